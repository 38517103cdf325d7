const ELISION = "…";

/**
 * What a page shows of what was printed. A line that is `…` and nothing else stands for one or more lines that the page leaves out:
 * where the page's lines are found so, they stay; else they are taken anew from what was printed, as much of it, from the
 * places that look most alike. A page that shows nothing yet shows everything.
 */
export function shownOf(shown: readonly string[], printed: readonly string[]): readonly string[] {
  if (shown.length === 0) return printed;
  const segments = segmentsOf(shown);
  if (isFound(segments, printed)) return shown;
  return takenAnew(segments, printed);
}

/** The lines between the elisions; an empty first or last one: the page begins or ends with an elision. */
function segmentsOf(shown: readonly string[]): readonly (readonly string[])[] {
  const segments: string[][] = [[]];
  for (const line of shown) {
    if (line === ELISION) segments.push([]);
    else segments.at(-1)?.push(line);
  }
  return segments;
}

function isFound(segments: readonly (readonly string[])[], printed: readonly string[]): boolean {
  let from = 0;
  return segments.every((segment, index) => {
    const isLast = index === segments.length - 1;
    const at = isLast ? printed.length - segment.length : placeOf(segment, printed, from);
    const isApart = index === 0 ? at === 0 : at > from || (segment.length === 0 && at >= from);
    const holds = isApart && segment.every((line, offset) => printed[at + offset] === line);
    from = at + segment.length;
    return holds;
  });
}

/** The first segment stands at the beginning, the next ones after at least one line that is left out. */
function placeOf(segment: readonly string[], printed: readonly string[], from: number): number {
  if (from === 0) return 0;
  const last = printed.length - segment.length;
  for (let at = from + 1; at <= last; at += 1)
    if (segment.every((line, offset) => printed[at + offset] === line)) return at;
  return -1;
}

function takenAnew(segments: readonly (readonly string[])[], printed: readonly string[]): readonly string[] {
  const lines: string[] = [];
  let from = 0;
  for (const [index, segment] of segments.entries()) {
    const isFirst = index === 0;
    const isLast = index === segments.length - 1;
    const at = isFirst
      ? 0
      : isLast
        ? Math.max(from, printed.length - segment.length)
        : likeliest(segment, printed, from);
    if (!isFirst && (at > from || segment.length === 0)) lines.push(ELISION);
    lines.push(...printed.slice(at, at + segment.length));
    from = at + segment.length;
  }
  return lines;
}

/** Where most of its lines stand, whatever their numbers are. */
function likeliest(segment: readonly string[], printed: readonly string[], from: number): number {
  const scores = printed.map((_, at) =>
    at < from ? -1 : segment.filter((line, offset) => bare(printed[at + offset]) === bare(line)).length,
  );
  return scores.indexOf(Math.max(...scores));
}

function bare(line: string | undefined): string | undefined {
  return line?.replaceAll(/\d+/g, "#").trim();
}
