import type { LotPlan } from "../plan.ts";
import { transitOf } from "../standards.ts";
import type { Building } from "./building.ts";
import type { Laid, Way } from "./standards.ts";

/**
 * Hours from the last service on, by day of creation: of capacities that take each other's place those in service while
 * units of that day may come to them, and where that is more than one of them, the slowest.
 */
export function transits({ horizon }: Building, { lots, cuts }: Laid, way: Way): Float64Array {
  if (cuts.length === 0) return new Float64Array(horizon.days + 2).fill(transitOf(way.stations));
  const lag = Math.max(0, ...[...way.lots].map((lot) => longestLag(lots, lots[lot])));
  return Float64Array.from({ length: horizon.days + 2 }, (_, origin) =>
    transitOf(way.stations.filter(({ since, until }) => since <= origin + lag && until >= origin)),
  );
}

function longestLag(lots: readonly LotPlan[], lot: LotPlan | undefined): number {
  if (lot?.parent === undefined) return 0;
  return Math.max(0, ...(lot.link?.days ?? [])) + longestLag(lots, lots[lot.parent]);
}
