import type { Action } from "./action.ts";
import { type Form, fieldsOf, typed } from "./form.ts";
import { open } from "./list-actions.ts";
import { openedIn, pointIn, waysOf } from "./point-actions.ts";
import type { State } from "./state.ts";

/** Asks what a decision needs, with the way out that is tried, else the first one, as the answer to begin with. */
export const decide: Action = (state, result) => {
  const near = state.view === "point" ? state : open(state, result);
  const initiative = openedIn(near, result);
  if (!initiative) return state;
  if (initiative.ready_if.options.length === 0) return { ...near, notice: { is: "nothing-to-decide" } };
  const chose = near.change.option ?? waysOf(initiative)[0]?.id ?? "as-is";
  return asked(near, { about: { is: "decision" }, at: 0, said: { chose, by: initiative.decide.who ?? "" } });
};

/** Asks what an exception to the point that is looked at needs. */
export const except: Action = (state, result) => {
  const finding = pointIn(state, result)?.finding;
  if (!finding || finding.state === "waived") return state;
  return asked(state, { about: { is: "exception", rule: finding.rule, subject: finding.subject }, at: 0, said: {} });
};

/** To the next field; after the last, what would be written is shown. */
export const nextField: Action = (state) => {
  const { form } = state;
  if (!form) return state;
  if (form.at + 1 < fieldsOf(form).length) return { ...state, form: { ...form, at: form.at + 1 } };
  return { ...state, view: "difference", writes: "form", scroll: 0 };
};

export const fieldBefore: Action = (state) => {
  const { form } = state;
  return form ? { ...state, form: { ...form, at: Math.max(0, form.at - 1) } } : state;
};

export function typeInField(letter: string): Action {
  return (state) => (state.form ? { ...state, form: typed(state.form, (before) => before + letter) } : state);
}

export const eraseInField: Action = (state) =>
  state.form ? { ...state, form: typed(state.form, (before) => Array.from(before).slice(0, -1).join("")) } : state;

function asked(state: State, form: Form): State {
  return { ...state, view: "form", form };
}
