/** A line of a difference: there before and after, taken away, or new; its number counts from 1 in the newer text, else in the older. */
export interface DifferentLine {
  readonly is: "same" | "gone" | "new";
  readonly line: number;
  readonly text: string;
}

/** Lines around a change that show where it is. */
const AROUND = 2;

/** The places in which two texts differ, each with a few lines around it; nothing where they are the same. */
export function differenceOf(before: string, after: string): readonly (readonly DifferentLine[])[] {
  const all = matched(linesOf(before), linesOf(after));
  const isNear = (index: number): boolean =>
    all.slice(Math.max(0, index - AROUND), index + AROUND + 1).some(({ is }) => is !== "same");
  const places: DifferentLine[][] = [];
  let last = -2;
  for (const [index, line] of all.entries()) {
    if (!isNear(index)) continue;
    if (last === index - 1) places.at(-1)?.push(line);
    else places.push([line]);
    last = index;
  }
  return places;
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/);
}

/** By the longest common run of lines: what begins and ends alike is passed over first. */
function matched(before: readonly string[], after: readonly string[]): readonly DifferentLine[] {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < least - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const end = after.length - tail;
  return [
    ...after.slice(0, head).map((text, index) => sameLine(text, index)),
    ...changedLines(before.slice(head, before.length - tail), after.slice(head, end), head),
    ...after.slice(end).map((text, index) => sameLine(text, end + index)),
  ];
}

function sameLine(text: string, index: number): DifferentLine {
  return { is: "same", line: index + 1, text };
}

function changedLines(before: readonly string[], after: readonly string[], from: number): readonly DifferentLine[] {
  const lengths = commonLengths(before, after);
  const found: DifferentLine[] = [];
  let [b, a] = [0, 0];
  while (b < before.length || a < after.length) {
    const [old = "", text = ""] = [before[b], after[a]];
    if (b < before.length && a < after.length && old === text) {
      found.push({ is: "same", line: from + a + 1, text });
      b += 1;
      a += 1;
    } else if (b < before.length && (a >= after.length || (lengths[b + 1]?.[a] ?? 0) >= (lengths[b]?.[a + 1] ?? 0))) {
      found.push({ is: "gone", line: from + b + 1, text: old });
      b += 1;
    } else {
      found.push({ is: "new", line: from + a + 1, text });
      a += 1;
    }
  }
  return found;
}

/** Length of the longest common run of what follows each pair of lines. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly Uint32Array[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let b = before.length - 1; b >= 0; b--) {
    const row = lengths[b];
    const below = lengths[b + 1];
    if (!row || !below) continue;
    for (let a = after.length - 1; a >= 0; a--) {
      row[a] = before[b] === after[a] ? (below[a + 1] ?? 0) + 1 : Math.max(below[a] ?? 0, row[a + 1] ?? 0);
    }
  }
  return lengths;
}
