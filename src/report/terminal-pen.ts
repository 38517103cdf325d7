import { visible } from "../base/visible.ts";
import { penOf } from "./pen.ts";

/** New lines and colours are the report's own; every other control character in it would be somebody else's. */
// oxlint-disable-next-line no-control-regex -- the one sequence that is let through
const OWN = /(\n|\u001B\[[\d;]*m)/;

/** Writes to a terminal: nothing but new lines and colours can steer it. */
export const terminalPen = penOf<"terminal">((text) =>
  text
    .split(OWN)
    .map((part, index) => (index % 2 === 1 ? part : visible(part)))
    .join(""),
);
