import { departmentOf } from "./conversation.ts";
import { or, rowsFrom } from "./rows.ts";
import { subject } from "./subjects.ts";
import { departmentName } from "./wording.ts";
import type { World } from "./world.ts";
import type { InitiativeDeclaration } from "../model/initiative.ts";

type DecisionDeclaration = NonNullable<InitiativeDeclaration["decisions"]>[number];
type Deed = NonNullable<DecisionDeclaration["do"]>[number];

/** Something that the last decision asks somebody to do, not done yet. */
export interface DecisionSubject {
  readonly world: World;
  readonly deed: Deed;
}

const row = rowsFrom<DecisionSubject>(({ deed, world }) => [deed.$at[""] ?? world.initiative.at]);

/** A later decision replaces an earlier one: only what the last one asks for is waited for. */
export const decision = subject<DecisionSubject>({
  name: "decision",
  variable: "decision",
  says: { en: "What the last decision asks somebody to do", es: "Lo que la última decisión pide a alguien" },
  instances: (world) => {
    const last = world.initiative.declaration.decisions?.at(-1);
    return (last?.do ?? []).filter(({ done }) => done === undefined).map((deed) => ({ world, deed }));
  },
  id: ({ deed: { what } }) => `decision:${what}`,
  department: (one) =>
    departmentOf(one.world, whoOf(one)) ? whoOf(one) : one.world.initiative.declaration.proposed_by,
  at: ({ deed, world }) => deed.$at[""] ?? world.initiative.at,
  firstDay: ({ deed: { by } }) => by,
  facts: {
    what: row("text", ["What is to be done", "Lo que hay que hacer"], ({ deed }) => deed.what),
    who: row("text", ["Who does it", "Quién lo hace"], whoOf, {
      bilingual: (one) => departmentName(one.world, whoOf(one)),
    }),
    by: row("date", ["By which day", "Para qué día"], ({ deed }) => or(deed.by)),
    is_overdue: row(
      "bool",
      ["That day has passed", "Ese día ha pasado"],
      ({ deed: { by }, world }) => by !== undefined && by < world.company.asOf,
    ),
  },
});

function whoOf({ deed, world }: DecisionSubject): string {
  return deed.who ?? world.initiative.declaration.proposed_by;
}
