import { factNamed } from "../facts/named-facts.ts";
import type { MovedNumber, Scalar } from "../result/comparison.ts";
import type { FindingResult } from "../result/result.ts";
import { unitOf } from "../result/moved.ts";
import type { Speaker } from "../words/catalogue.ts";
import { exact } from "../words/numbers.ts";
import { type Forms, valueText } from "./moved-text.ts";

/** The facts that a point rests on, each in words: `How likely it is over what it holds: 87%`. */
export function factsRead(forms: Forms, { values, texts }: Pick<FindingResult, "values" | "texts">): readonly string[] {
  return Object.entries(values).map(([name, value]) => {
    const spec = factNamed(name);
    const says = spec?.says[forms.language] ?? name;
    const text = texts[name] ?? exactText(forms, unitOf(name, spec), value);
    return factText(says, saidText(forms.say, name, text));
  });
}

/** Counts to the digits that are kept: whoever asks for facts works a sum out. */
function exactText(forms: Forms, unit: MovedNumber["unit"], value: Scalar): string {
  const isCounted = unit === "count" || unit === "rate";
  return typeof value === "number" && isCounted ? exact(value, forms.language) : valueText(forms, unit, value);
}

/** What a fact says, without the list of what its value may be, and its value. */
export function factText(says: string, value: string): string {
  const [name = says] = says.split(/[:;] /);
  return `${name}: ${value}`;
}

/** The value of a fact; what is only said to be there or not (`nothing`, `none`, no text at all) in words. */
export function saidText(say: Speaker, name: string, value: string): string {
  if (value === "") return say("said-empty");
  return name.endsWith("_said") && isSaid(value) ? say(`said-${value}`) : value;
}

const SAID = ["value", "none", "unknown", "nothing", "evidence", "assumed"] as const;

function isSaid(value: string): value is (typeof SAID)[number] {
  return SAID.some((said) => said === value);
}
