import { describe, expect, test } from "vitest";

import type { GateOutlook } from "../../src/simulate/outlook.ts";
import { ACME, day, documents, initiative, rehearsed } from "./company.ts";

function gates(department: string, more = ""): readonly GateOutlook[] {
  const line = `department: logistics\ncalendar: mon-fri\n${department}\ncapacities: {box: {stock: orders, on_hand: 100, net: yes}}`;
  return rehearsed(documents(ACME, initiative({ launch: "2026-06-15", ends: "2026-06-19", series: [1], more }), line))
    .gates;
}

describe("notice", () => {
  // From Monday 1 June to Monday the 15th there are ten working days before the launch.
  test.each([
    ["10 working days", true, 0],
    ["11 working days", false, 1],
    ["15 working days", false, 5],
    // Fourteen elapsed days.
    ["14 days", true, 0],
    ["16 days", false, 2],
  ])("%s: %s, %d short", (notice, holds, short) => {
    expect(gates(`notice: ${notice}`)).toMatchObject([{ gate: "notice", holds, short, department: "logistics" }]);
  });

  test("counts from the day on which it was asked", () => {
    expect(gates("notice: 10 working days", "asked: {logistics: {on: 2026-06-03}}")).toMatchObject([
      { holds: false, given: 8, short: 2 },
    ]);
  });

  test("says the last day on which to ask, and the first launch that would respect it", () => {
    const [gate] = gates("notice: 15 working days");
    // Fifteen working days before 15 June: Monday 25 May; from 1 June on: Monday 22 June.
    expect([gate?.latest, gate?.earliestLaunch]).toEqual([day("2026-05-25"), day("2026-06-22")]);
  });

  test("of a department that it does not touch nobody asks", () => {
    const line = "department: far\ncalendar: mon-fri\nnotice: 60 working days";
    expect(rehearsed(documents(ACME, initiative({ series: [1] }), line)).gates).toEqual([]);
  });
});

describe("freezes and approvals", () => {
  test("a launch inside a freeze fails, by the days that are left of it", () => {
    expect(gates("freezes: [{from: 2026-06-10, to: 2026-06-20, why: peak}]")).toMatchObject([
      {
        gate: "freeze",
        name: "peak",
        holds: false,
        short: 6,
        latest: day("2026-06-09"),
        earliestLaunch: day("2026-06-21"),
      },
    ]);
    expect(gates("freezes: [{from: 2026-06-16, to: 2026-06-20}]")).toMatchObject([{ holds: true, short: 0 }]);
  });

  test("nobody is sent from one freeze into the next, nor by a notice into one", () => {
    const found = gates(
      "notice: 15 working days\nfreezes: [{from: 2026-06-10, to: 2026-06-20}, {from: 2026-06-18, to: 2026-06-30}]",
    );
    // The notice alone ends on Monday 22 June.
    expect(found.map(({ gate, earliestLaunch }) => [gate, earliestLaunch])).toEqual([
      ["notice", day("2026-07-01")],
      ["freeze", day("2026-07-01")],
      // The launch is not inside the second one.
      ["freeze", undefined],
    ]);
  });

  test("an approval that the plan still waits for takes its time", () => {
    const readiness = "readiness: {criteria: [{what: night work permit, kind: permit, state: pending}]}";
    expect(gates("approvals: {night-work: 20 working days}", readiness)).toMatchObject([
      { gate: "approval", name: "night-work", needed: 20, given: 10, short: 10 },
    ]);
    expect(gates("approvals: {night-work: 20 working days}", readiness.replace("pending", "done"))).toEqual([]);
  });
});

describe("a length that is a range", () => {
  // 8 to 12 working days: log-normal with a middle of 9.798 and sigma ln 1.5 / 3.29 = 0.1233.
  test.each([
    // Ten are given: more where it is beyond 10, z = ln(10 / 9.798) / 0.1233 = 0.166: 43.4%.
    ["2026-06-01", 10, 0.4341, false],
    // Six days earlier it would hold: 12 are given, and 5% take longer.
    ["2026-05-28", 12, 0.05, true],
  ])("asked on %s: %d given, late in %d of the runs", (asked, given, late, holds) => {
    const [gate] = gates("notice: 8..12 working days", `asked: {logistics: {on: ${asked}}}`);
    expect(gate?.late).toBeCloseTo(late, 3);
    expect(gate?.middle).toBe(10);
    // Nine in ten are done within 9.798 exp(1.2816 x 0.1233) = 11.48: twelve days.
    expect(gate).toMatchObject({ given, holds, needed: 12, short: Math.max(0, 12 - given) });
  });

  test("in elapsed days is rounded up to whole ones", () => {
    // 10 to 20 days in fourteen: middle 14.14, sigma 0.2107: P(over 14) = 51.9%; nine in ten within 18.5.
    const [gate] = gates("notice: 10..20 days");
    expect(gate).toMatchObject({ given: 14, needed: 19, holds: false });
    expect(gate?.late).toBeCloseTo(0.519, 3);
  });

  test("has no probability where it is a number", () => {
    expect(gates("notice: 10 working days")[0]?.late).toBe(0);
    expect(gates("notice: 11 working days")[0]?.late).toBe(1);
  });
});
