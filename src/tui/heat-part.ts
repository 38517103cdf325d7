import { widthOf } from "../report/layout.ts";
import { countText, dayOf, percentText } from "../report/telling.ts";
import { firstBreach, weekMark } from "../report/week-mark.ts";
import { weekText } from "../words/dates.ts";
import { type HeatRow, heatRows, useText, WEEK_SIGNS } from "./heat.ts";
import { cell, cut, type Line, type Span, span } from "./line.ts";
import type { Scene } from "./scene.ts";
import { windowOn } from "./window.ts";

/** Three digits and a sign, after a space. */
const WEEK_WIDTH = 5;
/** Columns for the names of capacities: weeks have the rest. */
const LABEL = { least: 20, most: 36 };

/** Each capacity by weeks, the worst first; the chosen cell in words where the keys move in the map, else what the signs mean. */
export function heatPart(scene: Scene, room: number): readonly Line[] {
  const { telling, state } = scene;
  const rows = heatRows(telling.result.portfolio);
  if (rows.length === 0) return [title(scene, LABEL.least), [span(` ${telling.say("board-heat-none")}`, "quiet")], []];
  const label = labelWidth(scene);
  const weeks = weeksIn(scene, label);
  const { first, count } = windowOn(state.capacity, rows.length, room);
  const lines = rows.slice(first, first + count).map((row, index) => {
    const isChosen = state.pane === "heat" && first + index === state.capacity;
    return heatLine(row, { label, weeks, chosen: isChosen ? state.week : undefined });
  });
  const named = telling.result.portfolio.mondays.slice(weeks.first, weeks.first + weeks.count);
  const head = named.map((monday) => span(cell(weekText(monday), WEEK_WIDTH - 1, "right").padEnd(WEEK_WIDTH), "quiet"));
  return [[...title(scene, label), ...head], ...lines, lastLine(scene, rows)];
}

/** How many capacities there are. */
export function heatLength({ telling }: Pick<Scene, "telling">): number {
  return Math.max(1, heatRows(telling.result.portfolio).length);
}

/** How many weeks a screen shows, from the one that keeps the chosen one in sight. */
function weeksIn({ telling, state, size }: Scene, label: number) {
  return windowOn(state.week, telling.result.portfolio.weeks.length, Math.floor((size.columns - label) / WEEK_WIDTH));
}

/** `next 12 weeks`, and `X in W26` where nothing is over in those that this screen shows, but later. */
export function weeksSeen(scene: Scene): string {
  const { say, result } = scene.telling;
  const { first, count } = weeksIn(scene, labelWidth(scene));
  const shown = say("board-weeks", { count: countText(scene.telling, count) }, count);
  const breach = firstBreach(heatRows(result.portfolio), first);
  if (!breach || breach.week < first + count) return shown;
  const week = weekText(result.portfolio.mondays[breach.week] ?? result.as_of);
  return say("board-weeks-then", { weeks: shown, sign: WEEK_SIGNS[breach.mark], week });
}

/** As wide as the longest name, where the weeks leave so much. */
function labelWidth({ telling, size }: Scene): number {
  const { portfolio } = telling.result;
  const longest = Math.max(0, ...heatRows(portfolio).map(({ id }) => widthOf(id))) + 2;
  const spare = size.columns - portfolio.weeks.length * WEEK_WIDTH;
  return Math.max(LABEL.least, Math.min(longest, spare, LABEL.most));
}

function title({ telling, state }: Scene, width: number): Line {
  return [span(cell(` ${telling.say("board-heat")}`, width), state.pane === "heat" ? "strong" : "quiet")];
}

interface HeatLook {
  readonly label: number;
  readonly weeks: { readonly first: number; readonly count: number };
  /** The week that the keys stand on; undefined: this is not their line. */
  readonly chosen: number | undefined;
}

function heatLine(row: HeatRow, { label, weeks, chosen }: HeatLook): Line {
  const cells = row.weeks.slice(weeks.first, weeks.first + weeks.count).map((week, index): Span => {
    const mark = weekMark(week);
    const text = `${useText(week).padStart(WEEK_WIDTH - 2)}${WEEK_SIGNS[mark]}`.padEnd(WEEK_WIDTH - 1);
    const isHere = chosen === weeks.first + index;
    return span(`${text}${isHere ? "<" : " "}`, isHere ? "chosen" : mark === "good" ? undefined : mark);
  });
  return [span(chosen === undefined ? " " : ">", "strong"), span(cell(row.id, label - 1)), ...cells];
}

function lastLine({ telling, state, size }: Scene, rows: readonly HeatRow[]): Line {
  const chosen = rows[state.capacity];
  if (state.pane === "heat" && chosen) return [span(cut(` ${cellText({ telling, state }, chosen)}`, size.columns))];
  return [span(cut(` ${telling.say("board-legend", { limit: limitText(telling) })}`, size.columns), "quiet")];
}

/** The tolerance, as any result of it tells. */
function limitText(telling: Scene["telling"]): string {
  const { initiatives } = telling.result;
  const found = initiatives.flatMap(({ capacities }) => capacities.flatMap(({ breach }) => breach ?? []))[0];
  return found ? percentText(telling, found.limit) : "?";
}

function cellText({ telling, state }: Pick<Scene, "telling" | "state">, row: HeatRow): string {
  const { say, result } = telling;
  const week = row.weeks[state.week];
  const day = dayOf(telling, result.portfolio.mondays[state.week] ?? result.as_of);
  const capacity = row.title;
  if (!week || week.use === null || week.probability === null) {
    const missing = row.missing.join(" · ");
    const text = missing === "" ? say("board-cell-nothing") : say("board-cell-unknown", { missing });
    return say("board-cell", { capacity, day, text });
  }
  const slots = { use: percentText(telling, week.use), likely: percentText(telling, week.probability) };
  return say("board-cell", { capacity, day, text: say("board-cell-known", slots) });
}
