import type { Bilingual } from "../base/bilingual.ts";
import { valueOf } from "../base/said.ts";
import type { Department } from "../model/company.ts";
import { isPoint, type Quantity } from "../quantity/quantity.ts";
import type { GateOutlook } from "../simulate/outlook.ts";
import { departmentOf } from "./conversation.ts";
import { type UnknownFact, unknownFact } from "./fact.ts";
import { given, or, rowsFrom } from "./rows.ts";
import { subject } from "./subjects.ts";
import type { World } from "./world.ts";

/** A notice, an approval, an option to order or a freeze of a touched department. */
export interface GateSubject {
  readonly world: World;
  readonly gate: GateOutlook;
}

const row = rowsFrom<GateSubject>(({ gate: { at } }) => [at]);

/** Date arithmetic of a department: rules judge whether it leaves time. */
export const gate = subject<GateSubject>({
  name: "gate",
  variable: "gate",
  says: {
    en: "A notice, an approval, an option to order or a freeze",
    es: "Una antelación, una aprobación, una opción por pedir o un periodo sin cambios",
  },
  instances: (world) => world.outlook.gates.map((one) => ({ world, gate: one })),
  id: ({ gate: { department, gate: kind, name } }) =>
    `gate:${department}/${kind}${name === undefined ? "" : `/${name}`}`,
  department: ({ gate: { department } }) => department,
  at: ({ gate: { at } }) => at,
  firstDay: ({ gate: { latest } }) => latest,
  scope: { department: ({ gate: { department } }) => `department:${department}` },
  facts: {
    kind: row(
      "text",
      ["What kind it is: notice, approval, option or freeze", "De qué tipo es: notice, approval, option o freeze"],
      (one) => one.gate.gate,
    ),
    name: row(
      "text",
      [
        "The approval's or the option's name, or the freeze's reason",
        "El nombre de la aprobación o de la opción, o el motivo del periodo",
      ],
      (one) => one.gate.name ?? "",
    ),
    holds: row("bool", ["It is respected", "Se respeta"], (one) => told(one, one.gate.holds)),
    late: row(
      "probability",
      ["How likely it takes longer than there is time", "Probabilidad de que lleve más tiempo del que hay"],
      (one) => told(one, one.gate.late),
      { worse: "higher" },
    ),
    is_in_working_days: row("bool", ["It is counted in working days", "Se cuenta en días laborables"], isInWorkingDays),
    needed: row("count", ["Days that it needs", "Días que necesita"], (one) => told(one, or(one.gate.needed))),
    needs: row(
      "text",
      ["What it needs, in working or calendar days", "Lo que necesita, en días laborables o naturales"],
      (one) => told(one, given(one.gate.needed, (days) => daysName(one, days).en) ?? ""),
      { bilingual: (one) => daysName(one, one.gate.needed ?? 0) },
    ),
    middle: row(
      "text",
      ["Of a range, what it needs in its middle", "De un intervalo, lo que necesita en su valor medio"],
      (one) => told(one, given(one.gate.middle, (days) => daysName(one, days, SURE).en) ?? unknownFact()),
      { bilingual: (one) => daysName(one, one.gate.middle ?? 0, SURE) },
    ),
    left: row("count", ["Days that there are", "Días que hay"], (one) => told(one, or(one.gate.given)), {
      worse: "lower",
    }),
    short: row("count", ["Days short", "Días que faltan"], (one) => told(one, one.gate.short), {
      worse: "higher",
    }),
    latest: row("date", ["The last day on which it can be asked for", "El último día para pedirlo"], (one) =>
      told(one, or(one.gate.latest)),
    ),
    is_late: row("bool", ["That day has passed", "Ese día ya ha pasado"], (one) =>
      told(one, one.gate.latest !== undefined && one.gate.latest < one.world.company.asOf),
    ),
    earliest_launch: row(
      "date",
      ["The first launch day that would respect it", "El primer día de lanzamiento que lo respetaría"],
      (one) => told(one, or(one.gate.earliestLaunch)),
    ),
  },
});

/** Unknown while nobody declared how long it takes. */
function told<T>({ gate: { missing } }: GateSubject, value: T): T | UnknownFact {
  return missing.length > 0 ? unknownFact(...missing) : value;
}

/** A notice of `12 weeks` runs in calendar days, one of `15 working days` in those. */
function isInWorkingDays(one: GateSubject): boolean {
  const { gate: kind } = one.gate;
  return kind !== "freeze" && lengthOf(one)?.measure === "working-days";
}

/** How long a notice, an approval or an option takes, as declared. */
function lengthOf({ world, gate: { department: id, gate: kind, name = "" } }: GateSubject): Quantity | undefined {
  const department = departmentOf(world, id);
  if (kind === "option") return optionNotice(department, name);
  return valueOf(kind === "approval" ? department?.approvals[name] : department?.notice);
}

function optionNotice(department: Department | undefined, name: string): Quantity | undefined {
  const options = (department?.capacities ?? []).flatMap(({ declaration }) => valueOf(declaration.options) ?? []);
  return valueOf(options.find((option) => option.name === name)?.notice);
}

/** Nothing is said of how sure it is. */
const SURE: Bilingual = { en: "", es: "" };

function daysName(one: GateSubject, days: number, sure = surety(one)): Bilingual {
  const [day, dia] = days === 1 ? ["day", "día"] : ["days", "días"];
  const [working, natural] = days === 1 ? ["laborable", "natural"] : ["laborables", "naturales"];
  return isInWorkingDays(one)
    ? { en: `${days} working ${day}${sure.en}`, es: `${days} ${dia} ${working}${sure.es}` }
    : { en: `${days} calendar ${day}${sure.en}`, es: `${days} ${dia} ${natural}${sure.es}` };
}

/** Of a range, as many days as are enough but for the share that the company accepts. */
function surety(one: GateSubject): Bilingual {
  const length = lengthOf(one);
  if (!length || isPoint(length)) return { en: "", es: "" };
  const percent = Math.round(100 * (1 - one.world.company.policy.tolerances.breach));
  return { en: ` (to be ${percent}% sure)`, es: ` (para tener un ${percent}\u00A0% de seguridad)` };
}
