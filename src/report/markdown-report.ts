import { comparisonOf } from "../result/comparison.ts";
import type { InitiativeResult } from "../result/result.ts";
import { verdictText } from "../words/verdicts.ts";
import type { Block } from "./blocks.ts";
import { customerLines } from "./customers.ts";
import { decide, nextStep } from "./decide.ts";
import { markOf, titleText } from "./headline.ts";
import type { PlacedResult, ReportOptions } from "./index.ts";
import { type Markdown, folded, markdownBlocks, markdownTable } from "./markdown-blocks.ts";
import { markdownPen } from "./markdown-pen.ts";
import { missingRows } from "./missing.ts";
import { numbers } from "./numbers.ts";
import { madeWith, rests } from "./rests.ts";
import { sinceSections } from "./since-markdown.ts";
import { SIGNS } from "./signs.ts";
import { summary, worstFirst } from "./summary.ts";
import { type Telling, tellingOf } from "./telling.ts";
import { findingMark, findingRow } from "./why.ts";

/** A part of a report on a page of limited size: lower ranks are given room first. */
export interface Section {
  readonly rank: number;
  readonly body: Markdown;
}

/** What goes first when there is no room for all. */
const RANK = { frame: 0, head: 1, decide: 2, points: 3, folds: 4, numbers: 5, ready: 6 } as const;

/** A company for a reader on a platform: the headline in customers, what to decide, the points, and details folded. */
export function companySections(company: PlacedResult, options: ReportOptions, rows: number): Section[] {
  const { result } = company;
  const comparison = comparisonOf(result);
  if (comparison) return sinceSections(company, comparison, { options, rows });
  const telling = tellingOf(result, { ...options, places: true, verbose: false });
  const sorted = worstFirst(result.initiatives);
  const waiting = sorted.filter(({ verdict }) => verdict !== "ready");
  const ready = sorted.filter(({ verdict }) => verdict === "ready");
  const head = sorted.length > 1 ? summary(telling, result).flatMap((block) => cutTable(telling, block, rows)) : [];
  return [
    { rank: RANK.frame, body: markdownBlocks([...problemBlocks(telling), ...head]) },
    ...waiting.flatMap((initiative) => initiativeSections(telling, initiative, rows)),
    ...ready.map((initiative) => ({ rank: RANK.ready, body: readyLine(telling, initiative) })),
    { rank: RANK.frame, body: markdownPen`\n<sub>${madeLine(telling)}</sub>\n` },
  ];
}

function problemBlocks({ result: { problems }, say }: Telling): Block[] {
  const count = problems.length;
  return count === 0 ? [] : [{ is: "text", text: say("problems", { count: String(count) }, count), tone: "strong" }];
}

function cutTable({ say }: Telling, block: Block, rows: number): Block[] {
  if (block.is !== "table" || block.rows.length <= rows) return [block];
  const left = say("formats-more", { count: String(block.rows.length - rows) });
  return [
    { ...block, rows: block.rows.slice(0, rows) },
    { is: "text", text: left },
  ];
}

function initiativeSections(telling: Telling, initiative: InitiativeResult, rows: number): Section[] {
  const { say } = telling;
  const missing = initiative.verdict === "undecided" ? missingRows(telling, initiative) : [];
  const details = initiative.findings.map((finding) => findingRow(telling, initiative, finding));
  const figures = numbers({ ...telling, options: { ...telling.options, verbose: true } }, initiative);
  return [
    { rank: RANK.head, body: headOf(telling, initiative) },
    { rank: RANK.decide, body: markdownBlocks([...missing, ...decide(telling, initiative)]) },
    { rank: RANK.points, body: pointsTable(telling, initiative, rows) },
    {
      rank: RANK.folds,
      body: folded(say("formats-details"), markdownBlocks([...details, ...rests(telling, initiative)])),
    },
    ...(figures.length === 0
      ? []
      : [{ rank: RANK.numbers, body: folded(say("formats-numbers"), markdownBlocks(figures)) }]),
  ];
}

function headOf(telling: Telling, initiative: InitiativeResult): Markdown {
  const banner: Block = {
    is: "banner",
    mark: markOf(initiative.verdict),
    title: titleText(telling, initiative),
    verdict: verdictText(initiative.verdict, initiative.kind, telling.language),
  };
  return markdownBlocks([banner, ...customerLines(telling, initiative)]);
}

/** The points that count, worst first as the result has them; the rest is in the fold. */
function pointsTable(telling: Telling, initiative: InitiativeResult, rows: number): Markdown {
  const { say } = telling;
  const counting = initiative.findings.filter(({ severity, state }) => severity !== "note" && state !== "waived");
  if (counting.length === 0) return markdownPen``;
  const columns = ["formats-where", "formats-what", "formats-next"] as const;
  const table = markdownTable(
    columns.map((id) => ({ title: say(id), align: "left" })),
    counting.slice(0, rows).map((finding) => ({
      mark: findingMark(finding),
      cells: [finding.department_title, finding.message, nextStep(telling, initiative, finding)],
    })),
  );
  const left = counting.length - rows;
  return left > 0 ? markdownPen`${table}${say("formats-more", { count: String(left) })}\n\n` : table;
}

function readyLine(telling: Telling, initiative: InitiativeResult): Markdown {
  const verdict = verdictText(initiative.verdict, initiative.kind, telling.language);
  return markdownPen`- ${SIGNS.good} ${titleText(telling, initiative)}: ${verdict}\n`;
}

function madeLine(telling: Telling): string {
  return `${madeWith(telling)} · Batuta ${telling.result.tool.version}`;
}
