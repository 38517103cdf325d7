import type { Plural } from "./plural.ts";

/** A text with {placeholders}, or one for one and one for several. */
export type Entry = string | Plural;
