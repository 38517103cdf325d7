import type { Bilingual } from "../base/bilingual.ts";
import type { Said } from "../base/said.ts";
import { usualDepartment, usualFlow } from "../base/usual-names.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { middleOf } from "../quantity/quantity.ts";
import { formatDay } from "../time/day.ts";
import type { Company, Term } from "../model/company.ts";

/** How something was said: nothing, a value, `unknown` and `none` are four different answers. */
export function saidWord(said: Said<unknown> | undefined): "nothing" | "value" | "unknown" | "none" {
  return said?.said ?? "nothing";
}

/** A department's name for people. */
export function departmentName({ company }: { readonly company: Company }, id: string): Bilingual {
  return company.words[id] ?? company.departments.find((one) => one.id === id)?.title ?? usualDepartment(id);
}

/** A flow's name for people: the company's own word, else its usual name. */
export function flowName({ company }: { readonly company: Company }, flow: string): Bilingual {
  return (Object.hasOwn(company.words, flow) ? company.words[flow] : undefined) ?? usualFlow(flow);
}

/** A topic's name for people: the company's own word, else the topic as written. */
export function topicName({ company }: { readonly company: Company }, topic: string): Bilingual {
  return company.words[topic] ?? { en: topic, es: topic };
}

/** Several names in one text. */
export function listed(names: readonly Bilingual[]): Bilingual {
  return { en: names.map((name) => name.en).join(", "), es: names.map((name) => name.es).join(", ") };
}

/** What is promised or committed to, in a few words: `24 h`, `at least 30 days`, `always`. */
export function termName(term: Term): Bilingual {
  const { en, es } = TERMS[term.direction];
  const value =
    term.value?.said === "value" ? quantityName(term.value.value) : { en: dayName(term), es: dayName(term) };
  return { en: en.replace("#", value.en), es: es.replace("#", value.es) };
}

/** `#` is the value, or the day. */
const TERMS: Readonly<Record<Term["direction"], Bilingual>> = {
  "at-most": { en: "#", es: "#" },
  "at-least": { en: "at least #", es: "al menos #" },
  exactly: { en: "exactly #", es: "exactamente #" },
  always: { en: "always", es: "siempre" },
  never: { en: "never", es: "nunca" },
  by: { en: "by #", es: "antes del #" },
  unmeasurable: { en: "nothing that can be measured", es: "nada que se pueda medir" },
};

function dayName({ by }: Term): string {
  return by === undefined ? "?" : formatDay(by);
}

/** A quantity in both languages; only working days change with the language, the rest stands as it was written. */
function quantityName(quantity: Quantity): Bilingual {
  if (quantity.measure !== "working-days") return { en: quantity.text, es: quantity.text };
  const days = middleOf(quantity);
  return {
    en: `${days} ${days === 1 ? "working day" : "working days"}`,
    es: `${days} ${days === 1 ? "día laborable" : "días laborables"}`,
  };
}
