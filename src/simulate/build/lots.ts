import { valueOf } from "../../base/said.ts";
import type { Draw } from "../../capacity/behaviour.ts";
import type { Initiative, Step, Stream, Where } from "../../model/company.ts";
import { addWorkingDays } from "../../time/calendar.ts";
import type { Missing } from "../outlook.ts";
import type { Link, LotPlan } from "../plan.ts";
import { affectedContacts, affectedFlow, affectedCustomers } from "./affected.ts";
import { type Building, dayIndex } from "./building.ts";
import { flowFactors, unknownFlowChanges } from "./changes.ts";
import { rootOf, unknownVariation } from "./root.ts";

type Draft = Omit<LotPlan, "index" | "stations" | "slotted" | "keepsOrigin" | "recallsService">;

/** Every path of the cascade from every stream of every active initiative, parents before children. */
export function buildLots(building: Building): Draft[] {
  const lots: Draft[] = [];
  for (const initiative of building.active) {
    const first = lots.length;
    addStreams(building, initiative, lots);
    addAffected(building, initiative, lots);
    for (let index = first; index < lots.length; index++) addChildren(building, initiative, { lots, index });
    countUnitsAsCustomers(lots, first);
    if (initiative === building.judged) addUsualHarm(building, initiative, lots);
  }
  return lots;
}

/** The usual load that this initiative makes late or lost, beyond the run without it, begets outcome steps too. */
function addUsualHarm(building: Building, judged: Initiative, lots: Draft[]): void {
  for (const step of building.company.steps) {
    if (step.when === undefined || step.when === "served" || step.when === "waiting" || step.when === "turned_away")
      continue;
    if (!weighsOn(building, judged, { lots, flow: step.from })) continue;
    const made = linkOf(building, judged, { step, where: step.where });
    lots.push({
      ...base(building, judged, step.flow),
      isCustomers: false,
      where: step.where,
      root: undefined,
      link: made.link,
      derived: true,
      harm: { flow: step.from, when: step.when === "late" ? "late" : "ended" },
      missing: [],
      peakHour: undefined,
      subject: `flow:${step.id}`,
    });
  }
}

/** Whether the judged initiative brings units of a flow, or changes it or what serves it: else its usual load lives as ever. */
function weighsOn(
  building: Building,
  judged: Initiative,
  { lots, flow }: { lots: readonly Draft[]; flow: string },
): boolean {
  const capacities = building.company.departments.flatMap((department) => department.capacities);
  const changed = (judged.declaration.changes ?? []).map((change) =>
    change.kind === "flow"
      ? change.flow
      : change.kind === "capacity"
        ? capacities.find((each) => each.id === change.capacity)?.flow
        : undefined,
  );
  return changed.includes(flow) || lots.some((lot) => lot.judged && lot.flow === flow);
}

function addStreams(building: Building, initiative: Initiative, lots: Draft[]): void {
  const seen = new Map<string, number>();
  for (const stream of initiative.streams) {
    // One draw for the whole stream: its parts are shares of it, however many there are.
    const name = uniqueName(
      seen,
      `initiative:${initiative.id}/demand/${stream.flow}${stream.parts.map((part) => pairsOf(part.where)).join("")}`,
    );
    for (const part of stream.parts) {
      const forecast = rootOf(building, initiative, { stream, part, name });
      lots.push({
        ...base(building, initiative, stream.flow),
        isForecast: initiative === building.judged,
        where: part.where,
        root: "root" in forecast ? forecast.root : undefined,
        missing: "missing" in forecast ? [forecast.missing] : [],
        unsteady: unknownVariation(initiative, stream),
        peakHour: peakHour(building, stream, name),
        subject: `stream:${stream.flow}`,
      });
    }
  }
}

/** Two streams that say the same flow and pairs are told apart by order of their own kind only. */
function uniqueName(seen: Map<string, number>, name: string): string {
  const times = (seen.get(name) ?? 0) + 1;
  seen.set(name, times);
  return times === 1 ? name : `${name}#${times}`;
}

function pairsOf(where: Where): string {
  const pairs = Object.keys(where)
    .sort()
    .map((key) => `${key}=${(where[key] ?? []).join("|")}`);
  return pairs.length > 0 ? `{${pairs.join(",")}}` : "";
}

function peakHour(building: Building, stream: Stream, name: string): Draw | undefined {
  const said = valueOf(stream.declaration.peak_hour);
  return said ? building.drivers.draw(`${name}/peak_hour`, said, "share") : undefined;
}

function base(
  building: Building,
  initiative: Initiative,
  flow: string,
): Omit<Draft, "where" | "root" | "missing" | "peakHour" | "subject"> {
  const isCustomers = flow === building.company.customers;
  return {
    initiative: initiative.id,
    judged: building.judged === undefined || initiative.id === building.judged.id,
    flow,
    parent: undefined,
    link: undefined,
    customers: undefined,
    isCustomers,
    derived: false,
    harm: undefined,
    unsteady: [],
    isForecast: false,
  };
}

function addAffected(building: Building, initiative: Initiative, lots: Draft[]): void {
  const customers = affectedCustomers(building, initiative);
  if (!customers) return;
  const { root, missing = [] } = customers;
  lots.push({ ...pseudo(building, initiative), root, missing });
  const contacts = affectedContacts(building, initiative);
  if (!contacts) return;
  lots.push({
    ...base(building, initiative, contacts.flow),
    isCustomers: false,
    isForecast: initiative === building.judged,
    where: {},
    root: undefined,
    parent: lots.length - 1,
    link: contacts.link,
    customers: lots.length - 1,
    missing: contacts.missing ? [...missing, contacts.missing] : missing,
    peakHour: undefined,
    subject: `flow:${contacts.flow}`,
  });
}

function pseudo(building: Building, initiative: Initiative): Omit<Draft, "root" | "missing"> {
  return {
    ...base(building, initiative, affectedFlow(initiative)),
    isCustomers: true,
    where: {},
    peakHour: undefined,
    subject: "affects",
  };
}

interface At {
  readonly lots: Draft[];
  readonly index: number;
}

function addChildren(building: Building, initiative: Initiative, at: At): void {
  const parent = at.lots[at.index];
  if (!parent) return;
  for (const step of building.company.steps) {
    if (step.from !== parent.flow || isOwnAncestor(at.lots, at.index, step.flow)) continue;
    const where = { ...parent.where, ...step.where };
    const made = linkOf(building, initiative, { step, where });
    const isCustomers = step.flow === building.company.customers && customersOf(at.lots, at.index) === undefined;
    at.lots.push({
      ...base(building, initiative, step.flow),
      isCustomers,
      where,
      root: undefined,
      parent: at.index,
      link: made.link,
      customers: customersOf(at.lots, at.index),
      derived: parent.derived || step.when !== undefined,
      missing: made.missing ? [...parent.missing, made.missing] : parent.missing,
      unsteady: parent.unsteady,
      peakHour: step.after.days.every((day) => day === 0) ? parent.peakHour : undefined,
      subject: `flow:${step.id}`,
    });
  }
}

/** A circle of flows is told when the company is joined; here it only must not go round for ever. */
function isOwnAncestor(lots: readonly Draft[], index: number, flow: string): boolean {
  for (let at: number | undefined = index; at !== undefined; at = lots[at]?.parent)
    if (lots[at]?.flow === flow) return true;
  return false;
}

/** The lot of customers on the path of a lot: itself or its ancestor. */
function customersOf(lots: readonly Draft[], index: number): number | undefined {
  return lots[index]?.isCustomers ? index : lots[index]?.customers;
}

function linkOf(
  building: Building,
  initiative: Initiative,
  at: { step: Step; where: Where },
): { link?: Link; missing?: Missing } {
  const { step } = at;
  const own = initiative.rates[step.id];
  const said = own ?? step.rate;
  const rate = valueOf(said);
  if (!rate) return said?.said === "none" ? {} : { missing: missingStep(initiative, step, said) };
  if (step.afterUnknown) {
    const { ask, at: place } = step.afterUnknown;
    return { missing: { ...missingStep(initiative, step, undefined), what: "after", said: true, ask, at: place } };
  }
  const [unknownChange] = unknownFlowChanges(building, step.flow, at.where);
  if (unknownChange) return { missing: unknownChange };
  const name = own ? `initiative:${initiative.id}/rates/${step.id}` : `flow:${step.id}/rate`;
  return {
    link: {
      rate: building.drivers.draw(name, rate, rate.measure === "share" ? "share" : "amount"),
      factor: flowFactors(building, step.flow, at.where),
      days: step.after.days,
      shares: step.after.shares,
      arrives: arrivalOf(building, step),
      when: step.when,
      ofServed: step.ofServed,
      knownOn: undefined,
    },
  };
}

function arrivalOf(building: Building, step: Step): Link["arrives"] {
  if (!step.after.working) return undefined;
  const { calendar } = building.company;
  const { start, days } = building.horizon;
  return (day, lag) => dayIndex(building, addWorkingDays(calendar, start + day, lag) ?? start + days);
}

function missingStep(initiative: Initiative, step: Step, said: Step["rate"]): Missing {
  return {
    what: "rate",
    department: initiative.declaration.proposed_by,
    subject: `flow:${step.id}`,
    said: said?.said === "unknown",
    ask: said?.said === "unknown" ? said.ask : undefined,
    at: step.rateAt,
  };
}

/** Where no flow leads to customers, each unit of the initiative's own demand counts as one. */
function countUnitsAsCustomers(lots: Draft[], first: number): void {
  const own = lots.slice(first);
  if (own.some((lot) => lot.isCustomers && lot.subject !== "affects") || own.every((lot) => lot.subject === "affects"))
    return;
  for (let index = first; index < lots.length; index++) {
    const lot = lots[index];
    if (!lot || lot.subject === "affects") continue;
    if (lot.parent === undefined) lots[index] = { ...lot, isCustomers: true };
    else if (lot.customers === undefined) lots[index] = { ...lot, customers: customersOf(lots, lot.parent) };
  }
}
