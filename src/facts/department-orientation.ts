import type { Bilingual } from "../base/bilingual.ts";
import type { Position } from "../base/position.ts";
import type { Reply } from "../model/company.ts";
import { assessmentsOf, lastReply } from "../model/orientation-score.ts";
import { type DepartmentSubject, departmentAt, departmentRow as row } from "./department-row.ts";
import { isEvidence } from "./evidence.ts";
import type { FactTable } from "./fact.ts";
import { daysAsHours, given, or } from "./rows.ts";

/** Its reply on sharing what it learns of customers, where that stands. */
const replied = {
  from: (one: DepartmentSubject): readonly Position[] => given(shares(one)?.at, (at) => [at]) ?? departmentAt(one),
};

const ANSWERS: Readonly<Record<Reply["answer"], Bilingual>> = {
  yes: { en: "yes", es: "sí" },
  partly: { en: "partly", es: "en parte" },
  no: { en: "no", es: "no" },
  unknown: { en: "nobody knows", es: "nadie lo sabe" },
};

/** What an area says of itself: whether it shares what it learns of customers decides what its answers are worth. */
export const ORIENTATION_FACTS: FactTable<DepartmentSubject> = {
  is_assessed: row(
    "bool",
    ["It has answered the questions on its orientation to customers", "Ha respondido sobre su orientación al cliente"],
    ({ world, department }) => assessmentsOf(world.company, department.id).length > 0,
  ),
  shares_knowledge: row(
    "text",
    [
      "Whether it shares what it learns of customers: yes, partly, no, unknown; empty: it has not said",
      "Si comparte lo que aprende de los clientes: yes, partly, no, unknown; vacío: no lo ha dicho",
    ],
    (one) => shares(one)?.answer ?? "",
    { bilingual: (one) => given(shares(one)?.answer, (answer) => ANSWERS[answer]) ?? NOT_SAID, ...replied },
  ),
  keeps_knowledge: row(
    "bool",
    [
      "It says that it does not share what it learns of customers",
      "Dice que no comparte lo que aprende de los clientes",
    ],
    (one) => shares(one)?.answer === "no",
    replied,
  ),
  shows_knowledge: row(
    "bool",
    [
      "Its file says what it knows of these customers, or of those they resemble, and from where",
      "Su archivo dice qué sabe de estos clientes, o de aquellos a quienes se parecen, y de dónde",
    ],
    showsKnowledge,
    { from: ({ department }) => department.knows.map(({ at }) => at) },
  ),
  assessed_on: row(
    "date",
    ["The day on which it said so", "El día en que lo dijo"],
    (one) => or(shares(one)?.on),
    replied,
  ),
  assessment_age: row(
    "duration",
    ["How long ago that was", "Hace cuánto de eso"],
    (one) => or(given(shares(one)?.on, (on) => daysAsHours(Math.max(0, one.world.company.asOf - on)))),
    { worse: "higher", ...replied },
  ),
};

const NOT_SAID: Bilingual = { en: "not said", es: "sin decir" };

function showsKnowledge({ world, department }: DepartmentSubject): boolean {
  const { name, like } = world.initiative.declaration.segment ?? {};
  return department.knows.some(
    ({ segment, evidence }) => isEvidence(evidence) && (segment === name || segment === like),
  );
}

function shares({ world, department }: DepartmentSubject): Reply | undefined {
  return lastReply(world.company, department.id, "one-shared-base");
}
