import { SERVICE_ORDER } from "../../capacity/index.ts";
import type { Capacity, Company, Initiative } from "../../model/company.ts";
import type { Window } from "../../time/day.ts";
import { collectDrivers } from "../drivers.ts";
import { horizonOf } from "../horizon.ts";
import { askedFrom, firstAsked } from "./first-asked.ts";
import type { Missing } from "../outlook.ts";
import type { FlowPass, LotPlan, Plan, Station } from "../plan.ts";
import type { Standard } from "../standards.ts";
import { affectedFlow } from "./affected.ts";
import type { Building, Tables } from "./building.ts";
import type { Concern } from "./concern.ts";
import { cutOvers } from "./cut-over.ts";
import { buildLevers } from "./levers.ts";
import { buildLots } from "./lots.ts";
import { buildStandards } from "./standards.ts";
import { buildStations, type Unready } from "./stations.ts";
import { atMost, loadAtMost, loadBeyond, type UnknownLoad } from "./unknown-load.ts";
import { matchOf } from "./where.ts";

export interface Cast {
  /** Undefined: all act together, over `span`, and none is told apart from the others. */
  readonly judged: Initiative | undefined;
  /** Approved and live initiatives that act beside it; all of them where none is judged. */
  readonly others: readonly Initiative[];
  /** Whether the judged one acts too. */
  readonly included: boolean;
  readonly seed: number;
  readonly tables: Tables;
  /** The days that are looked at; undefined: the judged span. */
  readonly span?: Window;
  /** What is laid of the company; undefined: all of it. */
  readonly concern?: Concern;
}

/** A plan with what kept some of it from being laid. */
export interface BuiltPlan extends Plan {
  readonly unready: readonly Unready[];
  /** By capacity, what keeps its load from being more than a bound from below. */
  readonly beyond: readonly UnknownLoad[];
  /** By capacity, what keeps its load from being more than a bound from above. */
  readonly crowded: readonly UnknownLoad[];
  /** What nobody declared, without which the judged initiative's size is only a bound from above. */
  readonly atMost: readonly Missing[];
}

/** What a draft of a lot does not know yet. */
const UNPLACED = { stations: [], slotted: false, keepsOrigin: false, recallsService: false } as const;

/** From the company to numbers: lots, stations, standards and levers of one judged initiative's run. */
export function buildPlan(company: Company, cast: Cast): BuiltPlan {
  const { judged, concern } = cast;
  const others = new Set(cast.others);
  const active = company.initiatives.filter(
    (each) => (others.has(each) && concern?.initiatives.has(each.id) !== false) || (cast.included && each === judged),
  );
  const building: Building = {
    company,
    seed: cast.seed,
    judged,
    active,
    horizon: horizonOf(company, cast),
    drivers: collectDrivers(company.drivers),
    tables: cast.tables,
    missing: [],
    assumed: [],
  };
  const flows = [...active.map(affectedFlow), ...company.flows];
  const drafts = buildLots(building);
  const ordered = inServiceOrder(company, flows);
  const cuts = cutOvers(building);
  const laid = ordered.filter(({ id }) => concern?.capacities.has(id) !== false);
  const built = buildStations(building, { all: ordered, laid, cuts });
  const lots = drafts.map((draft, index) => placeLot({ ...draft, ...UNPLACED, index }, built.stations));
  const stations = built.stations.map((station) => askedFrom(station, firstAsked(building, station, lots)));
  const standards = buildStandards(building, { lots, stations, flows, cuts });
  return {
    horizon: building.horizon,
    hours: cutHours(stations, standards),
    drivers: building.drivers.list,
    lots: withDetail(lots, { stations, standards }).map((lot) => withUsualKnown(lot, standards)),
    stations,
    passes: passesOf(flows, lots, stations),
    levers: buildLevers(building, lots),
    standards,
    judged: cast.included ? judged?.id : undefined,
    initiatives: active,
    missing: building.missing,
    assumed: building.assumed,
    unitsAsCustomers: !lots.some((lot) => lot.judged && lot.isCustomers && lot.flow === company.customers),
    unready: built.unready,
    beyond: loadBeyond(building, { lots, stations }),
    crowded: loadAtMost(building, { lots, stations }),
    atMost: judged && cast.included ? atMost(judged, lots) : [],
  };
}

/** By flow, then by kind, then by the order within it. */
function inServiceOrder(company: Company, flows: readonly string[]): readonly Capacity[] {
  const all = company.departments.flatMap((department) => department.capacities);
  const rank = (capacity: Capacity): number =>
    flows.indexOf(capacity.flow) * 10 + SERVICE_ORDER[capacity.declaration.kind];
  return [...all].sort((a, b) => rank(a) - rank(b) || a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** The stations that serve a lot, in order. */
function placeLot(lot: LotPlan, stations: readonly Station[]): LotPlan {
  const served = stations.filter((station) => {
    const match = matchOf(station.capacity.where, lot.where);
    return station.capacity.flow === lot.flow && "matches" in match && match.matches;
  });
  return { ...lot, stations: served.map(({ index }) => index) };
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

/** What takes another's place stands where that one does, whatever their names are. */
function placesOf(stations: readonly Station[]): readonly (readonly number[])[] {
  const places = new Map<string, number[]>();
  const first = stations.filter(({ inPlaceOf }) => inPlaceOf.size === 0);
  const then = stations.filter(({ inPlaceOf }) => inPlaceOf.size > 0);
  for (const { place, index } of [...first, ...then]) places.set(place, [...(places.get(place) ?? []), index]);
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
    const recallsService =
      lot.parent !== undefined &&
      (measured.some((standard) => standard.spansFlows) || children.some((child) => child.recallsService));
    detailed[index] = { ...lot, slotted, keepsOrigin, recallsService };
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
