import type { Telling } from "../report/telling.ts";
import type { Verdicts } from "../result/backtest.ts";
import type { InitiativeResult } from "../result/result.ts";
import type { CapacityDays } from "../simulate/capacity-days.ts";
import type { Size } from "./size.ts";
import type { State } from "./state.ts";
import type { Preparing } from "./trials.ts";

/** Everything that a screen is drawn from. */
export interface Scene {
  readonly telling: Telling;
  readonly state: State;
  readonly size: Size;
  readonly near: Near;
  /** What present rules say of past initiatives, against what happened; undefined: nothing is on record. */
  readonly record?: Verdicts | undefined;
}

/** What is known of the point that is looked at; what is still being worked out is undefined. */
export interface Near {
  /** null: it cannot be told. */
  readonly days: CapacityDays | null | undefined;
  /** The initiative judged as changed; null: its files have no place for that. */
  readonly attempted: InitiativeResult | null | undefined;
  readonly prepared: Preparing | undefined;
  /** What is read. */
  readonly text: string | undefined;
}

export const NOTHING_NEAR: Near = {
  days: undefined,
  attempted: undefined,
  prepared: undefined,
  text: undefined,
};
