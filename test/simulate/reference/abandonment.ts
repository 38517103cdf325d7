/** A queue with abandonment, event by event: who calls, who is answered within the target, who hangs up. */
export interface Queue {
  readonly callsPerHour: number;
  readonly agents: number;
  /** Hours. */
  readonly handleTime: number;
  readonly patience: number;
  readonly target: number;
}

export interface Watched {
  readonly inTime: number;
  readonly abandoned: number;
}

/** Uniforms from a small generator with a fixed seed (mulberry32). */
export function uniformsOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Callers in order of arrival; each takes the agent who is free first, unless patience ends before that. With one line
 * and equal agents a caller's fate depends on earlier callers only, so no event list is needed.
 */
export function watch(queue: Queue, calls: number, seed: number): Watched {
  const uniform = uniformsOf(seed);
  const exponential = (mean: number): number => -Math.log(1 - uniform()) * mean;
  const freeAt = new Array<number>(queue.agents).fill(0);
  let now = 0;
  let inTime = 0;
  let abandoned = 0;
  for (let call = 0; call < calls; call++) {
    now += exponential(1 / queue.callsPerHour);
    const patience = exponential(queue.patience);
    const handling = exponential(queue.handleTime);
    const first = freeAt.indexOf(Math.min(...freeAt));
    const wait = Math.max(0, (freeAt[first] ?? 0) - now);
    if (wait > patience) {
      abandoned += 1;
      continue;
    }
    if (wait <= queue.target) inTime += 1;
    freeAt[first] = now + wait + handling;
  }
  return { inTime: inTime / calls, abandoned: abandoned / calls };
}
