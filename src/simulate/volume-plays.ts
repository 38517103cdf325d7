import { byte } from "../base/columns.ts";

/** Plays one scenario at a multiple of the forecast: writes 1 for each station that breaches in it, else 0. */
export type PlayOne = (scenario: number, multiple: number, breaches: Uint8Array) => void;

/** Scenarios of one sample, played again at other multiples of the forecast, and which stations breached in them. */
export interface VolumePlays {
  readonly stations: number;
  readonly scenarios: number;
  readonly play: PlayOne;
  /** By multiple: UNKNOWN, HELD or BREACHED, by station and scenario. */
  readonly played: Map<number, Uint8Array>;
}

const UNKNOWN = 0;
const HELD = 1;
const BREACHED = 2;

/**
 * Within this factor more customers do not undo a breach, so that what held with more held, and what breached with fewer
 * breached. Further apart they may: a capacity whose supplier gives way is shielded, a cap is reached before a weak day.
 */
const NEIGHBOURS = 1.5;

export function newVolumePlays(room: { stations: number; scenarios: number }, play: PlayOne): VolumePlays {
  return { ...room, play, played: new Map() };
}

/** Remembers which stations breached in a scenario at a multiple. */
export function learn(plays: VolumePlays, at: { scenario: number; multiple: number }, breaches: Uint8Array): void {
  const column = playedAt(plays, at.multiple);
  for (let station = 0; station < plays.stations; station++)
    column[station * plays.scenarios + at.scenario] = byte(breaches, station) === 1 ? BREACHED : HELD;
}

function playedAt({ played, stations, scenarios }: VolumePlays, multiple: number): Uint8Array {
  const known = played.get(multiple) ?? new Uint8Array(stations * scenarios);
  played.set(multiple, known);
  return known;
}

export interface Asked {
  readonly multiple: number;
  readonly station: number;
  /** Of the first so many scenarios. */
  readonly count: number;
}

/** Whether a larger share of scenarios breaches than is tolerated; plays no more of them than tell. */
export function isMoreThan(plays: VolumePlays, tolerance: number, asked: Asked): boolean {
  const most = tolerance * asked.count;
  const known = inferred(plays, asked);
  let breaches = 0;
  let open = 0;
  for (const each of known) {
    if (each === BREACHED) breaches += 1;
    if (each === UNKNOWN) open += 1;
  }
  for (let scenario = 0; breaches <= most && breaches + open > most; scenario++) {
    if (byte(known, scenario) !== UNKNOWN) continue;
    open -= 1;
    if (isBreachedAt(plays, asked, scenario)) breaches += 1;
  }
  return breaches > most;
}

/** How many of the first scenarios breach at a multiple, each of them played. */
export function countBreaches(plays: VolumePlays, asked: Asked): number {
  let breaches = 0;
  for (let scenario = 0; scenario < asked.count; scenario++) if (isBreachedAt(plays, asked, scenario)) breaches += 1;
  return breaches;
}

function isBreachedAt(plays: VolumePlays, { station, multiple }: Asked, scenario: number): boolean {
  const known = byte(playedAt(plays, multiple), station * plays.scenarios + scenario);
  if (known !== UNKNOWN) return known === BREACHED;
  const breaches = new Uint8Array(plays.stations);
  plays.play(scenario, multiple, breaches);
  learn(plays, { scenario, multiple }, breaches);
  return byte(breaches, station) === 1;
}

/** By scenario: what was played at this multiple, or follows from what was played at its neighbours. */
function inferred(plays: VolumePlays, { multiple, station, count }: Asked): Uint8Array {
  const from = station * plays.scenarios;
  const own = playedAt(plays, multiple).slice(from, from + count);
  const found = new Uint8Array(count);
  for (const [other, column] of plays.played) {
    if (other >= multiple && other <= multiple * NEIGHBOURS) mark(found, column.subarray(from, from + count), HELD);
    if (other <= multiple && other >= multiple / NEIGHBOURS) mark(found, column.subarray(from, from + count), BREACHED);
  }
  for (let scenario = 0; scenario < count; scenario++) {
    const both = byte(found, scenario);
    if (byte(own, scenario) === UNKNOWN && both !== CONTRADICTED) own[scenario] = both;
  }
  return own;
}

/** Held with more, and breached with fewer: such a scenario is played. */
const CONTRADICTED = HELD + BREACHED;

function mark(found: Uint8Array, column: Uint8Array, what: number): void {
  for (let scenario = 0; scenario < found.length; scenario++)
    if (byte(column, scenario) === what) found[scenario] = byte(found, scenario) | what;
}
