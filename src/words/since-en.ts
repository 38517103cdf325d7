import type { Entry } from "./entry.ts";

/** What a report says of a change in English: what it answers for, and what it does not. */
export const SINCE_EN = {
  "compare-policy-own":
    "Judged by what the change itself declares, since that stands once it is merged: it holds less than what {policy} declares, by which it could go on.",
  "since-before": "Before the change: {list}.",
  "since-verdict-stood": "That verdict is not because of the change.",
  "since-value": "{title} {value}",
  "since-column": "since {before}",
  "since-was": "{change}, was {was}",
  "since-calm": "Nothing is new or worse since {before}",
  "since-harmed": "Harmed, though this change does not touch it:",
  "since-goes": "{initiative} goes from {before} to {after}",
  "since-stays": "{initiative} stays {after}, and gets worse",
  "since-gone": "{initiative} is gone",
  "since-pending": "Waits for approval in this change:",
  "since-waits": "waits for approval",
  "since-solved": "Solved by this change:",
  "since-old": {
    one: "Not because of this change ({count}): it stood there already or came with time, and does not hold it up",
    other: "Not because of this change ({count}): they stood there already or came with time, and do not hold it up",
  },
  "since-numbers": "The numbers, with file and line: {initiative}",
  "since-language": "In English",
  "since-commit": "at commit {commit}",
  "since-judged-by": "judged by the policy of {policy}",
  "since-run": "run here: {command}",
  "since-stood": "Not because of this change: it stood there already, or came with time.",
  "since-improved": "Better than before this change.",
  "since-more": {
    one: "and {count} more point because of the change ({what}): -v shows it",
    other: "and {count} more points because of the change ({what}): -v shows them",
  },
} as const satisfies Readonly<Record<string, Entry>>;
