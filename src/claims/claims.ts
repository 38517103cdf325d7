import { ENGLISH } from "./english.ts";
import { isAsserted } from "./asserted.ts";
import { type Lexicon, type Range, type Saying, lexiconOf, rangesIn } from "./lexicon.ts";
import { type Passage, offsetOf } from "./passage.ts";
import { type Sentence, sentencesOf } from "./sentence.ts";
import { SPANISH } from "./spanish.ts";
import type { Token } from "./token.ts";
import type { ClaimKind } from "./vocabulary.ts";

/** Something a text says that customers will take for a promise. */
export interface Found {
  readonly kind: ClaimKind;
  /** The words, as they stand. */
  readonly words: string;
  /** The sentence in which they stand. */
  readonly sentence: string;
  /** Offsets in the file. */
  readonly from: number;
  readonly to: number;
  /** The first amount among the words. */
  readonly amount: Amount | undefined;
}

/** Hours for times, the figure for money, a share for percentages. */
export interface Amount {
  readonly is: "time" | "money" | "percent";
  readonly value: number;
  /** In working days. */
  readonly isWorking: boolean;
}

let lexicons: readonly Lexicon[] | undefined;

/** The promise-like statements of a text, in order; each stretch of words is told once, under its strongest kind. */
export function claimsIn(passages: readonly Passage[]): readonly Found[] {
  lexicons ??= [lexiconOf(ENGLISH), lexiconOf(SPANISH)];
  const known = lexicons;
  return passages.flatMap((passage) =>
    sentencesOf(passage).flatMap((sentence) => {
      const sayings = known
        .filter((lexicon) => isIn(lexicon, sentence, known))
        .flatMap((lexicon) => sayingsIn(lexicon, sentence));
      return apart(sayings).map((range) => foundAt(passage, sentence, range));
    }),
  );
}

/** Whether a sentence is in the language of a lexicon: no other one knows more of its words. */
function isIn(lexicon: Lexicon, { tokens }: Sentence, all: readonly Lexicon[]): boolean {
  const counts = all.map(({ common }) => tokens.filter(({ word }) => common.has(word)).length);
  return (counts[all.indexOf(lexicon)] ?? 0) === Math.max(...counts);
}

function sayingsIn(lexicon: Lexicon, sentence: Sentence): readonly Range<Saying>[] {
  const { tokens } = sentence;
  const found = rangesIn(lexicon.says, sentence).filter(({ entry: { near }, from, to }) => {
    return near.every((words) => tokens.some(({ word }, index) => words.has(word) && (index < from || index >= to)));
  });
  return found.length === 0 ? [] : found.filter(isAsserted(lexicon, sentence));
}

/** Of ranges that overlap, the longest; of equally long ones, the first. */
function apart(ranges: readonly Range<Saying>[]): readonly Range<Saying>[] {
  const kept: Range<Saying>[] = [];
  for (const range of ranges.toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from))
    if (!kept.some((other) => range.from < other.to && other.from < range.to)) kept.push(range);
  return kept.toSorted((a, b) => a.from - b.from);
}

function foundAt(passage: Passage, { tokens }: Sentence, { entry, from, to }: Range<Saying>): Found {
  const said = tokens.slice(from, to);
  return {
    kind: entry.kind,
    words: textOf(passage, said),
    sentence: textOf(passage, tokens),
    from: offsetOf(passage, said[0]?.start ?? 0),
    to: offsetOf(passage, (said.at(-1)?.end ?? 1) - 1) + 1,
    amount: said.map(amountOf).find((amount) => amount !== undefined),
  };
}

function textOf({ text }: Passage, tokens: readonly Token[]): string {
  return text
    .slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0)
    .replaceAll(/\s+/g, " ")
    .trim();
}

function amountOf({ is, value, isWorking = false }: Token): Amount | undefined {
  const isAmount = is === "time" || is === "money" || is === "percent";
  return isAmount && value !== undefined ? { is, value, isWorking } : undefined;
}
