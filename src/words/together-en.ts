import type { Entry } from "./entry.ts";

/** What a report of many initiatives says of all of them at once, in English. */
export const TOGETHER_EN = {
  "together-title": "TOGETHER",
  "together-line":
    "{capacity} ({department}), {from} to {to}: {likely} likely over what it holds (limit {limit}), with {initiatives} at once; none of them alone",
  "together-let-down": "All of them at once: we let down {range} of the customers they bring ({initiatives}).",
  "together-nobody": "All of them at once: we let down none of the customers they bring.",
  "together-at-least": {
    one: "All of them at once: we let down at least {count} customer.",
    other: "All of them at once: we let down at least {count} customers.",
  },
  "together-untold": "How many customers of {initiatives} we let down with all of them at once, we cannot tell yet.",
  "together-missing": "Nobody has said: {missing}.",
  "together-move": "{initiative} on {day} instead, and it holds",
  "together-no-move": "moving one of them to a later day is not enough",
  "together-shares": "shared by {policy}: {shares}",
  "together-share": "{initiative} {share}",
  "policy-first-committed": "who was committed first",
  "policy-priority": "priority",
  "policy-proportional": "how much each brings",
  "causes-title": "WHAT SETTLES MOST, IN THIS ORDER",
  "cause-declaration": "{place}  {department}: say {what}",
  "cause-capacity": "{place}  {department}: make room at {what}, or spread what comes in the same weeks",
  "cause-touches": "it concerns {initiatives}",
  "cause-completes": {
    one: "then nothing else stops {initiatives}",
    other: "then nothing else stops {count}: {initiatives}",
  },
  "causes-folded": {
    one: "{count} initiative is stopped by these alone: its own page comes with -v",
    other: "{count} initiatives are stopped by these alone: their own pages come with -v",
  },
} as const satisfies Readonly<Record<string, Entry>>;
