import type { Language } from "./base/bilingual.ts";
import { nearest } from "./base/near.ts";
import { SUBJECTS } from "./facts/index.ts";
import type { OpenCompany } from "./open-company.ts";
import type { Rule } from "./rules/compile.ts";
import { shippedRules, shippedText } from "./shipped.ts";
import { speaker } from "./words/catalogue.ts";

export interface Wanted {
  /** area/what-is-wrong */
  readonly name: string;
  readonly subject: string;
  readonly language: Language;
}

/** A file to write, and the rule that it starts from. */
interface Scaffold {
  readonly file: string;
  readonly text: string;
  readonly startedFrom: string;
}

interface Refusal {
  readonly why: "bad-name" | "taken" | "subject";
  readonly found: string;
  readonly known: string;
}

type Scaffolded =
  | { readonly scaffold: Scaffold; readonly refused?: undefined }
  | { readonly scaffold?: undefined; readonly refused: Refusal };

/**
 * A rule of a company's own on a subject: the shortest shipped one on it, under its new name and as a note, so that it
 * passes its own test at once and shows every part that a rule has.
 */
export function scaffoldRule({ rules }: Pick<OpenCompany, "rules">, { name, subject, language }: Wanted): Scaffolded {
  if (!/^[a-z0-9-]+\/[a-z0-9-]+$/.test(name)) return { refused: { why: "bad-name", found: name, known: "" } };
  const taken = rules.find(({ id }) => id === name);
  if (taken) return { refused: { why: "taken", found: taken.title[language], known: "" } };
  const model = modelFor(subject);
  if (!model) return { refused: { why: "subject", found: subject, known: knownSubjects(subject) } };
  const text = renamed(shippedText(fileOf(model)), model, name);
  const head = speaker(language)("rule-new-head", { rule: model.id, subject });
  return { scaffold: { file: `rules/${name}.yaml`, text: `${head}\n${text}`, startedFrom: model.id } };
}

function modelFor(subject: string): Rule | undefined {
  return shippedRules()
    .filter(({ type }) => type.name === subject)
    .toSorted((a, b) => lengthOf(a) - lengthOf(b))[0];
}

function lengthOf(rule: Rule): number {
  return shippedText(fileOf(rule)).length;
}

function fileOf({ declaration }: Rule): string {
  return declaration.$at[""]?.file ?? "";
}

/** The same text under another name, as a note: nothing that it finds keeps anybody from launching until it is meant to. */
function renamed(text: string, model: Rule, name: string): string {
  return text.replace(`rule: ${model.id}`, `rule: ${name}`).replace(/^( +severity:) \w+/m, "$1 note");
}

function knownSubjects(subject: string): string {
  const judged = new Set(shippedRules().map(({ type }) => type.name));
  const names = SUBJECTS.map(({ name }) => name).filter((name) => judged.has(name));
  return nearest(subject, names) ?? names.join(", ");
}
