import type { InitiativeResult, Verdict } from "../../result/result.ts";
import { formatDay, parseDay } from "../../time/day.ts";
import { dateText } from "../../words/dates.ts";
import { verdictText } from "../../words/verdicts.ts";
import { markOf } from "../headline.ts";
import type { Telling } from "../telling.ts";
import { type BarPart, barHtml, percentOf } from "./charts/bar.ts";
import { markHtml, scrolling } from "./html-blocks.ts";
import { type Html, NOTHING, htmlPen } from "./html-pen.ts";

interface Span {
  readonly from: number;
  readonly to: number;
}

/** A permanent one is drawn to the end of the others, and at least so many days. */
const PERMANENT = 60;

const FILLED: Readonly<Record<Verdict, BarPart["as"]>> = {
  ready: "kept",
  conditional: "plain",
  "not-ready": "lost",
  undecided: "back",
};

/** All initiatives on one calendar, in order of their launch, with today. */
export function calendar(telling: Telling, initiatives: readonly InitiativeResult[]): Html {
  const spans = initiatives.map(spanOf);
  if (spans.length === 0) return NOTHING;
  const now = parseDay(telling.asOf) ?? spans[0]?.from ?? 0;
  const whole = {
    from: spans.reduce((least, { from }) => Math.min(least, from), now),
    to: spans.reduce((most, { to }) => Math.max(most, to), now) + 1,
  };
  const today = shareOf(whole, now);
  const sorted = initiatives.toSorted((a, b) => (a.launch < b.launch ? -1 : Number(a.launch > b.launch)));
  const rows = sorted.map((initiative) => calendarRow(telling, initiative, { whole, today }));
  const { say } = telling;
  return scrolling(htmlPen`<table class="calendar">
<caption>${say("browser-today", { day: dateText(telling.asOf, telling.language) })}</caption>
<thead><tr><th scope="col">${say("column-initiative")}</th><th scope="col">${say("browser-days")}</th><th scope="col" class="drawn">${months(telling, whole)}</th></tr></thead>
<tbody>
${rows}</tbody></table>`);
}

function spanOf({ launch, ends }: InitiativeResult): Span {
  const from = parseDay(launch) ?? 0;
  return { from, to: (ends === null ? undefined : parseDay(ends)) ?? from + PERMANENT };
}

function shareOf({ from, to }: Span, day: number): number {
  return (day - from) / (to - from);
}

function calendarRow(
  telling: Telling,
  initiative: InitiativeResult,
  { whole, today }: { readonly whole: Span; readonly today: number },
): Html {
  const { id, verdict, kind, launch, ends } = initiative;
  const span = spanOf(initiative);
  const to = ends === null ? 1 : shareOf(whole, span.to + 1);
  const bar = barHtml([{ from: shareOf(whole, span.from), to, as: FILLED[verdict] }], [today]);
  const last = ends === null ? telling.say("browser-no-end") : dateText(ends, telling.language, telling.asOf);
  const mark = markHtml(telling, markOf(verdict));
  return htmlPen`<tr><th scope="row">${mark} ${id} <span class="quiet">${verdictText(verdict, kind, telling.language)}</span></th><td>${dateText(launch, telling.language, telling.asOf)} – ${last}</td><td class="drawn">${bar}</td></tr>\n`;
}

/** Months named above, so that they do not meet. */
const MOST_NAMES = 6;

function months(telling: Telling, whole: Span): Html {
  const firsts = firstsOfMonths(whole);
  const stride = Math.max(1, Math.ceil(firsts.length / MOST_NAMES));
  const names = firsts
    .filter((_, index) => index % stride === 0)
    .map((day) => {
      const x = shareOf(whole, day);
      const anchor = x > 0.85 ? "end" : "start";
      return htmlPen`<text x="${percentOf(x)}" y="12" text-anchor="${anchor}">${dateText(day, telling.language, telling.asOf)}</text>`;
    });
  return htmlPen`<svg class="months" width="100%" height="16"><title>${telling.say("browser-months")}</title>${names}</svg>`;
}

function firstsOfMonths({ from, to }: Span): readonly number[] {
  const [year = 0, month = 0] = formatDay(from).split("-").map(Number);
  const firsts: number[] = [];
  for (let index = month - 1; ; index++) {
    const ofYear = `${(index % 12) + 1}`.padStart(2, "0");
    const day = parseDay(`${year + Math.floor(index / 12)}`.padStart(4, "0") + `-${ofYear}-01`);
    if (day === undefined || day >= to) return firsts;
    if (day >= from) firsts.push(day);
  }
}
