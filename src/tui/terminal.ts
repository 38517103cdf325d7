/** What is needed of a process to hold its terminal. */
export interface Holder {
  readonly pid: number;
  readonly stdout: { readonly write: (text: string) => unknown };
  readonly kill: (pid: number, signal: NodeJS.Signals) => unknown;
  readonly on: (event: NodeJS.Signals | "exit", listener: (signal: NodeJS.Signals) => void) => unknown;
  readonly off: (event: NodeJS.Signals | "exit", listener: (signal: NodeJS.Signals) => void) => unknown;
}

/** The screen beside the one with everything that was typed before, cleared, without a cursor. */
const ENTER = "\u001B[?1049h\u001B[2J\u001B[H\u001B[?25l";
const LEAVE = "\u001B[?25h\u001B[?1049l";

/** Those that ask a process to end. */
const SIGNALS: readonly NodeJS.Signals[] = ["SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT"];

export interface HeldTerminal {
  /** What is to be done before the terminal is given back by a signal. */
  readonly onEnd: (action: () => void) => void;
  /** Gives it back as it was; a second time does nothing. */
  readonly close: () => void;
}

function nothing(): void {
  // Nobody asked for anything to be done first.
}

/** Takes the terminal for a full screen; whatever ends the process gives it back first, and a signal then ends it as it would have. */
export function openTerminal(holder: Holder): HeldTerminal {
  let isOpen = true;
  let before = nothing;
  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    for (const signal of SIGNALS) holder.off(signal, end);
    holder.off("exit", close);
    holder.stdout.write(LEAVE);
  };
  function end(signal: NodeJS.Signals): void {
    before();
    close();
    holder.kill(holder.pid, signal);
  }
  for (const signal of SIGNALS) holder.on(signal, end);
  holder.on("exit", close);
  holder.stdout.write(ENTER);
  return {
    onEnd: (action) => {
      before = action;
    },
    close,
  };
}
