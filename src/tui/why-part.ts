import { hanging } from "../report/layout.ts";
import { percentText, type Telling } from "../report/telling.ts";
import { findingRow } from "../report/why.ts";
import type { CapacityResult } from "../result/result.ts";
import type { PartKind } from "../report/blocks.ts";
import { about, multiple } from "../words/numbers.ts";
import { cut, type Line, type Look, span } from "./line.ts";
import type { PointView } from "./point-view.ts";

/** Something to say about a point: what matters least makes room first. */
interface Saying {
  /** 0 matters most. */
  readonly rank: number;
  readonly lead: string;
  readonly text: string;
  readonly look?: Look;
  /** What does not fit into one line is cut. */
  readonly isLine?: boolean;
}

/** By kind: the next step and where it stands are never pushed out by arithmetic. */
const RANKS: Readonly<Record<PartKind, number>> = {
  message: 0,
  step: 1,
  place: 2,
  sum: 4,
  flip: 5,
  waiver: 3,
  detail: 7,
};

/** Why, with the sum, the next step, the file and the line; what moves it most; who else is on it. As much as there is room for. */
export function whyPart(telling: Telling, view: PointView, room: { columns: number; rows: number }): readonly Line[] {
  const sayings = [...findingSayings(telling, view), ...capacitySayings(telling, view)];
  const laid = sayings.map((saying, index) => ({ ...saying, index, lines: layOut(saying, room.columns) }));
  let left = room.rows;
  const kept = laid
    .toSorted((a, b) => a.rank - b.rank || a.index - b.index)
    .filter(({ lines, rank }) => {
      if (lines.length > left && rank > 0) return false;
      left -= lines.length;
      return true;
    });
  return kept
    .toSorted((a, b) => a.index - b.index)
    .flatMap(({ lines }) => lines)
    .slice(0, room.rows);
}

function layOut({ lead, text, look, isLine }: Saying, columns: number): readonly Line[] {
  if (isLine === true) return [[span(cut(` ${lead}${text}`, columns), look)]];
  return hanging(` ${lead}`, text, columns - 1).map((line) => [span(line, look)]);
}

function findingSayings(telling: Telling, { seen, wasThere, point: { finding } }: PointView): readonly Saying[] {
  if (!finding) return wasThere ? [{ rank: 0, lead: "", text: telling.say("board-no-longer"), look: "good" }] : [];
  return findingRow(telling, seen, finding).parts.map(({ kind, text }, index): Saying => ({
    rank: RANKS[kind] + (kind === "step" && index > 3 ? 2 : 0),
    lead: kind === "message" ? `${telling.say("board-why")}  ` : kind === "step" ? "→ " : "     ",
    text,
    ...(kind === "message" ? ({ look: "strong" } as const) : kind === "step" ? {} : ({ look: "quiet" } as const)),
  }));
}

function capacitySayings(telling: Telling, view: PointView): readonly Saying[] {
  const { capacity } = view.point;
  if (!capacity) return [];
  const { say } = telling;
  // A quick try does not work out what moves it: what the files say still tells.
  const filed = view.initiative.capacities.find(({ id }) => id === capacity.id) ?? capacity;
  const drivers = filed.drivers.map(({ title }) => title).join(" · ");
  return [
    { rank: 3, lead: `${say("board-moves")}  `, text: drivers, isLine: true },
    { rank: 6, lead: `${say("board-also-on-it")}  `, text: othersText(telling, capacity), isLine: true },
    { rank: 6, lead: "", text: view.wasThere ? "" : holdsText(telling, filed) },
  ].filter(({ text }) => text !== "");
}

/** Who else comes there, and how likely it is over without the one that is looked at. */
function othersText(telling: Telling, { breach_without: without, other_initiatives: ids }: CapacityResult): string {
  const others = ids.join(", ");
  if (without === null || ids.length === 0) return others;
  return `${others} · ${telling.say("board-alone", { likely: percentText(telling, without) })}`;
}

/** How much more it holds, of a capacity that nothing is said against. */
function holdsText({ say, language }: Telling, { breaks_at: most, breach }: CapacityResult): string {
  if (!breach) return "";
  if (most === null) return say("board-holds");
  const id = most < 1 ? "board-holds-to" : "board-holds-times";
  return say(id, { multiple: most < 1 ? multiple(most, language) : about(most, language) });
}
