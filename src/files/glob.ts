import { RE2JS } from "re2js";

/** Whether a path, relative and with forward slashes, is one that a pattern means. */
export type PathTest = (path: string) => boolean;

/** A pattern longer than this names no files of a person's. */
const LONGEST = 200;

/**
 * A pattern of paths: `*` any part of a name, `?` one character of it, `**` any folders, `{a,b}` one of several, `[a-c]`
 * a character of these. It is matched in a time that grows with the path alone, since the pattern may be a stranger's.
 * As in a shell, a name that starts with a dot is meant only by a pattern that says the dot. Nothing for what is no pattern.
 */
export function pathTest(pattern: string): PathTest | undefined {
  const written = pattern.replace(/^(?:\.\/)+/, "");
  const source = written.length > LONGEST ? undefined : sourceOf(written);
  if (source === undefined) return undefined;
  const compiled = compile(source);
  const saysDot = namesHidden(written);
  return compiled && ((path) => (saysDot || !HIDDEN.test(path)) && compiled.matches(path));
}

/** A path on which some name starts with a dot. */
const HIDDEN = /(?:^|\/)\./;

/** Whether a pattern says a name that starts with a dot. */
export function namesHidden(pattern: string): boolean {
  return HIDDEN.test(pattern.replace(/^(?:\.\/)+/, "").replaceAll(/[{,]/g, "/"));
}

function compile(source: string): RE2JS | undefined {
  try {
    return RE2JS.compile(source);
  } catch {
    return undefined;
  }
}

const PARTS = /\*\*\/|\*+|\?|\[[!^]?[\w. -]+\]|[{},]|[^*?[{},]+|\[/g;

/** The regular expression of a pattern; nothing when its braces do not pair. */
function sourceOf(pattern: string): string | undefined {
  let source = "";
  let open = 0;
  let isFirst = true;
  for (const [part] of pattern.matchAll(PARTS)) {
    source += sourceOfPart(part, { isFirst, isOpen: open > 0 });
    if (part === "{") open++;
    if (part === "}") open--;
    if (open < 0) return undefined;
    isFirst = /[/{]$/.test(part) || (part === "," && open > 0);
  }
  return open === 0 ? source : undefined;
}

interface Around {
  /** It stands where a name begins. */
  readonly isFirst: boolean;
  /** It stands in braces. */
  readonly isOpen: boolean;
}

function sourceOfPart(part: string, { isFirst, isOpen }: Around): string {
  if (part === "**/" && isFirst) return "(?:[^/]+/)*";
  if (part === "**" && isFirst) return ".+";
  if (part.startsWith("*")) return part.endsWith("/") ? "[^/]*/" : "[^/]*";
  if (part === "?") return "[^/]";
  if (part === "{") return "(?:";
  if (part === "}") return ")";
  if (part === "," && isOpen) return "|";
  if (part.startsWith("[") && part.length > 1) return part.replace("[!", "[^");
  return RE2JS.quote(part);
}
