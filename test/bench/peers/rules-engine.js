// The same ten rules in a script, as a team would write it: reads each file, runs the engine, counts what fails.
import { readFileSync } from "node:fs";
import { Engine } from "json-rules-engine";
import { CORE_SCHEMA, load } from "js-yaml";

const KINDS = ["campaign", "launch", "price", "policy", "process", "system", "supplier", "saving"];
const missing = (name) => ({ fact: "plan", path: `$.${name}`, operator: "equal", value: undefined });
const CONDITIONS = {
  "has-title": missing("title"),
  "has-kind": { fact: "plan", path: "$.kind", operator: "notIn", value: KINDS },
  "has-author": missing("author"),
  "has-accountable": missing("accountable"),
  "launch-is-a-day": missing("launch"),
  "has-demand": missing("demand"),
  "demand-names-a-flow": missing("demand[0].flow"),
  "promise-has-a-topic": missing("promises[0].topic"),
  "promise-is-kept": missing("promises[0].kept_by"),
  "is-asked": missing("asked"),
};
const rules = Object.entries(CONDITIONS).map(([type, one]) => ({ conditions: { all: [one] }, event: { type } }));
const engine = new Engine(rules);
let failed = 0;
for (const file of process.argv.slice(2)) {
  const plan = load(readFileSync(file, "utf8"), { schema: CORE_SCHEMA });
  failed += (await engine.run({ plan })).events.length;
}
process.stdout.write(`${failed} failed\n`);
