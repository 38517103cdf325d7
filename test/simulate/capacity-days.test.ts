import { describe, expect, test } from "vitest";

import { capacityDays } from "../../src/simulate/capacity-days.ts";
import { companyOf, day, documents, initiative, initiativeOf, ACME } from "./company.ts";

const LOGISTICS = `department: logistics
title: Logistics
capacities:
  stroller: {stock: orders, on_hand: 100, usual: 10/day, inbound: [{on: 2026-06-08, quantity: 200}], unserved: lost}
  dispatch: {throughput: orders, rate: 40/day, usual: 10/day, max_wait: 1 working day}
`;

function daysOf(capacity: string, volume: string) {
  const company = companyOf(
    ACME + documents("calendar: mon-sun\n".length > 0 ? LOGISTICS : "", initiative({ volume })),
  );
  const request = { seed: 1, tables: () => undefined, scenarios: 64, capacity };
  return capacityDays(company, initiativeOf(company), request);
}

describe("the days of a capacity", () => {
  test("are none of one that is not there", () => {
    expect(daysOf("logistics/nowhere", "100")).toBeUndefined();
  });
});
