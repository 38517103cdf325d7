import { visible } from "../base/visible.ts";
import { penOf } from "./pen.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  // The two characters beyond control ones that XML 1.0 knows no way to write.
  "\uFFFE": "[U+FFFE]",
  "\uFFFF": "[U+FFFF]",
};

/** Writes text and attribute values of XML 1.0. */
export const xmlPen = penOf<"xml">((text) =>
  visible(text).replaceAll(/[&<>"'\uFFFE\uFFFF]/g, (sign) => ENTITIES[sign] ?? ""),
);
