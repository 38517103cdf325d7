import { subjectNamed, variablesOf } from "../facts/index.ts";
import type { FactSpec, SubjectType } from "../facts/subjects.ts";
import type { Rule } from "./compile.ts";

/** A fact that a rule may read. */
export interface Need {
  /** As the rule calls it: `capacity.breach`. */
  readonly name: string;
  readonly subject: SubjectType;
  readonly fact: string;
  readonly spec: FactSpec;
  /** Whether the judgement rests on it; else it is only shown. */
  readonly judged: boolean;
}

/** The facts that a rule judges by, then those that its texts only show; each once, in order of appearance. */
export function needsOf(rule: Rule): readonly Need[] {
  const judged = [rule.where, rule.require].flatMap((one) => (one ? factsIn(one.text, rule.type) : []));
  const steps = rule.do.flatMap(({ by }) => (by ? factsIn(by.text, rule.type) : []));
  const shown = [...rule.shows, ...steps.map(({ name }) => name)];
  const needs = new Map(judged.map((need) => [need.name, { ...need, judged: true }]));
  for (const name of shown) {
    const need = needNamed(name, variablesOf(rule.type));
    if (need && !needs.has(name)) needs.set(name, { ...need, judged: false });
  }
  return [...needs.values()];
}

type Found = Omit<Need, "judged">;
type Variables = ReadonlyMap<string, SubjectType>;

/** A list of subjects whose items are named: `customers.capacities.all(c, …`. */
const LOOP = /\b([a-z_][a-z0-9_]*)\.([a-z_][a-z0-9_]*)\.(?:exists|all|exists_one|filter)\(\s*([a-z_][a-z0-9_]*)\s*,/g;
const FACT = /\b([a-z_][a-z0-9_]*)\.([a-z_][a-z0-9_]*)\b/g;
const TEXT = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g;

/** An expression that was type-checked names facts only as `variable.fact`: no grammar is needed to find them. */
function factsIn(expression: string, type: SubjectType): readonly Found[] {
  const text = expression.replaceAll(TEXT, '""');
  const variables = new Map(variablesOf(type));
  for (const [, holder = "", list = "", item = ""] of text.matchAll(LOOP)) {
    const items = subjectNamed(variables.get(holder)?.lists[list] ?? "");
    if (items) variables.set(item, items);
  }
  return [...text.matchAll(FACT)].flatMap(([name]) => needNamed(name, variables) ?? []);
}

function needNamed(name: string, variables: Variables): Found | undefined {
  const [variable = "", fact = ""] = name.split(".");
  const subject = variables.get(variable);
  const spec = subject && Object.hasOwn(subject.facts, fact) ? subject.facts[fact] : undefined;
  return subject && spec ? { name, subject, fact, spec } : undefined;
}
