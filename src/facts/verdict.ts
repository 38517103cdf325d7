import { rowsFrom } from "./rows.ts";
import { subject } from "./subjects.ts";
import type { Standing, World } from "./world.ts";

/** What was found on the initiative, taken together. */
export interface VerdictSubject {
  readonly world: World;
  readonly standing: Standing;
}

const row = rowsFrom<VerdictSubject>(({ world }) => [world.initiative.at]);

/** What everything found on an initiative comes to: rules on it are judged after all others. */
export const verdict = subject<VerdictSubject>({
  name: "verdict",
  variable: "verdict",
  says: { en: "What was found, taken together", es: "Lo encontrado, en conjunto" },
  instances: (world) => (world.standing ? [{ world, standing: world.standing }] : []),
  id: () => "verdict",
  department: ({ world }) => world.initiative.declaration.proposed_by,
  at: ({ world }) => world.initiative.at,
  facts: {
    is_stopped: row(
      "bool",
      ["It is not ready, or that cannot be told yet", "Aún no está lista, o aún no se puede saber"],
      ({ standing }) => standing.isStopped,
    ),
    to_solve: row(
      "count",
      ["Points to solve before launch", "Puntos por resolver antes del lanzamiento"],
      ({ standing }) => standing.toSolve,
      { worse: "higher" },
    ),
  },
});
