import { nearest, slips } from "../base/near.ts";
import { compareText, type Position } from "../base/position.ts";
import { problem, type Problem } from "../base/problem.ts";
import type { Capacity, Department, Initiative } from "./company.ts";
import type { Flows } from "./join-flows.ts";
import { type Joining, MOST_KNOWN, placeOf, unknownReference } from "./joining.ts";
import { checkUnit } from "./rate-units.ts";
import type { Settings } from "./settings.ts";

/** All that names a flow. */
export interface FlowUsers {
  readonly settings: Settings;
  readonly flows: Flows;
  readonly departments: readonly Department[];
  readonly initiatives: readonly Initiative[];
}

interface Use {
  readonly flow: string;
  readonly at: Position;
  /** The flow may begin here: only a slip of the pen in another's name is a problem. */
  readonly mayBegin: boolean;
}

/**
 * The names of all flows. One that stands in one place only, close to another that is known, is taken for a slip; so is a
 * stream of a flow that nothing else speaks of, in a company that declares its flows.
 */
export function resolveFlows(users: FlowUsers, joining: Joining): readonly string[] {
  const { flows } = users;
  const uses = usesOf(users);
  const counts = new Map<string, number>();
  for (const { flow } of uses) counts.set(flow, (counts.get(flow) ?? 0) + 1);
  const anchored = [...counts].filter(([flow, count]) => flows.declared.has(flow) || count > 1).map(([flow]) => flow);
  const known = [...new Set([...flows.declared, ...anchored])].toSorted(compareText);
  for (const use of uses) {
    if (known.includes(use.flow)) continue;
    const isLost = isSlip(use.flow, known) || (!use.mayBegin && flows.declared.size > 0);
    if (isLost) joining.report(undeclaredFlow(use.flow, known, use.at));
  }
  return [...new Set([...flows.declared, ...counts.keys()])];
}

/** The flow that counts customers, when something declares it, brings it or holds it. */
export function customersOf(users: FlowUsers, joining: Joining): string | undefined {
  const { file } = users.settings;
  const customers = file?.customers;
  if (file === undefined || customers === undefined) return undefined;
  const names = [...users.flows.declared, ...usesOf(users).map(({ flow }) => flow)];
  if (names.includes(customers)) return customers;
  const known = [...new Set(names)].toSorted(compareText);
  if (isSlip(customers, known)) joining.report(undeclaredFlow(customers, known, placeOf(file.$at, "customers")));
  return undefined;
}

/** Whether a name is one slip away from a known one: `ordres`, `order`. Two slips may be two flows: calls and sales. */
function isSlip(flow: string, known: readonly string[]): boolean {
  return flow.length > 3 && known.some((name) => slips(flow, name, 1) <= 1);
}

function undeclaredFlow(flow: string, known: readonly string[], at: Position): Problem {
  const near = nearest(flow, known);
  return problem(
    "flow-undeclared",
    { flow, known: known.slice(0, MOST_KNOWN), ...(near === undefined ? {} : { near }) },
    at,
  );
}

function usesOf({ settings, flows, departments, initiatives }: FlowUsers): readonly Use[] {
  const { customers } = settings.file ?? {};
  return [
    ...flows.steps.map((step) => ({ flow: step.from, at: step.at, mayBegin: true })),
    ...departments.flatMap(({ capacities }) => capacities.map(useOfCapacity)),
    ...initiatives
      .flatMap(({ streams }) => streams)
      .map(({ flow, declaration }) => ({ flow, at: placeOf(declaration.$at, "flow"), mayBegin: flow === customers })),
  ];
}

function useOfCapacity({ flow, declaration }: Capacity): Use {
  return { flow, at: placeOf(declaration.$at, declaration.kind), mayBegin: true };
}

/** Steps that initiatives' `rates:` name, and flows that their changes name, must be among those that are known. */
export function checkInitiativeFlows(users: FlowUsers, names: readonly string[], joining: Joining): void {
  const known = names.toSorted(compareText);
  for (const { rates, declaration } of users.initiatives) {
    checkRates(rates, { flows: users.flows, at: placeOf(declaration.$at, "rates") }, joining);
    for (const change of declaration.changes ?? []) {
      if (change.kind === "flow" && !known.includes(change.flow))
        joining.report(unknownReference({ kind: "flow", id: change.flow, known, at: placeOf(change.$at, "flow") }));
    }
  }
}

interface RatesPlace {
  readonly flows: Flows;
  readonly at: Position;
}

function checkRates(rates: Initiative["rates"], { flows, at }: RatesPlace, joining: Joining): void {
  for (const [id, said] of Object.entries(rates)) {
    const step = flows.steps.find((candidate) => candidate.id === id);
    if (step) checkUnit({ said, from: step.from, at }, flows.declared, joining);
    else joining.report(unknownReference({ kind: "flow", id, known: flows.steps.map((one) => one.id), at }));
  }
}
