import { complain, type Reading } from "../base/problem.ts";
import { movePoint, printNumber } from "./parse-number.ts";
import type { Measure } from "./quantity.ts";

interface Hopes {
  readonly measures: readonly Measure[];
  readonly example: string;
}

/** A number without a unit where one is needed: what it might have meant, each written out. */
export function bareComplaint(text: string, numbers: readonly number[], hopes: Hopes): Reading<never> {
  const has = (measure: Measure): boolean => hopes.measures.includes(measure);
  if (has("per-unit")) {
    const unit = /\bper (\S+)/.exec(hopes.example)?.[1] ?? "order";
    return complain("step-bare", { found: text, share: asShare(numbers), per: `${text} per ${unit}` });
  }
  const bases = numbers.every((number) => number <= 1) ? [asShare(numbers), `${text}%`] : [`${text}%`];
  if (hopes.measures.length === 1 && has("share")) return complain("share-bare", { found: text, readings: bases });
  const currency = /\b[A-Z]{3}\b/.exec(hopes.example)?.[0] ?? "EUR";
  if (hopes.measures.length === 1 && has("money"))
    return complain("money-without-currency", { found: text, mend: `${text} ${currency}` });
  return complain("quantity-bare", {
    found: text,
    mends: hopes.measures.flatMap((measure) => withUnit(text, measure, currency)),
  });
}

/** 0.2 is 20%, and 18 is 18%: what people mean who leave the sign out. */
function asShare(numbers: readonly number[]): string {
  const isFraction = numbers.every((number) => number <= 1);
  return `${numbers.map((number) => printNumber(isFraction ? movePoint(number, 2) : number)).join("..")}%`;
}

const UNITS: Readonly<Record<Measure, readonly string[]>> = {
  count: [""],
  rate: ["/day", "/week"],
  share: ["%"],
  duration: [" h", " days"],
  "working-days": [" working days"],
  money: [" CUR"],
  "money-rate": [" CUR/day"],
  "per-unit": [" per order"],
};

function withUnit(text: string, measure: Measure, currency: string): readonly string[] {
  return UNITS[measure].map((unit) => text + unit.replace("CUR", currency));
}
