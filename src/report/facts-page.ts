import type { Language } from "../base/bilingual.ts";
import { SUBJECTS } from "../facts/index.ts";
import { allFacts, type NamedFact } from "../facts/named-facts.ts";
import type { Rule } from "../rules/compile.ts";
import { needsOf } from "../rules/needs.ts";
import { speaker } from "../words/catalogue.ts";
import { markdownHeading, markdownTable } from "./markdown.ts";

/** The reference page of facts, by subject: what each says, its type, which direction is worse, how many rules judge by it. */
export function factsPage(rules: readonly Rule[], language: Language): string {
  const say = speaker(language);
  const facts = allFacts();
  const uses = usesOf(rules);
  const head = [say("column-fact"), say("column-means"), say("column-type"), say("column-worse"), say("column-rules")];
  const sections = SUBJECTS.flatMap(({ name, says }) => {
    const own = facts.filter(({ subject }) => subject.name === name);
    if (own.length === 0) return [];
    const rows = own.map((fact) => factRow(fact, uses.get(fact.name) ?? 0, language));
    return [`## ${name}\n\n${says[language]}.\n\n${markdownTable(head, rows)}`];
  });
  const title = markdownHeading(
    say("page-facts-title"),
    say("page-facts-about", { count: String(facts.length) }),
    say("page-made"),
  );
  return `${[title, ...sections].join("\n\n")}\n`;
}

function factRow({ name, spec }: NamedFact, uses: number, language: Language): readonly string[] {
  const worse = spec.worse === "none" ? "" : speaker(language)(`worse-${spec.worse}`);
  return [`\`${name}\``, spec.says[language], spec.type, worse, uses === 0 ? "" : String(uses)];
}

function usesOf(rules: readonly Rule[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const rule of rules) {
    const names = needsOf(rule).flatMap(({ judged, subject, fact }) => (judged ? [`${subject.variable}.${fact}`] : []));
    for (const name of new Set(names)) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  return uses;
}
