import { type Chance, chanceOf, type Range } from "./chance.ts";
import { DESKS, type Desk } from "./desk.ts";

/** A random company and its initiative, in figures: what the files say, and what the brute-force scenarios draw from. */
export interface Firm {
  /** Days from the declaration's (a Monday) to launch. */
  readonly delay: number;
  /** Days of demand. */
  readonly lasts: number;
  readonly volume: Range;
  /** Share of the volume on each day. */
  readonly shape: readonly number[];
  readonly spike: { readonly peak: number; readonly decay: number } | undefined;
  readonly varies: number;
  /** Leads become orders: their share, and how many days later at most. */
  readonly leads: { readonly share: Range; readonly within: number } | undefined;
  readonly parcels: { readonly each: Range; readonly lag: number } | undefined;
  readonly contacts: { readonly each: Range; readonly lag: number } | undefined;
  /** In order of service, orders first. */
  readonly capacities: readonly Capacity[];
  /** Hours. */
  readonly promised: number;
}

interface Common {
  readonly name: string;
  readonly flow: "orders" | "parcels" | "contacts";
  readonly usual: Range;
  readonly usualVaries: number;
}

export interface Limit extends Common {
  readonly kind: "limit";
  readonly most: number;
  readonly used: Range;
  readonly refuses: boolean;
}

export interface Places extends Common {
  readonly kind: "concurrent";
  readonly places: Range;
  readonly overflow: "queue" | "shed" | "refuse" | "fail";
}

export interface Stock extends Common {
  readonly kind: "stock";
  readonly onHand: Range;
  readonly lost: boolean;
  readonly receipt: { readonly day: number; readonly quantity: Range; readonly late: number } | undefined;
}

export interface Line extends Common {
  readonly kind: "throughput";
  readonly rate: Range;
  readonly backlog: number;
  readonly noonCut: boolean;
  /** Working days a week, from Monday. */
  readonly works: 5 | 6 | 7;
  readonly allowance: number;
}

export interface Phone extends Common {
  readonly kind: "staffed";
  readonly desk: Desk;
}

export type Capacity = Limit | Places | Stock | Line | Phone;

export const TAIL = 6;
/** Share of a day's arrivals in its busiest hour. */
export const PEAK_HOUR = 0.2;
/** How a day's calls spread over its four intervals. */
export const PROFILE = [0.2, 0.35, 0.3, 0.15] as const;

export function firmOf(seed: number): Firm {
  const chance = chanceOf(seed);
  const lasts = chance.whole(2, 9);
  const middle = Math.exp(9 + 2 * chance.uniform());
  const orders = around(middle, chance, 2);
  const spike = chance.uniform() < 0.4 ? { peak: chance.whole(0, lasts - 1), decay: chance.whole(1, 4) } : undefined;
  const shape = shapeOf(lasts, spike);
  const leads = chance.uniform() < 0.5 ? { share: [0.15, 0.25] as const, within: chance.whole(0, 2) } : undefined;
  const parcels =
    chance.uniform() < 0.5
      ? { each: chance.oneOf([[1, 1.3] as const, [1, 1] as const]), lag: chance.whole(0, 1) }
      : undefined;
  const contacts = chance.uniform() < 0.4 ? { each: [0.1, 0.2] as const, lag: chance.whole(0, 2) } : undefined;
  const scale: Scale = { chance, middle, peak: middle * Math.max(...shape), lasts, delay: chance.whole(0, 5) };
  const ofOrders = [limitOf, placesOf, stockOf, lineOf].flatMap((make) =>
    chance.uniform() < 0.45 ? [make(scale)] : [],
  );
  return {
    delay: scale.delay,
    lasts,
    volume: leads ? [orders[0] / 0.194, orders[1] / 0.194] : orders,
    shape,
    spike,
    varies: chance.oneOf([0, 0.15, 0.3]),
    leads,
    parcels,
    contacts,
    capacities: [
      ...ofOrders,
      ...(parcels ? [{ ...lineOf(scale), name: "carrier/line", flow: "parcels" as const }] : []),
      ...(contacts ? [phoneOf(scale)] : []),
    ],
    promised: chance.oneOf([24, 48, 72]),
  };
}

/** Before its peak a spike rises in equal steps from the day before launch; after it falls by e^(-days/decay). */
function shapeOf(lasts: number, spike: Firm["spike"]): readonly number[] {
  const heights = Array.from({ length: lasts }, (_, day) => {
    if (!spike) return 1;
    return day <= spike.peak ? (day + 1) / (spike.peak + 1) : Math.exp(-(day - spike.peak) / spike.decay);
  });
  const sum = heights.reduce((total, height) => total + height, 0);
  return heights.map((height) => height / sum);
}

interface Scale {
  readonly chance: Chance;
  /** Orders in all, and on the busiest day, at the middle of the range. */
  readonly middle: number;
  readonly peak: number;
  readonly lasts: number;
  readonly delay: number;
}

function around(middle: number, chance: Chance, widest: number): Range {
  const width = 1.05 + (widest - 1.05) * chance.uniform();
  return [middle / width, middle * width];
}

/** What would just be needed, times something between two thirds and one and a half: many companies are near the edge. */
function near(needed: number, chance: Chance): number {
  return needed * Math.exp(0.8 * (chance.uniform() - 0.5));
}

function usualOf(a: number, chance: Chance): Pick<Common, "usual" | "usualVaries"> {
  const uncertain = chance.uniform() < 0.5;
  return { usual: uncertain ? around(a, chance, 1.3) : [a, a], usualVaries: chance.oneOf([0, 0.2]) };
}

function limitOf({ chance, middle }: Scale): Limit {
  const most = Math.round(near(1.2 * middle, chance));
  return {
    kind: "limit",
    name: "money/budget",
    flow: "orders",
    usual: [0, 0],
    usualVaries: 0,
    most,
    used: around(0.15 * most, chance, 1.4),
    refuses: chance.uniform() < 0.5,
  };
}

function placesOf({ chance, peak }: Scale): Places {
  const usual = usualOf(0.2 * peak, chance);
  const places = near(1.2 * peak * PEAK_HOUR, chance);
  return {
    kind: "concurrent",
    name: "shop/places",
    flow: "orders",
    ...usual,
    places: around(places, chance, 1.2),
    overflow: chance.oneOf(["queue", "shed", "refuse", "fail"]),
  };
}

function stockOf({ chance, middle, lasts, delay }: Scale): Stock {
  const a = (0.2 * middle) / lasts;
  const needed = near(middle + a * (delay + lasts + TAIL), chance);
  const later = chance.uniform() < 0.6 ? 0.3 + 0.3 * chance.uniform() : 0;
  return {
    kind: "stock",
    name: "store/box",
    flow: "orders",
    ...usualOf(a, chance),
    onHand: around(needed * (1 - later), chance, 1.2),
    lost: chance.uniform() < 0.4,
    receipt:
      later > 0
        ? {
            day: delay + chance.whole(0, lasts),
            quantity: around(needed * later, chance, 1.1),
            late: chance.whole(2, 6),
          }
        : undefined,
  };
}

function lineOf({ chance, peak, middle, lasts }: Scale): Line {
  const a = (0.3 * middle) / lasts;
  return {
    kind: "throughput",
    name: "warehouse/line",
    flow: "orders",
    ...usualOf(a, chance),
    rate: around(near(0.8 * peak + 0.2 * (middle / lasts) + a, chance), chance, 1.25),
    backlog: Math.round(a * chance.uniform()),
    noonCut: chance.uniform() < 0.5,
    works: chance.oneOf([5, 6, 7]),
    allowance: chance.whole(0, 2),
  };
}

/** The desk that comes nearest to what the busiest day would bring, with usual calls that fill it. */
function phoneOf({ chance, peak }: Scale): Phone {
  const calls = 0.14 * peak;
  const desk = DESKS.find((each) => each.comfortable > 1.3 * calls) ?? DESKS[DESKS.length - 1];
  if (!desk) throw new Error("no desk");
  const usual = Math.max(0.1 * desk.comfortable, near(desk.comfortable, chance) - calls);
  return { kind: "staffed", name: "support/phone", flow: "contacts", ...usualOf(usual, chance), desk };
}
