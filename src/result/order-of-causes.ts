import { compareText } from "../base/position.ts";

/** An initiative that is not ready or not known, with the causes of everything that stops it. */
export interface Stopped {
  readonly initiative: string;
  readonly causes: ReadonlySet<string>;
  /** What it weighs when two are as quick to settle: its customers. */
  readonly customers: number;
}

/** A cause in its turn, with the initiatives that nothing stops any more once it and those before it are settled. */
export interface Turn {
  readonly cause: string;
  readonly completes: readonly string[];
}

/**
 * The fewest actions that settle the most, first: again and again the initiative that needs the fewest further causes,
 * among equals the set of causes that clears the most initiatives at once, then the most customers, then by name. An
 * initiative needs all of its causes, so that there is nothing to choose between them but the order.
 */
export function orderOfCauses(stopped: readonly Stopped[]): readonly Turn[] {
  const turns: Turn[] = [];
  const settled = new Set<string>();
  let rest = stopped.filter(({ causes }) => causes.size > 0);
  while (rest.length > 0) {
    const needed = [...bestNext(rest, settled)].filter((cause) => !settled.has(cause)).sort(compareText);
    for (const cause of needed) settled.add(cause);
    const cleared = rest.filter(({ causes }) => isWithin(causes, settled));
    rest = rest.filter((each) => !cleared.includes(each));
    const completes = cleared.map(({ initiative }) => initiative).sort(compareText);
    for (const [index, cause] of needed.entries())
      turns.push({ cause, completes: index === needed.length - 1 ? completes : [] });
  }
  return turns;
}

function bestNext(rest: readonly Stopped[], settled: ReadonlySet<string>): ReadonlySet<string> {
  const ranked = rest.map((each) => {
    const after = new Set([...settled, ...each.causes]);
    const cleared = rest.filter(({ causes }) => isWithin(causes, after));
    const customers = cleared.reduce((sum, one) => sum + one.customers, 0);
    return { each, rank: [after.size - settled.size, -cleared.length, -customers] };
  });
  ranked.sort((a, b) => compareRanks(a.rank, b.rank) || compareText(a.each.initiative, b.each.initiative));
  return ranked[0]?.each.causes ?? new Set();
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const first = a.findIndex((rank, index) => rank !== b[index]);
  return first < 0 ? 0 : (a[first] ?? 0) - (b[first] ?? 0);
}

function isWithin(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return [...part].every((each) => whole.has(each));
}
