import { valueOf } from "../base/said.ts";
import type { AffectsDeclaration } from "../model/conversation.ts";
import { middle, or, rowsFrom } from "./rows.ts";
import { subject } from "./subjects.ts";
import { saidWord } from "./wording.ts";
import type { World } from "./world.ts";

/** Existing customers who live the change. */
export interface AffectsSubject {
  readonly world: World;
  readonly affects: AffectsDeclaration;
}

const row = rowsFrom<AffectsSubject>(({ affects, world }) => [affects.$at[""] ?? world.initiative.at]);

export const affects = subject<AffectsSubject>({
  name: "affects",
  variable: "affects",
  says: { en: "Existing customers who live the change", es: "Clientes actuales que viven el cambio" },
  instances: (world) =>
    world.initiative.declaration.affects ? [{ world, affects: world.initiative.declaration.affects }] : [],
  id: () => "affects",
  department: ({ world }) => world.initiative.declaration.proposed_by,
  at: ({ affects: { $at }, world }) => $at[""] ?? world.initiative.at,
  firstDay: ({ affects: { told }, world }) => valueOf(told) ?? world.initiative.launch,
  facts: {
    customers: row("count", ["How many", "Cuántos"], ({ affects: one }) => middle(one.customers), { worse: "higher" }),
    choice: row(
      "text",
      [
        "Which choice they have: opt-in, opt-out or none; empty: not said",
        "Qué elección tienen: opt-in, opt-out o none; vacío: no se dice",
      ],
      ({ affects: one }) => one.choice ?? "",
    ),
    may_choose: row(
      "bool",
      ["They may choose", "Pueden elegir"],
      ({ affects: one }) => one.choice === "opt-in" || one.choice === "opt-out",
    ),
    told_said: row(
      "text",
      [
        "What is said of telling them: value, none, unknown or nothing",
        "Qué se dice de avisarles: value, none, unknown o nothing",
      ],
      ({ affects: one }) => saidWord(one.told),
    ),
    told: row(
      "date",
      ["The day on which they are told", "El día en que se les avisa"],
      ({ affects: one }) => or(valueOf(one.told)),
      { worse: "higher" },
    ),
    is_told_before: row("bool", ["They are told before it happens", "Se les avisa antes de que ocurra"], toldBefore),
    days_notice: row(
      "count",
      ["Days between telling them and launch", "Días entre el aviso y el lanzamiento"],
      ({ affects: one, world }) => {
        const told = valueOf(one.told);
        return told === undefined ? 0 : Math.max(0, world.initiative.launch - told);
      },
      { worse: "lower" },
    ),
    is_retroactive: row(
      "bool",
      ["It changes what they had already agreed to", "Cambia lo que ya habían acordado"],
      ({ affects: one }) => one.retroactive === true,
    ),
    contacts_said: row(
      "text",
      [
        "What is said of their calls: value, none, unknown or nothing",
        "Qué se dice de sus consultas: value, none, unknown o nothing",
      ],
      ({ affects: one }) => saidWord(one.contacts),
    ),
  },
});

function toldBefore({ affects: { told }, world }: AffectsSubject): boolean {
  const day = valueOf(told);
  return day !== undefined && day < world.initiative.launch;
}
