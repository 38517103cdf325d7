import type { Language } from "./base/bilingual.ts";
import { factsPage } from "./report/facts-page.ts";
import { rulesPage } from "./report/rule-page.ts";
import type { Rule } from "./rules/compile.ts";
import { shippedRules, shippedText } from "./shipped.ts";

/** A page of the reference, made from what is shipped. */
export function referencePage(page: "rules" | "facts", language: Language): string {
  const rules = shippedRules();
  if (page === "facts") return factsPage(rules, language);
  return rulesPage(
    rules.map((rule) => ({ rule, example: firesText(rule, shippedText) })),
    language,
  );
}

/** The lines of a rule's `fires:`, without the indent that they have in its file. */
export function firesText({ declaration }: Rule, textOf: (file: string) => string): string {
  const at = declaration.$at["fires"];
  if (!at) return "";
  const [first = "", ...rest] = textOf(at.file)
    .split("\n")
    .slice(at.line - 1);
  const indent = first.length - first.trimStart().length;
  const end = rest.findIndex((line) => line.trim() !== "" && line.length - line.trimStart().length <= indent);
  const lines = [first, ...(end < 0 ? rest : rest.slice(0, end))];
  return lines
    .map((line) => line.slice(indent))
    .join("\n")
    .trimEnd();
}
