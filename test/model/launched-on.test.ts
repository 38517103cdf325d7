import { expect, test } from "vitest";

import { launchedOn } from "../../src/model/launched-on.ts";
import { companyOf, day, initiativeOf } from "../simulate/company.ts";

const INITIATIVE = initiativeOf(
  companyOf(`
company: acme
as_of: 2026-06-01
customers: orders
---
initiative: sorter
title: New sorter
kind: system
proposed_by: logistics
launch: 2026-09-07
ends: 2026-09-30
demand:
  - {flow: orders, volume: 10, curve: {spike: {peak: 2026-09-09, decay: 6 days}}}
  - {flow: orders, volume: 10, curve: {ramp: {to: 2026-09-20}}}
affects: {customers: 100, choice: none, told: 2026-08-24}
rollout: {stages: [{on: 2026-09-07, share: 20%}, {on: 2026-09-21, share: 100%}]}
changes: [{capacity: logistics/dispatch, by: -12%, from: 2026-09-07, to: 2026-09-20}]
briefings: [{department: support, on: 2026-08-20}]
---
department: logistics
capacities: {dispatch: {throughput: orders, rate: 10/day, usual: 1/day}}
`),
);

test("every day of its demand, its opening and its changes moves with the launch; what was done stays", () => {
  const moved = launchedOn(INITIATIVE, day("2026-09-14"));
  expect([moved.launch, moved.ends]).toEqual([day("2026-09-14"), day("2026-10-07")]);
  expect(moved.declaration).toMatchObject({
    launch: day("2026-09-14"),
    affects: { told: { said: "value", value: day("2026-08-31") } },
    rollout: { stages: [{ on: day("2026-09-14") }, { on: day("2026-09-28") }] },
    changes: [{ from: day("2026-09-14"), to: day("2026-09-27") }],
    briefings: [{ on: day("2026-08-20") }],
  });
  expect(moved.streams.map(({ declaration }) => declaration.curve)).toMatchObject([
    { spike: { peak: day("2026-09-16") } },
    { ramp: { to: day("2026-09-27") } },
  ]);
});

test("there and back again is as it was", () => {
  expect(launchedOn(launchedOn(INITIATIVE, INITIATIVE.launch + 21), INITIATIVE.launch)).toEqual(INITIATIVE);
});
