import type { Outer } from "./outer.ts";

/** What decides whether there are colours: an option, a variable of the environment, or whether the stream is a terminal. */
export interface ColourChoice {
  readonly colour: boolean;
  readonly because: "option" | "FORCE_COLOR" | "NO_COLOR" | "CLICOLOR_FORCE" | "TERM" | "terminal" | "no-terminal";
}

/**
 * The one resolver of colour: --color and --no-color, then FORCE_COLOR, NO_COLOR, CLICOLOR_FORCE, TERM=dumb, and last
 * whether the stream is a terminal.
 */
export function colourChoice(
  flag: boolean | undefined,
  environment: Outer["environment"],
  isTerminal: boolean,
): ColourChoice {
  if (flag !== undefined) return { colour: flag, because: "option" };
  const { FORCE_COLOR, NO_COLOR, CLICOLOR_FORCE, TERM } = environment as Record<string, string | undefined>;
  if (FORCE_COLOR !== undefined)
    return { colour: FORCE_COLOR !== "0" && FORCE_COLOR !== "false", because: "FORCE_COLOR" };
  if (isSet(NO_COLOR)) return { colour: false, because: "NO_COLOR" };
  if (isSet(CLICOLOR_FORCE) && CLICOLOR_FORCE !== "0") return { colour: true, because: "CLICOLOR_FORCE" };
  if (TERM === "dumb") return { colour: false, because: "TERM" };
  return { colour: isTerminal, because: isTerminal ? "terminal" : "no-terminal" };
}

export function wantsColour(
  flag: boolean | undefined,
  environment: Outer["environment"],
  isTerminal: boolean,
): boolean {
  return colourChoice(flag, environment, isTerminal).colour;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== "";
}
