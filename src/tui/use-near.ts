import { useEffect, useState } from "react";

import { neutral } from "../report/neutral.ts";
import type { Result } from "../result/result.ts";
import type { Action } from "./action.ts";
import { isChange } from "./change.ts";
import { done } from "./point-actions.ts";
import { pointView } from "./point-view.ts";
import { type Near, NOTHING_NEAR } from "./scene.ts";
import type { State } from "./state.ts";
import type { Attempt, Trials } from "./trials.ts";

/** After so many milliseconds without another key, a quick answer is made a settled one. */
const SETTLE_AFTER = 400;

/** What is asked for, and what it is about: an answer to anything else is not shown. */
interface Question {
  readonly about: string;
  readonly initiative: string | undefined;
  readonly capacity: string | undefined;
}

/** What is known, and what it is about. */
interface Kept extends Near {
  readonly about: string;
  /** The initiative and the capacity. */
  readonly place: string;
}

/** Another change of the same place keeps its curve until the new one is there; anything else starts with nothing. */
function nearOf(kept: Kept, about: string, place: string): Near {
  if (kept.about === about) return kept;
  return kept.place === place ? { ...NOTHING_NEAR, days: kept.days } : NOTHING_NEAR;
}

type Put = (part: Partial<Near>) => void;
type Fail = (fault: unknown) => void;

/**
 * What must be simulated for the point that is looked at, as far as it is there; asked for anew whenever it is about
 * something else. A fault of it is thrown where the board is drawn, so that it ends the board and is told.
 */
export function useNear(trials: Trials, state: State, result: Result, act: (action: Action) => void): Near {
  const [kept, setKept] = useState<Kept>({ ...NOTHING_NEAR, about: "", place: "" });
  const [fault, setFault] = useState<{ readonly of: unknown }>();
  if (fault) throw fault.of;
  const view = pointView(result, state, NOTHING_NEAR);
  const capacity = view?.point.capacity?.id;
  const initiative = view?.initiative.id;
  const place = JSON.stringify([initiative, capacity]);
  const about = JSON.stringify([place, state.change, state.language]);
  const near = nearOf(kept, about, place);
  const put: Put = (part) => setKept((before) => ({ ...nearOf(before, about, place), ...part, about, place }));
  const fail: Fail = (of) => setFault({ of });
  const question = { about, initiative, capacity };
  useAnswers(trials, state, { question, put, fail });
  useWriting(trials, state, { question, prepared: near.prepared, put, fail, act });
  return near;
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

interface Writing extends Asking {
  readonly prepared: Near["prepared"];
  readonly act: (action: Action) => void;
}

/** What would be written is prepared when it is to be shown, and written only when it was and somebody said yes. */
function useWriting(trials: Trials, state: State, { question, prepared, put, fail, act }: Writing): void {
  const { about, initiative } = question;
  const isShowing = state.view === "difference";
  useEffect(() => {
    if (!isShowing || initiative === undefined) return;
    trials.prepare(initiative, state.change).then((found) => put({ prepared: found ?? null }), fail);
  }, [isShowing, about, trials]);
  useEffect(() => {
    if (!state.isWriting) return;
    if (prepared) prepared.write().then((isWritten) => act(done(isWritten ? "written" : "changed-meanwhile")), fail);
    else act(done("no-place"));
  }, [state.isWriting]);
}
