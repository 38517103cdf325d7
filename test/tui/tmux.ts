import { spawnSync } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { parseSize } from "../../src/tui/size.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A terminal is driven with tmux; without it these tests are skipped, and say so. */
export const HAS_TMUX = spawnSync("tmux", ["-V"]).status === 0;
if (!HAS_TMUX) process.stderr.write("tmux is not here: the dashboard is not tried in a terminal\n");

export interface Standing {
  readonly exit: number;
  /** The cursor hidden, the other screen, the mouse, the settings of the line. */
  readonly condition: string;
}

/** A terminal with a shell in it, as a person has one. */
export interface Terminal {
  /** Types keys by tmux's names: `Enter`, `Down`, `C-c`, or letters. */
  readonly keys: (...keys: readonly string[]) => void;
  /** The screen as it is seen. */
  readonly screen: () => string;
  /** The same with the colours that it was written in. */
  readonly coloured: () => string;
  /** The screen once it shows this; fails when it never does. */
  readonly until: (shown: string | RegExp) => Promise<string>;
  readonly resize: (size: string) => void;
  /** Asked where a command is to be typed: what the last one ended with, and what it may have left behind. */
  readonly standing: () => Promise<Standing>;
  readonly close: () => void;
}

let count = 0;

/** Opens one of this size; nothing of the caller's terminal, colours or pipeline reaches it. */
export function openTmux(size: string): Terminal {
  const { columns, rows } = parseSize(size) ?? { columns: 80, rows: 24 };
  const name = `batuta-${process.pid}-${(count += 1)}`;
  const tmux = (...args: readonly string[]): string =>
    spawnSync("tmux", ["-L", name, "-f", "/dev/null", ...args], { encoding: "utf8", cwd: ROOT, env: quiet() }).stdout;
  tmux("new-session", "-d", "-x", String(columns), "-y", String(rows), "bash --norc --noprofile");
  tmux("set-option", "-g", "status", "off");
  tmux("set-option", "-g", "window-size", "manual");
  const screen = (): string => tmux("capture-pane", "-p");
  const keys = (...typed: readonly string[]): void => void tmux("send-keys", ...typed);
  return {
    keys,
    screen,
    coloured: () => tmux("capture-pane", "-p", "-e"),
    until: async (shown) => untilShown(screen, shown),
    resize: (to) => {
      const { columns: width, rows: height } = parseSize(to) ?? { columns, rows };
      tmux("resize-window", "-x", String(width), "-y", String(height));
    },
    standing: async () => {
      const asked = `stands-${(count += 1)}`;
      keys(`echo ${asked} $? $(stty -g | cksum)`, "Enter");
      const seen = await untilShown(screen, new RegExp(`^${asked} \\d+ `, "m"));
      const [, exit, line] = new RegExp(`^${asked} (\\d+) (\\S+)`, "m").exec(seen) ?? [];
      return { exit: Number(exit), condition: `${tmux("display-message", "-p", FLAGS).trim()} line:${line}` };
    },
    close: () => void tmux("kill-server"),
  };
}

const FLAGS = "cursor:#{cursor_flag} other-screen:#{alternate_on} mouse:#{mouse_any_flag} keypad:#{keypad_flag}";

/** Looks again and again; a screen that never shows it is told as it was at last. */
async function untilShown(screen: () => string, shown: string | RegExp): Promise<string> {
  for (let looks = 0; looks < 2000; looks++) {
    const seen = screen();
    if (typeof shown === "string" ? seen.includes(shown) : shown.test(seen)) return seen;
    await pause(60);
  }
  throw new Error(`the screen never showed ${String(shown)}:\n${screen()}`);
}

/** The environment of somebody at a desk: no pipeline, no wish for or against colours. */
function quiet(): NodeJS.ProcessEnv {
  const wanted = ["PATH", "HOME", "TMPDIR"].map((name) => [name, process.env[name]]);
  return { ...Object.fromEntries(wanted), LANG: "en_GB.UTF-8", LC_ALL: "C.UTF-8", TERM: "xterm-256color", PS1: "$ " };
}
