import { valueOf } from "../../base/said.ts";
import type { Initiative, Where } from "../../model/company.ts";
import { formatDay } from "../../time/day.ts";
import type { Opening } from "../plan.ts";
import { type Building, dayIndex } from "./building.ts";

/**
 * How an initiative opens to units with these pairs, in order of days; undefined: all at once. `first_day` alone is one
 * stage, with everybody on the next day. Where stages are written, units that none of them names are never let in:
 * `volume` is the demand if the whole were open, and only stages open it (simulation.md, 10).
 */
export function openingsOf(building: Building, initiative: Initiative, where?: Where): readonly Opening[] | undefined {
  const { rollout } = initiative.declaration;
  const prefix = `initiative:${initiative.id}/rollout`;
  const told = (rollout?.stages ?? []).filter((stage) => valueOf(stage.share) !== undefined);
  const first = valueOf(rollout?.first_day);
  if (told.length === 0 && !first) return undefined;
  if (told.length === 0 && first) {
    const launch = dayIndex(building, initiative.launch);
    return [
      { from: launch, share: building.drivers.draw(`${prefix}/first_day`, first, "share") },
      { from: launch + 1, share: building.drivers.constant(1) },
    ];
  }
  return told
    .flatMap((stage): Opening[] => {
      const share = valueOf(stage.share);
      if (!share || (where && !mayOpen(stage.where ?? {}, where))) return [];
      const name = `${prefix}/stages/${formatDay(stage.on)}${pairsOf(stage.where ?? {})}/share`;
      return [{ from: dayIndex(building, stage.on), share: building.drivers.draw(name, share, "share") }];
    })
    .sort((a, b) => a.from - b.from);
}

/** Units that do not say a pair may be any: a stage of one region lets them in, so that no load is understated. */
function mayOpen(stage: Pairs, units: Where): boolean {
  return Object.entries(stage).every(([key, wanted]) => {
    const own = units[key];
    return own === undefined || own.some((value) => [wanted].flat().includes(value));
  });
}

type Pairs = Readonly<Record<string, string | readonly string[]>>;

/** `{region=ES|PT}`, as in the names of streams. */
function pairsOf(where: Pairs): string {
  const pairs = Object.keys(where)
    .sort()
    .map((key) => `${key}=${[where[key] ?? []].flat().join("|")}`);
  return pairs.length > 0 ? `{${pairs.join(",")}}` : "";
}
