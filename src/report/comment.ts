import { shortHash } from "./fingerprint.ts";
import type { Format, PlacedResult } from "./index.ts";
import type { Markdown } from "./markdown-blocks.ts";
import { markdownPage } from "./markdown-page.ts";
import { markdownPen } from "./markdown-pen.ts";

/** GitHub refuses a comment of more than 65,536 characters; a few thousand bytes are left for what a job adds. */
const LIMIT = 60_000;
const ROWS = 10;

/** A comment for a merge request: whoever updates it finds it again by the hidden marker of its company. */
export const comment: Format = (companies, options) =>
  markdownPage(companies, options, { limit: LIMIT, rows: ROWS, marker: markerOf(companies) });

/** `<!-- batuta:sticky:acme -->`: letters and digits only, so that nobody's name can close or forge it. */
function markerOf(companies: readonly PlacedResult[]): Markdown {
  const names = companies.map(({ result }) => result.company.name);
  const slug = names
    .join("-")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, 60);
  const isWhole = names.length === 1 && slug === names[0]?.toLowerCase();
  return markdownPen`<!-- batuta:sticky:${isWhole ? slug : `${slug}-${shortHash(names).slice(0, 8)}`} -->\n`;
}
