import { type Infer, date, identifier, list, quantity, record, text } from "../schema/define.ts";
import { promiseFields } from "./promise.ts";

const standingPromiseSchema = record(
  ["Something promised to existing customers", "Algo prometido a los clientes actuales"],
  {
    id: identifier(["A name for it, when its topic is not enough", "Un nombre, si no basta con su tema"]),
    ...promiseFields,
    customers: quantity("count", ["How many customers it was made to", "A cuántos clientes se hizo"], "64000"),
    since: date(["Since when", "Desde cuándo"]),
    until: date(["Until when, inclusive", "Hasta cuándo, inclusive"]),
    notice: quantity(
      ["duration", "working-days"],
      [
        "How long before it may be changed customers must be told",
        "Con cuánta antelación hay que avisar a los clientes para cambiarla",
      ],
      "60 days",
    ),
    source: text(["Where it stands", "Dónde figura"], ["terms of 2021", "condiciones de 2021"]),
    by_law: text(["The law that demands it", "La ley que lo exige"], ["distance selling", "venta a distancia"]),
    owes: quantity(
      "money",
      ["What is owed to each customer for whom it breaks", "Lo que se debe a cada cliente si se rompe"],
      "10 EUR",
    ),
  },
  ["topic"],
);

/** What was already promised to existing customers, by the company or by law. */
export const standingPromisesFileSchema = record(
  ["What was already promised to existing customers", "Lo que ya se prometió a los clientes actuales"],
  { standing_promises: list(["The promises", "Las promesas"], standingPromiseSchema) },
  ["standing_promises"],
);

export type StandingPromiseDeclaration = Infer<typeof standingPromiseSchema>;
