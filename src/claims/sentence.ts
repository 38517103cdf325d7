import { withAmounts } from "./amounts.ts";
import type { Passage } from "./passage.ts";
import { type Token, tokensOf } from "./token.ts";

/** A sentence of a passage: its tokens, with where they start and end in the passage. */
export interface Sentence {
  readonly tokens: readonly Token[];
  /** The index in `tokens` at which the clause of each token starts. */
  readonly clauses: readonly number[];
}

/** More tokens than this in one go is no sentence; what follows is read as another, so that work stays in proportion. */
const LONGEST = 80;

const ENDS = new Set([".", "!", "?", "…", "•", "|", "·"]);
const BREAKS = new Set([",", ";", ":", "(", ")", "–", "—", "-", "/", "¡", "¿"]);
const CLOSING = new Set(['"', "”", "»", "'", "’", ")"]);

/** The sentences of a passage. */
export function sentencesOf({ text }: Passage): readonly Sentence[] {
  const tokens = tokensOf(text);
  const sentences: Sentence[] = [];
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (!endsAt(tokens, i) && i - from < LONGEST) continue;
    const to = CLOSING.has(tokens[i + 1]?.word ?? "") ? i + 2 : i + 1;
    sentences.push(sentence(tokens.slice(from, to)));
    [from, i] = [to, to - 1];
  }
  if (from < tokens.length) sentences.push(sentence(tokens.slice(from)));
  return sentences;
}

/** A full stop in the middle of a word or after a short form ends nothing. */
function endsAt(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token || !ENDS.has(token.word)) return false;
  if (token.word !== ".") return true;
  const next = tokens[i + 1];
  if (!next) return true;
  const isApart = next.start > token.end || CLOSING.has(next.word);
  return isApart && !SHORT_FORMS.has(tokens[i - 1]?.word ?? "");
}

const SHORT_FORMS = new Set(
  "mr mrs dr st no approx inc ltd etc vs e.g i.e art sr sra aprox pag num ej max min".split(" "),
);

function sentence(tokens: readonly Token[]): Sentence {
  const joined = withAmounts(tokens);
  let start = 0;
  const clauses = joined.map((token, index) => {
    if (BREAKS.has(token.word)) start = index + 1;
    return Math.min(start, index);
  });
  return { tokens: joined, clauses };
}
