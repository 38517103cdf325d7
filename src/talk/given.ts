import type { FactType } from "../facts/fact.ts";
import { departmentOf } from "../facts/given.ts";
import type { World } from "../facts/world.ts";
import { formatDay } from "../time/day.ts";

/** What an answer of a department rests on: how much comes, how soon it is promised, how likely it is too much. */
const OF_ANSWER = ["peak", "promise", "breach"] as const;

/** Where nothing comes, nothing can be too much. */
const OF_LOAD: ReadonlySet<string> = new Set(["breach"]);

/** Below it no probability can be told from another: an answer for 0% would lapse at the first grain of dust. */
const LEAST_PROBABILITY = 0.01;

/** The facts that an answer of a department is given for today, as `given:` says them; those not known are left out. */
export function givenForAnswer(world: World, department: string): Readonly<Record<string, string>> {
  const instance = departmentOf(world, department);
  const peak = instance?.read("peak");
  const isReached = peak !== undefined && "value" in peak;
  const entries = OF_ANSWER.flatMap((name) => {
    const reading = instance?.read(name);
    if (!reading || !("value" in reading) || (OF_LOAD.has(name) && !isReached)) return [];
    const { type, value } = reading;
    const least = type === "probability" && typeof value === "number" ? Math.max(value, LEAST_PROBABILITY) : value;
    return [[name, givenText(type, least, world.company.currency)] as const];
  });
  return Object.fromEntries(entries);
}

/** A fact as it is written in `given:` and read back: `230/day`, `24 h`, `4%`, `1.1 EUR`. */
export function givenText(type: FactType, value: number | string | boolean, currency: string): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return value;
  switch (type) {
    case "rate":
      return `${digits(value)}/day`;
    case "share":
    case "probability":
      return `${digits(value * 100)}%`;
    case "duration":
      return `${digits(value)} h`;
    case "money":
      return `${digits(value)} ${currency}`;
    case "date":
      return formatDay(value);
    case "count":
    case "text":
    case "bool":
      return digits(value);
  }
}

/** Two decimals at most below a hundred, none above: three after the mark could be read as thousands. */
function digits(value: number): string {
  return String(Math.abs(value) < 100 ? Number(value.toFixed(2)) : Math.round(value));
}
