/**
 * An independent simulator, unit by unit and day by day, written from simulation.md and not from the program: whole
 * units in lists, no shares, no cumulative curves, no drivers. It knows one initiative, point quantities, and the kinds
 * without chance (limit, concurrent, stock, throughput), in series and over two flows.
 *
 * Units of one day share each day's outcome "in proportion" (simulation.md, 6): whole units can only do so to within
 * one, which is done here by merging the groups of a day evenly (`interleaved`).
 */
export interface Unit {
  readonly judged: boolean;
  /** The day of the customer's own unit. */
  readonly origin: number;
  readonly created: number;
  /** 0: before noon, 1: after it. */
  readonly half: number;
  /** The day on which it stands at the next capacity; `Infinity`: it still waits. */
  day: number;
  /** Still on the hour of its creation. */
  fresh: boolean;
  /** The day on which what begot it was served; before any day: nothing did. */
  readonly orderServed: number;
  fate: "alive" | "lost" | "refused";
}

interface Common {
  readonly name: string;
  readonly flow: string;
  /** Day on which its declaration is true. */
  readonly clock: number;
  readonly usual: number;
}

export interface Limit extends Common {
  readonly kind: "limit";
  readonly room: number;
  readonly refuses: boolean;
}

export interface Places extends Common {
  readonly kind: "concurrent";
  /** Arrivals of one hour that fit. */
  readonly anHour: number;
  readonly peakShare: number;
  readonly overflow: "queue" | "shed" | "refuse" | "fail";
}

export interface Stock extends Common {
  readonly kind: "stock";
  readonly onHand: number;
  readonly receipts: readonly { readonly day: number; readonly quantity: number }[];
  readonly lost: boolean;
}

export interface Throughput extends Common {
  readonly kind: "throughput";
  readonly backlog: number;
  readonly rateOn: (day: number) => number;
  readonly open: (day: number) => boolean;
  readonly noonCut: boolean;
  /** Open days that a unit may wait. */
  readonly allowance: number;
}

export type Capacity = Limit | Places | Stock | Throughput;

export interface World {
  readonly days: number;
  readonly spanFrom: number;
  /** Units of the initiative by day, in its first flow. */
  readonly demand: readonly number[];
  /** In order of service. */
  readonly first: readonly Capacity[];
  readonly second:
    | { readonly each: number; readonly lag: number; readonly capacities: readonly Capacity[] }
    | undefined;
}

export interface Verdict {
  readonly shortOn: readonly number[];
}

export interface Result {
  readonly orders: readonly Unit[];
  readonly parcels: readonly Unit[];
  readonly byCapacity: ReadonlyMap<string, Verdict>;
}

export function simulate(world: World): Result {
  const byCapacity = new Map<string, Verdict>();
  const orders = world.demand.flatMap((quantity, day) => unitsOf({ judged: true, day, quantity }));
  for (const capacity of world.first) byCapacity.set(capacity.name, serve(world, capacity, orders));
  const { second } = world;
  if (!second) return { orders, parcels: [], byCapacity };
  const parcels = orders.flatMap((order) => {
    if (order.fate !== "alive" || order.created + second.lag >= world.days) return [];
    return Array.from({ length: second.each }, (): Unit => {
      const created = order.created + second.lag;
      return {
        judged: true,
        origin: order.origin,
        created,
        half: order.half,
        day: created,
        fresh: true,
        orderServed: order.day,
        fate: "alive",
      };
    });
  });
  for (const capacity of second.capacities) byCapacity.set(capacity.name, serve(world, capacity, parcels));
  return { orders, parcels, byCapacity };
}

function unitsOf(at: { judged: boolean; day: number; quantity: number }): Unit[] {
  return Array.from({ length: at.quantity }, (_, index): Unit => {
    const half = index < at.quantity / 2 ? 0 : 1;
    const { judged, day } = at;
    return { judged, origin: day, created: day, half, day, fresh: true, orderServed: -1, fate: "alive" };
  });
}

/** One capacity over all days: its own usual units join those that come, and leave with it. */
function serve(world: World, capacity: Capacity, units: readonly Unit[]): Verdict {
  const coming = units.filter((unit) => unit.fate === "alive" && unit.day < world.days && unit.day >= capacity.clock);
  const usual: Unit[] = [];
  for (let day = capacity.clock; day < world.days; day++) {
    const comes = capacity.kind !== "throughput" || capacity.open(day);
    if (comes) usual.push(...unitsOf({ judged: false, day, quantity: capacity.usual }));
  }
  const all = [...coming, ...usual];
  if (capacity.kind === "stock") return serveStock(world, capacity, all);
  if (capacity.kind === "throughput") return serveThroughput(world, capacity, all);
  return capacity.kind === "limit" ? serveLimit(world, capacity, all) : servePlaces(world, capacity, all);
}

/** Groups of units merged so that every beginning of the list holds each of them in proportion. */
function interleaved(units: readonly Unit[]): Unit[] {
  const groups = new Map<string, Unit[]>();
  for (const unit of units) {
    const key = `${String(unit.judged)} ${unit.origin} ${unit.created} ${unit.half} ${String(unit.fresh)}`;
    groups.set(key, [...(groups.get(key) ?? []), unit]);
  }
  const placed = [...groups.values()].flatMap((group) =>
    group.map((unit, index) => ({ unit, at: (index + 0.5) / group.length })),
  );
  return placed.sort((a, b) => a.at - b.at).map(({ unit }) => unit);
}

function hand(unit: Unit, day: number): void {
  if (day > unit.day) unit.fresh = false;
  unit.day = day;
}

function serveLimit(world: World, limit: Limit, units: readonly Unit[]): Verdict {
  let taken = 0;
  const shortOn = new Array<number>(world.days).fill(0);
  for (let day = 0; day < world.days; day++) {
    for (const unit of interleaved(units.filter((each) => each.day === day))) {
      if (taken < limit.room) taken += 1;
      else {
        shortOn[day] = (shortOn[day] ?? 0) + 1;
        if (limit.refuses) unit.fate = "refused";
      }
    }
  }
  return { shortOn };
}

function servePlaces(world: World, places: Places, units: readonly Unit[]): Verdict {
  const shortOn = new Array<number>(world.days).fill(0);
  for (let day = 0; day < world.days; day++) {
    const today = interleaved(units.filter((unit) => unit.day === day));
    const inHour = today.length * places.peakShare;
    const excess = Math.max(0, inHour - places.anHour);
    shortOn[day] = excess;
    if (excess === 0) continue;
    const gone = places.overflow === "refuse" ? excess : places.overflow === "fail" ? inHour : 0;
    for (const unit of today.slice(today.length - Math.round(gone)))
      unit.fate = places.overflow === "refuse" ? "refused" : "lost";
  }
  return { shortOn };
}

function serveStock(world: World, stock: Stock, units: readonly Unit[]): Verdict {
  const shortOn = new Array<number>(world.days).fill(0);
  let level = 0;
  let queue: Unit[] = [];
  for (let day = 0; day < world.days; day++) {
    if (day === stock.clock) level += stock.onHand;
    for (const receipt of stock.receipts) if (receipt.day === day) level += receipt.quantity;
    const today = interleaved(units.filter((unit) => unit.day === day));
    queue.push(...today);
    const served = queue.slice(0, level);
    queue = queue.slice(served.length);
    level -= served.length;
    const left = new Set(queue);
    shortOn[day] = today.filter((unit) => left.has(unit)).length;
    for (const unit of served) hand(unit, day);
    if (!stock.lost) continue;
    for (const unit of queue) unit.fate = "lost";
    queue = [];
  }
  for (const unit of queue) hand(unit, Infinity);
  return { shortOn };
}

function serveThroughput(world: World, line: Throughput, units: readonly Unit[]): Verdict {
  const shortOn = new Array<number>(world.days).fill(0);
  const readyOf = new Map(
    units.map((unit) => [unit, line.noonCut && unit.fresh && unit.half === 1 ? unit.day + 1 : unit.day]),
  );
  let before = line.backlog;
  let queue: Unit[] = [];
  const end = (unit: Unit, on: number): void => {
    const ready = readyOf.get(unit) ?? 0;
    if (waited(line, { ready, on, days: world.days }) > line.allowance && ready < world.days)
      shortOn[ready] = (shortOn[ready] ?? 0) + 1;
    hand(unit, on);
  };
  for (let day = line.clock; day < world.days; day++) {
    queue.push(...interleaved(units.filter((unit) => readyOf.get(unit) === day)));
    if (!line.open(day)) continue;
    const first = Math.min(before, line.rateOn(day));
    before -= first;
    const served = queue.slice(0, line.rateOn(day) - first);
    queue = queue.slice(served.length);
    for (const unit of served) end(unit, day);
  }
  for (const unit of queue) end(unit, Infinity);
  for (const unit of units) if ((readyOf.get(unit) ?? 0) >= world.days) hand(unit, Infinity);
  return { shortOn };
}

/** Open days after the first on which it could have been served; one who still waits has the next one before it. */
function waited(line: Throughput, unit: { ready: number; on: number; days: number }): number {
  let first = unit.ready;
  while (first < unit.days && !line.open(first)) first += 1;
  let count = unit.on === Infinity && first < unit.days ? 1 : 0;
  for (let day = first + 1; day <= Math.min(unit.on, unit.days - 1); day++) if (line.open(day)) count += 1;
  return count;
}
