import { describe, expect, it } from "vitest";

import type { FindingResult, InitiativeResult, Result } from "../../src/result/result.ts";
import { at, conditional, families, finding, ready, storyResult, undecided } from "./story.ts";
import { placed, written } from "./written.ts";

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly { readonly physicalLocation: { readonly region: { readonly startLine: number } } }[];
  readonly relatedLocations: readonly unknown[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions: readonly { readonly status: string; readonly justification: string }[];
}

interface SarifRun {
  readonly tool: { readonly driver: { readonly rules: readonly { id: string; help: { text: string } }[] } };
  readonly invocations: readonly { readonly executionSuccessful: boolean }[];
  readonly results: readonly SarifResult[];
}

async function sarifOf(result: Result): Promise<SarifRun> {
  const log: { readonly runs: readonly SarifRun[] } = JSON.parse(await written("sarif", placed(result)));
  const [run] = log.runs;
  if (!run) throw new Error("no run");
  return run;
}

const blocker = finding({ rule: "a/blocker", subject: "offer", title: "Blocks", message: "it [blocks] {0}" });
const warning: FindingResult = { ...blocker, rule: "a/warning", severity: "warning", title: "Warns", fingerprint: "w" };
const unknown: FindingResult = {
  ...blocker,
  rule: "a/unknown",
  state: "unknown",
  title: "Not known",
  fingerprint: "u",
};
const waived: FindingResult = {
  ...blocker,
  rule: "a/waived",
  state: "waived",
  title: "Agreed",
  fingerprint: "g",
  waiver: { approver: "cfo@acme.example", until: "2026-06-30", because: "entry price" },
};

function story(findings: readonly FindingResult[], said: Partial<InitiativeResult> = {}): Result {
  return storyResult("en", [{ ...families("en"), findings, ...said }]);
}

describe("SARIF", () => {
  it("knows a point again when only its line moved, and not when its subject did", async () => {
    const of = async (one: FindingResult) => (await sarifOf(story([one]))).results[0]?.partialFingerprints;
    const moved = { ...blocker, at: at("initiatives/families.initiative.yaml", 99), message: "other figures" };
    expect(await of(moved)).toEqual(await of(blocker));
    expect(await of({ ...blocker, fingerprint: "a/blocker | families-24h | promise:x" })).not.toEqual(
      await of(blocker),
    );
  });

  it("suppresses what somebody approved, and only that, with who, until when and why", async () => {
    const { results } = await sarifOf(story([waived, blocker]));
    expect(results.map(({ ruleId, suppressions }) => [ruleId, suppressions.length])).toEqual([
      ["a/blocker", 0],
      ["a/waived", 1],
    ]);
    expect(results[1]?.suppressions[0]).toEqual({
      kind: "external",
      status: "accepted",
      justification: "cfo@acme.example (2026-06-30): entry price",
    });
  });

  it("explains each rule in both languages, without the figures of one point", async () => {
    const { tool, results } = await sarifOf(story([warning, blocker]));
    const rule = tool.driver.rules[results[0]?.ruleIndex ?? -1];
    expect(rule?.id).toBe(results[0]?.ruleId);
    expect(rule?.help.text).toBe(
      "Title of a/blocker\n… gives way\nask …\n\nTítulo de a/blocker\n… no da más\npreguntar a …",
    );
  });

  it("points into the other departments' files", async () => {
    const also = { ...blocker, also_at: [at("departments/it dept#1.yaml", 7)] };
    const { results } = await sarifOf(story([also]));
    expect(results[0]?.relatedLocations).toEqual([
      {
        id: 0,
        physicalLocation: {
          artifactLocation: { uri: "departments/it%20dept%231.yaml", uriBaseId: "%SRCROOT%" },
          region: { startLine: 7, startColumn: expect.any(Number) },
        },
      },
    ]);
  });

  it("makes no link and no argument of a message", async () => {
    expect((await sarifOf(story([blocker]))).results[0]?.message.text).toBe("it \\[blocks\\] { 0}");
  });

  it("says that a run with unreadable files was not whole", async () => {
    const problems = [{ code: "file-missing", message: "x", at: at("a.yaml", 0) }];
    expect((await sarifOf({ ...story([]), problems })).invocations[0]?.executionSuccessful).toBe(false);
    expect((await sarifOf(story([]))).invocations[0]?.executionSuccessful).toBe(true);
  });
});

describe("what stops a launch is red in every format, and nothing else is", () => {
  const mixed = story([blocker, unknown, warning, waived]);

  it("JUnit", async () => {
    const text = await written("junit", placed(mixed));
    expect(text).toContain('tests="5" failures="3" errors="0" skipped="1"');
    expect(text).toMatch(/name="Warns · offer"[^>]*><\/testcase>/);
    expect(text).toMatch(/<system-out>warning open: it \[blocks\]/);
  });

  it("TAP", async () => {
    const text = await written("tap", placed(mixed));
    expect(text.split("\n").filter((line) => /^(not )?ok/.test(line))).toEqual([
      "not ok 1 - families-24h",
      "not ok 2 - families-24h: Blocks (offer)",
      "not ok 3 - families-24h: Not known (offer)",
      "not ok 4 - families-24h: Warns (offer) # TODO warning",
      "ok 5 - families-24h: Agreed (offer) # SKIP entry price",
    ]);
  });

  it("CTRF", async () => {
    const { results }: { results: { summary: object } } = JSON.parse(await written("ctrf", placed(mixed)));
    expect(results.summary).toMatchObject({
      tests: 5,
      passed: 0,
      failed: 3,
      skipped: 1,
      other: 1,
      start: 1_779_667_200_000,
    });
  });

  it("GitLab", async () => {
    const issues: { severity: string }[] = JSON.parse(await written("gitlab", placed(mixed)));
    expect(issues.map(({ severity }) => severity)).toEqual(["blocker", "critical", "major", "info"]);
    const twice: unknown[] = JSON.parse(await written("gitlab", placed(story([blocker, blocker]))));
    expect(twice.length).toBe(2);
  });

  it("GitHub", async () => {
    const text = await written("github", placed(mixed));
    expect(text.split("\n").map((line) => line.slice(0, 9))).toEqual(["::error f", "::error f", "::warning", ""]);
  });

  it.each([
    [undecided("en"), 1],
    [{ ...undecided("en"), status: "draft" }, 0],
    [conditional("en"), 0],
    [ready("en"), 0],
  ])("the verdict of %o", async (initiative, failures) => {
    const bare = { ...initiative, findings: [] };
    const text = await written("junit", placed(storyResult("en", [bare])));
    expect(text).toContain(`tests="1" failures="${failures}"`);
  });

  it("unreadable files are errors, whatever was judged beside them", async () => {
    const broken = {
      ...storyResult("en", [ready("en")]),
      problems: [{ code: "c", message: "m", at: at("a.yaml", 3) }],
    };
    expect(await written("junit", placed(broken))).toContain('failures="0" errors="1"');
    expect(await written("tap", placed(broken))).toContain("not ok 1 - a.yaml:3");
    expect(await written("github", placed(broken))).toContain("::error file=a.yaml,line=3,title=c::m\n");
    expect(await written("gitlab", placed(broken))).toContain('"severity": "blocker"');
  });
});

it("CSV has a row a point, the worst first", async () => {
  const rows = (await written("csv", placed(story([waived, warning, blocker, unknown])))).split("\r\n");
  expect(rows.slice(1, -1).map((row) => /"(Blocks|Not known|Warns|Agreed)"/.exec(row)?.[1])).toEqual([
    "Blocks",
    "Not known",
    "Warns",
    "Agreed",
  ]);
});

it("NDJSON holds what the JSON result holds, a thing a line", async () => {
  const result = storyResult("es", [undecided("es"), conditional("es")]);
  const lines = (await written("ndjson", placed(result))).trimEnd().split("\n");
  const records = lines.map((line): { type: string; initiative?: string } => JSON.parse(line));
  const count = (type: string) => records.filter((record) => record.type === type).length;
  const sum = (key: "findings" | "capacities" | "promises" | "departments") =>
    result.initiatives.reduce((total, initiative) => total + initiative[key].length, 0);
  expect([count("company"), count("initiative"), count("finding"), count("capacity")]).toEqual([
    1,
    2,
    sum("findings"),
    sum("capacities"),
  ]);
  expect([count("promise"), count("department")]).toEqual([sum("promises"), sum("departments")]);
});
