import type { CapacityOutlook } from "../simulate/outlook.ts";
import { formatDay } from "../time/day.ts";
import { daysResult } from "./days.ts";
import { driverSaid } from "./drivers.ts";
import { countsCustomers } from "./flows.ts";
import { capacityOf, capacityTitle, flowTitle, placeOf } from "./names.ts";
import type { Judged, ResultRequest } from "./request.ts";
import type { BreachResult } from "./breach-result.ts";
import type { CapacityResult } from "./result.ts";
import { rounded, roundedOrNull, roundedToll } from "./rounding.ts";

/** Every capacity that its units reach. */
export function capacityResults(request: ResultRequest, judged: Judged): CapacityResult[] {
  return judged.outlook.capacities.filter((one) => one.touched).map((one) => capacityResult(request, one));
}

function capacityResult(request: ResultRequest, one: CapacityOutlook): CapacityResult {
  const { company, language, words } = request;
  const flow = capacityOf(company, one.id)?.flow ?? "";
  return {
    id: one.id,
    title: capacityTitle(company, one.id, language),
    kind: one.kind,
    flow,
    flow_title: flowTitle(company, flow, language),
    of_customers: countsCustomers(company, flow),
    breach: breachOf(one, company.policy.tolerances.breach),
    breach_without: roundedOrNull(one.breachWithout?.probability),
    first_breach: one.firstBreach
      ? { p5: formatDay(one.firstBreach.p5), p50: formatDay(one.firstBreach.p50), p95: formatDay(one.firstBreach.p95) }
      : null,
    first: roundedOrNull(one.first),
    short: one.breach ? roundedToll(one.short) : null,
    breaks_at: roundedOrNull(one.breaksAt),
    by_volume: one.byVolume.map(({ multiple, probability }) => ({ multiple, probability: rounded(probability) })),
    peak_use: roundedOrNull(one.peakUse),
    load: { all: rounded(one.load), of_initiative: rounded(one.loadOfInitiative) },
    flip: one.flip ? { what: one.flip.what, now: rounded(one.flip.now), needed: rounded(one.flip.needed) } : null,
    drivers: one.drivers.map(({ name, effect }) => ({
      name,
      title: words.driver(driverSaid(company, name, language)),
      effect: rounded(effect),
    })),
    other_initiatives: one.otherInitiatives,
    plain: plainOf(one),
    days: daysResult(one),
    at: placeOf(one.at),
  };
}

function plainOf({ breach, plain }: CapacityOutlook): CapacityResult["plain"] {
  if (!breach) return null;
  return {
    breach: plain.breach,
    first_breach: plain.firstBreach === undefined ? null : formatDay(plain.firstBreach),
    short: rounded(plain.short),
  };
}

function breachOf(one: CapacityOutlook, limit: number): BreachResult | null {
  if (!one.breach) return null;
  const { probability, error, tooClose } = one.breach;
  return { probability: rounded(probability), error: rounded(error), too_close: tooClose, limit: rounded(limit) };
}
