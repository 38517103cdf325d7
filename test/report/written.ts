import { FORMATS, type FormatName, type PlacedResult, type ReportOptions } from "../../src/report/index.ts";
import { textOf } from "../../src/report/pen.ts";
import type { Result } from "../../src/result/result.ts";

export const OPTIONS: ReportOptions = {
  columns: 100,
  verbose: true,
  plain: false,
  colour: false,
  places: true,
  commands: ["check", "render", "schema"],
};

/** What a format makes of results whose companies stand in these folders. */
export async function written(name: FormatName, ...companies: readonly PlacedResult[]): Promise<string> {
  const format = await FORMATS[name]();
  return textOf(format(companies, OPTIONS));
}

export function placed(result: Result, folder = ""): PlacedResult {
  return { result, folder };
}
