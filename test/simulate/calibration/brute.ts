import { amount, type Chance, share, variation } from "./chance.ts";
import { byDay, dayLots, type Lot, movedOn, Queue, sum, take, wholeUnits } from "./lots.ts";
import { DESK_HOURS, levelAt } from "./desk.ts";
import {
  type Capacity,
  type Firm,
  type Limit,
  type Line,
  PEAK_HOUR,
  type Phone,
  type Places,
  PROFILE,
  type Stock,
  TAIL,
} from "./firm.ts";

/**
 * One life of a company, by brute force and from simulation.md alone: everything uncertain is drawn once, days pass one
 * by one, and whole units stand in lines. Nothing is shared with the program: no shares of units, no cumulative curves.
 */
export interface Life {
  /** By capacity: the day of the first breach, counted from the declaration's; undefined: none. */
  readonly first: ReadonlyMap<string, number | undefined>;
  /** Share of the units due that came in time; undefined where nothing on their way takes time. */
  readonly kept: number | undefined;
}

interface Setting {
  readonly firm: Firm;
  readonly chance: Chance;
  readonly days: number;
}

export function live(firm: Firm, chance: Chance): Life {
  const setting: Setting = { firm, chance, days: firm.delay + firm.lasts + TAIL };
  const first = new Map<string, number | undefined>();
  const orders = through(setting, "orders", ordersOf(setting), first);
  const parcels = firm.parcels && through(setting, "parcels", begotten(setting, orders, firm.parcels), first);
  if (firm.contacts) through(setting, "contacts", begotten(setting, orders, firm.contacts), first);
  return { first, kept: keptOf(setting, orders, parcels) };
}

function ordersOf({ firm, chance, days }: Setting): readonly Lot[] {
  const volume = amount(firm.volume, chance);
  const turned = firm.leads ? share(firm.leads.share, chance) : 1;
  const within = firm.leads?.within ?? 0;
  const arriving = new Array<number>(days).fill(0);
  firm.shape.forEach((part, on) => {
    const today = volume * part * variation(firm.varies, chance) * turned;
    for (let lag = 0; lag <= within; lag++) {
      const day = firm.delay + on + lag;
      if (day < days) arriving[day] = (arriving[day] ?? 0) + today / (within + 1);
    }
  });
  const whole = wholeUnits();
  return arriving.flatMap((today, day) => dayLots({ judged: true, day, units: whole(today) }));
}

/** What orders beget, on the day of their creation and a lag: those refused or lost beget nothing. */
function begotten(
  setting: Setting,
  orders: readonly Lot[],
  step: { each: readonly [number, number]; lag: number },
): readonly Lot[] {
  const each = amount(step.each, setting.chance);
  const whole = wholeUnits();
  return orders.flatMap((order) => {
    const created = order.created + step.lag;
    const units = order.fate === "alive" && created < setting.days ? whole(order.units * each) : 0;
    return units > 0 ? [{ ...order, created, day: created, fresh: true, orderServed: order.day, units }] : [];
  });
}

/** Units of a flow pass its capacities one after another. */
function through(
  setting: Setting,
  flow: Capacity["flow"],
  units: readonly Lot[],
  first: Map<string, number | undefined>,
): readonly Lot[] {
  let lots = units;
  for (const capacity of setting.firm.capacities.filter((each) => each.flow === flow)) {
    const passed = serve(setting, capacity, lots);
    const breach = passed.breached.findIndex((breached, day) => breached && day >= setting.firm.delay);
    first.set(capacity.name, breach < 0 ? undefined : breach);
    lots = passed.lots;
  }
  return lots;
}

interface Passed {
  readonly lots: readonly Lot[];
  /** By day. */
  readonly breached: readonly boolean[];
}

function serve(setting: Setting, capacity: Capacity, coming: readonly Lot[]): Passed {
  const usual = usualLots(setting, capacity);
  const here = [...coming.filter((lot) => lot.fate === "alive" && lot.day < setting.days), ...usual];
  const elsewhere = coming.filter((lot) => lot.fate !== "alive" || lot.day >= setting.days);
  const passed = dealOf(setting, capacity)(here);
  return { ...passed, lots: [...elsewhere, ...passed.lots.filter((lot) => lot.judged)] };
}

function dealOf(setting: Setting, capacity: Capacity): (lots: readonly Lot[]) => Passed {
  switch (capacity.kind) {
    case "limit":
      return (lots) => serveLimit(setting, capacity, lots);
    case "concurrent":
      return (lots) => servePlaces(setting, capacity, lots);
    case "stock":
      return (lots) => serveStock(setting, capacity, lots);
    case "throughput":
      return (lots) => serveLine(setting, capacity, lots);
    case "staffed":
      return (lots) => answer(setting, capacity, lots);
  }
}

/** Usual load comes on the days on which a capacity works, from the day of its declaration. */
function usualLots({ chance, days }: Setting, capacity: Capacity): readonly Lot[] {
  if (capacity.usual[1] === 0) return [];
  const rate = amount(capacity.usual, chance);
  const whole = wholeUnits();
  return Array.from({ length: days }, (_, day) => {
    if (capacity.kind === "throughput" && !worksOn(capacity, day)) return [];
    return dayLots({ judged: false, day, units: whole(rate * variation(capacity.usualVaries, chance)) });
  }).flat();
}

function worksOn(line: Line, day: number): boolean {
  return day % 7 < line.works;
}

function serveLimit({ chance, days }: Setting, limit: Limit, lots: readonly Lot[]): Passed {
  let room = Math.max(0, Math.floor(limit.most - amount(limit.used, chance)));
  const breached: boolean[] = [];
  const out: Lot[] = [];
  byDay(lots, days, (lot) => lot.day)
    .slice(0, days)
    .forEach((today) => {
      const { taken, left } = take(today, room);
      room -= sum(taken);
      breached.push(left.length > 0);
      out.push(...taken, ...left.map((lot): Lot => (limit.refuses ? { ...lot, fate: "refused" } : lot)));
    });
  return { lots: out, breached };
}

function servePlaces({ chance, days }: Setting, shop: Places, lots: readonly Lot[]): Passed {
  const places = Math.floor(amount(shop.places, chance));
  const breached: boolean[] = [];
  const out: Lot[] = [];
  byDay(lots, days, (lot) => lot.day)
    .slice(0, days)
    .forEach((today) => {
      const inHour = Math.round(sum(today) * PEAK_HOUR);
      const beyond = Math.max(0, inHour - places);
      breached.push(beyond > 0);
      const gone = beyond === 0 ? 0 : shop.overflow === "refuse" ? beyond : shop.overflow === "fail" ? inHour : 0;
      const { taken, left } = take(today, gone);
      out.push(
        ...left,
        ...taken.map((lot): Lot => ({ ...lot, fate: shop.overflow === "refuse" ? "refused" : "lost" })),
      );
    });
  return { lots: out, breached };
}

/** A day: receive, serve the oldest, serve today's, count who of today was not served. */
function serveStock({ chance, days }: Setting, stock: Stock, lots: readonly Lot[]): Passed {
  let level = Math.round(amount(stock.onHand, chance));
  const lands = stock.receipt ? stock.receipt.day + Math.round(amount([0, stock.receipt.late], chance)) : -1;
  const brings = stock.receipt ? Math.round(amount(stock.receipt.quantity, chance)) : 0;
  const queue = new Queue();
  const breached: boolean[] = [];
  const out: Lot[] = [];
  byDay(lots, days, (lot) => lot.day)
    .slice(0, days)
    .forEach((today, day) => {
      if (day === lands) level += brings;
      queue.join(today);
      const served = queue.serve(level);
      level -= sum(served);
      const ofToday = sum(served.filter((lot) => lot.day === day));
      breached.push(ofToday < sum(today));
      out.push(...served.map((lot) => movedOn(lot, day)));
      if (stock.lost) out.push(...queue.leave().map((lot): Lot => ({ ...lot, fate: "lost" })));
    });
  return { lots: [...out, ...queue.leave().map((lot) => movedOn(lot, days))], breached };
}

function serveLine({ chance, days }: Setting, line: Line, lots: readonly Lot[]): Passed {
  const rate = amount(line.rate, chance);
  const whole = wholeUnits();
  const readyOf = (lot: Lot): number => (line.noonCut && lot.fresh && !lot.beforeNoon ? lot.day + 1 : lot.day);
  const queue = new Queue();
  const breached = new Array<boolean>(days).fill(false);
  const out: Lot[] = [];
  const leave = (lot: Lot, on: number): void => {
    const ready = readyOf(lot);
    if (ready < days && waits(line, { ready, on, days }) > line.allowance) breached[ready] = true;
    out.push(movedOn(lot, on));
  };
  let before = line.backlog;
  const arrivals = byDay(lots, days, readyOf);
  for (let day = 0; day < days; day++) {
    queue.join(arrivals[day] ?? []);
    if (!worksOn(line, day)) continue;
    const handled = whole(rate);
    const old = Math.min(before, handled);
    before -= old;
    for (const lot of queue.serve(handled - old)) leave(lot, day);
  }
  for (const lot of [...queue.leave(), ...(arrivals[days] ?? [])]) leave(lot, days);
  return { lots: out, breached };
}

/** Working days after the first on which they could have been served; who still waits has waited one more. */
function waits(line: Line, unit: { ready: number; on: number; days: number }): number {
  let first = unit.ready;
  while (!worksOn(line, first)) first += 1;
  let count = unit.on >= unit.days && first < unit.days ? 1 : 0;
  for (let day = first + 1; day <= Math.min(unit.on, unit.days - 1); day++) if (worksOn(line, day)) count += 1;
  return count;
}

/** The day's level of service, weighted by calls, is under its target. */
function answer({ days }: Setting, { desk }: Phone, lots: readonly Lot[]): Passed {
  const breached = byDay(lots, days, (lot) => lot.day)
    .slice(0, days)
    .map((today) => {
      const minutes = (60 * DESK_HOURS) / PROFILE.length;
      const level = PROFILE.reduce((total, part) => total + part * levelAt(desk, (sum(today) * part) / minutes), 0);
      return today.length > 0 && level < desk.target;
    });
  return { lots, breached };
}

/** Of what was let in, the share served in time: by the parcels where there are any, else by the orders. */
function keptOf(
  { firm, days }: Setting,
  orders: readonly Lot[],
  parcels: readonly Lot[] | undefined,
): number | undefined {
  const takesTime = firm.capacities.some((each) => each.kind === "stock" || each.kind === "throughput");
  if (!takesTime) return undefined;
  const decided = parcels ?? orders;
  // An order that was lost would have had its parcels: they are due and do not come.
  const each = parcels ? sum(parcels) / Math.max(1, sum(orders.filter((lot) => lot.fate === "alive"))) : 1;
  const lost = parcels ? each * sum(orders.filter((lot) => lot.fate === "lost")) : 0;
  const due = sum(decided.filter((lot) => lot.fate !== "refused")) + lost;
  // A parcel does not keep what its order was late for: both were promised.
  const inTime = decided.filter((lot) => {
    const received = Math.max(lot.day, lot.orderServed);
    return lot.fate === "alive" && received < days && 24 * (received - lot.origin) <= firm.promised;
  });
  return due > 0 ? sum(inTime) / due : undefined;
}
