import { visible } from "../base/visible.ts";

/** A result with every text safe to print: whatever came from a file can no longer steer a terminal. */
export function neutral<R extends object>(result: R): R {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only texts change, and they stay texts
  return safe(result) as R;
}

function safe(value: unknown): unknown {
  if (typeof value === "string") return visible(value);
  if (Array.isArray(value)) return value.map(safe);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [visible(key), safe(item)]));
}
