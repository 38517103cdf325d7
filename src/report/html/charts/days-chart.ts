import type { DaysResult } from "../../../result/days-result.ts";
import type { CapacityResult } from "../../../result/result.ts";
import { dateText } from "../../../words/dates.ts";
import { type Telling, countText, dayOf, percentText } from "../../telling.ts";
import { type Html, NOTHING, htmlPen, ifSome } from "../html-pen.ts";
import { percentOf } from "./bar.ts";
import { daysTable } from "./days-table.ts";
import { type Scale, heightOf, mostOf, roundTop } from "./scale.ts";
import { stepBand, stepExcess, stepLine } from "./steps.ts";
import { dayAt, mondaysIn, placeOfDay } from "./timeline.ts";

/** A capacity with its days. */
export interface Drawn extends CapacityResult {
  readonly days: DaysResult;
}

/** Those that there is something to draw of, the likeliest to give way first. */
export function drawnOf(capacities: readonly CapacityResult[]): Drawn[] {
  return capacities
    .flatMap((capacity) =>
      capacity.days && capacity.days.p50.length > 0 ? [{ ...capacity, days: capacity.days }] : [],
    )
    .toSorted((a, b) => (b.breach?.probability ?? 0) - (a.breach?.probability ?? 0));
}

/** Days labelled below a drawing, so that they do not meet on a phone. */
const LABELS = 4;

/** Of the part that stretches: where it begins, how high it is; above it stand marks, below it days. */
const TOP = 22;
const HEIGHT = 104;

/** Beyond so many times the load, what a capacity holds is said in words and not drawn. */
const IN_SIGHT = 2.5;

/**
 * What a capacity meets day by day, as the middle of the runs and nine in ten of them, beside what it holds and what
 * would come without the initiative; the days on which it gives way first are marked. A table says the same by week.
 */
export function daysChart(telling: Telling, capacity: Drawn, where: string): Html {
  const { days, title } = capacity;
  const what = telling.say(days.of === "left" ? "browser-left" : "browser-load", { flow: capacity.flow_title });
  const scale = scaleOf(days);
  const said = likelyText(telling, capacity);
  return htmlPen`<figure class="days">
<figcaption><b>${title}</b> · ${where}<br>${what}${ifSome(said, () => htmlPen` · ${said}`)}</figcaption>
<svg role="img" width="100%" height="${HEIGHT + 50}"><title>${title}: ${what}</title><desc>${said}</desc>
${ground(days, scale)}${limitLabel(telling, days, scale)}${heights(telling, scale)}${whenMark(telling, capacity)}${dates(telling, days)}</svg>
${daysTable(telling, days)}</figure>
`;
}

/** `87% likely to give way (limit 10%), first on Thu 11 Jun (Mon 8 Jun to Sun 14 Jun)`. */
function likelyText(telling: Telling, { breach, first_breach: first }: CapacityResult): string {
  if (!breach) return "";
  const slots = { likely: percentText(telling, breach.probability), limit: percentText(telling, breach.limit) };
  if (!first) return telling.say("browser-holds", slots);
  const [day, low, high] = [dayOf(telling, first.p50), dayOf(telling, first.p5), dayOf(telling, first.p95)];
  return telling.say(low === high ? "browser-gives-way-on" : "browser-gives-way", { ...slots, day, low, high });
}

function scaleOf({ p5, p95, holds, without, of }: DaysResult): Scale {
  const most = Math.max(mostOf(p95), mostOf(without ?? []));
  const held = mostOf(holds ?? []);
  const high = roundTop(held > IN_SIGHT * most ? most * 1.1 : Math.max(most, held) * 1.05);
  const least = -mostOf(p5.map((value) => -value));
  return { high, low: of === "left" && least < 0 ? -Math.min(high * 0.6, roundTop(-least)) : 0 };
}

/** Everything that stretches with the page. */
function ground(days: DaysResult, scale: Scale): Html {
  const { p5, p50, p95, without, holds } = days;
  const none = p50.map(() => 0);
  const over = holds ? stepExcess(p50, holds.map(whereOpen), scale) : stepExcess(none, p50, scale);
  return htmlPen`<svg class="ground" y="${TOP}" width="100%" height="${HEIGHT}" viewBox="0 0 ${p50.length} 100" preserveAspectRatio="none">
<path class="level" d="M0 ${heightOf(0, scale)}H${p50.length}"/>
<path class="range" d="${stepBand(p5, p95, scale)}"/>
<path class="lost" d="${over}"/>
${without ? htmlPen`<path class="without" d="${stepLine(without, scale)}"/>\n` : NOTHING}${holds ? htmlPen`<path class="holds" d="${stepLine(inSight(holds, scale), scale)}"/>\n` : NOTHING}<path class="middle" d="${stepLine(p50, scale)}"/>
</svg>
`;
}

/** What comes while nothing is open waits for the next open day: it is not over what that day holds. */
function whereOpen(held: number | null): number | null {
  return held === 0 ? null : held;
}

function inSight(holds: readonly (number | null)[], { high }: Scale): readonly (number | null)[] {
  return holds.map((value) => (value === null || value > high ? null : value));
}

/** What it holds at most, at its line; in words alone where the line is out of sight. */
function limitLabel(telling: Telling, { holds }: DaysResult, scale: Scale): Html {
  const most = mostOf(holds ?? []);
  if (most === 0) return NOTHING;
  const count = countText(telling, most);
  const isSeen = most <= scale.high;
  const y = isSeen ? yOf(heightOf(most, scale)) - 4 : 32;
  const text = telling.say(isSeen ? "browser-holds-at" : "browser-holds-far", { count });
  return htmlPen`<text class="limit" x="100%" y="${y}" text-anchor="end">${text}</text>`;
}

/** Where a height of the part that stretches lies in the whole. */
function yOf(height: number): number {
  return Number((TOP + (height * HEIGHT) / 100).toFixed(1));
}

function heights(telling: Telling, scale: Scale): Html {
  const top = htmlPen`<text x="0" y="32">${countText(telling, scale.high)}</text>`;
  return htmlPen`${top}<text x="0" y="${yOf(heightOf(0, scale)) - 3}">0</text>`;
}

/** Above the drawing: from when to when it gives way first, nine times in ten, and the day in the middle. */
function whenMark(telling: Telling, { days, first_breach: first, breach }: Drawn): Html {
  if (!first || !breach || breach.probability <= breach.limit) return NOTHING;
  const [low, middle, high] = [first.p5, first.p50, first.p95].map((day) => placeOfDay(days, day));
  if (low === undefined || middle === undefined || high === undefined) return NOTHING;
  const at = Math.min(1, middle + 0.5 / days.p50.length);
  const anchor = at < 0.25 ? "start" : at > 0.75 ? "end" : "middle";
  return htmlPen`<line class="when" x1="${percentOf(low)}" x2="${percentOf(high + 1 / days.p50.length)}" y1="18" y2="18"/><line class="when-day" x1="${percentOf(at)}" x2="${percentOf(at)}" y1="14" y2="${TOP + HEIGHT}"/><text class="when" x="${percentOf(at)}" y="11" text-anchor="${anchor}">${dayOf(telling, first.p50)}</text>`;
}

/** Mondays below. */
function dates(telling: Telling, days: DaysResult): Html {
  const mondays = mondaysIn(days);
  const stride = Math.max(1, Math.ceil(mondays.length / LABELS));
  const shown = mondays.filter((_, index) => index % stride === 0);
  const labels = shown.map((index) => {
    const x = percentOf(index / days.p50.length);
    const text = dateText(dayAt(days, index), telling.language, telling.asOf);
    return htmlPen`<line class="tick" x1="${x}" x2="${x}" y1="${TOP + HEIGHT}" y2="${TOP + HEIGHT + 5}"/><text x="${x}" y="${TOP + HEIGHT + 18}">${text}</text>`;
  });
  return htmlPen`${labels}`;
}
