import type { Language } from "../base/bilingual.ts";

const TITLE: Readonly<Record<Language, string>> = { en: "Summer campaign", es: "Campaña de verano" };

/** The smallest useful initiative, to copy: a file that a check understands as it stands. */
export function firstInitiative(language: Language): readonly string[] {
  return [
    "initiative: summer",
    `title: ${TITLE[language]}`,
    "kind: campaign",
    "proposed_by: marketing",
    "launch: 2026-06-01",
    "ends: 2026-06-30",
    "demand: [{flow: orders, volume: 3000..5500}]",
    "promises: [{topic: delivery-time, at_most: 24 h, kept_by: logistics}]",
  ];
}
