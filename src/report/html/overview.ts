import { compareText } from "../../base/position.ts";
import type { Backtest } from "../../result/backtest.ts";
import type { InitiativeResult, Result } from "../../result/result.ts";
import { dateText, dayText, fullDay, weekText } from "../../words/dates.ts";
import { verdictText } from "../../words/verdicts.ts";
import { summaryText } from "../backtest.ts";
import type { Block } from "../blocks.ts";
import { sentence } from "../capital.ts";
import { customerLines } from "../customers.ts";
import { decideHeading } from "../decide.ts";
import { markOf, titleText } from "../headline.ts";
import { missingRows } from "../missing.ts";
import { madeWith } from "../rests.ts";
import { summary, worstFirst } from "../summary.ts";
import { type Telling, countText } from "../telling.ts";
import { calendar } from "./calendar.ts";
import { htmlBlocks, markHtml, pointList } from "./html-blocks.ts";
import { type Html, NOTHING, htmlPen } from "./html-pen.ts";
import { optionsHtml } from "./options.ts";
import { readinessMatrix } from "./readiness.ts";
import { segmentsHtml } from "./segments.ts";
import type { Placed } from "./sheet.ts";
import { weeksTable } from "./weeks.ts";

/** Decisions told in full on the first screen; the table above them has all. */
const MOST_CARDS = 6;

/** The first screen of a company: the headline in customers, what to decide by its last day, where it breaks, who is ready. */
export function overviewHtml(telling: Telling, placed: readonly Placed[], record?: Backtest): Html {
  const { result, say } = telling;
  const [counts, letDown, ...rest] = summary({ ...telling, options: { ...telling.options, verbose: true } }, result);
  const told = waitingIn(placed).length > MOST_CARDS ? rest : rest.filter(({ is }) => is !== "table");
  return htmlPen`<section class="overview">
${companyLine(telling)}<h1>${decisionsText(telling, waitingIn(placed))}${textOf(letDown)}</h1>
<p class="lead">${textOf(counts)}</p>
${problemLine(telling)}${htmlBlocks(telling, told, 2)}${cardsHtml(telling, placed)}${untoldHtml(telling, placed)}
<h2>${say("browser-where-it-breaks")}</h2>
<p class="quiet">${say("browser-weeks-mean")}</p>
${weeksTable(telling, result.portfolio)}<h2>${say("browser-readiness")}</h2>
${readinessMatrix(telling, worstFirst(result.initiatives))}<h2>${say("browser-calendar")}</h2>
${calendar(telling, result.initiatives)}${segmentsHtml(telling, result.portfolio)}<h2>${say("browser-trust")}</h2>
${recordHtml(telling, record)}<p>${trustText(telling)}</p><p class="quiet">${madeWith(telling)} · Batuta ${result.tool.version}</p>
</section>
`;
}

function textOf(block: Block | undefined): string {
  return block?.is === "text" ? block.text : "";
}

/** `Acme · week 22 · Mon 25 May 2026`. */
export function companyLine({ result, language, say }: Telling): Html {
  const week = weekText(result.as_of).replace(/^W0?/, "");
  const day = say("week-when", { week, day: fullDay(result.as_of, language) });
  return htmlPen`<p class="company"><b>${result.company.name}</b> · ${day}</p>\n`;
}

/** What is wrong with files hides something. */
export function problemLine({ result: { problems }, say }: Telling): Html {
  const count = problems.length;
  return count === 0 ? NOTHING : htmlPen`<p class="warned">${say("problems", { count: String(count) }, count)}</p>\n`;
}

/** `3 decisions to take, the first by Fri 29 May.`; nothing where there is none. */
function decisionsText(telling: Telling, waiting: readonly Placed[]): string {
  const { say, language, asOf } = telling;
  const count = countText(telling, waiting.length);
  const days = waiting.flatMap(({ initiative: { decide } }) => decide.by ?? []).sort(compareText);
  if (waiting.length === 0) return "";
  const [first] = days;
  const when = first === undefined ? "" : dayText(first, language, asOf);
  const id = first === undefined ? "some" : first < asOf ? "overdue" : "by";
  return `${say(`browser-to-decide-${id}`, { count, day: when }, waiting.length)} `;
}

/** Those that wait for a decision, the first last day first; without a day last. */
function cardsHtml(telling: Telling, placed: readonly Placed[]): Html {
  const waiting = waitingIn(placed).toSorted((a, b) =>
    compareText(a.initiative.decide.by ?? "9999", b.initiative.decide.by ?? "9999"),
  );
  if (waiting.length === 0) return NOTHING;
  const cards = waiting.slice(0, MOST_CARDS).map((one) => cardHtml(telling, one));
  const count = countText(telling, waiting.length);
  return htmlPen`<h2>${telling.say("browser-decisions", { count })}</h2>\n${cards}`;
}

function waitingIn(placed: readonly Placed[]): readonly Placed[] {
  return placed.filter(({ initiative }) => initiative.verdict === "not-ready" || initiative.verdict === "conditional");
}

function cardHtml(telling: Telling, { initiative, place }: Placed): Html {
  const mark = markOf(initiative.verdict);
  const verdict = verdictText(initiative.verdict, initiative.kind, telling.language);
  const [customers] = customerLines(telling, initiative);
  const { always, options } = initiative.ready_if;
  const isOpen = always.length > 0 || options.length > 0;
  const decision = isOpen ? htmlPen`${htmlBlocks(telling, [decideHeading(telling, initiative)])}` : NOTHING;
  return htmlPen`<article class="card"><header><b>${titleText(telling, initiative)}</b> <span class="verdict ${mark}">${markHtml(telling, mark)} ${verdict}</span></header>
<p class="lead">${textOf(customers)}</p>
${decision}${isOpen ? optionsHtml(telling, initiative) : NOTHING}<p class="links"><a href="#sheet-${place}">${telling.say("browser-sheet")}</a> · <a href="#behind-${place}">${telling.say("browser-behind")}</a></p></article>
`;
}

/** What cannot be told yet, and whose word settles it. */
function untoldHtml(telling: Telling, placed: readonly Placed[]): Html {
  const untold = placed.filter(({ initiative }) => initiative.verdict === "undecided");
  if (untold.length === 0) return NOTHING;
  const items = untold.map(({ initiative, place }) => {
    const rows = missingRows(telling, initiative).flatMap((block) => (block.is === "row" ? [shortened(block)] : []));
    return htmlPen`<p><b>${titleText(telling, initiative)}</b><span class="links"> · <a href="#sheet-${place}">${telling.say("browser-sheet")}</a></span></p>\n${pointList(telling, rows)}`;
  });
  const title = sentence(telling.say("verdict-undecided"));
  return htmlPen`<h2>${title} (${countText(telling, untold.length)})</h2>\n<article class="card">\n${items}</article>\n`;
}

/** What is missing and whom to ask; the sheet has the rest. */
function shortened(row: Extract<Block, { is: "row" }>): Extract<Block, { is: "row" }> {
  return { ...row, parts: row.parts.filter(({ kind }) => kind === "message" || kind === "step") };
}

/** How far what was said of past ones came true. */
function recordHtml({ say }: Telling, record: Backtest | undefined): Html {
  if (!record) return NOTHING;
  const { bad, good } = record.verdicts;
  const text = bad + good > 0 ? summaryText(record, say) : sentence(say("track-record-none"));
  return htmlPen`<p>${text}</p>\n`;
}

/** How many numbers stand on a default, in all of them, and which; the oldest declaration. */
function trustText(telling: Telling): string {
  const { say, language, asOf, result } = telling;
  const assumed = [...new Set(result.initiatives.flatMap(({ rests_on: rests }) => rests.assumed))].sort(compareText);
  const count = countText(telling, assumed.length);
  const first =
    assumed.length === 0 ? say("rests-on-none") : say("rests-on", { count, list: assumed.join(" · ") }, assumed.length);
  const oldest = oldestIn(result);
  if (!oldest) return first;
  const day = dateText(oldest.on, language, asOf);
  return `${first} ${say("browser-oldest", { day, department: oldest.department })}`;
}

function oldestIn({ initiatives }: Result): InitiativeResult["rests_on"]["oldest"] {
  const all = initiatives.flatMap(({ rests_on: { oldest } }) => (oldest ? [oldest] : []));
  return all.toSorted((a, b) => compareText(a.on, b.on))[0] ?? null;
}
