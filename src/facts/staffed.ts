import type { Bilingual } from "../base/bilingual.ts";
import { isNone, valueOf } from "../base/said.ts";
import type { CapacityOutlook } from "../simulate/outlook.ts";
import { type KindSubject, declaredAt, kindSubject } from "./capacity-subject.ts";
import { CAPACITY_FACTS } from "./capacity.ts";
import type { UnknownFact } from "./fact.ts";
import { middle, or, rowsFrom } from "./rows.ts";

type Staffed = KindSubject<"staffed">;

/** `80% within 30 s`, as people say it; where none is set, whatever else is accepted there. */
function targetName(target: string | undefined): Bilingual {
  if (target === undefined) return { en: "the level of service accepted there", es: "nivel de servicio que se admite" };
  const es = target.replace("%", "\u00A0%").replace(" within ", " en ");
  return {
    en: target,
    es: es.replace(/ working (?=days?$)/, " laborable ").replace(/( laborable)? day(s?)$/, " día$2$1$2"),
  };
}

/** Units short where they are short in this way; unknown where they are so in the other, or it cannot be told. */
function shortOf({ shortWhenBreach, breach, missing }: CapacityOutlook, isSo: boolean): number | UnknownFact {
  return or(isSo && breach ? shortWhenBreach : undefined, missing);
}

const row = rowsFrom<Staffed>((one) => declaredAt(one, "agents"));
const target = { from: (one: Staffed) => declaredAt(one, "target") };

/** People who answer. */
export const staffed = kindSubject(
  "staffed",
  { en: "People who answer", es: "Personas que atienden" },
  {
    ...CAPACITY_FACTS,
    agents: row(
      "count",
      ["People at any time", "Personas en cada momento"],
      ({ declared: { agents } }) => ("said" in agents ? middle(agents) : or<number>(undefined)),
      { worse: "lower" },
    ),
    peak_piled: row(
      "count",
      [
        "Of what comes on its busiest day, what closed days held back",
        "De lo que llega en su día de más carga, lo que retuvieron días cerrados",
      ],
      ({ outlook }) => or(outlook.peak?.piled, outlook.missing),
      { worse: "higher" },
    ),
    handle_time: row(
      "duration",
      ["Time that one contact takes", "Tiempo que ocupa una consulta"],
      ({ declared }) => middle(declared.handle_time),
      { worse: "higher", from: (one) => declaredAt(one, "handle_time") },
    ),
    service_level: row(
      "share",
      ["The share answered in time on the worst day", "La parte atendida a tiempo en el peor día"],
      ({ outlook }) => or(outlook.serviceLevel, outlook.missing),
      { worse: "lower", ...target },
    ),
    target: row(
      "text",
      ["The service level that is wanted", "El nivel de servicio que se quiere"],
      ({ declared }) => targetName(valueOf(declared.target)).en,
      { ...target, bilingual: ({ declared }) => targetName(valueOf(declared.target)) },
    ),
    has_target: row(
      "bool",
      ["It says which service level is wanted", "Dice qué nivel de servicio se quiere"],
      ({ declared }) => valueOf(declared.target) !== undefined,
      target,
    ),
    abandoned: row(
      "share",
      ["The share that gives up on the worst day", "La parte que desiste en el peor día"],
      ({ outlook }) => or(outlook.abandoned, outlook.missing),
      { worse: "higher" },
    ),
    gone_when_breach: row(
      "count",
      ["Who gives up when it is over, on average", "Quienes desisten cuando se supera, de media"],
      ({ outlook }) => shortOf(outlook, !outlook.waitsForDays),
      { worse: "higher" },
    ),
    late_when_breach: row(
      "count",
      [
        "Who is answered late, or gives up before, when it is over, on average",
        "Quienes esperan de más, o desisten antes, cuando se supera, de media",
      ],
      ({ outlook }) => shortOf(outlook, outlook.waitsForDays),
      { worse: "higher" },
    ),
    most_abandoned: row(
      "share",
      ["The largest share that may give up", "La mayor parte que puede desistir"],
      ({ declared }) => middle(declared.most_abandoned),
      { from: (one) => declaredAt(one, "most_abandoned") },
    ),
    abandoned_now: row(
      "share",
      ["The share that gives up now", "La parte que desiste ahora"],
      ({ declared }) => middle(declared.now?.abandoned),
      { worse: "higher", from: (one) => declaredAt(one, "now") },
    ),
    wait_now: row(
      "duration",
      ["How long people wait now", "Cuánto se espera ahora"],
      ({ declared }) => middle(declared.now?.wait),
      { worse: "higher", from: (one) => declaredAt(one, "now") },
    ),
    has_patience: row(
      "bool",
      ["It says how long people wait before giving up", "Dice cuánto espera la gente antes de desistir"],
      ({ declared }) => declared.patience !== undefined && !isNone(declared.patience),
      { from: (one) => declaredAt(one, "patience") },
    ),
  },
);
