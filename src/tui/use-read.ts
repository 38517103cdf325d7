import type { State } from "./state.ts";
import type { Trials } from "./trials.ts";
import { type Fail, useAsked } from "./use-asked.ts";

interface Read {
  readonly state: State;
  readonly columns: number;
}

/** A space on either side of a text. */
const MARGIN = 2;

/** The text that is read, once it is there. */
export function useRead(trials: Trials, { state, columns }: Read, fail: Fail): string | undefined {
  const { view, reading, language } = state;
  const isReading = view === "reading" && reading !== undefined;
  const key = isReading ? JSON.stringify([reading, language, columns]) : undefined;
  const read = async (): Promise<string> =>
    reading ? trials.read(reading, { language, columns: columns - MARGIN }) : "";
  return useAsked(key, read, fail);
}
