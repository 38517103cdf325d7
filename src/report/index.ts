import type { Result } from "../result/result.ts";

/** How a report is wanted; a format takes from it what concerns it. */
export interface ReportOptions {
  /** Width of the terminal or page. */
  readonly columns: number;
  readonly verbose: boolean;
  /** Linear text without boxes, signs or alignment, for screen readers. */
  readonly plain: boolean;
  readonly colour: boolean;
  /** Say file and line of every point: with `verbose`, and always where the output is not a terminal. */
  readonly places: boolean;
  /** Names of the commands that exist: only those are recommended. */
  readonly commands: readonly string[];
}

export type Format = (result: Result, options: ReportOptions) => string;

/** The table of formats: a new one is one file and one line here. */
export const FORMATS = {
  terminal: async (): Promise<Format> => (await import("./terminal.ts")).terminal,
  json: async (): Promise<Format> => (await import("./json.ts")).json,
} as const satisfies Readonly<Record<string, () => Promise<Format>>>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES: readonly FormatName[] = Object.keys(FORMATS).filter(isFormatName);

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(FORMATS, name);
}
