import fc from "fast-check";

import { day, documents } from "../company.ts";
import type { Capacity, World } from "./simulator.ts";

/** A small company twice: as its files say it, and as the reference simulator takes it. */
export interface Twin {
  readonly files: string;
  readonly world: World;
  /** Hours that the promise allows. */
  readonly promised: number;
}

const START = day("2026-06-01");

function dateOf(on: number): string {
  return new Date(on * 86_400_000).toISOString().slice(0, 10);
}

interface Line {
  readonly usual: number;
  readonly asOf: number;
}

const line = { usual: fc.constantFrom(0, 2, 6), asOf: fc.integer({ min: 0, max: 6 }) };
const week = fc.constantFrom("mon-fri", "mon-sat", "every day");

const stock = fc.record({
  ...line,
  onHand: fc.integer({ min: 0, max: 60 }),
  lost: fc.boolean(),
  receipts: fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 40 })), { maxLength: 2 }),
});
const throughput = fc.record({
  ...line,
  rate: fc.integer({ min: 1, max: 30 }),
  ramp: fc.option(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 40 })), {
    nil: undefined,
    freq: 2,
  }),
  backlog: fc.integer({ min: 0, max: 30 }),
  cutoff: fc.boolean(),
  allowance: fc.integer({ min: 0, max: 3 }),
  week,
  closed: fc.integer({ min: 0, max: 9 }),
});
const limit = fc.record({ asOf: line.asOf, room: fc.integer({ min: 0, max: 120 }), refuses: fc.boolean() });
const places = fc.record({
  ...line,
  anHour: fc.integer({ min: 1, max: 6 }),
  overflow: fc.constantFrom("queue", "shed", "refuse", "fail"),
});

export const anyTwin: fc.Arbitrary<Twin> = fc
  .record({
    demand: fc.array(
      fc.integer({ min: 0, max: 15 }).map((tens) => tens * 2),
      { minLength: 1, maxLength: 6 },
    ),
    delay: fc.integer({ min: 0, max: 4 }),
    limit: fc.option(limit, { nil: undefined, freq: 2 }),
    places: fc.option(places, { nil: undefined, freq: 2 }),
    stock: fc.option(stock, { nil: undefined, freq: 2 }),
    line: fc.option(throughput, { nil: undefined, freq: 2 }),
    behind: fc.option(throughput, { nil: undefined, freq: 2 }),
    parcels: fc.option(
      fc.record({ each: fc.integer({ min: 1, max: 2 }), lag: fc.integer({ min: 0, max: 2 }), line: throughput }),
      { nil: undefined, freq: 2 },
    ),
    promised: fc.constantFrom(24, 48, 72),
  })
  .map(twinOf);

/** One capacity alone, with nobody beside the initiative: nothing is split, and the two must agree to the last bit. */
export const anyAlone: fc.Arbitrary<Twin> = fc
  .record({
    demand: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 6 }),
    delay: fc.integer({ min: 0, max: 4 }),
    only: fc.oneof(
      limit.map((money) => ({ limit: money })),
      stock.map((box) => ({ stock: { ...box, usual: 0 } })),
      throughput.map((own) => ({ line: { ...own, usual: 0, cutoff: false } })),
    ),
    promised: fc.constantFrom(24, 48, 72),
  })
  .map(({ only, ...rest }) =>
    twinOf({
      limit: undefined,
      places: undefined,
      stock: undefined,
      line: undefined,
      behind: undefined,
      parcels: undefined,
      ...rest,
      ...only,
    }),
  );

type Parts = {
  readonly demand: readonly number[];
  readonly delay: number;
  readonly limit: { asOf: number; room: number; refuses: boolean } | undefined;
  readonly places: (Line & { anHour: number; overflow: "queue" | "shed" | "refuse" | "fail" }) | undefined;
  readonly stock:
    | (Line & { onHand: number; lost: boolean; receipts: readonly (readonly [number, number])[] })
    | undefined;
  readonly line: Throughput | undefined;
  readonly behind: Throughput | undefined;
  readonly parcels: { each: number; lag: number; line: Throughput } | undefined;
  readonly promised: number;
};

type Throughput = Line & {
  rate: number;
  ramp: readonly [number, number] | undefined;
  backlog: number;
  cutoff: boolean;
  allowance: number;
  week: string;
  closed: number;
};

export function twinOf(parts: Parts): Twin {
  const { limit: money, places: shop, stock: box, line: own, behind, parcels } = parts;
  const declared = [money, shop, box, own, behind, parcels?.line];
  // Simulated days begin on the oldest day on which something is declared.
  const start = START - Math.max(0, ...declared.map((each) => each?.asOf ?? 0));
  const launch = START + parts.delay;
  const ends = launch + parts.demand.length - 1;
  const clockOf = (each: { asOf: number }): number => START - each.asOf - start;
  const first: Capacity[] = [];
  const files: string[] = [
    "company: acme\nzone: Europe/Madrid\ncurrency: EUR\ncustomers: orders\nas_of: 2026-06-01\npolicy: {tail: 12 days}",
    `flows:\n  orders: {}\n${parcels ? `  parcels: {from: orders, rate: ${parcels.each} per order, after: ${parcels.lag} days}` : ""}`,
    `initiative: test\ntitle: Test\nkind: campaign\nproposed_by: marketing\nlaunch: ${dateOf(launch)}\nends: ${dateOf(ends)}\ndemand: [{flow: orders, curve: {series: [${parts.demand.join(", ")}]}}]\npromises: [{topic: delivery-time, at_most: ${parts.promised} h, kept_by: [a, b, c, d]}]`,
  ];
  const asOf = (each: { asOf: number }): string => `as_of: ${dateOf(START - each.asOf)}`;
  const usual = (each: Line): string => (each.usual > 0 ? `usual: ${each.usual}/day` : "net: yes");
  if (money) {
    files.push(
      `department: money\ncapacities: {budget: {limit: orders, most: ${money.room + 7}, used: 7, ${asOf(money)}${money.refuses ? ", then: refuse" : ""}}}`,
    );
    first.push({
      kind: "limit",
      name: "money/budget",
      flow: "orders",
      clock: clockOf(money),
      usual: 0,
      room: money.room,
      refuses: money.refuses,
    });
  }
  if (shop) {
    files.push(
      `department: shop\ncapacities: {places: {concurrent: orders, places: ${shop.anHour}, stay: 1 h, peak_hour: 50%, overflow: ${shop.overflow}, ${usual(shop)}, ${asOf(shop)}}}`,
    );
    first.push({
      kind: "concurrent",
      name: "shop/places",
      flow: "orders",
      clock: clockOf(shop),
      usual: shop.usual,
      anHour: shop.anHour,
      peakShare: 0.5,
      overflow: shop.overflow,
    });
  }
  if (box) {
    const inbound = box.receipts
      .map(([on, quantity]) => `{on: ${dateOf(START + on)}, quantity: ${quantity}}`)
      .join(", ");
    files.push(
      `department: a\ncapacities: {box: {stock: orders, on_hand: ${box.onHand}, unserved: ${box.lost ? "lost" : "backorder"}, inbound: [${inbound}], ${usual(box)}, ${asOf(box)}}}`,
    );
    first.push({
      kind: "stock",
      name: "a/box",
      flow: "orders",
      clock: clockOf(box),
      usual: box.usual,
      onHand: box.onHand,
      lost: box.lost,
      receipts: box.receipts.map(([on, quantity]) => ({ day: START + on - start, quantity })),
    });
  }
  const addLine = (each: Throughput | undefined, department: string, flow: string): Capacity[] => {
    if (!each) return [];
    const ramp = each.ramp ? `, ramp: [{on: ${dateOf(START + each.ramp[0])}, to: ${each.ramp[1]}/day}]` : "";
    const after = department === "c" && own ? ", after: b/line" : "";
    const closed = START + each.closed;
    files.push(
      `department: ${department}\ncalendar: {works: ${each.week}, closed: [${dateOf(closed)}]}\ncapacities: {line: {throughput: ${flow}, rate: ${each.rate}/day${ramp}, max_wait: ${each.allowance} working days, now: {backlog: ${each.backlog}}${each.cutoff ? ", cutoff: 12:00" : ""}, ${usual(each)}, ${asOf(each)}${after}}}`,
    );
    const worked = each.week === "mon-fri" ? 5 : each.week === "mon-sat" ? 6 : 7;
    return [
      {
        kind: "throughput",
        name: `${department}/line`,
        flow,
        clock: clockOf(each),
        usual: each.usual,
        backlog: each.backlog,
        // 2026-06-01 is a Monday.
        open: (on) => (((on + start - START) % 7) + 7) % 7 < worked && on + start !== closed,
        rateOn: (on) => (each.ramp && on + start - START >= each.ramp[0] ? each.ramp[1] : each.rate),
        noonCut: each.cutoff,
        allowance: each.allowance,
      },
    ];
  };
  first.push(...addLine(own, "b", "orders"), ...addLine(behind, "c", "orders"));
  const second = parcels
    ? { each: parcels.each, lag: parcels.lag, capacities: addLine(parcels.line, "d", "parcels") }
    : undefined;
  const days = ends + 12 - start + 1;
  const demand = Array.from({ length: days }, (_, on) => parts.demand[on + start - launch] ?? 0);
  return {
    files: documents(...files),
    world: { days, spanFrom: launch - start, demand, first, second },
    promised: parts.promised,
  };
}
