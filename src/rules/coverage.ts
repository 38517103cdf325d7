import { allFacts } from "../facts/named-facts.ts";
import type { Rule } from "./compile.ts";
import { IDEAS } from "./ideas.ts";
import { needsOf } from "./needs.ts";

/** How much of what can be judged some rules judge. */
export interface Coverage {
  readonly facts: Share;
  readonly keys: Share;
  /** What a company's own rules judge and no other does. */
  readonly added: readonly string[];
}

interface Share {
  /** By the company's own rules. */
  readonly own: number;
  /** By all rules. */
  readonly judged: number;
  readonly of: number;
  /** Those that no rule judges. */
  readonly open: readonly string[];
}

/** Facts (`capacity.on_hand`) and keys of ideas that rules judge: the company's own, and all. */
export function coverageOf(own: readonly Rule[], all: readonly Rule[]): Coverage {
  const facts = shareOf(own, all, { of: FACTS, by: factsJudged });
  const keys = shareOf(own, all, { of: IDEAS, by: ({ ideas }) => ideas });
  const others = new Set(all.filter((rule) => !own.includes(rule)).flatMap(factsJudged));
  const added = [...new Set(own.flatMap(factsJudged))].filter((fact) => !others.has(fact));
  return { facts, keys, added: added.sort() };
}

const FACTS: readonly string[] = allFacts().map(({ name }) => name);

/** The facts that a judgement rests on. */
function factsJudged(rule: Rule): readonly string[] {
  return needsOf(rule).flatMap(({ judged, subject, fact }) => (judged ? [`${subject.variable}.${fact}`] : []));
}

interface Judging {
  readonly of: readonly string[];
  readonly by: (rule: Rule) => readonly string[];
}

function shareOf(own: readonly Rule[], all: readonly Rule[], { of, by }: Judging): Share {
  const [mine, everybodys] = [own, all].map((rules) => new Set(rules.flatMap(by)));
  return {
    own: of.filter((one) => mine?.has(one)).length,
    judged: of.filter((one) => everybodys?.has(one)).length,
    of: of.length,
    open: of.filter((one) => !everybodys?.has(one)),
  };
}
