import { type KindSubject, declaredAt, kindSubject } from "./capacity-subject.ts";
import { CAPACITY_FACTS } from "./capacity.ts";
import { middle, rowsFrom } from "./rows.ts";

type Concurrent = KindSubject<"concurrent">;

const row = rowsFrom<Concurrent>((one) => declaredAt(one, "places"));
const overflow = { from: (one: Concurrent) => declaredAt(one, "overflow") };

/** Places that are taken for a while. */
export const concurrent = kindSubject(
  "concurrent",
  { en: "Places taken for a while", es: "Plazas que se ocupan durante un tiempo" },
  {
    ...CAPACITY_FACTS,
    places: row(
      "count",
      ["How many at once", "Cuántas a la vez"],
      ({ declared, outlook }) => middle(declared.places, outlook.missing),
      { worse: "lower" },
    ),
    stay: row(
      "duration",
      ["How long one is taken", "Cuánto tiempo se ocupa cada una"],
      ({ declared }) => middle(declared.stay),
      { worse: "higher", from: (one) => declaredAt(one, "stay") },
    ),
    overflow: row(
      "text",
      [
        "What happens when all are taken: queue, shed, refuse, fail; empty: not said",
        "Qué pasa cuando están todas ocupadas: queue, shed, refuse, fail; vacío: no se dice",
      ],
      ({ declared }) => declared.overflow ?? "",
      overflow,
    ),
    has_overflow: row(
      "bool",
      ["It says what happens when all are taken", "Dice qué pasa cuando están todas ocupadas"],
      ({ declared }) => declared.overflow !== undefined,
      overflow,
    ),
  },
);
