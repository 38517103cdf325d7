import { valueOf } from "../base/said.ts";
import { middleOf } from "../quantity/quantity.ts";
import { type KindSubject, declaredAt, kindSubject } from "./capacity-subject.ts";
import { CAPACITY_FACTS } from "./capacity.ts";
import { unknownFact } from "./fact.ts";
import { given, middle, or, rowsFrom } from "./rows.ts";

type Stock = KindSubject<"stock">;

/** Sites that take part, where figures are those of one of them; undefined: they are those of all. */
function sitesEach({ sites, declaration }: Stock["capacity"]): number | undefined {
  const isEach = declaration.per === "site" || sites?.figures === "each";
  const count = valueOf(sites?.count);
  const part = valueOf(sites?.taking_part);
  return isEach && count ? middleOf(count) * (part ? middleOf(part) : 1) : undefined;
}

const row = rowsFrom<Stock>((one) => declaredAt(one, "on_hand"));
const inbound = { from: (one: Stock) => declaredAt(one, "inbound") };

/** A level that demand takes from and receipts fill. */
export const stock = kindSubject(
  "stock",
  { en: "Units on hand, with receipts", es: "Unidades en almacén, con entradas" },
  {
    ...CAPACITY_FACTS,
    on_hand: row(
      "count",
      ["Units on hand on the declared day", "Unidades en almacén el día declarado"],
      ({ declared, outlook }) =>
        "file" in declared.on_hand
          ? (outlook.plain.onHand ?? unknownFact(...outlook.missing))
          : middle(declared.on_hand, outlook.missing),
      { worse: "lower" },
    ),
    all_on_hand: row(
      "count",
      ["Units on hand on the declared day, at all sites", "Unidades en almacén el día declarado, en todos los centros"],
      ({ outlook }) => or(outlook.plain.onHand, outlook.missing),
      { worse: "lower" },
    ),
    each_of: row(
      "count",
      ["How many sites hold as much each", "Cuántos centros tienen lo mismo cada uno"],
      ({ capacity }) => or(sitesEach(capacity)),
    ),
    reserved: row(
      "count",
      ["Units promised to somebody else", "Unidades reservadas para otros"],
      ({ declared }) => (declared.reserved ? middle(declared.reserved) : 0),
      { worse: "higher" },
    ),
    declared_on: row(
      "date",
      ["The day on which the count was true", "El día en que el recuento era cierto"],
      ({ capacity, world }) => capacity.asOf ?? world.company.asOf,
    ),
    at_launch: row(
      "count",
      [
        "Units on hand at launch, every number at its middle",
        "Unidades en almacén al lanzar, con todas las cifras en su valor medio",
      ],
      ({ outlook }) => or(outlook.plain.atLaunch, outlook.missing),
      { worse: "lower" },
    ),
    days_to_launch: row(
      "count",
      ["Days from the count to launch", "Días desde el recuento hasta el lanzamiento"],
      ({ capacity, world }) => world.initiative.launch - (capacity.asOf ?? world.company.asOf),
    ),
    unserved: row(
      "count",
      ["Orders that find none", "Pedidos que no encuentran unidades"],
      ({ outlook }) => (outlook.breach === undefined ? unknownFact(...outlook.missing) : outlook.short.p50),
      { worse: "higher" },
    ),
    receipts: row(
      "count",
      ["Units that arrive in the span", "Unidades que entran en el periodo"],
      ({ outlook }) => outlook.plain.receipts,
      { worse: "lower", ...inbound },
    ),
    has_receipts: row(
      "bool",
      ["Receipts are on their way", "Hay entradas previstas"],
      (one) => receipts(one).length > 0,
      inbound,
    ),
    next_receipt: row("date", ["The day of the next receipt", "El día de la próxima entrada"], nextReceipt, {
      worse: "higher",
      ...inbound,
    }),
    unconfirmed: row(
      "count",
      ["Units to come that the supplier has not confirmed", "Unidades por entrar que el proveedor no ha confirmado"],
      (one) =>
        sum(
          receipts(one)
            .filter((receipt) => receipt.state !== "confirmed")
            .map((receipt) => middle(receipt.quantity)),
        ),
      { worse: "higher", ...inbound },
    ),
    backorders: row(
      "bool",
      ["An order that finds none waits for a receipt", "Un pedido que no encuentra unidades espera una entrada"],
      ({ declared }) => or(given(declared.unserved, (what) => what === "backorder")),
      { from: (one) => declaredAt(one, "unserved") },
    ),
  },
);

function receipts({ declared }: Stock) {
  return valueOf(declared.inbound) ?? [];
}

function nextReceipt(one: Stock) {
  const days = receipts(one)
    .map((receipt) => receipt.on)
    .filter((day) => day >= one.world.company.asOf);
  return or(days.length > 0 ? Math.min(...days) : undefined);
}

function sum(values: readonly ReturnType<typeof middle>[]): ReturnType<typeof middle> {
  let total = 0;
  for (const value of values) {
    if (typeof value === "object") return value;
    total += value;
  }
  return total;
}
