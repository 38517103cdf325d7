import { requireAtLeast, requireWhole } from "../base/invalid-argument.ts";

/** Something that can be taken, whole, up to `most` times: each adds `adds` to one need. */
export interface CoverItem {
  readonly need: number;
  readonly adds: number;
  readonly cost: number;
  readonly most: number;
}

/** How many of each item to take, and what they cost together. */
export interface Cover {
  readonly counts: readonly number[];
  readonly cost: number;
}

/** Up to so many combinations all are compared; above, a branch-and-cut solver is loaded. */
export const MOST_COMBINATIONS = 2 ** 12;

/**
 * The cheapest whole numbers of items that cover every need: min sum cost x, with sum adds x >= need and 0 <= x <= most.
 * Among equally cheap ones the fewest items, then the first items. Nothing when all of them together fall short.
 */
export async function cheapestCover(needs: readonly number[], items: readonly CoverItem[]): Promise<Cover | undefined> {
  for (const item of items) {
    requireWhole("most", item.most, 0);
    requireAtLeast("cost", item.cost, 0);
    requireAtLeast("adds", item.adds, 0);
  }
  const all = items.map(({ most }) => most);
  if (!covers(needs, items, all)) return undefined;
  const combinations = items.reduce((product, { most }) => product * (most + 1), 1);
  return combinations <= MOST_COMBINATIONS ? enumerated(needs, items) : solved(needs, items);
}

const ROUNDING = 1e-9;

function covers(needs: readonly number[], items: readonly CoverItem[], counts: readonly number[]): boolean {
  const sums = needs.map(() => 0);
  for (const [index, { need, adds }] of items.entries()) sums[need] = (sums[need] ?? 0) + adds * (counts[index] ?? 0);
  return needs.every((need, index) => (sums[index] ?? 0) >= need - ROUNDING * Math.max(1, Math.abs(need)));
}

function enumerated(needs: readonly number[], items: readonly CoverItem[]): Cover | undefined {
  let best: Cover | undefined;
  const counts = items.map(() => 0);
  do {
    if (!covers(needs, items, counts)) continue;
    const cover = { counts: [...counts], cost: costOf(items, counts) };
    if (!best || isBetter(cover, best)) best = cover;
  } while (advance(counts, items));
  return best;
}

/** The next combination, like the digits of a counter; false after the last. */
function advance(counts: number[], items: readonly CoverItem[]): boolean {
  for (const [index, { most }] of items.entries()) {
    const count = counts[index] ?? 0;
    counts[index] = count < most ? count + 1 : 0;
    if (count < most) return true;
  }
  return false;
}

function costOf(items: readonly CoverItem[], counts: readonly number[]): number {
  return items.reduce((total, { cost }, index) => total + cost * (counts[index] ?? 0), 0);
}

function isBetter(cover: Cover, best: Cover): boolean {
  const tie = ROUNDING * Math.max(1, best.cost);
  if (Math.abs(cover.cost - best.cost) > tie) return cover.cost < best.cost;
  const [few, fewest] = [sum(cover.counts), sum(best.counts)];
  if (few !== fewest) return few < fewest;
  const index = cover.counts.findIndex((count, at) => count !== best.counts[at]);
  return index >= 0 && (cover.counts[index] ?? 0) > (best.counts[index] ?? 0);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

async function solved(needs: readonly number[], items: readonly CoverItem[]): Promise<Cover | undefined> {
  const { solve } = await import("yalps");
  const { status, variables } = solve(
    {
      direction: "minimize",
      objective: "cost",
      constraints: {
        ...Object.fromEntries(needs.map((need, index) => [`need ${index}`, { min: need }])),
        ...Object.fromEntries(items.map(({ most }, index) => [`most ${index}`, { max: most }])),
      },
      variables: Object.fromEntries(
        items.map(({ need, adds, cost }, index) => [
          String(index),
          { cost, [`need ${need}`]: adds, [`most ${index}`]: 1 },
        ]),
      ),
      integers: true,
    },
    { tolerance: 0, timeout: Infinity, maxIterations: 200_000 },
  );
  if (status !== "optimal") return undefined;
  const taken = new Map(variables);
  const counts = items.map((_, index) => Math.round(taken.get(String(index)) ?? 0));
  return { counts, cost: costOf(items, counts) };
}
