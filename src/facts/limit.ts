import { type Said, valueOf } from "../base/said.ts";
import type { CapacityDeclaration } from "../capacity/index.ts";
import { type Quantity, middleOf } from "../quantity/quantity.ts";
import { type KindSubject, declaredAt, kindSubject } from "./capacity-subject.ts";
import { CAPACITY_FACTS } from "./capacity.ts";
import { isBounded } from "./exposure.ts";
import { type UnknownFact, unknownFact } from "./fact.ts";
import { rowsFrom } from "./rows.ts";
import type { World } from "./world.ts";

type Limit = KindSubject<"limit">;

const row = rowsFrom<Limit>((one) => declaredAt(one, one.declared.most === undefined ? "least" : "most"));
const used = { from: (one: Limit) => declaredAt(one, "used") };

/** A running total that must not pass a ceiling, or fall under a floor. */
export const limit = kindSubject(
  "limit",
  { en: "A running total with a ceiling or a floor", es: "Un total acumulado con un techo o un suelo" },
  {
    ...CAPACITY_FACTS,
    is_money: row(
      "bool",
      ["It is counted in money", "Se cuenta en dinero"],
      (one) => valueOf(bound(one))?.measure === "money",
    ),
    most: row(
      "count",
      ["Its ceiling, or floor, in units", "Su techo, o suelo, en unidades"],
      (one) => inMeasure(bound(one), "count", one),
      { worse: "lower" },
    ),
    most_money: row(
      "money",
      ["Its ceiling, or floor, in money", "Su techo, o suelo, en dinero"],
      (one) => inMeasure(bound(one), "money", one),
      { worse: "lower" },
    ),
    ceiling_money: row(
      "money",
      ["Its ceiling, in money", "Su techo, en dinero"],
      (one) => (one.declared.most ? inMeasure(one.declared.most, "money", one) : unknownFact()),
      { worse: "lower" },
    ),
    floor_money: row(
      "money",
      ["Its floor, in money", "Su suelo, en dinero"],
      (one) => (one.declared.most ? unknownFact() : inMeasure(one.declared.least, "money", one)),
      { worse: "lower" },
    ),
    ceiling: row(
      "count",
      ["Its ceiling, in units", "Su techo, en unidades"],
      (one) => (one.declared.most ? inMeasure(one.declared.most, "count", one) : unknownFact()),
      { worse: "lower" },
    ),
    floor: row(
      "count",
      ["Its floor, in units", "Su suelo, en unidades"],
      (one) => (one.declared.most ? unknownFact() : inMeasure(one.declared.least, "count", one)),
      { worse: "lower" },
    ),
    used: row(
      "count",
      ["What is used on the declared day, in units", "Lo usado el día declarado, en unidades"],
      (one) => inMeasure(one.declared.used, "count", one),
      { worse: "higher", ...used },
    ),
    used_of_ceiling: row(
      "count",
      ["What is used of its ceiling, in units", "Lo usado de su techo, en unidades"],
      (one) => (one.declared.most ? inMeasure(one.declared.used, "count", one) : unknownFact()),
      { worse: "higher", ...used },
    ),
    used_money: row(
      "money",
      ["What is used on the declared day, in money", "Lo usado el día declarado, en dinero"],
      (one) => inMeasure(one.declared.used, "money", one),
      { worse: "higher", ...used },
    ),
    enough_money: row(
      "money",
      ["The ceiling with which it would hold, in money", "El techo con el que aguantaría, en dinero"],
      (one) => enough(one, "money", "most"),
    ),
    enough: row(
      "count",
      ["The ceiling with which it would hold, in units", "El techo con el que aguantaría, en unidades"],
      (one) => enough(one, "count", "most"),
    ),
    enough_held_money: row(
      "money",
      [
        "What must be held so as not to fall under the floor, in money",
        "Lo que debe haber para no bajar del suelo, en dinero",
      ],
      (one) => enough(one, "money", "used"),
      used,
    ),
    enough_held: row(
      "count",
      [
        "What must be held so as not to fall under the floor, in units",
        "Lo que debe haber para no bajar del suelo, en unidades",
      ],
      (one) => enough(one, "count", "used"),
      used,
    ),
    has_used: row(
      "bool",
      ["It says how much is used", "Dice cuánto se ha usado"],
      ({ declared }) => declared.used !== undefined,
      used,
    ),
    each_money: row(
      "money",
      ["What one unit adds", "Lo que suma cada unidad"],
      (one) => inMeasure(one.declared.each, "money", one),
      { worse: "higher", from: (one) => declaredAt(one, "each") },
    ),
    // oxlint-disable-next-line unicorn/no-thenable -- the vocabulary's own word (files.md)
    then: row(
      "text",
      [
        "What happens from the crossing on: withdraw, refuse; empty: not said",
        "Qué pasa desde que se cruza: withdraw, refuse; vacío: no se dice",
      ],
      ({ declared }) => declared.then ?? "",
      { from: (one) => declaredAt(one, "then") },
    ),
    is_refused: row(
      "bool",
      ["From the crossing on units are refused", "Desde que se cruza se rechazan unidades"],
      ({ declared }) => declared.then !== undefined,
      { from: (one) => declaredAt(one, "then") },
    ),
    is_unbounded: row(
      "bool",
      [
        "Nothing stops it at its limit, and no cap or cover bounds what may come",
        "Nada lo detiene en su límite, y ni un tope ni una cobertura acotan lo que venga",
      ],
      ({ world, declared }) => isUnboundedLimit(world, declared),
    ),
  },
);

/** A limit without a `then:`, under an offer whose money nothing bounds (a cap, a draw, an invitation, cover). */
export function isUnboundedLimit(world: World, declared: CapacityDeclaration): boolean {
  return declared.kind === "limit" && declared.then === undefined && !isBounded("money", world);
}

function bound({ declared }: Limit): Said<Quantity> | undefined {
  return declared.most ?? declared.least;
}

/** What it would need, where that is counted so and that figure is what would have to change. */
function enough(one: Limit, measure: "count" | "money", what: "most" | "used"): number | UnknownFact {
  const { flip } = one.outlook;
  const isMoney = valueOf(bound(one))?.measure === "money";
  return flip?.what === what && isMoney === (measure === "money") ? flip.needed : unknownFact(...one.outlook.missing);
}

function inMeasure(said: Said<Quantity> | undefined, measure: "count" | "money", one: Limit): number | UnknownFact {
  const quantity = valueOf(said);
  if (!quantity || (quantity.measure === "money") !== (measure === "money")) return unknownFact(...one.outlook.missing);
  return middleOf(quantity);
}
