import { dayOf, percentText, type Telling } from "../report/telling.ts";
import type { InitiativeResult } from "../result/result.ts";
import { verdictText } from "../words/verdicts.ts";
import { heatRows, type HeatRow } from "./heat.ts";
import { lineText } from "./line.ts";
import { headLines, settlesLine } from "./main-screen.ts";
import { rowWords } from "./row-words.ts";
import { rowsOf } from "./rows.ts";

/** The board as sentences, one after another: for screen readers, and terminals that cannot be drawn on. */
export function linear(telling: Telling): string {
  const { say, result } = telling;
  const rows = rowsOf(result, { filter: "waiting", sort: "decide", find: "" });
  const lines = [
    ...[...headLines(telling), settlesLine(telling)].map((line) => lineText(line).trim()),
    "",
    ...(rows.length === 0 ? [say("board-nothing-waiting")] : rows.map((row) => rowText(telling, row))),
    "",
    `${say("board-heat")}:`,
    ...heatRows(result.portfolio).map((row) => weeksText(telling, row)),
  ];
  return `${lines.join("\n")}\n`;
}

function rowText(telling: Telling, initiative: InitiativeResult): string {
  const { say } = telling;
  const words = rowWords(telling, initiative);
  const { by } = initiative.decide;
  const isPast = by !== null && by < telling.asOf;
  const decide = by === null ? "" : say(isPast ? "board-plain-overdue" : "board-plain-decide", { day: dayOf(telling, by) });
  const verdict = verdictText(initiative.verdict, initiative.kind, telling.language);
  return say("board-plain-row", {
    verdict,
    id: initiative.id,
    title: initiative.title,
    launch: dayOf(telling, initiative.launch),
    decide,
    letDown: say("board-plain-let-down", { count: words.letDown }),
    waits: words.waits === "" ? "" : say("board-plain-waits", { who: words.waits }),
    way: words.way === "" ? "" : say("board-plain-way", { way: words.way }),
  })
    .replaceAll(/ {2,}/g, " ")
    .trim();
}

/** Only the weeks in which something is over or cannot be told. */
function weeksText(telling: Telling, row: HeatRow): string {
  const { say, result } = telling;
  const weeks = row.weeks.flatMap(({ state, probability }, index) => {
    if (state !== "over" && state !== "unknown") return [];
    const day = dayOf(telling, result.portfolio.mondays[index] ?? result.as_of);
    const text =
      state === "over" && probability !== null
        ? say("board-plain-likely", { likely: percentText(telling, probability) })
        : say("board-cell-nothing");
    return [say("board-plain-week", { day, text })];
  });
  const slots = { capacity: row.title, department: row.department_title };
  return say("board-plain-weeks", { ...slots, weeks: weeks.length === 0 ? say("board-plain-holds") : weeks.join(", ") });
}
