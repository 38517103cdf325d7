import type { Position } from "../base/position.ts";
import type { Found } from "./claims.ts";

/** A promise-like statement with its place: in a text of an initiative, or in words that stand in its own file. */
export interface Claim extends Pick<Found, "kind" | "words" | "sentence" | "amount"> {
  /** The file of the text, or the channel of words in the initiative's own file. */
  readonly source: string;
  readonly at: Position;
}
