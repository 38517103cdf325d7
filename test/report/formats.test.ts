import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

import { LANGUAGES, type Language } from "../../src/base/bilingual.ts";
import { visible } from "../../src/base/visible.ts";
import { check } from "../../src/check.ts";
import { githubPen, githubPropertyPen } from "../../src/report/github-pen.ts";
import { FORMAT_NAMES, type FormatName } from "../../src/report/index.ts";
import { textOf } from "../../src/report/pen.ts";
import type { Result } from "../../src/result/result.ts";
import { HAS_XMLLINT, xmllintAgainst } from "./clients/xmllint.ts";
import { HOSTILE, withText } from "./hostile.ts";
import { judgeLines, JUDGES } from "./judges.ts";
import { runnerCommand } from "./runner.ts";
import { conditional, families, familiesWithOptions, finding, manyResult, storyResult, undecided } from "./story.ts";
import { placed, written } from "./written.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const GOLDEN = fileURLToPath(new URL("golden/formats/", import.meta.url));

const ENDINGS: Readonly<Record<FormatName, string>> = {
  terminal: "txt",
  chat: "txt",
  ics: "ics",
  html: "html",
  json: "json",
  ndjson: "ndjson",
  csv: "csv",
  sarif: "sarif",
  junit: "xml",
  tap: "tap",
  ctrf: "json",
  gitlab: "json",
  github: "txt",
  markdown: "md",
  "github-summary": "md",
};

/** `U=1 npx vitest run test/report/formats.test.ts` writes what is made now into the files: read the difference before you keep it. */
describe.each(LANGUAGES)("the example in every format, %s", (language) => {
  const results = new Map<Language, Result>();

  beforeAll(async () => {
    const outcome = await check({ paths: [`${ROOT}examples/families-24h`], language, environment: {} });
    for (const result of outcome.results) results.set(language, result);
  });

  it.each(FORMAT_NAMES)("%s", async (name) => {
    const result = results.get(language);
    if (!result) throw new Error("the example gave no result");
    const text = await written(name, placed(result, "examples/families-24h"));
    judgeLines(name, text);
    JUDGES[name](text);
    const file = `${GOLDEN}${name}-${language}.${ENDINGS[name]}`;
    if (process.env["U"] !== undefined || !existsSync(file)) {
      mkdirSync(GOLDEN, { recursive: true });
      writeFileSync(file, text);
    }
    expect(text).toBe(readFileSync(file, "utf8"));
  });
});

/** All that a result can say: every verdict, waived and unknown points, causes, ways out, problems of files. */
function fullResult(language: Language): Result {
  const many = manyResult(language);
  return {
    ...many,
    initiatives: [undecided(language), conditional(language), familiesWithOptions(language)],
    problems: [{ code: "file-missing", message: "there is no such file", at: { file: "a.yaml", line: 2, column: 3 } }],
  };
}

describe.each(FORMAT_NAMES)("%s with hostile texts", (name) => {
  it.each(HOSTILE.map((text, index) => [index, text] as const))("%i %j", async (index, text) => {
    const language = index % 2 === 0 ? "en" : "es";
    const output = await written(name, placed(withText(fullResult(language), text), "companies/acme"));
    judgeLines(name, output);
    JUDGES[name](output);
  });

  it("with texts that nobody thought of", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 40 }), async (text) => {
        const output = await written(name, placed(withText(fullResult("en"), text)));
        judgeLines(name, output);
        JUDGES[name](output);
      }),
      { numRuns: 3 },
    );
  });
});

it("JSON keeps every text as it was", async () => {
  for (const text of HOSTILE) {
    const result = withText(fullResult("en"), text);
    expect(JSON.parse(await written("json", placed(result)))).toEqual(JSON.parse(JSON.stringify(result)));
  }
});

describe("GitHub's runner", () => {
  it("reads back the text that was written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (title, message) => {
        const line = textOf(githubPen`::error file=${1},title=${githubPropertyPen`${title}`}::${message}`);
        const command = runnerCommand(line);
        expect(command?.data).toBe(visible(message));
        expect(command?.properties["title"]?.trimEnd()).toBe(visible(title).trimEnd());
      }),
    );
    expect(runnerCommand("::error title=a%3A b%2C c::100%25 of%0Ait")).toEqual({
      name: "error",
      properties: { title: "a: b, c" },
      data: "100% of\nit",
    });
  });

  it("would obey what is not written by a pen: the oracle sees both forms", () => {
    expect(runnerCommand("  ::add-mask::x")?.name).toBe("add-mask");
    expect(runnerCommand("│ stock ##[group]x")?.name).toBe("group");
    expect(runnerCommand("nothing :: of the kind ## [x]")).toBeUndefined();
  });
});

describe.skipIf(!HAS_XMLLINT)("JUnit by xmllint (skipped without it: Debian package libxml2-utils)", () => {
  it.each(["junit.windyroad.xsd", "junit-10.jenkins.xsd"])("%s", async (schema) => {
    const results = [storyResult("en"), fullResult("es"), ...HOSTILE.map((text) => withText(fullResult("en"), text))];
    const documents = await Promise.all(results.map(async (result) => written("junit", placed(result))));
    expect(xmllintAgainst(schema, documents)).toEqual([]);
    expect(xmllintAgainst(schema, ["<testsuites><testsuite/></testsuites>"]).length).toBeGreaterThan(0);
  });
});

describe("limits of platforms", () => {
  const crowd = (count: number): Result =>
    storyResult(
      "en",
      Array.from({ length: count }, (_, index) => ({
        ...families("en"),
        id: `initiative-${index}`,
        findings: [
          finding({ rule: "a/b", subject: "offer", title: "Worst", message: `worst of ${index}` }),
          finding({ rule: "a/c", subject: "offer", title: "Less", message: "less", severity: "warning" }),
          finding({ rule: "a/d", subject: "offer", title: "Least", message: "least", severity: "note" }),
        ],
      })),
    );

  it("annotations: ten of each level, the last of them saying how many more", async () => {
    const text = await written("github", placed(crowd(30)));
    const commands = text.trimEnd().split("\n").map(runnerCommand);
    expect(commands.map((command) => command?.name)).toEqual(
      ["error", "warning", "notice"].flatMap((level) => Array.from({ length: 10 }, () => level)),
    );
    expect(commands[9]?.data).toBe("and 21 more: the whole report has all of them");
    const few = await written("github", placed(crowd(10)));
    expect(few).not.toContain(" more:");
  });

  it.each([
    ["markdown", 65_536, 100],
    ["github-summary", 1_048_576, 900],
  ] as const)("%s stays below %i bytes with %i initiatives, and says what is cut", async (name, limit, count) => {
    const text = await written(name, placed(crowd(count)));
    expect(Buffer.byteLength(text)).toBeLessThan(limit);
    expect(Buffer.byteLength(text)).toBeGreaterThan(limit / 3);
    expect(text).toContain("Shortened to what this page may hold");
    expect(text.split("<details>").length).toBe(text.split("</details>").length);
    const long = await written(name, placed(withText(fullResult("en"), "long ".repeat(4000))));
    expect(Buffer.byteLength(long)).toBeLessThan(limit);
    expect(await written(name, placed(storyResult("en")))).not.toContain("Shortened");
  });
});

describe("several companies at once", () => {
  const companies = () => [placed(storyResult("en"), "es"), placed(storyResult("es"), "pt/lisboa")];

  it.each(FORMAT_NAMES)("%s is one whole text", async (name) => {
    const text = await written(name, ...companies());
    judgeLines(name, text);
    JUDGES[name](text);
  });

  it.each(["sarif", "gitlab", "github", "junit", "tap", "ctrf", "csv"] as const)(
    "%s says paths from the repository's root",
    async (name) => {
      const text = await written(name, ...companies());
      expect(text).toContain("es/initiatives/families.initiative.yaml");
      expect(text).toContain("pt/lisboa/initiatives/families.initiative.yaml");
    },
  );
});
