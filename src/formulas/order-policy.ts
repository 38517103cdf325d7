import {
  InvalidArgument,
  requireAtLeast,
  requireFinite,
  requireOneOf,
  requirePositive,
  requireRecord,
  requireSeries,
  requireWhole,
} from "../base/invalid-argument.ts";
import { type StockTrace, stockTrace } from "./stock-trace.ts";

/**
 * When to order and how much, by the inventory position: stock on hand and on order, less what is owed. `base-stock`
 * orders up to `upTo` each day; `s-S` up to `upTo` once the position is at `reorderAt` or below; `r-Q` then orders
 * `quantity`, once.
 */
export type OrderPolicy =
  | { readonly kind: "base-stock"; readonly upTo: number }
  | { readonly kind: "s-S"; readonly reorderAt: number; readonly upTo: number }
  | { readonly kind: "r-Q"; readonly reorderAt: number; readonly quantity: number };

/** A stock that is reviewed every day, unserved demand owed to the customer. */
export interface ReviewedStock {
  /** Units wanted on each day, at least 0. */
  readonly demand: ArrayLike<number>;
  /** When to order and how much. */
  readonly policy: OrderPolicy;
  /** Whole days from an order to its arrival, at least 0. */
  readonly leadTime: number;
  /** Units on hand before the first day; `upTo` unless told, which `r-Q` must tell. */
  readonly onHand?: number;
  /**
   * `receive-first` (unless told): receive, serve, then order, so that with no lead time an order arrives on the next day.
   * `demand-first` (stockpyl): see the demand, order, receive, serve: with no lead time it arrives on the same day.
   */
  readonly eventOrder?: "receive-first" | "demand-first";
}

/** One value a day. */
export interface OrderTrace extends StockTrace {
  /** Units ordered on the day. */
  readonly orders: Float64Array;
  /** Units that arrive on the day. */
  readonly receipts: Float64Array;
}

/**
 * A stock day by day under an order policy: base stock, (s, S) or (r, Q).
 *
 * Source: the inventory balance of `stockTrace`; with `demand-first` the order of events of stockpyl's simulation.
 *
 * @example orderTrace({ demand: [10, 60, 45, 10], policy: { kind: "base-stock", upTo: 40 }, leadTime: 2, eventOrder: "demand-first" }) // {"level": [30, -30, -65, -15], "orders": [10, 60, 45, 10], "receipts": [0, 0, 10, 60]}
 * @example orderTrace({ demand: [10, 10, 10, 10], policy: { kind: "s-S", reorderAt: 15, upTo: 40 }, leadTime: 1 }) // {"level": [30, 20, 10, 30], "orders": [0, 0, 30, 0]}
 */
export function orderTrace(stock: ReviewedStock): OrderTrace {
  const { demand, policy, leadTime, eventOrder = "receive-first" } = requireRecord("stock", stock);
  requireSeries("demand", demand);
  requireWhole("leadTime", leadTime, 0);
  requireOneOf("eventOrder", eventOrder, ["receive-first", "demand-first"]);
  requirePolicy(policy);
  const onHand = requireFinite("onHand", stock.onHand ?? ("upTo" in policy ? policy.upTo : Number.NaN));
  const delay = eventOrder === "receive-first" ? Math.max(1, leadTime) : leadTime;
  const orders = new Float64Array(demand.length);
  let position = onHand;
  for (let day = 0; day < orders.length; day++) {
    position -= demand[day] ?? 0;
    const ordered = orderAt(position, policy);
    orders[day] = ordered;
    position += ordered;
  }
  const receipts = orders.map((_, day) => (day >= delay ? (orders[day - delay] ?? 0) : 0));
  return { ...stockTrace({ onHand, demand, receipts, unserved: "backorder" }), orders, receipts };
}

function orderAt(position: number, policy: OrderPolicy): number {
  if (policy.kind === "base-stock") return Math.max(0, policy.upTo - position);
  if (position > policy.reorderAt) return 0;
  return policy.kind === "s-S" ? policy.upTo - position : policy.quantity;
}

function requirePolicy(policy: OrderPolicy): void {
  requireOneOf("policy.kind", requireRecord("policy", policy).kind, ["base-stock", "s-S", "r-Q"]);
  if (policy.kind === "r-Q") {
    requireFinite("policy.reorderAt", policy.reorderAt);
    requirePositive("policy.quantity", requireFinite("policy.quantity", policy.quantity));
    return;
  }
  requireFinite("policy.upTo", policy.upTo);
  if (policy.kind === "base-stock") return;
  requireFinite("policy.reorderAt", policy.reorderAt);
  requireAtLeast("policy.upTo", policy.upTo, policy.reorderAt);
  if (policy.upTo === policy.reorderAt) throw new InvalidArgument("policy.upTo", policy.upTo, "above reorderAt");
}
