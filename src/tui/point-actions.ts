import type { InitiativeResult, Result } from "../result/result.ts";
import { type Action, clamp } from "./action.ts";
import { isChange, NO_CHANGE } from "./change.ts";
import { type Point, pointsOf } from "./points.ts";
import type { Notice, State } from "./state.ts";

/** Percent of the forecast that can be tried. */
const VOLUME = { least: 10, most: 1000 };
/** Days by which a launch can be moved. */
const MOST_DAYS = 365;

/** The initiative whose points are looked at. */
export function openedIn({ initiative }: State, { initiatives }: Result): InitiativeResult | undefined {
  return initiatives.find(({ id }) => id === initiative);
}

/** The ways out that can be tried: launching as it is, is what stands in the files. */
export function waysOf({ ready_if: { options } }: InitiativeResult): InitiativeResult["ready_if"]["options"] {
  return options.filter(({ id }) => id !== "as-is" && id !== "planned");
}

/** So many points further; after the last comes the first. */
export function nextPoint(by: number): Action {
  return (state, result) => {
    const initiative = openedIn(state, result);
    const count = initiative ? pointsOf(initiative).length : 0;
    return count === 0 ? state : { ...state, point: (((state.point + by) % count) + count) % count };
  };
}

/** So many more percent of the forecast. */
export function moreVolume(by: number): Action {
  return (state) => changed(state, { volume: clamp(state.change.volume + by, VOLUME.least, VOLUME.most) });
}

/** So many days later. */
export function laterBy(days: number): Action {
  return (state) => changed(state, { days: clamp(state.change.days + days, -MOST_DAYS, MOST_DAYS) });
}

/** The way out at this place of the list; one that moves the launch stands in the place of a move of it. */
export function tryOption(at: number): Action {
  return (state, result) => {
    const initiative = openedIn(state, result);
    const option = initiative && waysOf(initiative)[at];
    return option ? changed(state, { option: option.id, ...(option.id === "date" ? { days: 0 } : {}) }) : state;
  };
}

export const noOption: Action = (state) => changed(state, { option: undefined });

/** Back to what the files say. */
export const reset: Action = (state) => ({ ...state, change: NO_CHANGE });

/** Shows what would be written. */
export const save: Action = (state) =>
  isChange(state.change) ? { ...state, view: "difference", writes: "change", scroll: 0 } : state;

/** Shows the message to the department that must be asked about this point, and what recording it would write. */
export const ask: Action = (state, result) =>
  addressee(state, result) === undefined ? state : { ...state, view: "difference", writes: "ask", scroll: 0 };

/** Whom the point that is looked at concerns, and who has to be asked: of several the first from whom an answer is due. */
export function addressee(state: State, result: Result): string | undefined {
  const point = pointIn(state, result);
  const { finding, capacity } = point ?? {};
  const concerned = [finding?.asked_by, finding?.department, capacity?.id.split("/")[0]].filter(Boolean);
  const departments = openedIn(state, result)?.departments ?? [];
  const asked = concerned.map((id) => departments.find((department) => department.id === id));
  const due = asked.find((department) => department && department.asking !== null && department.asking !== "answered");
  return due?.id ?? concerned[0];
}

/** The point that is looked at, as its files stand. */
export function pointIn(state: State, result: Result): Point | undefined {
  const initiative = openedIn(state, result);
  return initiative && pointsOf(initiative)[state.point];
}

/** Writes what was shown. */
export const write: Action = (state) => ({ ...state, isWriting: true });

/** What came of writing. */
export function done(notice: Notice): Action {
  return (state) => ({ ...state, view: "point", isWriting: false, notice });
}

function changed(state: State, change: Partial<State["change"]>): State {
  return { ...state, change: { ...state.change, ...change } };
}
