import type { Language } from "./base/bilingual.ts";
import { valueOf, type Said } from "./base/said.ts";
import type { Company, Initiative } from "./model/company.ts";
import type { OutcomeFile } from "./model/outcome.ts";
import { middleOf, type Quantity } from "./quantity/quantity.ts";
import { flowTitle } from "./result/names.ts";
import type { Judged } from "./result/request.ts";
import type { Spread } from "./result/result.ts";
import type { Tracked, TrackedFlow } from "./result/tracked.ts";
import type { StreamOutlook } from "./simulate/outlook.ts";
import { type Day, formatDay, weekday } from "./time/day.ts";

/** How the live initiatives of a company go: what their outcome files count so far, beside the forecast of the same days. */
export function trackLive(company: Company, judged: readonly Judged[], language: Language): readonly Tracked[] {
  const live = judged.filter(({ initiative }) => initiative.status === "live");
  return live.map(({ initiative, outlook }) => {
    const happened = company.outcomes.find(({ declaration }) => declaration.outcome === initiative.id)?.declaration;
    const streams = happened && outlook.customers.known ? outlook.streams : [];
    const flows = streams.flatMap((stream) => {
      const so = happened && countedOf(happened, initiative, { stream, asOf: company.asOf });
      return so ? [trackedFlow(stream, initiative, { ...so, title: flowTitle(company, stream.flow, language) })] : [];
    });
    return { initiative: initiative.id, title: initiative.declaration.title, flows };
  });
}

interface Counted {
  readonly on: Day;
  readonly counted: number;
}

/** Units of a flow from the launch to the last day that was counted; what is only told of a part of them says nothing of all. */
function countedOf(
  happened: OutcomeFile,
  { launch }: Initiative,
  { stream, asOf }: { readonly stream: StreamOutlook; readonly asOf: Day },
): Counted | undefined {
  const on = happened.as_of ?? asOf;
  const parts = (happened.demand ?? []).filter(({ flow }) => flow === stream.flow);
  const volumes = parts.map(({ volume }) => unitsOf(volume, on - launch + 1));
  const counted = volumes.reduce((sum: number | undefined, each) => addKnown(sum, each), 0);
  return parts.length === 0 || counted === undefined || on < launch ? undefined : { on, counted };
}

function addKnown(sum: number | undefined, each: number | undefined): number | undefined {
  return sum === undefined || each === undefined ? undefined : sum + each;
}

/** A rate of days is of each of them; how many of other times there were is not known. */
function unitsOf(said: Said<Quantity>, days: number): number | undefined {
  const quantity = valueOf(said);
  if (!quantity) return undefined;
  const { measure, unit } = quantity;
  if (measure === "count") return middleOf(quantity);
  return unit === "day" || unit === "calendar day" ? middleOf(quantity) * days : undefined;
}

interface Titled extends Counted {
  readonly title: string;
}

function trackedFlow(stream: StreamOutlook, { launch }: Initiative, { on, counted, title }: Titled): TrackedFlow {
  const all = meanUntil(stream, Infinity);
  const share = all === 0 ? 0 : meanUntil(stream, on) / all;
  return {
    title,
    on: formatDay(on),
    counted,
    forecast: scaled(stream.total, share),
    total: scaled(stream.total, 1),
    weeks: sundaysOf(stream, launch).map((sunday) => ({
      sunday: formatDay(sunday),
      forecast: meanUntil(stream, sunday),
    })),
  };
}

/** The range of a part of the days is the range of all of them in proportion: their size is what is uncertain, not their order. */
function scaled({ p5, p50, p95 }: Spread, share: number): Spread {
  return { p5: p5 * share, p50: p50 * share, p95: p95 * share };
}

function meanUntil({ from, byDay }: StreamOutlook, last: Day): number {
  return byDay.subarray(0, Math.max(0, Math.min(byDay.length, last - from + 1))).reduce((sum, units) => sum + units, 0);
}

/** From the week of the launch to the one in which the last units are expected. */
function sundaysOf({ from, byDay }: StreamOutlook, launch: Day): readonly Day[] {
  const last = from + byDay.findLastIndex((units) => units > 0);
  const first = launch + 6 - weekday(launch);
  const count = Math.max(0, Math.ceil((last - first) / 7) + 1);
  return Array.from({ length: count }, (_, index) => first + 7 * index);
}
