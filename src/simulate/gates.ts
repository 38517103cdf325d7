import { valueOf } from "../base/said.ts";
import type { Company, Department, Initiative } from "../model/company.ts";
import { middleOf, type Quantity } from "../quantity/quantity.ts";
import { nextOpen, subtractWorkingDays, workingDaysBetween } from "../time/calendar.ts";
import type { Day } from "../time/day.ts";
import type { GateOutlook } from "./outlook.ts";

/** Date arithmetic of the departments that an initiative touches: notice, approvals under way, freezes. */
export function gatesOf(company: Company, initiative: Initiative, touched: readonly string[]): readonly GateOutlook[] {
  return company.departments
    .filter((department) => touched.includes(department.id))
    .flatMap((department) => [
      ...noticeGate(company, initiative, department),
      ...approvalGates(company, initiative, department),
      ...freezeGates(initiative, department),
    ]);
}

function noticeGate(company: Company, initiative: Initiative, department: Department): readonly GateOutlook[] {
  const notice = valueOf(department.notice);
  if (!notice) return [];
  const asked = initiative.declaration.asked?.[department.id]?.on ?? answeredOn(initiative, department.id);
  const at = department.$at["notice"] ?? department.$at[""];
  if (!at) return [];
  return [
    {
      ...measured(department, { quantity: notice, from: asked ?? company.asOf, launch: initiative.launch }),
      gate: "notice",
      name: undefined,
      at,
    },
  ];
}

/** An answer on record proves that the department knew by that day. */
function answeredOn(initiative: Initiative, department: string): Day | undefined {
  return initiative.answers[department]?.declaration.on;
}

/** Approvals that a criterion of the plan waits for: named by the department, not yet done. */
function approvalGates(company: Company, initiative: Initiative, department: Department): readonly GateOutlook[] {
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
        ...measured(department, { quantity: needed, from, launch: initiative.launch }),
        gate: "approval" as const,
        name,
        at,
      },
    ];
  });
}

interface Lead {
  readonly quantity: Quantity;
  readonly from: Day;
  readonly launch: Day;
}

type Measured = Omit<GateOutlook, "gate" | "name" | "at">;

function measured(department: Department, lead: Lead): Measured {
  const { calendar } = department;
  const { quantity, from, launch } = lead;
  const working = quantity.measure === "working-days";
  const needed = working ? Math.ceil(middleOf(quantity)) : Math.ceil(middleOf(quantity) / 24);
  const given = working ? workingDaysBetween(calendar, from - 1, launch - 1) : launch - from;
  const latest = working ? subtractWorkingDays(calendar, launch, needed) : launch - needed;
  return {
    department: department.id,
    holds: given >= needed,
    needed,
    given,
    short: Math.max(0, needed - given),
    latest,
    earliestLaunch: working ? dayAfterWorking(department, from, needed) : from + needed,
  };
}

/** The first day that has `needed` open days from `from` on before it. */
function dayAfterWorking(department: Department, from: Day, needed: number): Day | undefined {
  let day = nextOpen(department.calendar, from);
  for (let count = 0; count < needed && day !== undefined; count++) day = nextOpen(department.calendar, day + 1);
  return day;
}

function freezeGates(initiative: Initiative, department: Department): readonly GateOutlook[] {
  return department.freezes.map((freeze) => {
    const inside = initiative.launch >= freeze.from && initiative.launch <= freeze.to;
    return {
      department: department.id,
      gate: "freeze" as const,
      name: freeze.why,
      holds: !inside,
      needed: undefined,
      given: undefined,
      short: inside ? freeze.to - initiative.launch + 1 : 0,
      latest: inside ? freeze.from - 1 : undefined,
      earliestLaunch: inside ? freeze.to + 1 : undefined,
      at: freeze.at,
    };
  });
}
