import { describe, expect, test } from "vitest";

import { ACME, documents, initiative, played, promiseOf, rehearsed } from "./company.ts";

/** 40 of ES at 10 a day, and 40 of PT at 20 a day, within 24 h: 20 and all 40. */
describe("a promise that names a region", () => {
  const files = (
    promises: string,
    more = "",
    demand = "[{flow: orders, curve: {series: [40]}, where: {region: ES}}, {flow: orders, curve: {series: [40]}, where: {region: PT}}]",
  ): string =>
    documents(
      ACME,
      "flows: {orders: {}}",
      `${initiative({ ends: "2026-06-01" })}demand: ${demand}\n${promises}`,
      `department: d\n${more}capacities:\n  es: {throughput: orders, rate: 10/day, net: yes, where: {region: ES}}\n  pt: {throughput: orders, rate: 20/day, net: yes, where: {region: PT}}`,
    );
  const promise = (region: string): string =>
    `promises: [{topic: care, at_most: 24 h, kept_by: [d], where: {region: ${region}}}]`;

  test.each([
    ["ES", 0.5, 20],
    ["PT", 1, 0],
    ["[ES, PT]", 0.75, 20],
  ])("is about the customers of %s alone: kept for %d", (region, kept, letDown) => {
    const run = played(files(promise(region)));
    expect(run.kept("care")).toBeCloseTo(kept, 9);
    expect(run.letDown).toBeCloseTo(letDown, 9);
  });

  test("the others have what stands on the topic, or what is committed to", () => {
    // PT has 0 working days by the commitment: 20 of 40; ES has the promise of four days, kept for all.
    const commits = "commits: [{topic: care, at_most: 0 working days}]\n";
    const four = promise("ES").replace("24 h", "96 h");
    expect(played(files(four, commits)).letDown).toBeCloseTo(20, 9);
    const standing = "\n---\nstanding_promises: [{topic: care, at_most: 24 h, kept_by: d, where: {region: PT}}]";
    expect(played(files(four, commits) + standing).letDown).toBeCloseTo(0, 9);
  });

  test("a stream that does not say its region leaves it untold, neither kept nor broken", () => {
    const told = rehearsed(files(promise("ES"), "", "[{flow: orders, curve: {series: [40]}}]"));
    expect(promiseOf(told, "care")).toMatchObject({
      kept: undefined,
      missing: [{ what: "where.region", department: "marketing", subject: "stream:orders" }],
    });
    expect(told.customers.letDownKnown).toBe(false);
  });
});
