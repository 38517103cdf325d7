import { type Pattern, firstWords, matchAt, pattern } from "./pattern.ts";
import type { Sentence } from "./sentence.ts";
import type { Token } from "./token.ts";
import { CLAIM_KINDS, type ClaimKind, type Row, type Vocabulary } from "./vocabulary.ts";

/** A vocabulary made ready: patterns by the words with which they start, so that each token meets only its own. */
export interface Lexicon {
  readonly common: ReadonlySet<string>;
  readonly says: Index<Saying>;
  readonly innocent: Index<Entry>;
  readonly quiets: Index<Quiet>;
  readonly negations: ReadonlySet<string>;
  readonly harmless: ReadonlySet<string>;
  readonly supposes: ReadonlySet<string>;
}

export interface Entry {
  readonly pattern: Pattern;
}

export interface Saying extends Entry {
  readonly kind: ClaimKind;
  /** A word of each of these must stand elsewhere in the sentence. */
  readonly near: readonly ReadonlySet<string>[];
}

export interface Quiet extends Entry {
  readonly kinds: readonly ClaimKind[];
}

/** Entries by their first word, or by the kind of amount with which they start. */
export type Index<E extends Entry> = ReadonlyMap<string, readonly E[]>;

export function lexiconOf(vocabulary: Vocabulary): Lexicon {
  const { lists, says, innocent, quiets, quietsSome } = vocabulary;
  const entry = (text: string): Entry => ({ pattern: pattern(text, lists) });
  const saying = (row: Row, kind: ClaimKind): Saying => {
    const [text, ...near] = typeof row === "string" ? ([row] as const) : row;
    return { ...entry(text), kind, near: near.map((name) => wordsOf(lists[name] ?? "")) };
  };
  const quiet = (kinds: readonly ClaimKind[]) => (text: string) => ({ ...entry(text), kinds });
  return {
    common: wordsOf(vocabulary.common),
    says: indexOf(CLAIM_KINDS.flatMap((kind) => says[kind].map((row) => saying(row, kind)))),
    innocent: indexOf(innocent.map(entry)),
    quiets: indexOf([
      ...quiets.map(quiet(CLAIM_KINDS)),
      ...quietsSome.flatMap(({ kinds, when }) => when.map(quiet(kinds))),
    ]),
    negations: wordsOf(vocabulary.negations),
    harmless: wordsOf(vocabulary.harmless),
    supposes: wordsOf(vocabulary.supposes),
  };
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

function indexOf<E extends Entry>(entries: readonly E[]): Index<E> {
  const index = new Map<string, E[]>();
  for (const entry of entries) {
    const { words, kinds } = firstWords(entry.pattern);
    for (const key of new Set([...words, ...kinds.map(keyOfKind)])) index.set(key, [...(index.get(key) ?? []), entry]);
  }
  return index;
}

function keyOfKind(kind: Token["is"]): string {
  return `<${kind}>`;
}

/** What stands in a sentence, as ranges of its tokens. */
export interface Range<E> {
  readonly entry: E;
  readonly from: number;
  readonly to: number;
}

/** Every entry that stands somewhere in a sentence. */
export function rangesIn<E extends Entry>(index: Index<E>, { tokens, clauses }: Sentence): readonly Range<E>[] {
  return tokens.flatMap((token, from) => {
    const entries = [...(index.get(token.word) ?? []), ...(index.get(keyOfKind(token.is)) ?? [])];
    return entries.flatMap((entry) => {
      if (entry.pattern.isFirst && clauses[from] !== from) return [];
      const to = matchAt(entry.pattern, tokens, from);
      return to === undefined || to === from ? [] : [{ entry, from, to }];
    });
  });
}
