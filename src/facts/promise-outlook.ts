import type { FactTable } from "./fact.ts";
import { type PromiseSubject, calendarBreaks, requiredShare, weekdayNames } from "./promise-gaps.ts";
import { given, or, rowsFrom } from "./rows.ts";

const row = rowsFrom<PromiseSubject>(({ promise }) => [promise.at]);

/** What the simulation, and the calendar alone, say of a promise. */
export const PROMISE_OUTLOOK_FACTS: FactTable<PromiseSubject> = {
  kept: row(
    "share",
    ["The share of customers for whom it is kept", "La parte de clientes con los que se cumple"],
    ({ outlook }) => or(outlook?.kept?.p50, outlook?.missing),
    {
      worse: "lower",
      bound: ({ outlook }) => (outlook?.upperBound ? "upper" : undefined),
      missing: ({ outlook }) => outlook?.missing ?? [],
    },
  ),
  too_close: row(
    "bool",
    [
      "No number of runs tells the share kept from the one asked for",
      "Ninguna cantidad de simulaciones distingue la parte cumplida de la pedida",
    ],
    ({ outlook }) => outlook?.tooClose ?? false,
  ),
  kept_low: row(
    "share",
    [
      "The share of customers for whom it is kept, at worst (5th percentile)",
      "La parte de clientes con los que se cumple, en el peor caso (percentil 5)",
    ],
    ({ outlook }) => or(outlook?.kept?.p5, outlook?.missing),
    { worse: "lower" },
  ),
  required: row("share", ["The share for whom it must be kept", "La parte con la que debe cumplirse"], (one) =>
    requiredShare(one),
  ),
  predicted: row(
    "duration",
    ["What half of the customers get in the worst week", "Lo que recibe la mitad de los clientes la peor semana"],
    ({ outlook }) => or(outlook?.predicted?.p50, outlook?.missing),
    { worse: "higher" },
  ),
  predicted_high: row(
    "duration",
    ["What 95% of the customers get in the worst week", "Lo que recibe el 95 % de los clientes la peor semana"],
    ({ outlook }) => or(outlook?.predicted?.p95, outlook?.missing),
    { worse: "higher" },
  ),
  let_down: row(
    "count",
    ["Customers for whom it breaks", "Clientes con los que se rompe"],
    ({ outlook }) =>
      or(
        given(outlook, (one) => (one.kept ? one.letDown : undefined)),
        outlook?.missing,
      ),
    { worse: "higher" },
  ),
  worst_week: row(
    "date",
    [
      "The first of the seven days with most customers let down",
      "El primero de los siete días en que se falla a más clientes",
    ],
    ({ outlook }) => or(outlook?.worstWeek, outlook?.missing),
  ),
  calendar_breaks: row(
    "bool",
    ["The calendar alone breaks it, at any volume", "El calendario por sí solo la rompe, con cualquier volumen"],
    calendarBreaks,
  ),
  calendar_kept: row(
    "share",
    ["The share for whom the calendar alone lets it be kept", "La parte con la que el calendario permite cumplirla"],
    ({ outlook }) => or(outlook?.byCalendar?.kept),
    { worse: "lower" },
  ),
  calendar_let_down: row(
    "count",
    ["Customers for whom the calendar alone breaks it", "Clientes con los que el calendario la rompe"],
    ({ outlook }) => or(outlook?.byCalendar?.letDown),
    { worse: "higher" },
  ),
  calendar_days: row(
    "text",
    ["The days of the week whose orders cannot be kept", "Los días de la semana cuyos pedidos no pueden cumplirse"],
    ({ outlook }) => (outlook?.byCalendar?.weekdays ?? []).join(", "),
    { bilingual: ({ outlook }) => weekdayNames(outlook?.byCalendar?.weekdays ?? []) },
  ),
  calendar_longest: row(
    "duration",
    ["The longest time by the calendar alone", "El plazo más largo solo por el calendario"],
    ({ outlook }) => or(outlook?.byCalendar?.longest),
    { worse: "higher" },
  ),
  calendar_capacity: row(
    "text",
    ["Whose closing days or cut-off decide it", "De quién son los cierres o la hora de corte que lo deciden"],
    ({ outlook }) => or(outlook?.byCalendar?.capacity),
    { bilingual: (one) => capacityName(one) },
  ),
  calendar_transit: row(
    "duration",
    [
      "The time on the way, where no closing day or cut-off adds to it",
      "El tiempo de tránsito, donde ningún cierre ni hora de corte se le suma",
    ],
    ({ outlook }) =>
      or(given(outlook?.byCalendar, (answer) => (answer.capacity === undefined ? answer.longest : undefined))),
    { worse: "higher" },
  ),
  has_prediction: row(
    "bool",
    ["The simulation can follow it", "La simulación puede seguirla"],
    ({ outlook }) => outlook?.kept !== undefined,
  ),
};

function capacityName({ world, outlook }: PromiseSubject) {
  const id = outlook?.byCalendar?.capacity ?? "";
  const all = world.company.departments.flatMap((department) => department.capacities);
  return all.find((one) => one.id === id)?.title ?? { en: id, es: id };
}
