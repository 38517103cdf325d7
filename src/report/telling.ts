import type { Language } from "../base/bilingual.ts";
import type { InitiativeResult, Result, Spread, Toll } from "../result/result.ts";
import { type Speaker, speaker } from "../words/catalogue.ts";
import { dayText } from "../words/dates.ts";
import { money, multiple, people, percent } from "../words/numbers.ts";
import type { ReportOptions } from "./index.ts";

/** Everything that a part of the report needs to speak: the words, the forms of numbers, what was asked for. */
export interface Telling {
  readonly say: Speaker;
  readonly language: Language;
  readonly asOf: string;
  readonly result: Result;
  readonly options: ReportOptions;
}

export function tellingOf(result: Result, options: ReportOptions): Telling {
  return { say: speaker(result.language), language: result.language, asOf: result.as_of, result, options };
}

/** `2,900 (1,600 to 4,700)`, or one number when all that can be seen is one. */
export function rangeText(telling: Telling, spread: Spread): string {
  const { language, say } = telling;
  const [low, middle, high] = [spread.p5, spread.p50, spread.p95].map((value) => people(value, language));
  if (low === undefined || middle === undefined || high === undefined || low === high) return middle ?? "";
  return say("range", { middle, low, high });
}

/** The mean, with the range around it: what parts of it add up to. */
export function tollText(telling: Telling, toll: Toll): string {
  return rangeText(telling, { ...toll, p50: toll.mean });
}

/** True when the range has more than one number to show. */
export function isUncertain(telling: Telling, spread: Spread): boolean {
  return people(spread.p5, telling.language) !== people(spread.p95, telling.language);
}

/** At least one of them, as people count: below one nothing is said. */
export function isSome(count: number): boolean {
  return people(count, "en") !== "<1" && count > 0;
}

export function countText(telling: Telling, count: number): string {
  return people(count, telling.language);
}

export function percentText(telling: Telling, share: number): string {
  return percent(share, telling.language);
}

export function moneyText(telling: Telling, amount: number): string {
  return money(amount, telling.result.company.currency, telling.language);
}

export function multipleText(telling: Telling, value: number): string {
  return multiple(value, telling.language);
}

/** `Fri 12 Jun`, with its year where that is not this one. */
export function dayOf(telling: Telling, day: string): string {
  return dayText(day, telling.language, telling.asOf);
}

/** A department's name for people; anybody else as written. */
export function nameOf(initiative: InitiativeResult, id: string): string {
  return initiative.departments.find((department) => department.id === id)?.title ?? id;
}

/** Who does something: a department by its name; whoever decides, named in full above, without the address. */
export function personOf(initiative: InitiativeResult, id: string): string {
  return id === initiative.decide.who ? (id.split("@")[0] ?? id) : nameOf(initiative, id);
}

/** A capacity's name for people. */
export function capacityName(initiative: InitiativeResult, id: string): string {
  return initiative.capacities.find((capacity) => capacity.id === id)?.title ?? id;
}
