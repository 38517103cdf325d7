import type { Written } from "../base/edit.ts";
import { pairLines } from "./written.ts";

/** The text of a new file with one key at its top. */
export function documentText(key: string, value: Written): string {
  return pairLines(key, value, 0)
    .map((line) => `${line}\n`)
    .join("");
}
