import { nearest } from "../base/near.ts";
import { comparePositions, type Position } from "../base/position.ts";
import { problem, type Problem } from "../base/problem.ts";
import type { Claim } from "../claims/claim.ts";
import type { Day } from "../time/day.ts";
import type { HolidayTable } from "../time/holidays.ts";
import type { DecodedDocument } from "./documents.ts";
import type { PolicyDeclaration } from "./policy-schema.ts";

/** What documents are joined with. */
export interface JoinRequest {
  /** The company's name when no file says it: that of its folder. */
  readonly name?: string;
  readonly asOf?: Day | undefined;
  readonly environmentAsOf?: Day | undefined;
  /** Today on the clocks of a zone; asked only when nobody says which day it is. */
  readonly today: (zone: string) => Day;
  /** The holidays of the places that `holidaysNeeded` names. */
  readonly holidays: HolidayTable;
  /** The packs that policies may extend, by name; without them, `extends` is not followed. */
  readonly packs?: Readonly<Record<string, PolicyDeclaration>>;
  /** What the files of `assets:` say, by file. */
  readonly claims?: ReadonlyMap<string, readonly Claim[]>;
}

/** The work on one company: what it is made of, and what is found wrong on the way. */
export interface Joining {
  readonly documents: readonly DecodedDocument[];
  readonly request: JoinRequest;
  readonly report: (problem: Problem) => void;
}

/** Documents in an order that does not depend on how they were found. */
export function inFileOrder(documents: readonly DecodedDocument[]): readonly DecodedDocument[] {
  return documents.toSorted((a, b) => comparePositions({ ...a.at, file: a.file }, { ...b.at, file: b.file }));
}

export interface Reference {
  readonly kind: string;
  readonly id: string;
  readonly known: readonly string[];
  readonly at: Position;
}

/** How many known names a problem lists. */
export const MOST_KNOWN = 20;

/** The problem of a name that nobody declared, with the one that was most likely meant. */
export function unknownReference({ kind, id, known, at }: Reference): Problem {
  const near = nearestId(id, known);
  return problem(
    "reference-unknown",
    { kind, id, known: known.slice(0, MOST_KNOWN), ...(near === undefined ? {} : { near }) },
    at,
  );
}

/** The declared name that was most likely meant; `dispatch` may mean `logistics/dispatch`. */
export function nearestId(id: string, known: readonly string[]): string | undefined {
  const short = known.filter((name) => name.endsWith(`/${id}`));
  return short.length === 1 ? short[0] : nearest(id, known);
}

/** Where a field stands, else the record that should hold it. */
export function placeOf($at: Readonly<Record<string, Position>>, field: string): Position {
  const at = $at[field] ?? $at[""];
  return at ?? { file: "", line: 0, column: 0, length: 0 };
}
