import { type Action, after, clamp } from "./action.ts";
import { NO_CHANGE } from "./change.ts";
import { heatRows } from "./heat.ts";
import { pointAt, worstAt } from "./points.ts";
import { filtersOf, rowsOf, SORTS } from "./rows.ts";

/** So many rows further, in the list or in the map by weeks. */
export function moveBy(by: number): Action {
  return (state, result) => {
    if (state.pane === "heat")
      return { ...state, capacity: clamp(state.capacity + by, 0, heatRows(result.portfolio).length - 1) };
    return { ...state, row: clamp(state.row + by, 0, rowsOf(result, state).length - 1) };
  };
}

/** So many weeks further, in the map. */
export function acrossBy(by: number): Action {
  return (state, { portfolio }) =>
    state.pane === "heat" ? { ...state, week: clamp(state.week + by, 0, portfolio.weeks.length - 1) } : state;
}

export const otherPane: Action = (state) => ({ ...state, pane: state.pane === "rows" ? "heat" : "rows" });

/** The chosen initiative at its first point, or the one that breaks the chosen capacity most, at that capacity. */
export const open: Action = (state, result) => {
  const fresh = { ...state, view: "point", change: NO_CHANGE } as const;
  if (state.pane === "rows") {
    const chosen = rowsOf(result, state)[state.row];
    return chosen ? { ...fresh, initiative: chosen.id, point: 0 } : state;
  }
  const capacity = heatRows(result.portfolio)[state.capacity];
  const worst = capacity && worstAt(result.initiatives, capacity.id);
  return worst ? { ...fresh, initiative: worst.id, point: Math.max(0, pointAt(worst, capacity.id)) } : state;
};

export const nextFilter: Action = (state, result) => ({
  ...state,
  filter: after(filtersOf(result), state.filter),
  row: 0,
});

export const nextOrder: Action = (state) => ({ ...state, sort: after(SORTS, state.sort), row: 0 });

/** From here on letters are looked for. */
export const find: Action = (state) => ({ ...state, isTyping: true, pane: "rows" });

/** What was looked for stays. */
export const found: Action = (state) => ({ ...state, isTyping: false });

export const forget: Action = (state) => ({ ...state, isTyping: false, find: "", row: 0 });

export function type(letter: string): Action {
  return (state) => ({ ...state, find: state.find + letter, row: 0 });
}

export const erase: Action = (state) => ({ ...state, find: Array.from(state.find).slice(0, -1).join(""), row: 0 });
