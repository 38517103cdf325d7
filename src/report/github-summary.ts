import type { Format } from "./index.ts";
import { markdownPage } from "./markdown-page.ts";
import { markdownPen } from "./markdown-pen.ts";

/** Of a summary beyond 1 MiB GitHub keeps nothing; some room is left for what a job adds. */
const LIMIT = 1_000_000;
const ROWS = 50;

/** The summary of a GitHub job: the comment without its marker, and with more room. */
export const githubSummary: Format = (companies, options) =>
  markdownPage(companies, options, { limit: LIMIT, rows: ROWS, marker: markdownPen`` });
