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

  test("an approval that the plan still waits for takes its time", () => {
    const readiness = "readiness: {criteria: [{what: night work permit, kind: permit, state: pending}]}";
    expect(gates("approvals: {night-work: 20 working days}", readiness)).toMatchObject([
      { gate: "approval", name: "night-work", needed: 20, given: 10, short: 10 },
    ]);
    expect(gates("approvals: {night-work: 20 working days}", readiness.replace("pending", "done"))).toEqual([]);
  });
});
