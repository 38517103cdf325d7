import type { Company, Initiative, Promised } from "../../model/company.ts";
import { quantilesOf } from "../../quantity/estimate.ts";
import { atMost } from "../build/unknown-load.ts";
import { matchOf } from "../build/where.ts";
import { commitmentGaps } from "../commitment-gaps.ts";
import type { Missing } from "../outlook.ts";
import type { LotPlan } from "../plan.ts";
import { areAllFed, mean, tollOf } from "../summarise-customers.ts";
import { hasTime, missingCapacity } from "../summarise-promise.ts";
import type { PlayedCustomers, PlayedTogether } from "./play-together.ts";
import type { CustomersOfOne, CustomersTogether } from "./together-outlook.ts";

/** How many customers come and are let down when all initiatives act at once, of each and of all; unknown stays unknown. */
export function customersTogether(company: Company, played: PlayedTogether): CustomersTogether {
  const counted = played.plan.initiatives.flatMap((initiative) => {
    const customers = played.customers.get(initiative.id);
    const lots = played.plan.lots.filter((lot) => lot.initiative === initiative.id);
    return customers && lots.length > 0
      ? [{ customers, one: customersOfOne(company, played, { initiative, lots }) }]
      : [];
  });
  const initiatives = counted.map(({ one }) => one);
  const isCounted = initiatives.every(({ expected }) => expected !== undefined);
  const isKnown = initiatives.every(({ letDown }) => letDown !== undefined);
  const sum = (of: "expected" | "letDown"): Float64Array =>
    sumOf(
      played,
      counted.map(({ customers }) => customers[of]),
    );
  return {
    expected: isCounted ? quantilesOf(sum("expected")) : undefined,
    letDown: isKnown ? tollOf(sum("letDown")) : undefined,
    letDownAtLeast: isKnown ? undefined : initiatives.reduce((least, one) => least + leastOf(one), 0),
    initiatives,
  };
}

function sumOf({ scenarios }: PlayedTogether, columns: readonly Float64Array[]): Float64Array {
  return Float64Array.from({ length: scenarios }, (_, scenario) =>
    columns.reduce((sum, column) => sum + (column[scenario] ?? 0), 0),
  );
}

function leastOf({ letDown, letDownAtLeast = 0 }: CustomersOfOne): number {
  return letDown?.mean ?? letDownAtLeast;
}

interface Own {
  readonly initiative: Initiative;
  readonly lots: readonly LotPlan[];
}

function customersOfOne(company: Company, played: PlayedTogether, own: Own): CustomersOfOne {
  const { plan } = played;
  const { initiative, lots } = own;
  const { expected, letDown }: Omit<PlayedCustomers, "turnedAwayCounts"> =
    played.customers.get(initiative.id) ?? NOBODY;
  const bound = atMost(initiative, lots);
  const unfed = lots.flatMap((lot) => lot.missing);
  const crowd = plan.crowded.filter((each) => isOnWay(own, each.capacity)).flatMap((each) => each.missing);
  const gaps = [
    ...gapsOnWay(played, own),
    ...initiative.promises.flatMap((each) => gapsOf(each, { company, played, own })),
    ...commitmentGaps(company, { ...plan, judged: initiative.id }),
  ];
  const isCounted = areAllFed(plan, lots) && bound.length === 0;
  const isHeld = lots.some(({ stations }) => stations.length > 0);
  const isKnown = isCounted && isHeld && [...crowd, ...gaps].length === 0;
  // The most that could come, of it or beside it, says nothing of those let down at least.
  const isAtLeast = bound.length === 0 && crowd.length === 0;
  return {
    initiative: initiative.id,
    expected: isCounted ? quantilesOf(expected) : undefined,
    letDown: isKnown ? tollOf(letDown) : undefined,
    letDownAtLeast: isKnown ? undefined : isAtLeast ? mean(letDown) : 0,
    missing: isKnown ? [] : [...bound, ...unfed, ...crowd, ...gaps],
  };
}

const NOBODY = { expected: new Float64Array(0), letDown: new Float64Array(0) };

/** What keeps a capacity that its units pass from running, or its load from being known, whosever that is. */
function gapsOnWay({ plan }: PlayedTogether, own: Own): readonly Missing[] {
  const stations = plan.stations.filter((station) => own.lots.some((lot) => lot.stations.includes(station.index)));
  return [
    ...plan.unready.filter((each) => isOnWay(own, each.capacity)).flatMap((each) => each.missing),
    ...stations.flatMap((station) => station.missing),
    ...plan.beyond
      .filter((each) => each.initiative === own.initiative.id || isOnWay(own, each.capacity))
      .flatMap((each) => each.missing),
  ];
}

/** Whether units of an initiative come to a capacity, or may: what lacks the pair that it selects on may. */
function isOnWay({ lots }: Own, { flow, where }: { flow: string; where: LotPlan["where"] }): boolean {
  return lots.some((lot) => {
    const match = matchOf(where, lot.where);
    return lot.flow === flow && ("lacks" in match || match.matches);
  });
}

/** Keepers of a promise in time of whom nothing is on the way, and those who would have to say what happens in hours, or what decides. */
function gapsOf(
  promise: Promised,
  { company, played, own }: { company: Company; played: PlayedTogether; own: Own },
): readonly Missing[] {
  const standards = played.plan.standards.filter(
    (each) => each.initiative === own.initiative.id && each.promise === promise.subject,
  );
  if (standards.length === 0 && !hasTime(promise)) return [];
  const heard = new Set(standards.flatMap(({ decidedBy }) => decidedBy).map((id) => id.split("/")[0]));
  const isInHours = standards.some(({ underADay }) => underADay);
  return promise.keptBy.flatMap((keeper) => {
    const missing = missingCapacity(promise, keeper, { company });
    if (!heard.has(keeper)) return [missing];
    const isOpen = standards.some(({ undecided }) => undecided.includes(keeper));
    return [...(isInHours ? ["hours"] : []), ...(isOpen ? ["decided_by"] : [])].map((what) => ({ ...missing, what }));
  });
}
