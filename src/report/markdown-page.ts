import { speaker } from "../words/catalogue.ts";
import type { PlacedResult, ReportOptions } from "./index.ts";
import type { Markdown } from "./markdown-blocks.ts";
import { markdownPen } from "./markdown-pen.ts";
import { type Section, companySections } from "./markdown-report.ts";
import { sizeOf } from "./pen.ts";

export interface Page {
  /** Bytes that the platform takes. */
  readonly limit: number;
  /** Points shown of each initiative before the fold. */
  readonly rows: number;
  /** What stands above everything. */
  readonly marker: Markdown;
}

/** The report of all companies on a page of limited size; what does not fit is left out from the least important on, and that is said. */
export function markdownPage(companies: readonly PlacedResult[], options: ReportOptions, page: Page): Markdown {
  const say = speaker(companies[0]?.result.language ?? "en");
  const notice = options.untrusted === true ? markdownPen`> ${say("formats-untrusted")}\n\n` : markdownPen``;
  const cut = markdownPen`\n${say("formats-cut")}\n`;
  const sections = companies.flatMap((company) => companySections(company, options, page.rows));
  const room = page.limit - sizeOf(page.marker) - sizeOf(notice) - sizeOf(cut);
  const shown = fitting(sections, room);
  const bodies = shown.map(({ body }) => body);
  return markdownPen`${page.marker}${notice}${bodies}${shown.length < sections.length ? cut : markdownPen``}`;
}

/** Sections in their own order, chosen by rank; from the first that finds no room, those of its rank and beyond stay out. */
function fitting(sections: readonly Section[], room: number): Section[] {
  const chosen = new Set<Section>();
  let left = room;
  for (const section of sections.toSorted((a, b) => a.rank - b.rank)) {
    left -= sizeOf(section.body);
    if (left < 0) break;
    chosen.add(section);
  }
  return sections.filter((section) => chosen.has(section));
}
