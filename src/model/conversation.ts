import { evidenceOrWord, whereSchema } from "../capacity/common.ts";
import {
  type Infer,
  anything,
  choice,
  date,
  list,
  quantity,
  record,
  reference,
  said,
  text,
  yesNo,
} from "../schema/define.ts";

/** When a department was asked. */
export const askedSchema = record(
  ["When a department was asked", "Cuándo se preguntó a un área"],
  {
    on: date(["The day on which it was asked", "El día en que se le preguntó"]),
    by: text(["Who asked", "Quién preguntó"], "campaigns@acme.example"),
    until: date(["The day until which it may answer", "El día hasta el que puede responder"]),
    about: text(["What it was asked", "Qué se le preguntó"]),
  },
  ["on"],
);

/** A team that customers meet is told what they were promised. */
export const briefingSchema = record(
  [
    "A team that customers meet is told what they were promised",
    "Se informa de lo prometido a un equipo que trata con clientes",
  ],
  {
    department: reference("department", ["The team", "El equipo"]),
    on: date(["The day", "El día"]),
    covers: list(
      ["The topics that it covers", "Los temas que cubre"],
      reference("topic", ["A topic", "Un tema"]),
      "or-one",
    ),
    segment: text(["The customers that it speaks of", "Los clientes de los que trata"]),
    reaches: quantity("share", ["The share of the team that gets it", "La parte del equipo a la que llega"], "100%"),
    by: text(["Who gives it", "Quién lo da"]),
    how: text(["How", "Cómo"], ["30-minute session", "sesión de 30 minutos"]),
  },
  ["department"],
);

/** A place where customers meet the company. */
export const touchpointSchema = record(
  ["A place where customers meet the company", "Un lugar donde los clientes encuentran a la empresa"],
  {
    stage: text(
      [
        "The stage of the journey: discover, compare, buy, receive, first-days, use, help, leave",
        "La etapa del recorrido: discover, compare, buy, receive, first-days, use, help, leave",
      ],
      "discover",
    ),
    channel: text(["The channel", "El canal"], "web"),
    owner: reference("department", ["Who sees to it", "Quién se ocupa"]),
    ready: said(
      date([
        "The day on which it is ready; `unknown` and `none` are answers",
        "El día en que está listo; `unknown` y `none` son respuestas",
      ]),
    ),
    what: text(["What customers find there", "Lo que encuentran los clientes"]),
  },
  ["stage"],
);

/** What was decided about it, and what follows. */
export const decisionSchema = record(
  ["What was decided, and what follows", "Lo que se decidió y lo que sigue"],
  {
    on: date(["The day", "El día"]),
    by: text(["Who decided", "Quién decidió"], "customer-office@acme.example"),
    chose: text(["The option that was chosen", "La opción elegida"], "A"),
    because: text(["The reason", "El motivo"], ["keeps the date", "mantiene la fecha"]),
    instead: text(
      ["What is done instead, when it is launched as it is", "Lo que se hace en su lugar, si se lanza tal como está"],
      ["reviewed every day, stopped at 500 complaints", "se revisa cada día; se para con 500 quejas"],
    ),
    approver: text(["Who approves that; not the author", "Quién lo aprueba; no el autor"], "ceo@acme.example"),
    until: date(["The last day on which that stands", "El último día en que vale"]),
    do: list(
      ["What must be done", "Lo que hay que hacer"],
      record(
        ["Something to do", "Algo que hacer"],
        {
          what: text(["What", "Qué"], ["cap in the shop", "tope en la tienda"]),
          who: text(["Who", "Quién"], "it"),
          by: date(["By which day", "Para qué día"]),
          done: date(["The day on which it was done", "El día en que se hizo"]),
        },
        ["what"],
      ),
    ),
  },
  ["chose"],
);

/** The plan's own dates and pressure. */
export const timingSchema = record(
  ["Its dates before the launch, and what fixes them", "Sus fechas antes del lanzamiento y qué las fija"],
  {
    announced: date(["The day on which it was or will be announced", "El día en que se anunció o se anunciará"]),
    first_planned: date(["The launch day of the first plan", "El día de lanzamiento del primer plan"]),
    behind: quantity(
      ["duration", "working-days"],
      ["How far the work is behind its plan", "Cuánto retraso lleva el trabajo"],
      "0 days",
    ),
    fixed_by: text(
      [
        "What fixes the date: `nothing`, `law`, `announcement`, another initiative",
        "Qué fija la fecha: `nothing`, `law`, `announcement` u otra iniciativa",
      ],
      "nothing",
    ),
  },
  [],
);

/** The offer or the plan changed after people had answered. */
export const revisionSchema = record(
  [
    "The offer or the plan changed after people had answered: earlier answers are void",
    "La oferta o el plan cambió después de las respuestas: las anteriores dejan de valer",
  ],
  {
    on: date(["The day of the change", "El día del cambio"]),
    what: text(["What changed", "Lo que cambió"], ["extended by two weeks", "ampliada dos semanas"]),
    was: anything(["What it was before", "Lo que era antes"]),
  },
  ["on", "what"],
);

/** Existing customers who live the change without having asked for it. */
export const affectsSchema = record(
  [
    "Existing customers who live the change without having asked for it",
    "Clientes actuales que viven el cambio sin haberlo pedido",
  ],
  {
    customers: quantity("count", ["How many", "Cuántos"], "64000"),
    choice: choice(
      [
        "Whether they choose to enter, may leave, or have no choice",
        "Si eligen entrar, pueden salir o no pueden elegir",
      ],
      ["opt-in", "opt-out", "none"],
    ),
    told: said(
      date([
        "The day on which they are told; `none`: they are not",
        "El día en que se les avisa; `none`: no se les avisa",
      ]),
    ),
    retroactive: yesNo(["Whether it changes what they had already agreed to", "Si cambia lo que ya habían acordado"]),
    contacts: quantity(
      ["share", "per-unit"],
      ["How many calls and messages from each", "Cuántas consultas por cada uno"],
      "4%..14%",
    ),
    within: quantity(
      "duration",
      ["Over how long these contacts come", "En cuánto tiempo llegan esas consultas"],
      "7 days",
    ),
    segment: text(["Which customers they are", "Qué clientes son"]),
    where: whereSchema,
    evidence: evidenceOrWord,
  },
  ["customers"],
);

export type BriefingDeclaration = Infer<typeof briefingSchema>;
export type TouchpointDeclaration = Infer<typeof touchpointSchema>;
export type AffectsDeclaration = Infer<typeof affectsSchema>;
