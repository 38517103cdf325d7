import { csvPen, csvRow } from "./csv-pen.ts";
import { textOf } from "./pen.ts";

/** What stands in a row before anybody has answered; people fill in the columns that follow. */
export interface SheetRow {
  readonly initiative: string;
  readonly department: string;
  readonly title: string;
  readonly needed_by: string;
  readonly about: string;
}

/** What people fill in: the columns that `batuta answer --from` reads. */
const TO_FILL = ["says", "condition", "due", "because", "at", "should_be", "by", "recorded_by"] as const;

/** A sheet to fill in and send back: one row a department and initiative. */
export function sheetText(rows: readonly SheetRow[]): string {
  const head = ["initiative", "department", ...TO_FILL, "title", "needed_by", "what"];
  const body = rows.map(({ initiative, department, title, needed_by: by, about }) => [
    initiative,
    department,
    ...TO_FILL.map(() => ""),
    title,
    by,
    about,
  ]);
  return textOf(csvPen`${[head, ...body].map(csvRow)}`);
}
