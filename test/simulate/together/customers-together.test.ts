import { describe, expect, test } from "vitest";

import type { CustomersTogether } from "../../../src/simulate/together/together-outlook.ts";
import { together } from "../../../src/simulate/together/together.ts";
import { companyOf, type Files, rehearsed } from "../company.ts";

/** 100 a day of which the usual load takes 10; everybody is told the next day. */
const SHOP = `
company: acme
zone: Europe/Madrid
customers: orders
calendar: mon-sun
as_of: 2026-06-08
---
department: logistics
as_of: 2026-06-08
capacities:
  dispatch: {throughput: orders, rate: 100/day, usual: 10/day}
`;

interface Campaign {
  readonly volume?: string;
  readonly promise?: string;
}

/** 40 orders a day for ten days. */
function campaign(id: string, { volume = "volume: 400", promise = "at_most: 1 working day" }: Campaign = {}): string {
  return `---
initiative: ${id}
title: ${id}
kind: campaign
proposed_by: marketing
launch: 2026-06-08
ends: 2026-06-17
demand: [{flow: orders, ${volume}}]
promises: [{topic: delivery-time, ${promise}, wording: soon, channels: [web], kept_by: [logistics]}]
`;
}

function play(files: Files): CustomersTogether {
  return together(companyOf(files), { seed: 1, tables: () => undefined }).customers;
}

describe("customers let down with all initiatives at once", () => {
  const three = play(SHOP + campaign("a") + campaign("b") + campaign("c"));

  // 130 a day come and 100 go: of the orders of days 3 to 9, 20, 50, 80, 110, 130, 130 and 130 wait past the next day's
  // end, that is 650, of which 120 in 130 are of the three.
  test("are those whom the queue of all of them makes late", () => {
    expect(three.expected?.p50).toBeCloseTo(1200);
    expect(three.letDown?.p50).toBeCloseTo(600);
    expect(three.letDownAtLeast).toBeUndefined();
  });

  test("are told of each, and the parts are the whole", () => {
    expect(three.initiatives.map(({ initiative }) => initiative)).toEqual(["a", "b", "c"]);
    for (const one of three.initiatives) {
      expect(one.expected?.p50).toBeCloseTo(400);
      expect(one.letDown?.mean).toBeCloseTo(200);
      expect(one.missing).toEqual([]);
    }
  });

  test("are none of two that are held", () => {
    expect(play(SHOP + campaign("a") + campaign("b")).letDown?.p95).toBeCloseTo(0);
  });

  test("are what one initiative is told by itself, where there is no other", () => {
    const files = SHOP + campaign("a", { volume: "volume: 900..2400" });
    const { expected, letDown } = rehearsed(files).customers;
    expect(letDown.p95).toBeGreaterThan(100);
    expect(play(files)).toMatchObject({ expected, letDown });
  });

  test("leave out what brings no customers", () => {
    const saving = `---
initiative: leaner
title: leaner
kind: saving
proposed_by: logistics
launch: 2026-06-08
ends: never
changes: [{capacity: logistics/dispatch, by: -5%}]
`;
    expect(play(SHOP + campaign("a") + saving).initiatives.map(({ initiative }) => initiative)).toEqual(["a"]);
  });
});

describe("customers who cannot be counted", () => {
  const unsized = (promise?: string): string =>
    campaign("b", { volume: "volume: unknown", ...(promise && { promise }) });

  test("are never nobody: neither of the initiative nor of all", () => {
    const { expected, letDown, letDownAtLeast, initiatives } = play(SHOP + unsized());
    expect([expected, letDown, letDownAtLeast]).toEqual([undefined, undefined, 0]);
    expect(initiatives[0]).toMatchObject({ expected: undefined, letDown: undefined });
    expect(initiatives[0]?.missing.map(({ what, subject }) => [what, subject])).toContainEqual([
      "volume",
      "stream:orders",
    ]);
  });

  test("make those beside them, in the same queue, a bound from below", () => {
    const { letDown, letDownAtLeast, initiatives } = play(SHOP + campaign("a", { volume: "volume: 1300" }) + unsized());
    const [a] = initiatives;
    expect([letDown, a?.letDown]).toEqual([undefined, undefined]);
    expect(a?.expected?.p50).toBeCloseTo(1300);
    expect(a?.letDownAtLeast).toBeGreaterThan(500);
    expect(letDownAtLeast).toBeCloseTo(a?.letDownAtLeast ?? 0);
  });

  test("are those of a promise that nobody on the way keeps, or of a capacity that does not say what it holds", () => {
    const elsewhere = campaign("a").replace("kept_by: [logistics]", "kept_by: [carrier]");
    expect(play(SHOP + elsewhere).initiatives[0]?.missing).toMatchObject([{ what: "capacity", department: "carrier" }]);
    const silent = SHOP.replace("rate: 100/day", "rate: unknown");
    expect(play(silent + campaign("a"))).toMatchObject({ letDown: undefined, initiatives: [{ letDown: undefined }] });
  });

  test("are those whom nothing on their way could let down as far as anybody said", () => {
    const nothing = `
company: acme
customers: orders
as_of: 2026-06-08
`;
    const { letDown, initiatives } = play(nothing + campaign("a").replace(/promises:.*\n/, ""));
    expect([letDown, initiatives[0]?.letDown]).toEqual([undefined, undefined]);
  });
});
