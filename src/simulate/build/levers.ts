import { valueOf } from "../../base/said.ts";
import type { Initiative } from "../../model/company.ts";
import { calendarDaysIn, PERIODS } from "../../quantity/quantity.ts";
import { demandEnd } from "../horizon.ts";
import type { Missing } from "../outlook.ts";
import type { Lever, LotPlan } from "../plan.ts";
import { type Building, dayIndex } from "./building.ts";
import { openingsOf } from "./openings.ts";

/** What bounds each active initiative: caps, throttles and stages act on the flow that the price buys. */
export function buildLevers(building: Building, lots: readonly LotPlan[]): readonly Lever[] {
  return building.active.flatMap((initiative) => leverOf(building, initiative, lots) ?? []);
}

function leverOf(building: Building, initiative: Initiative, all: readonly LotPlan[]): Lever | undefined {
  const own = all.filter((lot) => lot.initiative === initiative.id && !lot.derived && lot.subject !== "affects");
  const flow = leverFlow(building, initiative, own);
  const lots = own.filter((lot) => lot.flow === flow);
  if (flow === undefined || lots.length === 0) return undefined;
  const stages = lots.map((lot) => openingsOf(building, initiative, lot.where));
  const throttle = throttleOf(building, initiative);
  const cap = capOf(building, initiative);
  if (!throttle && !cap && stages.every((each) => each === undefined)) return undefined;
  return { initiative: initiative.id, flow, lots: lots.map((lot) => lot.index), stages, throttle, cap };
}

/** The flow named by `offer.per` (order: orders), else the customers', else the initiative's own demand. */
function leverFlow(building: Building, initiative: Initiative, lots: readonly LotPlan[]): string | undefined {
  const per = initiative.declaration.offer?.per?.toLowerCase();
  const named = per === undefined ? undefined : lots.find((lot) => lot.flow === per || lot.flow === `${per}s`)?.flow;
  const customers = lots.find((lot) => lot.flow === building.company.customers)?.flow;
  return named ?? customers ?? lots.find((lot) => lot.parent === undefined)?.flow;
}

function throttleOf(building: Building, initiative: Initiative): Lever["throttle"] {
  const said = valueOf(initiative.declaration.offer?.throttle);
  if (!said) return undefined;
  const draw = building.drivers.draw(`initiative:${initiative.id}/offer/throttle`, said, "amount");
  const period = PERIODS.find((each) => each === said.unit) ?? "day";
  return {
    rate: { driver: draw.driver, factor: draw.factor / calendarDaysIn(period) },
    from: dayIndex(building, initiative.launch),
    to: dayIndex(building, demandEnd(building.company, initiative)),
  };
}

/** How many a day are let in, where somebody said that nobody knows it: without it the load is the most that may come. */
export function unknownThrottle(initiative: Initiative): readonly Missing[] {
  const { offer, proposed_by } = initiative.declaration;
  const said = offer?.throttle;
  if (said?.said !== "unknown") return [];
  const at = offer?.$at["throttle"] ?? initiative.at;
  return [{ what: "throttle", department: proposed_by, subject: "offer", said: true, ask: said.ask, at }];
}

function capOf(building: Building, initiative: Initiative): Lever["cap"] {
  const offer = initiative.declaration.offer;
  const total = valueOf(valueOf(offer?.cap)?.total);
  if (!total) return undefined;
  return {
    total: building.drivers.draw(`initiative:${initiative.id}/offer/cap/total`, total, "amount"),
    draw: offer?.allocation === "draw",
  };
}
