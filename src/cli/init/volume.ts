import { distributionOf } from "../../quantity/distribution.ts";
import { about, exact } from "../../words/numbers.ts";
import type { Days } from "./days.ts";
import { isNotKnown, type Listener, type Understood } from "./understood.ts";

/** How many are expected, as an initiative's file writes it: `3000..5500`, `120..200/day`, `unknown`. */
export interface Volume {
  readonly written: string;
}

const NUMBER = /\d[\d.,'’_ ]*(?<![\s.,])(?:\s?(?:k|mil|thousand)\b)?/gi;
const LINKS =
  /\b(?:from|between|de|desde|entre|to|and|a|y|hasta|unos|about|orders?|pedidos?|customers?|clientes?|units?|unidades)\b|[-–—]/gi;
const A_DAY = /(?:\/\s*d[ií]a|\/\s*day|\b(?:a|per) day|\bal d[ií]a|\bpor d[ií]a|\bdiarios?)\b/i;

/** One number or two, as people write them: nobody expects a fraction of an order, so `3.000` is three thousand. */
export function readVolume(text: string, days: Days, listener: Listener): Understood<Volume> {
  const { say } = listener;
  if (isNotKnown(text)) return { value: { written: "unknown" }, said: say("init-volume-unknown"), isAssumed: false };
  const isRate = A_DAY.test(text);
  const plain = text.trim().replace(A_DAY, " ").replace("..", " – ");
  const texts = plain.match(NUMBER) ?? [];
  const rest = plain.replace(NUMBER, " ").replace(LINKS, " ").trim();
  const numbers = texts.map(wholeOf);
  const [low, high = low] = numbers.toSorted((a, b) => (a ?? 0) - (b ?? 0));
  if (
    rest !== "" ||
    /^[-–—]/.test(plain) ||
    numbers.length > 2 ||
    numbers.includes(undefined) ||
    low === undefined ||
    high === undefined
  )
    return { refused: say("init-volume-form", { found: text.trim() }) };
  if (high <= 0) return { refused: say("init-volume-none") };
  const written = `${low === high ? low : `${low}..${high}`}${isRate ? "/day" : ""}`;
  const said = saidVolume({ low, high, isRate }, days, listener);
  return { value: { written }, said: withGrouping(said, texts, listener) };
}

/** The mark that groups digits in the other language: here many would read it as the mark before parts of one. */
const FOREIGN = { en: /^\d{1,3}(?:\.\d{3})+$/, es: /^\d{1,3}(?:,\d{3})+$/ } as const;

/** `“30.000” is read as 30,000 …` before the rest, where a number is grouped as in the other language. */
function withGrouping(said: string, texts: readonly string[], { say, language }: Listener): string {
  const found = texts.map((text) => text.trim()).find((text) => FOREIGN[language].test(text));
  if (found === undefined) return said;
  return say("init-volume-grouped", { found, count: exact(wholeOf(found) ?? 0, language), said });
}

/** Undefined: not a whole number. */
function wholeOf(text: string): number | undefined {
  const [, digits = "", times] = /^(.*?)\s?(k|mil|thousand)?$/i.exec(text.trim()) ?? [];
  const grouped = /^\d{1,3}(?:([.,'’_ ])\d{3})(?:\1\d{3})*$/.test(digits);
  const value = Number(grouped ? digits.replaceAll(/\D/g, "") : digits.replace(",", "."));
  const whole = Math.round(value * (times === undefined ? 1 : 1000) * 1e6) / 1e6;
  return Number.isSafeInteger(whole) ? whole : undefined;
}

interface Range {
  readonly low: number;
  readonly high: number;
  readonly isRate: boolean;
}

function saidVolume({ low, high, isRate }: Range, { launch, ends }: Days, { say, language }: Listener): string {
  const range = { low: exact(low, language), high: exact(high, language) };
  if (low === high) return say(isRate ? "init-volume-one-daily" : "init-volume-one", { count: range.low });
  const { median } = distributionOf({ low, high, family: "amount" });
  if (isRate) return say("init-volume-daily", { ...range, middle: about(median, language) });
  const middle = { ...range, middle: about(median, language) };
  if (ends === "never") return say("init-volume-range", middle);
  return say("init-volume-said", { ...middle, daily: about(median / (ends - launch + 1), language) });
}
