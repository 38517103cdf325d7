export const LANGUAGES = ["en", "es"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text that people read, in both languages. */
export interface Bilingual {
  readonly en: string;
  readonly es: string;
}

export function otherLanguage(language: Language): Language {
  return language === "en" ? "es" : "en";
}
