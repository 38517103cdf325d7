import { neutral } from "../report/neutral.ts";
import { tellingOf, type Telling } from "../report/telling.ts";
import type { Result } from "../result/result.ts";
import { linear } from "./linear.ts";
import { painted } from "./paint.ts";
import { NOTHING_NEAR, type Scene } from "./scene.ts";
import { screen } from "./screen.ts";
import type { Size } from "./size.ts";
import { firstState } from "./state.ts";

/** How the board is shown. */
export interface Manner {
  readonly colour: boolean;
  /** Names of the commands that exist. */
  readonly commands: readonly string[];
}

/** What the board speaks with; every text of the result is made harmless first. */
export function boardTelling(result: Result, { colour, commands }: Manner): Telling {
  const look = { columns: 100, verbose: false, plain: false, colour, places: true, commands };
  return tellingOf(neutral(result), look);
}

/** A company as judged, and how past initiatives of it were. */
export interface Told extends Pick<Scene, "record"> {
  readonly result: Result;
}

/** The first screen as text: what the terminal shows before anybody touches a key. */
export function snapshot({ result, record }: Told, size: Size, manner: Manner): string {
  const telling = boardTelling(result, manner);
  const lines = screen({ telling, state: firstState(result.language), size, near: NOTHING_NEAR, record });
  return `${painted(lines, manner.colour)}\n`;
}

/** The board as sentences. */
export function plainText({ result, record }: Told, manner: Manner): string {
  return painted(
    linear({ telling: boardTelling(result, manner), record })
      .split("\n")
      .map((text) => [{ text }]),
    false,
  );
}
