import type { DifferentLine } from "../base/difference.ts";
import type { Language } from "../base/bilingual.ts";
import type { Verdicts } from "../result/backtest.ts";
import type { InitiativeResult, Result } from "../result/result.ts";
import type { CapacityDays } from "../simulate/capacity-days.ts";
import type { Change } from "./change.ts";
import type { Reading } from "./reading.ts";
import type { Field, Wish } from "./wish.ts";

/** What the board asks of the rest of the program: a company that was judged, and can be tried otherwise. */
export interface Trials {
  readonly result: (language: Language) => Result;
  /** What present rules say of past initiatives, against what happened; undefined: nothing is on record. */
  readonly record?: Verdicts | undefined;
  /** How one capacity fares day by day with an initiative as changed; undefined: it cannot be told. */
  readonly days: (place: CapacityPlace, as: Pick<Attempt, "change" | "look">) => Promise<CapacityDays | undefined>;
  /** The initiative judged as changed; undefined: its files have no place for that change. */
  readonly attempt: (asked: Attempt) => Promise<InitiativeResult | undefined>;
  /** What would be written, or why nothing can be. */
  readonly prepare: (initiative: string, wish: Wish, language: Language) => Promise<Preparing>;
  /** A text about the company, each line at most so wide. */
  readonly read: (reading: Reading, as: { readonly language: Language; readonly columns: number }) => Promise<string>;
}

export interface CapacityPlace {
  readonly initiative: string;
  /** "department/name". */
  readonly capacity: string;
}

export interface Attempt {
  readonly initiative: string;
  readonly change: Change;
  /** `glance` answers at once from few runs, `settled` from as many as the lowest rung. */
  readonly look: "glance" | "settled";
  readonly language: Language;
}

export type Preparing = PreparedChange | { readonly refused: Refusal };

/** A change as it would be written, shown before it is. */
export interface PreparedChange {
  readonly files: readonly { readonly file: string; readonly difference: readonly (readonly DifferentLine[])[] }[];
  /** What goes with it, to be pasted elsewhere; "": nothing. */
  readonly message: string;
  /** `changed`: a file is no longer what was read; `unread`: the company's `includes:` leave a new one out. Both stay so. */
  readonly write: () => Promise<"written" | "changed" | "unread">;
}

/** Why nothing can be written. */
export type Refusal =
  | { readonly is: "no-place" | "unreadable" | "nobody-to-ask" | "no-point" | "own-approval" | "until" }
  | { readonly is: "unknown-option"; readonly known: readonly string[] }
  | { readonly is: "missing"; readonly fields: readonly Field[] }
  | { readonly is: "locked"; readonly rule: string };
