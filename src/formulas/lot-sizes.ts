import {
  InvalidArgument,
  requireAtLeast,
  requireFinite,
  requirePositive,
  requireSeries,
} from "../base/invalid-argument.ts";

/** `fixed` an order; `holding` a unit and period; `demandRate` units a period. All above 0. */
export interface SteadyDemand {
  readonly fixed: number;
  readonly holding: number;
  readonly demandRate: number;
}

/** The economic order quantity and its cost a period: Q = sqrt(2 K D / h), cost = sqrt(2 K D h). Harris (1913). */
export function economicOrder({ fixed, holding, demandRate }: SteadyDemand): { quantity: number; cost: number } {
  requirePositive("fixed", requireFinite("fixed", fixed));
  requirePositive("holding", requireFinite("holding", holding));
  requirePositive("demandRate", requireFinite("demandRate", demandRate));
  const quantity = Math.sqrt((2 * fixed * demandRate) / holding);
  return { quantity, cost: quantity * holding };
}

export interface LotProblem {
  readonly demand: readonly number[];
  /** Cost of an order, and of holding a unit to the end of a period. */
  readonly fixed: number;
  readonly holding: number;
  /** Price of a unit in each period; 0 unless told. */
  readonly unitCost?: readonly number[];
}

export interface LotPlan {
  readonly cost: number;
  /** Units ordered for each period, arriving at its start. */
  readonly orders: number[];
}

/**
 * The cheapest orders that serve a known demand in time (Wagner and Whitin, 1958): an order covers whole periods, so
 * best(t) = least over u of fixed + cost of t..u-1 from t + best(u). Of plans that cost the same, the earliest next order.
 */
export function lotPlan(problem: LotProblem): LotPlan {
  const { demand, fixed } = problem;
  requireLots(problem);
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

function requireLots({ demand, fixed, holding, unitCost }: LotProblem): void {
  requireSeries("demand", demand);
  requireAtLeast("fixed", requireFinite("fixed", fixed), 0);
  requireAtLeast("holding", requireFinite("holding", holding), 0);
  if (unitCost === undefined) return;
  requireSeries("unitCost", unitCost);
  if (unitCost.length !== demand.length)
    throw new InvalidArgument("unitCost.length", unitCost.length, `${demand.length}`);
}
