import type { WordLists } from "./pattern.ts";

/** What a text may promise. */
export const CLAIM_KINDS = [
  "time",
  "free",
  "unlimited",
  "guaranteed",
  "always",
  "everyone",
  "price",
  "refund",
  "hours",
] as const;

export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** How a language promises, and how it sounds alike without promising: rows of patterns (`pattern.ts`). */
export interface Vocabulary {
  /** Words by which the language of a sentence is told. */
  readonly common: string;
  readonly lists: WordLists;
  readonly says: Readonly<Record<ClaimKind, readonly Row[]>>;
  /** Words that sound like a promise and are none: what overlaps them does not count. */
  readonly innocent: readonly string[];
  /** What makes a whole sentence no promise: somebody else's words, the past, advice, a wish. */
  readonly quiets: readonly string[];
  /** The same for some kinds only. */
  readonly quietsSome: readonly { readonly kinds: readonly ClaimKind[]; readonly when: readonly string[] }[];
  /** Words that turn what follows them in their clause into its opposite. */
  readonly negations: string;
  /** Negated, these say nothing against what follows: `don't miss the free delivery`. */
  readonly harmless: string;
  /** Words that begin a clause which supposes and does not state. */
  readonly supposes: string;
}

/** A pattern, and lists of each of which a word must stand elsewhere in the same sentence. */
export type Row = string | readonly [pattern: string, ...near: readonly string[]];
