import type { Block } from "../report/blocks.ts";
import { dayOf, percentText, type Telling } from "../report/telling.ts";
import { plainText } from "../report/plain.ts";
import { why } from "../report/why.ts";
import type { InitiativeResult } from "../result/result.ts";
import { formatDay, parseDay } from "../time/day.ts";
import { verdictText } from "../words/verdicts.ts";
import { heatRows, type HeatRow } from "./heat.ts";
import { lineText } from "./line.ts";
import { also, headLines, recordLine, settlesLine } from "./main-screen.ts";
import { rowWords, wayWords } from "./row-words.ts";
import { rowsOf } from "./rows.ts";
import type { Scene } from "./scene.ts";

/** The board as sentences, one after another: for screen readers, and terminals that cannot be drawn on. */
export function linear({ telling, record }: Pick<Scene, "telling" | "record">): string {
  const { say, result } = telling;
  const rows = rowsOf(result, { filter: "waiting", sort: "decide", find: "" });
  const lines = [
    ...[...headLines(telling), settlesLine(telling), also(telling), recordLine({ telling, record }) ?? []]
      .map((line) => lineText(line).trim())
      .filter(Boolean),
    "",
    ...(rows.length === 0
      ? [say("board-nothing-waiting")]
      : rows.flatMap((row) => [rowText(telling, row), ...pointTexts(telling, row)])),
    "",
    `${say("board-heat")}:`,
    ...heatRows(result.portfolio).map((row) => weeksText(telling, row)),
  ];
  return `${lines.join("\n")}\n`;
}

function rowText(telling: Telling, initiative: InitiativeResult): string {
  const { say } = telling;
  const words = rowWords(telling, initiative);
  const way = wayWords(telling, initiative);
  const { by } = initiative.decide;
  const isPast = by !== null && by < telling.asOf;
  const decide =
    by === null ? "" : say(isPast ? "board-plain-overdue" : "board-plain-decide", { day: dayOf(telling, by) });
  const verdict = verdictText(initiative.verdict, initiative.kind, telling.language);
  return say("board-plain-row", {
    verdict,
    id: initiative.id,
    title: initiative.title,
    launch: dayOf(telling, initiative.launch),
    decide,
    letDown: say("board-plain-let-down", { count: words.letDown }),
    waits: words.waits === "" ? "" : say("board-plain-waits", { who: words.waits }),
    way: way ? say(`board-plain-${way.is}`, { text: way.text }) : "",
  })
    .replaceAll(/ {2,}/g, " ")
    .trim();
}

/** What stands in the way of an initiative, a line a point, as a report says it: what only waits for a number is folded. */
function pointTexts(telling: Telling, initiative: InitiativeResult): readonly string[] {
  const blocks = why(telling, initiative).flatMap((block): readonly Block[] => {
    if (block.is !== "row") return [block];
    return block.mark === "note" ? [] : [{ ...block, parts: block.parts.slice(0, 1) }];
  });
  const text = plainText(telling, blocks);
  return text.split("\n").flatMap((line) => (line === "" ? [] : [`  ${line}`]));
}

/** The weeks in which it is over or cannot be told, those that follow one another together, and its busiest day. */
function weeksText(telling: Telling, row: HeatRow): string {
  const { say } = telling;
  const spans = spansOf(row).map((one) => spanText(telling, row, one));
  const weeks = spans.length === 0 ? say("board-plain-holds") : spans.join(", ");
  const text = say("board-plain-weeks", { capacity: row.title, department: row.department_title, weeks });
  return [text, ...busiestText(telling, row)].join("; ");
}

/** Of weeks that are equally busy the first is told. */
function busiestText(telling: Telling, { weeks }: HeatRow): readonly string[] {
  const uses = weeks.map(({ use }) => use ?? 0);
  const most = Math.max(...uses);
  if (most === 0) return [];
  const { portfolio, as_of: asOf } = telling.result;
  const day = dayOf(telling, portfolio.mondays[uses.indexOf(most)] ?? asOf);
  return [telling.say("board-plain-busiest", { use: percentText(telling, most), day })];
}

/** Weeks in a row in one state, by their places. */
interface WeekSpan {
  readonly state: "over" | "unknown";
  readonly from: number;
  readonly to: number;
}

function spansOf({ weeks }: HeatRow): readonly WeekSpan[] {
  const spans: WeekSpan[] = [];
  for (const [index, { state }] of weeks.entries()) {
    if (state !== "over" && state !== "unknown") continue;
    const last = spans.at(-1);
    if (last?.state === state && last.to === index - 1) spans[spans.length - 1] = { ...last, to: index };
    else spans.push({ state, from: index, to: index });
  }
  return spans;
}

/** From the first Monday to the last Sunday. */
function spanText(telling: Telling, row: HeatRow, { state, from, to }: WeekSpan): string {
  const { say, result } = telling;
  const monday = (index: number) => parseDay(result.portfolio.mondays[index] ?? result.as_of) ?? 0;
  const likely = Math.max(...row.weeks.slice(from, to + 1).map(({ probability }) => probability ?? 0));
  const text =
    state === "over"
      ? say("board-plain-likely", { likely: percentText(telling, likely) })
      : say("board-cell-unknown", { missing: row.missing.join(" · ") });
  const days = { from: dayText(monday(from), telling), to: dayText(monday(to) + SUNDAY, telling) };
  return say("board-plain-span", { ...days, text });
}

/** Days from a Monday to the Sunday after it. */
const SUNDAY = 6;

function dayText(day: number, telling: Telling): string {
  return dayOf(telling, formatDay(day));
}
