import { valueOf } from "../base/said.ts";
import type { StandingPromise } from "../model/company.ts";
import { middle, rowsFrom } from "./rows.ts";
import { subject } from "./subjects.ts";
import { isStronger } from "./term-strength.ts";
import { departmentName, listed, termName, topicName } from "./wording.ts";
import type { World } from "./world.ts";

/** Something already promised to existing customers, that this initiative speaks of again. */
export interface StandingSubject {
  readonly world: World;
  readonly standing: StandingPromise;
}

const row = rowsFrom<StandingSubject>(({ standing: { at } }) => [at]);

export const standingPromise = subject<StandingSubject>({
  name: "standing-promise",
  variable: "standing_promise",
  says: { en: "Something promised to existing customers", es: "Algo prometido a los clientes actuales" },
  instances: (world) => world.company.standingPromises.map((standing) => ({ world, standing })),
  id: ({ standing: { id } }) => `standing-promise:${id}`,
  department: ({ standing, world }) => standing.keptBy[0] ?? world.initiative.declaration.proposed_by,
  at: ({ standing: { at } }) => at,
  facts: {
    topic: row("text", ["What it is about", "De qué trata"], ({ standing: one }) => one.topic, {
      bilingual: ({ world, standing: one }) => topicName(world, one.topic),
    }),
    says: row("text", ["What it says", "Lo que dice"], ({ standing: { term } }) => termName(term).en, {
      bilingual: ({ standing: { term } }) => termName(term),
    }),
    keepers: row("text", ["Who keeps it", "Quién la cumple"], ({ standing: one }) => one.keptBy.join(", "), {
      bilingual: ({ world, standing: one }) => listed(one.keptBy.map((id) => departmentName(world, id))),
    }),
    customers: row(
      "count",
      ["To how many customers it was made", "A cuántos clientes se hizo"],
      ({ standing: one }) => middle(one.declaration.customers),
      { worse: "higher" },
    ),
    is_by_law: row(
      "bool",
      ["The law demands it", "La ley lo exige"],
      ({ standing: one }) => one.declaration.by_law !== undefined,
    ),
    law: row(
      "text",
      ["Which law; empty: none", "Qué ley; vacío: ninguna"],
      ({ standing: one }) => one.declaration.by_law ?? "",
    ),
    owes: row(
      "money",
      ["What is owed to each customer when it breaks", "Lo que se debe a cada cliente si se rompe"],
      ({ standing: one }) => middle(one.declaration.owes),
      { worse: "higher" },
    ),
    is_in_force: row(
      "bool",
      ["It still stands at launch", "Sigue vigente al lanzar"],
      ({ standing: one, world }) => (one.declaration.until ?? Number.POSITIVE_INFINITY) >= world.initiative.launch,
    ),
    is_undercut: row(
      "bool",
      ["The initiative promises less on the same topic", "La iniciativa promete menos sobre el mismo tema"],
      (one) => undercutting(one) !== undefined,
    ),
    promised_now: row(
      "text",
      ["What the initiative promises instead", "Lo que promete la iniciativa en su lugar"],
      (one) => termName(undercutting(one)?.term ?? one.standing.term).en,
      {
        bilingual: (one) => termName(undercutting(one)?.term ?? one.standing.term),
      },
    ),
    says_customers: row(
      "bool",
      ["It says to how many customers it was made", "Dice a cuántos clientes se hizo"],
      ({ standing: one }) => valueOf(one.declaration.customers) !== undefined,
    ),
  },
});

/** A promise of the initiative on the same topic that says less than what stands. */
function undercutting({ standing, world }: StandingSubject) {
  return world.initiative.promises.find(
    (promise) => promise.topic === standing.topic && isStronger(standing.term, promise.term) === true,
  );
}
