import type { Language } from "../../base/bilingual.ts";
import type { Day } from "../../time/day.ts";
import type { Speaker } from "../../words/catalogue.ts";

/** What came of an answer: what it means and how it is said back, or why it cannot be taken. */
export type Understood<T> =
  | { readonly value: T; readonly said: string; readonly isAssumed?: boolean; readonly refused?: undefined }
  | { readonly refused: string };

/** In which words an answer is read and said back, and the day on which it is given. */
export interface Listener {
  readonly language: Language;
  readonly say: Speaker;
  readonly today: Day;
}

/** `?` is an answer: nobody knows yet. */
export function isNotKnown(text: string): boolean {
  return ["?", "¿?", "unknown"].includes(text.trim().toLowerCase());
}
