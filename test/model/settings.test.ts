import { describe, expect, it } from "vitest";

import { holidaysNeeded } from "../../src/model/calendars.ts";
import { isOpen } from "../../src/time/calendar.ts";
import { decodeFiles } from "./decoded.ts";
import { day, type Files, joinFiles, joinWithHolidays, placesOf, REQUEST } from "./joined.ts";
import { DEFAULT_POLICY, resolvePolicy } from "../../src/model/policy.ts";
import type { PolicyDeclaration } from "../../src/model/policy-schema.ts";

function policyOf(text: string): PolicyDeclaration {
  const { documents } = decodeFiles({ "b.yaml": `company: a\npolicy: ${text}\n` });
  const [document] = documents;
  if (document?.kind !== "company" || !document.value.policy) throw new Error(`no policy: ${text}`);
  return document.value.policy;
}

describe("a policy", () => {
  it("says nothing: the defaults", () => {
    expect(resolvePolicy([])).toBe(DEFAULT_POLICY);
    expect(resolvePolicy([policyOf("{}")])).toEqual(DEFAULT_POLICY);
  });

  it("changes what it says and nothing else", () => {
    const policy = resolvePolicy([
      policyOf(
        "{tolerances: {breach: 5%, adds: {customers: 2%}, stale: {stock: 14 days}, serve: 20%}, survives: {viral: 8}, tail: 2 weeks, told: {price: [money]}, usual_names: {law: compliance}, given_answers: {when: always, from: 500}}",
      ),
    ]);
    expect(policy.tolerances).toEqual({
      ...DEFAULT_POLICY.tolerances,
      breach: 0.05,
      adds: { probability: 0.02, customers: 0.02 },
      stale: { ...DEFAULT_POLICY.tolerances.stale, stock: 14 },
      serve: 0.2,
    });
    expect(policy.survives).toEqual({ ...DEFAULT_POLICY.survives, viral: 8 });
    expect(policy.tail).toBe(14);
    expect(policy.told).toEqual({ ...DEFAULT_POLICY.told, price: ["money"] });
    expect(policy.usualNames.law).toBe("compliance");
    expect(policy.givenAnswers).toEqual({ when: ["always"], from: 500 });
  });

  it("the later one wins, unless the earlier is locked", () => {
    const pack = policyOf(
      "{rules: {a/b: {severity: blocker, locked: yes}, c/d: warning, e/f: {severity: note, effective_on: 2026-01-01}}}",
    );
    const own = policyOf("{rules: {a/b: off, c/d: off, e/f: {enabled: no}, g/h: {severity: warning, because: why}}}");
    const { rules } = resolvePolicy([pack, own]);
    expect(rules["a/b"]).toMatchObject({ severity: "blocker", enabled: true, locked: true });
    expect(rules["c/d"]).toMatchObject({ severity: "warning", enabled: false });
    expect(rules["e/f"]).toMatchObject({ severity: "note", enabled: false, effectiveOn: day("2026-01-01") });
    expect(rules["g/h"]).toMatchObject({ severity: "warning", enabled: true, because: "why" });
    expect(resolvePolicy([own, policyOf("{rules: {c/d: warning}}")]).rules["c/d"]).toMatchObject({ enabled: true });
  });

  it("stands behind the packs that it extends, each behind its own", () => {
    const packs = {
      base: policyOf("{tolerances: {breach: 20%, kept: 90%}, tail: 7 days}"),
      strict: policyOf("{extends: [base, strict], tolerances: {breach: 5%}}"),
    };
    const { company, problems } = joinFiles(
      { "b.yaml": "company: a\npolicy:\n  extends: [strict, bnaking]\n  tolerances: {kept: 99%}\n" },
      { packs },
    );
    expect(company.policy.tolerances).toMatchObject({ breach: 0.05, kept: 0.99 });
    expect(company.policy.tail).toBe(7);
    expect(placesOf(problems)).toEqual(["reference-unknown b.yaml:3:3"]);
  });
});

async function openOn(dates: readonly string[], files: Files): Promise<readonly (boolean | undefined)[]> {
  const { company, problems } = await joinWithHolidays(files);
  expect(problems).toEqual([]);
  const department = company.departments.find(({ id }) => id === "d");
  return dates.map((date) => department && isOpen(department.calendar, day(date)));
}

describe("calendars", () => {
  const spain = "company: a\ncalendar: {country: ES, works: mon-fri}\n";
  // A Friday holiday, a Saturday, a Sunday, a working Monday.
  const dates = ["2026-05-01", "2026-05-09", "2026-05-10", "2026-05-11"];

  it("nobody says anything: every day", async () => {
    expect(await openOn(dates, { "d.yaml": "department: d\n" })).toEqual([true, true, true, true]);
  });

  it("a department takes what it does not say from the company", async () => {
    expect(await openOn(dates, { "b.yaml": spain, "d.yaml": "department: d\n" })).toEqual([false, false, false, true]);
    expect(await openOn(dates, { "b.yaml": spain, "d.yaml": "department: d\ncalendar: mon-sat\n" })).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  it("whoever works every day keeps no holidays but its own", async () => {
    expect(await openOn(dates, { "b.yaml": spain, "d.yaml": "department: d\ncalendar: every day\n" })).toEqual([
      true,
      true,
      true,
      true,
    ]);
    const own = "department: d\ncalendar: {works: every day, country: ES}\n";
    expect(await openOn(dates, { "b.yaml": spain, "d.yaml": own })).toEqual([false, true, true, true]);
  });

  it("its own lists win: holidays in place of the country's, closed and opened days", async () => {
    const own = "department: d\ncalendar: {holidays: [2026-05-11], opened: 2026-05-09}\n";
    expect(await openOn(dates, { "b.yaml": spain, "d.yaml": own })).toEqual([true, true, false, false]);
    const none = "department: d\ncalendar: {holidays: none, closed: [2026-05-11..2026-05-12]}\n";
    expect(await openOn(dates, { "b.yaml": spain, "d.yaml": none })).toEqual([true, false, false, false]);
  });

  it("an unknown country, region or week is a problem where it stands", async () => {
    const { problems } = await joinWithHolidays({
      "b.yaml": "company: a\ncalendar: {country: XX}\n",
      "d.yaml": "department: d\ncalendar: {country: ES, region: ZZ}\n",
      "e.yaml": "department: e\ncalendar: {country: ES, works: mon-fir}\n",
    });
    expect(placesOf(problems)).toEqual([
      "holidays-unknown b.yaml:2:21",
      "holidays-unknown d.yaml:2:21",
      "text-form e.yaml:2:32",
    ]);
  });

  it("need holidays only of the places that they name, over the years that are judged", () => {
    const { documents } = decodeFiles({
      "b.yaml": spain,
      "d.yaml": "department: d\ncalendar: {region: MD}\n",
      "e.yaml": "department: e\n",
    });
    expect(holidaysNeeded(documents, REQUEST)).toEqual({
      places: [
        { country: "ES", region: undefined },
        { country: "ES", region: "MD" },
      ],
      years: [2024, 2025, 2026, 2027],
    });
    expect(holidaysNeeded([], REQUEST).places).toEqual([]);
  });

  it("end ten years from today, whatever day a file names", () => {
    const far = "initiative: a\ntitle: A\nkind: policy\nproposed_by: m\nlaunch: 9999-01-01\nends: never\n";
    expect(holidaysNeeded(decodeFiles({ "a.yaml": far }).documents, REQUEST).years.at(-1)).toBe(2036);
  });
});

function idsOf(files: Files): unknown {
  return joinFiles(files).company.standingPromises.map(({ id, term }) => [id, term.direction]);
}

describe("standing promises", () => {
  it("have ids that no file's name decides", () => {
    const [one, two] = ["  - {topic: t, always: yes}\n", "  - {topic: t, at_most: 3 days}\n"];
    const named = "standing_promises:\n  - {id: t, topic: t, never: yes}\n";
    const head = "standing_promises:\n";
    const ids = idsOf({ "a.yaml": head + one, "b.yaml": head + two, "c.yaml": named });
    expect(ids).toEqual([
      ["t", "never"],
      ["t-2", "always"],
      ["t-3", "at-most"],
    ]);
    expect(idsOf({ "a.yaml": named, "b.yaml": head + two + one })).toEqual(ids);
  });

  it("of one id are a problem", () => {
    const twice = "standing_promises:\n  - {id: t, topic: t, never: yes}\n  - {id: t, topic: u}\n";
    expect(joinFiles({ "a.yaml": twice }).problems).toMatchObject([
      { code: "id-twice", args: { kind: "standing promise", id: "t" } },
    ]);
  });
});
