import { formatDay } from "../time/day.ts";
import { flowTitle } from "./names.ts";
import type { Judged, ResultRequest } from "./request.ts";
import { rounded, roundedSpread } from "./rounding.ts";
import type { StreamResult } from "./stream-result.ts";

/** The forecasts of an initiative; none while their size is not known. */
export function streamResults({ company, language }: ResultRequest, { outlook }: Judged): StreamResult[] {
  if (!outlook.customers.known) return [];
  return outlook.streams.map(({ flow, total, peak }) => ({
    flow,
    title: flowTitle(company, flow, language),
    total: roundedSpread(total),
    peak: { day: formatDay(peak.day), quantity: rounded(peak.quantity) },
  }));
}
