import type { CapacityDeclaration } from "../../capacity/index.ts";
import type { Capacity } from "../../model/company.ts";
import { formatDay } from "../../time/day.ts";
import { assume, type Building } from "./building.ts";

/** The day on which what it declares is true. */
export function clockOf({ company }: Building, capacity: Capacity): number {
  return Math.min(capacity.asOf ?? company.asOf, company.asOf);
}

/**
 * What was due before the count is inside it (simulation.md, 1: `on_hand` is true at the start of that day), and does not
 * come again. One that may be late could still be on its way: that it is not is assumed, and told.
 */
export function withoutPastReceipts(building: Building, capacity: Capacity): CapacityDeclaration {
  const { declaration } = capacity;
  if (declaration.kind !== "stock" || declaration.inbound?.said !== "value") return declaration;
  const clock = clockOf(building, capacity);
  const receipts = declaration.inbound.value;
  for (const receipt of receipts) {
    if (receipt.on >= clock || receipt.delay === undefined) continue;
    const at = receipt.$at["on"] ?? capacity.at;
    assume(building, { what: "past_receipt", value: formatDay(receipt.on), subject: `capacity:${capacity.id}`, at });
  }
  return { ...declaration, inbound: { said: "value", value: receipts.filter((receipt) => receipt.on >= clock) } };
}
