import type { Entry } from "./entry.ts";

/** What `batuta rules` and `batuta explain` say in English. */
export const RULES_EN = {
  "cli-rules": "Rules: list, check, test, write, document and back-test them",
  "cli-rules-examples": `Examples:
  batuta rules list --department logistics
  batuta rules new stores/too-few-samples --for offer
  batuta rules test
  batuta rules backtest past/`,
  "cli-format-one": "format: {formats}",
  "cli-company-path": "folder or file of a company (this folder when none is given)",
  "cli-rules-list": "Lists every rule that counts in a company: its weight, its limits, and who decided them",
  "cli-rules-department": "only rules of which this department may be told",
  "cli-rules-severity": "only rules of this weight here (off: switched off)",
  "cli-rules-list-examples": `Examples:
  batuta rules list
  batuta rules list --department logistics --severity warning
  batuta rules list examples/families-24h --format json`,
  "cli-rules-check": "Reads rule files and says all there is to mend, with file, line and column",
  "cli-rules-check-paths": "rule files or folders (this folder when none is given)",
  "cli-rules-check-examples": `Examples:
  batuta rules check
  batuta rules check rules/stores/too-few-samples.yaml`,
  "cli-rules-test": "Tries a company's own rules on an example, with what fires each and what keeps it quiet",
  "cli-rules-example": "try them on this company instead of Batuta's own example (one file)",
  "cli-rules-test-examples": `Examples:
  batuta rules test
  batuta rules test --example rules-example.yaml --format json`,
  "cli-rules-new": "Writes a new rule that passes its own test, to be changed from there",
  "cli-rules-new-name": "its name: area/what-is-wrong",
  "cli-rules-new-for": "the subject that it judges: offer, promise, stock, department …",
  "cli-rules-new-examples": `Examples:
  batuta rules new stores/too-few-samples --for stock
  batuta explain stock                     the facts that such a rule may judge by`,
  "cli-rules-docs": "Prints the reference of all rules, or of all facts, in Markdown",
  "cli-rules-docs-page": "rules (when none is given) or facts",
  "cli-rules-docs-examples": `Examples:
  batuta rules docs > rules.md
  batuta rules docs facts --lang es`,
  "cli-rules-backtest": "Judges past initiatives by the rules of today, as of the day before their launch",
  "cli-rules-backtest-folder": "folder with one or several companies whose initiatives have an `outcome:` on record",
  "cli-rules-backtest-examples": `Examples:
  batuta rules backtest examples/launches
  batuta rules backtest past/ --format markdown`,
  "error-argument": "{name} is missing: {form}",
  "error-several-companies": "There are {count} companies below `{path}`. Name one of them.",
  "error-exists": "{file} is there already, and stays as it is. Choose another name.",
  "error-write-new": "{file} could not be written: {reason}.",
  "column-rule": "rule",
  "column-title": "what it says",
  "column-decided": "weight decided by",
  "column-fact": "fact",
  "column-means": "what it says",
  "column-type": "type",
  "column-worse": "worse",
  "column-rules": "rules",
  "worse-higher": "higher",
  "worse-lower": "lower",
  "rules-of": "Rules of {company}",
  "rules-off": "switched off",
  "rules-none-such": "No rule is so.",
  "rules-none-in":
    "There are no rules in `{path}`. Rules stand under `rules:`; `batuta rules new area/name` writes one.",
  "rules-none-own": "`{path}` has no rules of its own, so nothing was tested. `batuta rules new area/name` writes one.",
  "rules-understood": { one: "{rules} rule is understood.", other: "{rules} rules are understood." },
  "rules-faulty": {
    one: "{wrong} point to mend; {rules} rules are understood.",
    other: "{wrong} points to mend; {rules} rules are understood.",
  },
  "rules-origin-own": "your own",
  "rules-origin-replaced": "your own, in place of Batuta's",
  "rules-was": "by itself: {severity}",
  "rules-locked": "locked",
  "rules-from": "counts from {day}",
  "rules-list-next": "One of them with its reasons and an example: batuta explain RULE",
  "decided-pack": "pack {pack}",
  "decided-rule": "the rule",
  "decided-default": "default",
  "trials-passed": {
    one: "{passed} of {of} rule speaks and keeps quiet as it says.",
    other: "{passed} of {of} rules speak and keep quiet as they say.",
  },
  "trials-facts": "Facts judged: {judged} of {of}, {own} of them by your own rules.",
  "trials-keys": "Ideas judged: {judged} of {of}, {own} of them by your own rules.",
  "trials-added": "Judged by your rules only: {facts}",
  "trial-says": "says: {text}",
  "trial-silent": "it says nothing with its `fires:` ({place}): change the example there so that the rule speaks",
  "trial-not-quiet": "it speaks with its `quiet:` too, of {on}: change the example there so that the rule holds",
  "trial-speaks-plainly": "it speaks on the example as it stands: {on}",
  "trial-broken": "its change makes the example unreadable (see above); it stands at {place}",
  "rule-new-head":
    "# Begun from {rule}, and a note for now. Change what must hold (`require:`), then the words in both\n# languages, then the two changes of the example: with `fires:` the rule speaks, with `quiet:` it applies and holds.\n# What it may judge by: batuta explain {subject}. Then: batuta rules check, batuta rules test.",
  "rule-new-written": "Written: {file} (begun from {rule}). Next: change it, then batuta rules test",
  "rule-new-not-included": '{file} does not read it yet: add "rules/**/*.yaml" to its `includes:`.',
  "rule-new-bad-name":
    "“{name}” is not a rule's name. Write area/what-is-wrong, in small letters: stores/too-few-samples.",
  "rule-new-taken":
    "There is a rule {name} already: “{found}”. To change its weight, write it under `policy: rules:` in batuta.yaml.",
  "rule-new-subject": "Nothing to begin from judges “{found}”. There are: {known}",
  "page-rules-title": "Rules",
  "page-rules-about":
    "All {count} rules that come with Batuta: what each says, why, what it needs, what to do, and a change of the example (`rules/example.yaml`) on which it speaks.",
  "page-facts-title": "Facts",
  "page-facts-about":
    "All {count} facts that rules may judge by. `worse` is the direction in which an answer or an agreed exception stops counting; `rules` is how many shipped rules judge by it.",
  "page-made":
    "Made by `batuta rules docs` from the rules and facts; a test holds it up to date. Do not change it by hand.",
  "page-judges": "judges: {subject}",
  "page-says": "It says:",
  "page-where": "Applies when",
  "page-holds": "Must hold:",
  "page-needs": "What it needs:",
  "page-shown": "(shown only)",
  "page-do": "What to do:",
  "page-example": "It speaks on the example with this change:",
  "column-case": "case",
  "column-went": "went",
  "column-verdict": "Batuta says",
  "column-named": "to solve at",
  "column-overlooked": "on record, not named",
  "column-department": "department",
  "column-gap": "what was missing",
  "went-badly": "badly",
  "went-well": "well",
  "went-unsaid": "not on record",
  "score-all": "all",
  "score-expected": "on record",
  "score-right": "to solve, right",
  "score-warned": "warned only",
  "score-named": "to solve",
  "score-precision": "precision",
  "score-recall": "recall",
  "backtest-none": "Nothing below `{path}` has an `outcome:` on record, so there is nothing to look back on.",
  "backtest-bad": {
    one: "Of {bad} that went badly, {stopped} would have been stopped, {warned} warned about at the right department, {missed} missed.",
    other:
      "Of {bad} that went badly, {stopped} would have been stopped, {warned} warned about at the right department, {missed} missed.",
  },
  "backtest-good": {
    one: "Of {good} that went well, {falsely} would have been stopped wrongly.",
    other: "Of {good} that went well, {falsely} would have been stopped wrongly.",
  },
  "backtest-how":
    "Judged as of the day before each launch. Precision: of what was named to solve, how much was on record (each case and department once). Recall: of what is on record, how much was named, warnings included.",
  "cli-explain": "Explains a rule, a fact, a word, an initiative's points or one of them, with files, lines and sums",
  "cli-explain-what": "a rule, a fact, a word, a subject; or an initiative (its id, file or company)",
  "cli-explain-finding": "one of its points: its fingerprint, its short form, its rule or its subject",
  "cli-explain-examples": `Examples:
  batuta explain logistics/stock-runs-out
  batuta explain cutoff
  batuta explain families-24h
  batuta explain families-24h logistics/stock-runs-out
  batuta explain examples/families-24h offer --lang es`,
  "explain-nothing": "Nothing is called “{name}”: no rule, fact, subject, word or initiative.",
  "explain-no-finding": "No point of {initiative} is called “{name}”.",
  "explain-points-are": "It has {rules}.",
  "explain-no-point": "There is no point on {initiative}: every rule holds.",
  "explain-rule": "rule {rule}",
  "explain-why": "why",
  "explain-weight": "weight",
  "explain-judges": "judges",
  "explain-applies": "applies when",
  "explain-holds": "must hold",
  "explain-needs": "needs",
  "explain-says": "says",
  "explain-example": "speaks when",
  "explain-example-says": "and says",
  "explain-do": "what to do",
  "explain-told": "who is told",
  "explain-told-subject": "the department of the subject, else the proposer",
  "explain-told-theme": "whoever answers for {theme}",
  "explain-fact": "fact {fact}",
  "explain-type": "type",
  "explain-worse": "worse when",
  "explain-judged-by": "judged by",
  "explain-nobody": "no rule",
  "explain-subject": "subject {subject}",
  "explain-facts": "facts",
  "explain-word": "word",
  "explain-in-spanish": "in Spanish",
  "explain-key": "key",
  "explain-write": "for example",
  "explain-choices": "one of",
  "explain-required": "must be there",
  "explain-short": "{short}",
  "explain-numbers": "NUMBERS",
  "explain-formula": "HOW IT IS JUDGED",
  "explain-chance": "HOW LIKELY",
  "explain-missing": "MISSING",
  "explain-next": "WHAT TO DO",
  "explain-nowhere": "by default or from the runs",
  "explain-limit": "{probability} ±{error}, limit {limit}",
  "explain-runs": { one: "{count} run", other: "{count} runs" },
  "plain-holds": "with every number at its middle it holds",
  "plain-over": {
    one: "with every number at its middle it is over from {day}: {count} short",
    other: "with every number at its middle it is over from {day}: {count} short",
  },
  "explain-without": "without this initiative {probability}",
  "explain-moved": "moved most by {drivers}",
  "explain-others": "also on it: {initiatives}",
  "explain-alone": "no other initiative is on it",
  "explain-more": "One of them in full: batuta explain {initiative} {short}",
} as const satisfies Readonly<Record<string, Entry>>;
