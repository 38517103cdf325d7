import type { Action } from "./action.ts";
import { NO_CHANGE } from "./change.ts";

/** One step back; from the list, what narrows it goes first. */
export const back: Action = (state) => {
  switch (state.view) {
    case "difference":
      return { ...state, view: state.writes === "form" ? "form" : "point" };
    case "form":
    case "help":
    case "reading":
      return { ...state, view: state.initiative === undefined ? "main" : "point" };
    case "point":
      return { ...state, view: "main", initiative: undefined, change: NO_CHANGE };
    case "main":
      return state.find === "" ? state : { ...state, find: "", row: 0 };
  }
};

export const help: Action = (state) => ({ ...state, view: "help", scroll: 0 });

export const otherLanguage: Action = (state) => ({ ...state, language: state.language === "en" ? "es" : "en" });

export const quit: Action = (state) => ({ ...state, leaving: "quit" });

export const interrupt: Action = (state) => ({ ...state, leaving: "interrupted" });
