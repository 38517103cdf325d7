import { markOf } from "../report/headline.ts";
import { widthOf } from "../report/layout.ts";
import { SIGNS } from "../report/signs.ts";
import type { InitiativeResult } from "../result/result.ts";
import { cell, cut, type Line, span } from "./line.ts";
import { type RowWords, rowWords } from "./row-words.ts";
import type { Scene } from "./scene.ts";
import { windowOn } from "./window.ts";

type Column = keyof RowWords;

/** In the order in which they stand; the last takes what is left. */
const COLUMNS: readonly Column[] = ["decide", "id", "launch", "letDown", "waits", "way"];
/** The least and the most that a column takes, whatever stands in it. */
const BOUNDS: Readonly<Record<Column, readonly [number, number]>> = {
  decide: [10, 16],
  id: [12, 34],
  launch: [6, 11],
  letDown: [8, 12],
  waits: [8, 22],
  way: [12, 120],
};
/** The pointer, the sign of the verdict, and a space. */
const MARGIN = 3;
/** In narrow screens an id gives way to what else is to be said. */
const NARROW = 100;
const NARROW_ID = 20;

/** The initiatives, with the chosen one in full below them: only the rows that are seen are made. */
export function listPart(
  { telling, state, size }: Scene,
  all: readonly InitiativeResult[],
  room: number,
): readonly Line[] {
  const { first, count } = windowOn(state.row, all.length, room);
  const seen = all
    .slice(first, first + count)
    .map((initiative) => ({ initiative, words: rowWords(telling, initiative) }));
  const titles = titlesOf(telling);
  const widths = widthsOf([titles, ...seen.map(({ words }) => words)], size.columns - MARGIN);
  const isActive = state.pane === "rows";
  const lines = seen.map(({ initiative, words }, index) =>
    rowLine({ initiative, words }, widths, { isChosen: first + index === state.row, isActive }),
  );
  const chosen = seen[state.row - first];
  return [
    [span(" ".repeat(MARGIN)), span(cellsOf(titles, widths), isActive ? "strong" : "quiet")],
    ...(all.length === 0 ? [[span(`   ${nothing({ telling, state })}`, "quiet")]] : lines),
    chosen ? [span(cut(`   → ${chosen.words.way || chosen.initiative.title}`, size.columns), "quiet")] : [],
  ];
}

function nothing({ telling, state }: Pick<Scene, "telling" | "state">): string {
  const isAll = state.filter === "waiting" && state.find === "";
  return telling.say(isAll ? "board-nothing-waiting" : "board-nothing-listed");
}

function titlesOf({ say }: Scene["telling"]): RowWords {
  return {
    decide: say("board-column-decide"),
    id: say("board-column-initiative"),
    launch: say("board-column-launch"),
    letDown: say("board-column-let-down"),
    waits: say("board-column-waits"),
    way: say("board-column-way"),
  };
}

type Widths = Readonly<Record<Column, number>> & { readonly gap: string };

function widthsOf(rows: readonly RowWords[], columns: number): Widths {
  const needed = (column: Column): number => {
    const [least, most] = BOUNDS[column];
    const widest = column === "id" && columns < NARROW ? NARROW_ID : most;
    return Math.min(widest, Math.max(least, ...rows.map((row) => widthOf(row[column]))));
  };
  const fixed = {
    decide: needed("decide"),
    launch: needed("launch"),
    letDown: needed("letDown"),
    waits: needed("waits"),
  };
  const id = needed("id");
  const gap = columns < NARROW ? " " : "  ";
  const taken = fixed.decide + fixed.launch + fixed.letDown + fixed.waits + id + (COLUMNS.length - 1) * gap.length;
  return { ...fixed, id, way: Math.max(0, columns - taken), gap };
}

function cellsOf(words: RowWords, widths: Widths): string {
  return COLUMNS.map((column) => cell(words[column], widths[column], column === "letDown" ? "right" : "left"))
    .join(widths.gap)
    .trimEnd();
}

interface Standing {
  readonly isChosen: boolean;
  /** The keys move in this list. */
  readonly isActive: boolean;
}

function rowLine(
  { initiative, words }: { readonly initiative: InitiativeResult; readonly words: RowWords },
  widths: Widths,
  { isChosen, isActive }: Standing,
): Line {
  const mark = markOf(initiative.verdict);
  const text = ` ${cellsOf(words, widths)}`;
  return [
    span(isChosen ? ">" : " ", "strong"),
    span(SIGNS[mark], mark),
    isChosen && isActive ? span(text, "chosen") : span(text),
  ];
}
