import { type Scale, heightOf } from "./scale.ts";

/** A line that stays level all day and steps at midnight; a day without a value breaks it. */
export function stepLine(values: readonly (number | null)[], scale: Scale): string {
  let isDrawing = false;
  const parts = values.map((value, day) => {
    if (value === null) {
      isDrawing = false;
      return "";
    }
    const start = isDrawing ? `V${heightOf(value, scale)}` : `M${day} ${heightOf(value, scale)}`;
    isDrawing = true;
    return `${start}H${day + 1}`;
  });
  return parts.join("");
}

/** What lies between two values on each day. */
export function stepBand(lows: readonly number[], highs: readonly number[], scale: Scale): string {
  const top = highs.map((high, day) => `${day === 0 ? "M0 " : "V"}${heightOf(high, scale)}H${day + 1}`);
  const back = lows.map((low, day) => `V${heightOf(low, scale)}H${day}`).toReversed();
  return `${[...top, ...back].join("")}Z`;
}

/** On the days on which a value is above its limit, what lies between them. */
export function stepExcess(values: readonly number[], limits: readonly (number | null)[], scale: Scale): string {
  return values
    .map((value, day) => {
      const limit = limits[day] ?? null;
      if (limit === null || value <= limit) return "";
      return `M${day} ${heightOf(value, scale)}h1V${heightOf(limit, scale)}h-1Z`;
    })
    .join("");
}
