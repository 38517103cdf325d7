import { quantilesOf } from "../quantity/estimate.ts";
import type { Quantiles, StreamOutlook } from "./outlook.ts";
import type { Sample } from "./sample.ts";
import { mean } from "./summarise-customers.ts";

export function streamsOf(sample: Sample): readonly StreamOutlook[] {
  const { start } = sample.plan.horizon;
  const flows = [...new Set([...sample.lots.keys()].map((lot) => sample.plan.lots[lot]?.flow ?? ""))].filter(
    (flow) => !flow.startsWith("affected:"),
  );
  return flows.sort().map((flow) => {
    const lots = [...sample.lots].filter(([lot]) => sample.plan.lots[lot]?.flow === flow).map(([, figures]) => figures);
    const total = new Float64Array(sample.count);
    const byDay = new Float64Array(sample.plan.horizon.days);
    for (const lot of lots) {
      for (let index = 0; index < total.length; index++) total[index] = (total[index] ?? 0) + (lot.total[index] ?? 0);
      for (let day = 0; day < byDay.length; day++)
        byDay[day] = (byDay[day] ?? 0) + (lot.byDay[day] ?? 0) / sample.count;
    }
    const busiest = byDay.indexOf(Math.max(...byDay));
    const first = Math.max(
      0,
      byDay.findIndex((units) => units > 0),
    );
    const totals: Quantiles = quantilesOf(total);
    return {
      flow,
      total: totals,
      // From its own first unit to its last: when others begin is no part of what it brings.
      from: start + first,
      byDay: byDay.slice(first, byDay.findLastIndex((units) => units > 0) + 1),
      peak: { day: start + busiest, quantity: byDay[busiest] ?? 0 },
      turnedAway: mean(sample.turnedAway),
    };
  });
}
