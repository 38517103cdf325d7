/** People who answer calls, with impatient callers: chosen so that an interval of three hours reaches its steady state. */
export interface Desk {
  readonly agents: number;
  /** Minutes. */
  readonly handles: number;
  readonly patience: number;
  readonly within: number;
  /** Share answered within that time, at least. */
  readonly target: number;
  /** Calls a day that it can about take, by eye: only companies are sized by it. */
  readonly comfortable: number;
}

export const DESK_HOURS = 12;

export const DESKS: readonly Desk[] = [
  { agents: 8, handles: 6, patience: 3, within: 0.5, target: 0.8, comfortable: 620 },
  { agents: 24, handles: 5, patience: 2, within: 0.5, target: 0.8, comfortable: 2500 },
  { agents: 60, handles: 4, patience: 5, within: 0.5, target: 0.7, comfortable: 8000 },
];

const STATES_BEYOND = 120;
const STEP = 1 / 400;

/**
 * The share of callers who are answered within the target, at so many calls a minute, from the queue's own chain of
 * states and nothing else: the chain's balance gives how many are there, and one small step after another gives whether
 * somebody behind `ahead` others is answered before the time is up or patience ends.
 */
export function answeredInTime(desk: Desk, callsAMinute: number): number {
  const states = desk.agents + STATES_BEYOND;
  const weights = [1];
  for (let there = 1; there < states; there++)
    weights.push(((weights[there - 1] ?? 0) * callsAMinute) / leaving(desk, there));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const answered = answeredBehind(desk);
  return weights.reduce(
    (total, weight, there) => total + (weight / sum) * (there < desk.agents ? 1 : (answered[there - desk.agents] ?? 0)),
    0,
  );
}

/** A minute's rate at which somebody leaves when so many are there: handled, or out of patience. */
function leaving(desk: Desk, there: number): number {
  return Math.min(there, desk.agents) / desk.handles + Math.max(0, there - desk.agents) / desk.patience;
}

const known = new Map<Desk, readonly number[]>();

/** By how many wait ahead: the chance to be answered within the target. */
function answeredBehind(desk: Desk): readonly number[] {
  const before = known.get(desk);
  if (before) return before;
  let chances = new Array<number>(STATES_BEYOND).fill(0);
  const steps = Math.round(desk.within / STEP);
  const slope = (at: readonly number[]): number[] =>
    at.map((chance, ahead) => {
      const departs = desk.agents / desk.handles + ahead / desk.patience;
      return departs * ((ahead === 0 ? 1 : (at[ahead - 1] ?? 0)) - chance) - chance / desk.patience;
    });
  for (let step = 0; step < steps; step++) {
    const first = slope(chances);
    const middle = slope(chances.map((chance, ahead) => chance + (STEP / 2) * (first[ahead] ?? 0)));
    chances = chances.map((chance, ahead) => chance + STEP * (middle[ahead] ?? 0));
  }
  known.set(desk, chances);
  return chances;
}

const GRID = 400;
const curves = new Map<Desk, Float64Array>();

/** The same from a table in steps of one in four hundred of twice what the agents could handle: for many scenarios. */
export function levelAt(desk: Desk, callsAMinute: number): number {
  const most = (4 * desk.agents) / desk.handles;
  const curve =
    curves.get(desk) ?? Float64Array.from({ length: GRID + 1 }, (_, i) => answeredInTime(desk, (i * most) / GRID));
  curves.set(desk, curve);
  const place = Math.min(GRID - 1e-9, (callsAMinute / most) * GRID);
  const index = Math.floor(place);
  const [low = 0, high = 0] = [curve[index], curve[index + 1]];
  return low + (place - index) * (high - low);
}
