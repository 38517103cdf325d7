import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { INHERITED, TURNED_AWAY } from "../../src/simulate/batches.ts";
import type { BuiltPlan } from "../../src/simulate/build/build-plan.ts";
import { createSampler } from "../../src/simulate/drivers.ts";
import type { Outlook } from "../../src/simulate/outlook.ts";
import { drawSample, type Sample } from "../../src/simulate/sample.ts";
import { playScenario, setStage } from "../../src/simulate/scenario.ts";
import { ACME, documents, type Files, initiative, initiativeOf, companyOf, planOf, rehearsed } from "./company.ts";
import { anyTwin } from "./reference/worlds.ts";

function sampled(plan: BuiltPlan, count = 64, seed = 1): Sample {
  return drawSample(plan, { sampler: createSampler(seed, count), count, multiple: 1, turnedAwayCounts: false });
}

function total(column: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < column.length; index++) sum += column[index] ?? 0;
  return sum;
}

/** A company with something of every kind, all of it uncertain. */
const RICH = {
  company: `${ACME}calendar: mon-fri\npolicy: {tail: 5 days}\ndrivers: {es: 0.8..1.25}`,
  flows:
    "flows:\n  leads: {}\n  visits: {}\n  orders: {from: leads, rate: 15%..25%, after: 0..1 days}\n  parcels: {from: orders, rate: 1.1 per order}\n  contacts: {from: orders, rate: 0.1..0.2 per order, after: 2 days}\n  late-contacts: {from: {flow: parcels, when: late}, rate: 0.6 per parcel, as: contacts}",
  initiative: initiative({
    ends: "2026-06-09",
    more: "demand:\n  - {flow: leads, volume: {range: 3000..6000, moves_with: es}, varies: 20%, where: {region: {ES: 70%, PT: 30%}}}\npromises: [{topic: delivery-time, at_most: 48 h, kept_by: [logistics], provided: [ordered before 18:00]}]\noffer: {price: 9 EUR, per: order, cap: {total: 900, told: yes}, throttle: 90/day}",
  }),
  logistics:
    "department: logistics\nnotice: 15 working days\ncommits: [{topic: delivery-time, at_most: 48 h, for: 95%, decided_by: [box, dispatch]}]\ncapacities:\n  box: {stock: parcels, on_hand: 300..500, usual: {rate: 10..14/day, varies: 30%}, inbound: [{on: 2026-06-08, quantity: 300, delay: 0..6 days}, {on: 2026-06-12, quantity: 200, delay: 0..6 days}]}\n  dispatch: {throughput: parcels, rate: 290..320/day, cutoff: 14:00, usual: 30/day, now: {backlog: 40}, transit: 18 h}",
  support:
    "department: support\ncapacities: {phone: {staffed: contacts, agents: 40, open: mon-fri 9:00-18:00, profile: [60%, 40%], handle_time: 6..8 min, patience: 3 min, shrinkage: 28%, usual: {rate: 110..130/day, varies: 15%}, target: 70% within 30 s}}",
  finance:
    "department: finance\ncapacities: {rewards: {limit: orders, each: 10 EUR, most: 90000 EUR, used: 3000..4000 EUR, then: refuse}}",
  other:
    "initiative: autumn\ntitle: Autumn\nkind: campaign\nproposed_by: marketing\nstatus: approved\napproved: {by: board@acme.example, on: 2026-05-20}\nlaunch: 2026-05-25\nends: 2026-06-20\ndemand: [{flow: orders, volume: 20..30/day, varies: 10%, where: {region: ES}}]",
} as const;

const TEXTS = Object.values(RICH);

/** What an outlook says, without where it stands in files. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]: [string, unknown]) => (key === "at" ? [] : [[key, said(part)]])),
  );
}

function outlookOf(files: Files, seed = 1): Outlook {
  return rehearsed(files, { id: "test", seed });
}

const once = outlookOf(documents(...TEXTS));

describe("every unit has one outcome, and they add up", () => {
  test("over random companies: what was created is what is there at the end, nothing is negative", () => {
    fc.assert(
      fc.property(
        anyTwin,
        fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }),
        fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
        (twin, cap, throttle) => {
          const levers = [
            ...(cap === undefined ? [] : [`cap: {total: ${cap}, told: yes}`]),
            ...(throttle === undefined ? [] : [`throttle: ${throttle}/day`]),
          ];
          const files = twin.files.replace(
            "promises:",
            `offer: {price: 1 EUR, per: order, ${[...levers, "open_to: everyone"].join(", ")}}\npromises:`,
          );
          const stage = setStage(planOf(files));
          playScenario(stage, {
            values: Float64Array.from(stage.plan.drivers, (driver) => driver.distribution.median),
            scenario: 0,
            multiple: 1,
          });
          const created = total(twin.world.demand);
          const admitted = Math.min(cap ?? Number.POSITIVE_INFINITY, created);
          for (const lot of stage.plan.lots) {
            const batches = stage.serving.batches[lot.index];
            let own = 0;
            let inside = 0;
            for (let index = 0; batches && index < batches.count; index++) {
              const quantity = batches.quantity[index] ?? 0;
              expect(quantity).toBeGreaterThanOrEqual(0);
              own += quantity;
              if (batches.fate[index] !== TURNED_AWAY && batches.fate[index] !== TURNED_AWAY + INHERITED)
                inside += quantity;
            }
            // Nothing is lost between the parts; a cap bounds those inside; a child has its parent's, ended ones as ghosts.
            if (lot.flow === "orders") expect(own).toBeCloseTo(created, 6);
            if (lot.flow === "orders") expect(inside).toBeLessThanOrEqual(admitted + 1e-6);
          }
        },
      ),
      { numRuns: 150, seed: 3 },
    );
  });

  test("with everything uncertain: parcels that live or were never to be are 1.1 of the orders that were let in", () => {
    const stage = setStage(planOf(documents(...TEXTS), { id: "test" }));
    const columns = createSampler(1, 64).columns(stage.plan.drivers);
    for (let scenario = 0; scenario < 64; scenario++) {
      playScenario(stage, {
        values: Float64Array.from(columns, (column) => column[scenario] ?? 0),
        scenario,
        multiple: 1,
      });
      for (const lot of stage.plan.lots) {
        const parent = lot.parent === undefined ? undefined : stage.serving.batches[lot.parent];
        const batches = stage.serving.batches[lot.index];
        if (lot.flow !== "parcels" || !parent || !batches) continue;
        const letIn = Array.from({ length: parent.count }, (_, index) =>
          parent.fate[index] === TURNED_AWAY ? 0 : (parent.quantity[index] ?? 0),
        );
        expect(total(batches.quantity.subarray(0, batches.count))).toBeCloseTo(1.1 * total(letIn), 6);
      }
    }
  });
});

describe("more of a capacity", () => {
  const one = (capacity: string): string =>
    documents(
      ACME,
      initiative({
        more: "demand: [{flow: orders, volume: 100..400, varies: 30%}]\npromises: [{topic: delivery-time, at_most: 48 h, kept_by: [logistics]}]",
      }),
      `department: logistics\ncapacities: {it: {${capacity}}}`,
    );
  const kinds: Readonly<Record<string, (much: number) => string>> = {
    "stock, back-orders": (much) =>
      `stock: orders, on_hand: ${much * 4}, usual: 5/day, inbound: [{on: 2026-06-09, quantity: 50, delay: 0..4 days}]`,
    "stock, lost": (much) => `stock: orders, on_hand: ${much * 4}, usual: 5/day, unserved: lost`,
    throughput: (much) =>
      `throughput: orders, rate: ${much}/day, usual: 5/day, now: {backlog: 30}, max_wait: 0 working days`,
    "places, refused": (much) =>
      `concurrent: orders, places: ${much}, stay: 1 h, peak_hour: 50%, overflow: refuse, usual: 5/day`,
    "places, failing": (much) =>
      `concurrent: orders, places: ${much}, stay: 1 h, peak_hour: 50%, overflow: fail, usual: 5/day`,
    limit: (much) => `limit: orders, most: ${much * 4}, used: 3, then: refuse`,
    "staffed, impatient": (much) =>
      `staffed: orders, agents: ${much}, handle_time: 1 h, patience: 20 min, open: every day 9:00-17:00, profile: [50%, 50%], target: 80% within 10 min, usual: 5/day`,
    "staffed, patient": (much) =>
      `staffed: orders, agents: ${much}, handle_time: 1 h, patience: none, open: every day 9:00-17:00, profile: [50%, 50%], target: 95% within 24 h, usual: 5/day`,
  };

  test.each(Object.keys(kinds))("%s: never a likelier breach there, nor more customers let down there", (kind) => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 80 }), fc.integer({ min: 1, max: 60 }), (much, more) => {
        const [less, greater] = [much, much + more].map((each) => sampled(planOf(one(kinds[kind]?.(each) ?? ""))));
        expect(total(greater?.stations[0]?.breach ?? [])).toBeLessThanOrEqual(total(less?.stations[0]?.breach ?? []));
        expect(greater?.atStation[1] ?? 0).toBeLessThanOrEqual((less?.atStation[1] ?? 0) + 1e-6);
        expect(total(greater?.stations[0]?.usualHarm ?? [])).toBeLessThanOrEqual(
          total(less?.stations[0]?.usualHarm ?? []) + 1e-6,
        );
      }),
      { numRuns: 12, seed: 4 },
    );
  });
});

describe("the same company, told in another way", () => {
  test("in any order, in one file or in many: the outlook is the same", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.keys(RICH), { minLength: TEXTS.length }), fc.boolean(), (order, apart) => {
        const byName: Readonly<Record<string, string>> = RICH;
        const texts = order.map((name) => byName[name] ?? "");
        const files = apart
          ? Object.fromEntries(texts.map((text, index) => [`${index}.yaml`, text]))
          : documents(...texts);
        expect(said(outlookOf(files))).toEqual(said(once));
      }),
      { numRuns: 3, seed: 5 },
    );
  });

  test("a department in two files, receipts the other way round: the same", () => {
    const [first = "", second = ""] = RICH.logistics.split("  dispatch:");
    const receipts = first.replace(/inbound: \[(\{.*?\}), (\{.*?\})\]/, "inbound: [$2, $1]");
    expect(receipts).not.toBe(first);
    const parts = { ...RICH, logistics: receipts, more: `department: logistics\ncapacities:\n  dispatch:${second}` };
    expect(said(outlookOf(documents(...Object.values(parts))))).toEqual(said(once));
  });

  test.each([
    [
      "a draft",
      "initiative: idea\ntitle: Idea\nkind: campaign\nproposed_by: marketing\nstatus: draft\nlaunch: 2026-03-01\nends: 2026-12-31\ndemand: [{flow: orders, volume: 100000}]",
    ],
    [
      "an approved one of another flow, begun long ago",
      "initiative: idea\ntitle: Idea\nkind: campaign\nproposed_by: marketing\nstatus: approved\napproved: {by: board@acme.example, on: 2026-02-20}\nlaunch: 2026-03-01\nends: 2026-12-31\ndemand: [{flow: visits, volume: 100000, varies: 10%}]",
    ],
    [
      "a department that nothing reaches, with figures of another day",
      "department: stores\nas_of: 2026-04-01\ncapacities: {doors: {throughput: visits, rate: 100/day, usual: {rate: 50..90/day, varies: 20%}, now: {backlog: 10}}}",
    ],
  ])("%s changes nothing else", (_, text) => {
    const grown = outlookOf(documents(...TEXTS, text));
    const known = new Set(once.capacities.map((each) => each.id));
    // To the last bits of sums over more days.
    const rounded = (outlook: Outlook): unknown =>
      JSON.parse(
        JSON.stringify(
          said({ ...outlook, capacities: outlook.capacities.filter((each) => known.has(each.id)), assumed: [] }),
          (_key, value: unknown) => (typeof value === "number" ? Number(value.toPrecision(9)) : value),
        ),
      );
    expect(rounded(grown)).toEqual(rounded(once));
  });

  test("the same seed gives the same bytes, another one other draws", () => {
    expect(JSON.stringify(outlookOf(documents(...TEXTS)))).toBe(JSON.stringify(once));
    expect(outlookOf(documents(...TEXTS), 2).customers.expected).not.toEqual(once.customers.expected);
  });
});

describe("figures", () => {
  const chain = (leads: string, rate: string): Sample => {
    const flows = `flows:\n  leads: {}\n  orders: {from: leads, rate: ${rate} per lead}`;
    const box = "department: logistics\ncapacities: {box: {stock: orders, on_hand: 60..90, usual: 2/day}}";
    return sampled(
      planOf(documents(ACME, flows, initiative({ more: `demand: [{flow: leads, volume: ${leads}}]` }), box)),
    );
  };

  test("twice the units at half the rate are the same", () => {
    const [plain, doubled] = [chain("200..400", "0.2..0.4"), chain("400..800", "0.1..0.2")];
    plain.letDown.forEach((units, index) => expect(doubled.letDown[index]).toBeCloseTo(units, 8));
    expect(doubled.stations[0]?.breach).toEqual(plain.stations[0]?.breach);
  });

  test("with the middle fixed a wider range is never safer beyond the old upper end", () => {
    const breaches = (low: number, high: number, room: number): number => {
      const files = documents(
        ACME,
        initiative({ more: `demand: [{flow: orders, volume: ${low}..${high}}]` }),
        `department: logistics\ncapacities: {box: {stock: orders, on_hand: ${room}, net: yes}}`,
      );
      return total(sampled(planOf(files), 512).stations[0]?.breach ?? []);
    };
    fc.assert(
      fc.property(
        fc.integer({ min: 11, max: 30 }),
        fc.integer({ min: 11, max: 30 }),
        fc.integer({ min: 10, max: 20 }),
        (spread, wider, beyond) => {
          // The middle is 1,000: low times high stays a million.
          const [narrow, wide] = [spread / 10, (spread / 10) * (wider / 10)];
          const room = Math.round(1000 * narrow * (beyond / 10));
          expect(breaches(1000 / wide, 1000 * wide, room)).toBeGreaterThanOrEqual(
            breaches(1000 / narrow, 1000 * narrow, room),
          );
        },
      ),
      { numRuns: 30, seed: 6 },
    );
  });

  test("a sample begins with every smaller one: rungs are prefixes", () => {
    const plan = planOf(documents(...TEXTS), { id: "test" });
    const [small, large] = [sampled(plan, 64), sampled(plan, 256)];
    expect(large.letDown.slice(0, 64)).toEqual(small.letDown);
    expect(large.stations.map((each) => each.short.slice(0, 64))).toEqual(small.stations.map((each) => each.short));
  });

  test("an initiative can be judged in a company that holds nothing at all", () => {
    const outlook = rehearsed(documents(ACME, initiative({ series: [10] })));
    expect([outlook.customers.expectedMean, outlook.customers.letDown.mean, outlook.capacities.length]).toEqual([
      10, 0, 0,
    ]);
    expect(initiativeOf(companyOf(documents(ACME, initiative({ series: [10] })))).id).toBe("test");
  });
});
