import { compareText, type Position } from "../base/position.ts";
import { problem } from "../base/problem.ts";
import type { Step } from "./company.ts";
import { documentsOf } from "./documents.ts";
import type { FlowDeclaration } from "./flows.ts";
import { byId } from "./canonical.ts";
import { type Joining, placeOf } from "./joining.ts";
import { lagOf, unknownLag } from "./lags.ts";
import { checkUnit } from "./rate-units.ts";
import { whereOf } from "./where.ts";

/** The flows that files declare: steps, and every name among them. */
export interface Flows {
  readonly steps: readonly Step[];
  /** Flows that begin in `flows:` and those that its steps make; what they come from is only named. */
  readonly declared: ReadonlySet<string>;
}

interface Declared {
  readonly id: string;
  readonly flow: FlowDeclaration;
  readonly at: Position;
}

/** All flow documents as one; a name that is declared twice is a problem, whatever it says. */
export function joinFlows(joining: Joining): Flows {
  const found = new Map<string, Declared>();
  for (const document of documentsOf(joining.documents, "flows")) {
    for (const [id, flow] of Object.entries(document.value.flows)) {
      const at = placeOf(flow.$at, "");
      const first = found.get(id);
      if (first) joining.report(problem("id-twice", { kind: "flow", id }, at, [first.at]));
      else found.set(id, { id, flow, at });
    }
  }
  const steps = byId([...found.values()].flatMap((one) => stepOf(one, joining) ?? []));
  const begun = [...found.values()].filter(({ flow }) => flow.from === undefined).map(({ id }) => id);
  const declared = new Set([...begun, ...steps.map(({ flow }) => flow)]);
  for (const { rate, rateAt, from } of steps) checkUnit({ said: rate, from, at: rateAt }, declared, joining);
  return { steps, declared };
}

/** A flow without `from` begins somewhere else: in a stream, in everyday load. */
function stepOf({ id, flow, at }: Declared, joining: Joining): Step | undefined {
  if (flow.from === undefined) {
    if (flow.rate) joining.report(problem("missing-key", { key: "from", example: "orders" }, at));
    return undefined;
  }
  const from = typeof flow.from === "string" ? { flow: flow.from, when: undefined } : flow.from;
  const context = { at: placeOf(flow.$at, "after"), days: from.when === undefined ? 0 : 1, report: joining.report };
  return {
    id,
    flow: flow.as ?? id,
    from: from.flow,
    when: from.when,
    ofServed: flow.of === "served",
    rate: flow.rate,
    after: lagOf(flow.after, context),
    afterUnknown: unknownLag(flow.after, context.at),
    where: whereOf(flow.where),
    at,
    rateAt: placeOf(flow.$at, "rate"),
  };
}

/** Every flow after those that it comes from, names in code-unit order where nothing decides; a circle is a problem. */
export function orderFlows(names: Iterable<string>, steps: readonly Step[], joining: Joining): readonly string[] {
  const left = new Set([...names, ...steps.flatMap(({ from, flow }) => [from, flow])].toSorted(compareText));
  const sources = new Map<string, Step[]>();
  for (const step of steps) sources.set(step.flow, [...(sources.get(step.flow) ?? []), step]);
  const isReady = (flow: string) => (sources.get(flow) ?? []).every((step) => !left.has(step.from));
  const order: string[] = [];
  for (let next = firstOf(left, isReady); next !== undefined; next = firstOf(left, isReady)) {
    left.delete(next);
    order.push(next);
  }
  if (left.size > 0) reportCircle(left, steps, joining);
  return [...order, ...left];
}

function firstOf(names: Iterable<string>, isWanted: (name: string) => boolean): string | undefined {
  for (const name of names) if (isWanted(name)) return name;
  return undefined;
}

/** Walks upstream from a flow that waits for others until one comes again: that is a circle. */
function reportCircle(left: ReadonlySet<string>, steps: readonly Step[], joining: Joining): void {
  const walked: Step[] = [];
  let [flow] = left;
  while (flow !== undefined && !walked.some((step) => step.flow === flow)) {
    const step = steps.find((candidate) => candidate.flow === flow && left.has(candidate.from));
    if (!step) return;
    walked.push(step);
    flow = step.from;
  }
  const circle = walked.slice(walked.findIndex((step) => step.flow === flow)).toReversed();
  const [smallest, ...others] = fromSmallest(circle);
  if (!smallest) return;
  const names = [smallest.from, ...[smallest, ...others].map((step) => step.flow)];
  joining.report(
    problem(
      "flow-circle",
      { circle: names },
      smallest.at,
      others.map(({ at }) => at),
    ),
  );
}

/** The circle from the flow whose name comes first. */
function fromSmallest(circle: readonly Step[]): readonly Step[] {
  const smallest = circle.map(({ from }) => from).toSorted(compareText)[0];
  const start = circle.findIndex(({ from }) => from === smallest);
  return [...circle.slice(start), ...circle.slice(0, start)];
}
