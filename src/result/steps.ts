import { compareText } from "../base/position.ts";
import { type Day, formatDay } from "../time/day.ts";
import { departmentTitle } from "./names.ts";
import type { Finding } from "../rules/finding.ts";
import type { ResultRequest, StepToMeet } from "./request.ts";
import type { FindingResult, MissingResult, Step } from "./result.ts";

/** The steps of a point: what its rule says, in words; while it cannot be told, to get the numbers that decide it. */
export function stepsOf(request: ResultRequest, finding: Finding, missing: readonly MissingResult[]): Step[] {
  const { words } = request;
  if (finding.state === "unknown" && missing.length > 0) return asking(request, finding, missing);
  if (finding.state === "unknown") return [];
  return finding.do.map((step) => ({
    what: words.say(step.what, finding.values),
    who: step.who,
    by: dayOrNull(step.by),
  }));
}

function asking(request: ResultRequest, finding: Finding, missing: readonly MissingResult[]): Step[] {
  const by = dayOrNull(firstDay(finding));
  return askSteps(request, { proposer: finding.askedBy, missing: missing.map((one) => ({ ...one, by })) });
}

function firstDay(finding: Finding): Day | undefined {
  const days = finding.do.flatMap(({ by }) => (by === undefined ? [] : [by]));
  return days.length === 0 ? undefined : Math.min(...days);
}

interface Asked {
  /** Who asks. */
  readonly proposer: string;
  readonly missing: readonly (MissingResult & { readonly by: string | null })[];
}

/** One step a department, however many points wait for its numbers; what the proposer can say itself it writes. */
function askSteps({ company, language, words }: ResultRequest, { proposer, missing }: Asked): Step[] {
  const departments = [...new Set(missing.map((one) => one.department))];
  return departments.map((department) => {
    const own = missing.filter((one) => one.department === department);
    const count = new Set(own.map((one) => one.what)).size;
    const people = [...new Set(own.flatMap(({ ask }) => (ask === null ? [] : [ask])))];
    const name = people.length > 0 ? people.join(", ") : departmentTitle(company, department, language);
    const isOwn = department === proposer && people.length === 0;
    return { what: words.ask(isOwn ? undefined : name, count), who: proposer, by: earliest(own.map(({ by }) => by)) };
  });
}

/**
 * What every way out needs, what keeps it furthest from ready first: the steps of findings that keep it from ready, the numbers that decide
 * what cannot be told yet, and the conditions that are not met; each once, on the first of its days.
 */
export function stepsAlways(
  request: ResultRequest,
  { findings, conditions = [] }: { findings: readonly FindingResult[]; conditions?: readonly StepToMeet[] | undefined },
): Step[] {
  const keeping = findings.filter((finding) => finding.state !== "waived" && finding.severity !== "note");
  const open = keeping.filter((finding) => finding.state === "open");
  const untold = keeping.filter((finding) => finding.state === "unknown");
  const proposer = untold[0]?.asked_by ?? "";
  const missing = untold.flatMap((finding) =>
    finding.missing.map((one) => ({ ...one, by: finding.do[0]?.by ?? null })),
  );
  return once([
    ...open.filter((finding) => finding.severity === "blocker").flatMap((finding) => finding.do),
    ...askSteps(request, { proposer, missing }),
    ...open.filter((finding) => finding.severity !== "blocker").flatMap((finding) => finding.do),
    ...conditions.map(({ what, who, by }) => ({ what, who, by: dayOrNull(by) })),
  ]);
}

function once(steps: readonly Step[]): Step[] {
  const byText = new Map<string, Step>();
  for (const step of steps) {
    const key = `${step.who}|${step.what}`;
    const known = byText.get(key);
    byText.set(key, known ? { ...known, by: earliest([known.by, step.by]) } : step);
  }
  return [...byText.values()];
}

function earliest(days: readonly (string | null)[]): string | null {
  return days.flatMap((day) => (day === null ? [] : [day])).toSorted(compareText)[0] ?? null;
}

function dayOrNull(day: Day | undefined): string | null {
  return day === undefined ? null : formatDay(day);
}
