import { visible } from "../../base/visible.ts";
import { type Written, penOf } from "../pen.ts";

export type Html = Written<"html">;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Writes HTML and SVG: every text means only itself, between tags and inside a quoted attribute. */
export const htmlPen = penOf<"html">((text) =>
  visible(text).replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? ""),
);

/** Nothing. */
export const NOTHING: Html = htmlPen``;

/** What is written where there is a text, nothing where there is none. */
export function ifSome(text: string, write: (text: string) => Html): Html {
  return text === "" ? NOTHING : write(text);
}
