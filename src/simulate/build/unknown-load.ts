import type { Capacity, Initiative } from "../../model/company.ts";
import { demandEnd } from "../horizon.ts";
import type { Missing } from "../outlook.ts";
import type { LotPlan, Station } from "../plan.ts";
import { type Building, dayIndex } from "./building.ts";
import { unknownThrottle } from "./levers.ts";
import { matchOf } from "./where.ts";

/** What nobody declared, without which the load of a capacity is not known. */
export interface UnknownLoad {
  readonly capacity: Capacity;
  /** The initiative that it belongs to. */
  readonly initiative: string;
  readonly missing: readonly Missing[];
}

/** What is laid of a run, before anything is played. */
interface Laid {
  readonly lots: readonly LotPlan[];
  readonly stations: readonly Station[];
}

/**
 * Load that may come on top of what is played: units whose number, pair or busiest hour nobody declared. It is never
 * zero, whosever it is: an approved initiative of unknown size weighs on those beside it (simulation.md, 2 and 6).
 */
export function loadBeyond(building: Building, laid: Laid): readonly UnknownLoad[] {
  return laid.lots.flatMap((lot) =>
    laid.stations.flatMap((station): readonly UnknownLoad[] => {
      if (station.capacity.flow !== lot.flow || !isWeighing(building, laid.lots, { lot, station })) return [];
      const missing = undeclared(building, lot, station);
      return missing.length === 0 ? [] : [{ capacity: station.capacity, initiative: lot.initiative, missing }];
    }),
  );
}

/** Load that is only the most that could come: of a forecast that nobody gave, or a throttle that nobody knows. */
export function loadAtMost(building: Building, laid: Laid): readonly UnknownLoad[] {
  return building.active.flatMap((initiative) => {
    const lots = laid.lots.filter((lot) => lot.initiative === initiative.id);
    const missing = atMost(initiative, lots).map((each) => named(building, each, initiative.id));
    if (missing.length === 0) return [];
    return laid.stations
      .filter((station) =>
        lots.some((lot) => lot.stations.includes(station.index) && isWeighing(building, laid.lots, { lot, station })),
      )
      .map(({ capacity }) => ({ capacity, initiative: initiative.id, missing }));
  });
}

/** What nobody declared, without which an initiative's size is only a bound from above. */
export function atMost(initiative: Initiative, lots: readonly LotPlan[]): readonly Missing[] {
  const isBound = lots.some((lot) => lot.initiative === initiative.id && lot.root?.atMost === true);
  return [...(isBound ? [missingForecast(initiative)] : []), ...unknownThrottle(initiative)];
}

function missingForecast(initiative: Initiative): Missing {
  const [stream] = initiative.streams;
  return {
    what: "volume",
    department: initiative.declaration.proposed_by,
    subject: `stream:${stream?.flow ?? ""}`,
    said: true,
    ask: undefined,
    at: stream?.at ?? initiative.at,
  };
}

/** What of a lot is not known where a station may serve it. */
function undeclared(building: Building, lot: LotPlan, station: Station): readonly Missing[] {
  const match = matchOf(station.capacity.where, lot.where);
  const about = (missing: Missing): Missing => named(building, missing, lot.initiative);
  if ("lacks" in match)
    return [about({ ...saidNowhere(building, lot, station), what: `where.${match.lacks}`, at: placeOf(station) })];
  if (!match.matches) return [];
  const { kind } = station.capacity.declaration;
  const isEven = kind === "concurrent" && station.peakHour === undefined && lot.peakHour === undefined;
  return [
    ...[...lot.missing, ...lot.unsteady].map(about),
    ...(isEven ? [about({ ...saidNowhere(building, lot, station), what: "peak_hour" })] : []),
  ];
}

function saidNowhere(building: Building, lot: LotPlan, station: Station): Omit<Missing, "what"> {
  const department = initiativeOf(building, lot.initiative)?.declaration.proposed_by ?? "";
  return { department, subject: lot.subject, said: false, ask: undefined, at: station.capacity.at };
}

function placeOf({ capacity }: Station): Missing["at"] {
  return capacity.declaration.$at["where"] ?? capacity.at;
}

function initiativeOf(building: Building, id: string): Initiative | undefined {
  return building.active.find((each) => each.id === id);
}

/** A stream of another initiative is told apart from the judged one's: `stream:orders@summer-sale`; all are where none is. */
function named({ judged }: Building, missing: Missing, initiative: string): Missing {
  if (initiative === judged?.id || !/^stream:|^offer$/.test(missing.subject)) return missing;
  return { ...missing, subject: `${missing.subject}@${initiative}` };
}

/** The judged initiative's units always weigh; another's while they come, unless the usual load holds them already. */
function isWeighing(
  building: Building,
  lots: readonly LotPlan[],
  { lot, station }: { lot: LotPlan; station: Station },
): boolean {
  if (lot.judged) return true;
  if (station.includes.has(lot.initiative)) return false;
  const initiative = initiativeOf(building, lot.initiative);
  if (!initiative || dayIndex(building, initiative.launch) > building.horizon.spanTo) return false;
  return lastDay(building, lots, lot) >= station.clock;
}

/** The last day on which units of a lot may come: its demand's, and the longest lags on the way to it. */
function lastDay(building: Building, lots: readonly LotPlan[], lot: LotPlan): number {
  const parent = lot.parent === undefined ? undefined : lots[lot.parent];
  if (parent) return lastDay(building, lots, parent) + Math.max(0, ...(lot.link?.days ?? []));
  const initiative = initiativeOf(building, lot.initiative);
  const end = initiative ? dayIndex(building, demandEnd(building.company, initiative)) : 0;
  return Math.max(end, lot.root?.weights.findLastIndex((weight) => weight > 0) ?? -1);
}
