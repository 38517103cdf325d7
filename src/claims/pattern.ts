import type { Token } from "./token.ts";

/**
 * Words in order, as a table writes them: `in|within TIME`, `free _? delivery|returns`. `|` alternatives, `?` may be left
 * out, `_` any word that denies nothing, `@name` a list of words, TIME, MONEY, PERCENT, CLOCK, NUMBER amounts (`TIME=24` that one, in its unit). `>` before an element
 * says that it is looked at and is no part of the words; `!` that it must not stand there; END is a mark or the end. `^` before
 * all of it: only where a clause starts.
 */
export interface Pattern {
  readonly steps: readonly Step[];
  /** It stands at the start of a clause only. */
  readonly isFirst: boolean;
}

interface Step {
  readonly words: ReadonlySet<string>;
  readonly kinds: ReadonlySet<Token["is"]>;
  /** The amount must be this one: `TIME=24`. */
  readonly value: number | undefined;
  readonly isAny: boolean;
  readonly isOptional: boolean;
  readonly isLookedAt: boolean;
  readonly isForbidden: boolean;
}

export type WordLists = Readonly<Record<string, string>>;

const KINDS: Readonly<Record<string, Token["is"]>> = {
  TIME: "time",
  MONEY: "money",
  PERCENT: "percent",
  CLOCK: "clock",
  NUMBER: "number",
};

/** Reads a pattern as a table writes it. */
export function pattern(text: string, lists: WordLists): Pattern {
  const isFirst = text.startsWith("^");
  const elements = text.slice(isFirst ? 1 : 0).split(" ");
  return { steps: elements.map((element) => stepOf(element, lists)), isFirst };
}

function stepOf(element: string, lists: WordLists): Step {
  const isOptional = element.length > 1 && element.endsWith("?");
  const isLookedAt = element.startsWith(">");
  const isForbidden = element.startsWith("!");
  const core = element.slice(isLookedAt || isForbidden ? 1 : 0, isOptional ? -1 : undefined);
  const words = new Set<string>();
  const kinds = new Set<Token["is"]>();
  let value: number | undefined;
  for (const part of core.split("|")) {
    const [name = "", figure] = part.split("=");
    const kind = KINDS[name];
    if (figure !== undefined) value = Number(figure);
    if (kind) kinds.add(kind);
    else if (part.startsWith("@")) for (const word of (lists[part.slice(1)] ?? "").split(/\s+/)) words.add(word);
    else words.add(part);
  }
  return { words, kinds, value, isAny: core === "_", isOptional, isLookedAt: isLookedAt || isForbidden, isForbidden };
}

/** The words with which a pattern may start; undefined when only amounts or anything can. */
export function firstWords({ steps }: Pattern): {
  readonly words: readonly string[];
  readonly kinds: readonly Token["is"][];
} {
  const words: string[] = [];
  const kinds: Token["is"][] = [];
  for (const step of steps) {
    words.push(...step.words);
    kinds.push(...step.kinds);
    if (!step.isOptional) break;
  }
  return { words, kinds };
}

/** The index after the last token that belongs to the pattern from `start` on; undefined when it does not stand there. */
export function matchAt({ steps }: Pattern, tokens: readonly Token[], start: number): number | undefined {
  return matchSteps(steps, tokens, { step: 0, index: start, end: start });
}

interface Place {
  readonly step: number;
  readonly index: number;
  /** After the last token that counts as part. */
  readonly end: number;
}

/** Patterns are a few steps long, so that trying an optional one both ways stays cheap. */
function matchSteps(steps: readonly Step[], tokens: readonly Token[], place: Place): number | undefined {
  const step = steps[place.step];
  if (!step) return place.end;
  const next = place.step + 1;
  const fits = isStep(step, tokens[place.index]);
  if (step.isForbidden) return fits ? undefined : matchSteps(steps, tokens, { ...place, step: next });
  if (fits) {
    const index = place.index + 1;
    const found = matchSteps(steps, tokens, { step: next, index, end: step.isLookedAt ? place.end : index });
    if (found !== undefined) return found;
  }
  return step.isOptional ? matchSteps(steps, tokens, { ...place, step: next }) : undefined;
}

/** Words that no `_` stands for: they would turn what is said around. */
const DENIALS = new Set(["no", "not", "never", "nor", "nunca", "ni", "sin", "tampoco", "without"]);

function isStep(step: Step, token: Token | undefined): boolean {
  if (!token || token.is === "mark")
    return step.words.has("END") || (token !== undefined && step.words.has(token.word));
  if (step.isAny) return token.is === "word" && !DENIALS.has(token.word);
  const isAmount = step.kinds.has(token.is) && (step.value === undefined || step.value === token.value);
  return isAmount || step.words.has(token.word);
}
