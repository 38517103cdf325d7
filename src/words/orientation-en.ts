import type { Entry } from "./entry.ts";

/** What `batuta orientation` says in English, and what a report takes from it. */
export const ORIENTATION_EN = {
  "orientation-head": "{company} · how far each area is oriented to its customers, by its own account",
  "orientation-how":
    "A point for each yes, half for each partly, of eleven questions. What nobody knows is neither: it widens the range. Changes count the questions answered both times.",
  "orientation-nobody":
    "No area has answered the eleven questions yet. Start with one file, `support.orientation.yaml`: `orientation: support`, `on:` with its day, and under `questions:` what you know.",
  "orientation-column-area": "area",
  "orientation-column-score": "score",
  "orientation-column-evidence": "evidence",
  "orientation-column-on": "dated",
  "orientation-column-change": "change",
  "orientation-column-question": "question",
  "orientation-yes": "yes",
  "orientation-partly": "partly",
  "orientation-no": "no",
  "orientation-unknown": "not known",
  "orientation-of": "{part} of {whole}",
  "orientation-range": "{low} to {high}",
  "orientation-first": "first",
  "orientation-change": "{points} ({day})",
  "orientation-untold": "cannot tell ({day})",
  "orientation-by-question": "BY QUESTION",
  "orientation-gaps": "WHERE THE AREAS DIFFER",
  "orientation-gap": "yes: {yes} · no: {no}",
  "orientation-moved": "WHAT CHANGED SINCE THE ONE BEFORE",
  "orientation-from-to": "{question} {before} → {now}",
  "orientation-context": "WHAT A CHECK TAKES FROM THIS",
  "orientation-apart": {
    one: "{areas}: what is learned of customers is not shared, by its own account. Its answers about an initiative are weaker evidence: a check says so beside them.",
    other:
      "{areas}: what is learned of customers is not shared, by their own account. Their answers about an initiative are weaker evidence: a check says so beside them.",
  },
  "orientation-no-evidence": "nothing named that it rests on",
  "orientation-old": "{day}, older than the company accepts",
  "orientation-reply": "{answer} · {facts}",
  "orientation-not-assessed": "Have not answered yet: {areas}",
  "orientation-later": {
    one: "{count} self-assessment is dated after this day and is not in it.",
    other: "{count} self-assessments are dated after this day and are not in it.",
  },
  "orientation-rests": "Oriented to customers, by their own account: {score} ({part} of {whole} areas answered).",
  "orientation-rests-apart": "{areas}: what is learned of customers is not shared.",
  "cli-orientation":
    "Shows how far each area is oriented to its customers, by its own dated answers to eleven questions",
  "cli-orientation-path": "the company's folder (this one when none is given)",
  "cli-orientation-format": "terminal or json",
} as const satisfies Readonly<Record<string, Entry>>;
