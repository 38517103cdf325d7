import type { Day } from "../time/day.ts";
import type { Company, Reply, SelfAssessment } from "./company.ts";
import { QUESTION_IDS, type OrientationQuestion } from "./orientation-questions.ts";

/**
 * How far an area is oriented to customers by its own account: a point for each yes, half for each partly. What nobody
 * answered or knows is neither: the share of the points lies between `low` (all of that were no) and `high` (all yes).
 */
export interface OrientationScore {
  readonly points: number;
  /** Replies that say yes, partly or no. */
  readonly known: number;
  /** Questions asked. */
  readonly asked: number;
  readonly low: number;
  readonly high: number;
}

const POINTS = { yes: 1, partly: 0.5, no: 0 } as const;

/** The score of what was replied, out of `asked` questions (all eleven of an area). */
export function orientationScore(
  answers: readonly Reply["answer"][],
  asked: number = QUESTION_IDS.length,
): OrientationScore {
  const points = answers.flatMap((answer) => (answer === "unknown" ? [] : [POINTS[answer]]));
  const sum = points.reduce<number>((total, one) => total + one, 0);
  const known = points.length;
  return { points: sum, known, asked, low: sum / asked, high: (sum + asked - known) / asked };
}

/** An area's self-assessments up to a day, the oldest first: what is dated later is not known yet. */
export function assessmentsOf(
  { orientation, asOf }: Company,
  area: string,
  until: Day = asOf,
): readonly SelfAssessment[] {
  return orientation.filter((one) => one.area === area && one.on <= until);
}

/** What an area last replied to a question; a later file that leaves a question out does not take the reply back. */
export function lastReply(company: Company, area: string, question: OrientationQuestion): Reply | undefined {
  return assessmentsOf(company, area)
    .flatMap(({ replies }) => replies)
    .findLast((reply) => reply.question === question);
}
