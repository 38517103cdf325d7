import { compareText } from "../base/position.ts";
import { comparisonOf } from "../result/comparison.ts";
import type { InitiativeResult, Result } from "../result/result.ts";

/** Which initiatives are listed. */
const FILTERS = ["waiting", "changed", "not-ready", "undecided", "conditional", "ready", "all"] as const;
export type Filter = (typeof FILTERS)[number];

/** What can be listed: what changed, only where the board was asked to say. */
export function filtersOf(result: Result): readonly Filter[] {
  return comparisonOf(result) ? FILTERS : FILTERS.filter((filter) => filter !== "changed");
}

/** In which order. */
export const SORTS = ["decide", "let-down", "launch", "name"] as const;
export type Sort = (typeof SORTS)[number];

export interface Choice {
  readonly filter: Filter;
  readonly sort: Sort;
  /** Words that an initiative, its departments, its customers or its owner must hold; "": any. */
  readonly find: string;
}

/** The initiatives that are listed, in order. */
export function rowsOf(result: Result, choice: Choice): readonly InitiativeResult[] {
  const words = choice.find.toLowerCase().split(/\s+/).filter(Boolean);
  const kept = result.initiatives.filter(
    (initiative) =>
      passes(result, initiative, choice.filter) && (words.length === 0 || holds(result, initiative, words)),
  );
  return kept.toSorted((a, b) => ORDERS[choice.sort](a, b) || compareText(a.id, b.id));
}

function passes(result: Result, { id, verdict }: InitiativeResult, filter: Filter): boolean {
  if (filter === "all") return true;
  if (filter === "changed") return hasChanged(result, id);
  return filter === "waiting" ? verdict !== "ready" : verdict === filter;
}

function hasChanged(result: Result, id: string): boolean {
  const compared = comparisonOf(result)?.initiatives.find((one) => one.id === id);
  if (!compared) return false;
  return compared.change !== "kept" || compared.findings.some(({ change }) => change !== "unchanged");
}

function holds({ portfolio }: Result, initiative: InitiativeResult, words: readonly string[]): boolean {
  const segments = portfolio.segments.filter(({ initiatives }) => initiatives.includes(initiative.id));
  const about = [
    initiative.id,
    initiative.title,
    initiative.kind,
    initiative.status,
    initiative.decide.who ?? "",
    ...initiative.departments.flatMap(({ id, title, state }) => (state === "nothing" ? [] : [id, title])),
    ...segments.flatMap(({ name, owner }) => [name, owner ?? ""]),
  ];
  const text = about.join("\n").toLowerCase();
  return words.every((word) => text.includes(word));
}

/** After every day. */
const NEVER = "9999";

const ORDERS: Readonly<Record<Sort, (a: InitiativeResult, b: InitiativeResult) => number>> = {
  decide: (a, b) => compareText(a.decide.by ?? NEVER, b.decide.by ?? NEVER) || letDownOf(b) - letDownOf(a),
  "let-down": (a, b) => letDownOf(b) - letDownOf(a),
  launch: (a, b) => compareText(a.launch, b.launch),
  name: () => 0,
};

/** Customers let down on average, as far as it is known. */
export function letDownOf({ customers }: InitiativeResult): number {
  return customers?.let_down?.mean ?? customers?.let_down_at_least ?? 0;
}
