import { visible } from "../base/visible.ts";

/** A result with every text safe to print: whatever came from a file can no longer steer a terminal. */
export function neutral<R extends object>(result: R, harmless: (text: string) => string = visible): R {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only texts change, and they stay texts
  return safe(result, harmless) as R;
}

function safe(value: unknown, harmless: (text: string) => string): unknown {
  if (typeof value === "string") return harmless(value);
  if (Array.isArray(value)) return value.map((item) => safe(item, harmless));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [visible(key), safe(item, harmless)]));
}
