import { requireAtLeast, requireFinite, requirePositive, requireSeries } from "../base/invalid-argument.ts";
import { normalCdf, normalDensity, normalQuantile } from "../quantity/normal.ts";

/** Cost of one unit left over and of one unit missing, in one currency and period; both above 0. */
export interface UnitCosts {
  readonly holding: number;
  readonly stockout: number;
}

export interface StockDecision {
  readonly baseStock: number;
  /** Expected cost of a period at that stock. */
  readonly cost: number;
}

/** Normal demand of a period; over `leadTime` periods more, days independent: mean (L+1), sd sqrt(L+1). */
export interface NormalDemand {
  readonly mean: number;
  readonly sd: number;
  readonly leadTime?: number;
}

/** The share of demand that the best stock covers: stockout / (stockout + holding). */
export function criticalRatio({ holding, stockout }: UnitCosts): number {
  requirePositive("holding", requireFinite("holding", holding));
  requirePositive("stockout", requireFinite("stockout", stockout));
  return stockout / (stockout + holding);
}

/** Expected units missing at a stock `z` standard deviations above the mean, in standard deviations. */
export function normalLoss(z: number): number {
  if (z === Infinity) return 0;
  return normalDensity(z) - z * normalCdf(-z);
}

/** Newsvendor with normal demand: the best base stock, or the cost of a given one. Snyder and Shen, chapter 4. */
export function newsvendorNormal(costs: UnitCosts, demand: NormalDemand, given?: number): StockDecision {
  const periods = requireAtLeast("leadTime", demand.leadTime ?? 0, 0) + 1;
  const mean = requireFinite("mean", demand.mean) * periods;
  const sd = requirePositive("sd", requireFinite("sd", demand.sd)) * Math.sqrt(periods);
  const baseStock = given ?? mean + sd * normalQuantile(criticalRatio(costs));
  const missing = sd * normalLoss((requireFinite("given", baseStock) - mean) / sd);
  return { baseStock, cost: expectedCost(costs, baseStock - mean, missing) };
}

/** Newsvendor with log-normal demand, `mu` and `sigma` (above 0) of the logarithm. */
export function newsvendorLogNormal(
  costs: UnitCosts,
  demand: { readonly mu: number; readonly sigma: number },
  given?: number,
): StockDecision {
  const { mu, sigma } = demand;
  requirePositive("sigma", sigma);
  const baseStock = given ?? Math.exp(mu + sigma * normalQuantile(criticalRatio(costs)));
  const z = (Math.log(requirePositive("given", baseStock)) - mu) / sigma;
  const mean = Math.exp(mu + (sigma * sigma) / 2);
  const missing = mean * normalCdf(sigma - z) - baseStock * normalCdf(-z);
  return { baseStock, cost: expectedCost(costs, baseStock - mean, missing) };
}

/** Newsvendor with whole demand: `shares[d]` is the chance of a demand of d; they sum to 1. The least best stock. */
export function newsvendorDiscrete(costs: UnitCosts, shares: ArrayLike<number>, given?: number): StockDecision {
  requireSeries("shares", shares);
  const ratio = criticalRatio(costs);
  let below = shares[0] ?? 0;
  let best = 0;
  while (below < ratio - 1e-12 && best < shares.length - 1) below += shares[++best] ?? 0;
  const baseStock = given ?? best;
  let mean = 0;
  let missing = 0;
  for (let demand = 0; demand < shares.length; demand++) {
    mean += demand * (shares[demand] ?? 0);
    missing += Math.max(0, demand - baseStock) * (shares[demand] ?? 0);
  }
  return { baseStock, cost: expectedCost(costs, baseStock - mean, missing) };
}

/** Newsvendor with Poisson demand of a mean above 0. */
export function newsvendorPoisson(costs: UnitCosts, mean: number, given?: number): StockDecision {
  requirePositive("mean", requireFinite("mean", mean));
  const count = Math.ceil(mean + 12 * Math.sqrt(mean) + 30);
  let log = -mean;
  const shares = Float64Array.from({ length: count }, (_, demand) => {
    if (demand > 0) log += Math.log(mean / demand);
    return Math.exp(log);
  });
  return newsvendorDiscrete(costs, shares, given);
}

/** Units left over are stock minus demand plus units missing. */
function expectedCost({ holding, stockout }: UnitCosts, surplus: number, missing: number): number {
  return holding * (surplus + missing) + stockout * missing;
}
