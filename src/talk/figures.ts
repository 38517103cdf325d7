import type { Position } from "../base/position.ts";
import { valueOf } from "../base/said.ts";
import type { Bilingual } from "../base/bilingual.ts";
import type { Capacity, Commitment, Company, Department, Term } from "../model/company.ts";
import { middleOf, type Quantity } from "../quantity/quantity.ts";
import type { Day } from "../time/day.ts";
import { workingDaysBetween } from "../time/calendar.ts";

/** A declared number of a department with its age: what `confirm` asks about. */
export interface Figure {
  /** The capacity's name, or the topic of a commitment. */
  readonly name: string;
  readonly title: Bilingual;
  readonly is: "capacity" | "commitment";
  /** The key under which its main number stands (`rate`, `on_hand`); undefined: it is not one number. */
  readonly field: string | undefined;
  readonly value: Quantity | undefined;
  readonly term: Term | undefined;
  readonly asOf: Day | undefined;
  /** Its day is that of the whole department, not its own. */
  readonly isShared: boolean;
  /** Stock: what would be left today at usual sales; undefined: nobody can tell. */
  readonly today: number | undefined;
  /** Usual units a day that `today` was worked out with. */
  readonly usual: number | undefined;
  /** Days from today to the day on which it is too old; negative: since when it is. Undefined: no day is said. */
  readonly daysLeft: number | undefined;
  /** How many days before that day it is announced. */
  readonly announced: number;
  readonly at: Position;
}

/** A week ahead; of what is counted every few days, in its last third: else it would always be announced. */
function announcedBefore(limit: number): number {
  return Math.min(7, Math.floor(limit / 3));
}

/** Stale, soon to be, or without a day. */
export function isDue({ daysLeft, announced }: Figure): boolean {
  return daysLeft === undefined || daysLeft <= announced;
}

/** Every dated number of a department, the one that goes stale first in front. */
export function figuresOf(company: Company, department: Department): readonly Figure[] {
  const figures = [
    ...department.capacities.map((capacity) => capacityFigure(company, department, capacity)),
    ...department.commitments.map((commitment) => commitmentFigure(company, department, commitment)),
  ];
  return figures.toSorted(
    (a, b) => (a.daysLeft ?? -Infinity) - (b.daysLeft ?? -Infinity) || (a.name < b.name ? -1 : 1),
  );
}

/** The main number of each kind. */
const MAIN = ["on_hand", "rate", "agents", "places", "most", "each"] as const;

function capacityFigure(company: Company, department: Department, capacity: Capacity): Figure {
  const { declaration } = capacity;
  const written: Readonly<Record<string, unknown>> = { ...declaration };
  const field = MAIN.find((key) => quantityIn(written[key]) !== undefined);
  const value = field === undefined ? undefined : quantityIn(written[field]);
  const limit = company.policy.tolerances.stale[declaration.kind];
  const usual = valueOf(capacity.usual.rate);
  return {
    name: capacity.name,
    title: capacity.title,
    is: "capacity",
    field,
    value,
    term: undefined,
    asOf: capacity.asOf,
    isShared: declaration.as_of === undefined && department.asOf !== undefined,
    today: declaration.kind === "stock" && value ? leftToday(company, capacity, value) : undefined,
    usual: usual && middleOf(usual),
    daysLeft: capacity.asOf === undefined ? undefined : capacity.asOf + limit - company.asOf,
    announced: announcedBefore(limit),
    at: capacity.at,
  };
}

/** A plain quantity that was said; tables and silence are none. */
function quantityIn(said: unknown): Quantity | undefined {
  if (typeof said !== "object" || said === null || !("said" in said) || said.said !== "value") return undefined;
  if (!("value" in said) || typeof said.value !== "object" || said.value === null || !("measure" in said.value))
    return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what has a measure is a quantity
  return said.value as Quantity;
}

/** What was counted, less the usual sales of the working days since, never below nothing; receipts are not guessed. */
function leftToday(company: Company, capacity: Capacity, counted: Quantity): number | undefined {
  const usual = valueOf(capacity.usual.rate);
  if (!usual || capacity.asOf === undefined || usual.unit !== "day") return undefined;
  const days =
    capacity.asOf < company.asOf ? workingDaysBetween(capacity.calendar, capacity.asOf, company.asOf - 1) : 0;
  return Math.max(0, Math.round(middleOf(counted) - middleOf(usual) * days));
}

function commitmentFigure(company: Company, department: Department, commitment: Commitment): Figure {
  const asOf = commitment.asOf ?? department.asOf;
  const limit = company.policy.tolerances.stale.commitment;
  return {
    name: commitment.topic,
    title: { en: commitment.topic, es: commitment.topic },
    is: "commitment",
    field: undefined,
    value: undefined,
    term: commitment.term,
    asOf,
    isShared: commitment.asOf === undefined && department.asOf !== undefined,
    today: undefined,
    usual: undefined,
    daysLeft: asOf === undefined ? undefined : asOf + limit - company.asOf,
    announced: announcedBefore(limit),
    at: commitment.at,
  };
}
