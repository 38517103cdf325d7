import type { Language } from "../base/bilingual.ts";
import { subjectNamed, SUBJECTS } from "../facts/index.ts";
import { allFacts } from "../facts/named-facts.ts";
import { type VocabularyKey, vocabulary } from "../model/vocabulary.ts";
import { speaker } from "../words/catalogue.ts";
import { GLOSSARY } from "../words/glossary.ts";
import { IDEA_TEXTS } from "../words/ideas.ts";
import type { Block } from "./blocks.ts";

/** One thing that a name stands for, with what is said of it. */
export interface Meaning {
  readonly kind: "word" | "fact" | "subject" | "key" | "idea";
  readonly name: string;
  readonly lines: readonly { readonly label: string; readonly text: string }[];
}

/** Everything that a name means: a word of Batuta's own, a fact, a subject of rules, keys and values of files, an idea. */
export function meaningsOf(
  name: string,
  language: Language,
  judges: (fact: string) => readonly string[],
): readonly Meaning[] {
  return [
    ...wordMeanings(name, language),
    ...factMeanings(name, language, judges),
    ...subjectMeanings(name, language),
    ...keyMeanings(name, language),
    ...ideaMeanings(name, language),
  ];
}

/** Every name that has a meaning, for suggestions. */
export function knownNames(): readonly string[] {
  const facts = allFacts().map((fact) => fact.name);
  const subjects = SUBJECTS.map((subject) => subject.name);
  return [
    ...new Set([
      ...Object.keys(GLOSSARY),
      ...subjects,
      ...vocabulary().map(({ key }) => key),
      ...Object.keys(IDEA_TEXTS),
      ...facts,
    ]),
  ];
}

/** What a name means, laid out. */
export function meaningBlocks(meanings: readonly Meaning[]): Block[] {
  return meanings.flatMap(({ name, lines }, index): Block[] => [
    ...(index === 0 ? [] : [{ is: "blank" } as const]),
    { is: "heading", title: name, text: "", aside: "" },
    ...lines
      .filter(({ text }) => text !== "")
      .map(({ label, text }): Block => ({ is: "text", indent: 2, text: label === "" ? text : `${label}: ${text}` })),
  ]);
}

function wordMeanings(name: string, language: Language): readonly Meaning[] {
  const say = speaker(language);
  const plain = name.toLowerCase().replaceAll(/[-_]/g, " ");
  return Object.entries(GLOSSARY)
    .filter(([word, { es }]) => word.replaceAll("-", " ") === plain || es.toLowerCase().split(", ").includes(plain))
    .map(([word, { es, means }]) => ({
      kind: "word",
      name: `${say("explain-word")} ${language === "es" ? `${es} (${word})` : word}`,
      lines: [
        { label: "", text: means[language] },
        { label: say("explain-in-spanish"), text: language === "es" ? "" : es },
      ],
    }));
}

function factMeanings(
  name: string,
  language: Language,
  judges: (fact: string) => readonly string[],
): readonly Meaning[] {
  const say = speaker(language);
  return allFacts()
    .filter((fact) => fact.name === name || `${fact.subject.name}.${fact.fact}` === name)
    .map(({ name: fact, spec }) => ({
      kind: "fact",
      name: say("explain-fact", { fact }),
      lines: [
        { label: "", text: spec.says[language] },
        { label: say("explain-type"), text: spec.type },
        { label: say("explain-worse"), text: spec.worse === "none" ? "" : say(`worse-${spec.worse}`) },
        { label: say("explain-judged-by"), text: judges(fact).join(", ") || say("explain-nobody") },
      ],
    }));
}

function subjectMeanings(name: string, language: Language): readonly Meaning[] {
  const say = speaker(language);
  const subject = subjectNamed(name);
  if (!subject) return [];
  const facts = Object.entries(subject.facts).map(([fact, { says, type }]) => ({
    label: "",
    text: `${subject.variable}.${fact} (${type}): ${says[language]}`,
  }));
  return [
    {
      kind: "subject",
      name: say("explain-subject", { subject: name }),
      lines: [{ label: "", text: subject.says[language] }, ...facts],
    },
  ];
}

function keyMeanings(name: string, language: Language): readonly Meaning[] {
  const keys = vocabulary().filter(
    ({ key, path, choices }) => plainKey(key) === plainKey(name) || path === name || choices.includes(name),
  );
  return keys.map((key) => keyMeaning(key, name, language));
}

/** `trip-wire` means the key `trip_wires` too. */
function plainKey(key: string): string {
  return key.replaceAll("-", "_").replace(/s$/, "");
}

function keyMeaning(
  { path, means, example, choices, required, key }: VocabularyKey,
  name: string,
  language: Language,
): Meaning {
  const say = speaker(language);
  return {
    kind: "key",
    name: `${say("explain-key")} ${path}`,
    lines: [
      { label: "", text: means[language] + (required ? ` (${say("explain-required")})` : "") },
      { label: say("explain-write"), text: `${key}: ${choices.includes(name) ? name : (example[language] ?? "…")}` },
      { label: say("explain-choices"), text: choices.join(", ") },
    ],
  };
}

function ideaMeanings(name: string, language: Language): readonly Meaning[] {
  const text = Object.hasOwn(IDEA_TEXTS, name) ? IDEA_TEXTS[name] : undefined;
  return text ? [{ kind: "idea", name, lines: [{ label: "", text: text[language] }] }] : [];
}
