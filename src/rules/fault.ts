import type { Position } from "../base/position.ts";
import { type Problem, problem, type RuleFault } from "../base/problem.ts";

/** What is wrong in an expression: where in its text, and what was meant. */
export interface Fault {
  readonly code: RuleFault;
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

/** The problem that a fault is, for the person who wrote the rule. */
export function ruleProblem(rule: string, fault: Omit<Fault, "start" | "end">, at: Position): Problem {
  const { code, found, near } = fault;
  return problem("rule-invalid", { rule, fault: code, found, ...(near === undefined ? {} : { near }) }, at);
}
