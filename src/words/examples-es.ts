import type { EXAMPLES_EN } from "./examples-en.ts";

/** Examples of the commands of the conversation, and of those that print schemas and self-assessments, in Spanish. */
export const EXAMPLES_ES: Readonly<Record<keyof typeof EXAMPLES_EN, string>> = {
  "cli-ask-examples": `Ejemplos:
  batuta ask families-24h
  batuta ask families-24h --to logistics --until 2026-05-25 --yes`,
  "cli-answer-examples": `Ejemplos:
  batuta answer families-24h logistics --says agrees --by almacen@acme.example --yes
  batuta answer families-24h logistics --says agrees-if --condition "otro camión" --due 2026-05-28
  batuta answer families-24h logistics --says wrong-number --at dispatch.rate --should-be 900/day
  batuta answer --from semana.csv          la hoja que escribe week, rellena`,
  "cli-confirm-examples": `Ejemplos:
  batuta confirm logistics                 lo que se confirmaría
  batuta confirm logistics all --yes       todo sigue igual
  batuta confirm logistics dispatch=900/day --yes`,
  "cli-week-examples": `Ejemplos:
  batuta week logistics
  batuta week logistics --answer           pregunta a pregunta, en un terminal
  batuta week --format csv=semana.csv --format ics=semana.ics`,
  "cli-waive-examples": `Ejemplos:
  batuta waive families-24h logistics/stock-runs-out --because "los últimos del modelo antiguo" \\
    --instead "un vale para el nuevo" --approver direccion@acme.example --until 2026-06-30`,
  "cli-orientation-examples": `Ejemplos:
  batuta orientation
  batuta orientation examples/families-24h -v`,
  "cli-schema-examples": `Ejemplos:
  batuta schema > result.schema.json
  batuta schema initiative --lang es`,
  "cli-init-editor-examples": `Ejemplos:
  batuta init editor
  batuta init editor --lang es`,
};
