import type { GateOutlook } from "../simulate/outlook.ts";
import { or, rowsFrom } from "./rows.ts";
import { subject } from "./subjects.ts";
import type { World } from "./world.ts";

/** A notice, an approval or a freeze of a touched department. */
export interface GateSubject {
  readonly world: World;
  readonly gate: GateOutlook;
}

const row = rowsFrom<GateSubject>(({ gate: { at } }) => [at]);

/** Date arithmetic of a department: rules judge whether it leaves time. */
export const gate = subject<GateSubject>({
  name: "gate",
  variable: "gate",
  says: { en: "A notice, an approval or a freeze", es: "Una antelación, una aprobación o un periodo sin cambios" },
  instances: (world) => world.outlook.gates.map((one) => ({ world, gate: one })),
  id: ({ gate: { department, gate: kind, name } }) =>
    `gate:${department}/${kind}${name === undefined ? "" : `/${name}`}`,
  department: ({ gate: { department } }) => department,
  at: ({ gate: { at } }) => at,
  firstDay: ({ gate: { latest } }) => latest,
  scope: { department: ({ gate: { department } }) => `department:${department}` },
  facts: {
    kind: row("text", ["notice, approval or freeze", "notice, approval o freeze"], (one) => one.gate.gate),
    name: row(
      "text",
      ["The approval's name, or the freeze's reason", "El nombre de la aprobación o el motivo del periodo"],
      (one) => one.gate.name ?? "",
    ),
    holds: row("bool", ["It is respected", "Se respeta"], (one) => one.gate.holds),
    needed: row("count", ["Working days that it needs", "Días laborables que necesita"], (one) => or(one.gate.needed)),
    left: row("count", ["Working days that there are", "Días laborables que hay"], (one) => or(one.gate.given), {
      worse: "lower",
    }),
    short: row("count", ["Working days short", "Días laborables que faltan"], (one) => one.gate.short, {
      worse: "higher",
    }),
    latest: row("date", ["The last day on which it can be asked", "El último día para pedirlo"], (one) =>
      or(one.gate.latest),
    ),
    is_late: row(
      "bool",
      ["That day has passed", "Ese día ya ha pasado"],
      ({ gate: { latest }, world }) => latest !== undefined && latest < world.company.asOf,
    ),
    earliest_launch: row(
      "date",
      ["The first launch day that would respect it", "El primer día de lanzamiento que lo respetaría"],
      (one) => or(one.gate.earliestLaunch),
    ),
  },
});
