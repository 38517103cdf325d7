import type { DaysResult } from "./days-result.ts";
import type { Spread } from "./result.ts";
import { day, listOf, type Node, number, objectOf, oneOf, orNull, text } from "./schema-node.ts";
import type { StreamResult } from "./stream-result.ts";

export const daysSchema = objectOf<DaysResult>({
  from: day,
  of: oneOf("load", "left"),
  p5: listOf(number),
  p50: listOf(number),
  p95: listOf(number),
  without: orNull(listOf(number)),
  holds: orNull(listOf(orNull(number))),
});

export function streamSchema(spread: Node<Spread>): Node<StreamResult> {
  const peak = objectOf<StreamResult["peak"]>({ day, quantity: number });
  return objectOf<StreamResult>({ flow: text, title: text, total: spread, peak });
}
