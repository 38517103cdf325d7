import type { Result } from "../result/result.ts";
import type { Action } from "./action.ts";
import { back, help, interrupt, otherLanguage, quit } from "./board-actions.ts";
import { decide, eraseInField, except, fieldBefore, nextField, typeInField } from "./form-actions.ts";
import {
  acrossBy,
  erase,
  find,
  forget,
  found,
  moveBy,
  nextFilter,
  nextOrder,
  open,
  otherPane,
  type,
} from "./list-actions.ts";
import { ask, laterBy, moreVolume, nextPoint, noOption, reset, save, tryOption, write } from "./point-actions.ts";
import { changes, explain, live, openFile, scrollBy, week } from "./reading-actions.ts";
import type { State } from "./state.ts";

/** A key by its name (`up`, `enter`, `escape` …) or, of a letter, the letter. */
export type Key = string;

type Keys = ReadonlyMap<Key, Action>;

/** Rows that a page key goes. */
const PAGE = 10;
/** Percent of the forecast that an arrow adds. */
const STEP = 10;

const EVERYWHERE: readonly (readonly [Key, Action])[] = [
  ["?", help],
  ["l", otherLanguage],
  ["q", quit],
];

const MAIN: Keys = new Map([
  ...EVERYWHERE,
  ["up", moveBy(-1)],
  ["down", moveBy(1)],
  ["k", moveBy(-1)],
  ["j", moveBy(1)],
  ["pageup", moveBy(-PAGE)],
  ["pagedown", moveBy(PAGE)],
  ["home", moveBy(-Infinity)],
  ["end", moveBy(Infinity)],
  ["left", acrossBy(-1)],
  ["right", acrossBy(1)],
  ["tab", otherPane],
  ["enter", open],
  ["f", nextFilter],
  ["o", nextOrder],
  ["/", find],
  ["d", decide],
  ["w", week],
  ["t", live],
  ["c", changes],
  ["escape", back],
]);

const POINT: Keys = new Map([
  ...EVERYWHERE,
  ["escape", back],
  ["n", nextPoint(1)],
  ["p", nextPoint(-1)],
  ["down", nextPoint(1)],
  ["up", nextPoint(-1)],
  ["left", moreVolume(-STEP)],
  ["right", moreVolume(STEP)],
  ["[", laterBy(-1)],
  ["]", laterBy(1)],
  ["r", reset],
  ["s", save],
  ["x", explain],
  ["e", openFile],
  ["a", ask],
  ["w", except],
  ["d", decide],
  ["0", noOption],
  ...Array.from({ length: 9 }, (_, index): [Key, Action] => [String(index + 1), tryOption(index)]),
]);

const TYPING: Keys = new Map([
  ["enter", found],
  ["escape", forget],
  ["backspace", erase],
  ["up", moveBy(-1)],
  ["down", moveBy(1)],
]);

const SCROLLING: readonly (readonly [Key, Action])[] = [
  ["up", scrollBy(-1)],
  ["down", scrollBy(1)],
  ["pageup", scrollBy(-PAGE)],
  ["pagedown", scrollBy(PAGE)],
];

const READING: Keys = new Map([
  ...EVERYWHERE,
  ...SCROLLING,
  ["k", scrollBy(-1)],
  ["j", scrollBy(1)],
  ["home", scrollBy(-Infinity)],
  ["end", scrollBy(Infinity)],
  ["enter", back],
  ["escape", back],
]);

const ANSWERING: Keys = new Map([
  ["enter", nextField],
  ["down", nextField],
  ["tab", nextField],
  ["up", fieldBefore],
  ["backspace", eraseInField],
  ["escape", back],
]);

const DIFFERENCE: Keys = new Map([...SCROLLING, ["y", write], ["n", back], ["escape", back], ["q", quit]]);

/** The board after a key; what was told about the one before goes. */
export function press(state: State, key: Key, result: Result): State {
  const action = actionOf(key, state);
  return action ? action({ ...state, notice: undefined }, result) : state;
}

/** What a key means where the board stands; undefined: nothing. */
function actionOf(key: Key, { view, isTyping }: State): Action | undefined {
  if (key === "ctrl-c") return interrupt;
  if (isTyping) return TYPING.get(key) ?? (isLetter(key) ? type(key) : undefined);
  switch (view) {
    case "main":
      return MAIN.get(key);
    case "point":
      return POINT.get(key);
    case "difference":
      return DIFFERENCE.get(key);
    case "reading":
      return READING.get(key);
    case "form":
      return ANSWERING.get(key) ?? (isLetter(key) ? typeInField(key) : undefined);
    case "help":
      return key === "l" || key === "q" ? new Map(EVERYWHERE).get(key) : back;
  }
}

function isLetter(key: Key): boolean {
  return Array.from(key).length === 1 && !/\p{Cc}/u.test(key);
}
