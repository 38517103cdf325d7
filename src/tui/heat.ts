import { compareText } from "../base/position.ts";
import type { CapacityWeeks, Portfolio, WeekResult } from "../result/portfolio-result.ts";
import type { WeekMark } from "../report/week-mark.ts";

/** A capacity, week by week. */
export interface HeatRow extends CapacityWeeks {
  readonly department: string;
  readonly department_title: string;
}

/** Every capacity, what breaks most first: where all of them do not fit, the worst are seen. */
export function heatRows({ departments }: Portfolio): readonly HeatRow[] {
  const rows = departments.flatMap(({ id, title, capacities }) =>
    capacities.map((capacity) => ({ ...capacity, department: id, department_title: title })),
  );
  return rows.toSorted(
    (a, b) =>
      most(b, likelihood) - most(a, likelihood) ||
      most(b, untold) - most(a, untold) ||
      most(b, use) - most(a, use) ||
      compareText(a.id, b.id),
  );
}

function most({ weeks }: CapacityWeeks, of: (week: WeekResult) => number): number {
  return Math.max(0, ...weeks.map(of));
}

/** Only what is over what is accepted counts. */
function likelihood({ state, probability }: WeekResult): number {
  return state === "over" ? (probability ?? 0) : 0;
}

function untold({ state }: WeekResult): number {
  return state === "unknown" ? 1 : 0;
}

function use(week: WeekResult): number {
  return week.use ?? 0;
}

/** The sign beside the number of a week: what is calm has none. */
export const WEEK_SIGNS: Readonly<Record<WeekMark, string>> = { over: "X", warning: "!", unknown: "?", good: "" };

/** The busiest day as a percentage of what is held: `118`; ten times and more as a multiple: `12×`. */
export function useText({ use: share }: WeekResult): string {
  if (share === null) return "";
  if (share < 9.995) return String(Math.round(share * 100));
  return share < 99.5 ? `${Math.round(share)}×` : "≫";
}
