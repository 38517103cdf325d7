import type { Entry } from "./entry.ts";

/** What the command line says in English, apart from the report. */
export const CLI_EN = {
  "cli-about": "Batuta rehearses a campaign across your company before your customers live it.",
  "cli-welcome": `  batuta init --example                    a small company whose promise breaks, to look at
  batuta init                              begin with your own: six questions, “?” is an answer
  batuta check                             judge every initiative of the company in this folder
  batuta check initiatives/summer.yaml     judge one, on top of all that is approved and live
  batuta check -v                          with files, lines and the numbers behind each point
  batuta check --format json=result.json   for programs; --format may be given several times
  batuta ask summer                        the message to paste to each department that it touches
  batuta solve summer                      what would make one ready, with its cost and its last day

It answers ready, ready if, not ready or cannot tell yet, and who does what by when.
Exit codes: 0 ready or ready if · 1 not ready or cannot tell yet · 2 could not judge · 70 a bug
Everything else: batuta help          En español: batuta --lang es`,
  "cli-check": "Judges initiatives: what holds, which promise breaks, how many customers we let down, what to do",
  "cli-check-paths": "files or folders (this folder when none is given)",
  "cli-check-examples": `Examples:
  batuta check
  batuta check initiatives/summer.yaml --as-of 2026-05-25
  batuta check --format terminal --format json=result.json --fail-on warning`,
  "cli-solve": "Looks for everything that would make an initiative ready: who does what, what it costs, by when",
  "cli-solve-initiative": "the initiative's id",
  "cli-solve-path": "file or folder of its company (this folder when none is given)",
  "cli-solve-keep": "what must stay as planned: {kept} (repeatable)",
  "cli-solve-budget": "the most that it may cost, such as 5000EUR",
  "cli-solve-examples": `Examples:
  batuta solve families-24h
  batuta solve families-24h --keep volume --budget 5000EUR`,
  "error-budget": "--budget takes an amount such as 5000EUR, not {found}.",
  "error-budgets": "Two budgets are given: {first} and {second}. Give one of them.",
  "error-currency": "The company counts in {currency}: write --budget in {currency}, not in {found}.",
  "cli-decide": "Writes the way out that was chosen into the initiative's file, with the decision: shown first",
  "cli-decide-option": "the way out, as batuta solve names it: cap, daily, measures … or as-is",
  "cli-decide-by": "who decides (else whoever is accountable)",
  "cli-decide-because": "the reason",
  "cli-decide-instead": "for as-is: what is done instead",
  "cli-decide-approver": "for as-is: who approves it; not the author",
  "cli-decide-until": "for as-is: the last day on which it stands",
  "cli-decide-yes": "write it",
  "cli-decide-examples": `Examples:
  batuta decide families-24h daily --by customer-office@acme.example --because "keeps the date"
  batuta decide families-24h daily --yes`,
  "decide-written": "Decided: {title}.",
  "error-way": "{id} has no way out {name}. There are: {known}.",
  "error-as-is": "To launch as it is, say also {fields}.",
  "error-own-approval": "The approver is its author: somebody else must approve.",
  "cli-schema": "Prints the JSON Schema of the result, or of a kind of file",
  "cli-schema-kind": "result (when none is given), or a kind of file",
  "cli-completion": "Prints what makes a shell complete commands, options, their values and your own names",
  "cli-completion-shell": "{shells}",
  "cli-completion-examples": `Examples:
  batuta completion bash > ~/.local/share/bash-completion/completions/batuta
  batuta completion zsh > ~/.zfunc/_batuta
  batuta completion fish > ~/.config/fish/completions/batuta.fish
  batuta completion powershell >> $PROFILE`,
  "cli-default": "default: {value}",
  "cli-group-look": "How it is shown:",
  "cli-group-day": "What it is judged by:",
  "cli-group-change": "What counts, and what ends with 1:",
  "cli-no-cache": "read every file anew; keep nothing for the next run",
  "cli-watch": "judge again whenever a file changes, and say what that changed; ctrl-c ends",
  "watch-waiting": "Watching {folder} · ctrl-c ends",
  "watch-changed": "Changed: {files}",
  "watch-last": "the last time",
  "watch-first": "There is a result now.",
  "watch-none": "No result yet: what is wrong stands above. The last one still counts for what changed.",
  "error-watch-one": "--watch looks at one company: name its folder or one of its files.",
  "error-watch-with": "--watch shows the report for people; {option} goes without it.",
  "cli-lang": "language: en or es (else the company's, else the environment's)",
  "cli-format": "format, and the file to write: {formats} (repeatable)",
  "cli-plain": "linear text without signs or columns, for screen readers",
  "cli-verbose": "files, lines, rules and numbers behind each point",
  "cli-color": "use colours, whatever the environment says",
  "cli-no-color": "use no colours",
  "cli-as-of": "judge as if today were this day",
  "cli-seed": "seed of the runs",
  "cli-scenarios": "least number of runs",
  "cli-fail-on": "what ends with exit code 1: blocker or warning",
  "cli-width": "columns of the report, 60 to 200",
  "cli-version": "print the version",
  "cli-help": "print this help",
  "cli-help-command": "print the help of a command",
  "cli-usage": "Usage:",
  "cli-arguments": "Arguments:",
  "cli-options": "Options:",
  "cli-commands": "Commands:",
  "cli-working": "rehearsing…",
  "error-option": "There is no option {name}.",
  "error-command": "There is no command {name}.",
  "error-value": "The option {name} needs a value.",
  "error-excess": "Too many words after {name}.",
  "error-near": "Did you mean {near}?",
  "error-choice": "{option} takes {choices}, not {found}.",
  "error-number": "{option} takes a whole number of at least {least}, not {found}.",
  "error-day": "{option} takes a day as YYYY-MM-DD, not {found}.",
  "error-two-outputs": "Two formats would go to the screen ({formats}). Give one of them a file: --format {name}=FILE.",
  "error-same-file": "Two formats would go to the file {file}.",
  "error-write": "{file} could not be written: {reason}. What was there is as it was.",
  "error-output": "The output could not be written: {reason}.",
  "reason-ENOSPC": "no space is left",
  "reason-EACCES": "you may not write there",
  "reason-EPERM": "you may not write there",
  "reason-EROFS": "nothing can be written there",
  "reason-ENOENT": "its folder does not exist",
  "reason-ENOTDIR": "part of its path is a file",
  "reason-EISDIR": "a folder has that name",
  "reason-EXDEV": "a link on the way leads out of this folder: name the place itself",
  "error-schema": "There is no schema {name}. There are: {known}.",
  "bug-title": "This is a bug in Batuta, not in your files. No verdict was given.",
  "bug-report": "Please report it with the lines above, and with the files if you can share them.",
} as const satisfies Readonly<Record<string, Entry>>;
