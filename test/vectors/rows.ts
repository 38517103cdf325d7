import { readFileSync } from "node:fs";

type Numbers = Record<
  | "calls"
  | "interval_min"
  | "aht_min"
  | "aht_s"
  | "patience_min"
  | "agents"
  | "target_s"
  | "arrivals_per_min"
  | "asa_s"
  | "service_level"
  | "traffic_erlangs"
  | "servers"
  | "blocking"
  | "concurrency"
  | "initial_backlog"
  | "p"
  | "q"
  | "m_thousand"
  | "p_low"
  | "p_high"
  | "low"
  | "high"
  | "min"
  | "mode"
  | "max"
  | "k"
  | "n"
  | "holding"
  | "stockout"
  | "mean"
  | "sd"
  | "lead_time"
  | "poisson_mean"
  | "mu"
  | "sigma"
  | "fixed"
  | "demand_rate"
  | "S"
  | "lam"
  | "c"
  | "K"
  | "h"
  | "d"
  | "year"
  | "on_hand",
  number
>;

type Texts = Record<"dist" | "seq" | "start" | "end" | "roll" | "today" | "due" | "country" | "tz", string>;
type Series = Record<"arrivals" | "capacity" | "max_concurrent" | "weekend" | "lead_days", readonly number[]>;

/** Every input that some row has; each row has its own few. */
export interface Inputs extends Numbers, Texts, Series {
  readonly demand: readonly number[];
  readonly given_base_stock: number | null;
  readonly pmf: Readonly<Record<string, number>>;
  readonly unit_cost: readonly number[] | null;
  readonly holidays: readonly string[];
  readonly dates: readonly string[];
  readonly inbound: readonly (readonly [string, number])[];
  readonly committed: readonly (readonly [string, number])[];
  readonly events: readonly (readonly [string, number])[];
  readonly order: { readonly qty: number; readonly due: string };
}

/** One published or executed case; see models.md section 3. */
export interface Row {
  readonly id: string;
  readonly description: string;
  readonly inputs: Inputs;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly expected_correct?: Readonly<Record<string, unknown>>;
  /** By an independent computation with 50 digits. */
  readonly reference_exact?: Readonly<Record<string, unknown>>;
  readonly tolerance: number | null | Readonly<Record<string, number>>;
  readonly status?: string;
}

/** The rows of one file of vectors. */
export function rowsOf(name: string): readonly Row[] {
  const file: { vectors: Row[] } = JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), "utf8"));
  return file.vectors;
}

/** The first direction integers of each dimension of the Sobol sequence. */
export function directionsOf(): readonly { readonly dim: number; readonly s: number; readonly m: readonly number[] }[] {
  const url = new URL("sobol_direction_numbers_64.json", import.meta.url);
  const file: { dims: { dim: number; s: number; m: number[] }[] } = JSON.parse(readFileSync(url, "utf8"));
  return file.dims;
}

/** Values that their source recalls from memory, inconsistently: only the exact ones of the row can be shown. */
const RECALLED = "recalled_digits_inconsistent";

/** What the row asks for: the right values where its source was wrong. */
export function expectedOf(row: Row): Readonly<Record<string, unknown>> {
  if (row.status === RECALLED) return {};
  return row.status === "source_wrong" ? { ...row.expected, ...row.expected_correct } : row.expected;
}

/** How far a value of the row may be off. */
export function toleranceOf({ tolerance }: Row, name: string): number {
  if (typeof tolerance === "number") return tolerance;
  return tolerance?.[name] ?? tolerance?.["*"] ?? 0;
}
