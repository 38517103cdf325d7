import { type KindSubject, declaredAt, kindSubject } from "./capacity-subject.ts";
import { CAPACITY_FACTS } from "./capacity.ts";
import { workingDaysAWeek } from "../time/calendar.ts";
import { middle, rowsFrom } from "./rows.ts";

type Throughput = KindSubject<"throughput">;

const row = rowsFrom<Throughput>((one) => declaredAt(one, "rate"));
const now = { from: (one: Throughput) => declaredAt(one, "now") };

/** Units handled a day, first in, first out. */
export const throughput = kindSubject(
  "throughput",
  { en: "Units handled a day, in order of arrival", es: "Unidades atendidas al día, por orden de llegada" },
  {
    ...CAPACITY_FACTS,
    rate: row(
      "rate",
      ["What it handles a day", "Lo que atiende al día"],
      ({ declared, outlook }) => middle(declared.rate, outlook.missing),
      { worse: "lower" },
    ),
    backlog: row(
      "count",
      ["Units waiting on the declared day", "Unidades en espera el día declarado"],
      ({ declared }) => (declared.now?.backlog ? middle(declared.now.backlog) : 0),
      { worse: "higher", ...now },
    ),
    has_cutoff: row(
      "bool",
      [
        "What arrives after an hour waits for the next open day",
        "Lo que llega tras una hora espera al siguiente día hábil",
      ],
      ({ declared }) => declared.cutoff !== undefined,
      { from: (one) => declaredAt(one, "cutoff") },
    ),
    cutoff: row(
      "duration",
      [
        "The hour from which what arrives waits, counted from midnight",
        "La hora desde la que espera lo que llega, contada desde medianoche",
      ],
      ({ declared }) => declared.cutoff ?? 24,
      { worse: "lower", from: (one) => declaredAt(one, "cutoff") },
    ),
    open_days: row(
      "count",
      ["Days of the week on which it works", "Días de la semana en que trabaja"],
      ({ capacity }) => workingDaysAWeek(capacity.calendar),
      { worse: "lower" },
    ),
  },
);
