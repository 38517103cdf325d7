import { SUBJECTS } from "./index.ts";
import type { FactSpec, SubjectType } from "./subjects.ts";

/** A fact with the subject that it is of. */
export interface NamedFact {
  /** As rules call it: `capacity.breach`. */
  readonly name: string;
  readonly subject: SubjectType;
  readonly fact: string;
  readonly spec: FactSpec;
}

/** Every fact once: one that narrowings inherit is told where it is declared first. */
export function allFacts(): readonly NamedFact[] {
  const facts = new Map<string, NamedFact>();
  for (const subject of SUBJECTS.toSorted((a, b) => breadth(a) - breadth(b)))
    for (const [fact, spec] of Object.entries(subject.facts)) {
      const name = `${subject.variable}.${fact}`;
      if (!facts.has(name)) facts.set(name, { name, subject, fact, spec });
    }
  return [...facts.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The row of `capacity.breach` in the table of facts; undefined: there is no such fact. */
export function factNamed(name: string): FactSpec | undefined {
  const [variable, fact = ""] = name.split(".");
  return SUBJECTS.filter((type) => type.variable === variable).flatMap(({ facts }) =>
    Object.hasOwn(facts, fact) ? (facts[fact] ?? []) : [],
  )[0];
}

/** What is narrowed comes before its narrowings. */
function breadth({ name, variable }: SubjectType): number {
  return name.replaceAll("-", "_") === variable ? 0 : 1;
}
