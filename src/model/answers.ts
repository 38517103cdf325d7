import { type Infer, anything, choice, date, list, mapOf, quantity, record, text, yesNo } from "../schema/define.ts";

/** What a department says about an initiative. */
const answerSchema = record(
  ["What a department says about an initiative", "Lo que dice un área sobre una iniciativa"],
  {
    says: choice(
      [
        "Agrees, agrees on a condition, objects, is not touched, or found a number wrong",
        "De acuerdo, de acuerdo con una condición, pone objeción, no le afecta o hay un número mal",
      ],
      ["agrees", "agrees-if", "objects", "no-impact", "wrong-number"],
    ),
    condition: text(
      ["For `agrees-if`: on which condition", "Para `agrees-if`: con qué condición"],
      ["the receipt of 12 Jun comes on 5 Jun", "la entrada del 12 jun llega el 5 jun"],
    ),
    due: date(["The day by which the condition must be met", "El día en que la condición debe cumplirse"]),
    met: yesNo(["Whether the condition is met", "Si la condición se ha cumplido"]),
    about: list(
      ["For `objects`: what about", "Para `objects`: sobre qué"],
      text(["A promise, a capacity, a point", "Una promesa, una capacidad, un punto"]),
      "or-one",
    ),
    because: text(["For `objects`: the reason", "Para `objects`: el motivo"]),
    at: text(["For `wrong-number`: which number", "Para `wrong-number`: qué número"], "logistics/dispatch rate"),
    should_be: text(["For `wrong-number`: what it should be", "Para `wrong-number`: cuál debería ser"], "800/day"),
    on: date(["The day", "El día"]),
    by: text(["Who says it", "Quién lo dice"], "warehouse@acme.example"),
    recorded_by: text(
      ["Who wrote it down, when it is not who says it", "Quién lo anotó, si no es quien lo dice"],
      "office@acme.example",
    ),
    given: anything([
      "The facts for which it was given: when they get worse, it stops counting",
      "Los datos para los que se dio: si empeoran, deja de contar",
    ]),
    cost: quantity("money", ["What it costs this department", "Lo que cuesta a esta área"], "2400 EUR"),
  },
  ["says"],
);

/** Answers by department (in an initiative's file) or by initiative (in a department's). */
export const answersField = mapOf(["Answers: what each says", "Respuestas: lo que dice cada cual"], answerSchema);

/**
 * The answers that a department gives itself; the file stands in its folder or bears its name. Anywhere else, `department:`
 * above them says whose they are (a department's document takes `answers:` too).
 */
export const answersFileSchema = record(
  ["The answers that a department gives", "Las respuestas que da un área"],
  {
    answers: answersField,
  },
  ["answers"],
);

export type AnswerDeclaration = Infer<typeof answerSchema>;
