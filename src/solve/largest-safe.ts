/** How closely a question is looked at: a glance points the way, the settled look is what is told. */
export type Look = "glance" | "settled";

/** Whether a step is safe; each look at a step costs a rehearsal. */
export type IsSafe = (step: number, look: Look) => Promise<boolean>;

/**
 * The largest step from 0 to `most` that is safe where the next one is not (or where there is none): found by bisection
 * at a glance, then moved up or down until the settled look says so of both. Nothing when not even step 0 is safe.
 */
export async function largestSafe(most: number, isSafe: IsSafe): Promise<number | undefined> {
  const known = new Map<number, Promise<boolean>>();
  const settled = async (step: number): Promise<boolean> => {
    const answer = known.get(step) ?? isSafe(step, "settled");
    known.set(step, answer);
    return answer;
  };
  const start = await glanced(most, isSafe);
  let [low, high] = (await settled(start)) ? await upwards(start, most, settled) : await downwards(start, settled);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (await settled(middle)) low = middle;
    else high = middle;
  }
  return low < 0 ? undefined : low;
}

async function glanced(most: number, isSafe: IsSafe): Promise<number> {
  let low = -1;
  let high = most + 1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (await isSafe(middle, "glance")) low = middle;
    else high = middle;
  }
  return Math.max(0, low);
}

type Settled = (step: number) => Promise<boolean>;
/** A safe step (-1: none) and an unsafe one above it (`most + 1`: none). */
type Bracket = readonly [low: number, high: number];

async function upwards(start: number, most: number, isSafe: Settled): Promise<Bracket> {
  let low = start;
  for (let stride = 1; low < most; stride *= 2) {
    const next = Math.min(most, low + stride);
    if (!(await isSafe(next))) return [low, next];
    low = next;
  }
  return [low, most + 1];
}

async function downwards(start: number, isSafe: Settled): Promise<Bracket> {
  let high = start;
  for (let stride = 1; high > 0; stride *= 2) {
    const next = Math.max(0, high - stride);
    if (await isSafe(next)) return [next, high];
    high = next;
  }
  return [-1, high];
}
