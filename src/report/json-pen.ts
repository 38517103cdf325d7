import { visible } from "../base/visible.ts";
import { neutral } from "./neutral.ts";
import { type Written, penOf } from "./pen.ts";

/** Characters that JSON allows as they are and that may steer a terminal or hide: written as their codes. */
const UNSAFE =
  /[\u007F-\u009F\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|\uDB40[\uDC00-\uDFFF]|#(?=#[\w.-]*\[)/g;

/** A value as JSON that reads back the same, and in which no log of a pipeline sees a command. */
export function jsonText(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, undefined, indent);
  return text.replace(UNSAFE, (characters) => characters.split("").map(codeOf).join(""));
}

function codeOf(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

const asItIs = penOf<"json">((text) => text);

/** A value as data: every text reads back as it was. */
export function dataJson(value: unknown, indent?: number): Written<"json"> {
  return asItIs`${jsonText(value, indent)}`;
}

/** A value whose texts are shown to people by whatever reads it: what steers or hides in them is shown as its code. */
export function shownJson(value: object, indent?: number): Written<"json"> {
  return asItIs`${jsonText(neutral(value, visibleLines), indent)}`;
}

/** A new line means itself in JSON. */
function visibleLines(text: string): string {
  return text.split("\n").map(visible).join("\n");
}

/** Writes JSON by templates: a text put into one becomes a quoted string. */
export const jsonPen = penOf<"json">((text) => jsonText(text));
