import { useEffect, useState } from "react";

import { neutral } from "../report/neutral.ts";
import type { Result } from "../result/result.ts";
import type { Action } from "./action.ts";
import { isChange } from "./change.ts";
import { pointView } from "./point-view.ts";
import { type Near, NOTHING_NEAR } from "./scene.ts";
import type { State } from "./state.ts";
import type { Attempt, Trials } from "./trials.ts";
import { useRead } from "./use-read.ts";
import { useWriting } from "./use-writing.ts";

/** After so many milliseconds without another key, a quick answer is made a settled one. */
const SETTLE_AFTER = 400;

/** What is asked for, and what it is about: an answer to anything else is not shown. */
interface Question {
  readonly about: string;
  readonly initiative: string | undefined;
  readonly capacity: string | undefined;
}

/** What is known of a place, and what it is about. */
interface Kept extends Tried {
  readonly about: string;
  /** The initiative and the capacity. */
  readonly place: string;
}

type Tried = Pick<Near, "days" | "attempted">;

const NOTHING_TRIED: Tried = { days: undefined, attempted: undefined };

/** Another change of the same place keeps its curve until the new one is there; anything else starts with nothing. */
function triedOf(kept: Kept, about: string, place: string): Tried {
  if (kept.about === about) return kept;
  return kept.place === place ? { ...NOTHING_TRIED, days: kept.days } : NOTHING_TRIED;
}

type Put = (part: Partial<Tried>) => void;
type Fail = (fault: unknown) => void;

interface NearStanding {
  readonly state: State;
  readonly result: Result;
  readonly columns: number;
}

/**
 * What must be simulated for the point that is looked at, as far as it is there; asked for anew whenever it is about
 * something else. A fault of it is thrown where the board is drawn, so that it ends the board and is told.
 */
export function useNear(trials: Trials, standing: NearStanding, act: (action: Action) => void): Near {
  const { state, result, columns } = standing;
  const [kept, setKept] = useState<Kept>({ ...NOTHING_TRIED, about: "", place: "" });
  const [fault, setFault] = useState<{ readonly of: unknown }>();
  if (fault) throw fault.of;
  const view = pointView(result, state, NOTHING_NEAR);
  const capacity = view?.point.capacity?.id;
  const initiative = view?.initiative.id;
  const place = JSON.stringify([initiative, capacity]);
  const about = JSON.stringify([place, state.change, state.language]);
  const put: Put = (part) => setKept((before) => ({ ...triedOf(before, about, place), ...part, about, place }));
  const fail: Fail = (of) => setFault({ of });
  const question = { about, initiative, capacity };
  useAnswers(trials, state, { question, put, fail });
  const prepared = useWriting(trials, { state, result }, { act, fail });
  const text = useRead(trials, { state, columns }, fail);
  return { ...triedOf(kept, about, place), prepared, text };
}

interface Asking {
  readonly question: Question;
  readonly put: Put;
  readonly fail: Fail;
}

/** The initiative as tried, and the days of the capacity: at a glance at once, settled when no key follows. */
function useAnswers(trials: Trials, { change, language }: State, { question, put, fail }: Asking): void {
  const { about, initiative, capacity } = question;
  useEffect(() => {
    if (initiative === undefined) return undefined;
    let isWanted = true;
    const answer = async (look: Attempt["look"]): Promise<void> => {
      if (!isWanted) return;
      const attempted = isChange(change) ? await trials.attempt({ initiative, change, look, language }) : undefined;
      if (isWanted && isChange(change)) put({ attempted: attempted ? neutral(attempted) : null });
      // A key that came meanwhile is heard before the next answer is worked out.
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (!isWanted || capacity === undefined) return;
      const days = await trials.days({ initiative, capacity }, { change, look });
      if (isWanted) put({ days: days ?? null });
    };
    // The picture that the key itself makes is drawn first.
    const glance = setTimeout(() => void answer("glance").catch(fail), 0);
    const settled = setTimeout(() => void answer("settled").catch(fail), SETTLE_AFTER);
    return () => {
      isWanted = false;
      clearTimeout(glance);
      clearTimeout(settled);
    };
  }, [about, trials]);
}
