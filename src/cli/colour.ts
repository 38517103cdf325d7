import type { Outer } from "./outer.ts";

/**
 * The one resolver of colour: --color and --no-color, then FORCE_COLOR, NO_COLOR, CLICOLOR_FORCE, TERM=dumb, and last
 * whether the stream is a terminal.
 */
export function wantsColour(
  flag: boolean | undefined,
  environment: Outer["environment"],
  isTerminal: boolean,
): boolean {
  if (flag !== undefined) return flag;
  const { FORCE_COLOR, NO_COLOR, CLICOLOR_FORCE, TERM } = environment as Record<string, string | undefined>;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  if (isSet(NO_COLOR)) return false;
  if (isSet(CLICOLOR_FORCE) && CLICOLOR_FORCE !== "0") return true;
  return TERM !== "dumb" && isTerminal;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== "";
}
