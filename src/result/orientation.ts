import type { Language } from "../base/bilingual.ts";
import { compareText } from "../base/position.ts";
import { isEvidence } from "../facts/evidence.ts";
import type { Company, Reply, SelfAssessment } from "../model/company.ts";
import { QUESTION_IDS, ORIENTATION_QUESTIONS, type OrientationQuestion } from "../model/orientation-questions.ts";
import { type OrientationScore, assessmentsOf, orientationScore } from "../model/orientation-score.ts";
import { formatDay } from "../time/day.ts";
import { departmentTitle, placeOf } from "./names.ts";
import type { AreaResult, OrientationResult, QuestionResult, ReplyResult, ScoreResult } from "./orientation-result.ts";
import { rounded } from "./rounding.ts";

export interface OrientationRequest {
  readonly company: Company;
  readonly language: Language;
  /** Batuta's own version. */
  readonly version: string;
}

/** How far each area is oriented to customers by its own account, question by question, and how that moved. */
export function orientationResult(request: OrientationRequest): OrientationResult {
  const { company, language } = request;
  const ids = [...new Set(company.orientation.map(({ area }) => area))].sort(compareText);
  const areas = ids.flatMap((id) => areaResult(request, id) ?? []);
  return {
    version: 1,
    tool: { name: "batuta", version: request.version },
    company: { name: company.name },
    as_of: formatDay(company.asOf),
    as_of_from: company.asOfFrom,
    language,
    areas,
    questions: QUESTION_IDS.map((question) => questionResult(question, areas, language)),
    not_assessed: company.departments
      .filter((department) => department.declared && !areas.some(({ id }) => id === department.id))
      .map(({ id }) => ({ id, title: departmentTitle(company, id, language) })),
    later: company.orientation.filter(({ on }) => on > company.asOf).length,
  };
}

/** Nothing while all that an area said is dated later than today. */
function areaResult({ company, language }: OrientationRequest, id: string): AreaResult | undefined {
  const dated = assessmentsOf(company, id);
  const last = dated.at(-1);
  if (!last) return undefined;
  const before = dated.at(-2);
  const replies = last.replies.map((reply) => replyResult(company, reply, answerIn(before, reply.question)));
  return {
    id,
    title: id === "company" ? company.name : departmentTitle(company, id, language),
    on: formatDay(last.on),
    by: last.by ?? null,
    score: scoreResult(scoreOf(last)),
    with_evidence: replies.filter(({ answer, evidence }) => answer !== "unknown" && evidence !== null).length,
    replies,
    history: dated.map((one) => ({ on: formatDay(one.on), score: scoreResult(scoreOf(one)) })),
    change: before ? { since: formatDay(before.on), ...movedPoints(replies) } : null,
    at: placeOf(last.at),
  };
}

/** Only what was known both times can be compared: a question left out has neither risen nor fallen. */
function movedPoints(replies: readonly ReplyResult[]): { points: number; questions: number } {
  const both = replies.flatMap(({ answer, before }) =>
    before === null || before === "unknown" || answer === "unknown" ? [] : [{ before, answer }],
  );
  const points = pointsOf(both.map(({ answer }) => answer)) - pointsOf(both.map(({ before }) => before));
  return { points, questions: both.length };
}

function pointsOf(answers: readonly Reply["answer"][]): number {
  return orientationScore(answers).points;
}

function scoreOf({ replies }: SelfAssessment): OrientationScore {
  return orientationScore(replies.map(({ answer }) => answer));
}

function answerIn(assessment: SelfAssessment | undefined, question: OrientationQuestion): Reply["answer"] | null {
  return assessment?.replies.find((reply) => reply.question === question)?.answer ?? null;
}

function replyResult(company: Company, reply: Reply, before: Reply["answer"] | null): ReplyResult {
  const { question, answer, because, evidence, on, by, at } = reply;
  const since = typeof evidence === "object" ? evidence.on : undefined;
  const isOld = company.asOf - (since ?? on) > company.policy.tolerances.stale.evidence;
  return {
    question,
    answer,
    before,
    because: because ?? null,
    evidence: isEvidence(evidence) ? sourceOf(evidence) : null,
    is_old: isOld,
    on: formatDay(on),
    by: by ?? null,
    at: placeOf(at),
  };
}

function sourceOf(evidence: Reply["evidence"]): string {
  return typeof evidence === "object" ? (evidence.source ?? evidence.how ?? "") : (evidence ?? "");
}

function questionResult(
  question: OrientationQuestion,
  areas: readonly AreaResult[],
  language: Language,
): QuestionResult {
  const replied = areas.flatMap(({ id, replies }) =>
    replies.filter((reply) => reply.question === question).map(({ answer }) => ({ id, answer })),
  );
  const who = (answer: Reply["answer"]) => replied.filter((one) => one.answer === answer).map(({ id }) => id);
  const answers = { yes: who("yes"), partly: who("partly"), no: who("no"), unknown: who("unknown") };
  return {
    id: question,
    text: ORIENTATION_QUESTIONS[question][language],
    score: scoreResult(
      orientationScore(
        replied.map(({ answer }) => answer),
        areas.length,
      ),
    ),
    ...answers,
    not_answered: areas.map(({ id }) => id).filter((id) => !replied.some((one) => one.id === id)),
    is_gap: answers.yes.length > 0 && answers.no.length > 0,
  };
}

function scoreResult({ points, known, asked, low, high }: OrientationScore): ScoreResult {
  return { points, known, asked, low: asked === 0 ? 0 : rounded(low), high: asked === 0 ? 1 : rounded(high) };
}
