import type { Position } from "../base/position.ts";
import { problem } from "../base/problem.ts";
import { valueOf, type Said } from "../base/said.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Joining } from "./joining.ts";

export interface RateOfStep {
  readonly said: Said<Quantity> | undefined;
  /** The flow whose units the rate counts for. */
  readonly from: string;
  readonly at: Position;
}

/** `0.6 per parcel` of a step that comes from orders is a slip when parcels are another flow; other words are the author's own. */
export function checkUnit({ said, from, at }: RateOfStep, flows: ReadonlySet<string>, joining: Joining): void {
  const rate = valueOf(said);
  if (rate?.measure !== "per-unit" || isOneOf(rate.unit, from)) return;
  if (![...flows].some((flow) => isOneOf(rate.unit, flow))) return;
  const example = rate.text.replace(rate.unit, singular(from));
  joining.report(problem("quantity-unit", { found: rate.text, unit: rate.unit, expected: ["per-unit"], example }, at));
}

/** Whether a unit is one of a flow: `order` of orders, `entry` of entries, `visit` of visits. */
function isOneOf(unit: string, flow: string): boolean {
  const [one, many] = [unit.toLowerCase(), flow.toLowerCase()];
  return [one, `${one}s`, `${one}es`, `${one.replace(/y$/, "i")}es`].includes(many);
}

function singular(flow: string): string {
  return flow.replace(/ies$/, "y").replace(/s$/, "");
}
