import type { Spread } from "./result.ts";

/** The forecast of one flow, where the cascade of an initiative begins. */
export interface StreamResult {
  readonly flow: string;
  /** For people: "leads". */
  readonly title: string;
  readonly total: Spread;
  /** The day that is busiest on average. */
  readonly peak: { readonly day: string; readonly quantity: number };
}
