import { formatDay } from "../../time/day.ts";
import type { Area } from "./areas.ts";
import type { Surroundings } from "./capacity-lines.ts";
import { departmentOf } from "./planned.ts";
import type { NewFile } from "./new-file.ts";
import type { Listener } from "./understood.ts";

/**
 * A department's file whose stock is read from a sheet beside it, and that sheet with its row to fill in: a row for each
 * stock, under its name, counted on its day.
 */
export function stockSheet(area: Area, around: Surroundings, { say, today }: Listener): readonly NewFile[] {
  const goods: Area = { ...area, holds: "goods" };
  const { file, text } = departmentOf(goods, around, say);
  const sheet = file.replace(/\.department\.yaml$/, ".csv");
  const name = sheet.slice(sheet.lastIndexOf("/") + 1);
  const reading = `on_hand: {file: ${name}}`;
  const rows = `product,on_hand,as_of\n${say("init-name-stock")},,${formatDay(today)}\n`;
  return [
    { file, text: text.replace(/^(#? *)on_hand: unknown.*$/m, `$1${reading} # ${say("init-department-sheet")}`) },
    { file: sheet, text: rows },
  ];
}
