import { describe, expect, test } from "vitest";

import type { CapacityOutlook, Outlook } from "../../src/simulate/outlook.ts";
import { ACME, capacityOf, documents, initiative, promiseOf, rehearsed } from "./company.ts";

/** Another initiative beside the judged one, on 1 June for five days unless it says otherwise. */
function other(demand: string, more = "", launch = "2026-06-01"): string {
  return `initiative: summer\ntitle: Summer\nkind: campaign\nproposed_by: sales\nstatus: approved\napproved: {by: board@acme.example, on: 2026-04-20}\nlaunch: ${launch}\nends: 2026-06-05\n${demand}\n${more}`;
}

function box(onHand: number, more = "net: yes"): string {
  return `department: supply\ncapacities: {box: {stock: orders, on_hand: ${onHand}, unserved: lost, ${more}}}`;
}

/** The judged one brings 30 orders. */
function beside(others: string, supply: string, more = ""): Outlook {
  return rehearsed(documents(ACME, initiative({ series: [30], more }), others, supply), { id: "test" });
}

function told(outlook: Outlook): Pick<CapacityOutlook, "breach" | "missing"> {
  return capacityOf(outlook, "supply/box");
}

function named(outlook: Outlook): readonly string[] {
  return told(outlook).missing.map((each) => `${each.department} ${each.subject} ${each.what}`);
}

describe("an approved initiative of unknown size beside the judged one", () => {
  const unknown = other("demand: [{flow: orders, volume: unknown}]");

  test("makes what they share unknown, and is named: 30 of 100 may be 30 and anything", () => {
    const outlook = beside(unknown, box(100));
    expect(told(outlook).breach).toBeUndefined();
    expect(named(outlook)).toEqual(["sales stream:orders@summer volume"]);
    expect(capacityOf(outlook, "supply/box").breachWithout).toBeUndefined();
    expect(outlook.customers.letDownKnown).toBe(false);
    // Its own customers are known all the same.
    expect(outlook.customers.known).toBe(true);
  });

  test("a breach that stands without it stands: 30 on 20", () => {
    const outlook = beside(unknown, box(20));
    expect(told(outlook)).toMatchObject({ breach: { probability: 1 }, missing: [] });
    expect(capacityOf(outlook, "supply/box").breachWithout).toBeUndefined();
    // Ten at least, more with every order of the other.
    expect(outlook.customers).toMatchObject({ letDownKnown: false, letDown: { mean: 10 } });
  });

  test.each([
    ["its number is known", other("demand: [{flow: orders, curve: {series: [10]}}]"), "net: yes"],
    [
      "it begins after the judged span",
      other("demand: [{flow: orders, volume: unknown}]", "", "2026-12-01").replace(
        "ends: 2026-06-05",
        "ends: 2026-12-05",
      ),
      "net: yes",
    ],
    [
      "it ended before the count",
      other("demand: [{flow: orders, volume: unknown}]", "", "2026-05-01").replace(
        "ends: 2026-06-05",
        "ends: 2026-05-10",
      ),
      "net: yes",
    ],
    ["the usual load holds it already", unknown, "usual: {rate: 1/day, includes: [summer]}"],
    ["it brings another flow", other("demand: [{flow: visits, volume: unknown}]"), "net: yes"],
  ])("but not where %s", (_, summer, more) => {
    expect(told(beside(summer, box(200, more)))).toMatchObject({ breach: { probability: 0 }, missing: [] });
  });

  test("makes a promise that the shared capacity decides a bound from above", () => {
    const line = "department: logistics\ncapacities: {dispatch: {throughput: orders, rate: 100/day, net: yes}}";
    const promise = "promises: [{topic: delivery-time, at_most: 48 h, kept_by: [logistics]}]";
    const promised = promiseOf(beside(unknown, line, promise), "delivery-time");
    expect(promised).toMatchObject({ upperBound: true, kept: { p50: 1 } });
    expect(promised.missing.map((each) => each.subject)).toEqual(["stream:orders@summer"]);
  });
});

describe("what else of it may not be known", () => {
  test("a pair on which a capacity selects", () => {
    const outlook = rehearsed(
      documents(
        ACME,
        initiative({ more: "demand: [{flow: orders, curve: {series: [30]}, where: {region: ES}}]" }),
        other("demand: [{flow: orders, curve: {series: [90]}}]"),
        box(100, "net: yes, where: {region: ES}"),
      ),
      { id: "test" },
    );
    expect(told(outlook).breach).toBeUndefined();
    expect(named(outlook)).toEqual(["sales stream:orders@summer where.region"]);
  });

  test("the busiest hour, where places are taken by the hour", () => {
    const places = "department: supply\ncapacities: {box: {concurrent: orders, places: 1000, stay: 10 min, net: yes}}";
    const own = initiative({ more: "demand: [{flow: orders, curve: {series: [30]}, peak_hour: 20%}]" });
    const outlook = rehearsed(documents(ACME, own, other("demand: [{flow: orders, curve: {series: [30]}}]"), places), {
      id: "test",
    });
    expect(named(outlook)).toEqual(["sales stream:orders@summer peak_hour"]);
  });

  test("how many of those who could come do: what holds with all of them holds, a breach cannot be told", () => {
    const crowd = other("demand: [{flow: orders, volume: unknown, eligible: 500}]");
    expect(told(beside(crowd, box(600)))).toMatchObject({ breach: { probability: 0 }, missing: [] });
    const outlook = beside(crowd, box(300));
    expect(told(outlook).breach).toBeUndefined();
    expect(named(outlook)).toEqual(["sales stream:orders@summer volume"]);
  });
});

describe("the judged initiative's own customers", () => {
  test("those of one stream are only a part while another is unknown", () => {
    const more = "demand: [{flow: orders, curve: {series: [30]}}, {flow: orders, volume: unknown}]";
    expect(rehearsed(documents(ACME, initiative({ more }), box(100))).customers.known).toBe(false);
  });

  test("existing customers of unknown number are not nobody", () => {
    const affects = initiative({ series: [30], more: "affects: {customers: unknown, choice: none}" });
    const phone = "department: supply\ncapacities: {box: {throughput: contacts, rate: 100/day, net: yes}}";
    const outlook = rehearsed(documents(ACME, affects, "flows:\n  orders: {}\n  contacts: {}", phone));
    expect(outlook.customers.known).toBe(false);
    expect(named(outlook)).toEqual(["marketing initiative:test customers"]);
  });
});
