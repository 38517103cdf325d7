import type { CapacityResult, FindingResult, InitiativeResult } from "../result/result.ts";

/** Something of an initiative that can be looked at closely: a finding, or a capacity without any. */
export interface Point {
  readonly finding: FindingResult | undefined;
  readonly capacity: CapacityResult | undefined;
}

/** The findings in their order, then the capacities that no finding is about. */
export function pointsOf({ findings, capacities }: InitiativeResult): readonly Point[] {
  const told = findings.map((finding) => ({ finding, capacity: capacityOf(finding, capacities) }));
  const quiet = capacities.filter((capacity) => !told.some((point) => point.capacity === capacity));
  return [...told, ...quiet.map((capacity) => ({ finding: undefined, capacity }))];
}

const CAPACITY = "capacity:";

function capacityOf({ subject }: FindingResult, capacities: readonly CapacityResult[]): CapacityResult | undefined {
  const id = subject.startsWith(CAPACITY) ? subject.slice(CAPACITY.length) : undefined;
  return capacities.find((capacity) => capacity.id === id);
}

/** Which point opens first where somebody came from a capacity; -1: it has none. */
export function pointAt(initiative: InitiativeResult, capacity: string): number {
  return pointsOf(initiative).findIndex((point) => point.capacity?.id === capacity);
}

/** The initiative that most deserves a look at a capacity: the most likely to break it, then the first by id. */
export function worstAt(initiatives: readonly InitiativeResult[], capacity: string): InitiativeResult | undefined {
  return initiatives
    .filter(({ capacities }) => capacities.some(({ id }) => id === capacity))
    .toSorted((a, b) => likelyAt(b, capacity) - likelyAt(a, capacity))[0];
}

/** What cannot be told deserves a look before what holds. */
const UNKNOWN = 0.05;

function likelyAt({ capacities }: InitiativeResult, capacity: string): number {
  return capacities.find(({ id }) => id === capacity)?.breach?.probability ?? UNKNOWN;
}
