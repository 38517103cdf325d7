import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";

import type { Language } from "../../src/base/bilingual.ts";
import { FORMAT_NAMES, FORMATS, type FormatName, type PlacedResult } from "../../src/report/index.ts";
import { textOf } from "../../src/report/pen.ts";
import { type ComparedResult, comparisonOf, translationOf } from "../../src/result/comparison.ts";
import type { Result } from "../../src/result/result.ts";
import { storedResults } from "../../src/result/stored.ts";
import { against, published } from "./clients/json-schema.ts";
import { HAS_XMLLINT, xmllintAgainst } from "./clients/xmllint.ts";
import { SUMMER } from "../repository.ts";
import { answeredItself, changedCompany, lowered, resultOfChange } from "./change-story.ts";
import { HOSTILE, withText } from "./hostile.ts";
import { judgeLines, JUDGES } from "./judges.ts";
import { runnerCommand } from "./runner.ts";
import { OPTIONS, placed } from "./written.ts";

const GOLDEN = fileURLToPath(new URL("golden/change/", import.meta.url));

/** `U=1 npx vitest run test/report/change-formats.test.ts` writes what is made now: read the difference before you keep it. */
function expectGolden(file: string, text: string): void {
  if (process.env["U"] !== undefined || !existsSync(GOLDEN + file)) {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(GOLDEN + file, text);
  }
  expect(text).toBe(readFileSync(GOLDEN + file, "utf8"));
}

/** A message and a calendar speak to those who run an initiative, not to those who review a change. */
const OF_CHANGES = FORMAT_NAMES.filter((name) => name !== "chat" && name !== "ics");

/** Formats that say more of a change than the value of a field. */
const TELLING = ["terminal", "markdown", "github", "gitlab", "junit", "tap", "sarif"] as const;

/** As somebody sees it who asks for no more than the format. */
async function written(name: FormatName, company: PlacedResult): Promise<string> {
  const format = await FORMATS[name]();
  return textOf(format([company], { ...OPTIONS, verbose: false, places: false }));
}

async function judged(name: FormatName, result: Result): Promise<string> {
  const text = await written(name, placed(result, "companies/acme"));
  judgeLines(name, text);
  JUDGES[name](text);
  return text;
}

describe("a change that lowers a capacity and brings an initiative", () => {
  const results = new Map<Language, Result>();
  const told = (language: Language = "en"): Result => {
    const result = results.get(language);
    if (!result) throw new Error("no result");
    return result;
  };

  beforeAll(async () => {
    const repo = changedCompany(lowered);
    for (const language of ["en", "es"] as const) results.set(language, await resultOfChange(repo, language));
  });

  // The whole of what JSON and its lines hold is the result: their own tests look at it.
  it.each(OF_CHANGES.filter((name) => !name.endsWith("json")))("%s tells it", async (name) =>
    expectGolden(`${name}.txt`, await judged(name, told())),
  );

  it.each(["terminal", "markdown"] as const)("%s tells it in Spanish", async (name) =>
    expectGolden(`${name}-es.txt`, await judged(name, told("es"))),
  );

  it.skipIf(!HAS_XMLLINT).each(["junit.windyroad.xsd", "junit-10.jenkins.xsd"])("JUnit by %s", async (schema) => {
    expect(xmllintAgainst(schema, [await judged("junit", told())])).toEqual([]);
  });

  it("what stood there already fails in no format, and is in each with a place for it", async () => {
    const points = comparisonOf(told())?.initiatives.flatMap((one) => one.findings) ?? [];
    const old = points.filter(({ change }) => change === "unchanged");
    expect(old.length).toBeGreaterThan(5);
    const junit = await judged("junit", told());
    expect(junit.split("<skipped message=").length - 1).toBe(old.length);
    expect(junit.split("<failure ").length - 1).toBe(7);
    const tap = await judged("tap", told());
    expect(tap.match(/^ok .* # SKIP Not because of this change/gm)).toHaveLength(old.length);
    const sarif = await judged("sarif", told());
    for (const state of ["new", "unchanged", "absent"]) expect(sarif).toContain(`"baselineState": "${state}"`);
    const github = await judged("github", told());
    expect(old.filter(({ title }) => github.includes(`title=spring%3A ${title} `))).toEqual([]);
    const levels = github
      .trimEnd()
      .split("\n")
      .map((line) => runnerCommand(line)?.name);
    expect(new Set(levels)).toEqual(new Set(["error", "warning", "notice"]));
    const rows: readonly Record<string, string>[] = parse(await judged("csv", told()), { columns: true });
    expect(new Set(rows.map(({ change }) => change))).toEqual(new Set(["new", "unchanged"]));
  });

  it("a stored one is read again, and told the same", async () => {
    const stored = storedResults(await judged("json", told()));
    if (!("results" in stored)) throw new Error(JSON.stringify(stored));
    const [again] = stored.results;
    if (!again) throw new Error("nothing was stored");
    expect(await judged("markdown", again)).toBe(await judged("markdown", told()));
    expect(await judged("terminal", again)).toBe(await judged("terminal", told()));
  });

  it.each(HOSTILE.map((text, index) => [index, text] as const))(
    "hostile text %i %j in every format",
    async (_, text) => {
      const hostile = withText(told(), text);
      for (const name of TELLING) await judged(name, hostile);
    },
  );

  it("tells pages of the worst only where a change harms many", async () => {
    const result = told();
    const [comparison, translation] = [comparisonOf(result), translationOf(result)];
    const [one] = result.initiatives;
    const [compared] = comparison?.initiatives ?? [];
    if (!comparison || !translation || !one || !compared) throw new Error("no comparison");
    const ids = Array.from({ length: 40 }, (_, index) => `spring-${index}`);
    const many: ComparedResult = {
      ...result,
      translation,
      initiatives: ids.map((id) => ({ ...one, id })),
      comparison: { ...comparison, initiatives: ids.map((id) => ({ ...compared, id })) },
    };
    const text = await judged("terminal", many);
    expect(ids.filter((id) => !text.includes(`${id} · `))).toEqual([]);
    expect(text.split("TO DECIDE").length - 1).toBe(6);
    const comment = await judged("markdown", many);
    expect(Buffer.byteLength(comment)).toBeLessThan(65_536);
    expect(comment).toContain("Shortened to what this page may hold");
  });

  it("the command to have it again is one that a shell takes word by word", async () => {
    const named = (name: string): Result => comparedWith(told(), name);
    expect(await judged("markdown", named("origin/main"))).toContain(
      "`batuta check companies/acme --since origin/main`",
    );
    const tricky = await judged("markdown", named("main;curl$(evil)"));
    expect(tricky).toMatch(/`batuta check companies\/acme --since [0-9a-f]{40}`/);
    expect(tricky).not.toContain("--since main;");
  });
});

function comparedWith(result: Result, name: string): ComparedResult {
  const [comparison, translation] = [comparisonOf(result), translationOf(result)];
  if (!comparison || !translation) throw new Error("no comparison");
  return { ...result, translation, comparison: { ...comparison, before: { ...comparison.before, name } } };
}

describe("a change answered for in the same request", () => {
  it("says who approves, and what it comes to then", async () => {
    const result = await resultOfChange(changedCompany(answeredItself), "en", { policyFrom: "main" });
    for (const name of ["terminal", "markdown"] as const)
      expectGolden(`pending-${name}.txt`, await judged(name, result));
  });
});

describe("a change of nothing of Batuta's", () => {
  it("is one line for people, and nothing to fail for machines", async () => {
    const result = await resultOfChange(
      changedCompany((repo) => repo.write({ "README.md": "changed" })),
      "en",
    );
    const said = /Nothing of Batuta's has changed since main/;
    for (const name of ["terminal", "markdown", "github-summary", "tap"] as const)
      expect(await written(name, placed(result))).toMatch(said);
    expect(await written("github", placed(result))).toBe("");
    expect(await written("junit", placed(result))).not.toMatch(/<(failure|error)/);
    expect(JSON.parse(await written("gitlab", placed(result)))).toEqual([]);
    const ctrf = published("ctrf.schema.json");
    expect(against(ctrf, JSON.parse(await written("ctrf", placed(result))))).toEqual([]);
    JUDGES.sarif(await written("sarif", placed(result)));
    JUDGES.markdown(await written("markdown", placed(result)));
  });
});

describe("a change that takes an approved initiative away", () => {
  const results: Result[] = [];

  beforeAll(async () => {
    const repo = changedCompany((one) => one.write({ [SUMMER]: undefined }));
    results.push(await resultOfChange(repo, "en"));
  });

  it.each(OF_CHANGES)("%s says so", async (name) => {
    const [result] = results;
    if (!result) throw new Error("no result");
    const text = await judged(name, result);
    if (name !== "csv") expect(text).toContain("summer");
    const fails: Partial<Record<FormatName, RegExp>> = {
      junit: /<failure type="removed" message="summer is gone: approved, and its file is gone/,
      tap: /^not ok \d+ - summer$/m,
      ctrf: /"status": "failed"/,
      github: /^::error file=companies\/acme\/initiatives\/summer.initiative.yaml,line=1,title=summer::/m,
      gitlab: /"severity": "blocker"/,
      sarif: /"ruleId": "initiative-removed",\s+"level": "error"/,
      markdown: /^### ✖ summer is gone/m,
      terminal: /summer · Parasols · no longer here · approved, and its file is gone/,
    };
    expect(text).toMatch(fails[name] ?? /./);
  });
});
