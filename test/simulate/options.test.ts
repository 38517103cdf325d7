import { describe, expect, test } from "vitest";

import type { Tables } from "../../src/simulate/build/building.ts";
import type { Outlook } from "../../src/simulate/outlook.ts";
import { ACME, capacityOf, day, documents, initiative, joined, played, rehearsed, type Run } from "./company.ts";

// 14 agents and 200 calls an hour, 3 minutes each, patience 5: 91.679% within 20 s (models.md, 1.3).
const CALLS = "handle_time: 3 min, patience: 5 min, target: 80% within 20 s, net: yes";
const OPEN = "open: every day 9:00-17:00, profile: [50%, 50%]";

/** A morning and an afternoon with so many people each. */
function rota(morning: number, afternoon: number): Tables {
  const rows = [
    { from: "9", agents: morning },
    { from: "13", agents: afternoon },
  ];
  return () => rows;
}

interface Taken {
  readonly flow: string;
  readonly series: readonly number[];
  /** The capacity `area/place`, without its options. */
  readonly says: string;
  readonly adds: string;
  readonly taken: string;
  readonly tables?: Tables;
}

function run({ flow, series, says, adds, taken, tables }: Taken): Run {
  const more = taken === "" ? "" : `changes: [{capacity: area/place, option: more${taken}}]\n`;
  const files = documents(
    ACME,
    initiative({ flow, series, ends: "2026-06-12", more }),
    `department: area\ncapacities:\n  place: {${says}, options: [{name: more, adds: ${adds}}]}`,
  );
  return played(files, tables ? { tables } : {});
}

describe("an option of people who answer", () => {
  const calls = { flow: "contacts", series: [1600], adds: "6" };

  test("8 people and 6 more are 14, whether a number or a rota says the 8", () => {
    const number = { ...calls, says: `staffed: contacts, agents: 8, ${OPEN}, ${CALLS}` };
    const inRota = { ...calls, says: `staffed: contacts, agents: {file: rota.csv}, ${OPEN}, ${CALLS}` };
    for (const one of [number, { ...inRota, tables: rota(8, 8) }]) {
      // People whom an option adds are taken to half a percent, so that scenarios share tables.
      expect(run({ ...one, taken: ", times: 1" }).at("area/place").serviceLevel).toBeCloseTo(0.91679, 2);
      expect(run({ ...one, taken: "" }).at("area/place").serviceLevel).toBeLessThan(0.5);
    }
  });

  test("two of it are twice as many people, on its days alone", () => {
    const says = `staffed: contacts, agents: {file: rota.csv}, ${OPEN}, ${CALLS}`;
    const days = { ...calls, series: [1600, 1600], says, adds: "3", tables: rota(8, 8) };
    const first = run({ ...days, taken: ", times: 2, to: 2026-06-01" }).at("area/place");
    expect(first.breachDays).toEqual([day("2026-06-02")]);
    expect(run({ ...days, taken: ", times: 2" }).at("area/place").breachDays).toEqual([]);
  });

  test("comes where the rota has people, and nobody comes to an hour in which it has none", () => {
    const says = `staffed: contacts, agents: {file: rota.csv}, ${OPEN}, ${CALLS}`;
    const halved = { ...calls, says, tables: rota(8, 0), taken: ", times: 1" };
    expect(run(halved).at("area/place").serviceLevel).toBeCloseTo(0.91679 / 2, 2);
  });

  test("works off a backlog as well: 2 people in a rota answer 16 a day of an hour each, 3 answer 24", () => {
    const says =
      "staffed: contacts, agents: {file: rota.csv}, open: every day 9:00-17:00, profile: [50%, 50%], handle_time: 1 h, patience: none, net: yes, target: 95% within 24 h";
    const work = { flow: "contacts", series: [24], says, adds: "1", tables: rota(2, 2) };
    expect(
      run({ ...work, taken: "" })
        .at("area/place")
        .use("2026-06-01"),
    ).toBeCloseTo(24 / 16, 9);
    expect(
      run({ ...work, taken: ", times: 1" })
        .at("area/place")
        .use("2026-06-01"),
    ).toBeCloseTo(1, 9);
  });
});

describe("an option of another kind", () => {
  test.each([
    ["a rate is a day's work more", "throughput: orders, rate: 100/day, max_wait: 0 days, net: yes", "50/day"],
    ["places are places more", "concurrent: orders, places: 100, stay: 1 h, peak_hour: 100%, net: yes", "50"],
  ])("%s", (_, says, adds) => {
    const one = { flow: "orders", series: [150], says, adds };
    expect(run({ ...one, taken: "" }).at("area/place").breach).toBe(true);
    expect(run({ ...one, taken: ", times: 1" }).at("area/place").breach).toBe(false);
  });

  test("pieces are a receipt, and a total is that much larger", () => {
    const stock = { flow: "orders", series: [150], says: "stock: orders, on_hand: 100, unserved: lost, net: yes" };
    expect(run({ ...stock, adds: "50", taken: "" }).at("area/place").short).toBeCloseTo(50, 9);
    expect(run({ ...stock, adds: "50", taken: ", times: 1" }).at("area/place").short).toBe(0);
    const total = { flow: "orders", series: [150], says: "limit: orders, each: 10 EUR, most: 1000 EUR, used: 0 EUR" };
    expect(run({ ...total, adds: "500 EUR", taken: "" }).at("area/place").breach).toBe(true);
    expect(run({ ...total, adds: "500 EUR", taken: ", times: 1" }).at("area/place").breach).toBe(false);
  });

  test.each([
    ["throughput: orders, rate: 100/day, net: yes", "50", "rate"],
    ["stock: orders, on_hand: 100, unserved: lost, net: yes", "50/day", "count"],
    ["staffed: orders, agents: 3, handle_time: 3 min, net: yes", "2/day", "count"],
    ["limit: orders, each: 10 EUR, most: 1000 EUR, used: 0 EUR", "50", "money"],
    ["limit: orders, each: 1, most: 1000, used: 0", "50 EUR", "count"],
  ])("in another unit than its capacity is a problem, not nothing: %s, adds: %s", (says, adds, expected) => {
    const area = `department: area\ncapacities:\n  place: {${says}, options: [{name: more, adds: ${adds}}]}`;
    const { problems } = joined(documents(ACME, initiative({ series: [1] }), area));
    expect(problems.map(({ code, args }) => [code, args])).toEqual([
      ["quantity-unit", expect.objectContaining({ found: adds, expected: [expected] })],
    ]);
  });
});

describe("an option that is taken and whose size nobody knows", () => {
  function taken(
    option: string,
    change: string,
    says = "throughput: orders, rate: 100/day, max_wait: 0 days",
  ): Outlook {
    const more = `changes: [{capacity: area/place${change}}]\n`;
    const area = `department: area\ncapacities:\n  place: {${says}, net: yes, options: [${option}]}`;
    return rehearsed(documents(ACME, initiative({ series: [150], more }), area));
  }
  const stock = "stock: orders, on_hand: 100, unserved: lost";

  test.each([
    ["what it adds was not said", "{name: more}", ", option: more", undefined, ["adds", "area", false, undefined]],
    [
      "nor what pieces bring, and who knows is said",
      "{name: more, adds: {unknown: true, ask: ana@acme.example}}",
      ", option: more",
      stock,
      ["adds", "area", true, "ana@acme.example"],
    ],
    [
      "how many are taken is not known",
      "{name: more, adds: 50/day}",
      ", option: more, times: unknown",
      undefined,
      ["times", "marketing", true, undefined],
    ],
  ])("%s: neither a breach nor its absence is told, and it is asked for", (_, option, change, says, asked) => {
    const outlook = taken(option, change, says);
    const { breach, missing } = capacityOf(outlook, "area/place");
    expect(breach).toBeUndefined();
    expect(missing.map(({ what, department, said, ask }) => [what, department, said, ask])).toEqual([asked]);
    expect(outlook.customers.known && outlook.customers.letDownKnown).toBe(false);
  });

  test("not taken it matters to nobody, and none is a decision: the capacity is as it was", () => {
    for (const [option, change] of [
      ["{name: more}", ", by: 0%"],
      ["{name: more, adds: none}", ", option: more"],
    ] as const) {
      const { breach, missing } = capacityOf(taken(option, change), "area/place");
      expect([breach?.probability, missing]).toEqual([1, []]);
    }
  });
});
