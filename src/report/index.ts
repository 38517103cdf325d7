import type { Backtest } from "../result/backtest.ts";
import type { Result } from "../result/result.ts";
import type { Written } from "./pen.ts";

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
  /** The result was stored by somebody else, who may have written anything into it. */
  readonly untrusted?: boolean;
  /** What is told: all of it (nothing said), or only the ways out. */
  readonly view?: "whole" | "ways";
}

/** A company's result, and where the company's folder stands in its repository (`""`: at its root). */
export interface PlacedResult {
  readonly result: Result;
  readonly folder: string;
  /** The same result in the other language: a page shows either. */
  readonly translated?: Result;
  /** What would have been said of its past initiatives, where somebody asked; no format but the page tells it. */
  readonly record?: Backtest;
}

/** A format writes all companies of a check into one text; it can hand out only what its pen wrote. */
export type Format = (companies: readonly PlacedResult[], options: ReportOptions) => Written<string>;

/** The table of formats: a new one is one file and one line here. */
export const FORMATS = {
  terminal: async (): Promise<Format> => (await import("./terminal.ts")).terminalPage,
  markdown: async (): Promise<Format> => (await import("./comment.ts")).comment,
  json: async (): Promise<Format> => (await import("./json.ts")).jsonPage,
  ndjson: async (): Promise<Format> => (await import("./ndjson.ts")).ndjson,
  csv: async (): Promise<Format> => (await import("./csv.ts")).csv,
  sarif: async (): Promise<Format> => (await import("./sarif.ts")).sarif,
  junit: async (): Promise<Format> => (await import("./junit.ts")).junit,
  tap: async (): Promise<Format> => (await import("./tap.ts")).tap,
  ctrf: async (): Promise<Format> => (await import("./ctrf.ts")).ctrf,
  gitlab: async (): Promise<Format> => (await import("./gitlab.ts")).gitlab,
  github: async (): Promise<Format> => (await import("./github.ts")).github,
  "github-summary": async (): Promise<Format> => (await import("./github-summary.ts")).githubSummary,
  chat: async (): Promise<Format> => (await import("./chat.ts")).chatPage,
  ics: async (): Promise<Format> => (await import("./ics.ts")).icsPage,
  html: async (): Promise<Format> => (await import("./html/page.ts")).htmlPage,
} as const satisfies Readonly<Record<string, () => Promise<Format>>>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES: readonly FormatName[] = Object.keys(FORMATS).filter(isFormatName);

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(FORMATS, name);
}
