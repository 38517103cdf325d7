import type { CapacityWeeks, DepartmentWeeks, Portfolio, WeekResult } from "../../result/portfolio-result.ts";
import { dateText, weekText } from "../../words/dates.ts";
import { SIGNS } from "../signs.ts";
import { type Telling, percentText } from "../telling.ts";
import { firstBreach, weekMark } from "../week-mark.ts";
import { markWord, scrolling } from "./html-blocks.ts";
import { type Html, NOTHING, htmlPen } from "./html-pen.ts";

/** Weeks side by side; more of them do not fit a page. */
const MOST_WEEKS = 13;

/** Where it breaks: capacities by weeks, the busiest day as a share of what is held, from the week before the first breach. */
export function weeksTable(telling: Telling, portfolio: Portfolio): Html {
  const shown = shownWeeks(portfolio);
  if (shown.length === 0) return NOTHING;
  const head = shown.map((index) => weekHead(telling, portfolio.mondays[index] ?? ""));
  const rows = portfolio.departments.flatMap((department) =>
    department.capacities.map((capacity) => capacityRow(telling, { department, capacity, shown })),
  );
  if (rows.length === 0) return NOTHING;
  return scrolling(
    htmlPen`<table class="weeks">\n<thead><tr><th scope="col">${telling.say("column-capacity")}</th>${head}</tr></thead>\n<tbody>\n${rows}</tbody></table>`,
  );
}

/** As many weeks as fit, so that the first in which something is over what it holds is among them. */
function shownWeeks({ weeks, departments }: Portfolio): readonly number[] {
  const { week: first = 0 } = firstBreach(departments.flatMap(({ capacities }) => capacities)) ?? {};
  const start = Math.max(0, Math.min(first - 1, weeks.length - MOST_WEEKS));
  return [...weeks.keys()].slice(start, start + MOST_WEEKS);
}

function weekHead(telling: Telling, monday: string): Html {
  return htmlPen`<th scope="col">${weekText(monday)}<br><span class="quiet">${dateText(monday, telling.language, telling.asOf)}</span></th>`;
}

interface Row {
  readonly department: DepartmentWeeks;
  readonly capacity: CapacityWeeks;
  readonly shown: readonly number[];
}

function capacityRow(telling: Telling, { department, capacity, shown }: Row): Html {
  const cells = shown.map((index) => weekCell(telling, capacity.weeks[index]));
  return htmlPen`<tr><th scope="row">${capacity.title} <span class="quiet">${department.title}</span></th>${cells}</tr>\n`;
}

function weekCell(telling: Telling, week: WeekResult | undefined): Html {
  if (!week) return htmlPen`<td></td>`;
  const mark = weekMark(week);
  const use = week.use === null ? NOTHING : htmlPen`${percentText(telling, week.use)} `;
  const sign = mark === "good" ? NOTHING : htmlPen`<span aria-hidden="true">${SIGNS[mark]}</span>`;
  return htmlPen`<td class="${mark}">${use}${sign}<span class="unseen">${mark === "warning" ? telling.say("browser-week-may") : markWord(telling, mark)}</span></td>`;
}
