import { parseQuantity } from "../quantity/parse.ts";
import { type Measure, middleOf } from "../quantity/quantity.ts";
import { parseDay } from "../time/day.ts";
import type { FactType } from "./fact.ts";
import { SUBJECTS, instancesOf, subjectNamed, variableOf } from "./index.ts";
import type { FactSpec, Instance } from "./subjects.ts";
import type { Moved, World } from "./world.ts";

/** What came of holding `given:` against the facts of today. */
export interface GivenCheck {
  /** False when nothing was given: it counts, and is noted as unbound. */
  readonly isBound: boolean;
  /** Names in `given:` that are no fact here, or whose value cannot be read. */
  readonly unreadable: readonly string[];
  /** The facts that are materially worse now, in the order given. */
  readonly moved: readonly Moved[];
}

/**
 * Holds what an answer or a waiver was given for against the facts of its subject now. Names are facts of the subject
 * (`stock-out` is `stock_out`), of another variable in its scope (`offer.margin`), or of a capacity of its department
 * (`dispatch.peak-load`).
 */
export function checkGiven(said: unknown, world: World, instance: Instance): GivenCheck {
  const entries = typeof said === "object" && said !== null ? Object.entries(said) : [];
  const unreadable: string[] = [];
  const moved: Moved[] = [];
  for (const [name, written] of entries) {
    const found = factOf(name, world, instance);
    const was = found && readValue(String(written), found.spec.type);
    if (!found || was === undefined) unreadable.push(name);
    else if (isWorse(found, was)) moved.push(movedFact(name, found, was));
  }
  return { isBound: entries.length > 0, unreadable, moved };
}

function movedFact(fact: string, found: Found, was: Moved["was"]): Moved {
  const { type, says } = found.spec;
  return { fact, type, says, was, now: nowOf(found) };
}

/** The subject whose facts an answer of a department was given for. */
export function departmentOf(world: World, department: string): Instance | undefined {
  const type = subjectNamed("department");
  return type && instancesOf(world, type).find(({ id }) => id === `department:${department}`);
}

interface Found {
  readonly instance: Instance;
  readonly fact: string;
  readonly spec: FactSpec;
}

function factOf(name: string, world: World, instance: Instance): Found | undefined {
  const [first = "", ...rest] = name.split(".");
  const fact = (rest.at(-1) ?? first).replaceAll("-", "_");
  const holder = rest.length > 0 ? holderOf(first, world, instance) : instance;
  const facts = holder && subjectNamed(holder.type)?.facts;
  const spec = facts && Object.hasOwn(facts, fact) ? facts[fact] : undefined;
  return holder && spec ? { instance: holder, fact, spec } : undefined;
}

/** Another variable in its scope, or one of its department's capacities by its name. */
function holderOf(name: string, world: World, instance: Instance): Instance | undefined {
  const held = variableOf(world, instance, name.replaceAll("-", "_"));
  if (held) return held;
  return SUBJECTS.filter(({ variable }) => variable === "capacity")
    .flatMap((type) => instancesOf(world, type))
    .filter(({ id }) => id === `capacity:${instance.department}/${name}`)
    .at(-1);
}

const MEASURES: Readonly<Record<Exclude<FactType, "text" | "bool" | "date">, Measure>> = {
  count: "count",
  rate: "rate",
  share: "share",
  probability: "share",
  duration: "duration",
  money: "money",
};

const ANY_EXAMPLE = { example: "1" };

/** A value as people write it in `given:`, in the unit of the fact. */
function readValue(text: string, type: FactType): number | string | boolean | undefined {
  if (type === "text") return text;
  if (type === "date") return parseDay(text);
  if (type === "bool") return YES_NO[text];
  const { value } = parseQuantity(text, [MEASURES[type]], ANY_EXAMPLE);
  return value && (type === "rate" ? perDay(middleOf(value), value.unit) : middleOf(value));
}

const YES_NO: Readonly<Record<string, boolean>> = { yes: true, true: true, no: false, false: false };

const DAYS: Readonly<Record<string, number>> = { hour: 1 / 24, week: 7, month: 365.25 / 12, year: 365.25 };

function perDay(rate: number, period: string): number {
  return rate / (DAYS[period] ?? 1);
}

function nowOf({ instance, fact }: Found): number | string | boolean | undefined {
  const reading = instance.read(fact);
  return "value" in reading ? reading.value : undefined;
}

/** Materially worse, in the direction that is worse for the customer; what cannot be known any more is worse too. */
function isWorse(found: Found, was: number | string | boolean): boolean {
  const now = nowOf(found);
  if (now === undefined) return true;
  if (typeof now !== "number" || typeof was !== "number") return now !== was;
  const { worse, material, type } = found.spec;
  const margin = type === "date" ? 0 : Math.abs(was) * material;
  if (worse === "higher") return now > was + margin;
  if (worse === "lower") return now < was - margin;
  return Math.abs(now - was) > margin;
}
