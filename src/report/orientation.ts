import type {
  Answer,
  AreaResult,
  OrientationResult,
  QuestionResult,
  ReplyResult,
  ScoreResult,
} from "../result/orientation-result.ts";
import { type Speaker, speaker } from "../words/catalogue.ts";
import { dateText } from "../words/dates.ts";
import { exact, percent } from "../words/numbers.ts";
import { type Block, BLANK, type Part, type TableColumn, spaced } from "./blocks.ts";
import type { ReportOptions } from "./index.ts";
import { layBlock, pageOf } from "./lay.ts";
import { neutral } from "./neutral.ts";
import { palette } from "./palette.ts";
import { plainText } from "./plain.ts";

const NARROWEST = 60;
const WIDEST = 200;

/** The question that decides what an area's answers about initiatives are worth. */
const SHARED = "one-shared-base";

interface Telling {
  readonly say: Speaker;
  readonly result: OrientationResult;
  readonly options: ReportOptions;
}

/** How far each area is oriented to customers, where the areas differ, and how that moved; `verbose` shows every reply. */
export function orientationReport(given: OrientationResult, options: ReportOptions): string {
  const result = neutral(given);
  const telling = { say: speaker(result.language), result, options };
  const blocks = content(telling);
  if (options.plain) return plainText(telling, blocks);
  const width = Math.min(Math.max(options.columns, NARROWEST), WIDEST);
  const page = pageOf(blocks, width, palette(options.colour));
  return `${blocks.flatMap((block) => layBlock(block, page)).join("\n")}\n`;
}

function content(telling: Telling): Block[] {
  const { say, result, options } = telling;
  const head: Block[] = [
    { is: "text", text: say("orientation-head", { company: result.company.name }), tone: "strong" },
    { is: "text", text: say("orientation-how") },
  ];
  if (result.areas.length === 0)
    return spaced([head, [{ is: "text", text: say("orientation-nobody") }], foot(telling)]);
  return spaced([
    head,
    [areaTable(telling)],
    [heading(say("orientation-by-question")), questionTable(telling)],
    listOf(say("orientation-gaps"), gapRows(telling)),
    listOf(say("orientation-moved"), movedRows(telling)),
    listOf(say("orientation-context"), sharedRows(telling)),
    options.verbose ? replies(telling) : [],
    foot(telling),
  ]);
}

function heading(title: string): Block {
  return { is: "heading", title, text: "", aside: "" };
}

function listOf(title: string, rows: readonly Block[]): Block[] {
  return rows.length === 0 ? [] : [heading(title), ...rows];
}

function areaTable(telling: Telling): Block {
  const { say, result } = telling;
  const columns: TableColumn[] = [
    { title: say("orientation-column-area"), align: "left", grows: true },
    { title: say("orientation-column-score"), align: "left" },
    ...ANSWERS.map((answer): TableColumn => ({ title: say(`orientation-${answer}`), align: "right" })),
    { title: say("orientation-column-evidence"), align: "right" },
    { title: say("orientation-column-on"), align: "left" },
    { title: say("orientation-column-change"), align: "left" },
  ];
  return { is: "table", indent: 2, columns, rows: result.areas.map((area) => ({ cells: areaCells(telling, area) })) };
}

const ANSWERS: readonly Answer[] = ["yes", "partly", "no", "unknown"];

function areaCells(telling: Telling, area: AreaResult): string[] {
  const counts = ANSWERS.map((answer) => {
    const replied = area.replies.filter((reply) => reply.answer === answer).length;
    return String(answer === "unknown" ? replied + area.score.asked - area.replies.length : replied);
  });
  return [
    area.title,
    scoreText(telling, area.score),
    ...counts,
    telling.say("orientation-of", { part: String(area.with_evidence), whole: String(area.score.known) }),
    dateText(area.on, telling.result.language, telling.result.as_of),
    changeText(telling, area),
  ];
}

/** `45% to 64%`: what is not known may be all no or all yes. */
function scoreText({ say, result: { language } }: Telling, { known, low, high }: ScoreResult): string {
  if (known === 0) return say("orientation-unknown");
  if (low === high) return percent(low, language);
  return say("orientation-range", { low: percent(low, language), high: percent(high, language) });
}

/** Since the self-assessment before, on the questions answered both times. */
function changeText({ say, result }: Telling, { change }: AreaResult): string {
  if (!change) return say("orientation-first");
  const day = dateText(change.since, result.language, result.as_of);
  if (change.questions === 0) return say("orientation-untold", { day });
  return say("orientation-change", { points: signed(change.points, result.language), day });
}

function signed(points: number, language: OrientationResult["language"]): string {
  const size = exact(Math.abs(points), language);
  if (points === 0) return "=";
  return points > 0 ? `+${size}` : `-${size}`;
}

function questionTable(telling: Telling): Block {
  const { say, result } = telling;
  const columns: TableColumn[] = [
    { title: say("orientation-column-question"), align: "left", grows: true },
    { title: say("orientation-column-score"), align: "left" },
    ...ANSWERS.map((answer): TableColumn => ({ title: say(`orientation-${answer}`), align: "right" })),
  ];
  const rows = result.questions.map((question) => ({ cells: questionCells(telling, question) }));
  return { is: "table", indent: 2, columns, rows };
}

function questionCells(telling: Telling, question: QuestionResult): string[] {
  const { yes, partly, no, unknown, not_answered: silent } = question;
  const counts = [yes, partly, no, [...unknown, ...silent]].map((areas) => String(areas.length));
  return [question.text, scoreText(telling, question.score), ...counts];
}

function gapRows(telling: Telling): Block[] {
  return telling.result.questions
    .filter((question) => question.is_gap)
    .map((question) =>
      row(question.text, [
        telling.say("orientation-gap", { yes: titles(telling, question.yes), no: titles(telling, question.no) }),
      ]),
    );
}

function titles({ result }: Telling, ids: readonly string[]): string {
  return ids.map((id) => result.areas.find((area) => area.id === id)?.title ?? id).join(", ");
}

function movedRows(telling: Telling): Block[] {
  return telling.result.areas.flatMap((area) => {
    const moved = area.replies.filter(({ before, answer }) => before !== null && before !== answer);
    const details = [...historyText(telling, area), ...moved.map((reply) => movedText(telling, reply))];
    return area.change === null ? [] : [row(area.title, details)];
  });
}

/** Its scores by day: `17 Nov 2025: 14% to 59% → 11 May: 18% to 45%`. */
function historyText(telling: Telling, { history }: AreaResult): string[] {
  const { language, as_of: asOf } = telling.result;
  const scores = history.map(({ on, score }) => `${dateText(on, language, asOf)}: ${scoreText(telling, score)}`);
  return [scores.join(" → ")];
}

function movedText(telling: Telling, reply: ReplyResult): string {
  const { say } = telling;
  const [before, now] = [say(`orientation-${reply.before ?? "unknown"}`), say(`orientation-${reply.answer}`)];
  return say("orientation-from-to", { question: questionText(telling, reply.question), before, now });
}

function questionText({ result }: Telling, id: string): string {
  return result.questions.find((question) => question.id === id)?.text ?? id;
}

/** What a check takes from it. */
function sharedRows(telling: Telling): Block[] {
  const apart = telling.result.questions.find(({ id }) => id === SHARED)?.no ?? [];
  const areas = apart.filter((id) => id !== "company");
  if (areas.length === 0) return [];
  return [row(telling.say("orientation-apart", { areas: titles(telling, areas) }, areas.length), [])];
}

function replies(telling: Telling): Block[] {
  return telling.result.areas.flatMap((area) => [
    heading(area.title.toUpperCase()),
    ...area.replies.map((reply) => replyRow(telling, reply)),
    BLANK,
  ]);
}

function replyRow(telling: Telling, reply: ReplyResult): Block {
  const { say, result, options } = telling;
  const rests = reply.evidence ?? say("orientation-no-evidence");
  const day = dateText(reply.on, result.language, result.as_of);
  const facts = [reply.because, rests, reply.by, reply.is_old ? say("orientation-old", { day }) : day].filter(Boolean);
  const place = options.places ? `${reply.at.file}:${reply.at.line}:${reply.at.column}` : "";
  const parts = [
    say("orientation-reply", { answer: say(`orientation-${reply.answer}`), facts: facts.join(" · ") }),
    place,
  ];
  return row(questionText(telling, reply.question), parts.filter(Boolean));
}

function row(message: string, details: readonly string[]): Block {
  const parts: Part[] = [{ kind: "message", text: message }, ...details.map((text): Part => ({ kind: "flip", text }))];
  return { is: "row", mark: "note", label: "", parts };
}

function foot({ say, result }: Telling): Block[] {
  const silent = result.not_assessed.map(({ title }) => title).join(" · ");
  const day = dateText(result.as_of, result.language);
  const later = String(result.later);
  const lines = [
    silent === "" || result.areas.length === 0 ? "" : say("orientation-not-assessed", { areas: silent }),
    result.later === 0 ? "" : say("orientation-later", { count: later }, result.later),
    result.as_of_from === "today" ? say("as-of-today", { day }) : say("as-of", { day }),
  ];
  return lines.filter(Boolean).map((text): Block => ({ is: "text", text, tone: "quiet" }));
}
