import { VERSION } from "../../version.ts";
import { colourChoice, type ColourChoice } from "../colour.ts";
import type { Setting } from "../commands/command.ts";
import { environmentLanguage, languageSource } from "../language.ts";

/** The program, and what it takes from where it runs. */
export interface Runtime {
  readonly version: string;
  readonly node: string;
  readonly platform: string;
  readonly language: string;
  /** `--lang`, a variable of the environment, or `default`; a company's own language goes before the environment's. */
  readonly language_from: string;
  readonly colour: boolean;
  readonly colour_from: ColourChoice["because"];
  /** Null: not a terminal. */
  readonly columns: number | null;
}

export function runtime({ outer, language }: Setting): Runtime {
  const { environment, stdout } = outer;
  const { colour, because } = colourChoice(undefined, environment, stdout.isTerminal);
  return {
    version: VERSION,
    node: process.version,
    platform: process.platform,
    language: language ?? environmentLanguage(environment),
    language_from: language === undefined ? languageSource(environment) : "--lang",
    colour,
    colour_from: because,
    columns: stdout.columns ?? null,
  };
}
