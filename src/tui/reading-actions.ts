import { comparisonOf } from "../result/comparison.ts";
import type { Action } from "./action.ts";
import { heatRows } from "./heat.ts";
import { pointIn } from "./point-actions.ts";
import type { Reading } from "./reading.ts";
import type { State } from "./state.ts";

/** The point that is looked at, in full. */
export const explain: Action = (state, result) => {
  const finding = pointIn(state, result)?.finding;
  if (!finding || state.initiative === undefined) return state;
  return opened(state, { is: "explanation", initiative: state.initiative, fingerprint: finding.fingerprint });
};

/** So many lines of a file are seen above the one that is meant. */
const ABOVE = 4;

/** The file that says what the point that is looked at is about, at its line. */
export const openFile: Action = (state, result) => {
  const point = pointIn(state, result);
  const at = [point?.finding?.at, point?.capacity?.at].find((place) => place !== undefined && place.line > 0);
  return at ? { ...opened(state, { is: "file", at }), scroll: Math.max(0, at.line - 1 - ABOVE) } : state;
};

/** The week of every department; in the map, of the one whose capacity is chosen. */
export const week: Action = (state, result) => {
  const capacity = state.pane === "heat" ? heatRows(result.portfolio)[state.capacity]?.id : undefined;
  return opened(state, { is: "week", department: capacity?.split("/")[0] });
};

export const live: Action = (state) => opened(state, { is: "live" });

/** What differs from before, where the board was asked to say. */
export const changes: Action = (state, result) => (comparisonOf(result) ? opened(state, { is: "changes" }) : state);

/** So many lines further. */
export function scrollBy(lines: number): Action {
  return (state) => ({ ...state, scroll: Math.max(0, state.scroll + lines) });
}

function opened(state: State, reading: Reading): State {
  return { ...state, view: "reading", reading, scroll: 0 };
}
