import { visible } from "../base/visible.ts";
import { penOf } from "./pen.ts";

/** Never seen, and nobody's: between two characters of a text it keeps a platform from making a link or a mention of them. */
const APART = "&#8203;";

/**
 * Everything by which Markdown, GitHub or GitLab would read more in a text than its words: marks, HTML, mentions
 * (`@who`), references (`#1`, `!1`, `GH-1`), addresses, mathematics.
 */
const MARKS = /[&<>"]|[\\`*_[\]~|${}]|@|[#!%^](?=\w)|:(?=\/\/)|\bwww(?=\.)|\bgh(?=-\d)/giu;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Words of a file between two single backticks stay code: there nothing of these characters means anything. */
const CODE = /(?<!`)(`\w(?:(?:[\w:. -]|(?<![:/])\/)*[\w:])?`)(?!`)/;

/** Writes Markdown: every text means only itself, at the start of a line or a cell too. */
export const markdownPen = penOf<"markdown">((text) =>
  visible(text)
    .split(CODE)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(MARKS, markless)))
    .join("")
    .replace(/^\s+/, " ")
    .replace(/^(?=[#+\-=])|(?<=^\d{1,9})(?=[.)](?:\s|$))/, "\\"),
);

function markless(mark: string, offset: number, text: string): string {
  const entity = ENTITIES[mark];
  if (entity !== undefined) return entity;
  // After a letter no platform sees a mention, but an address.
  if (mark === "@") return /[\p{L}\d]/u.test(text[offset - 1] ?? "") ? "&#64;" : `@${APART}`;
  if (/^[\\`*_[\]~|${}]$/.test(mark)) return `\\${mark}`;
  return mark + APART;
}
