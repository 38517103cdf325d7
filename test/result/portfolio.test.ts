import { describe, expect, test } from "vitest";

import { buildResult } from "../../src/result/build.ts";
import type { Portfolio } from "../../src/result/portfolio-result.ts";
import { together } from "../../src/simulate/together/together.ts";
import { companyOf } from "../simulate/company.ts";
import { request } from "./world.ts";

const COMPANY = `
company: acme
customers: orders
calendar: mon-sun
as_of: 2026-06-01
---
department: logistics
title: {en: Logistics, es: Logística}
capacities:
  dispatch: {title: {en: Dispatch, es: Expedición}, throughput: orders, rate: 100/day, max_wait: 1 working day, usual: 10/day}
---
department: marketing
title: Marketing
`;

const campaign = (id: string, segment: string, hours: number, launch = "2026-06-08"): string => `---
initiative: ${id}
title: The ${id} days
kind: campaign
proposed_by: marketing
launch: ${launch}
ends: ${launch.slice(0, 8)}17
segment: {name: ${segment}, owner: customer-office}
demand: [{flow: orders, volume: 600}]
promises: [{topic: delivery-time, at_most: ${hours} h, wording: soon, channels: [web], kept_by: [logistics]}]
`;

function portfolioOf(...documents: readonly string[]): Portfolio {
  const company = companyOf(COMPANY + documents.join(""));
  const played = together(company, { seed: 1, tables: () => undefined });
  return buildResult(request([], { company, together: played })).portfolio;
}

describe("the portfolio of a result", () => {
  const both = portfolioOf(campaign("spring", "Families", 24), campaign("summer", "families ", 48));

  test("names the weeks of the calendar and the Monday of each", () => {
    expect(both.weeks.slice(0, 3)).toEqual(["2026-W23", "2026-W24", "2026-W25"]);
    expect(both.mondays.slice(0, 3)).toEqual(["2026-06-01", "2026-06-08", "2026-06-15"]);
    expect(both.initiatives).toEqual(["spring", "summer"]);
  });

  test("says of each capacity how busy each week is, and how likely it is over", () => {
    expect(both.departments.map(({ id, title }) => [id, title])).toEqual([["logistics", "Logistics"]]);
    const [dispatch] = both.departments[0]?.capacities ?? [];
    expect(dispatch).toMatchObject({ id: "logistics/dispatch", title: "Dispatch", kind: "throughput", missing: [] });
    expect(dispatch?.weeks).toHaveLength(both.weeks.length);
    expect(dispatch?.weeks[0]).toEqual({ use: 0.1, probability: 0, state: "holds" });
    expect(dispatch?.weeks[1]).toMatchObject({ probability: 1, state: "over" });
  });

  test("tells a collision with its limit, its members and the move", () => {
    expect(both.collisions).toMatchObject([
      {
        capacity: "logistics/dispatch",
        title: "Dispatch",
        from: "2026-06-08",
        breach: { probability: 1, limit: 0.1, too_close: false },
        usual: 0,
        kind: "together",
        policy: "first-committed",
        initiatives: [
          { id: "spring", title: "The spring days", status: "proposed", alone: 0, without: 0, responsibility: 0 },
          { id: "summer", title: "The summer days", status: "proposed", alone: 0, without: 0, responsibility: 1 },
        ],
        move: { initiative: "summer" },
      },
    ]);
  });

  test("counts the customers of each and of all, with four digits", () => {
    expect(both.customers?.expected?.p50).toBe(1200);
    expect(both.customers?.initiatives.map(({ id, title }) => [id, title])).toEqual([
      ["spring", "The spring days"],
      ["summer", "The summer days"],
    ]);
    const means = both.customers?.initiatives.map((each) => each.let_down?.mean ?? NaN) ?? [];
    expect(both.customers?.let_down?.mean).toBeCloseTo(
      means.reduce((sum, mean) => sum + mean, 0),
      0,
    );
  });

  test("says null, not zero, of a week that cannot be told", () => {
    const unknown = portfolioOf(campaign("spring", "families", 24).replace("volume: 600", "volume: unknown"));
    expect(unknown.departments[0]?.capacities[0]?.weeks[1]).toEqual({ use: null, probability: null, state: "unknown" });
    expect(unknown.departments[0]?.capacities[0]?.missing).not.toEqual([]);
    expect(unknown.customers).toMatchObject({ expected: null, let_down: null, let_down_at_least: 0 });
    expect(unknown.customers?.initiatives[0]?.missing).toContain("how many orders to expect");
  });

  test("joins what the same customers live in the same weeks, and what they are told twice", () => {
    const [segment, ...others] = both.segments;
    expect(others).toEqual([]);
    expect(segment).toMatchObject({ name: "Families", owner: "customer-office", initiatives: ["spring", "summer"] });
    expect(segment?.weeks.slice(0, 4)).toEqual([[], ["spring", "summer"], ["spring", "summer"], []]);
    expect(segment?.clashes).toEqual([
      {
        topic: "delivery-time",
        said: [
          { initiative: "spring", promised: "24 h" },
          { initiative: "summer", promised: "48 h" },
        ],
      },
    ]);
    const apart = portfolioOf(campaign("spring", "families", 24), campaign("summer", "families", 48, "2026-07-08"));
    expect(apart.segments[0]?.clashes).toEqual([]);
  });

  test("is empty where nobody played them together", () => {
    expect(buildResult(request([])).portfolio).toMatchObject({
      weeks: [],
      departments: [],
      collisions: [],
      customers: null,
    });
  });
});
