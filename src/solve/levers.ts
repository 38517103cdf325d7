import type { Edit } from "../base/edit.ts";
import { valueOf } from "../base/said.ts";
import type { Company, Initiative } from "../model/company.ts";
import { type Day, formatDay } from "../time/day.ts";
import { set } from "./own-file.ts";
import type { Part } from "./way.ts";

/** Something that whoever proposes an initiative can do without anybody else. */
export interface Lever {
  readonly part: Part;
  readonly edits: readonly Edit[];
}

/** So many in all, and customers are told. */
export function capAt(company: Company, initiative: Initiative, total: number): Lever {
  return {
    part: { is: "cap", total, flow: boundedFlow(company, initiative) },
    edits: [set(initiative, ["offer", "cap", "total"], total), set(initiative, ["offer", "cap", "told"], true)],
  };
}

/** So many a day, in order of arrival. */
export function dailyAt(company: Company, initiative: Initiative, rate: number): Lever {
  return {
    part: { is: "daily", rate, flow: boundedFlow(company, initiative) },
    edits: [set(initiative, ["offer", "throttle"], `${rate}/day`)],
  };
}

/** The flow on which caps and daily numbers act (simulation.md, section 10). */
function boundedFlow(company: Company, { declaration, streams }: Initiative): string {
  const per = declaration.offer?.per?.toLowerCase();
  const named = company.flows.find((flow) => flow === per || flow === `${per}s`);
  return named ?? company.customers ?? streams[0]?.flow ?? "";
}

/** The same demand, evenly over the days: nothing when it is even already. */
export function evenly(initiative: Initiative): Lever | undefined {
  const { declaration, ends } = initiative;
  const uneven = (declaration.demand ?? []).flatMap(({ curve }, index) =>
    typeof curve === "object" && (curve.kind === "spike" || curve.kind === "ramp") ? [index] : [],
  );
  if (uneven.length === 0) return undefined;
  return {
    part: { is: "spread", ends },
    edits: uneven.map((index) => set(initiative, ["demand", index, "curve"], "flat")),
  };
}

/**
 * The same customers, evenly until so many days later: nothing where it never ends, or where its demand is a rate or a
 * day-by-day series, of which a longer time would bring more.
 */
export function longer(initiative: Initiative, days: number): Lever | undefined {
  const { declaration, ends } = initiative;
  const { demand = [] } = declaration;
  const isTotal = demand.every(({ volume, curve }) => valueOf(volume)?.measure === "count" && !isSeries(curve));
  if (ends === undefined || demand.length === 0 || !isTotal) return undefined;
  const until = set(initiative, ["ends"], formatDay(ends + days));
  return { part: { is: "longer", ends: ends + days }, edits: [until, ...(evenly(initiative)?.edits ?? [])] };
}

function isSeries(curve: NonNullable<Initiative["declaration"]["demand"]>[number]["curve"]): boolean {
  return typeof curve === "object" && curve.kind === "series";
}

/** Equal steps a week apart; nothing where nobody said that it opens by stages, or where a stage is for some units only. */
export function staged(initiative: Initiative, steps: number): Lever | undefined {
  const { launch, ends, declaration } = initiative;
  const { rollout } = declaration;
  const until = launch + 7 * (steps - 1);
  const isPartial = (rollout?.stages ?? []).some(({ where, if: condition }) => where ?? condition);
  if (rollout?.style !== "staged" || isPartial || (ends !== undefined && until > ends)) return undefined;
  const stages = Array.from({ length: steps }, (_, index) => ({
    on: formatDay(launch + 7 * index),
    share: shareText((index + 1) / steps),
  }));
  return {
    part: { is: "staged", steps, until },
    edits: [
      set(initiative, ["rollout", "stages"], stages),
      ...(rollout.first_day ? [set(initiative, ["rollout", "first_day"], shareText(1 / steps))] : []),
    ],
  };
}

function shareText(share: number): string {
  return `${Math.round(100 * share)}%`;
}

/** Another launch day, with the end and every day that hangs on it. */
export function launchOn(initiative: Initiative, launch: Day): Lever {
  const shift = launch - initiative.launch;
  const moved = daysOf(initiative).map((each) => set(initiative, each.at, formatDay(each.day + shift)));
  return { part: { is: "date", launch }, edits: moved };
}

interface DayAt {
  readonly at: Edit["at"];
  readonly day: Day;
}

/** The days of an initiative's file that move with its launch. */
function daysOf({ declaration, launch, ends }: Initiative): readonly DayAt[] {
  const { demand = [], offer, rollout, changes = [], affects } = declaration;
  const redeem = offer?.redeem?.said === "value" ? offer.redeem.value : [];
  const found: (DayAt | undefined)[] = [
    at(["launch"], launch),
    at(["ends"], ends),
    ...demand.flatMap(({ curve }, index) => [
      typeof curve === "object" && curve.kind === "spike"
        ? at(["demand", index, "curve", "spike", "peak"], curve.spike.peak)
        : undefined,
      typeof curve === "object" && curve.kind === "ramp"
        ? at(["demand", index, "curve", "ramp", "to"], curve.ramp.to)
        : undefined,
    ]),
    ...redeem.flatMap(({ from, to }, index) => [
      at(["offer", "redeem", index, "from"], from),
      at(["offer", "redeem", index, "to"], to),
    ]),
    ...(rollout?.stages ?? []).map(({ on }, index) => at(["rollout", "stages", index, "on"], on)),
    ...changes.flatMap((change, index) => [
      at(["changes", index, "from"], change.from),
      at(["changes", index, "to"], change.to),
    ]),
    affects?.told?.said === "value" ? at(["affects", "told"], affects.told.value) : undefined,
  ];
  return found.filter((each) => each !== undefined);
}

function at(way: Edit["at"], day: Day | undefined): DayAt | undefined {
  return day === undefined ? undefined : { at: way, day };
}
