/** What several findings share: one declaration that nobody made, or one capacity that gives way in one week. */
export interface Cause {
  readonly id: string;
  readonly kind: "declaration" | "capacity";
  readonly department: string;
  readonly department_title: string;
  /** For people: "how many Dispatch handles", "Stroller X". */
  readonly what: string;
  /** Initiatives that it settles by itself (a declaration), or that it stands in the way of (a capacity). */
  readonly settles: readonly string[];
  /** Initiatives with a finding that comes of it. */
  readonly touches: readonly string[];
  /** Initiatives that nothing stops any more once this one and those before it in the list are settled. */
  readonly completes: readonly string[];
  /** Customers of those initiatives: expected (a declaration), let down at that department (a capacity). */
  readonly customers: number;
}
