/** Examples of the commands of the conversation, and of those that print schemas and self-assessments, in English. */
export const EXAMPLES_EN = {
  "cli-ask-examples": `Examples:
  batuta ask families-24h
  batuta ask families-24h --to logistics --until 2026-05-25 --yes`,
  "cli-answer-examples": `Examples:
  batuta answer families-24h logistics --says agrees --by warehouse@acme.example --yes
  batuta answer families-24h logistics --says agrees-if --condition "a second lorry" --due 2026-05-28
  batuta answer families-24h logistics --says wrong-number --at dispatch.rate --should-be 900/day
  batuta answer --from week.csv            the sheet that week writes, filled in`,
  "cli-confirm-examples": `Examples:
  batuta confirm logistics                 what would be confirmed
  batuta confirm logistics all --yes       everything is still true
  batuta confirm logistics dispatch=900/day --yes`,
  "cli-week-examples": `Examples:
  batuta week logistics
  batuta week logistics --answer           question by question, in a terminal
  batuta week --format csv=week.csv --format ics=week.ics`,
  "cli-waive-examples": `Examples:
  batuta waive families-24h logistics/stock-runs-out --because "the last of the old model" \\
    --instead "a voucher for the new one" --approver board@acme.example --until 2026-06-30`,
  "cli-orientation-examples": `Examples:
  batuta orientation
  batuta orientation examples/families-24h -v`,
  "cli-schema-examples": `Examples:
  batuta schema > result.schema.json
  batuta schema initiative --lang es`,
  "cli-init-editor-examples": `Examples:
  batuta init editor
  batuta init editor --lang es`,
} as const satisfies Readonly<Record<string, string>>;
