import type { DaysResult } from "../../../result/days-result.ts";
import { type Telling, countText, dayOf, rangeText } from "../../telling.ts";
import { type Html, NOTHING, htmlPen } from "../html-pen.ts";
import { dayAt, weeksIn } from "./timeline.ts";

/** The same as the drawing, week by week: its hardest day. */
export function daysTable(telling: Telling, days: DaysResult): Html {
  const { say } = telling;
  const isLeft = days.of === "left";
  const head = [
    say("browser-hardest"),
    say(isLeft ? "browser-column-left" : "browser-column-load"),
    say("browser-column-without"),
    ...(isLeft ? [] : [say("browser-column-holds")]),
  ].map((title) => htmlPen`<th scope="col">${title}</th>`);
  const rows = weeksIn(days).map((week) => weekRow(telling, days, hardestOf(days, week)));
  return htmlPen`<details class="alternative"><summary>${say("browser-as-table")}</summary><div class="wide" tabindex="0"><table>
<thead><tr>${head}</tr></thead>
<tbody>
${rows}</tbody></table></div></details>
`;
}

/** Of a stock the day on which least is left; else that of most use, where it is open at all. */
function hardestOf(days: DaysResult, week: readonly number[]): number {
  const hardness = (index: number): number => {
    const value = days.p50[index] ?? 0;
    if (days.of === "left") return -value;
    const held = days.holds?.[index] ?? 0;
    return held > 0 ? value / held : value > 0 ? -1 / value : -Infinity;
  };
  return week.toSorted((a, b) => hardness(b) - hardness(a))[0] ?? 0;
}

function weekRow(telling: Telling, days: DaysResult, index: number): Html {
  const { p5, p50, p95, without, holds } = days;
  const spread = { p5: p5[index] ?? 0, p50: p50[index] ?? 0, p95: p95[index] ?? 0 };
  const held = holds?.[index] ?? null;
  const alone = without?.[index];
  const unsaid = "–";
  const last = holds === null ? NOTHING : cell(held === null ? unsaid : countText(telling, held));
  return htmlPen`<tr><th scope="row">${dayOf(telling, dayAt(days, index))}</th>${cell(rangeText(telling, spread))}${cell(alone === undefined ? unsaid : countText(telling, alone))}${last}</tr>\n`;
}

function cell(text: string): Html {
  return htmlPen`<td class="right">${text}</td>`;
}
