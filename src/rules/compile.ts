import type { Bilingual } from "../base/bilingual.ts";
import { nearest } from "../base/near.ts";
import { NOWHERE, type Position } from "../base/position.ts";
import type { Problem, RuleFault } from "../base/problem.ts";
import { SUBJECTS, subjectNamed } from "../facts/index.ts";
import type { SubjectType } from "../facts/subjects.ts";
import type { Risk, RuleDeclaration } from "../model/rules.ts";
import type { Day } from "../time/day.ts";
import { type Expression, builtExpression, compileExpression } from "./expression.ts";
import { type Fault, ruleProblem } from "./fault.ts";
import type { Severity } from "./finding.ts";
import { IDEAS } from "./ideas.ts";
import { type TextOf, placeIn } from "./place.ts";
import { optionalNames, placeholderNames, templateFaults } from "./template.ts";
import { whoFault } from "./who.ts";

/** A rule that can be judged. */
export interface Rule {
  readonly id: string;
  readonly type: SubjectType;
  readonly where: Expression | undefined;
  readonly require: Expression;
  readonly severity: Severity;
  readonly title: Bilingual;
  readonly message: Bilingual;
  readonly arithmetic: Bilingual | undefined;
  readonly flip: Bilingual | undefined;
  readonly do: readonly RuleStep[];
  readonly ideas: readonly string[];
  readonly asks: string | undefined;
  readonly theme: RuleDeclaration["theme"];
  readonly risk: Risk | undefined;
  readonly effectiveOn: Day | undefined;
  /** The names of the facts that its texts show. */
  readonly shows: readonly string[];
  /** Of those, the ones that a text can do without. */
  readonly spares: ReadonlySet<string>;
  readonly declaration: RuleDeclaration;
}

export interface RuleStep {
  readonly what: Bilingual;
  readonly who: string;
  readonly by: Expression | undefined;
}

/** Rules that can be judged, and what is wrong with the others; a rule with any fault is left out. */
export interface CompiledRules {
  readonly rules: readonly Rule[];
  readonly problems: readonly Problem[];
}

/**
 * Reads, type-checks and bounds the rules of some documents. `textOf` gives the text of a file, so that a fault inside
 * a quoted or folded scalar is placed exactly; without it, it is placed as if the scalar stood on one line.
 */
export function compileRules(documents: readonly RuleDeclaration[], textOf: TextOf = () => undefined): CompiledRules {
  const problems: Problem[] = [];
  const rules = new Map<string, Rule>();
  for (const document of documents) {
    const before = problems.length;
    const compiler: Compiler = { document, textOf, problems };
    const rule = compileRule(compiler);
    if (rules.has(document.rule)) report(compiler, "rule", { code: "name-twice", found: document.rule });
    if (rule && problems.length === before) rules.set(rule.id, rule);
  }
  return { rules: [...rules.values()], problems };
}

/** The rules of documents that were compiled without a fault when Batuta was built: nothing is checked again. */
export function builtRules(documents: readonly RuleDeclaration[]): readonly Rule[] {
  return documents.map((document) => {
    const type = subjectNamed(document.for);
    if (!type) throw new Error(`a rule about nothing: ${document.rule}`);
    const where = document.where === undefined ? undefined : builtExpression(document.where, type);
    const steps = (document.do ?? []).map(({ what, who, by }) => {
      return { what: plainText(what), who, by: by === undefined ? undefined : builtExpression(by, type) };
    });
    return ruleOf(document, { type, where, require: builtExpression(document.require, type), do: steps });
  });
}

interface Compiler {
  readonly document: RuleDeclaration;
  readonly textOf: TextOf;
  readonly problems: Problem[];
}

function compileRule(compiler: Compiler): Rule | undefined {
  const { document } = compiler;
  checkDocument(compiler);
  const type = subjectNamed(document.for);
  if (!type) {
    const names = SUBJECTS.map(({ name }) => name);
    report(compiler, "for", {
      code: "unknown-subject",
      found: document.for,
      near: nearest(document.for, names) ?? names.join(", "),
    });
    return undefined;
  }
  const where = document.where === undefined ? undefined : condition(compiler, type, "where");
  const require = condition(compiler, type, "require");
  const steps = (document.do ?? []).map((step) => compileStep(compiler, type, step));
  for (const field of ["title", "message", "arithmetic", "flip"] as const)
    checkText(compiler, type, document[field], field);
  return require && ruleOf(document, { type, where, require, do: steps });
}

function ruleOf(document: RuleDeclaration, parts: Pick<Rule, "type" | "where" | "require" | "do">): Rule {
  const { title, message, arithmetic, flip } = document;
  const texts = [title, message, arithmetic, flip, ...parts.do.map(({ what }) => what)].filter(
    (text) => text !== undefined,
  );
  const all = texts.flatMap(({ en, es }) => [en, es]);
  const shown = { shows: placeholderNames(all), spares: optionalNames(all) };
  return { ...plainly(document), ...parts, ...shown, declaration: document };
}

function plainly(document: RuleDeclaration) {
  const { rule, severity, title, message, arithmetic, flip, asks, theme, risk } = document;
  return {
    id: rule,
    severity,
    title: plainText(title),
    message: plainText(message),
    arithmetic: arithmetic && plainText(arithmetic),
    flip: flip && plainText(flip),
    asks,
    theme,
    risk,
    ideas: ideasOf(document),
    effectiveOn: document.effective_on,
  };
}

/** Without the positions that a document keeps. */
function plainText({ en, es }: Bilingual): Bilingual {
  return { en, es };
}

/** What is wrong with the document before any expression is read. */
function checkDocument(compiler: Compiler): void {
  const { rule, fires, quiet } = compiler.document;
  if (!/^[a-z0-9-]+\/[a-z0-9-]+$/.test(rule))
    report(compiler, "rule", { code: "bad-name", found: rule, near: "area/what-is-wrong" });
  if (fires === undefined) report(compiler, "rule", { code: "missing-fires", found: "" });
  if (quiet === undefined) report(compiler, "rule", { code: "missing-quiet", found: "" });
  const ideas = ideasOf(compiler.document);
  if (ideas.length === 0) report(compiler, "idea", { code: "missing-idea", found: "" });
  for (const idea of ideas) {
    if (!IDEAS.some((known) => known === idea))
      report(compiler, "idea", { code: "unknown-idea", found: idea, near: nearest(idea, IDEAS) });
  }
}

/** One key, or several with commas between them. */
function ideasOf({ idea = "" }: RuleDeclaration): readonly string[] {
  return idea
    .split(",")
    .map((key) => key.trim())
    .filter((key) => key !== "");
}

function condition(compiler: Compiler, type: SubjectType, field: "where" | "require"): Expression | undefined {
  const { document } = compiler;
  const text = document[field] ?? "";
  return expressionAt(compiler, compileExpression(text, type, "bool"), { text, at: positionOf(compiler, field) });
}

type Spot = { readonly text: string; readonly at: Position };

function expressionAt(
  compiler: Compiler,
  compiled: ReturnType<typeof compileExpression>,
  spot: Spot,
): Expression | undefined {
  if (!compiled.fault) return compiled.expression;
  reportIn(compiler, spot, compiled.fault);
  return undefined;
}

type Step = NonNullable<RuleDeclaration["do"]>[number];

function compileStep(compiler: Compiler, type: SubjectType, step: Step): RuleStep {
  const at = (field: string) => step.$at[field] ?? positionOf(compiler, "do");
  checkText(compiler, type, step.what, "do");
  const fault = whoFault(step.who, type);
  if (fault) reportIn(compiler, { text: step.who, at: at("who") }, fault);
  const by =
    step.by === undefined
      ? undefined
      : expressionAt(compiler, compileExpression(step.by, type, "date"), { text: step.by, at: at("by") });
  return { what: plainText(step.what), who: step.who, by };
}

type Texts = RuleDeclaration["message"];

/** Both languages are there, and every placeholder is a fact in scope. */
function checkText(compiler: Compiler, type: SubjectType, texts: Texts | undefined, field: string): void {
  if (!texts) return;
  for (const language of ["en", "es"] as const) {
    const at = texts.$at[language] ?? texts.$at[""] ?? positionOf(compiler, field);
    const text: string | undefined = texts[language];
    if (text === undefined || text.trim() === "") {
      compiler.problems.push(
        ruleProblem(compiler.document.rule, { code: "missing-text", found: `${field}.${language}` }, at),
      );
    } else for (const fault of templateFaults(text, type)) reportIn(compiler, { text, at }, fault);
  }
}

function positionOf({ document }: Compiler, field: string): Position {
  return document.$at[field] ?? document.$at[""] ?? NOWHERE;
}

function report(
  compiler: Compiler,
  field: string,
  said: { code: RuleFault; found: string; near?: string | undefined },
): void {
  compiler.problems.push(ruleProblem(compiler.document.rule, said, positionOf(compiler, field)));
}

function reportIn({ document, textOf, problems }: Compiler, written: Spot, fault: Fault): void {
  problems.push(ruleProblem(document.rule, fault, placeIn(written, fault, textOf)));
}
