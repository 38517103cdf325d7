import { valueOf } from "../../base/said.ts";
import type { Company } from "../../model/company.ts";
import { middleOf } from "../../quantity/quantity.ts";

/** Where a promise is kept by who did not say which of its capacities decide it. */
export interface KeptFlow {
  /** The flow after whose service the customer has what was promised. */
  readonly flow: string;
  /** It may as well be another, which only some customers come to: only a declaration can tell. */
  readonly isOpen: boolean;
}

/** What is known of where a promise is kept, beside the flows that its keeper serves. */
interface Told {
  /** The flow from whose unit on the promise counts. */
  readonly from: string | undefined;
  /** Flows at which other keepers say that it is decided. */
  readonly named: ReadonlySet<string>;
}

/**
 * Of the flows that one keeper serves, in the order of the cascade, the one at which its promises are kept: the one from
 * which it counts, else one at which another keeper decides it, else the furthest that every customer comes to. A
 * promise is made to all: what only some come to (a return, a call) keeps it only if somebody says so.
 */
export function keptFlow(company: Company, flows: readonly string[], told: Told): KeptFlow | undefined {
  const [first] = flows;
  if (first === undefined) return undefined;
  const said = flows.find((flow) => flow === told.from) ?? flows.findLast((flow) => told.named.has(flow));
  if (said !== undefined) return { flow: said, isOpen: false };
  const ofAll = allComeTo(company, first);
  return { flow: flows.findLast((flow) => ofAll.has(flow)) ?? first, isOpen: flows.some((flow) => !ofAll.has(flow)) };
}

/** The flows that every unit of a flow goes on to, at the middle of each rate; the flow itself is one. */
function allComeTo({ steps }: Company, flow: string): ReadonlySet<string> {
  const found = new Set([flow]);
  for (const at of found) {
    for (const step of steps) {
      const rate = valueOf(step.rate);
      if (step.from === at && step.when === undefined && rate && middleOf(rate) >= 1) found.add(step.flow);
    }
  }
  return found;
}
