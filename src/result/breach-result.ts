/** A probability of being over, beside what is accepted. */
export interface BreachResult {
  readonly probability: number;
  readonly error: number;
  readonly too_close: boolean;
  /** The tolerance that judges it. */
  readonly limit: number;
}
