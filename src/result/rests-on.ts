/** What the numbers of an initiative stand on. */
export interface RestsOn {
  readonly assumed: readonly string[];
  readonly declared: number;
  readonly numbers: NumbersResult;
  readonly oldest: { readonly on: string; readonly department: string } | null;
  /** How far the areas that it touches are oriented to customers, by their own account; null: none of them says. */
  readonly orientation: OrientationContext | null;
}

/** How its numbers came about. */
export interface NumbersResult {
  readonly declared: number;
  /** Of those declared, the ones of which the declaration itself says that they are assumed. */
  readonly assumed: number;
  /** Nobody declared them, and a default stood in. */
  readonly default: number;
  /** Of those declared, the ones that are older than the company accepts. */
  readonly stale: number;
  /** Nobody declared them, and nothing could stand in. */
  readonly unknown: number;
}

/** What the areas that it touches say of themselves. */
export interface OrientationContext {
  /** The share of the points, what is not known taken as no (`low`) and as yes (`high`). */
  readonly low: number;
  readonly high: number;
  /** Areas that answered, of those that it touches. */
  readonly assessed: number;
  readonly areas: number;
  /** The names of those that say that they do not share what they learn of customers. */
  readonly apart: readonly string[];
}
