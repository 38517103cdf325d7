import {
  requireAtLeast,
  requireFinite,
  requireInside,
  requirePositive,
  requireRecord,
} from "../base/invalid-argument.ts";
import { normalCdf, normalQuantile } from "../quantity/normal.ts";
import { normalLoss } from "./newsvendor.ts";

/** Demand while an order is on its way: normal, periods independent, the lead time itself uncertain where told. */
export interface LeadTimeDemand {
  /** Mean demand of a period, at least 0. */
  readonly mean: number;
  /** Standard deviation of a period's demand, at least 0. */
  readonly sd: number;
  /** Mean lead time in periods, above 0. With periodic review, the review period added. */
  readonly leadTime: number;
  /** Standard deviation of the lead time in periods, at least 0; 0 unless told. */
  readonly leadTimeSd?: number;
}

export interface SafetyStock {
  /** Units kept above the mean demand of the lead time. */
  readonly safetyStock: number;
  /** The level at which to order: mean demand of the lead time and the safety stock. */
  readonly reorderPoint: number;
}

/**
 * The stock to keep, and the level at which to order, so that a share of the order cycles sees no stock-out (type-1
 * service; for type 2 see `stockService`).
 *
 * Right only where periods are independent: under a cause that moves all of them together, sd grows with the lead time,
 * not with its root.
 *
 * Source: z sqrt(L sd^2 + mean^2 sd_L^2); Silver, Pyke and Thomas, Inventory and Production Management, chapter 6.
 *
 * @param demand demand and lead time
 * @param service share of cycles without a stock-out, strictly between 0 and 1
 * @example safetyStock({ mean: 100, sd: 20, leadTime: 4 }, 0.95) // {"safetyStock": 65.7941450781, "reorderPoint": 465.7941450781}
 */
export function safetyStock(demand: LeadTimeDemand, service: number): SafetyStock {
  const { mean, sd, leadTime, leadTimeSd = 0 } = requireRecord("demand", demand);
  requireAtLeast("mean", requireFinite("mean", mean), 0);
  requireAtLeast("sd", requireFinite("sd", sd), 0);
  requirePositive("leadTime", requireFinite("leadTime", leadTime));
  requireAtLeast("leadTimeSd", requireFinite("leadTimeSd", leadTimeSd), 0);
  requireInside("service", service);
  const spread = Math.hypot(sd * Math.sqrt(leadTime), mean * leadTimeSd);
  const kept = normalQuantile(service) * spread;
  return { safetyStock: kept, reorderPoint: mean * leadTime + kept };
}

/** Normal demand of a period, or of a lead time, and the stock that meets it. */
export interface StockAgainstDemand {
  /** Mean demand of the period or the lead time, above 0. */
  readonly mean: number;
  /** Its standard deviation, above 0. */
  readonly sd: number;
  /** Stock at its start: the base stock of the period, or the reorder point. */
  readonly stock: number;
  /** Units an order, above 0, where the stock is a reorder point; the mean demand unless told. */
  readonly orderQuantity?: number;
}

export interface StockService {
  /** Type 1: the chance that nothing is missing. */
  readonly cycle: number;
  /** Type 2: the share of the demand that is served from the shelf, in [0, 1]. */
  readonly fill: number;
  /** Expected units missing. */
  readonly missing: number;
}

/**
 * What a stock achieves against normal demand: the chance of no stock-out and the fill rate, which are different numbers.
 *
 * Source: cycle Phi(z), missing sd L(z), fill 1 - missing / order quantity, with z = (stock - mean) / sd and `normalLoss`;
 * Silver, Pyke and Thomas, chapter 6.
 *
 * @example stockService({ mean: 100, sd: 20, stock: 120 }) // {"cycle": 0.8413447461, "fill": 0.9833369059, "missing": 1.6663094117}
 */
export function stockService(given: StockAgainstDemand): StockService {
  const { mean, sd, stock, orderQuantity } = requireRecord("given", given);
  requirePositive("mean", requireFinite("mean", mean));
  requirePositive("sd", requireFinite("sd", sd));
  const quantity = requirePositive("orderQuantity", requireFinite("orderQuantity", orderQuantity ?? mean));
  const z = (requireFinite("stock", stock) - mean) / sd;
  const missing = sd * normalLoss(z);
  return { cycle: normalCdf(z), fill: Math.min(1, Math.max(0, 1 - missing / quantity)), missing };
}
