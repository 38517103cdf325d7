import type { InitiativeResult } from "../../result/result.ts";
import { dateText } from "../../words/dates.ts";
import type { Block } from "../blocks.ts";
import { sentence } from "../capital.ts";
import { STATE_MARKS, answerWord } from "../departments.ts";
import { numbers } from "../numbers.ts";
import { rests } from "../rests.ts";
import type { Telling } from "../telling.ts";
import { findingRow } from "../why.ts";
import { daysChart, drawnOf } from "./charts/days-chart.ts";
import { funnel } from "./charts/funnel.ts";
import { legend } from "./charts/legend.ts";
import { foldedPoints, htmlBlocks, markWord, scrolling, signHtml } from "./html-blocks.ts";
import { type Html, NOTHING, htmlPen, ifSome } from "./html-pen.ts";
import { type Placed, departmentOf } from "./sheet.ts";

/** Everything behind a sheet: every point with file and line, each capacity drawn, who said what, the numbers. */
export function behindHtml(telling: Telling, { initiative, place }: Placed, isOpen: boolean): Html {
  const { say } = telling;
  const all = { ...telling, options: { ...telling.options, verbose: true } };
  const open = isOpen ? htmlPen` open` : NOTHING;
  return htmlPen`<details class="behind"${open}><summary>${initiative.id}: ${say("browser-behind")}</summary>
<section id="behind-${place}"><h2>${initiative.id}: ${say("browser-behind")}</h2>
${pointsHtml(all, initiative)}${chartsHtml(telling, initiative)}${funnel(telling, initiative)}${answersHtml(telling, initiative)}${figures(all, initiative)}<p><a href="#sheet-${place}">${say("browser-back")}</a></p>
</section></details>
`;
}

function pointsHtml(telling: Telling, initiative: InitiativeResult): Html {
  if (initiative.findings.length === 0) return NOTHING;
  const rows = initiative.findings.map((finding) => findingRow(telling, initiative, finding));
  return htmlPen`<h3>${sentence(telling.say("why"))}</h3>\n${foldedPoints(telling, rows)}`;
}

function chartsHtml(telling: Telling, initiative: InitiativeResult): Html {
  const drawn = drawnOf(initiative.capacities);
  if (drawn.length === 0) return NOTHING;
  const charts = drawn.map((capacity) => daysChart(telling, capacity, departmentOf(initiative, capacity.id)));
  return htmlPen`<h3>${telling.say("browser-capacities")}</h3>\n${legend(telling, drawn)}<div class="charts">\n${charts}</div>\n`;
}

/** Who said what: the state and the answer of every department, in its own words. */
function answersHtml(telling: Telling, { departments }: InitiativeResult): Html {
  if (departments.length === 0) return NOTHING;
  const { say, language, asOf } = telling;
  const titles = [say("browser-department"), say("browser-state"), say("browser-answer"), say("browser-who")];
  const head = titles.map((title) => htmlPen`<th scope="col">${title}</th>`);
  const rows = departments.map((department) => {
    const { title, state, answer, answer_detail: detail, answered_on: on, answered_by: by } = department;
    const mark = STATE_MARKS[state];
    const said = answer === null ? say("browser-no-answer") : answerWord(telling, answer);
    const source = [...(on === null ? [] : [dateText(on, language, asOf)]), ...(by === null ? [] : [by])].join(", ");
    return htmlPen`<tr><th scope="row">${title}</th><td>${signHtml(mark)} ${markWord(telling, mark)}</td><td>${[said, ...(detail === null ? [] : [detail])].join(": ")}</td><td>${source}</td></tr>\n`;
  });
  return htmlPen`<h3>${say("browser-answers")}</h3>\n${scrolling(htmlPen`<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows}</tbody></table>`)}`;
}

/** The numbers, and what they rest on, all of it. */
function figures(telling: Telling, initiative: InitiativeResult): Html {
  const told = numbers(telling, initiative);
  const stands: readonly Block[] = rests(telling, initiative);
  const heading = htmlPen`<h3>${telling.say("browser-rests")}</h3>\n`;
  return htmlPen`${htmlBlocks(telling, told)}${heading}${htmlBlocks(telling, stands)}${ifSome(promisesText(telling, initiative), (text) => htmlPen`<p class="quiet">${text}</p>\n`)}`;
}

/** Where each promise stands in a file. */
function promisesText(telling: Telling, { promises }: InitiativeResult): string {
  const places = promises.map(({ topic, at }) => `${topic}: ${at.file}:${at.line}:${at.column}`);
  return places.length === 0 ? "" : telling.say("browser-promised-in", { places: places.join(" · ") });
}
