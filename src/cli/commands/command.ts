import type { Command } from "commander";

import type { Language } from "../../base/bilingual.ts";
import type { Speaker } from "../../words/catalogue.ts";
import type { Outer } from "../outer.ts";
import type { Check } from "../pipeline.ts";

/** What a command works with. */
export interface Setting {
  readonly outer: Outer;
  readonly say: Speaker;
  /** From --lang; undefined: the company's, else the environment's. */
  readonly language: Language | undefined;
  /** The company's where its folder says one, else the environment's. */
  readonly fallbackLanguage: Language;
  readonly check: () => Promise<Check>;
  /** Names of all commands: reports recommend only these. */
  readonly commands: readonly string[];
  /** What the process ends with. */
  readonly finish: (exitCode: number) => void;
}

/** Adds its options and its action to a command of its name. */
export type CommandSetup = (command: Command, setting: Setting) => void;
