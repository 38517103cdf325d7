import { byte, float } from "../base/columns.ts";

/** Scenarios at one multiple of the forecast: writes 1 for each station that breaches, else 0. */
export type PlayOne = (scenario: number, multiple: number, breaches: Uint8Array) => void;

/**
 * What is known of each scenario: at how many times the forecast each station was seen to hold, and to breach. In one
 * scenario more customers rarely undo a breach, so that what lies outside these bounds need not be played; as soon as any
 * play contradicts that (a cap that is reached before a weak day does), nothing is inferred any more.
 */
export interface BreachBounds {
  readonly scenarios: number;
  readonly play: PlayOne;
  /** By station and scenario: the largest multiple that held, and the smallest that breached. */
  readonly holds: readonly Float64Array[];
  readonly breaks: readonly Float64Array[];
  /** By multiple: what was played at it, 0 not yet, 1 held, 2 breached, by station and scenario. */
  readonly played: Map<number, Uint8Array>;
  isMonotone: boolean;
}

export function newBreachBounds(room: { stations: number; scenarios: number }, play: PlayOne): BreachBounds {
  const columns = (value: number): readonly Float64Array[] =>
    Array.from({ length: room.stations }, () => new Float64Array(room.scenarios).fill(value));
  return {
    scenarios: room.scenarios,
    play,
    holds: columns(0),
    breaks: columns(Number.POSITIVE_INFINITY),
    played: new Map(),
    isMonotone: true,
  };
}

const HELD = 1;
const BREACHED = 2;

/** Remembers which stations breached in a scenario at a multiple. */
export function learn(bounds: BreachBounds, at: { scenario: number; multiple: number }, breaches: Uint8Array): void {
  const { scenario, multiple } = at;
  const played = playedAt(bounds, multiple);
  for (const [station, holds] of bounds.holds.entries()) {
    const breaks = bounds.breaks[station] ?? holds;
    const isBreach = byte(breaches, station) === 1;
    played[station * bounds.scenarios + scenario] = isBreach ? BREACHED : HELD;
    if (isBreach) breaks[scenario] = Math.min(float(breaks, scenario), multiple);
    else holds[scenario] = Math.max(float(holds, scenario), multiple);
    if (float(holds, scenario) > float(breaks, scenario)) bounds.isMonotone = false;
  }
}

function playedAt({ played, holds, scenarios }: BreachBounds, multiple: number): Uint8Array {
  const known = played.get(multiple) ?? new Uint8Array(holds.length * scenarios);
  played.set(multiple, known);
  return known;
}

interface Asked {
  readonly multiple: number;
  readonly station: number;
  /** Of the first so many scenarios. */
  readonly count: number;
}

/** Whether a larger share of scenarios breaches than is tolerated; plays no more of them than tell. */
export function isMoreThan(bounds: BreachBounds, tolerance: number, asked: Asked): boolean {
  const most = tolerance * asked.count;
  const wasMonotone = bounds.isMonotone;
  let breaches = 0;
  let open = 0;
  for (let scenario = 0; scenario < asked.count; scenario++) {
    const known = knownOf(bounds, asked, scenario);
    if (known === BREACHED) breaches += 1;
    if (known === 0) open += 1;
  }
  for (let scenario = 0; open > 0 && breaches <= most && breaches + open > most; scenario++) {
    if (knownOf(bounds, asked, scenario) !== 0) continue;
    open -= 1;
    if (isBreachedAt(bounds, asked, scenario)) breaches += 1;
  }
  return bounds.isMonotone === wasMonotone ? breaches > most : isMoreThan(bounds, tolerance, asked);
}

/** How many of the first scenarios breach at a multiple, each of them played. */
export function countBreaches(bounds: BreachBounds, asked: Asked): number {
  let breaches = 0;
  for (let scenario = 0; scenario < asked.count; scenario++) if (isBreachedAt(bounds, asked, scenario)) breaches += 1;
  return breaches;
}

function isBreachedAt(bounds: BreachBounds, { station, multiple }: Asked, scenario: number): boolean {
  const at = station * bounds.scenarios + scenario;
  const known = byte(playedAt(bounds, multiple), at);
  if (known !== 0) return known === BREACHED;
  const breaches = new Uint8Array(bounds.holds.length);
  bounds.play(scenario, multiple, breaches);
  learn(bounds, { scenario, multiple }, breaches);
  return byte(breaches, station) === 1;
}

/** What was played, or lies outside the bounds; 0: neither. */
function knownOf(bounds: BreachBounds, { station, multiple }: Asked, scenario: number): number {
  const { holds, breaks, isMonotone } = bounds;
  const played = byte(playedAt(bounds, multiple), station * bounds.scenarios + scenario);
  if (played !== 0 || !isMonotone) return played;
  if (multiple <= float(holds[station] ?? NOTHING, scenario)) return HELD;
  return multiple >= float(breaks[station] ?? NOTHING, scenario) ? BREACHED : 0;
}

const NOTHING = new Float64Array(0);
