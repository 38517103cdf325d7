import { Environment } from "@marcbachmann/cel-js";
import { RE2JS } from "re2js";

import { SUBJECTS, variablesOf } from "../facts/index.ts";
import type { SubjectType } from "../facts/subjects.ts";
import { DATES, LIMITS, LINEAR_MATCH } from "./expression-guard.ts";
import { NotKnown } from "./measures.ts";
import { registerMeasures } from "./operators.ts";
import { type Journal, type Records, recordsOf, typeNameOf } from "./records.ts";

/** The one language of expressions: measures, subjects, functions; built when the first rule is compiled. */
export interface Language {
  readonly journal: Journal;
  readonly records: Records;
  readonly environmentOf: (type: SubjectType) => Environment;
}

let language: Language | undefined;

/** The language; it holds no world, so one serves every check. */
export function theLanguage(): Language {
  language ??= buildLanguage();
  return language;
}

function buildLanguage(): Language {
  const journal: Journal = { failures: [], reads: [] };
  const base = new Environment({ unlistedVariablesAreDyn: false, homogeneousAggregateLiterals: true, limits: LIMITS });
  registerMeasures(base, (handler) => guarded(journal, handler));
  const records = recordsOf(SUBJECTS, journal);
  for (const type of SUBJECTS)
    base.registerType(typeNameOf(type.name), { ctor: records.ctorOf(type.name), fields: fieldsOf(type) });
  registerFunctions(base, journal);
  const environments = new Map<string, Environment>();
  const environmentOf = (type: SubjectType) => {
    const environment = environments.get(type.name) ?? withVariables(base, type);
    environments.set(type.name, environment);
    return environment;
  };
  return { journal, records, environmentOf };
}

/** Getters and operators log their own failures: `||` swallows exceptions. */
function guarded<A extends readonly unknown[], R>(
  journal: Journal,
  handler: (...operands: A) => R,
): (...operands: A) => R {
  return (...operands) => {
    try {
      return handler(...operands);
    } catch (error) {
      journal.failures.push(error);
      throw error;
    }
  };
}

function fieldsOf(type: SubjectType): Readonly<Record<string, string>> {
  const facts = Object.entries(type.facts).map(([name, { type: of }]) => [name, of === "text" ? "string" : of]);
  const lists = Object.entries(type.lists).map(([name, of]) => [name, `list<${typeNameOf(of)}>`]);
  return Object.fromEntries([...facts, ...lists]);
}

function withVariables(base: Environment, type: SubjectType): Environment {
  const environment = base.clone();
  for (const [name, held] of variablesOf(type)) environment.registerVariable(name, typeNameOf(held.name));
  for (const name of DATES) environment.registerVariable(name, "date");
  return environment;
}

/** The parts of the library's type checker and evaluator that a macro is given. */
interface Checker {
  readonly check: (node: unknown, context: unknown) => unknown;
  readonly getType: (name: string) => unknown;
}
interface Evaluator {
  readonly run: (node: unknown, context: unknown) => unknown;
}

/** In time linear in the text, whatever the pattern. */
function matches(text: string, pattern: string): boolean {
  return RE2JS.compile(pattern).matcher(text).find();
}

function registerFunctions(environment: Environment, journal: Journal): void {
  const plain = { async: false };
  environment.registerFunction(`string.${LINEAR_MATCH}(string): bool`, guarded(journal, matches), plain);
  environment.registerFunction(
    "known(ast): bool",
    ({ args }: { args: readonly unknown[] }) => ({
      typeCheck: (checker: Checker, _: unknown, context: unknown) => {
        checker.check(args[0], context);
        return checker.getType("bool");
      },
      evaluate: (evaluator: Evaluator, _: unknown, context: unknown) =>
        isKnown(journal, () => evaluator.run(args[0], context)),
      async: false,
    }),
    plain,
  );
}

/** Whether a fact can be read; what keeps it from being known is then no cause of an unknown. */
function isKnown(journal: Journal, read: () => unknown): boolean {
  const before = journal.failures.length;
  try {
    read();
    return true;
  } catch (error) {
    if (!(error instanceof NotKnown)) throw error;
    journal.failures.length = before;
    return false;
  }
}
