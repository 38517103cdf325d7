import type { Language } from "../../base/bilingual.ts";
import { type Speaker, speaker } from "../../words/catalogue.ts";
import type { Setting } from "./command.ts";

/** The exit code of what could not be read, was typed wrong, or held nothing. */
export const COULD_NOT_JUDGE = 2;

/** A language and its words. */
export interface Voice {
  readonly language: Language;
  readonly say: Speaker;
}

/** What was asked for, else the company's language, else the environment's. */
export function speakerFor(setting: Setting, company?: { readonly language: Language }): Voice {
  const language = setting.language ?? company?.language ?? setting.fallbackLanguage;
  return { language, say: speaker(language) };
}
