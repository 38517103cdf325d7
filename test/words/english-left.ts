/** Words that English sentences cannot do without, and that Spanish ones do not have. */
const TELLTALE = new Set(
  (
    "the of and is are was were with from for to by this that these those which not been has have had when where what who how " +
    "each every must can will would should than then there their they its if or an at into only without because about nobody nothing"
  ).split(" "),
);

/** What is English by right: placeholders, code, commands, options, addresses, ids and paths, keys with their values. */
const BY_RIGHT = [
  /\{\w+\}/g,
  /`[^`]*`/g,
  /\bbatuta(?: [a-z][\w-]*)+/g,
  /(?<![\p{L}\p{N}])--?[a-z][\w-]*(?:[ =][^\s,)]+)?/gu,
  /https?:\S+/g,
  /[\p{L}\p{N}_]+(?:[/._:|-][\p{L}\p{N}_*]+)+/gu,
  /\b[a-z_]+: \S+/g,
];

/** Lines of files: excerpts, and what would be written. */
const LINES = /^ *\d+ (?:[│+-]| {2}).*$/gm;

/** English words left in a Spanish text; `names`: texts of the company's own, which stay as they are. */
export function englishLeft(text: string, names: readonly string[] = []): readonly string[] {
  let left = text.replaceAll(LINES, " ").replaceAll(/\s+/g, " ");
  for (const name of names.toSorted((a, b) => b.length - a.length)) left = left.replaceAll(name, " ");
  for (const pattern of BY_RIGHT) left = left.replaceAll(pattern, " ");
  const words = left.match(/\p{L}+/gu) ?? [];
  return [...new Set(words.filter((word) => TELLTALE.has(word)))];
}

/** Texts of the company's own files, as they stand after their keys. */
export function namesIn(files: readonly string[]): readonly string[] {
  return files.flatMap((file) =>
    file
      .replaceAll(/(^|\s)#.*$/gm, "")
      .split(/[\n{}[\],;]|: |(?<=[.!?]) /)
      .map((part) =>
        part
          .trim()
          .replace(/^- /, "")
          .replaceAll(/^["']|["'.!?]+$/g, ""),
      )
      .filter((part) => part.includes(" ")),
  );
}
