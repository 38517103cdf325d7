import type { InitiativeResult } from "../../result/result.ts";
import { verdictText } from "../../words/verdicts.ts";
import type { Block } from "../blocks.ts";
import { sentence } from "../capital.ts";
import { customerLines } from "../customers.ts";
import { decideHeading } from "../decide.ts";
import { stateLine } from "../departments.ts";
import { markOf, titleText } from "../headline.ts";
import { missingRows } from "../missing.ts";
import { countsLine, madeWith, rests } from "../rests.ts";
import type { Telling } from "../telling.ts";
import { findingRow } from "../why.ts";
import { daysChart, drawnOf } from "./charts/days-chart.ts";
import { funnel } from "./charts/funnel.ts";
import { legend } from "./charts/legend.ts";
import { waterfall } from "./charts/waterfall.ts";
import { type Standing, standings } from "./department-marks.ts";
import { htmlBlocks, markHtml, pointList } from "./html-blocks.ts";
import { type Html, NOTHING, htmlPen, ifSome } from "./html-pen.ts";
import { optionsHtml } from "./options.ts";

/** Points told on a sheet; all of them stand behind it. */
const POINTS = 4;

/** Departments told on a sheet; those with nothing to do come last and are the first to go. */
const DEPARTMENTS = 9;

/** An initiative with the number that its place on the page is called by. */
export interface Placed {
  readonly initiative: InitiativeResult;
  readonly place: string;
}

/** One initiative for a meeting, on one printed sheet: the customers, what to decide, who stands how, what gives way. */
export function sheetHtml(telling: Telling, { initiative, place }: Placed): Html {
  const { say } = telling;
  const [first, ...more] = customerLines(telling, initiative);
  const isReady = initiative.verdict === "ready";
  const drawings = isReady
    ? htmlPen`${funnel(telling, initiative)}${worstChart(telling, initiative)}`
    : worstChart(telling, initiative);
  return htmlPen`<section class="sheet" id="sheet-${place}">
<header>${bannerHtml(telling, initiative)}<p class="lead">${textOf(first)}</p>${more.map((line) => htmlPen`<p class="small">${textOf(line)}</p>`)}</header>
<div class="columns"><div>
${decisionHtml(telling, initiative)}${pointsHtml(telling, initiative)}${isReady ? drawings : NOTHING}</div><div>
${waterfall(telling, initiative)}${departmentsHtml(telling, initiative)}${isReady ? NOTHING : drawings}</div></div>
<footer><b>${telling.result.company.name}</b> · ${rests(telling, initiative).map((line) => htmlPen`${textOf(line)} `)}<br>${countsLine(telling, initiative.findings)} · ${madeWith(telling)}<span class="links"> · <a href="#behind-${place}">${say("browser-behind")}</a></span></footer>
</section>
`;
}

function textOf(block: Block | undefined): string {
  return block?.is === "text" ? block.text : "";
}

function bannerHtml(telling: Telling, initiative: InitiativeResult): Html {
  const mark = markOf(initiative.verdict);
  const verdict = verdictText(initiative.verdict, initiative.kind, telling.language);
  return htmlPen`<h2>${titleText(telling, initiative)} <span class="verdict ${mark}">${markHtml(telling, mark)} ${verdict}</span></h2>\n`;
}

/** What to decide, by when and who; before that, what must be known where nothing can be told. */
function decisionHtml(telling: Telling, initiative: InitiativeResult): Html {
  const { always, options } = initiative.ready_if;
  const missing = initiative.verdict === "undecided" ? missingRows(telling, initiative).slice(0, POINTS) : [];
  const isSettled = initiative.verdict === "ready" || (always.length === 0 && options.length === 0);
  const first = missing.length > 0 ? [headingBlock(telling.say("missing-title")), ...missing] : [];
  const known = htmlBlocks(telling, first);
  if (isSettled)
    return missing.length > 0 ? known : htmlPen`<p class="strong">${telling.say("browser-nothing-to-decide")}</p>\n`;
  return htmlPen`${known}${htmlBlocks(telling, [decideHeading(telling, initiative)])}${optionsHtml(telling, initiative)}`;
}

function headingBlock(title: string): Block {
  return { is: "heading", title, text: "", aside: "" };
}

/** The points that weigh most, each with its first step. */
function pointsHtml(telling: Telling, initiative: InitiativeResult): Html {
  const counting = initiative.findings.filter(({ severity, state }) => severity !== "note" && state !== "waived");
  const shown = counting.filter(({ missing }) => missing.length === 0).slice(0, POINTS);
  if (shown.length === 0) return NOTHING;
  const rows = shown.map((finding) => {
    const row = findingRow(telling, initiative, finding);
    const step = row.parts.find(({ kind }) => kind === "step");
    return { ...row, parts: [...row.parts.slice(0, 1), ...(step ? [step] : [])] };
  });
  const left = initiative.findings.length - shown.length;
  const more = left > 0 ? telling.say("browser-more-points", { count: String(left) }, left) : "";
  return htmlPen`<h3>${sentence(telling.say("why"))}</h3>\n${pointList(telling, rows)}${ifSome(more, () => htmlPen`<p class="quiet">${more}</p>\n`)}`;
}

function departmentsHtml(telling: Telling, initiative: InitiativeResult): Html {
  const all = standings(initiative);
  if (all.length === 0) return NOTHING;
  const busy = all.filter(({ mark, department }) => mark !== "none" || department.answer !== null);
  const shown = busy.slice(0, DEPARTMENTS);
  const rows = shown.map((standing) => departmentHtml(telling, standing));
  const left = all.length - shown.length;
  const more = left > 0 ? telling.say("browser-more-departments", { count: String(left) }, left) : "";
  return htmlPen`<h3>${telling.say("browser-departments")}</h3>\n<ul class="standings">\n${rows}</ul>\n${ifSome(more, () => htmlPen`<p class="quiet">${more}</p>\n`)}`;
}

/** Titles of points told of one department on a sheet. */
const TITLES = 2;

/** Its points by their titles; without any, what it holds and what it answered. */
function departmentHtml(telling: Telling, { department, mark, points }: Standing): Html {
  const titles = [...new Set(points.map(({ title }) => title))];
  const left = titles.length > TITLES ? [`+${titles.length - TITLES}`] : [];
  const told = [...titles.slice(0, TITLES), ...left].join(" · ");
  const said = told || stateLine(telling, department) || telling.say("nothing");
  return htmlPen`<li>${markHtml(telling, mark)} <b>${department.title}</b> <span class="said">${said}</span></li>\n`;
}

/** The capacity that is likeliest to give way, if any was drawn. */
function worstChart(telling: Telling, initiative: InitiativeResult): Html {
  const [worst] = drawnOf(initiative.capacities);
  if (!worst) return NOTHING;
  return htmlPen`${daysChart(telling, worst, departmentOf(initiative, worst.id))}${legend(telling, [worst])}`;
}

/** The name of the department that a capacity belongs to. */
export function departmentOf(initiative: InitiativeResult, capacity: string): string {
  const id = capacity.split("/")[0] ?? "";
  return initiative.departments.find((each) => each.id === id)?.title ?? id;
}
