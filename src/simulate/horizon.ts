import type { Horizon } from "../capacity/behaviour.ts";
import type { Company, Initiative } from "../model/company.ts";
import type { Day, Window } from "../time/day.ts";

/** How far before the first declaration an initiative's cascade is followed: what began earlier has settled. */
const MEMORY_DAYS = 200;

/** A permanent initiative's demand in total is spread over as many days as are judged. */
export function demandEnd(company: Company, initiative: Initiative): Day {
  return initiative.ends ?? initiative.launch + company.policy.permanent - 1;
}

/** The first day on which an initiative changes anything: its own days, what it tells, what it changes or orders. */
export function firstEffect({ declaration, launch }: Initiative): Day {
  const told = declaration.affects?.told;
  const changes = (declaration.changes ?? []).flatMap(({ from }) => from ?? []);
  return Math.min(launch, told?.said === "value" ? told.value : launch, ...changes);
}

/** An option that is taken earlier is no effect of its own: customers notice nothing of it. The judged span: from the first day of effect, never before `as_of`, to the end and its tail (simulation.md, 1). */
export function judgedSpan(company: Company, initiative: Initiative): Window {
  const { declaration, launch } = initiative;
  const told = declaration.affects?.told;
  const effects = [
    launch,
    ...(told?.said === "value" ? [told.value] : []),
    ...(declaration.changes ?? []).flatMap((change) =>
      change.from === undefined || (change.kind === "capacity" && change.option !== undefined) ? [] : [change.from],
    ),
  ];
  const end = initiative.ends === undefined ? launch + company.policy.permanent : initiative.ends + company.policy.tail;
  const from = Math.max(company.asOf, Math.min(...effects));
  return { from, to: Math.max(from, end) };
}

/** Whose days are simulated. */
export interface HorizonRequest {
  readonly judged: Initiative | undefined;
  readonly others: readonly Initiative[];
  /** Undefined: the judged one's own, or the one that all of them share. */
  readonly span?: Window;
}

/** From today to the last judged day of any of several initiatives. */
export function sharedSpan(company: Company, initiatives: readonly Initiative[]): Window {
  const last = initiatives.map((each) => judgedSpan(company, each).to);
  return { from: company.asOf, to: Math.max(company.asOf, ...last) };
}

/** The simulated days: they begin where the oldest declaration is true, and only carry state until the span. */
export function horizonOf(company: Company, { judged, others, span: asked }: HorizonRequest): Horizon {
  const span = asked ?? (judged ? judgedSpan(company, judged) : sharedSpan(company, others));
  const clocks = company.departments.flatMap((department) =>
    department.capacities.map((capacity) => capacity.asOf ?? company.asOf),
  );
  const oldest = Math.min(span.from, company.asOf, ...clocks.filter((day) => day <= company.asOf));
  const begun = Math.min(judged?.launch ?? span.from, ...others.map((other) => other.launch));
  const start = Math.max(oldest - MEMORY_DAYS, Math.min(oldest, begun));
  return { start, days: span.to - start + 1, spanFrom: span.from - start, spanTo: span.to - start };
}
