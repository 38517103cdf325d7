import {
  requireAtLeast,
  requireFinite,
  requireLength,
  requireRecord,
  requireSeries,
} from "../base/invalid-argument.ts";

export interface LotProblem {
  /** Units needed in each period, at least 0; at most 5,000 periods. */
  readonly demand: readonly number[];
  /** Cost of an order, at least 0. */
  readonly fixed: number;
  /** Cost of holding a unit from one period to the next, at least 0. */
  readonly holding: number;
  /** Price of a unit in each period, as many as periods, at least 0; 0 unless told. */
  readonly unitCost?: readonly number[];
}

export interface LotPlan {
  /** Of all orders, units and holding. */
  readonly cost: number;
  /** Units ordered for each period, arriving at its start. */
  readonly orders: number[];
}

/**
 * The cheapest orders that serve a known demand in time, and their cost. Of plans that cost the same, the one whose next
 * order comes earliest.
 *
 * Source: Wagner and Whitin (1958): an order covers whole periods, so best(t) is the least, over u, of fixed + units
 * and holding of t to u-1 ordered at t + best(u). It is also the optimum of the mixed-integer problem with one order, its
 * fixed cost and inventory a period.
 *
 * @example lotPlan({ demand: [90, 120, 80, 70], fixed: 500, holding: 2 }) // {"cost": 1380, "orders": [210, 0, 150, 0]}
 */
export function lotPlan(problem: LotProblem): LotPlan {
  requireLots(problem);
  const { demand, fixed } = problem;
  const count = demand.length;
  const best = Array<number>(count + 1).fill(0);
  const next = Array<number>(count + 1).fill(count);
  for (let from = count - 1; from >= 0; from--) {
    let least = (demand[from] ?? 0) === 0 ? (best[from + 1] ?? 0) : Infinity;
    let until = least === Infinity ? count : from;
    let carried = 0;
    for (let to = from + 1; to <= count; to++) {
      carried += unitPrice(problem, from, to - 1) * (demand[to - 1] ?? 0);
      const cost = fixed + carried + (best[to] ?? 0);
      if (cost < least) {
        least = cost;
        until = to;
      }
    }
    best[from] = least;
    next[from] = until;
  }
  return { cost: best[0] ?? 0, orders: ordersOf(demand, next) };
}

/** What a unit ordered for one period costs when it is used in another. */
function unitPrice({ unitCost, holding }: LotProblem, ordered: number, used: number): number {
  return (unitCost?.[ordered] ?? 0) + holding * (used - ordered);
}

/** `next[t] === t` marks a period without demand and without an order. */
function ordersOf(demand: readonly number[], next: readonly number[]): number[] {
  const orders = demand.map(() => 0);
  for (let from = 0; from < demand.length;) {
    const until = next[from] ?? demand.length;
    for (let period = from; period < until; period++) orders[from] = (orders[from] ?? 0) + (demand[period] ?? 0);
    from = Math.max(until, from + 1);
  }
  return orders;
}

function requireLots(problem: LotProblem): void {
  const { demand, fixed, holding, unitCost } = requireRecord("problem", problem);
  requireSeries("demand", demand);
  if (demand.length > MOST_PERIODS) requireLength("demand", demand, MOST_PERIODS);
  requireAtLeast("fixed", requireFinite("fixed", fixed), 0);
  requireAtLeast("holding", requireFinite("holding", holding), 0);
  if (unitCost === undefined) return;
  requireSeries("unitCost", unitCost);
  requireLength("unitCost", unitCost, demand.length);
}

/** The search looks at every pair of periods. */
const MOST_PERIODS = 5000;
