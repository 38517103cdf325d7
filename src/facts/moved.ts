import type { Bilingual } from "../base/bilingual.ts";
import { formatDay } from "../time/day.ts";
import type { FactType } from "./fact.ts";
import type { Moved, World } from "./world.ts";

/** Which fact moved, from what to what: `what is left of each (`margin`): 1.1 EUR then, 0.4 EUR now`. */
export function movedName({ company: { currency } }: World, moved: Moved): Bilingual {
  const { fact, says } = moved;
  const [then, today] = valuesApart(moved, currency);
  return {
    en: `${lowered(says.en)} (\`${fact}\`): ${then.en} then, ${today.en} now`,
    es: `${lowered(says.es)} (\`${fact}\`): ${then.es} entonces, ${today.es} ahora`,
  };
}

const NOT_KNOWN: Bilingual = { en: "not known", es: "sin saber" };
const YES: Bilingual = { en: "yes", es: "sí" };
const NO: Bilingual = { en: "no", es: "no" };

/** Two digits are enough for people, unless then and now would look the same. */
function valuesApart({ was, now, type }: Moved, currency: string): readonly [then: Bilingual, now: Bilingual] {
  const said = [2, 3, 4].map((precision) => {
    const name = (value: Moved["was"]) => valueName(value, { type, currency, precision });
    return [name(was), now === undefined ? NOT_KNOWN : name(now)] as const;
  });
  return said.find(([then, today]) => then.en !== today.en) ?? said[0] ?? [NOT_KNOWN, NOT_KNOWN];
}

interface Form {
  readonly type: FactType;
  readonly currency: string;
  /** Significant digits. */
  readonly precision: number;
}

function valueName(value: Moved["was"], form: Form): Bilingual {
  if (typeof value === "boolean") return value ? YES : NO;
  if (typeof value === "string") return { en: value, es: value };
  return NUMBERS[form.type]?.(value, form) ?? digits(value, form);
}

/** Each type of number as it is written in `given:`, so that what is read can be copied. */
const NUMBERS: Readonly<Partial<Record<FactType, (value: number, form: Form) => Bilingual>>> = {
  share: asPercent,
  probability: asPercent,
  duration: (hours, form) => followed(digits(hours, form), " h", " h"),
  rate: (rate, form) => followed(digits(rate, form), "/day", " al día"),
  money: (amount, form) => followed(digits(amount, form), ` ${form.currency}`, ` ${form.currency}`),
  date: (day) => ({ en: formatDay(day), es: formatDay(day) }),
};

function asPercent(share: number, form: Form): Bilingual {
  return followed(digits(share * 100, form), "%", "\u00A0%");
}

function followed({ en, es }: Bilingual, english: string, spanish: string): Bilingual {
  return { en: en + english, es: es + spanish };
}

/** A whole number was declared or counted and stays whole; the decimal mark is the language's. */
function digits(value: number, { precision }: Form): Bilingual {
  const text = String(Number.isInteger(value) ? value : Number(value.toPrecision(precision)));
  return { en: text, es: text.replace(".", ",") };
}

/** What a fact says begins a sentence in the reference; here it stands in one. */
function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
