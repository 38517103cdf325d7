import type { Horizon } from "../capacity/behaviour.ts";
import type { Passage } from "../capacity/passage.ts";

/** Whether any day of the judged span is a breach. */
export function isBreached({ spanFrom, spanTo }: Horizon, passage: Passage | undefined): boolean {
  const first = passage?.breach.indexOf(1, spanFrom) ?? -1;
  return first >= 0 && first <= spanTo;
}
