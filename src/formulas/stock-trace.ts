import { InvalidArgument, requireFinite, requireSeries, requireWhole } from "../base/invalid-argument.ts";

export interface StockSupply {
  /** Units on hand before the first day; negative: owed to customers already. */
  readonly onHand: number;
  readonly demand: ArrayLike<number>;
  /** Units that arrive at the start of each day, as many values as demand. */
  readonly receipts: ArrayLike<number>;
  /** What becomes of demand that finds no stock. */
  readonly unserved: "backorder" | "lost";
}

/** One value a day. */
export interface StockTrace {
  /** At the end of the day; negative: back-orders. */
  readonly level: Float64Array;
  /** Of the day's own demand, served on that day. */
  readonly served: Float64Array;
  readonly lost: Float64Array;
  /** Units owed to customers at the end of the day. */
  readonly backorders: Float64Array;
}

/** A stock day by day, in this order: receive, serve the oldest back-orders, serve today, measure. Models.md 1.7. */
export function stockTrace(supply: StockSupply): StockTrace {
  const { demand, receipts, unserved } = supply;
  requireSeries("demand", demand);
  requireSeries("receipts", receipts);
  if (receipts.length !== demand.length)
    throw new InvalidArgument("receipts.length", receipts.length, `${demand.length}`);
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

export interface BaseStock {
  readonly demand: ArrayLike<number>;
  /** Stock on hand, on order and owed add up to this after each order; it is also the stock at the start. */
  readonly baseStock: number;
  /** Whole days from an order to its arrival. */
  readonly leadTime: number;
  /**
   * `receive-first`: receive, serve, then order, so that with no lead time an order arrives on the next day.
   * `demand-first` (stockpyl): see the demand, order, receive, serve: with no lead time it arrives on the same day.
   */
  readonly eventOrder?: "receive-first" | "demand-first";
}

export interface BaseStockTrace extends StockTrace {
  readonly orders: Float64Array;
  readonly receipts: Float64Array;
}

/** A stock that orders each day what the day took, unserved demand back-ordered. */
export function baseStockTrace(policy: BaseStock): BaseStockTrace {
  const { demand, baseStock, leadTime, eventOrder = "receive-first" } = policy;
  requireSeries("demand", demand);
  requireWhole("leadTime", leadTime, 0);
  const orders = Float64Array.from(demand);
  const delay = eventOrder === "receive-first" ? Math.max(1, leadTime) : leadTime;
  const receipts = orders.map((_, day) => (day >= delay ? (orders[day - delay] ?? 0) : 0));
  return { ...stockTrace({ onHand: baseStock, demand, receipts, unserved: "backorder" }), orders, receipts };
}

/** Type-2 service: the share of all demand that was served from the shelf on its day; 1 without demand. */
export function fillRate(trace: StockTrace, demand: ArrayLike<number>): number {
  return runningFillRate(trace, demand).at(-1) ?? 1;
}

/** The fill rate of all days up to each day. */
export function runningFillRate({ served }: StockTrace, demand: ArrayLike<number>): Float64Array {
  let wanted = 0;
  let given = 0;
  return served.map((units, day) => {
    wanted += demand[day] ?? 0;
    given += units;
    return wanted === 0 ? 1 : given / wanted;
  });
}

/** Type-1 service: the share of days on which all of the day's demand was served. */
export function cycleService({ served }: StockTrace, demand: ArrayLike<number>): number {
  if (served.length === 0) throw new InvalidArgument("trace", "nothing", "at least one day");
  let whole = 0;
  served.forEach((units, day) => {
    if (units >= (demand[day] ?? 0)) whole++;
  });
  return whole / served.length;
}

/** Cost of a trace: `holding` a unit on hand and `stockout` a unit owed, at the end of each day. */
export function traceCost(
  { level }: StockTrace,
  costs: { readonly holding: number; readonly stockout: number },
): number {
  let cost = 0;
  for (const units of level) cost += units >= 0 ? costs.holding * units : -costs.stockout * units;
  return cost;
}
