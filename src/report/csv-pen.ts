import { visible } from "../base/visible.ts";
import { type Written, joined, penOf } from "./pen.ts";

/** What spreadsheets calculate: these signs, their full-width twins, also behind spaces. */
const FORMULA = /^[\s\u00A0\u3000]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Writes cells: always quoted, and an apostrophe before what a spreadsheet would calculate. Numbers are bare. */
export const csvPen = penOf<"csv">((text) => {
  const shown = visible(text);
  return `"${FORMULA.test(shown) ? "'" : ""}${shown.replaceAll('"', '""')}"`;
});

/** One line of cells; a number stays a number, nothing is an empty cell. */
export function csvRow(cells: readonly (string | number | null)[]): Written<"csv"> {
  const written = cells.map((cell) => {
    return cell === null || cell === "" ? csvPen`` : csvPen`${cell}`;
  });
  return csvPen`${joined(written, csvPen`,`)}\r\n`;
}
