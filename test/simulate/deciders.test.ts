import { describe, expect, test } from "vitest";

import { ACME, documents, initiative, played, promiseOf, rehearsed } from "./company.ts";

describe("who keeps a promise and says not by which of its capacities", () => {
  // 30 of Monday: dispatch sends 10 a day; of each parcel half come back five days later, and are handled as they come.
  const files = (more: {
    rate?: string;
    promise?: string;
    commits?: string;
    capacities?: string;
    dispatch?: number;
  }): string =>
    documents(
      ACME,
      `flows:\n  orders: {}\n  parcels: {from: orders, rate: 1 per order}\n  returns: {from: parcels, rate: ${more.rate ?? "50%"}, after: 5 days}`,
      initiative({ series: [30], more: more.promise ?? "" }),
      `department: d\n${more.commits ?? ""}capacities:\n  dispatch: {throughput: parcels, rate: ${more.dispatch ?? 10}/day, net: yes}\n${more.capacities ?? "  desk: {throughput: returns, rate: 100/day, net: yes}"}`,
    );
  const promise = (term: string): string => `promises: [{topic: care, ${term}, kept_by: [d]}]`;
  const whats = (missing: readonly { what: string }[]): readonly string[] => missing.map(({ what }) => what);

  test("it is kept where all customers come by: returns five days later break no promise of 48 h", () => {
    // 10 are sent on Monday and 10 on Tuesday, within 24 h; the last 10 on Wednesday, within 48 h.
    const run = played(files({ promise: promise("at_most: 48 h") }));
    expect([run.kept("care"), run.letDown]).toEqual([1, 0]);
    const late = played(files({ promise: promise("at_most: 24 h") }));
    expect(late.kept("care")).toBeCloseTo(2 / 3, 9);
    expect(late.letDown).toBeCloseTo(10, 9);
  });

  test("that it holds is not known while it may be about returns, and that it does not is", () => {
    const holds = rehearsed(files({ promise: promise("at_most: 48 h") }));
    expect(promiseOf(holds, "care")).toMatchObject({ upperBound: true, decidedBy: ["d/dispatch"] });
    expect(whats(promiseOf(holds, "care").missing)).toEqual(["decided_by"]);
    expect(holds.customers.letDownKnown).toBe(false);
    expect(promiseOf(rehearsed(files({ promise: promise("at_most: 24 h") })), "care").kept?.p50).toBeCloseTo(2 / 3, 9);
  });

  test.each([
    ["from: the promise counts from the parcel", "at_most: 48 h, from: parcels", "", ["d/dispatch"]],
    ["from: a refund counts from the return", "at_most: 48 h, from: returns", "", ["d/dispatch", "d/desk"]],
    ["decided_by names the desk", "at_most: 8 days", "[desk]", ["d/desk"]],
    ["decided_by names dispatch", "at_most: 48 h", "[dispatch]", ["d/dispatch"]],
  ])("%s, and nothing is missing", (_, term, named, decidedBy) => {
    const commits = named && `commits: [{topic: care, at_most: 8 days, decided_by: ${named}}]\n`;
    const told = rehearsed(files({ promise: promise(term), commits }));
    expect(promiseOf(told, "care")).toMatchObject({ decidedBy, missing: [], upperBound: false, kept: { p50: 1 } });
    expect(told.customers).toMatchObject({ letDownKnown: true, letDown: { mean: 0 } });
  });

  test("what every order goes on to is on the way: 15 of 30 picked on Monday, and 10 of those sent", () => {
    const pick = "  pick: {throughput: orders, rate: 15/day, net: yes}";
    const told = rehearsed(files({ promise: promise("at_most: 24 h"), capacities: pick }));
    expect(promiseOf(told, "care")).toMatchObject({ decidedBy: ["d/pick", "d/dispatch"], missing: [] });
    expect(promiseOf(told, "care").kept?.p50).toBeCloseTo(2 / 3, 9);
  });

  test("a commitment that customers are measured by is read in the same way, and asks in the same way", () => {
    const { customers, missing } = rehearsed(files({ commits: "commits: [{topic: care, at_most: 24 h}]\n" }));
    expect(customers.letDownKnown).toBe(false);
    expect(customers.letDown.mean).toBeCloseTo(10, 9);
    expect(missing.map(({ what, subject }) => `${subject} ${what}`)).toEqual(["promise:care decided_by"]);
  });

  test("what begot a unit must be served too: of 30 orders 10 are picked a day, and a parcel has no wait of its own", () => {
    const both = documents(
      ACME,
      "flows:\n  orders: {}\n  parcels: {from: orders, rate: 2 per order}",
      initiative({ series: [30], more: "promises: [{topic: care, at_most: 24 h, kept_by: [a, b]}]" }),
      "department: a\ncommits: [{topic: care, at_most: 24 h, decided_by: [pick]}]\ncapacities: {pick: {throughput: orders, rate: 10/day, net: yes}}",
      "department: b\ncommits: [{topic: care, at_most: 24 h, decided_by: [carry]}]\ncapacities: {carry: {throughput: parcels, rate: 100/day, net: yes}}",
    );
    // Picked on Monday, Tuesday and Wednesday: a third within 48 h only, whom picking let down and not the carrier.
    expect(played(both).kept("care")).toBeCloseTo(2 / 3, 9);
    expect(played(both).letDown).toBeCloseTo(10, 9);
    const { a, b } = rehearsed(both).customers.byDepartment;
    expect(a).toBeCloseTo(10, 9);
    expect(b ?? 0).toBeCloseTo(0, 9);
  });
});
