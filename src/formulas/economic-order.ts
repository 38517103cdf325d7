import { InvalidArgument, requireFinite, requirePositive, requireRecord } from "../base/invalid-argument.ts";

/** Demand that never changes, and what ordering for it costs. One unit of time and one currency for all. */
export interface SteadyDemand {
  /** Cost of an order, above 0. */
  readonly fixed: number;
  /** Cost of holding a unit for a unit of time, above 0. */
  readonly holding: number;
  /** Units a unit of time, above 0. */
  readonly demandRate: number;
  /** Cost of a unit owed for a unit of time, above 0; without it nothing may be owed. */
  readonly stockout?: number;
  /** Units a unit of time that are made while a lot arrives, above the demand; without it a lot arrives at once. */
  readonly productionRate?: number;
}

export interface EconomicOrder {
  /** Units an order. */
  readonly quantity: number;
  /** Ordering, holding and stock-outs, a unit of time. The units' own price is not in it. */
  readonly cost: number;
  /** Time between orders. */
  readonly cycle: number;
  /** Share of the demand that is owed for a while; 0 where nothing may be owed. */
  readonly owed: number;
}

/**
 * The cheapest order quantity for a steady demand and its cost (EOQ), with back-orders and with gradual production where
 * their figures are told (not both); or the cost of a given quantity.
 *
 * Source: Harris (1913): Q = sqrt(2 K D / h), cost sqrt(2 K D h). With back-orders at b: Q sqrt((h + b) / b), share owed
 * h / (h + b). Made at a rate m: holding h (1 - D / m).
 *
 * @param demand the demand and its costs
 * @param given a quantity, above 0, whose cost is asked; the cheapest unless told
 * @example economicOrder({ fixed: 8, holding: 0.225, demandRate: 1300 }) // {"quantity": 304.04678003, "cost": 68.410525506}
 * @example economicOrder({ fixed: 8, holding: 0.225, demandRate: 1300, stockout: 5 }) // {"quantity": 310.812555159, "cost": 66.921363551, "owed": 0.04306220096}
 * @example economicOrder({ fixed: 8, holding: 0.225, demandRate: 1300 }, 400) // {"quantity": 400, "cost": 71}
 */
export function economicOrder(demand: SteadyDemand, given?: number): EconomicOrder {
  requireDemand(demand);
  const { fixed, holding, demandRate, stockout, productionRate } = demand;
  const owed = stockout === undefined ? 0 : holding / (holding + stockout);
  // What a unit costs on average over a cycle: less where part is owed, or not there yet.
  const carried = holding * (1 - owed) * (productionRate === undefined ? 1 : 1 - demandRate / productionRate);
  const quantity = given ?? Math.sqrt((2 * fixed * demandRate) / carried);
  requirePositive("given", requireFinite("given", quantity));
  return {
    quantity,
    cost: (fixed * demandRate) / quantity + (carried * quantity) / 2,
    cycle: quantity / demandRate,
    owed,
  };
}

function requireDemand(demand: SteadyDemand): void {
  const { fixed, holding, demandRate, stockout, productionRate } = requireRecord("demand", demand);
  requirePositive("fixed", requireFinite("fixed", fixed));
  requirePositive("holding", requireFinite("holding", holding));
  requirePositive("demandRate", requireFinite("demandRate", demandRate));
  if (stockout !== undefined) requirePositive("stockout", requireFinite("stockout", stockout));
  if (productionRate === undefined) return;
  if (stockout !== undefined)
    throw new InvalidArgument("productionRate", productionRate, "absent where stockout is told");
  if (!(requireFinite("productionRate", productionRate) > demandRate)) {
    throw new InvalidArgument("productionRate", productionRate, `above the demand (${demandRate})`);
  }
}
