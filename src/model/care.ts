import { type Infer, choice, quantity, record, reference, text } from "../schema/define.ts";
import type { Measure } from "../quantity/quantity.ts";

const MEASURES: readonly Measure[] = ["count", "rate", "share", "duration", "working-days", "money"];

/** Where customers can answer. */
export const listeningSchema = record(
  ["Where customers can answer, and who acts on it", "Dónde pueden responder los clientes y quién actúa"],
  {
    channel: text(["The channel", "El canal"], "whatsapp"),
    owner: reference("department", ["Who reads and acts", "Quién lee y actúa"]),
    replies_within: quantity(
      ["duration", "working-days"],
      ["How soon they get a reply", "En cuánto tiempo se les responde"],
      "4 h",
    ),
    capacity: reference("capacity", ["The capacity that reads it", "La capacidad que lo lee"]),
  },
  [],
);

/** What customers get when it goes wrong. */
export const carePlanSchema = record(
  ["What customers get if it goes wrong", "Lo que reciben los clientes si algo falla"],
  {
    when: text(["When", "Cuándo"], ["late delivery", "entrega tarde"]),
    topic: reference("topic", ["The promise that it makes up for", "La promesa que compensa"]),
    gives: quantity("money", ["What it is worth to the customer", "Lo que vale para el cliente"], "5 EUR"),
    does: text(["What is done", "Lo que se hace"], ["call and offer another day", "llamar y ofrecer otro día"]),
    funded_by: reference("department", ["Who pays it", "Quién lo paga"]),
    tells: reference("department", ["Who tells the customers", "Quién avisa a los clientes"]),
    within: quantity(["duration", "working-days"], ["How soon", "En cuánto tiempo"], "24 h"),
  },
  [],
);

/** A measure that stops it while it runs. */
export const tripWireSchema = record(
  ["A stop signal", "Una señal de parada"],
  {
    watch: text(
      ["What is watched: a capacity, a flow, a promise", "Lo que se vigila: una capacidad, un flujo, una promesa"],
      "logistics/dispatch",
    ),
    measure: text(["What is measured of it", "Lo que se mide"], "wait"),
    above: quantity(MEASURES, ["It acts above this", "Actúa por encima de esto"], "2 days"),
    below: quantity(MEASURES, ["It acts below this", "Actúa por debajo de esto"], "90%"),
    // oxlint-disable-next-line unicorn/no-thenable -- the vocabulary's own word (files.md)
    then: choice(["What is done", "Lo que se hace"], ["pause", "stop", "throttle", "switch-back", "alert"]),
    who: reference("department", ["Who does it", "Quién lo hace"]),
  },
  ["watch"],
);

/** How customers will be found to be served well. */
export const measureSchema = record(
  ["How it will be measured with customers", "Cómo se medirá con los clientes"],
  {
    metric: text(["What is measured", "Lo que se mide"], ["delivery-time kept", "delivery-time cumplido"]),
    at_least: quantity(MEASURES, ["At least", "Como mínimo"], "95%"),
    at_most: quantity(MEASURES, ["At most", "Como máximo"], "3%"),
    owner: reference("department", [
      "Who answers for it, outside the area that proposes",
      "Quién responde, fuera del área que propone",
    ]),
    source: text(["Where it is read", "Dónde se lee"]),
  },
  ["metric"],
);

export type CarePlanDeclaration = Infer<typeof carePlanSchema>;
