import {
  requireAtLeast,
  requireFinite,
  requireLength,
  requireOneOf,
  requireRecord,
  requireSeries,
} from "../base/invalid-argument.ts";

export interface StockSupply {
  /** Units on hand before the first day; negative: owed to customers already. */
  readonly onHand: number;
  /** Units wanted on each day, at least 0. */
  readonly demand: ArrayLike<number>;
  /** Units that arrive at the start of each day, as many values as demand, at least 0. */
  readonly receipts: ArrayLike<number>;
  /** What becomes of demand that finds no stock: owed to the customer (`backorder`), or `lost`. */
  readonly unserved: "backorder" | "lost";
}

/** One value a day. */
export interface StockTrace {
  /** At the end of the day; negative: back-orders. */
  readonly level: Float64Array;
  /** Of the day's own demand, served on that day. */
  readonly served: Float64Array;
  /** Of the day's own demand, lost on that day. */
  readonly lost: Float64Array;
  /** Units owed to customers at the end of the day. */
  readonly backorders: Float64Array;
}

/**
 * A stock day by day, in this order: receive, serve the oldest back-orders, serve today's demand, measure.
 *
 * Source: the inventory balance; the order of events is a part of what it means.
 *
 * @example stockTrace({ onHand: 50, demand: [30, 40, 10], receipts: [0, 0, 60], unserved: "backorder" }) // {"level": [20, -20, 30], "served": [30, 20, 10], "backorders": [0, 20, 0]}
 */
export function stockTrace(supply: StockSupply): StockTrace {
  const { demand, receipts, unserved } = requireRecord("supply", supply);
  requireOneOf("unserved", unserved, ["backorder", "lost"]);
  requireSeries("demand", demand);
  requireSeries("receipts", receipts);
  requireLength("receipts", receipts, demand.length);
  const column = () => new Float64Array(demand.length);
  const trace = { level: column(), served: column(), lost: column(), backorders: column() };
  let level = requireFinite("onHand", supply.onHand);
  for (let day = 0; day < demand.length; day++) {
    level += receipts[day] ?? 0;
    const wanted = demand[day] ?? 0;
    const served = Math.min(wanted, Math.max(0, level));
    level -= unserved === "lost" ? served : wanted;
    trace.served[day] = served;
    trace.lost[day] = unserved === "lost" ? wanted - served : 0;
    trace.level[day] = level;
    trace.backorders[day] = Math.max(0, -level);
  }
  return trace;
}

/** The units on which a cost falls at the end of each day. */
export interface StockCosts {
  /** Cost of a unit on hand for a day, at least 0. */
  readonly holding: number;
  /** Cost of a unit owed for a day, at least 0. */
  readonly stockout: number;
}

/**
 * Type-2 service: the share of all demand that was served from the shelf on its day; 1 without demand.
 *
 * Source: the definition; compare `cycleService`, which is another number.
 *
 * @param trace as from `stockTrace`
 * @param demand the same demand, as many days
 * @returns a share, 0 to 1
 * @example fillRate(stockTrace({ onHand: 50, demand: [30, 40], receipts: [0, 0], unserved: "lost" }), [30, 40]) // 0.7142857143
 */
export function fillRate(trace: StockTrace, demand: ArrayLike<number>): number {
  return runningFillRate(trace, demand).at(-1) ?? 1;
}

/**
 * The fill rate of all days up to each day.
 *
 * Source: the definition of `fillRate`.
 *
 * @param trace as from `stockTrace`
 * @param demand the same demand, as many days
 * @returns one share a day, 0 to 1
 * @example runningFillRate(stockTrace({ onHand: 50, demand: [30, 40], receipts: [0, 0], unserved: "lost" }), [30, 40]) // [1, 0.7142857143]
 */
export function runningFillRate(trace: StockTrace, demand: ArrayLike<number>): Float64Array {
  const { served } = requireDays(trace, demand);
  let wanted = 0;
  let given = 0;
  return Float64Array.from(served, (units, day) => {
    wanted += demand[day] ?? 0;
    given += units;
    return wanted === 0 ? 1 : given / wanted;
  });
}

/**
 * Type-1 service: the share of days on which all of the day's demand was served from the shelf.
 *
 * Source: the definition; compare `fillRate`, which is another number.
 *
 * @param trace as from `stockTrace`
 * @param demand the same demand, as many days
 * @returns a share, 0 to 1
 * @example cycleService(stockTrace({ onHand: 50, demand: [30, 40], receipts: [0, 0], unserved: "lost" }), [30, 40]) // 0.5
 */
export function cycleService(trace: StockTrace, demand: ArrayLike<number>): number {
  const { served } = requireDays(trace, demand);
  let whole = 0;
  served.forEach((units, day) => {
    if (units >= (demand[day] ?? 0)) whole++;
  });
  return whole / served.length;
}

/**
 * What a stock costs over its days: each unit on hand and each unit owed at the end of each day.
 *
 * Source: the definition.
 *
 * @param trace as from `stockTrace`
 * @param costs a day
 * @returns an amount in the costs' currency
 * @example traceCost(stockTrace({ onHand: 50, demand: [30, 40], receipts: [0, 0], unserved: "backorder" }), { holding: 1, stockout: 10 }) // 220
 */
export function traceCost(trace: StockTrace, costs: StockCosts): number {
  const { holding, stockout } = requireRecord("costs", costs);
  requireAtLeast("holding", requireFinite("holding", holding), 0);
  requireAtLeast("stockout", requireFinite("stockout", stockout), 0);
  const { level } = requireRecord("trace", trace);
  requireSeries("trace.level", level, -Number.MAX_VALUE);
  let cost = 0;
  for (const units of level) cost += units >= 0 ? holding * units : -stockout * units;
  return cost;
}

function requireDays(trace: StockTrace, demand: ArrayLike<number>): StockTrace {
  requireSeries("trace.served", requireRecord("trace", trace).served);
  requireSeries("demand", demand);
  requireLength("demand", demand, trace.served.length);
  return trace;
}
