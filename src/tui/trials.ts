import type { DifferentLine } from "../base/difference.ts";
import type { Language } from "../base/bilingual.ts";
import type { InitiativeResult, Result } from "../result/result.ts";
import type { CapacityDays } from "../simulate/capacity-days.ts";
import type { Change } from "./change.ts";

/** What the board asks of the rest of the program: a company that was judged, and can be tried otherwise. */
export interface Trials {
  readonly result: (language: Language) => Result;
  /** How one capacity fares day by day with an initiative as changed; undefined: it cannot be told. */
  readonly days: (place: CapacityPlace, as: Pick<Attempt, "change" | "look">) => Promise<CapacityDays | undefined>;
  /** The initiative judged as changed; undefined: its files have no place for that change. */
  readonly attempt: (asked: Attempt) => Promise<InitiativeResult | undefined>;
  /** What would be written; undefined: there is no place for it. */
  readonly prepare: (initiative: string, change: Change) => Promise<PreparedChange | undefined>;
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

/** A change as it would be written into a file, shown before it is. */
export interface PreparedChange {
  readonly file: string;
  readonly difference: readonly (readonly DifferentLine[])[];
  /** False: the file is no longer what was read, and stays so. */
  readonly write: () => Promise<boolean>;
}
