import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { gatesOf } from "../../src/simulate/gates.ts";
import { measuresOf, type Measure, planEdits } from "../../src/solve/measures.ts";
import { formatDay } from "../../src/time/day.ts";
import { companyOf, day, documents, initiative, initiativeOf } from "../simulate/company.ts";

interface Place {
  readonly asOf: string;
  readonly launch: string;
  readonly notice: string;
  readonly changes?: string;
}

/** A stock whose option needs some notice, at a department that works Monday to Friday and closes on Thursday 4 June. */
function placed({ asOf, launch, notice, changes = "" }: Place) {
  const ends = formatDay(day(launch) + 13);
  const company = companyOf(
    documents(
      `company: acme\nzone: Europe/Madrid\ncurrency: EUR\ncustomers: orders\nas_of: ${asOf}`,
      initiative({ launch, ends, series: [1], more: changes }),
      `department: logistics\ncalendar: {works: mon-fri, closed: [2026-06-04]}\ncapacities: {box: {stock: orders, on_hand: 100, net: yes, options: [{name: more, adds: 50, cost: 10 EUR, notice: ${notice}}]}}`,
    ),
  );
  return { company, initiative: initiativeOf(company) };
}

function measured(place: Place): Measure | "too-late" {
  const { company, initiative: one } = placed(place);
  const { measures, gaps } = measuresOf(company, one, ["logistics/box"]);
  const [measure] = measures;
  if (measure) return measure;
  expect(gaps).toEqual([{ capacity: "logistics/box", why: "too-late", option: "more" }]);
  return "too-late";
}

describe("the last day to order an option", () => {
  // 2026-06-01 is a Monday; the Thursday of its week is a holiday of the department.
  test.each([
    ["is today when its notice just fits", "2026-06-01", "2026-06-08", "4 working days", "2026-06-08", "2026-06-01"],
    ["has passed: it begins a day later", "2026-06-01", "2026-06-08", "5 working days", "2026-06-09", "2026-06-01"],
    ["is later when there is time", "2026-06-01", "2026-06-08", "1 working day", "2026-06-08", "2026-06-05"],
    ["on a Saturday is the Monday", "2026-05-30", "2026-06-08", "4 working days", "2026-06-08", "2026-06-01"],
    ["for a Sunday counts to the Friday", "2026-06-01", "2026-06-07", "4 working days", "2026-06-07", "2026-06-01"],
    ["runs over closed days in hours", "2026-06-01", "2026-06-05", "72 h", "2026-06-05", "2026-06-02"],
    ["in hours has passed as well", "2026-06-01", "2026-06-05", "5 days", "2026-06-06", "2026-06-01"],
    ["of a range is that of its longest", "2026-06-01", "2026-06-08", "1..5 working days", "2026-06-09", "2026-06-01"],
    ["without notice is its own first day", "2026-06-01", "2026-06-08", "none", "2026-06-08", "2026-06-08"],
  ])("%s", (_, asOf, launch, notice, from, orderBy) => {
    expect(measured({ asOf, launch, notice })).toMatchObject({ from: day(from), orderBy: day(orderBy) });
  });

  test("is what keeps it from being offered when it cannot come before the end", () => {
    const place = { asOf: "2026-06-01", launch: "2026-06-08" };
    expect(measured({ ...place, notice: "13 working days" })).toMatchObject({ from: day("2026-06-19") });
    expect(measured({ ...place, notice: "14 working days" })).toBe("too-late");
  });

  test("keeps its gate when it is ordered by then, and not a day later", () => {
    const places = fc.record({
      asOf: fc.integer({ min: day("2026-05-25"), max: day("2026-06-10") }).map(formatDay),
      launch: fc.integer({ min: day("2026-06-10"), max: day("2026-06-24") }).map(formatDay),
      notice: fc.integer({ min: 1, max: 12 }).map((days) => `${days} working days`),
    });
    fc.assert(
      fc.property(places, (place) => {
        const { company, initiative: one } = placed(place);
        const [measure] = measuresOf(company, one, ["logistics/box"]).measures;
        if (!measure) return;
        expect(measure.orderBy).toBeGreaterThanOrEqual(company.asOf);
        const [edit] = planEdits(company, one, { taken: [{ measure, times: 1 }], cost: 0 });
        const written = edit?.change.is === "append" ? edit.change.value : undefined;
        expect(written).toMatchObject({ from: formatDay(measure.from), ordered: place.asOf });
        expect(gateOf(place, measure, place.asOf)).toMatchObject({ gate: "option", holds: true });
        expect(gateOf(place, measure, formatDay(measure.orderBy))).toMatchObject({ holds: true });
        expect(gateOf(place, measure, formatDay(measure.orderBy + 1))).toMatchObject({ holds: false });
      }),
      { numRuns: 60 },
    );
  });
});

function gateOf(place: Place, { from }: Measure, ordered: string) {
  const changes = `changes: [{capacity: logistics/box, option: more, from: ${formatDay(from)}, ordered: ${ordered}}]`;
  const { company, initiative: one } = placed({ ...place, changes });
  return gatesOf({ company, initiative: one, seed: 1 }, ["logistics"])[0];
}

describe("an option that is taken", () => {
  const place = { asOf: "2026-06-01", launch: "2026-06-08", notice: "5 working days" };

  test("counts from the day on which it was ordered, from today where nobody says", () => {
    const gate = (changes: string) => {
      const { company, initiative: one } = placed({ ...place, changes: `changes: [${changes}]` });
      return gatesOf({ company, initiative: one, seed: 1 }, ["logistics"])[0];
    };
    expect(gate("{capacity: logistics/box, option: more, ordered: 2026-05-29}")).toMatchObject({
      holds: true,
      given: 5,
    });
    expect(gate("{capacity: logistics/box, option: more}")).toMatchObject({
      gate: "option",
      name: "more",
      holds: false,
      given: 4,
      short: 1,
      latest: day("2026-05-29"),
      earliestLaunch: day("2026-06-09"),
    });
    expect(gate("{capacity: logistics/box, option: more, from: 2026-06-10}")).toMatchObject({ holds: true });
    // What must be there two days after the launch moves with it.
    expect(gate("{capacity: logistics/box, option: more, from: 2026-06-10, ordered: 2026-06-05}")).toMatchObject({
      holds: false,
      earliestLaunch: day("2026-06-10"),
    });
  });

  test("cannot be told to be there in time where nobody says how long it takes, unless it has begun", () => {
    const gate = (notice: string, change: string) => {
      const changes = `changes: [{capacity: logistics/box, option: more${change}}]`;
      const { company, initiative: one } = placed({ ...place, notice, changes });
      return gatesOf({ company, initiative: one, seed: 1 }, ["logistics"])[0];
    };
    expect(gate("unknown", "")).toMatchObject({
      gate: "option",
      holds: false,
      missing: [{ what: "options.notice", department: "logistics", subject: "capacity:logistics/box", said: true }],
    });
    expect(gate("unknown", ", from: 2026-06-01")).toBeUndefined();
    expect(gate("none", "")).toBeUndefined();
    expect(gate("5 working days", "")?.missing).toEqual([]);
  });
});
