import type { Key as InkKey } from "ink";

import type { Key } from "./keys.ts";

/** Special keys by their names here. */
const NAMES: readonly (readonly [keyof InkKey, Key])[] = [
  ["upArrow", "up"],
  ["downArrow", "down"],
  ["leftArrow", "left"],
  ["rightArrow", "right"],
  ["pageUp", "pageup"],
  ["pageDown", "pagedown"],
  ["home", "home"],
  ["end", "end"],
  ["return", "enter"],
  ["escape", "escape"],
  ["tab", "tab"],
  ["backspace", "backspace"],
  ["delete", "backspace"],
];

/** Control characters that may stand among letters which arrive at once. */
const AMONG: Readonly<Record<string, Key>> = { "\r": "enter", "\n": "enter", "\t": "tab", "\u007F": "backspace" };

/** The keys of one input: several letters arrive at once where somebody types fast, or pastes. */
export function keysOf(input: string, key: Partial<InkKey>): readonly Key[] {
  if (key.ctrl === true) return input === "c" ? ["ctrl-c"] : [];
  const special = NAMES.find(([name]) => key[name] === true);
  if (special) return [special[1]];
  // No key here is pressed with alt: what looks so is escape and then a letter, typed fast.
  const escape: readonly Key[] = key.meta === true ? ["escape"] : [];
  const letters = Array.from(input, (letter) => (Object.hasOwn(AMONG, letter) ? (AMONG[letter] ?? letter) : letter));
  return [...escape, ...letters];
}
