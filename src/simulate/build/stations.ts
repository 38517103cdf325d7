import { type Said, valueOf } from "../../base/said.ts";
import { actsEveryDay, daysFactor, type Draw, type Prepared, type Setup } from "../../capacity/behaviour.ts";
import { type CapacityDeclaration, endOf, prepareCapacity } from "../../capacity/index.ts";
import { atSites } from "../../capacity/sites.ts";
import type { Capacity } from "../../model/company.ts";
import { middleOf, type Quantity } from "../../quantity/quantity.ts";
import { formatDay } from "../../time/day.ts";
import { ABANDONED, LOST, REFUSED } from "../batches.ts";
import { dayNoise } from "../day-noise.ts";
import type { Missing } from "../outlook.ts";
import type { FlowFactor, Station, UsualPlan } from "../plan.ts";
import { allowanceOf } from "./allowance.ts";
import { assume, type Building, dayIndex } from "./building.ts";
import { clockOf, withoutPastReceipts } from "./past-receipts.ts";
import { flowFactors, supplyFactors, unknownFlowChanges, unknownSizes } from "./changes.ts";
import { type CutOver, sideBySide } from "./cut-over.ts";
import { additions, unknownOptions, withReceipts } from "./options.ts";

const FATE = { lost: LOST, refused: REFUSED, abandoned: ABANDONED } as const;

/** A capacity that cannot run for want of a figure; its units pass through it as if it held them. */
export interface Unready {
  readonly capacity: Capacity;
  readonly missing: readonly Missing[];
}

export interface Built {
  readonly stations: readonly Station[];
  readonly unready: readonly Unready[];
}

interface Laying {
  /** Capacities of the run, and of the company. */
  readonly laid: readonly Capacity[];
  readonly all: readonly Capacity[];
  readonly cuts: readonly CutOver[];
}

/** Makes every capacity ready that is laid in the run and in service during it. */
export function buildStations(building: Building, { laid, all: capacities, cuts: replaced }: Laying): Built {
  const stations: Station[] = [];
  const unready: Unready[] = [];
  for (const capacity of laid) {
    if (!inService(building, capacity, replaced)) continue;
    const made = buildStation(building, capacity, { replaced, index: stations.length, capacities });
    if ("prepared" in made) stations.push(made);
    else unready.push(made);
  }
  return { stations: sideBySide(stations, replaced), unready };
}

/** A capacity that only an initiative outside the run would put in place is not there. */
function inService(building: Building, capacity: Capacity, replaced: readonly CutOver[]): boolean {
  if (replaced.some((each) => each.by === capacity.id)) return true;
  return !building.company.initiatives.some((initiative) =>
    (initiative.declaration.changes ?? []).some(
      (change) =>
        change.kind === "capacity" && change.replaced_by === capacity.id && !building.active.includes(initiative),
    ),
  );
}

interface Context {
  readonly replaced: readonly CutOver[];
  readonly index: number;
  readonly capacities: readonly Capacity[];
}

interface Notes {
  readonly missing: Missing[];
  bounded: boolean;
}

function buildStation(building: Building, declared: Capacity, context: Context): Station | Unready {
  const capacity = withReceipts(building, declared);
  const notes: Notes = { missing: [], bounded: false };
  const setup = setupOf(building, capacity, notes);
  if (capacity.asOf === undefined) setup.assumed("as_of", formatDay(building.company.asOf));
  const takes = takesOf(capacity.declaration, setup);
  const prepared = prepareCapacity(withoutPastReceipts(building, capacity), setup);
  const unsettled = [
    ...unknownChanges(building, capacity),
    ...unknownOptions(building, capacity),
    ...unknownUsual(building, capacity),
  ];
  if (!prepared || takes === undefined || unsettled.length > 0)
    return { capacity, missing: [...notes.missing, ...unsettled] };
  for (const [field, said] of unknownsOf(capacity)) setup.bounded(field, said);
  const sites = sitesOf(capacity);
  const incoming = context.replaced.filter((each) => each.by === capacity.id);
  const outgoing = context.replaced.find((each) => each.old === capacity.id);
  const own = usualPlan(building, capacity, {
    prepared,
    setup,
    notes,
    share: outgoing?.kept,
  });
  const inherited = incoming.flatMap((each) => usualOfReplaced(building, { each, context, prepared }));
  const declaration = capacity.declaration;
  return {
    index: context.index,
    capacity,
    prepared: sites ? atSites(prepared, sites, building.horizon.days) : prepared,
    clock: setup.clock,
    takes,
    usual: [...(own ? [own] : []), ...inherited],
    since: incoming.length > 0 ? Math.min(...incoming.map((each) => each.from)) : 0,
    until: outgoing ? outgoing.to : building.horizon.days,
    kept: outgoing?.kept,
    inPlaceOf: new Set(incoming.map(({ old }) => old)),
    place: takes < 1 ? `${capacity.flow} ${declaration.kind} ${capacity.order}` : capacity.id,
    changes: supplyFactors(building, capacity.id),
    additions: additions(building, capacity),
    peakHour: peakHourOf(declaration, setup, own !== undefined),
    fate: FATE[endOf(declaration)],
    includes: new Set(capacity.usual.includes),
    missing: notes.missing,
    lowerBound: notes.bounded,
    sites: sites?.count ?? 0,
    asked: 0,
  };
}

/** The share of the units that comes here; a part that nobody can say is not all of them. */
function takesOf({ takes }: CapacityDeclaration, setup: Setup): number | undefined {
  if (takes === undefined) return 1;
  return takes.said === "value" ? middleOf(takes.value) : setup.missing("takes", takes);
}

/** The busiest hour of its day; without it everyday load counts as if it came evenly, and what holds is only a bound. */
function peakHourOf(declaration: CapacityDeclaration, setup: Setup, hasUsual: boolean): Draw | undefined {
  if (declaration.kind !== "concurrent") return undefined;
  const said = declaration.peak_hour;
  if (said?.said === "value") return setup.draw("peak_hour", said.value, "share");
  if (hasUsual) setup.bounded("peak_hour", said);
  return undefined;
}

/** Changes of it whose size somebody said to be unknown: it may hold more or less. */
function unknownChanges(building: Building, capacity: Capacity): readonly Missing[] {
  return unknownSizes(
    building,
    `capacity:${capacity.id}`,
    (change) => change.kind === "capacity" && change.capacity === capacity.id,
  );
}

/** Changes of its flow whose size somebody said to be unknown: its usual load may grow or fall. */
function unknownUsual(building: Building, capacity: Capacity): readonly Missing[] {
  if (capacity.usual.rate?.said !== "value") return [];
  return unknownFlowChanges(building, capacity.flow, capacity.where);
}

/** Figures that would make it worse and that somebody said to be unknown: never zero, so what holds without them is a bound. */
function unknownsOf(capacity: Capacity): readonly (readonly [string, Said<unknown>])[] {
  const { declaration, usual } = capacity;
  const told: readonly (readonly [string, Said<unknown> | undefined])[] = [
    ["transit", declaration.transit],
    ["usual.varies", usual.varies],
    ...("peaks" in declaration ? (declaration.peaks ?? []) : []).map((peak) => ["peaks", peak.times] as const),
  ];
  return told.flatMap(([field, said]) => (said?.said === "unknown" ? [[field, said] as const] : []));
}

function setupOf(building: Building, capacity: Capacity, notes: Notes): Setup {
  const { horizon, drivers } = building;
  const prefix = `capacity:${capacity.id}`;
  const at = (field: string): Missing["at"] => capacity.declaration.$at[field.split(/[./]/)[0] ?? ""] ?? capacity.at;
  const draw: Setup["draw"] = (field, quantity, family) => drivers.draw(`${prefix}/${field}`, quantity, family);
  const miss = (field: string, said?: Said<unknown>): undefined => {
    const ask = said?.said === "unknown" ? said.ask : undefined;
    notes.missing.push({
      what: field,
      department: capacity.department,
      subject: prefix,
      said: said?.said === "unknown",
      ask,
      at: at(field),
    });
    return undefined;
  };
  return {
    horizon,
    calendar: capacity.calendar,
    clock: dayIndex(building, clockOf(building, capacity)),
    allowance: allowanceOf(building, capacity),
    name: capacity.where["product"]?.[0] ?? capacity.name,
    draw,
    needed: (field, said, family) => (said?.said === "value" ? draw(field, said.value, family) : miss(field, said)),
    missing: miss,
    bounded: (field, said) => {
      notes.bounded = true;
      miss(field, said);
    },
    assumed: (field, value) => assume(building, { what: field, value, subject: prefix, at: capacity.at }),
    table: building.tables,
  };
}

function sitesOf(capacity: Capacity): { count: number; spread: number; each: boolean } | undefined {
  const { declaration, sites } = capacity;
  const each = declaration.per === "site" || (sites?.figures === "each" && declaration.kind !== "limit");
  const count = valueOf(sites?.count);
  if (!sites || !count) return undefined;
  // Supply that follows demand leaves no site shorter than another.
  const spread = declaration.allocated === "by-demand" ? undefined : valueOf(sites.spread);
  if (!each && !spread) return undefined;
  const part = valueOf(sites.taking_part);
  return { count: middleOf(count) * (part ? middleOf(part) : 1), spread: spread ? middleOf(spread) : 0, each };
}

interface UsualAt {
  readonly prepared: Prepared;
  readonly setup: Setup;
  readonly notes: Notes;
  /** What share of it is this one's, by day: the rest is another's. */
  readonly share: Float64Array | undefined;
}

function usualPlan(building: Building, capacity: Capacity, at: UsualAt): UsualPlan | undefined {
  const { usual } = capacity;
  if (usual.net || capacity.declaration.kind === "limit" || usual.rate?.said === "none") return undefined;
  if (usual.rate?.said !== "value") {
    at.setup.bounded("usual", usual.rate);
    return undefined;
  }
  const made = usualOf(building, capacity, {
    quantity: usual.rate.value,
    prepared: at.prepared,
    from: Math.max(0, at.setup.clock),
    share: at.share,
  });
  // Figures of one site are the company's as often as there are sites.
  const sites = sitesOf(capacity);
  return sites?.each ? { ...made, rate: { driver: made.rate.driver, factor: made.rate.factor * sites.count } } : made;
}

interface UsualSource {
  readonly quantity: Quantity;
  readonly prepared: Prepared;
  readonly from: number;
  readonly share: Float64Array | undefined;
}

function usualOf(building: Building, capacity: Capacity, source: UsualSource): UsualPlan {
  const { horizon } = building;
  const { quantity, prepared } = source;
  const everyDay = actsEveryDay(quantity, prepared.closes);
  const factor =
    quantity.unit === "calendar day" ? 1 : daysFactor(quantity, capacity.calendar, prepared.closes, prepared.daysAWeek);
  const pattern = new Float64Array(horizon.days);
  for (let day = source.from; day < horizon.days; day++) {
    const share = source.share?.[day] ?? 1;
    if (everyDay || prepared.isOpen(horizon.start + day)) pattern[day] = factor * share;
  }
  const varies = valueOf(capacity.usual.varies);
  const name = `capacity:${capacity.id}/usual`;
  return {
    rate: building.drivers.draw(name, quantity, "amount"),
    pattern,
    from: 0,
    peaks: peaksOf(building, capacity.declaration, name),
    factor: flowFactors(building, capacity.flow, capacity.where),
    noise: varies ? dayNoise(building.seed, name, { variation: middleOf(varies), start: horizon.start }) : undefined,
  };
}

function peaksOf(building: Building, declaration: CapacityDeclaration, name: string): readonly FlowFactor[] {
  return ("peaks" in declaration ? (declaration.peaks ?? []) : []).flatMap((peak) => {
    const times = valueOf(peak.times);
    if (!times) return [];
    const by = building.drivers.draw(`${name}/peaks/${formatDay(peak.from)}`, times, "amount");
    return [{ from: dayIndex(building, peak.from), to: dayIndex(building, peak.to), by }];
  });
}

/** The usual load of a capacity that is replaced goes to the one in its place, as its units do. */
function usualOfReplaced(
  building: Building,
  at: { each: CutOver; context: Context; prepared: Prepared },
): readonly UsualPlan[] {
  const old = at.context.capacities.find((capacity) => capacity.id === at.each.old);
  const rate = old?.usual.rate;
  if (!old || rate?.said !== "value") return [];
  const share = at.each.kept.map((kept) => 1 - kept);
  return [
    usualOf(building, old, { quantity: rate.value, prepared: at.prepared, from: Math.max(0, at.each.from), share }),
  ];
}
