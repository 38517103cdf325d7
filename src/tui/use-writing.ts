import { useEffect } from "react";

import type { Result } from "../result/result.ts";
import type { Action } from "./action.ts";
import { addressee, done } from "./point-actions.ts";
import type { State } from "./state.ts";
import type { Preparing, Trials } from "./trials.ts";
import { type Fail, useAsked } from "./use-asked.ts";
import type { Wish } from "./wish.ts";

interface Standing {
  readonly state: State;
  readonly result: Result;
}

interface Heard {
  readonly act: (action: Action) => void;
  readonly fail: Fail;
}

/** What would be written is prepared when it is to be shown, and written only when it was and somebody said yes. */
export function useWriting(trials: Trials, standing: Standing, { act, fail }: Heard): Preparing | undefined {
  const { state } = standing;
  const { initiative, language } = state;
  const wish = state.view === "difference" ? wishOf(standing) : undefined;
  const key = wish && initiative !== undefined ? JSON.stringify([initiative, wish, language]) : undefined;
  const prepare = async (): Promise<Preparing> =>
    wish && initiative !== undefined ? trials.prepare(initiative, wish, language) : { refused: { is: "no-place" } };
  const prepared = useAsked(key, prepare, fail);
  useEffect(() => {
    if (state.isWriting) write(prepared, act).catch(fail);
  }, [state.isWriting]);
  return prepared;
}

async function write(prepared: Preparing | undefined, act: Heard["act"]): Promise<void> {
  if (!prepared || "refused" in prepared || prepared.files.length === 0) return act(done({ is: "not-written" }));
  const files = prepared.files.map(({ file }) => file);
  act(done({ is: await prepared.write(), files }));
}

/** What somebody wants written where the board stands; undefined: nothing. */
function wishOf({ state, result }: Standing): Wish | undefined {
  const { writes, change, form } = state;
  if (writes === "change") return { is: "change", change };
  if (writes === "ask") {
    const department = addressee(state, result);
    return department === undefined ? undefined : { is: "ask", department };
  }
  if (!form) return undefined;
  const { about, said } = form;
  return about.is === "decision" ? { is: "decision", said } : { ...about, said };
}
