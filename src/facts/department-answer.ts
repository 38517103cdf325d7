import type { Bilingual } from "../base/bilingual.ts";
import type { Position } from "../base/position.ts";
import { agrees, answerOf, countingAnswer, isAsked, movedOf, needsGiven, objects } from "./conversation.ts";
import { movedName } from "./moved.ts";
import { type DepartmentSubject, departmentAt, departmentRow as row } from "./department-row.ts";
import type { FactTable } from "./fact.ts";
import { soonOf } from "./initiative-identity.ts";
import { daysAsHours, given, or } from "./rows.ts";

/** What it says of the initiative, where that stands. */
const answered = {
  from: (one: DepartmentSubject): readonly Position[] =>
    given(answer(one)?.at, (place) => [place]) ?? departmentAt(one),
};

const ANSWERS: Readonly<Record<string, Bilingual>> = {
  agrees: { en: "agrees", es: "de acuerdo" },
  "agrees-if": { en: "agrees if", es: "de acuerdo si…" },
  objects: { en: "objects", es: "pone objeción" },
  "no-impact": { en: "no impact", es: "no le afecta" },
  "wrong-number": { en: "a number is wrong", es: "hay un número mal" },
};

/** Whether it was asked, what it answered, and whether the answer still counts. */
export const ANSWER_FACTS: FactTable<DepartmentSubject> = {
  is_asked: row(
    "bool",
    ["It was asked, or has answered", "Se le ha preguntado, o ha respondido"],
    ({ world, department }) => isAsked(world, department.id),
    answered,
  ),
  asked_on: row("date", ["The day on which it was asked", "El día en que se le preguntó"], (one) =>
    or(asking(one)?.on),
  ),
  answer_by: row("date", ["The day until which it may answer", "El día hasta el que puede responder"], (one) =>
    or(answerBy(one)),
  ),
  since_asked: row(
    "duration",
    ["How long ago it was asked", "Hace cuánto se le preguntó"],
    (one) => or(given(asking(one)?.on, (on) => daysAsHours(Math.max(0, one.world.company.asOf - on)))),
    { worse: "higher" },
  ),
  ask_from: row(
    "date",
    [
      "The first day on which to ask it: once asked, not again within a week unless what it answered for got worse",
      "El primer día en que preguntarle: ya preguntada, no otra vez en una semana salvo que empeore aquello para lo que respondió",
    ],
    askFrom,
  ),
  is_overdue: row(
    "bool",
    ["It was asked, the day has passed, and there is no answer", "Se le preguntó, ha pasado el día y no hay respuesta"],
    (one) => answer(one) === undefined && (answerBy(one) ?? Number.POSITIVE_INFINITY) < one.world.company.asOf,
  ),
  has_answer: row("bool", ["It has answered", "Ha respondido"], (one) => answer(one) !== undefined, answered),
  answer_counts: row(
    "bool",
    ["Its answer counts", "Su respuesta cuenta"],
    ({ world, department }) => countingAnswer(world, department.id) !== undefined,
    answered,
  ),
  answer: row(
    "text",
    ["What it says; empty: nothing", "Lo que dice; vacío: nada"],
    (one) => answer(one)?.declaration.says ?? "",
    {
      bilingual: (one) => ANSWERS[answer(one)?.declaration.says ?? ""] ?? { en: "nothing yet", es: "nada todavía" },
      ...answered,
    },
  ),
  answer_source: row(
    "text",
    [
      "Who gave its answer: given (by itself), reported (by the author), or empty",
      "Quién dio su respuesta: given (ella misma), reported (el autor) o vacío",
    ],
    (one) => answer(one)?.source ?? "",
    answered,
  ),
  answer_is_void: row(
    "bool",
    ["It was given before the offer changed", "La dio antes de que cambiara la oferta"],
    (one) => answer(one)?.void ?? false,
    answered,
  ),
  answer_has_moved: row(
    "bool",
    ["A fact that it answered for is worse now", "Un dato para el que respondió es peor ahora"],
    ({ world, department }) => movedOf(world, department.id) !== undefined,
    answered,
  ),
  moved: row(
    "text",
    ["Which fact, then and now", "Qué dato, entonces y ahora"],
    ({ world, department }) => given(movedOf(world, department.id), (moved) => movedName(world, moved).en) ?? "",
    {
      bilingual: ({ world, department }) =>
        given(movedOf(world, department.id), (moved) => movedName(world, moved)) ?? { en: "", es: "" },
      ...answered,
    },
  ),
  is_only_reported: row(
    "bool",
    [
      "Its answer is only reported by the author, and does not count",
      "Su respuesta solo la cuenta el autor, y no vale",
    ],
    (one) => isOnlyReported(one),
    answered,
  ),
  answered_on: row(
    "date",
    ["The day of its answer", "El día de su respuesta"],
    (one) => or(answer(one)?.declaration.on),
    answered,
  ),
  answer_age: row(
    "duration",
    ["How old its answer is", "Antigüedad de su respuesta"],
    (one) => or(given(answer(one)?.declaration.on, (on) => daysAsHours(Math.max(0, one.world.company.asOf - on)))),
    { worse: "higher", ...answered },
  ),
  agrees: row(
    "bool",
    ["It agrees, also on a condition", "Está de acuerdo, aunque sea con una condición"],
    ({ world, department }) => agrees(world, department.id),
    answered,
  ),
  objects: row(
    "bool",
    ["It objects", "Pone objeción"],
    ({ world, department }) => objects(world, department.id),
    answered,
  ),
  objection: row("text", ["Its reason", "Su motivo"], objectionOf, answered),
  has_condition: row(
    "bool",
    ["It agrees on a condition that is not met yet", "Está de acuerdo con una condición que aún no se cumple"],
    (one) => openCondition(one),
    answered,
  ),
  condition: row(
    "text",
    ["The condition", "La condición"],
    (one) => answer(one)?.declaration.condition ?? "",
    answered,
  ),
  condition_due: row(
    "date",
    ["The day by which it must be met", "El día en que debe cumplirse"],
    (one) => or(answer(one)?.declaration.due),
    answered,
  ),
  is_condition_overdue: row(
    "bool",
    ["That day has passed and it is not met", "Ese día ha pasado y no se ha cumplido"],
    (one) => openCondition(one) && (answer(one)?.declaration.due ?? Number.POSITIVE_INFINITY) < one.world.company.asOf,
    answered,
  ),
  says_number_is_wrong: row(
    "bool",
    ["It says that a number is wrong", "Dice que hay un número mal"],
    (one) => answer(one)?.declaration.says === "wrong-number",
    answered,
  ),
  wrong_number: row("text", ["Which number", "Qué número"], (one) => answer(one)?.declaration.at ?? "", answered),
  should_be: row(
    "text",
    ["What it should be", "Cuál debería ser"],
    (one) => answer(one)?.declaration.should_be ?? "",
    answered,
  ),
  says_no_impact: row(
    "bool",
    ["It says that it is not touched", "Dice que no le afecta"],
    (one) => answer(one)?.declaration.says === "no-impact",
    answered,
  ),
};

function answer({ world, department }: DepartmentSubject) {
  return answerOf(world, department.id);
}

function asking({ world, department }: DepartmentSubject) {
  const asked = world.initiative.declaration.asked ?? {};
  return Object.hasOwn(asked, department.id) ? asked[department.id] : undefined;
}

/** Policy wants it from the department itself. */
function isOnlyReported({ world, department }: DepartmentSubject): boolean {
  const said = answerOf(world, department.id);
  return said !== undefined && !said.void && said.source === "reported" && needsGiven(world, department.id);
}

/** As it was told, else after the time before which nobody is asked again. */
function answerBy(one: DepartmentSubject): number | undefined {
  const asked = asking(one);
  return asked && (asked.until ?? asked.on + one.world.company.policy.askAgain);
}

/** Two working days are enough for a first question; being asked every day teaches nobody to answer (design, section 6). */
function askFrom(one: DepartmentSubject): number {
  const { company } = one.world;
  const asked = asking(one);
  const hasMoved = movedOf(one.world, one.department.id) !== undefined;
  const soon = soonOf(one.world);
  return asked === undefined || hasMoved ? soon : Math.max(soon, asked.on + company.policy.askAgain);
}

function objectionOf(one: DepartmentSubject): string {
  const { because, about = [] } = answer(one)?.declaration ?? {};
  return because ?? about.join(", ");
}

function openCondition(one: DepartmentSubject): boolean {
  const { says, met } = answer(one)?.declaration ?? {};
  return says === "agrees-if" && met !== true;
}
