import { float } from "../base/columns.ts";
import type { Said } from "../base/said.ts";
import { calendarDaysIn, type Period, PERIODS, type Quantity } from "../quantity/quantity.ts";
import { type Calendar, isOpen, workingDaysAWeek } from "../time/calendar.ts";
import type { Day, Window } from "../time/day.ts";
import type { Passage } from "./passage.ts";

/** The days that are simulated, and within them those that are judged (indices, both inclusive). */
export interface Horizon {
  readonly start: Day;
  readonly days: number;
  readonly spanFrom: number;
  readonly spanTo: number;
}

/** A quantity of the current scenario: a sampled driver times a constant. */
export interface Draw {
  readonly driver: number;
  readonly factor: number;
}

export function drawn(values: Float64Array, draw: Draw): number {
  return float(values, draw.driver) * draw.factor;
}

/** What the figures of a scale mean when they are drawn. */
export type Family = "amount" | "share" | "signed";

/** One scenario's load at one capacity, by the day from which it could be served (days + 1 entries). */
export interface Load {
  readonly arrivals: Float64Array;
  /** Arrivals of the day's busiest hour, where the kind reads them. */
  readonly busiestHour: Float64Array;
  /** What initiatives' changes leave of the supply on each day: 1 is all of it. */
  readonly supply: Float64Array;
  /** What options in use add on each day, in the capacity's own units: units a day, people, places. */
  readonly added: Float64Array;
  /**
   * The first day of which anybody asks what became of its units. Days before it only leave their state to it: nothing of
   * them is written into the passage.
   */
  readonly asked: number;
}

/** One scenario of one capacity: reads the load, writes the passage. */
export type Run = (values: Float64Array, load: Load, passage: Passage) => void;

/** Everything a kind may ask for while it prepares itself; what it cannot do without it reports as missing. */
export interface Setup {
  readonly horizon: Horizon;
  readonly calendar: Calendar;
  /** Index of the day on which the declaration is true; its clock starts there. */
  readonly clock: number;
  /** Tightest commitment that it decides, less the transit after it, in hours. */
  readonly allowance: number | undefined;
  /** Product, region … that select it: which row of a table is its own. */
  readonly name: string;
  readonly draw: (field: string, quantity: Quantity, family: Family) => Draw;
  /** The draw of a field that must be known, or nothing, with the field reported as missing. */
  readonly needed: (field: string, said: Said<Quantity> | undefined, family: Family) => Draw | undefined;
  /** Reports a field without which there is no answer. */
  readonly missing: (field: string, said?: Said<unknown>) => undefined;
  /** Reports a profile without which there is only a lower bound. */
  readonly bounded: (field: string, said?: Said<unknown>) => void;
  /** Reports a default that stands in for what nobody declared. */
  readonly assumed: (field: string, value: string) => void;
  readonly table: (reference: object) => readonly TableRow[] | undefined;
}

/**
 * The draw of a figure that may stay unsaid. Said to be unknown, it would only make things worse: what holds without it
 * is a bound.
 */
export function optional(setup: Setup, field: string, asked: Optional): Draw | undefined {
  const { said, family } = asked;
  if (said?.said === "value") return setup.draw(field, said.value, family);
  if (said?.said === "unknown") setup.bounded(field.replaceAll("/", "."), said);
  return undefined;
}

interface Optional {
  readonly said: Said<Quantity> | undefined;
  readonly family: Family;
}

export type TableRow = Readonly<Record<string, string | number | undefined>>;

/** The figure of a capacity that would have to change for it to hold: what `passage.needed` is about. */
export interface Figure {
  readonly what: string;
  /** Its draw today. */
  readonly draw: Draw;
  /** The values of a scenario with so many times that figure; undefined: its supply of each day in proportion. */
  readonly raised?: (values: Float64Array, times: number) => Float64Array;
}

/** What a kind gives: how it runs, and what people need to know about it beside the run. */
export interface Prepared {
  readonly run: Run;
  /** Where the plain answer starts from: a stock's units on hand. */
  readonly onHand?: Draw;
  readonly receipts?: (values: Float64Array, window: Window) => number;
  readonly figure?: Figure;
  /** It asks for the load of the busiest hour. */
  readonly readsBusiestHour?: true;
  /** Work waits here for days: who is short is answered late, not gone. */
  readonly waitsForDays?: true;
  /** Hour after which what arrives belongs to the next day. */
  readonly cutoff?: number;
  /** The first day whose load matters to those who come from a day on, while nothing changes it; undefined: every day does. */
  readonly remembers?: (day: number) => number;
  /** Closed days hold back what arrives on them. */
  readonly closes: boolean;
  /** Weekdays on which it is open, where its own hours say them. */
  readonly daysAWeek?: number;
  /** Open days where its own hours differ from its calendar. */
  readonly isOpen: (day: Day) => boolean;
}

/** A party that closes works so many hours of an open day where nobody says its hours. */
export const ASSUMED_HOURS_A_DAY = 8;

/** Units a day of a rate, on the days on which it acts: open days where the party closes, else calendar days. */
export function daysFactor(
  quantity: Quantity,
  calendar: Calendar,
  closes: boolean,
  daysAWeek = workingDaysAWeek(calendar),
): number {
  const period = PERIODS.find((candidate) => candidate === quantity.unit) ?? "day";
  const week = daysAWeek || 7;
  if (!closes) return period === "working day" ? week / 7 : 1 / calendarDaysIn(period);
  if (period === "hour") return ASSUMED_HOURS_A_DAY;
  return period === "day" || period === "working day" ? 1 : 7 / week / calendarDaysIn(period satisfies Period);
}

/** Whether usual load arrives on every calendar day: said by the unit, else by the kind. */
export function actsEveryDay(quantity: Quantity, closes: boolean): boolean {
  return !closes || quantity.unit === "calendar day";
}

/** Index of each day among the open ones: `open[d]` counts open days up to and including d. */
export function openIndex(horizon: Horizon, open: (day: Day) => boolean): Int32Array {
  const index = new Int32Array(horizon.days + 1);
  let count = 0;
  for (let day = 0; day <= horizon.days; day++) {
    if (open(horizon.start + day)) count += 1;
    index[day] = count;
  }
  return index;
}

/** 1 for each day of the horizon that is open. */
export function openFlags(horizon: Horizon, open: (day: Day) => boolean): Uint8Array {
  return Uint8Array.from({ length: horizon.days }, (_, day) => (open(horizon.start + day) ? 1 : 0));
}

/** The calendar's own answer, as a function of the day. */
export function openOn(calendar: Calendar): (day: Day) => boolean {
  return (day) => isOpen(calendar, day);
}
