import { valueOf } from "../base/said.ts";
import type { Edit } from "../base/edit.ts";
import type { Initiative } from "../model/company.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { printQuantity } from "../quantity/print.ts";
import { set } from "./own-file.ts";

type Demand = NonNullable<Initiative["declaration"]["demand"]>[number];

/** The whole forecast, so many percent of it; undefined: some of it is not one figure that can be written otherwise. */
export function forecastAt(initiative: Initiative, percent: number): readonly Edit[] | undefined {
  const { demand = [] } = initiative.declaration;
  const edits = demand.map((stream, index) => streamAt(initiative, { stream, index }, percent));
  return edits.every((edit) => edit !== undefined) && edits.length > 0 ? edits : undefined;
}

function streamAt(
  initiative: Initiative,
  { stream, index }: { readonly stream: Demand; readonly index: number },
  percent: number,
): Edit | undefined {
  const isSeries = typeof stream.curve === "object" && stream.curve.kind === "series";
  const field = stream.volume === undefined ? "take_up" : "volume";
  const quantity = valueOf(stream[field]);
  if (isSeries || !quantity) return undefined;
  const range = quantity.movesWith === undefined ? [] : ["range"];
  return set(initiative, ["demand", index, field, ...range], written(times(quantity, percent / 100)));
}

/** So many digits are kept of what is no whole number. */
const DIGITS = 4;
/** Above this nobody forecasts a part of one. */
const WHOLE_FROM = 100;

function times(quantity: Quantity, factor: number): Quantity {
  const scaled = (value: number): number => {
    const product = Number((value * factor).toPrecision(12));
    if (quantity.measure === "share") return Math.min(1, Number(product.toPrecision(DIGITS)));
    return product >= WHOLE_FROM ? Math.round(product) : Number(product.toPrecision(DIGITS));
  };
  const { low, middle, high } = quantity;
  return {
    ...quantity,
    low: scaled(low),
    high: scaled(high),
    ...(middle === undefined ? {} : { middle: scaled(middle) }),
  };
}

/** A plain count is written as a number, everything else as its text. */
function written(quantity: Quantity): string | number {
  const text = printQuantity(quantity);
  return quantity.measure === "count" && quantity.low === quantity.high ? quantity.low : text;
}
