import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { describe, expect, test } from "vitest";

import type { Problem } from "../../src/base/problem.ts";
import { readRules } from "../../src/read-rules.ts";

/** Rules with faults; each file says in its last lines what must be found, where: `# expected: 4:23+5 unknown-field: …`. */
const FOLDER = fileURLToPath(new URL("./broken/", import.meta.url));
const FILES = readdirSync(FOLDER).sort();

function expectedIn(text: string): readonly string[] {
  return [...text.matchAll(/^# expected: (.+)$/gm)].map((match) => match[1] ?? "");
}

/** `line:column+length code: found (near)`. */
function told({ code, args, at }: Problem): string {
  const place = `${at.line}:${at.column}+${at.length}`;
  if (code !== "rule-invalid") return `${place} ${code}`;
  const { fault, found, near } = args;
  return `${place} ${fault}${found === "" ? "" : `: ${found}`}${near === undefined ? "" : ` (${near})`}`;
}

describe("broken rules are refused where they are wrong, through the path of the command", () => {
  test("there are enough of them, of every fault that a rule alone can have", () => {
    const faults = new Set(
      FILES.flatMap((file) => expectedIn(readFileSync(FOLDER + file, "utf8"))).map((one) => one.split(/[ :]/)[2]),
    );
    expect(FILES.length).toBeGreaterThanOrEqual(90);
    expect(faults.size).toBeGreaterThanOrEqual(25);
  });

  test.each(FILES)("%s", async (file) => {
    const expected = expectedIn(readFileSync(FOLDER + file, "utf8"));
    const { rules, problems } = await readRules([FOLDER + file]);
    expect(expected).not.toEqual([]);
    expect(rules).toEqual([]);
    expect(problems.map(told).toSorted()).toEqual(expected.toSorted());
  });
});
