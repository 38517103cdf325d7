import type { AssumedOutlook } from "../simulate/outlook.ts";
import { LOAD_FACTS } from "./capacity-load.ts";
import { PROMISE_OUTLOOK_FACTS } from "./promise-outlook.ts";
import type { World } from "./world.ts";

/** Facts about the initiative as a whole that are worked out from every capacity that it reaches. */
const OF_THE_WHOLE: ReadonlySet<string> = new Set([
  "customers.let_down",
  "customers.let_down_low",
  "customers.let_down_high",
  "customers.share",
  "customers.others_let_down",
  "customers.others_let_down_high",
  "customers.breaks_at",
  "initiative.others_share",
  "initiative.harms_others",
  "initiative.harmed",
]);

/**
 * The defaults on which a finding rests: those behind the facts that it shows or has read. What is declared rests on
 * none; what was simulated rests on those of its capacity, of the capacities that decide it, or of all that are reached.
 */
export function assumedBehind(world: World, subject: string, facts: readonly string[]): readonly AssumedOutlook[] {
  const { assumed, promises } = world.outlook;
  if (facts.some((name) => OF_THE_WHOLE.has(name))) return assumed;
  const isSimulated = (variable: string, table: object): boolean =>
    facts.some((name) => name.startsWith(variable) && Object.hasOwn(table, name.slice(variable.length)));
  const deciding = [
    ...(isSimulated("capacity.", LOAD_FACTS) ? [subject.replace(/^capacity:/, "")] : []),
    ...(isSimulated("promise.", PROMISE_OUTLOOK_FACTS)
      ? (promises.find((one) => one.subject === subject)?.decidedBy ?? [])
      : []),
  ];
  return assumed.filter(({ capacities }) => capacities.some((id) => deciding.includes(id)));
}
