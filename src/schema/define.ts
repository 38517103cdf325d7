import type { Bilingual } from "../base/bilingual.ts";
import type { Position } from "../base/position.ts";
import type { Said } from "../base/said.ts";
import type { Tree } from "../base/tree.ts";
import type { Measure, Quantity } from "../quantity/quantity.ts";
import type { Day, Window } from "../time/day.ts";

/**
 * A JSON Schema of what is written, whose `x-` keywords say what it means; `Infer` is the type of the decoded value.
 * One definition gives the validator, the decoder, the type, the editor's completion and the reference page.
 */
export interface Schema<T> {
  readonly [keyword: string]: unknown;
  /** Never present: carries the decoded type. */
  readonly decoded?: T;
}

export type Infer<S> = S extends Schema<infer T> ? T : never;

/** What a field means, [English, español]: shown by editors and in the reference. */
export type About = readonly [en: string, es: string];

/** Every decoded record knows where it and each of its fields stand; "" is the record itself. */
export interface Located {
  readonly $at: Readonly<Record<string, Position>>;
}

type Properties = Readonly<Record<string, Schema<unknown>>>;

type RecordOf<P extends Properties, R extends keyof P> = {
  readonly [K in R]: Infer<P[K]>;
} & { readonly [K in Exclude<keyof P, R>]?: Infer<P[K]> } & Located;

function described(about: About): object {
  return { description: about[0], "x-es": about[1] };
}

const SCALARS = ["string", "number", "boolean"];

/** Free text; a bare number or `yes` is taken as it stands in the file. An example in words has a form in each language. */
export function text(about: About, example?: string | About): Schema<string> {
  return { ...described(about), type: SCALARS, "x-leaf": "text", ...(example ? exampleNotes(example) : {}) };
}

function exampleNotes(example: string | About): object {
  if (typeof example === "string") return { examples: [example] };
  return { examples: [example[0]], "x-es-examples": [example[1]] };
}

/** A text for people: one language, or `{en: …, es: …}`. One text stands for both languages. */
export function bilingual(about: About): Schema<Bilingual> {
  return {
    ...described(about),
    type: [...SCALARS, "object"],
    "x-leaf": "bilingual",
    properties: { en: { type: SCALARS }, es: { type: SCALARS } },
    additionalProperties: false,
  };
}

/** A name that others refer to: letters, digits, hyphens, dots and underscores; never a prototype's name. */
export function identifier(about: About): Schema<string> {
  return { ...described(about), type: SCALARS, "x-leaf": "identifier" };
}

export type ReferenceKind =
  | "department"
  | "capacity"
  | "initiative"
  | "flow"
  | "topic"
  | "driver"
  | "rule"
  | "pack"
  | "file";

/** A name of something declared elsewhere: resolved when the company is joined (parties need no declaration). */
export function reference(kind: ReferenceKind, about: About): Schema<string> {
  return { ...described(about), type: SCALARS, "x-leaf": "identifier", "x-ref": kind };
}

/** One of a closed list. `yes` and `no` are texts in YAML 1.2 and may be choices. */
export function choice<const C extends readonly string[]>(about: About, choices: C): Schema<C[number]> {
  return { ...described(about), type: SCALARS, "x-leaf": "choice", "x-choices": choices, examples: [choices[0]] };
}

/** yes or no (true and false are understood). */
export function yesNo(about: About): Schema<boolean> {
  return { ...described(about), type: SCALARS, "x-leaf": "yes-no", examples: ["yes"] };
}

/** A quantity with its unit, or `unknown`, `none`, `{unknown: true, ask: …}`, `{range: …, moves_with: …}`. */
export function quantity(
  measures: Measure | readonly Measure[],
  about: About,
  example: string,
): Schema<Said<Quantity>> {
  return {
    ...described(about),
    type: ["string", "number", "object"],
    "x-leaf": "quantity",
    "x-quantity": typeof measures === "string" ? [measures] : measures,
    examples: [example],
  };
}

/** A quantity of which there is always some: nothing takes no time at all. */
export function positive(schema: Schema<Said<Quantity>>): Schema<Said<Quantity>> {
  return { ...schema, "x-positive": true };
}

/** YYYY-MM-DD. */
export function date(about: About): Schema<Day> {
  return { ...described(about), type: SCALARS, "x-leaf": "date", "x-date": true, examples: ["2026-06-01"] };
}

/** `2026-04-01..2026-04-30`, both inclusive. */
export function dateRange(about: About): Schema<Window> {
  return { ...described(about), type: SCALARS, "x-leaf": "date-range", examples: ["2026-04-01..2026-04-30"] };
}

/** HH:MM on a 24-hour clock, decoded as hours since midnight. */
export function clockTime(about: About): Schema<number> {
  return { ...described(about), type: SCALARS, "x-leaf": "clock-time", examples: ["14:00"] };
}

/** Days and hours of a week, kept as they were written: `mon-fri 9:00-20:00`. */
export function openingHours(about: About): Schema<string> {
  return { ...described(about), type: SCALARS, "x-leaf": "opening-hours", examples: ["mon-fri 9:00-20:00"] };
}

/** A share that is to be answered within a time, kept as it was written: `80% within 30 s`. */
export function serviceTarget(about: About): Schema<string> {
  return { ...described(about), type: SCALARS, "x-leaf": "service-target", examples: ["80% within 30 s"] };
}

/** A list; with `orOne`, a single item may stand for a list of one. */
export function list<T>(about: About, items: Schema<T>, orOne: "or-one" | "list" = "list"): Schema<readonly T[]> {
  return { ...described(about), "x-node": "list", items, "x-or-one": orOne === "or-one" };
}

/** Free keys, each with a value of the same schema. */
export function mapOf<T>(about: About, values: Schema<T>): Schema<Readonly<Record<string, T>>> {
  return { ...described(about), type: "object", "x-node": "map", additionalProperties: values };
}

/** What stands under a free key, and where the key stands. */
export interface Entry<T> {
  readonly key: string;
  readonly value: T;
  readonly at: Position;
}

/** Free keys as `mapOf`, decoded as a list that knows where each stands: for names that something else must declare. */
export function entriesOf<T>(about: About, values: Schema<T>): Schema<readonly Entry<T>[]> {
  return { ...described(about), type: "object", "x-node": "map", "x-entries": true, additionalProperties: values };
}

/** Closed keys. */
export function record<const P extends Properties, const R extends readonly (keyof P & string)[]>(
  about: About,
  properties: P,
  required: R,
): Schema<RecordOf<P, R[number]>> {
  return {
    ...described(about),
    type: "object",
    "x-node": "record",
    properties,
    required,
    additionalProperties: false,
  };
}

/** A record that may also be `none`, `unknown` or `{unknown: true, ask: …}`. */
export function said<T>(schema: Schema<T>): Schema<Said<T>> {
  return { description: schema["description"], "x-es": schema["x-es"], "x-node": "said", "x-of": schema };
}

export interface Forms {
  readonly scalar?: Schema<unknown>;
  readonly list?: Schema<unknown>;
  readonly map?: Schema<unknown>;
}

type FormsOf<F extends Forms> = { [K in keyof F]: F[K] extends Schema<infer T> ? T : never }[keyof F];

/** One of several schemas, chosen by the form in which it is written: a scalar, a list or a map. */
export function either<const F extends Forms>(about: About, forms: F): Schema<FormsOf<F>> {
  return { ...described(about), "x-node": "either", "x-forms": forms };
}

type Tags = Readonly<Record<string, Schema<unknown>>>;

type TagsOf<G extends Tags> = {
  [K in keyof G]: G[K] extends Schema<infer T> ? T & { readonly kind: K } : never;
}[keyof G];

/** One of several records, chosen by which tag is among its keys; decoded with that tag in `kind`. */
export function tagged<const G extends Tags>(about: About, tags: G): Schema<TagsOf<G>> {
  return { ...described(about), type: "object", "x-node": "tagged", "x-tags": tags };
}

/** Anything, decoded as the text that stands in the file (scalars) or nested maps of it: `given:` of answers, `fires:`. */
export function anything(about: About): Schema<unknown> {
  return { ...described(about), "x-leaf": "anything" };
}

/** Anything, kept as the tree that stands in the file, with its positions: a change of other documents (`fires:`). */
export function asWritten(about: About): Schema<Tree> {
  return { ...described(about), "x-leaf": "as-written" };
}
