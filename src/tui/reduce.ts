import type { InitiativeResult, Result } from "../result/result.ts";
import type { Action } from "./action.ts";
import { isChange, NO_CHANGE } from "./change.ts";
import { heatRows } from "./heat.ts";
import { actionOf, type Key } from "./keys.ts";
import { pointAt, pointsOf, worstAt } from "./points.ts";
import { FILTERS, rowsOf, SORTS } from "./rows.ts";
import type { State } from "./state.ts";

/** Rows that a page key goes. */
const PAGE = 10;
/** Percent of the forecast that can be tried. */
const VOLUME = { least: 10, most: 1000 };
/** Days by which a launch can be moved. */
const MOST_DAYS = 365;

/** The board after an action. It is a pure function: what must be simulated or written follows from the new state. */
export function reduce(state: State, action: Action, result: Result): State {
  const before = state.notice === undefined ? state : { ...state, notice: undefined };
  return inList(before, action, result) ?? inPoint(before, action, result) ?? anywhere(before, action);
}

/** The board after a key. */
export function press(state: State, key: Key, result: Result): State {
  const action = actionOf(key, state);
  return action ? reduce(state, action, result) : state;
}

/** Moving, opening, choosing and finding. */
function inList(state: State, action: Action, result: Result): State | undefined {
  switch (action.is) {
    case "move":
      return moved(state, action.by, result);
    case "page":
      return moved(state, action.by * PAGE, result);
    case "edge":
      return moved(state, action.to === "first" ? -Infinity : Infinity, result);
    case "across":
      return across(state, action.by, result);
    case "open":
      return opened(state, result);
    case "filter":
      return { ...state, filter: after(FILTERS, state.filter), row: 0 };
    case "sort":
      return { ...state, sort: after(SORTS, state.sort), row: 0 };
    case "find":
      return { ...state, isTyping: true, pane: "rows" };
    case "found":
      return { ...state, isTyping: false };
    case "forget":
      return { ...state, isTyping: false, find: "", row: 0 };
    case "erase":
      return { ...state, find: [...state.find].slice(0, -1).join(""), row: 0 };
    case "type":
      return { ...state, find: state.find + action.letter, row: 0 };
    default:
      return undefined;
  }
}

/** What a closer look tries. */
function inPoint(state: State, action: Action, result: Result): State | undefined {
  const initiative = openedIn(state, result);
  switch (action.is) {
    case "next":
      return initiative ? { ...state, point: around(state.point + action.by, pointsOf(initiative).length) } : state;
    case "volume":
      return changed(state, { volume: clamp(state.change.volume + action.by, VOLUME.least, VOLUME.most) });
    case "launch":
      return changed(state, { days: clamp(state.change.days + action.by, -MOST_DAYS, MOST_DAYS) });
    case "option":
      return withOption(state, action.at, initiative);
    case "reset":
      return { ...state, change: NO_CHANGE };
    case "save":
      return isChange(state.change) ? { ...state, view: "difference" } : state;
    default:
      return undefined;
  }
}

function anywhere(state: State, action: Action): State {
  switch (action.is) {
    case "pane":
      return { ...state, pane: state.pane === "rows" ? "heat" : "rows" };
    case "back":
      return back(state);
    case "help":
      return { ...state, view: "help" };
    case "language":
      return { ...state, language: state.language === "en" ? "es" : "en" };
    case "quit":
      return { ...state, leaving: "quit" };
    case "interrupt":
      return { ...state, leaving: "interrupted" };
    case "write":
      return state.view === "difference" ? { ...state, isWriting: true } : state;
    case "done":
      return { ...state, view: "point", isWriting: false, notice: action.notice };
    default:
      return state;
  }
}

/** The initiative whose points are looked at. */
export function openedIn({ initiative }: State, { initiatives }: Result): InitiativeResult | undefined {
  return initiatives.find(({ id }) => id === initiative);
}

function moved(state: State, by: number, result: Result): State {
  if (state.pane === "heat")
    return { ...state, capacity: clamp(state.capacity + by, 0, heatRows(result.portfolio).length - 1) };
  return { ...state, row: clamp(state.row + by, 0, rowsOf(result, state).length - 1) };
}

function across(state: State, by: number, { portfolio }: Result): State {
  return state.pane === "heat" ? { ...state, week: clamp(state.week + by, 0, portfolio.weeks.length - 1) } : state;
}

/** The chosen initiative at its first point, or the one that breaks the chosen capacity most, at that capacity. */
function opened(state: State, result: Result): State {
  const fresh = { ...state, view: "point", change: NO_CHANGE } as const;
  if (state.pane === "rows") {
    const chosen = rowsOf(result, state)[state.row];
    return chosen ? { ...fresh, initiative: chosen.id, point: 0 } : state;
  }
  const capacity = heatRows(result.portfolio)[state.capacity];
  const worst = capacity && worstAt(result.initiatives, capacity.id);
  return worst ? { ...fresh, initiative: worst.id, point: Math.max(0, pointAt(worst, capacity.id)) } : state;
}

/** One step back; from the list, what narrows it goes first. */
function back(state: State): State {
  switch (state.view) {
    case "difference":
      return { ...state, view: "point" };
    case "help":
      return { ...state, view: state.initiative === undefined ? "main" : "point" };
    case "point":
      return { ...state, view: "main", initiative: undefined, change: NO_CHANGE };
    case "main":
      return { ...state, find: "", row: state.find === "" ? state.row : 0 };
  }
}

function changed(state: State, change: Partial<State["change"]>): State {
  return { ...state, change: { ...state.change, ...change } };
}

/** A way out that moves the launch stands in the place of a move of it. */
function withOption(state: State, at: number | undefined, initiative: InitiativeResult | undefined): State {
  const option = at === undefined ? undefined : initiative && waysOf(initiative)[at];
  if (at !== undefined && option === undefined) return state;
  return changed(state, { option: option?.id, ...(option?.id === "date" ? { days: 0 } : {}) });
}

/** The ways out that can be tried: launching as it is, is what stands in the files. */
export function waysOf({ ready_if: { options } }: InitiativeResult): InitiativeResult["ready_if"]["options"] {
  return options.filter(({ id }) => id !== "as-is" && id !== "planned");
}

function after<T>(list: readonly T[], one: T): T {
  return list[(list.indexOf(one) + 1) % list.length] ?? one;
}

function around(index: number, length: number): number {
  return length === 0 ? 0 : ((index % length) + length) % length;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
