import { worldOf } from "../facts/world.ts";
import { withAnswers } from "../rules/bind-answers.ts";
import { type Asking, askingsOf } from "../talk/asking.ts";
import type { Department, Initiative } from "../model/company.ts";
import type { CapacityOutlook } from "../simulate/outlook.ts";
import { formatDay } from "../time/day.ts";
import { departmentTitle, placeOf } from "./names.ts";
import type { Judged, ResultRequest } from "./request.ts";
import type { DepartmentResult } from "./result.ts";
import { roundedOrNull, roundedToll } from "./rounding.ts";

type State = DepartmentResult["state"];

/** A row for every department of the company, also those with nothing to do. */
export function departmentResults(request: ResultRequest, judged: Judged): DepartmentResult[] {
  const outlooks = request.judged.map(({ outlook }) => outlook);
  const world = worldOf(request.company, outlooks, judged.initiative.id);
  const askings = world ? askingsOf(withAnswers(world)) : [];
  return request.company.departments.map((department) => departmentResult(request, { judged, askings }, department));
}

interface Seen {
  readonly judged: Judged;
  readonly askings: readonly Asking[];
}

function departmentResult(request: ResultRequest, { judged, askings }: Seen, department: Department): DepartmentResult {
  const touched = judged.outlook.capacities.filter((one) => one.touched && one.department === department.id);
  const answer = countingAnswer(judged.initiative, department.id);
  const asking = askings.find((one) => one.department.id === department.id);
  return {
    id: department.id,
    title: departmentTitle(request.company, department.id, request.language),
    state: stateOf(judged, { department: department.id, touched, breach: request.company.policy.tolerances.breach }),
    ...answerFields(answer),
    dispute: disputeResult(judged, department.id),
    asking: asking?.standing ?? null,
    asked_on: asking?.askedOn === undefined ? null : formatDay(asking.askedOn),
    answer_by: asking?.answerBy === undefined ? null : formatDay(asking.answerBy),
    breaks_at: leastMultiple(touched),
  };
}

type AnswerFields = Pick<DepartmentResult, "answer" | "answer_detail" | "answered_on" | "answered_by">;

function answerFields(answer: ReturnType<typeof countingAnswer>): AnswerFields {
  if (!answer) return { answer: null, answer_detail: null, answered_on: null, answered_by: null };
  return {
    answer: answer.says,
    answer_detail: answer.condition ?? answer.because ?? answer.at ?? null,
    answered_on: answer.on === undefined ? null : formatDay(answer.on),
    answered_by: answer.by ?? null,
  };
}

function disputeResult({ disputes = [] }: Judged, department: string): DepartmentResult["dispute"] {
  const dispute = disputes.find((one) => one.department === department);
  if (!dispute) return null;
  const { number, at, declared, shouldBe, asSaid } = dispute;
  return {
    number,
    at: at ? placeOf(at) : null,
    declared: declared ?? null,
    should_be: shouldBe,
    as_said: asSaid ? { verdict: asSaid.verdict, let_down: asSaid.letDown ? roundedToll(asSaid.letDown) : null } : null,
  };
}

interface Load {
  readonly department: string;
  readonly touched: readonly CapacityOutlook[];
  /** The tolerated probability of a breach. */
  readonly breach: number;
}

/** Worst first: over, not known, tight (within 20% of breaking, or half of what is tolerated), holds, nothing. */
function stateOf(judged: Judged, load: Load): State {
  const { touched } = load;
  if (touched.some((one) => (one.breach?.probability ?? 0) > load.breach || one.breach?.tooClose === true))
    return "over";
  if (touched.some((one) => one.breach === undefined) || isUnknown(judged, load.department)) return "unknown";
  if (touched.length === 0) return untouchedState(judged, load.department);
  return touched.some((one) => isTight(one, load.breach)) ? "tight" : "holds";
}

function isTight(capacity: CapacityOutlook, tolerated: number): boolean {
  const probability = capacity.breach?.probability ?? 0;
  return probability >= tolerated / 2 || (capacity.breaksAt !== undefined && capacity.breaksAt < 1.2);
}

function isUnknown(judged: Judged, department: string): boolean {
  return judged.findings.some((finding) => finding.department === department && finding.state === "unknown");
}

/** No load that is known of meets it: its own word counts; a party with an open point is not known to hold. */
function untouchedState(judged: Judged, department: string): State {
  const answer = countingAnswer(judged.initiative, department);
  if (answer?.says === "no-impact") return "nothing";
  if (answer?.says === "agrees") return "holds";
  const isKeeper = judged.initiative.promises.some((promise) => promise.keptBy.includes(department));
  return isKeeper || answer ? "unknown" : "nothing";
}

function countingAnswer(initiative: Initiative, department: string) {
  const answer = Object.hasOwn(initiative.answers, department) ? initiative.answers[department] : undefined;
  return answer && !answer.void ? answer.declaration : undefined;
}

/** The multiple of the forecast at which the first of them gives way; null: none does, or nobody can tell. */
function leastMultiple(touched: readonly CapacityOutlook[]): number | null {
  const multiples = touched.flatMap((one) => (one.breaksAt === undefined ? [] : [one.breaksAt]));
  return multiples.length === 0 || touched.some((one) => one.breach === undefined)
    ? null
    : roundedOrNull(Math.min(...multiples));
}
