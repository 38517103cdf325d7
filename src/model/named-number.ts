import type { Position } from "../base/position.ts";
import type { Company, Initiative } from "./company.ts";

/** A number that somebody names: a place of a file, or where it is said. */
export type NamedNumber =
  | { readonly at: Position }
  | { readonly spot: { file: string; line: number; column?: number } };

/**
 * Which number an answer means: `departments/it.department.yaml:12`, `logistics/dispatch rate`, `dispatch rate`,
 * `orders volume` (a stream of the initiative), `offer cap`. Nothing when no file says one by that name.
 */
export function namedNumber(company: Company, initiative: Initiative, name: string): NamedNumber | undefined {
  const place = /^(?<file>.+?):(?<line>\d+)(?::(?<column>\d+))?$/.exec(name.trim())?.groups;
  if (place?.["file"] !== undefined) {
    const column = place["column"] === undefined ? {} : { column: Number(place["column"]) };
    return { spot: { file: place["file"], line: Number(place["line"]), ...column } };
  }
  const [first = "", ...rest] = name.trim().split(/[\s.]+/);
  const holder = holderOf(company, initiative, first);
  const at = holder === undefined ? declaredAt(initiative.declaration, [first, ...rest]) : declaredAt(holder, rest);
  return at && { at };
}

/** What a name's first word stands for: a capacity, by its whole name or, where there is only one, its own; a stream. */
function holderOf(company: Company, initiative: Initiative, word: string): unknown {
  const capacities = company.departments.flatMap((department) => department.capacities);
  const named = capacities.filter(({ id, name }) => id === word || name === word);
  const [capacity] = named;
  if (capacity && (named.length === 1 || capacity.id === word)) return capacity.declaration;
  const streams = initiative.streams.filter(({ flow }) => flow === word);
  return streams.length === 1 ? streams[0]?.declaration : undefined;
}

/** Where the value at the end of some keys is written. */
function declaredAt(holder: unknown, keys: readonly string[]): Position | undefined {
  const [key, ...rest] = keys;
  if (key === undefined || key === "" || !isRecord(holder)) return undefined;
  // What may also be `none` or `unknown` is wrapped.
  if (holder["said"] === "value") return declaredAt(holder["value"], keys);
  if (rest.length > 0) return declaredAt(holder[key], rest);
  const places = holder["$at"];
  const at = isRecord(places) && Object.hasOwn(places, key) ? places[key] : undefined;
  return isPosition(at) ? at : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isPosition(value: unknown): value is Position {
  return isRecord(value) && typeof value["file"] === "string" && typeof value["line"] === "number";
}
