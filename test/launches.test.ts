import { fileURLToPath } from "node:url";

import { describe, expect, test } from "vitest";

import { check } from "../src/check.ts";
import type { FindingResult } from "../src/result/result.ts";

const LAUNCHES = fileURLToPath(new URL("../examples/launches/", import.meta.url));

/** Real launches that failed, with the departments whose unreadiness was knowable (names as their folders encode them). */
const FAILED: Readonly<Record<string, readonly string[]>> = {
  "citi-costco-2016": ["support", "cards"],
  "healthcare-gov-2013": ["it"],
  "hoover-1992": ["finance", "legal"],
  "iberia-avios-2018": ["finance", "support", "legal"],
  "kfc-uk-2018": ["logistics", "legal"],
  "mands-2014": ["logistics"],
  "need-a-cake-2011": ["operations", "finance"],
  "popeyes-2019-aug": ["logistics", "operations"],
  "quiznos-2009": ["franchisees", "finance"],
  "rail-timetable-2018": ["operations"],
  "robinhood-gme-2021": ["risk", "legal"],
};

const WENT_WELL = ["popeyes-2019-nov", "jordans-2007", "hmrc-cjrs-2020"];

async function findingsOf(
  id: string,
): Promise<{ exitCode: number; problems: number; findings: readonly FindingResult[] }> {
  const { results, problems, exitCode } = await check({ paths: [`${LAUNCHES}${id}`], environment: {} });
  const findings = results.flatMap((result) => result.initiatives).flatMap((initiative) => initiative.findings);
  return { exitCode, problems: problems.length, findings };
}

describe("real launches, from what was known before them", () => {
  test.each(Object.entries(FAILED))("%s is stopped or warned about at %j", async (id, departments) => {
    const { problems, findings } = await findingsOf(id);
    const heavy = findings.filter((finding) => finding.severity !== "note" && finding.state !== "waived");
    const named = new Set(heavy.map((finding) => finding.department));
    expect(problems).toBe(0);
    expect(departments.filter((department) => !named.has(department))).toEqual([]);
  });

  test.each(WENT_WELL)("%s, which went well, has no blocker", async (id) => {
    const { exitCode, findings } = await findingsOf(id);
    expect(findings.filter((finding) => finding.severity === "blocker").map((finding) => finding.rule)).toEqual([]);
    expect(exitCode).toBe(0);
  });
});
