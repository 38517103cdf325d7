import type { Bilingual } from "../base/bilingual.ts";
import type { Moved } from "./world.ts";

/** `margin: 1.1, now 0.4`: the fact under its own name, as whoever wrote `given:` called it. */
export function movedName({ fact, was, now }: Moved): Bilingual {
  const [then, today] = [valueName(fact, was), now === undefined ? undefined : valueName(fact, now)];
  return {
    en: `${fact}: ${then}, now ${today ?? "not known"}`,
    es: `${fact}: ${then}, ahora ${today ?? "sin saber"}`,
  };
}

/** How the facts that answers and exceptions are mostly given for are written; others are plain numbers. */
const WRITTEN: Readonly<Record<string, (value: number) => string>> = {
  breach: asPercent,
  kept: asPercent,
  let_down_share: asPercent,
  peak: (value) => `${digits(value)}/day`,
  promise: (value) => `${digits(value)} h`,
  share: asPercent,
  stock_out: asPercent,
};

function valueName(fact: string, value: number | string | boolean): string {
  if (typeof value !== "number") return String(value);
  const name = fact.slice(fact.indexOf(".") + 1).replaceAll("-", "_");
  return (Object.hasOwn(WRITTEN, name) ? WRITTEN[name] : digits)?.(value) ?? digits(value);
}

function asPercent(share: number): string {
  return `${digits(share * 100)}%`;
}

function digits(value: number): string {
  return String(Number(value.toPrecision(4)));
}
