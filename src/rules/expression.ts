import type { ParseResult } from "@marcbachmann/cel-js";

import type { Instance, SubjectType } from "../facts/subjects.ts";
import { variableOf, variablesOf } from "../facts/index.ts";
import type { World } from "../facts/world.ts";
import type { Missing } from "../simulate/outlook.ts";
import { type Language, theLanguage } from "./environment.ts";
import { DATES, guardExpression } from "./expression-guard.ts";
import { ExpressionFault, type Fault } from "./fault.ts";
import { Measured, NotKnown, measured } from "./measures.ts";
import { BrokenFact, type Read } from "./records.ts";

/** A condition or a date that has been read, type-checked and bounded. */
export interface Expression {
  readonly text: string;
  readonly type: SubjectType;
  readonly program: ParseResult;
  readonly variables: readonly string[];
}

export type Compiled =
  | { readonly expression: Expression; readonly fault?: undefined }
  | { readonly expression?: undefined; readonly fault: Fault };

/** Longer ones are refused before they are read. */
const LONGEST = 2000;

/** Reads an expression about a subject; `wanted` is the type that must come out of it. */
export function compileExpression(text: string, type: SubjectType, wanted: "bool" | "date"): Compiled {
  if (text.length > LONGEST)
    return { fault: { code: "too-long", found: String(text.length), near: String(LONGEST), start: 0, end: 1 } };
  try {
    return checked(text, type, wanted);
  } catch (error) {
    return { fault: faultOf(error, text) };
  }
}

/** An expression that was compiled without a fault when Batuta was built: read when it is first asked about something. */
export function builtExpression(text: string, type: SubjectType): Expression {
  let read: Pick<Expression, "program" | "variables"> | undefined;
  const reading = () => (read ??= parsed(text, type));
  return {
    text,
    type,
    get program() {
      return reading().program;
    },
    get variables() {
      return reading().variables;
    },
  };
}

function parsed(text: string, type: SubjectType): Pick<Expression, "program" | "variables"> {
  const program = theLanguage().environmentOf(type).parse(text);
  return { program, variables: [...guardExpression(program.ast, variablesOf(type)).variables] };
}

function checked(text: string, type: SubjectType, wanted: "bool" | "date"): Compiled {
  const { program, variables } = parsed(text, type);
  const { error, type: result } = program.check();
  if (error) throw error;
  if (result !== wanted) {
    const code = wanted === "bool" ? "not-a-condition" : "not-a-date";
    return { fault: { code, found: plainType(result ?? ""), start: 0, end: text.length } };
  }
  return { expression: { text, type, program, variables } };
}

/** What the library throws, as a code of ours with a range in the text. */
function faultOf(error: unknown, text: string): Fault {
  if (error instanceof ExpressionFault) return error.fault;
  if (!isLibraryError(error)) throw error;
  const { start, end } = error.range ?? { start: 0, end: text.length };
  const range = { start: Math.min(start, Math.max(0, text.length - 1)), end };
  const written = text.slice(range.start, range.end).trim();
  if (error.code === "limit_exceeded") {
    const [, limit = "", most] = /(\w+) \((\d+)\)/.exec(error.summary) ?? [];
    return { code: "too-long", found: limit, near: most, ...range };
  }
  if (error.name === "ParseError") return { code: "syntax", found: written, ...range };
  return { code: "unlike-types", found: typesIn(error) ?? written, ...range };
}

/** The types that do not go together, when the library names them: `share > count`, `holds(share, probability)`. */
function typesIn({ code, summary }: LibraryError): string | undefined {
  const [, types] = code === "no_such_overload" ? summary.split(": ") : summary.split("'");
  return code.endsWith("_overload") && types !== undefined ? plainType(types) : undefined;
}

interface LibraryError extends Error {
  readonly code: string;
  readonly summary: string;
  readonly range?: { readonly start: number; readonly end: number };
}

function isLibraryError(error: unknown): error is LibraryError {
  return error instanceof Error && "code" in error && "summary" in error && typeof error.summary === "string";
}

/** The names of types as facts call them. */
function plainType(text: string): string {
  return text
    .replaceAll("subject_", "")
    .replaceAll(/\bstring\b/g, "text")
    .replaceAll(/\b(int|double)\b/g, "number");
}

/** What came of an expression: its answer, or what must be declared to know it; and the facts really read. */
export interface Answer<T> {
  readonly value: T | undefined;
  readonly missing: readonly Missing[];
  readonly reads: readonly Read[];
}

/** Whether a condition holds for an instance; undefined: it cannot be known. */
export function evaluate(expression: Expression, world: World, instance: Instance): Answer<boolean> {
  const { value, missing, reads } = run(expression, world, instance);
  return { value: typeof value === "boolean" ? value : undefined, missing, reads };
}

/** The day that an expression gives; undefined: it cannot be known. */
export function evaluateDay(expression: Expression, world: World, instance: Instance): Answer<number> {
  const { value, missing, reads } = run(expression, world, instance);
  return { value: value instanceof Measured ? Math.round(value.value) : undefined, missing, reads };
}

function run(expression: Expression, world: World, instance: Instance): Answer<unknown> {
  const language = theLanguage();
  const { journal } = language;
  journal.failures.length = 0;
  journal.reads.length = 0;
  const context = contextOf(language, expression, { world, instance });
  const outcome = attempt(() => expression.program(context));
  const reads = [...journal.reads];
  const bug = [...journal.failures, ...(outcome.failed ? [outcome.error] : [])].find((failure) => !isUnknown(failure));
  if (bug !== undefined) throw bug;
  if (!outcome.failed) return { value: outcome.value, missing: [], reads };
  const causes = journal.failures.flatMap((failure) => (failure instanceof NotKnown ? failure.missing : []));
  return { value: undefined, missing: distinct(causes), reads };
}

type Attempt = { readonly failed: false; readonly value: unknown } | { readonly failed: true; readonly error: unknown };

function attempt(work: () => unknown): Attempt {
  try {
    return { failed: false, value: work() };
  } catch (error) {
    return { failed: true, error };
  }
}

/** Literals divided by nothing or too large: nobody can tell, as with facts. */
const ARITHMETIC: readonly string[] = ["division_by_zero", "modulo_by_zero", "numeric_overflow"];

function isUnknown(failure: unknown): boolean {
  if (failure instanceof BrokenFact) return false;
  return failure instanceof NotKnown || (isLibraryError(failure) && ARITHMETIC.includes(failure.code));
}

function contextOf(
  { records }: Language,
  { type, variables }: Expression,
  { world, instance }: Scene,
): Record<string, unknown> {
  const held = variablesOf(type);
  const dates: Readonly<Record<string, number>> = { launch: world.initiative.launch, today: world.company.asOf };
  const context: Record<string, unknown> = {};
  for (const name of variables) {
    const subject = held.get(name);
    if (subject)
      context[name] = records.hold(subject.name, {
        world,
        instance: variableOf(world, instance, name),
        variable: name,
      });
    else if (DATES.includes(name)) context[name] = measured("date", dates[name] ?? 0);
  }
  return context;
}

interface Scene {
  readonly world: World;
  readonly instance: Instance;
}

/** Each declaration once, in the order in which it was met. */
export function distinct(missing: readonly Missing[]): readonly Missing[] {
  const seen = new Map(missing.map((one) => [`${one.subject} ${one.what}`, one]));
  return [...seen.values()];
}
