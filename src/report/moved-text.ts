import type { Language } from "../base/bilingual.ts";
import type { MovedNumber, Scalar } from "../result/comparison.ts";
import type { Speaker } from "../words/catalogue.ts";
import { dayText } from "../words/dates.ts";
import { duration, unitFor } from "../words/durations.ts";
import { about, exact, money, multiple, people, percent } from "../words/numbers.ts";

/** What it takes to say a value. */
export interface Forms {
  readonly say: Speaker;
  readonly language: Language;
  readonly currency: string;
  /** The day from which others are told. */
  readonly asOf: string;
}

/** Whether a number is worth a line: it got worse or better, or somebody decided it. */
export function isTold({ way, gauge }: MovedNumber): boolean {
  return way !== "neither" || DECIDED.has(gauge);
}

const DECIDED: ReadonlySet<string> = new Set(["launch", "ends", "status", "promised", "expected"]);

/** `let down: 120 → 2,900`; `Stroller X, likely to be more than it holds: 12% → 74%`. */
export function movedText(forms: Forms, moved: MovedNumber): string {
  const { before, after, gauge, title } = moved;
  const own = gauge === "fact" ? title : forms.say(`gauge-${gauge}`);
  const name = gauge === "fact" || title === "" ? own : forms.say("compare-of", { title, gauge: own });
  const endless = gauge === "ends" ? forms.say("compare-never") : null;
  const [was, now] = apart(forms, moved.unit, [before ?? endless, after ?? endless]);
  return forms.say("compare-was", { title: name, before: was, after: now });
}

/** As people say it, unless both would look the same: then to the digits that are kept. */
function apart(forms: Forms, unit: MovedNumber["unit"], both: readonly [Scalar, Scalar]): readonly [string, string] {
  const [was, now] = [valueText(forms, unit, both[0]), valueText(forms, unit, both[1])];
  if (was !== now) return [was, now];
  const full = (value: Scalar) => (typeof value === "number" ? exact(value, forms.language) : String(value));
  return [full(both[0]), full(both[1])];
}

/** A value as people say it. */
export function valueText(forms: Forms, unit: MovedNumber["unit"], value: Scalar): string {
  const { language, say } = forms;
  if (value === null) return say("not-known");
  if (typeof value === "boolean") return say(value ? "orientation-yes" : "orientation-no");
  if (typeof value === "string")
    return unit === "date" && DAY.test(value) ? dayText(value, language, forms.asOf) : value;
  return NUMBERS[unit]?.(value, forms) ?? about(value, language);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const NUMBERS: Readonly<Partial<Record<MovedNumber["unit"], (value: number, forms: Forms) => string>>> = {
  count: (value, { language }) => people(value, language),
  share: (value, { language }) => percent(value, language),
  probability: (value, { language }) => percent(value, language),
  multiple: (value, { language }) => multiple(value, language),
  money: (value, { currency, language }) => money(value, currency, language),
  duration: (value, { language }) => duration(value, unitFor([value]), language),
};
