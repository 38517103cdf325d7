import { compareText } from "../base/position.ts";
import { problem } from "../base/problem.ts";
import { formatDay } from "../time/day.ts";
import type { Reply, SelfAssessment } from "./company.ts";
import { documentsOf } from "./documents.ts";
import { type Joining, placeOf } from "./joining.ts";
import type { OrientationFile } from "./orientation.ts";
import { QUESTION_IDS } from "./orientation-questions.ts";

/** The self-assessments by area and day; two of one area on one day contradict each other, and the first stands. */
export function joinOrientation(joining: Joining): readonly SelfAssessment[] {
  const byDay = new Map<string, SelfAssessment>();
  for (const { value } of documentsOf(joining.documents, "orientation")) {
    const assessment = assessmentOf(value);
    const id = `${assessment.area} ${formatDay(assessment.on)}`;
    const first = byDay.get(id);
    if (first) joining.report(problem("id-twice", { kind: "self-assessment", id }, assessment.at, [first.at]));
    else byDay.set(id, assessment);
  }
  return [...byDay.values()].sort((a, b) => compareText(a.area, b.area) || a.on - b.on);
}

function assessmentOf({ orientation: area, on, by, questions, $at }: OrientationFile): SelfAssessment {
  const replies = QUESTION_IDS.flatMap((question): readonly Reply[] => {
    const reply = questions?.[question];
    if (!reply) return [];
    const { answer, because, evidence } = reply;
    return [
      { question, answer, because, evidence, on: reply.on ?? on, by: reply.by ?? by, at: placeOf(reply.$at, "") },
    ];
  });
  return { area, on, by, replies, at: placeOf($at, "orientation") };
}
