import type { Mark } from "./blocks.ts";

/** Signs of the marks: different shapes, so that they can be told apart without colour. */
export const SIGNS: Readonly<Record<Mark, string>> = {
  blocker: "✖",
  over: "✖",
  warning: "▲",
  tight: "▲",
  unknown: "?",
  note: "·",
  waived: "~",
  good: "✔",
  none: "–",
};
