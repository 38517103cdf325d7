import type { Entry } from "./entry.ts";

/** What the formats for platforms say in English besides the report. */
export const FORMATS_EN = {
  "formats-more": "and {count} more: the whole report has all of them",
  "formats-details": "Every point, with file and line",
  "formats-numbers": "The numbers",
  "formats-where": "where",
  "formats-what": "what happens",
  "formats-next": "next step",
  "formats-cut": "Shortened to what this page may hold: batuta check shows the rest.",
  "formats-untrusted":
    "Made from a stored result that was not judged here: for reading, not for deciding what may be merged.",
  "cli-render": "Makes any format from a result that was stored with --format json",
  "cli-render-file": "the stored result",
  "cli-render-folder": "where the company's folder stands in its repository (repeatable, in the order of the results)",
  "cli-untrusted": "the result comes from somebody else: say so on what is made of it, and take less of it",
  "cli-render-examples": `Examples:
  batuta render result.json --format markdown=comment.md
  batuta render result.json --untrusted --format markdown --format sarif=out.sarif`,
  "error-stored-syntax": "{file} is no JSON: write it with batuta check --format json={file}.",
  "error-stored-deep": "{file} is nested deeper than {most} levels: no result is.",
  "error-stored-key": "{file} holds the name {key}, which no result does.",
  "error-stored-empty": "{file} holds no result.",
  "error-stored-version":
    "{file} is a result of version {found}; this Batuta reads version 1. Make it again with this one.",
  "error-stored-shape": "{file} is no result: it does not have the right shape at {path} (batuta schema prints it).",
} as const satisfies Readonly<Record<string, Entry>>;
