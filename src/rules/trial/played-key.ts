import type { Company, Department, Initiative } from "../../model/company.ts";
import type { Calendar } from "../../time/calendar.ts";
import { weekday } from "../../time/day.ts";

/** Fields that no simulation reads, of whatever they are fields: companies that differ in these alone play alike. */
const UNREAD: ReadonlySet<string> = new Set(
  [
    // The company: judged later, or only said.
    "name language asOfFrom waivers orphanAnswers outcomes orientation words",
    // Departments: what they say, know and allow; dates are worked out anew.
    "title contact answersFor notice approvals freezes objectives knows calendarDeclared calendarAsOf",
    // Initiatives: the conversation, what is prepared, who they are.
    "answers parties author accountable timing approved decisions revisions reason assets claims segment asked briefings",
    "touchpoints readiness rehearsals listening care_plan trip_wires measures spend",
    // Offers: money, proofs and liability; caps, shares and days are played.
    "price usual_price unit_cost refunded paid_by uses reward claimed_with transferable redeem liability open_to usesAllowed",
    // Promises, changes, capacities: words, and on what figures rest.
    "wording matters_because enabled_by evidence source sources why notes",
    // Ways back.
    "style fallback reversible retroactive",
  ].flatMap((line) => line.split(" ")),
);

/** All that a rehearsal reads, as one text: without positions, and of the policy only what is played. */
export function playedKey(company: Company, initiative: string): string {
  const { tolerances, tail, permanent } = company.policy;
  const policy = [tolerances.breach, tail, permanent];
  const departments = company.departments.flatMap((department) => departmentPlayed(company, department));
  const initiatives = company.initiatives.map((one) => (one.id === initiative ? withoutStatus(one) : one));
  return JSON.stringify([initiative, policy, { ...company, policy, departments, initiatives }], replaced);
}

/** How far the judged one is changes nothing of what it brings. */
function withoutStatus({ declaration, ...initiative }: Initiative): unknown {
  return { ...initiative, status: undefined, declaration: { ...declaration, status: undefined } };
}

/** A department plays by what it holds and commits to, and by its calendar where that is its own. */
function departmentPlayed(company: Company, department: Department): readonly unknown[] {
  const { capacities, commitments, calendar, sites } = department;
  const isOwnCalendar = JSON.stringify(calendarKey(calendar)) !== JSON.stringify(calendarKey(company.calendar));
  if (capacities.length === 0 && commitments.length === 0 && !isOwnCalendar) return [];
  const undated = commitments.map((commitment) => ({
    ...commitment,
    asOf: undefined,
    declaration: commitment.declaration.from,
  }));
  return [{ id: department.id, capacities, commitments: undated, calendar, sites }];
}

function replaced(field: string, value: unknown): unknown {
  if (UNREAD.has(field) || field.startsWith("$") || isPosition(value)) return undefined;
  if (isCalendar(value)) return calendarKey(value);
  if (value instanceof Map || value instanceof Set) return [...value];
  return value;
}

function isPosition(value: unknown): boolean {
  return typeof value === "object" && value !== null && "file" in value && "line" in value;
}

function isCalendar(value: unknown): value is Calendar {
  return typeof value === "object" && value !== null && "open" in value && value.open instanceof Uint8Array;
}

/** The week, and the days that are otherwise: how far it reaches is no part of it. */
function calendarKey({ from, open, week }: Calendar): unknown {
  const otherwise = [...open].flatMap((isOpen, index) => (isOpen === usual(week, from + index) ? [] : [from + index]));
  return [week, otherwise];
}

/** 1 for a day that the week's pattern opens. */
function usual(week: Calendar["week"], day: number): number {
  return week[weekday(day)] === true ? 1 : 0;
}
