import type { Position } from "../base/position.ts";
import { type Problem, problem } from "../base/problem.ts";

/** Why a rule cannot be used: a closed list of codes; sentences belong to whoever prints them. */
const FAULTS = [
  "syntax",
  "unknown-variable",
  "unknown-field",
  "unlike-types",
  "not-a-condition",
  "not-a-date",
  "bad-date",
  "bad-pattern",
  "not-allowed",
  "too-long",
  "too-nested",
  "unknown-subject",
  "unknown-placeholder",
  "bad-placeholder",
  "unknown-person",
  "unknown-idea",
  "missing-text",
  "missing-idea",
  "missing-fires",
  "missing-quiet",
  "bad-name",
  "name-twice",
] as const;
export type FaultCode = (typeof FAULTS)[number];

/** What is wrong in an expression: where in its text, and what was meant. */
export interface Fault {
  readonly code: FaultCode;
  /** The wrong word, or the types that do not go together. */
  readonly found: string;
  /** What was most likely meant, or what is allowed. */
  readonly near?: string | undefined;
  /** Where it stands in the text of the expression or template. */
  readonly start: number;
  readonly end: number;
}

/** A fault thrown while an expression is read; caught where it is compiled. */
export class ExpressionFault extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.code);
    this.name = "ExpressionFault";
    this.fault = fault;
  }
}

/** The problem that a fault is: its reason is `code: found (near)`, in no language. */
export function ruleProblem(rule: string, fault: Omit<Fault, "start" | "end">, at: Position): Problem {
  const found = fault.found === "" ? "" : `: ${fault.found}`;
  const near = fault.near === undefined ? "" : ` (${fault.near})`;
  return problem("rule-invalid", { rule, reason: `${fault.code}${found}${near}` }, at);
}
