import { comparePositions, compareText, type Position } from "../base/position.ts";
import type { Problem } from "../base/problem.ts";
import { calendarOf, calendarSpan, type CalendarContext } from "./calendars.ts";
import { inCanonicalOrder } from "./canonical.ts";
import type { Company, Department, Initiative, StandingPromise } from "./company.ts";
import { type DecodedDocument, documentsOf } from "./documents.ts";
import { checkInitiativeFlows, customersOf, resolveFlows } from "./flow-references.ts";
import { withAnswers } from "./join-answers.ts";
import { joinDepartments, withNamedParties } from "./join-departments.ts";
import { joinFlows, orderFlows } from "./join-flows.ts";
import { firstMentions, joinInitiatives, namedParties } from "./join-initiatives.ts";
import { joinOrientation } from "./join-orientation.ts";
import { joinStandingPromises, joinWaivers } from "./join-standing-promises.ts";
import { inFileOrder, type Joining, type JoinRequest, placeOf } from "./joining.ts";
import { departmentsWithin, initiativesWithin } from "./reach.ts";
import { beyondLimits } from "./limits.ts";
import { checkOptionUnits } from "./option-units.ts";
import { checkCapacityReferences, checkDrivers, checkOptions } from "./references.ts";
import { inServiceOrder } from "./service-order.ts";
import { joinSettings, type Settings } from "./settings.ts";

export interface Joined {
  readonly company: Company;
  /** By position. */
  readonly problems: readonly Problem[];
}

/**
 * One company from all documents, whatever files they stand in and in whatever order they come. What cannot be resolved
 * is a problem; the company is whole even so, with what could be.
 */
export function join(documents: readonly DecodedDocument[], request: JoinRequest): Joined {
  const problems: Problem[] = [];
  const report = (found: Problem) => void problems.push(found);
  const joining = { documents: withinLimits(inFileOrder(documents), report), request, report };
  const settings = joinSettings(joining);
  const parties = joinParties(settings, joining);
  const company = {
    ...parties,
    ...joinGraph(settings, parties, joining),
    ...joinRecords(joining),
    ...plainSettings(settings),
  };
  checkDrivers(joining.documents, Object.keys(settings.file?.drivers ?? {}), joining);
  return {
    company,
    problems: problems.toSorted((a, b) => comparePositions(a.at, b.at) || compareText(a.code, b.code)),
  };
}

/** Of a company beyond its limits nothing is left to judge but how it is configured: a part of it would be another company. */
function withinLimits(documents: readonly DecodedDocument[], report: Joining["report"]): readonly DecodedDocument[] {
  const beyond = beyondLimits(documents);
  for (const found of beyond) report(found);
  return beyond.length > 0 ? documentsOf(documents, "company") : documents;
}

function plainSettings(settings: Settings) {
  const { file, ...said } = settings;
  return { ...said, words: file?.words ?? {} };
}

type Parties = Pick<
  Company,
  "calendar" | "calendarDeclared" | "departments" | "initiatives" | "orphanAnswers" | "standingPromises"
>;

function joinParties(settings: Settings, joining: Joining): Parties {
  const { file, asOf } = settings;
  const calendars = calendarContext(settings, joining);
  const calendar = calendarOf({ declared: file?.calendar, at: placeOf(file?.$at ?? {}, "calendar") }, calendars);
  const { initiatives, orphans } = withAnswers(initiativesWithin(joinInitiatives(joining), asOf, joining), joining);
  const standingPromises = joinStandingPromises(joining);
  const joined = joinDepartments(joining, { ...calendars, behind: file?.calendar });
  const declared = inOrder(departmentsWithin(joined, asOf, joining), joining);
  checkCapacityReferences(declared, initiatives, joining);
  checkOptions(declared, initiatives, joining);
  checkOptionUnits(declared, joining);
  const departments = withNamedParties(declared, partiesNamed(declared, initiatives, standingPromises), calendar);
  return {
    calendar,
    calendarDeclared: file?.calendar !== undefined,
    departments,
    initiatives,
    orphanAnswers: orphans,
    standingPromises,
  };
}

function calendarContext({ asOf }: Settings, { documents, request, report }: Joining): CalendarContext {
  return { span: calendarSpan(documents, asOf), holidays: request.holidays, report };
}

/** The departments with the ranks of their capacities, which are decided over all of them. */
function inOrder(departments: readonly Department[], joining: Joining): readonly Department[] {
  const ranked = inServiceOrder(
    departments.flatMap(({ capacities }) => capacities),
    joining,
  );
  return departments.map((department) => ({
    ...department,
    capacities: ranked.filter((capacity) => capacity.department === department.id),
  }));
}

/** Everybody who is named anywhere, and where first. */
function partiesNamed(
  departments: readonly Department[],
  initiatives: readonly Initiative[],
  standing: readonly StandingPromise[],
): ReadonlyMap<string, Position> {
  return firstMentions([
    ...initiatives.flatMap(namedParties),
    ...standing.flatMap(({ keptBy, declaration }) =>
      keptBy.map((id) => [id, placeOf(declaration.$at, "kept_by")] as const),
    ),
    ...departments
      .flatMap(({ commitments }) => commitments)
      .flatMap(({ decidedBy, declaration }) =>
        decidedBy.map((id) => [id.split("/")[0] ?? id, placeOf(declaration.$at, "decided_by")] as const),
      ),
  ]);
}

function joinGraph(
  settings: Settings,
  parties: Parties,
  joining: Joining,
): Pick<Company, "steps" | "flows" | "customers"> {
  const users = {
    settings,
    flows: joinFlows(joining),
    departments: parties.departments,
    initiatives: parties.initiatives,
  };
  const names = resolveFlows(users, joining);
  checkInitiativeFlows(users, names, joining);
  const { steps } = users.flows;
  return { steps, flows: orderFlows(names, steps, joining), customers: customersOf(users, joining) };
}

function joinRecords(joining: Joining): Pick<Company, "waivers" | "outcomes" | "orientation"> {
  return {
    waivers: joinWaivers(joining),
    outcomes: recordsOf(documentsOf(joining.documents, "outcome"), ({ outcome }) => outcome),
    orientation: joinOrientation(joining),
  };
}

function recordsOf<V extends { readonly $at: Readonly<Record<string, Position>> }>(
  documents: readonly { readonly value: V; readonly at: Position }[],
  idOf: (value: V) => string,
): readonly { readonly declaration: V; readonly at: Position }[] {
  return inCanonicalOrder(documents, ({ value }) => [idOf(value), value]).map(({ value }) => ({
    declaration: value,
    at: placeOf(value.$at, ""),
  }));
}
