import type { Action } from "./action.ts";
import type { State } from "./state.ts";

/** A key by its name (`up`, `enter`, `escape` …) or, of a letter, the letter. */
export type Key = string;

const MAIN: Readonly<Record<Key, Action>> = {
  up: { is: "move", by: -1 },
  down: { is: "move", by: 1 },
  k: { is: "move", by: -1 },
  j: { is: "move", by: 1 },
  pageup: { is: "page", by: -1 },
  pagedown: { is: "page", by: 1 },
  home: { is: "edge", to: "first" },
  end: { is: "edge", to: "last" },
  left: { is: "across", by: -1 },
  right: { is: "across", by: 1 },
  tab: { is: "pane" },
  enter: { is: "open" },
  f: { is: "filter" },
  o: { is: "sort" },
  "/": { is: "find" },
  escape: { is: "back" },
};

const POINT: Readonly<Record<Key, Action>> = {
  escape: { is: "back" },
  n: { is: "next", by: 1 },
  p: { is: "next", by: -1 },
  down: { is: "next", by: 1 },
  up: { is: "next", by: -1 },
  left: { is: "volume", by: -10 },
  right: { is: "volume", by: 10 },
  "[": { is: "launch", by: -1 },
  "]": { is: "launch", by: 1 },
  r: { is: "reset" },
  s: { is: "save" },
  ...Object.fromEntries(Array.from({ length: 9 }, (_, index) => [String(index + 1), { is: "option", at: index }])),
  0: { is: "option", at: undefined },
};

const TYPING: Readonly<Record<Key, Action>> = {
  enter: { is: "found" },
  escape: { is: "forget" },
  backspace: { is: "erase" },
  up: { is: "move", by: -1 },
  down: { is: "move", by: 1 },
};

const EVERYWHERE: Readonly<Record<Key, Action>> = {
  "?": { is: "help" },
  l: { is: "language" },
  q: { is: "quit" },
};

const DIFFERENCE: Readonly<Record<Key, Action>> = {
  y: { is: "write" },
  n: { is: "back" },
  escape: { is: "back" },
  q: { is: "quit" },
};

/** What a key means where the board stands; undefined: nothing. */
export function actionOf(key: Key, { view, isTyping }: State): Action | undefined {
  if (key === "ctrl-c") return { is: "interrupt" };
  if (isTyping) return own(TYPING, key) ?? (isLetter(key) ? { is: "type", letter: key } : undefined);
  switch (view) {
    case "main":
      return own(MAIN, key) ?? own(EVERYWHERE, key);
    case "point":
      return own(POINT, key) ?? own(EVERYWHERE, key);
    case "difference":
      return own(DIFFERENCE, key);
    case "help":
      return key === "l" || key === "q" ? own(EVERYWHERE, key) : { is: "back" };
  }
}

function own(table: Readonly<Record<Key, Action>>, key: Key): Action | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function isLetter(key: Key): boolean {
  return [...key].length === 1 && !/\p{Cc}/u.test(key);
}
