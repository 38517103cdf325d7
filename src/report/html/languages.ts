import type { Language } from "../../base/bilingual.ts";
import { speaker } from "../../words/catalogue.ts";
import type { PlacedResult } from "../index.ts";
import { type Html, htmlPen } from "./html-pen.ts";

const NAMES: Readonly<Record<Language, string>> = { en: "English", es: "Español" };

/** A part of the page in one language; the link to it leads to the other. */
export interface Edition {
  readonly language: Language;
  readonly companies: readonly PlacedResult[];
}

/** The page as it was asked for, and the same in the other language where every company was told in it. */
export function editionsOf(companies: readonly PlacedResult[]): readonly Edition[] {
  const own = { language: companies[0]?.result.language ?? "en", companies };
  const others = companies.flatMap(({ translated, ...company }) =>
    translated && company.result.language === own.language ? [{ ...company, result: translated }] : [],
  );
  const [first] = others;
  return first && others.length === companies.length
    ? [own, { language: first.result.language, companies: others }]
    : [own];
}

/**
 * A part that is shown alone, without a script: the first one until the address names the other, or a place in it. The
 * names stand in their own languages, for who reads only that one.
 */
export function editionHtml({ language }: Edition, editions: readonly Edition[], inner: Html): Html {
  const kind = language === editions[0]?.language ? htmlPen`` : htmlPen` class="other"`;
  return htmlPen`<main id="${language}" lang="${language}"${kind}>
${editions.length > 1 ? switchHtml(language, editions) : htmlPen``}${inner}</main>
`;
}

function switchHtml(shown: Language, editions: readonly Edition[]): Html {
  const items = editions.map(({ language }) =>
    language === shown
      ? htmlPen`<li><b aria-current="true">${NAMES[language]}</b></li>`
      : htmlPen`<li><a href="#${language}" lang="${language}" hreflang="${language}">${NAMES[language]}</a></li>`,
  );
  return htmlPen`<nav class="languages" aria-label="${speaker(shown)("browser-language")}"><ul>${items}</ul></nav>\n`;
}
