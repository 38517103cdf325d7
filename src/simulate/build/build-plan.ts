import { SERVICE_ORDER } from "../../capacity/index.ts";
import type { Capacity, Company, Initiative } from "../../model/company.ts";
import { collectDrivers } from "../drivers.ts";
import { horizonOf } from "../horizon.ts";
import type { Missing } from "../outlook.ts";
import type { FlowPass, LotPlan, Plan, Station } from "../plan.ts";
import type { Standard } from "../standards.ts";
import { affectedFlow } from "./affected.ts";
import type { Building, Tables } from "./building.ts";
import { buildLevers, unknownThrottle } from "./levers.ts";
import { buildLots } from "./lots.ts";
import { buildStandards } from "./standards.ts";
import { buildStations, type Unready } from "./stations.ts";
import { matchOf } from "./where.ts";

export interface Cast {
  readonly judged: Initiative;
  /** Approved and live initiatives that act beside it. */
  readonly others: readonly Initiative[];
  /** Whether the judged one acts too. */
  readonly included: boolean;
  readonly seed: number;
  readonly tables: Tables;
}

/** A plan with what kept some of it from being laid. */
export interface BuiltPlan extends Plan {
  readonly unready: readonly Unready[];
  /** Capacities that cannot be told to serve a lot, for want of a pair. */
  readonly unplaced: readonly { readonly capacity: Capacity; readonly missing: Missing }[];
  /** Declarations without which a lot runs empty, by the capacities that it would have reached. */
  readonly starved: readonly { readonly capacity: Capacity; readonly missing: readonly Missing[] }[];
  /** What nobody declared, without which the judged initiative's size is only a bound from above. */
  readonly atMost: readonly Missing[];
}

/** From the company to numbers: lots, stations, standards and levers of one judged initiative's run. */
export function buildPlan(company: Company, cast: Cast): BuiltPlan {
  const active = company.initiatives.filter(
    (each) => cast.others.includes(each) || (cast.included && each === cast.judged),
  );
  const building: Building = {
    company,
    seed: cast.seed,
    judged: cast.judged,
    active,
    horizon: horizonOf(company, cast.judged, cast.others),
    drivers: collectDrivers(company.drivers),
    tables: cast.tables,
    missing: [],
    assumed: [],
  };
  const flows = [...active.map(affectedFlow), ...company.flows];
  const drafts = buildLots(building);
  const built = buildStations(building, inServiceOrder(company, flows));
  const placed = drafts.map((draft, index) =>
    placeLot({ ...draft, index, stations: [], slotted: false, keepsOrigin: false }, built.stations),
  );
  const lots = placed.map((each) => each.lot);
  const standards = buildStandards(building, { lots, stations: built.stations, flows });
  return {
    horizon: building.horizon,
    hours: cutHours(built.stations, standards),
    drivers: building.drivers.list,
    lots: withDetail(lots, { stations: built.stations, standards }).map((lot) => withUsualKnown(lot, standards)),
    stations: built.stations,
    passes: passesOf(flows, lots, built.stations),
    levers: buildLevers(building, lots),
    standards,
    judged: cast.included ? cast.judged.id : undefined,
    initiatives: active,
    missing: building.missing,
    assumed: building.assumed,
    unitsAsCustomers: !lots.some((lot) => lot.judged && lot.isCustomers && lot.flow === company.customers),
    unready: built.unready,
    unplaced: placed.flatMap((each) => each.unplaced),
    starved: lots.flatMap((lot) => starvedBy(lot, built)),
    atMost: [
      ...(lots.some((lot) => lot.judged && lot.root?.atMost === true) ? [missingForecast(cast.judged)] : []),
      ...(cast.included ? unknownThrottle(cast.judged) : []),
    ],
  };
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

/** By flow, then by kind, then by the order within it. */
function inServiceOrder(company: Company, flows: readonly string[]): readonly Capacity[] {
  const all = company.departments.flatMap((department) => department.capacities);
  const rank = (capacity: Capacity): number =>
    flows.indexOf(capacity.flow) * 10 + SERVICE_ORDER[capacity.declaration.kind];
  return [...all].sort((a, b) => rank(a) - rank(b) || a.order - b.order || (a.id < b.id ? -1 : 1));
}

interface PlacedLot {
  readonly lot: LotPlan;
  readonly unplaced: BuiltPlan["unplaced"];
}

function placeLot(lot: LotPlan, stations: readonly Station[]): PlacedLot {
  const served: number[] = [];
  const unplaced: { capacity: Capacity; missing: Missing }[] = [];
  for (const station of stations) {
    if (station.capacity.flow !== lot.flow) continue;
    const match = matchOf(station.capacity.where, lot.where);
    if ("lacks" in match)
      unplaced.push({ capacity: station.capacity, missing: missingPair(lot, match.lacks, station.capacity) });
    else if (match.matches) served.push(station.index);
  }
  return { lot: { ...lot, stations: served }, unplaced: lot.judged ? unplaced : [] };
}

function missingPair(lot: LotPlan, pair: string, capacity: Capacity): Missing {
  return {
    what: `where.${pair}`,
    department: "",
    subject: lot.subject,
    said: false,
    ask: undefined,
    at: capacity.declaration.$at["where"] ?? capacity.at,
  };
}

function starvedBy(
  lot: LotPlan,
  built: { stations: readonly Station[]; unready: readonly Unready[] },
): BuiltPlan["starved"] {
  if (!lot.judged || lot.missing.length === 0) return [];
  return lot.stations.flatMap((index) => {
    const station = built.stations[index];
    return station ? [{ capacity: station.capacity, missing: lot.missing }] : [];
  });
}

/** Every hour at which units of one day part ways. */
function cutHours(stations: readonly Station[], standards: readonly Standard[]): readonly number[] {
  const cuts = [
    ...stations.flatMap((station) => station.prepared.cutoff ?? []),
    ...standards.flatMap((standard) => standard.orderedBefore ?? []),
  ].filter((hour) => hour > 0 && hour < 24);
  return [...new Set([0, ...cuts, 24])].sort((a, b) => a - b);
}

function passesOf(
  flows: readonly string[],
  lots: readonly LotPlan[],
  stations: readonly Station[],
): readonly FlowPass[] {
  return flows.map((flow) => ({
    flow,
    lots: lots.filter((lot) => lot.flow === flow).map((lot) => lot.index),
    places: placesOf(stations.filter((station) => station.capacity.flow === flow)),
  }));
}

/** Stations of one kind and rank that say what share they take stand side by side, whatever their names are. */
function placesOf(stations: readonly Station[]): readonly (readonly number[])[] {
  const places = new Map<string, number[]>();
  for (const station of stations) {
    const { declaration, order, id } = station.capacity;
    const key = station.takes < 1 ? `${declaration.kind} ${order}` : id;
    places.set(key, [...(places.get(key) ?? []), station.index]);
  }
  return [...places.values()];
}

/** What a lot must remember of its units: no more than it, or something that it begets, is measured by. */
function withDetail(
  lots: readonly LotPlan[],
  by: { stations: readonly Station[]; standards: readonly Standard[] },
): readonly LotPlan[] {
  const detailed = [...lots];
  for (let index = lots.length - 1; index >= 0; index--) {
    const lot = detailed[index];
    if (!lot) continue;
    const measured = by.standards.filter((standard) => standard.lots.has(index));
    const children = detailed.filter((child) => child.parent === index);
    const cut = lot.stations.some((station) => by.stations[station]?.prepared.cutoff !== undefined);
    const slotted =
      cut ||
      measured.some((standard) => standard.orderedBefore !== undefined) ||
      children.some((child) => child.slotted);
    const keepsOrigin =
      lot.customers !== undefined &&
      (measured.some((standard) => !standard.fromOwn) || children.some((child) => child.keepsOrigin));
    detailed[index] = { ...lot, slotted, keepsOrigin };
  }
  return detailed;
}

/** Usual units wear no promise of their own: their lateness is known when the tightest on their flow is known broken. */
function withUsualKnown(lot: LotPlan, standards: readonly Standard[]): LotPlan {
  const { harm, link } = lot;
  if (!link || harm?.when !== "late") return lot;
  const [first, ...others] = standards.filter((each) => each.flow === harm.flow && each.initiative === lot.initiative);
  if (!first) return lot;
  const knownOn = first.knownOn.map((known, day) =>
    Math.min(known, ...others.map((each) => each.knownOn[day] ?? known)),
  );
  return { ...lot, link: { ...link, knownOn } };
}
