import {
  InvalidArgument,
  requireAtLeast,
  requireFinite,
  requireNumber,
  requirePositive,
  requireRecord,
  requireSeries,
} from "../base/invalid-argument.ts";
import { normalCdf, normalDensity, normalQuantile } from "../quantity/normal.ts";

/** What a unit too many and a unit too few cost, in one currency. */
export interface UnitCosts {
  /** Cost of one unit left over, above 0. */
  readonly holding: number;
  /** Cost of one unit missing, above 0. */
  readonly stockout: number;
}

export interface StockDecision {
  /** The best stock, or the given one. */
  readonly baseStock: number;
  /** Expected cost of a period at that stock. */
  readonly cost: number;
}

/** Normal demand. Over `leadTime` periods more, days independent: mean times L + 1, sd times sqrt(L + 1). */
export interface NormalDemand {
  /** Mean demand of a period. */
  readonly mean: number;
  /** Standard deviation of a period's demand, above 0. */
  readonly sd: number;
  /** Periods between an order and its arrival, at least 0; 0 unless told. */
  readonly leadTime?: number;
}

/** Log-normal demand of a period. */
export interface LogNormalDemand {
  /** Mean of the demand's logarithm. */
  readonly mu: number;
  /** Standard deviation of the demand's logarithm, above 0. */
  readonly sigma: number;
}

/**
 * The share of demand situations that the best stock covers: stockout / (stockout + holding).
 *
 * Source: Arrow, Harris and Marschak (1951), the newsvendor's critical ratio.
 *
 * @returns a share, strictly between 0 and 1
 * @example criticalRatio({ holding: 0.18, stockout: 0.7 }) // 0.7954545455
 */
export function criticalRatio(costs: UnitCosts): number {
  const { holding, stockout } = requireRecord("costs", costs);
  requirePositive("holding", requireFinite("holding", holding));
  requirePositive("stockout", requireFinite("stockout", stockout));
  return stockout / (stockout + holding);
}

/**
 * Expected units missing (the loss function), in standard deviations, at a stock of so many above the mean of a normal
 * demand.
 *
 * Source: L(z) = phi(z) - z (1 - Phi(z)); beyond 5 by a continued fraction, where that difference has no digits left.
 *
 * @param z standard deviations above the mean, infinities allowed
 * @returns standard deviations, at least 0
 * @example normalLoss(1) // 0.0833154706
 */
export function normalLoss(z: number): number {
  requireNumber("z", z);
  if (z > 5) return normalDensity(z) * farLoss(z);
  return z === -Infinity ? Infinity : normalDensity(z) - z * normalCdf(-z);
}

/** 1 - z M(z) by Mills' ratio M = 1 / (z + 1 / (z + 2 / (z + …))): 1 - z / (z + r) = r / (z + r). */
function farLoss(z: number): number {
  if (z > 1e8) return 0;
  let ratio = z;
  for (let term = 60; term > 1; term--) ratio = z + term / ratio;
  return 1 / ratio / (z + 1 / ratio);
}

/**
 * The best stock for normal demand and its expected cost, or the cost of a given one (newsvendor, base stock).
 *
 * Source: Arrow, Harris and Marschak (1951); Snyder and Shen, Fundamentals of Supply Chain Theory, chapter 4.
 *
 * @param costs of a unit left over and a unit missing
 * @param demand of a period, and the lead time
 * @param given a stock whose cost is asked; the best unless told
 * @example newsvendorNormal({ holding: 0.18, stockout: 0.7 }, { mean: 50, sd: 8, leadTime: 4 }) // {"baseStock": 264.7668943742, "cost": 4.4667810041}
 * @example newsvendorNormal({ holding: 0.18, stockout: 0.7 }, { mean: 50, sd: 8 }, 40) // {"baseStock": 40, "cost": 7.3561315529}
 */
export function newsvendorNormal(costs: UnitCosts, demand: NormalDemand, given?: number): StockDecision {
  const ratio = criticalRatio(costs);
  const { mean, sd } = overLeadTime(demand);
  const baseStock = requireFinite("given", given ?? mean + sd * normalQuantile(ratio));
  const missing = sd * normalLoss((baseStock - mean) / sd);
  return { baseStock, cost: expectedCost(costs, baseStock - mean, missing) };
}

/** The demand of lead time and one period more, days independent. */
function overLeadTime(demand: NormalDemand): { mean: number; sd: number } {
  const { mean, sd, leadTime = 0 } = requireRecord("demand", demand);
  const periods = requireAtLeast("leadTime", requireFinite("leadTime", leadTime), 0) + 1;
  requirePositive("sd", requireFinite("sd", sd));
  requireFinite("mean", mean);
  return { mean: requireFinite("mean * leadTime", mean * periods), sd: sd * Math.sqrt(periods) };
}

/**
 * The best stock for log-normal demand and its expected cost, or the cost of a given one.
 *
 * Source: as `newsvendorNormal`; units missing are E[D] Phi(sigma - z) - S Phi(-z).
 *
 * @param costs of a unit left over and a unit missing
 * @param demand of a period
 * @param given a stock, above 0, whose cost is asked; the best unless told
 * @example newsvendorLogNormal({ holding: 1, stockout: 0.1765 }, { mu: 6, sigma: 0.3 }) // {"baseStock": 295.6266448071, "cost": 29.4425435821}
 */
export function newsvendorLogNormal(costs: UnitCosts, demand: LogNormalDemand, given?: number): StockDecision {
  const ratio = criticalRatio(costs);
  const { mu, sigma } = requireRecord("demand", demand);
  requireFinite("mu", mu);
  requirePositive("sigma", requireFinite("sigma", sigma));
  const baseStock = requirePositive("given", given ?? Math.exp(mu + sigma * normalQuantile(ratio)));
  const z = (Math.log(requireFinite("given", baseStock)) - mu) / sigma;
  const mean = requireFinite("the mean demand", Math.exp(mu + (sigma * sigma) / 2));
  const missing = mean * normalCdf(sigma - z) - baseStock * normalCdf(-z);
  return { baseStock, cost: expectedCost(costs, baseStock - mean, missing) };
}

/**
 * The least best stock for whole demand with known chances and its expected cost, or the cost of a given one.
 *
 * Source: as `newsvendorNormal`; the smallest stock whose chance to suffice reaches the critical ratio.
 *
 * @param costs of a unit left over and a unit missing
 * @param shares the chance of a demand of 0, 1, 2, …; they sum to 1 (to 1e-9)
 * @param given a stock whose cost is asked; the best unless told
 * @example newsvendorDiscrete({ holding: 5, stockout: 10 }, [0, 0.25, 0.05, 0.1, 0.2, 0.15, 0.1, 0.1, 0.05]) // {"baseStock": 5, "cost": 12.25}
 */
export function newsvendorDiscrete(costs: UnitCosts, shares: ArrayLike<number>, given?: number): StockDecision {
  const ratio = criticalRatio(costs);
  requireSeries("shares", shares);
  let total = 0;
  for (let demand = 0; demand < shares.length; demand++) total += shares[demand] ?? 0;
  if (Math.abs(total - 1) > 1e-9) throw new InvalidArgument("shares", total, "shares that sum to 1");
  let below = shares[0] ?? 0;
  let best = 0;
  while (below < ratio - 1e-12 && best < shares.length - 1) below += shares[++best] ?? 0;
  const baseStock = requireFinite("given", given ?? best);
  let mean = 0;
  let missing = 0;
  for (let demand = 0; demand < shares.length; demand++) {
    mean += demand * (shares[demand] ?? 0);
    missing += Math.max(0, demand - baseStock) * (shares[demand] ?? 0);
  }
  return { baseStock, cost: expectedCost(costs, baseStock - mean, missing) };
}

/** Above this mean the chances of single numbers would fill the memory, and the normal is as good. */
const MOST_POISSON = 1e6;

/**
 * The least best stock for Poisson demand and its expected cost, or the cost of a given one.
 *
 * Source: as `newsvendorDiscrete`, with Poisson chances.
 *
 * @param costs of a unit left over and a unit missing
 * @param mean demand of a period, above 0, at most 1e6
 * @param given a stock whose cost is asked; the best unless told
 * @example newsvendorPoisson({ holding: 1, stockout: 4 }, 6) // {"baseStock": 8, "cost": 3.5701069458}
 */
export function newsvendorPoisson(costs: UnitCosts, mean: number, given?: number): StockDecision {
  if (requirePositive("mean", mean) > MOST_POISSON) throw new InvalidArgument("mean", mean, `at most ${MOST_POISSON}`);
  const count = Math.ceil(mean + 12 * Math.sqrt(mean) + 30);
  const middle = Math.floor(mean);
  const shares = new Float64Array(count);
  // From the likeliest number outwards, then scaled: no logarithm of a large number loses digits.
  shares[middle] = 1;
  for (let demand = middle + 1; demand < count; demand++) shares[demand] = ((shares[demand - 1] ?? 0) * mean) / demand;
  for (let demand = middle; demand > 0; demand--) shares[demand - 1] = ((shares[demand] ?? 0) * demand) / mean;
  const total = shares.reduce((sum, share) => sum + share, 0);
  return newsvendorDiscrete(
    costs,
    shares.map((share) => share / total),
    given,
  );
}

/** Units left over are stock minus demand plus units missing. */
function expectedCost({ holding, stockout }: UnitCosts, surplus: number, missing: number): number {
  return holding * (surplus + missing) + stockout * missing;
}
