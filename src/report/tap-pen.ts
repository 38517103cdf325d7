import { visible } from "../base/visible.ts";
import { jsonText } from "./json-pen.ts";
import { penOf } from "./pen.ts";

/** Writes what a test point says of itself: a hash sign would begin a directive. */
export const tapPen = penOf<"tap">((text) => visible(text).replaceAll(/[\\#]/g, (sign) => `\\${sign}`));

/** Writes values of the YAML block under a test point: as JSON, which is YAML too. */
export const tapValuePen = penOf<"tap">((text) => jsonText(visible(text)));
