import { evidenceOrWord } from "../capacity/common.ts";
import { type Infer, choice, date, record, reference, text } from "../schema/define.ts";
import { ORIENTATION_QUESTIONS, type OrientationQuestion } from "./orientation-questions.ts";

const replyFields = {
  answer: choice(
    ["Yes, partly, no, or nobody knows", "Sí, en parte, no o nadie lo sabe"],
    ["yes", "partly", "no", "unknown"],
  ),
  because: text(["What it rests on", "En qué se basa"]),
  on: date(["The day, when it is not that of the self-assessment", "El día, si no es el de la autoevaluación"]),
  by: text(["Who says it", "Quién lo dice"]),
  evidence: evidenceOrWord,
} as const;

function replyTo(question: OrientationQuestion) {
  const { en, es } = ORIENTATION_QUESTIONS[question];
  return record([en, es], replyFields, ["answer"]);
}

const questionFields = {
  "knowledge-everywhere": replyTo("knowledge-everywhere"),
  "best-customers-known": replyTo("best-customers-known"),
  "one-shared-base": replyTo("one-shared-base"),
  "satisfaction-in-appraisal": replyTo("satisfaction-in-appraisal"),
  "customer-training": replyTo("customer-training"),
  "whole-needs-all-channels": replyTo("whole-needs-all-channels"),
  "front-office-in-design": replyTo("front-office-in-design"),
  "everyone-measures-quality": replyTo("everyone-measures-quality"),
  "principle-made-concrete": replyTo("principle-made-concrete"),
  "two-way-channels": replyTo("two-way-channels"),
  "personal-treatment": replyTo("personal-treatment"),
} as const satisfies Readonly<Record<OrientationQuestion, unknown>>;

/** A department's answers to the eleven questions on one day; the days of several files make the trend. */
export const orientationSchema = record(
  [
    "How far a department is oriented to customers, by its own account",
    "Hasta qué punto un área está orientada al cliente, según ella misma",
  ],
  {
    orientation: reference("department", ["The department, or `company`", "El área, o `company`"]),
    on: date(["The day of the self-assessment", "El día de la autoevaluación"]),
    by: text(["Who made it", "Quién la hizo"]),
    questions: record(["The eleven questions", "Las once preguntas"], questionFields, []),
  },
  ["orientation", "on"],
);

export type OrientationFile = Infer<typeof orientationSchema>;
export type OrientationReply = NonNullable<NonNullable<OrientationFile["questions"]>[OrientationQuestion]>;
