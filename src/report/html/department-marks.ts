import type { DepartmentResult, FindingResult, InitiativeResult } from "../../result/result.ts";
import type { Mark } from "../blocks.ts";
import { STATE_MARKS } from "../departments.ts";
import { findingMark } from "../why.ts";

/** How a department stands towards an initiative: by the worst of its points, else by what it holds. */
export interface Standing {
  readonly department: DepartmentResult;
  readonly mark: Mark;
  /** Its points that count, worst first. */
  readonly points: readonly FindingResult[];
}

const WORST: readonly Mark[] = ["blocker", "over", "unknown", "warning", "tight", "waived", "good", "none"];

/** A row for every department, those with most to settle first. */
export function standings(initiative: InitiativeResult): readonly Standing[] {
  return initiative.departments
    .map((department) => standingOf(initiative, department))
    .toSorted((a, b) => WORST.indexOf(a.mark) - WORST.indexOf(b.mark));
}

export function standingOf(initiative: InitiativeResult, department: DepartmentResult): Standing {
  const points = initiative.findings.filter((finding) => isOf(finding, department.id));
  const marks = [STATE_MARKS[department.state], ...points.map(findingMark)];
  const [mark = "none"] = marks.toSorted((a, b) => WORST.indexOf(a) - WORST.indexOf(b));
  return { department, mark, points };
}

/** Notes that are open say nothing about holding or not. */
function isOf({ department, missing, severity, state }: FindingResult, id: string): boolean {
  if (severity === "note" && state === "open") return false;
  return department === id || missing.some((each) => each.department === id);
}
