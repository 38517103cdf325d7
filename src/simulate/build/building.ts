import type { TableRow } from "../../capacity/behaviour.ts";
import type { Horizon } from "../../capacity/behaviour.ts";
import type { Company, Initiative } from "../../model/company.ts";
import type { Drivers } from "../drivers.ts";
import type { Assumed, Missing } from "../outlook.ts";

/** What a table reference reads as, loaded before anything is simulated. */
export type Tables = (reference: object) => readonly TableRow[] | undefined;

/** What is known while a plan is built. */
export interface Building {
  readonly company: Company;
  readonly seed: number;
  /** Undefined: nobody is told apart from the others, and all of them are looked at. */
  readonly judged: Initiative | undefined;
  /** The initiatives in the run: with the judged one, or without. */
  readonly active: readonly Initiative[];
  readonly horizon: Horizon;
  readonly drivers: Drivers;
  readonly tables: Tables;
  readonly missing: Missing[];
  readonly assumed: Assumed[];
}

export function dayIndex(building: Building, day: number): number {
  return day - building.horizon.start;
}

/** Records something assumed, once. */
export function assume(building: Building, assumed: Assumed): void {
  const known = building.assumed.some(
    (each) => each.subject === assumed.subject && each.what === assumed.what && each.value === assumed.value,
  );
  if (!known) building.assumed.push(assumed);
}
