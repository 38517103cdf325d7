import { EventEmitter } from "node:events";

import { describe, expect, test } from "vitest";

import { openTerminal } from "../../src/tui/terminal.ts";

const ENTER = "\u001B[?1049h";
const LEAVE = "\u001B[?25h\u001B[?1049l";

/** A process that writes down what is done to it. */
function pretended() {
  const events = new EventEmitter();
  const told: string[] = [];
  const holder = {
    pid: 7,
    stdout: { write: (text: string) => told.push(text) },
    kill: (pid: number, signal: string) => told.push(`kill ${pid} ${signal}`),
    on: (event: string, listener: (signal: NodeJS.Signals) => void) => events.on(event, listener),
    off: (event: string, listener: (signal: NodeJS.Signals) => void) => events.off(event, listener),
  };
  return { events, told, holder };
}

describe("a terminal that is held", () => {
  test("is another screen, cleared, and given back once", () => {
    const { told, holder, events } = pretended();
    const terminal = openTerminal(holder);
    expect(told[0]?.startsWith(`${ENTER}\u001B[2J`)).toBe(true);
    terminal.close();
    terminal.close();
    expect(told.slice(1)).toEqual([LEAVE]);
    expect(events.eventNames()).toEqual([]);
  });

  test.each(["SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT"])(
    "%s: the board ends, the terminal is given back, then the process ends by it",
    (signal) => {
      const { told, holder, events } = pretended();
      openTerminal(holder).onEnd(() => told.push("unmounted"));
      events.emit(signal, signal);
      expect(told.slice(1)).toEqual(["unmounted", LEAVE, `kill 7 ${signal}`]);
      expect(events.eventNames()).toEqual([]);
    },
  );

  test("whatever else ends the process gives it back too", () => {
    const { told, holder, events } = pretended();
    openTerminal(holder);
    events.emit("exit", 1);
    expect(told).toEqual([expect.stringContaining(ENTER), LEAVE]);
  });
});
