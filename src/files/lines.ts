import type { Position } from "../base/position.ts";

/** A text that knows where each of its characters stands. */
export interface Lines {
  readonly file: string;
  readonly text: string;
  /** The offset at which each line starts. */
  readonly starts: readonly number[];
}

export function linesOf(file: string, text: string): Lines {
  const starts = [0];
  for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) starts.push(i + 1);
  return { file, text, starts };
}

/** The position of what stands from one offset to another; its length ends with the line. */
export function positionAt(lines: Lines, from: number, to: number = from): Position {
  const index = lineIndex(lines.starts, from);
  const start = lines.starts[index] ?? 0;
  const next = lines.starts[index + 1];
  const lineEnd = next === undefined ? lines.text.length : next - 1;
  return {
    file: lines.file,
    line: index + 1,
    column: from - start + 1,
    length: Math.max(1, Math.min(to, lineEnd) - from),
  };
}

function lineIndex(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
