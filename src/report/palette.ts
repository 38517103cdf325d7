import { Chalk, type ChalkInstance } from "chalk";
import type { Mark } from "./blocks.ts";

/** Colours of the report. None carries a meaning by itself: every mark is also a sign and a word. */
export interface Palette {
  readonly mark: (mark: Mark, text: string) => string;
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly step: (text: string) => string;
}

/** Red and green differ in lightness and shape too; basic colours, so that the terminal's own theme decides. */
export function palette(colour: boolean): Palette {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const colours: Readonly<Record<Mark, ChalkInstance>> = {
    blocker: chalk.redBright.bold,
    over: chalk.redBright.bold,
    warning: chalk.yellow,
    tight: chalk.yellow,
    unknown: chalk.cyan,
    note: chalk.reset,
    waived: chalk.magenta,
    good: chalk.green,
    none: chalk.dim,
  };
  return {
    mark: (mark, text) => colours[mark](text),
    strong: chalk.bold,
    quiet: chalk.dim,
    step: chalk.cyan,
  };
}
