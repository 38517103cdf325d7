import type { NumbersResult, OrientationContext, RestsOn } from "./rests-on.ts";
import { day, listOf, objectOf, orNull, share, text, whole } from "./schema-node.ts";

/** How much of a verdict is declared, assumed or unknown. */
export const restsOnSchema = objectOf<RestsOn>({
  assumed: listOf(text),
  declared: whole,
  numbers: objectOf<NumbersResult>({ declared: whole, assumed: whole, default: whole, stale: whole, unknown: whole }),
  oldest: orNull(objectOf<NonNullable<RestsOn["oldest"]>>({ on: day, department: text })),
  orientation: orNull(
    objectOf<OrientationContext>({ low: share, high: share, assessed: whole, areas: whole, apart: listOf(text) }),
  ),
});
