import type { CapacityResult } from "../result/result.ts";
import type { Speaker } from "../words/catalogue.ts";

interface Saying {
  readonly say: Speaker;
  readonly day: (date: string) => string;
  readonly count: (units: number) => string;
}

/** What one run with every number at its middle says of a capacity; nothing where it cannot be told. */
export function plainText({ plain }: CapacityResult, { say, day, count }: Saying): string {
  if (!plain) return "";
  if (plain.first_breach === null) return say("plain-holds");
  return say("plain-over", { day: day(plain.first_breach), count: count(plain.short) }, Math.round(plain.short));
}
