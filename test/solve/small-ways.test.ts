import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";

import type { Edit } from "../../src/base/edit.ts";
import { judgeCompany } from "../../src/judge-company.ts";
import { type OpenCompany, openCompany } from "../../src/open-company.ts";
import type { Verdict } from "../../src/rules/verdict.ts";
import type { Wanted } from "../../src/solve/ground.ts";
import { launchOn } from "../../src/solve/levers.ts";
import type { Way, WaysOut } from "../../src/solve/way.ts";
import { formatDay } from "../../src/time/day.ts";
import { customersWords, rewritten, waysOut } from "../../src/ways-out.ts";
import { day } from "../simulate/company.ts";

vi.setConfig({ testTimeout: 120_000 });

/** 2026-06-01 is a Monday. Every number is one, not a range: one run says what all of them would. */
const COMPANY = `company: acme
zone: Europe/Madrid
currency: EUR
customers: orders
as_of: 2026-06-01
language: en
policy: {tail: 3 days}
`;

interface Small {
  readonly demand?: string;
  /** Further lines of the initiative. */
  readonly more?: string;
  /** The capacity `logistics/place`. */
  readonly place: string;
  readonly others?: string;
}

const DEMAND = "demand: [{flow: orders, volume: 1000}]";
const OFFER = "offer: {price: 20 EUR, per: order, cap: {total: 5000, told: yes}}\n";

/** A campaign of two weeks from 15 June, 1,000 orders in all, and the one place that they come to. */
async function opened({ demand = DEMAND, more = OFFER, place, others = "" }: Small): Promise<OpenCompany> {
  const initiative = `initiative: test
title: Test
kind: campaign
proposed_by: marketing
author: campaigns@acme.example
accountable: office@acme.example
status: proposed
launch: 2026-06-15
ends: 2026-06-28
${demand}
${more}`;
  const logistics = `department: logistics
contact: warehouse@acme.example
answers: {test: {says: agrees, on: 2026-05-29, by: warehouse@acme.example}}
capacities: {place: {${place}}}
`;
  const files = new Map<string, string>([
    ["batuta.yaml", COMPANY],
    ["logistics.department.yaml", logistics],
    ["test.initiative.yaml", initiative],
  ]);
  if (others !== "") files.set("others.yaml", others);
  const folder = { root: "/nowhere", files: [...files.keys()].sort(), configFile: "batuta.yaml" };
  const open = await openCompany(folder, { environment: {} }, files);
  expect(open.problems).toEqual([]);
  return open;
}

interface Found extends WaysOut {
  readonly verdict: Verdict;
  readonly way: (id: string) => Way | undefined;
  /** The verdict of a whole check with a way written, and what it always needs. */
  readonly verdictWith: (edits: readonly Edit[]) => Promise<Verdict | undefined>;
}

async function found(small: Small, asked: Partial<Pick<Wanted, "keep" | "budget" | "depth">> = {}): Promise<Found> {
  const open = await opened(small);
  const judged = judgeCompany(open, open.company.initiatives, {});
  const own = judged.find(({ initiative }) => initiative.id === "test");
  if (!own) throw new Error("nothing was judged");
  const wanted: Wanted = { keep: new Set(), budget: undefined, depth: "whole", ...asked, say: customersWords(open) };
  const ways = await waysOut({ open, judged, seed: 1 }, own, wanted);
  const always = ways.always.flatMap(({ edits }) => edits);
  return {
    ...ways,
    verdict: own.verdict,
    way: (id) => ways.ways.find((way) => way.id === id),
    verdictWith: async (edits) => verdictOf(open, [...always, ...edits]),
  };
}

async function verdictOf(open: OpenCompany, edits: readonly Edit[]): Promise<Verdict | undefined> {
  const after = await rewritten(open, edits);
  const one = after?.company.initiatives.filter(({ id }) => id === "test") ?? [];
  return after && judgeCompany(after, one, {})[0]?.verdict;
}

const HOLDS: readonly (Verdict | undefined)[] = ["ready", "conditional"];

/** 1,000 orders over two weeks are 71 a day. */
const dispatch = (rate: string, more = "") =>
  `throughput: orders, rate: ${rate}/day, max_wait: 0 days, net: yes${more}`;

describe("a longer time", () => {
  test("is offered where the same customers, spread evenly, are held: the earliest end of all", async () => {
    const { way, verdict, verdictWith } = await found({ place: dispatch("40") });
    expect(verdict).toBe("not-ready");
    // 28 days at 36 a day hold; 21 days at 48 do not.
    expect(way("longer")?.parts).toEqual([{ is: "longer", ends: day("2026-07-12") }]);
    expect(HOLDS).toContain(await verdictWith(way("longer")?.edits ?? []));
    expect(way("longer")?.customers?.p50).toBeCloseTo(1000, 6);
  });

  test("is none where the demand is a rate, or the day must stay", async () => {
    expect(
      (await found({ demand: DEMAND.replace("1000", "71/day"), place: dispatch("40") })).way("longer"),
    ).toBeUndefined();
    const kept = await found({ place: dispatch("40") }, { keep: new Set(["date"]) });
    expect([kept.way("longer"), kept.way("date"), kept.launch]).toEqual([undefined, undefined, undefined]);
  });
});

describe("an opening by stages", () => {
  /** Half of 1,000 existing customers call on the day after it reaches them. */
  const reached = "affects: {customers: 1000, choice: none, told: 2026-06-08, contacts: 50%, within: 1 day}";
  const calls = "throughput: contacts, rate: 260/day, max_wait: 0 days, net: yes";
  const rollout = (style: string) => `rollout: {style: ${style}, fallback: old way, overlap: 30 days}\n`;

  test("is offered where it is said that it opens so: the fewest equal steps that are held", async () => {
    const { verdict, way, verdictWith } = await found({ demand: reached, more: rollout("staged"), place: calls });
    expect(verdict).toBe("not-ready");
    // All at once are 500 calls in a day, each of two halves 250.
    expect(way("staged")?.parts).toEqual([{ is: "staged", steps: 2, until: day("2026-06-22") }]);
    expect(HOLDS).toContain(await verdictWith(way("staged")?.edits ?? []));
  });

  test("is none where nobody says that it can open so", async () => {
    const { way } = await found({ demand: reached, more: rollout("big-bang"), place: calls });
    expect(way("staged")).toBeUndefined();
  });
});

describe("as many customers as measures hold", () => {
  const place =
    "stock: orders, on_hand: 400, unserved: lost, net: yes, options: [{name: pallet, adds: 100, cost: 90 EUR, notice: 2 working days, at_most: 3}]";

  test("are offered where measures do not hold all of them, with no more measures than that needs", async () => {
    const { way, volume, verdictWith } = await found({ place });
    expect(volume).toBe(400);
    expect(way("measures")).toBeUndefined();
    expect(way("cap-measures")).toMatchObject({
      parts: [
        { is: "cap", total: 700 },
        { is: "measure", option: "pallet", times: 3 },
      ],
      cost: 270,
      paidBy: ["logistics"],
    });
    expect(HOLDS).toContain(await verdictWith(way("cap-measures")?.edits ?? []));
  });

  test("are as many as the budget holds", async () => {
    const { way } = await found({ place: place.replace("at_most: 3", "at_most: 8") }, { budget: 200 });
    expect(way("measures")).toBeUndefined();
    expect(way("cap-measures")).toMatchObject({
      parts: [
        { is: "cap", total: 600 },
        { is: "measure", times: 2 },
      ],
      cost: 180,
    });
  });

  test("and a budget under the cheapest way says how much is missing", async () => {
    const more = place.replace("at_most: 3", "at_most: 8");
    const keep: Wanted["keep"] = new Set(["volume", "date"]);
    const { ways, gaps } = await found({ place: more }, { keep, budget: 500 });
    expect(ways.map(({ id }) => id)).toEqual(["as-is"]);
    expect(gaps).toContainEqual({ why: "over-budget", cheapest: 540, budget: 500 });
    const enough = await found({ place: more }, { keep, budget: 540 });
    expect(enough.way("measures")?.cost).toBe(540);
    expect(enough.gaps.map(({ why }) => why)).not.toContain("over-budget");
  });
});

describe("a later launch", () => {
  /** A dispatch that holds all of them from one day on, until another. */
  const during = (from: string, to: string) =>
    dispatch("40", `, ramp: [{on: ${from}, to: 100/day}, {on: ${to}, to: 40/day}]`);

  test("is the first of the same weekdays on which it is ready, and a check finds it too", async () => {
    for (const depth of ["quick", "whole"] as const) {
      const { launch, way, verdictWith } = await found({ place: during("2026-07-06", "2026-07-24") }, { depth });
      expect(launch).toBe(day("2026-07-06"));
      expect(HOLDS).toContain(await verdictWith(way("date")?.edits ?? []));
    }
  });

  test("is ready on that day, and on none of the weeks before it", async () => {
    const places = fc.record({ from: fc.nat(60), lasts: fc.integer({ min: 7, max: 40 }) });
    await fc.assert(
      fc.asyncProperty(places, async ({ from, lasts }) => {
        const first = day("2026-06-10") + from;
        const place = during(formatDay(first), formatDay(first + lasts));
        const { launch, verdictWith } = await found({ place }, { depth: "quick" });
        const open = await opened({ place });
        const [initiative] = open.company.initiatives;
        if (!initiative) throw new Error("no initiative");
        for (let later = 1; later <= 12; later++) {
          const on = initiative.launch + 7 * later;
          const holds = HOLDS.includes(await verdictWith(launchOn(initiative, on).edits));
          expect({ on, holds }).toEqual({ on, holds: on === launch });
          if (on === launch) break;
        }
      }),
      { numRuns: 4 },
    );
  });

  test("is not tried where something fixes the day, and that is said", async () => {
    const more = `${OFFER}timing: {fixed_by: law}\n`;
    const { launch, gaps } = await found({ more, place: during("2026-07-06", "2026-07-24") });
    expect(launch).toBeUndefined();
    expect(gaps).toContainEqual({ why: "date-fixed", by: "law" });
  });
});

describe("a way out of what cannot be told", () => {
  const unknown = "stock: orders, on_hand: unknown, unserved: lost, net: yes";
  const uncapped = "offer: {price: 20 EUR, per: order}\n";

  test("is a bound of the risk while nobody knows the number", async () => {
    const { verdict, way, verdictWith } = await found({ more: uncapped, place: unknown });
    expect(verdict).toBe("undecided");
    expect(HOLDS).toContain(way("cap")?.verdict);
    expect(await verdictWith(way("cap")?.edits ?? [])).toBe("conditional");
  });
});

describe("what a way breaks elsewhere", () => {
  const other = `initiative: other
title: Other sale
kind: campaign
proposed_by: marketing
author: campaigns@acme.example
accountable: office@acme.example
status: approved
approved: {by: board@acme.example, on: 2026-05-20}
launch: 2026-06-15
ends: 2026-06-28
demand: [{flow: orders, volume: 500}]
`;

  test("is told of each, in a check as in the whole menu", async () => {
    for (const depth of ["quick", "whole"] as const) {
      const { way } = await found({ place: dispatch("90"), others: other }, { depth });
      expect(way("as-is")?.harms).toEqual(["Other sale"]);
      expect(way("daily")?.harms).toEqual([]);
    }
  });
});

describe("a change that takes from what a capacity holds", () => {
  const change = `affects: {customers: 1000, choice: none, told: 2026-06-05, contacts: none}
rollout: {style: big-bang, fallback: old line, overlap: 30 days, reversible: {how: switch back, within: 4 h}}
changes: [{capacity: logistics/place, by: -60%, to: 2026-06-28, why: installation}]`;
  const place = "throughput: orders, rate: 1000/day, max_wait: 0 days, usual: 640/day";
  const shift =
    "options: [{name: night shift, adds: 300/day, cost: 100 EUR/day, notice: 5 working days, at_most: 20 days}]";

  test("is told the measures that hold the usual load meanwhile, though nobody new comes", async () => {
    for (const depth of ["quick", "whole"] as const) {
      const { verdict, way, verdictWith } = await found(
        { demand: change, more: "", place: `${place}, ${shift}` },
        { depth },
      );
      expect(verdict).toBe("not-ready");
      expect(way("measures")).toMatchObject({
        parts: [{ is: "measure", option: "night shift", times: 1 }],
        cost: 1400,
      });
      expect(HOLDS).toContain(await verdictWith(way("measures")?.edits ?? []));
    }
  });

  test("and that none is declared, where none is", async () => {
    const { ways, gaps } = await found({ demand: change, more: "", place });
    expect(ways.map(({ id, verdict }) => [id, verdict])).toEqual([["as-is", "not-ready"]]);
    expect(gaps).toContainEqual({ why: "no-option", capacity: "logistics/place", option: undefined });
  });
});

describe("a cap and a daily number at once", () => {
  const RISING = "demand: [{flow: orders, volume: 3000..6000, curve: {ramp: {to: 2026-06-25}}}]";
  const LAMPS = `department: supply
contact: supply@acme.example
answers: {test: {says: agrees, on: 2026-05-29, by: supply@acme.example}}
capacities: {lamps: {stock: orders, on_hand: 3000, net: yes, inbound: none, unserved: lost}}
`;
  const two: Small = { demand: RISING, place: dispatch("400"), others: LAMPS };

  test("is offered where it lets in more than either, and holds as it is written, with both", async () => {
    const { way, verdict, verdictWith } = await found(two);
    const [cap, daily, both] = ["cap", "daily", "cap-daily"].map((id) => way(id)?.customers?.p50 ?? Number.NaN);
    expect(verdict).toBe("not-ready");
    expect(both).toBeGreaterThan(Math.max(cap ?? Infinity, daily ?? Infinity));
    expect(way("cap-daily")?.parts.map(({ is }) => is)).toEqual(["cap", "daily"]);
    const edits = way("cap-daily")?.edits ?? [];
    expect(HOLDS).toContain(await verdictWith(edits));
    // Neither of the two is enough without the other.
    const isDaily = ({ at }: Edit): boolean => at.includes("throttle");
    expect(edits.filter(isDaily)).toHaveLength(1);
    expect(await verdictWith(edits.filter(isDaily))).toBe("not-ready");
    expect(await verdictWith(edits.filter((edit) => !isDaily(edit)))).toBe("not-ready");
  });

  test("is not offered where one of them lets in as many", async () => {
    expect((await found({ place: dispatch("40") })).way("cap-daily")).toBeUndefined();
  });
});
