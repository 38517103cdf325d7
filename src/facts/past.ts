import type { Initiative } from "../model/company.ts";
import { rowsFrom } from "./rows.ts";
import { subject } from "./subjects.ts";
import type { World } from "./world.ts";

/** An initiative that is over, in the world of another: it is not judged itself any more. */
export interface PastSubject {
  readonly world: World;
  readonly past: Initiative;
}

const row = rowsFrom<PastSubject>(({ past }) => [past.at]);

/** What was done or stopped: said once a company, with the first initiative that is judged. */
export const past = subject<PastSubject>({
  name: "past",
  variable: "past",
  says: { en: "An initiative that is over", es: "Una iniciativa que ya terminó" },
  instances: (world) => (isFirst(world) ? overIn(world).map((one) => ({ world, past: one })) : []),
  id: ({ past: one }) => `past:${one.id}`,
  department: ({ past: one }) => one.declaration.proposed_by,
  at: ({ past: one }) => one.at,
  facts: {
    title: row("text", ["Its name", "Su nombre"], ({ past: one }) => one.declaration.title),
    proposer: row("text", ["Who proposed it", "Quién la propuso"], ({ past: one }) => one.declaration.proposed_by),
    status: row("text", ["Done or stopped", "Terminada o parada"], ({ past: one }) => one.status, {
      bilingual: ({ past: one }) =>
        one.status === "done" ? { en: "done", es: "terminada" } : { en: "stopped", es: "parada" },
    }),
    ends_later: row(
      "bool",
      ["Its last day is still to come", "Su último día está por venir"],
      ({ past: one, world }) => one.ends === undefined || one.ends > world.company.asOf,
    ),
    has_reason: row(
      "bool",
      ["It says why it was stopped or ended", "Dice por qué se paró o terminó"],
      ({ past: one }) => (one.declaration.reason ?? "") !== "",
    ),
  },
});

function isFirst({ first, initiative }: World): boolean {
  return first === initiative.id;
}

function overIn({ company }: World): readonly Initiative[] {
  return company.initiatives.filter(({ status }) => status === "done" || status === "stopped");
}
