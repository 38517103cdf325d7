import type { Edit } from "../base/edit.ts";
import type { Company, Initiative, Promised, Term } from "../model/company.ts";
import { valueOf } from "../base/said.ts";
import { printQuantity } from "../quantity/print.ts";
import { middleOf, type Quantity } from "../quantity/quantity.ts";
import { set } from "./own-file.ts";
import type { Part } from "./way.ts";

/** Times that people promise, in the unit in which its keepers commit themselves. */
const WORKING_DAYS = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20];
const HOURS = [12, 24, 36, 48, 72, 96, 120, 144, 168, 240, 336];

/** A promise with a weaker value. */
export interface Rewording {
  readonly promise: Promised;
  readonly value: Quantity;
}

/** Weaker values of a promise of a time or an amount at most, the smallest first: its keepers' own, and natural ones. */
export function rewordings(company: Company, promise: Promised): readonly Rewording[] {
  const now = valueOf(promise.term.value);
  if (promise.term.direction !== "at-most" || !now) return [];
  const held = commitmentsTo(company, promise);
  const values = isTime(now)
    ? [...held.filter(isTime), ...naturalTimes(held)]
    : held.filter((each) => each.measure === now.measure);
  const weaker = values.filter((each) => sizeOf(each) > sizeOf(now));
  return distinct(weaker.sort((a, b) => sizeOf(a) - sizeOf(b))).map((value) => ({ promise, value }));
}

function commitmentsTo(company: Company, promise: Promised): readonly Quantity[] {
  return company.departments
    .filter(({ id }) => promise.keptBy.includes(id))
    .flatMap(({ commitments }) => commitments)
    .filter(({ topic, term }) => topic === promise.topic && term.direction === "at-most")
    .flatMap(({ term }) => valueOf(term.value) ?? []);
}

function naturalTimes(held: readonly Quantity[]): readonly Quantity[] {
  const inWorkingDays = held.some(({ measure }) => measure === "working-days");
  return inWorkingDays
    ? WORKING_DAYS.map((days) => quantity("working-days", days))
    : HOURS.map((hours) => quantity("duration", hours));
}

function quantity(measure: "working-days" | "duration", amount: number): Quantity {
  return { measure, low: amount, high: amount, unit: "", text: String(amount) };
}

function isTime({ measure }: Quantity): boolean {
  return measure === "duration" || measure === "working-days";
}

/** Hours for times: five working days fill a week. */
function sizeOf(value: Quantity): number {
  return middleOf(value) * (value.measure === "working-days" ? (24 * 7) / 5 : 1);
}

function distinct(values: readonly Quantity[]): readonly Quantity[] {
  return values.filter((value, index) => values.findIndex((each) => sizeOf(each) === sizeOf(value)) === index);
}

/** The changes of the initiative's file: the value, and the words that customers read where they name it. */
export function rewordingEdits(initiative: Initiative, { promise, value }: Rewording, say: SayTerm): readonly Edit[] {
  const index = initiative.promises.indexOf(promise);
  const { wording } = promise.declaration;
  const said = say(termWith(promise, value));
  return [
    set(initiative, ["promises", index, "at_most"], printQuantity(value)),
    ...(wording === undefined ? [] : [set(initiative, ["promises", index, "wording"], reworded(wording, said))]),
  ];
}

/** A term in the language of the company's customers: `3 working days`. */
export type SayTerm = (term: Term) => string;

/** `24 h`, `24 hours`, `24-hour`, `48 horas`, `2 días laborables`, `two` are too many to know: a number with its unit. */
const A_TIME =
  /\d+(?:[.,]\d+)?[\s\u00A0-]*(?:h(?:ours?|oras?|rs?)?|(?:(?:working|business)[\s-])?days?|d[ií]as?(?:\s(?:laborables|h[aá]biles))?|min(?:utes?|utos?)?|weeks?|semanas?)(?![\p{L}])/iu;

function reworded(wording: string, said: string): string {
  return A_TIME.test(wording) ? wording.replace(A_TIME, said) : said;
}

function termWith({ term }: Promised, value: Quantity): Term {
  return { ...term, value: { said: "value", value } };
}

export function rewordingPart({ promise, value }: Rewording): Part {
  return { is: "promise", term: termWith(promise, value), texts: promise.channels.length };
}
