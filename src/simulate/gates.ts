import { valueOf } from "../base/said.ts";
import type { OptionDeclaration } from "../capacity/common.ts";
import type { Capacity, Company, Department, Initiative } from "../model/company.ts";
import { quantileOf } from "../quantity/estimate.ts";
import { isPoint, middleOf, type Quantity } from "../quantity/quantity.ts";
import { addWorkingDays, type Calendar, subtractWorkingDays, workingDaysBetween } from "../time/calendar.ts";
import type { Day } from "../time/day.ts";
import { collectDrivers, createSampler, middles } from "./drivers.ts";
import { RUNGS } from "./ladder.ts";
import type { GateOutlook } from "./outlook.ts";

/** Whose gates, and where their draws come from. */
export interface Asking {
  readonly company: Company;
  readonly initiative: Initiative;
  readonly seed: number;
}

/** Date arithmetic of the departments that an initiative touches: notice, approvals under way, options to order, freezes. */
export function gatesOf(asking: Asking, touched: readonly string[]): readonly GateOutlook[] {
  return asking.company.departments
    .filter((department) => touched.includes(department.id))
    .flatMap((department) =>
      [
        ...noticeGate(asking, department),
        ...approvalGates(asking, department),
        ...optionGates(asking, department),
        ...freezeGates(asking.initiative, department),
      ].map((gate) => ({ ...gate, earliestLaunch: afterFreezes(department, gate.earliestLaunch) })),
    );
}

/** A day inside a freeze of the department is no day to launch on: the first one after it, and after those that follow. */
function afterFreezes({ freezes }: Pick<Department, "freezes">, day: Day | undefined): Day | undefined {
  if (day === undefined) return undefined;
  const inside = freezes.find((freeze) => day >= freeze.from && day <= freeze.to);
  return inside ? afterFreezes({ freezes }, inside.to + 1) : day;
}

function noticeGate(asking: Asking, department: Department): readonly GateOutlook[] {
  const { company, initiative } = asking;
  const notice = valueOf(department.notice);
  if (!notice) return [];
  const asked = initiative.declaration.asked?.[department.id]?.on ?? answeredOn(initiative, department.id);
  const at = department.$at["notice"] ?? department.$at[""];
  if (!at) return [];
  return [
    {
      ...measured(asking, department, {
        driver: `department:${department.id}/notice`,
        calendar: department.calendar,
        quantity: notice,
        from: asked ?? company.asOf,
        day: initiative.launch,
      }),
      gate: "notice",
      name: undefined,
      missing: [],
      at,
    },
  ];
}

/** An answer on record proves that the department knew by that day. */
function answeredOn(initiative: Initiative, department: string): Day | undefined {
  return initiative.answers[department]?.declaration.on;
}

/** Approvals that a criterion of the plan waits for: named by the department, not yet done. */
function approvalGates(asking: Asking, department: Department): readonly GateOutlook[] {
  const { company, initiative } = asking;
  const readiness = initiative.declaration.readiness;
  const criteria =
    (readiness && "criteria" in readiness
      ? readiness.criteria
      : readiness && "length" in readiness
        ? readiness
        : undefined) ?? [];
  return Object.entries(department.approvals).flatMap(([name, said]) => {
    const needed = valueOf(said);
    const words = name.split(/[-_ ]+/);
    const waiting = criteria.find(
      (each) =>
        each.state !== "done" &&
        each.state !== "waived" &&
        words.every((word) => each.what.toLowerCase().includes(word)),
    );
    if (!needed || !waiting) return [];
    const from = initiative.declaration.asked?.[department.id]?.on ?? company.asOf;
    const at = waiting.$at[""] ?? department.$at[""] ?? initiative.at;
    return [
      {
        ...measured(asking, department, {
          driver: `department:${department.id}/approvals/${name}`,
          calendar: department.calendar,
          quantity: needed,
          from,
          day: initiative.launch,
        }),
        gate: "approval" as const,
        name,
        missing: [],
        at,
      },
    ];
  });
}

/** Options that the initiative takes, from the day on which each was ordered (today, where it was not) to its first day. */
function optionGates(asking: Asking, department: Department): readonly GateOutlook[] {
  const { company, initiative } = asking;
  return (initiative.declaration.changes ?? []).flatMap((change): GateOutlook[] => {
    if (change.kind !== "capacity" || change.option === undefined) return [];
    const capacity = department.capacities.find(({ id }) => id === change.capacity);
    const option = valueOf(capacity?.declaration.options)?.find(({ name }) => name === change.option);
    if (!capacity || !option || option.notice?.said === "none") return [];
    const day = change.from ?? initiative.launch;
    const from = change.ordered ?? company.asOf;
    const rest = { gate: "option", name: option.name, at: change.$at[""] ?? initiative.at } as const;
    const notice = valueOf(option.notice);
    // What has begun is there, however long it took.
    if (!notice) return day <= company.asOf ? [] : [{ ...UNTOLD, ...rest, ...untoldNotice(capacity, option) }];
    const driver = `capacity:${capacity.id}/options/${option.name}/notice`;
    const lead = measured(asking, department, { driver, calendar: capacity.calendar, quantity: notice, from, day });
    return [{ ...lead, ...rest, missing: [] }];
  });
}

/** It cannot be told whether there is time: never that there is. */
const UNTOLD = {
  holds: false,
  late: 1,
  needed: undefined,
  middle: undefined,
  given: undefined,
  short: 0,
  latest: undefined,
  earliestLaunch: undefined,
} as const;

function untoldNotice(
  capacity: Capacity,
  { notice, $at }: OptionDeclaration,
): Pick<GateOutlook, "department" | "missing"> {
  const { department } = capacity;
  const ask = notice?.said === "unknown" ? notice.ask : undefined;
  const at = $at["notice"] ?? $at[""] ?? capacity.at;
  const subject = `capacity:${capacity.id}`;
  return {
    department,
    missing: [{ what: "options.notice", department, subject, said: notice !== undefined, ask, at }],
  };
}

interface Lead {
  /** What it is called among the drivers: `department:logistics/notice`. */
  readonly driver: string;
  readonly calendar: Calendar;
  readonly quantity: Quantity;
  /** The day on which it is asked for, and the one on which it must be there. */
  readonly from: Day;
  readonly day: Day;
}

type Measured = Omit<GateOutlook, "gate" | "name" | "missing" | "at">;

/** Days from the day on which it is asked for to the one on which it must be there, against those that it takes. */
function measured(asking: Asking, department: Department, lead: Lead): Measured {
  const { calendar, quantity, from, day } = lead;
  const working = quantity.measure === "working-days";
  const given = working ? workingDaysBetween(calendar, from - 1, day - 1) : day - from;
  const { needed, middle, late } = daysNeeded(asking, { ...lead, given });
  const earliest = working ? addWorkingDays(calendar, from, needed) : from + needed;
  return {
    department: department.id,
    holds: given >= needed,
    late,
    needed,
    middle,
    given,
    short: Math.max(0, needed - given),
    latest: working ? subtractWorkingDays(calendar, day, needed) : day - needed,
    // What must be there some days after the launch moves with it.
    earliestLaunch: earliest === undefined ? undefined : earliest - (day - asking.initiative.launch),
  };
}

/**
 * Whole days that a lead takes, and how likely it takes more than are given. Of a range, as many as are enough but for
 * the share that the company accepts, so that it holds exactly where the probability of coming late is within tolerance.
 * One driver costs next to nothing: it is always drawn at the last rung of the ladder.
 */
function daysNeeded(
  { company, seed }: Asking,
  lead: Lead & { readonly given: number },
): Pick<Measured, "middle" | "late"> & { readonly needed: number } {
  const { quantity, driver, given } = lead;
  const days = (value: number): number => Math.ceil((quantity.measure === "working-days" ? value : value / 24) - 1e-9);
  if (isPoint(quantity)) {
    const needed = days(middleOf(quantity));
    return { needed, middle: undefined, late: given < needed ? 1 : 0 };
  }
  const drivers = collectDrivers(company.drivers);
  drivers.draw(driver, quantity, "amount");
  const [column = new Float64Array(0)] = createSampler(seed, RUNGS[2]).columns(drivers.list);
  const taken = column.map(days);
  const late = taken.reduce((count, each) => count + (each > given ? 1 : 0), 0) / taken.length;
  const middle = days(middles(drivers.list)[0] ?? 0);
  return { needed: quantileOf(taken, 1 - company.policy.tolerances.breach), middle, late };
}

function freezeGates(initiative: Initiative, department: Department): readonly GateOutlook[] {
  return department.freezes.map((freeze) => {
    const inside = initiative.launch >= freeze.from && initiative.launch <= freeze.to;
    return {
      department: department.id,
      gate: "freeze" as const,
      name: freeze.why,
      missing: [],
      holds: !inside,
      late: inside ? 1 : 0,
      needed: undefined,
      middle: undefined,
      given: undefined,
      short: inside ? freeze.to - initiative.launch + 1 : 0,
      latest: inside ? freeze.from - 1 : undefined,
      earliestLaunch: inside ? freeze.to + 1 : undefined,
      at: freeze.at,
    };
  });
}
