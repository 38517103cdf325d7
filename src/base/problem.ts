import type { Position } from "./position.ts";

/**
 * Why a file cannot be judged: a code with typed arguments and positions. The sentences are in `src/words/problems.ts`,
 * in both languages; a code without its sentence does not compile.
 */
export interface ProblemArguments {
  // reading
  "file-missing": { path: string };
  "file-unreadable": { path: string; reason: string };
  "file-too-large": { size: number; most: number };
  "file-outside": { path: string };
  /** A text of `assets:` in a form that is not read. */
  "asset-form": { path: string; endings: readonly string[] };
  /** A pattern of `includes:` that names no files. */
  "pattern-form": { found: string };
  "not-utf8": { offset: number };
  "control-character": { character: string };
  "invisible-character": { character: string };
  "too-deep": { most: number };
  "too-many-nodes": { most: number };
  "alias-refused": { name: string };
  "tag-refused": { tag: string };
  "directive-refused": { directive: string };
  "merge-key": NoArguments;
  /** `fault` is the parser's own code (TAB_AS_INDENT …), `message` its English words, for what has no sentence of ours. */
  "yaml-syntax": { fault: string; message: string };
  "duplicate-key": { key: string };
  "key-not-text": NoArguments;
  "key-forbidden": { key: string };
  // kinds and shapes
  "kind-missing": { kinds: readonly string[]; near?: string };
  "kind-twice": { kinds: readonly string[] };
  /** `maybeComma`: inside braces, where a comma ends a value (`{price: 1,200}`): this may be the rest of the one before. */
  "unknown-key": { key: string; near?: string; allowed: readonly string[]; maybeComma?: boolean };
  "missing-key": { key: string; example?: string };
  "tag-missing": { tags: readonly string[]; near?: string };
  "value-empty": { key: string; example?: string };
  "wrong-type": { expected: readonly Form[]; found: Form; example?: string };
  "not-a-choice": { found: string; choices: readonly string[]; near?: string };
  "text-form": { found: string; example: string };
  "empty-text": NoArguments;
  // leaves
  /** One reading: thousands that are grouped as no file may; two: nobody can tell which was meant. */
  "number-ambiguous": { found: string; readings: readonly string[]; mend: readonly string[] };
  "number-comma": { found: string; mend: string };
  "number-leading-zero": { found: string; mend: string };
  "number-exponent": { found: string; mend: string };
  "number-infinite": { found: string };
  "number-too-long": { digits: number; most: number };
  "number-word": { found: string; mend: string };
  "quantity-form": { found: string; expected: readonly string[]; example: string };
  "quantity-unit": { found: string; unit: string; expected: readonly string[]; example: string };
  "quantity-bare": { found: string; mends: readonly string[] };
  "quantity-negative": { found: string };
  "quantity-zero": { found: string };
  "range-upside-down": { found: string; mend: string };
  "range-dash": { found: string; mend: string };
  "range-unit": { found: string; mend: string };
  "share-bare": { found: string; readings: readonly string[] };
  "share-over-one": { found: string };
  "step-bare": { found: string; share: string; per: string };
  "money-without-currency": { found: string; mend: string };
  "money-symbol": { found: string; mends: readonly string[] };
  "date-form": { found: string; readings: readonly string[] };
  "date-impossible": { found: string };
  /** Further from the day of the check than is lived through. */
  "date-far": { found: string; years: number };
  "time-form": { found: string; mend?: string };
  "hours-form": { found: string };
  "target-form": { found: string };
  // joining
  "id-twice": { kind: string; id: string };
  "company-twice": NoArguments;
  "reference-unknown": { kind: string; id: string; near?: string; known: readonly string[] };
  "flow-circle": { circle: readonly string[] };
  "flow-undeclared": { flow: string; near?: string; known: readonly string[] };
  "order-undecided": { capacities: readonly string[]; kind: string };
  "takes-range": { capacity: string };
  "takes-sum": { capacities: readonly string[]; sum: number };
  "usual-missing": { capacity: string };
  "ends-before-launch": { launch: string; ends: string };
  /** `days` after the end, the last of them `last`, on which `units` are forecast. */
  "series-after-end": { days: number; units: number; ends: string; last: string };
  /** `what`: `files`, `rows`, `columns`, `documents`, `days`, `bytes`, or the key under which there is too much. */
  "too-much": { what: string; most: number };
  /** An answers document that stands where no department can be told from its folder or its name. */
  "answers-whose": { file: string; departments: readonly string[] };
  "shares-sum": { of: string; sum: number };
  "term-twice": { first: string; second: string };
  "field-twice": { kind: string; id: string; field: string };
  "based-on-circle": { circle: readonly string[] };
  /** Two things that one policy says and that cannot both hold, as they are written. */
  "policy-contradiction": { first: string; second: string };
  /** A rule that a pack locked, softened by a later policy. */
  "policy-locked": { rule: string };
  "zone-unknown": { zone: string };
  "site-takes": { capacity: string };
  "rule-invalid": { rule: string; fault: RuleFault; found: string; near?: string };
  // tables
  "csv-column-missing": { column: string; columns: readonly string[]; near?: string };
  /** `readings`: what the cell may mean. */
  "csv-cell": { row: number; column: string; found: string; expected: "number" | "date"; readings: readonly string[] };
  "csv-row": { row: number; found: number; expected: number };
  "csv-unreadable": { reason: "quotes" | "empty" | "other" };
  // the request
  "nothing-to-check": { path: string };
  "no-initiative": { path: string };
  "initiative-unknown": { id: string; known: readonly string[] };
  "holidays-unknown": { country: string; region: string };
  // history
  "git-missing": NoArguments;
  "not-a-repository": { path: string };
  /** `reason`: git's own words. */
  "git-refused": { reason: string };
  "revision-unknown": { revision: string; near?: string };
  /** The history was cut when it was fetched. */
  "history-shallow": { revision: string; platform: Platform };
  /** The first commit is younger than the day asked for. */
  "history-later": { day: string };
  "history-unrelated": { revision: string };
  "more-problems": { count: number };
}

/** Where a pipeline runs: each fetches the whole history by another setting. */
export type Platform = "github" | "gitlab" | "azure" | "bitbucket" | "other";

export type NoArguments = Readonly<Record<string, never>>;

/** The forms in which a value may be written. */
export type Form = "value" | "list" | "map" | "nothing" | "none" | "unknown";

/** Why a rule cannot be used. */
export type RuleFault =
  | "syntax"
  | "unknown-variable"
  | "unknown-field"
  | "unlike-types"
  | "not-a-condition"
  | "not-a-date"
  | "bad-date"
  | "bad-pattern"
  | "not-allowed"
  | "too-long"
  | "too-nested"
  | "unknown-subject"
  | "unknown-placeholder"
  | "bad-placeholder"
  | "unknown-person"
  | "unknown-idea"
  | "missing-text"
  | "missing-idea"
  | "missing-fires"
  | "missing-quiet"
  | "bad-name"
  | "name-twice";

export type ProblemCode = keyof ProblemArguments;

export type Problem = { [C in ProblemCode]: ProblemOf<C> }[ProblemCode];

export interface ProblemOf<C extends ProblemCode> {
  readonly code: C;
  readonly args: ProblemArguments[C];
  readonly at: Position;
  /** Other places that the sentence speaks of: the first of two equal keys, the declaration that disagrees. */
  readonly also?: readonly Position[];
  /** The line as it stands in the file, for the excerpt. */
  readonly excerpt?: string;
}

/** The one way to make a problem: checks that the arguments are those of its code. */
export function problem<C extends ProblemCode>(
  code: C,
  args: ProblemArguments[C],
  at: Position,
  also?: readonly Position[],
): Problem {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the signature ties the arguments to the code
  return { code, args, at, ...(also ? { also } : {}) } as Problem;
}

/** A problem that does not know yet where it stands: what the reading of one text gives. */
export type Complaint = { [C in ProblemCode]: { readonly code: C; readonly args: ProblemArguments[C] } }[ProblemCode];

/** What came of reading a text: its value, or what is wrong with it. */
export type Reading<T> =
  | { readonly value: T; readonly complaint?: undefined }
  | { readonly value?: undefined; readonly complaint: Complaint };

/** A reading that failed; checks that the arguments are those of its code. */
export function complain<C extends ProblemCode>(code: C, args: ProblemArguments[C]): { readonly complaint: Complaint } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the signature ties the arguments to the code
  return { complaint: { code, args } as Complaint };
}

/** The complaint, with its place. */
export function placed(complaint: Complaint, at: Position): Problem {
  return { ...complaint, at };
}
