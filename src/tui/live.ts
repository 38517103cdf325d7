import { render } from "ink";
import { createElement } from "react";

import type { Language } from "../base/bilingual.ts";
import { openTerminal } from "./terminal.ts";
import { Shell } from "./shell.ts";
import type { Manner } from "./snapshot.ts";
import type { Trials } from "./trials.ts";

/** What a process ends with when somebody interrupts it. */
const INTERRUPTED = 130;

/** Clears everything above the screen too: what somebody did before they looked at the board. */
const CLEAR_HISTORY = "\u001B[3J";

/** The stream, without what would clear a terminal's history when it shrinks. */
function keepingHistory(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  const write = (text: string, written?: (error?: Error | null) => void): boolean =>
    stream.write(text.replaceAll(CLEAR_HISTORY, ""), written);
  return new Proxy(stream, {
    get: (target, name): unknown => (name === "write" ? write : Reflect.get(target, name)),
  });
}

/** The board on this process's terminal until somebody leaves it; whatever ends it leaves the terminal as it was. */
export async function live(trials: Trials, manner: Manner & { readonly language: Language }): Promise<number> {
  const terminal = openTerminal(process);
  let exitCode = 0;
  const onLeave = (how: "quit" | "interrupted"): void => {
    exitCode = how === "quit" ? 0 : INTERRUPTED;
  };
  // Ink's own handling of ctrl-c and of the console would leave pieces of the board behind.
  const options = { stdout: keepingHistory(process.stdout), exitOnCtrlC: false, patchConsole: false, maxFps: 60 };
  const app = render(createElement(Shell, { trials, manner, onLeave }), options);
  terminal.onEnd(() => app.unmount());
  try {
    await app.waitUntilExit();
  } finally {
    terminal.close();
  }
  return exitCode;
}
