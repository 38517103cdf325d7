import type { CapacityWeeks, WeekResult } from "../result/portfolio-result.ts";
import type { Mark } from "./blocks.ts";

export type WeekMark = Extract<Mark, "over" | "warning" | "unknown" | "good">;

/** More likely than not. */
const LIKELY = 0.5;

/**
 * How a week of a capacity is marked, on the board as on the page: `over` where a breach is more likely than not,
 * `warning` where it is more likely than is accepted, `unknown`, else `good`, however busy it is.
 */
export function weekMark({ state, probability }: WeekResult): WeekMark {
  if (state === "unknown") return "unknown";
  if (state !== "over") return "good";
  return (probability ?? 0) > LIKELY ? "over" : "warning";
}

/** The first week, from one on, in which some capacity is over what it holds more likely than is accepted. */
export function firstBreach(
  capacities: readonly Pick<CapacityWeeks, "weeks">[],
  from = 0,
): { readonly week: number; readonly mark: WeekMark } | undefined {
  const length = capacities[0]?.weeks.length ?? 0;
  for (let week = from; week < length; week++) {
    const marks = capacities.flatMap(({ weeks }) => weeks[week] ?? []).map(weekMark);
    if (marks.includes("over")) return { week, mark: "over" };
    if (marks.includes("warning")) return { week, mark: "warning" };
  }
  return undefined;
}
