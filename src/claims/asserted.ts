import { type Lexicon, type Range, type Saying, rangesIn } from "./lexicon.ts";
import type { Sentence } from "./sentence.ts";
import type { Token } from "./token.ts";

/**
 * Tells which of the sayings of a sentence the company really says: not asked, denied, supposed, quoted, told of the
 * past or of others, nor part of words that only sound alike.
 */
export function isAsserted(lexicon: Lexicon, sentence: Sentence): (range: Range<Saying>) => boolean {
  const { tokens } = sentence;
  if (isQuestion(tokens) || isPast(tokens)) return () => false;
  const innocent = rangesIn(lexicon.innocent, sentence);
  const quiet = new Set(rangesIn(lexicon.quiets, sentence).flatMap(({ entry: { kinds } }) => kinds));
  return (range) =>
    !quiet.has(range.entry.kind) &&
    !innocent.some((other) => overlaps(range, other)) &&
    !isJoined(tokens, range) &&
    !isDenied(lexicon, sentence, range) &&
    !isSupposed(lexicon, sentence, range) &&
    !isQuoted(tokens, range);
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function overlaps(a: Stretch, b: Stretch): boolean {
  return a.from < b.to && b.from < a.to;
}

function isQuestion(tokens: readonly Token[]): boolean {
  return tokens.slice(-2).some(({ word }) => word === "?");
}

/** Third persons of the Spanish past: `llegó`, `llegaron`; `we …ed` in English. */
function isPast(tokens: readonly Token[]): boolean {
  return tokens.some(({ raw, word }, index) =>
    /(?:[^aeiou]|[iu])ó$/.test(raw) && word.length > 3 && word !== "quedo"
      ? true
      : /(?:aron|ieron|riamos)$/.test(word) || (PERSONS.has(word) && /[^e]ed$/.test(tokens[index + 1]?.word ?? "")),
  );
}

const PERSONS = new Set(["we", "they", "he", "she", "it", "team", "company", "crew"]);

/** `BPA-free`: the first word belongs to the one before it, unless that is what is free of charge. */
function isJoined(tokens: readonly Token[], { from, to }: Stretch): boolean {
  const isTail = tokens[from]?.glued === true && tokens[from]?.is === "word";
  const isHead = tokens[to]?.glued === true && tokens[to - 1]?.word === "free";
  return isTail || isHead;
}

/** How far before the words a denial still reaches them. */
const REACH = 4;

function isDenied({ negations, harmless }: Lexicon, { tokens, clauses }: Sentence, { from }: Stretch): boolean {
  const start = Math.max(clauses[from] ?? 0, from - REACH);
  const before = tokens.slice(start, from);
  const at = before.findLastIndex(({ word }) => negations.has(word));
  if (at < 0) return false;
  return !before.slice(at + 1).some(({ word }) => harmless.has(word));
}

/** The words stand inside a clause that supposes: `if delivery takes 24 hours, …`; what follows the comma is said. */
function isSupposed({ supposes }: Lexicon, { tokens, clauses }: Sentence, { from }: Stretch): boolean {
  const start = clauses[from] ?? 0;
  return supposes.has(tokens[start]?.word ?? "") && tokens.slice(from).some(({ word }) => word === ",");
}

const QUOTES: Readonly<Record<string, string>> = { "“": "”", "«": "»", '"': '"', "„": "“" };

/** A quotation that goes on or ends with who said it: `«…», Marta, León`, `"…" — Ana`. */
function isQuoted(tokens: readonly Token[], { from, to }: Stretch): boolean {
  const open = tokens.slice(0, from).findLastIndex(({ word }) => Object.hasOwn(QUOTES, word));
  const close = open < 0 ? undefined : QUOTES[tokens[open]?.word ?? ""];
  const end = tokens.findIndex(({ word }, index) => index >= to && word === close);
  return end >= 0 && tokens.slice(end + 1).some(({ is }) => is === "word");
}
