/** The part of a long list that is seen: from `first`, so many. */
export interface Window {
  readonly first: number;
  readonly count: number;
}

/** So many rows of a list of `length` that the chosen one is among them, near the middle where there is more on both sides. */
export function windowOn(chosen: number, length: number, room: number): Window {
  const count = Math.min(length, Math.max(0, room));
  const first = Math.max(0, Math.min(chosen - Math.floor(count / 2), length - count));
  return { first, count };
}

/** Rows for two lists that share a room: what one does not need the other gets. */
export function sharedRoom(room: number, first: number, second: number): readonly [number, number] {
  const half = Math.ceil(room / 2);
  if (first <= half) return [first, Math.min(second, room - first)];
  if (second <= room - half) return [Math.min(first, room - second), second];
  return [half, room - half];
}
