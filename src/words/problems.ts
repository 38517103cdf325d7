import type { Language } from "../base/bilingual.ts";
import type { Problem } from "../base/problem.ts";
import { visible } from "../base/visible.ts";
import type { ProblemSentences, Told } from "./problems-en-terms.ts";
import { PROBLEMS_EN } from "./problems-en.ts";
import { PROBLEMS_ES } from "./problems-es.ts";

const SENTENCES: Readonly<Record<Language, ProblemSentences>> = { en: PROBLEMS_EN, es: PROBLEMS_ES };

/** Longer texts from a file say no more in a sentence. */
const LONGEST = 80;

/** What a problem says to people; every text that came from a file is made harmless before it stands in a sentence. */
export function problemWords(problem: Problem, language: Language): Told {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table joins each code with its own arguments
  const sentence = SENTENCES[language][problem.code] as (args: unknown) => Told;
  return sentence(harmless(problem.args));
}

function harmless(value: unknown): unknown {
  if (typeof value === "string") return shortened(visible(value));
  if (Array.isArray(value)) return value.map(harmless);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, harmless(one)]));
}

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST).join("")}…`;
}
