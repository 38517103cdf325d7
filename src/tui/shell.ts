import { Text, useApp, useInput, useStdout } from "ink";
import { createElement, type ReactNode, useEffect, useMemo, useReducer, useState } from "react";

import type { Language } from "../base/bilingual.ts";
import type { Result } from "../result/result.ts";
import type { Action } from "./action.ts";
import { keysOf } from "./ink-keys.ts";
import { press } from "./keys.ts";
import { painted } from "./paint.ts";
import { screen } from "./screen.ts";
import type { Size } from "./size.ts";
import { boardTelling, type Manner } from "./snapshot.ts";
import { firstState, type State } from "./state.ts";
import { farthest } from "./text-screen.ts";
import type { Trials } from "./trials.ts";
import { useNear } from "./use-near.ts";

export interface ShellProps {
  readonly trials: Trials;
  readonly manner: Manner & { readonly language: Language };
  readonly onLeave: (how: "quit" | "interrupted") => void;
}

/** Draws the screen of the board's state, and turns keys into actions: everything else is pure and elsewhere. */
export function Shell({ trials, manner, onLeave }: ShellProps): ReactNode {
  const { exit } = useApp();
  const result = useResult(trials);
  const [state, act] = useReducer(
    (before: State, action: Action) => action(before, result(before.language)),
    firstState(manner.language),
  );
  const size = useSize();
  const telling = useMemo(() => boardTelling(result(state.language), manner), [result, state.language, manner]);
  const near = useNear(trials, { state, result: result(state.language), columns: size.columns }, act);
  const scene = { telling, state, size, near, record: trials.record };
  // A key means what it means where the board stands by then: several may come at once.
  useInput((input, key) =>
    keysOf(input, key).forEach((name) => act((now, seen) => within(press(now, name, seen), farthest(scene)))),
  );
  useEffect(() => {
    if (state.leaving === "no") return;
    onLeave(state.leaving);
    exit();
  }, [state.leaving, onLeave, exit]);
  return createElement(Text, { wrap: "truncate" }, painted(screen(scene), manner.colour));
}

/** Nobody scrolls beyond the end of what is read; what was only just opened stands where it was opened. */
function within(state: State, most: number): State {
  const isRead = state.view === "reading" || state.view === "difference";
  return isRead && most > 0 && state.scroll > most ? { ...state, scroll: most } : state;
}

/** The result in either language, made once. */
function useResult(trials: Trials): (language: Language) => Result {
  return useMemo(() => {
    const known = new Map<Language, Result>();
    return (language) => {
      const result = known.get(language) ?? trials.result(language);
      known.set(language, result);
      return result;
    };
  }, [trials]);
}

const USUAL: Size = { columns: 80, rows: 24 };

/** The terminal's size, as it is now. */
function useSize(): Size {
  const { stdout } = useStdout();
  const now = (): Size => ({ columns: stdout.columns || USUAL.columns, rows: stdout.rows || USUAL.rows });
  const [size, setSize] = useState(now);
  useEffect(() => {
    const resized = (): void => setSize(now());
    stdout.on("resize", resized);
    return () => void stdout.off("resize", resized);
  }, [stdout]);
  return size;
}
