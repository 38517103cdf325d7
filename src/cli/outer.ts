import type { Readable, Writable } from "node:stream";
import { isatty } from "node:tty";

import { once } from "../base/once.ts";

/** Everything outside the program that a command may touch; tests give their own. */
export interface Outer {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdout: Out;
  readonly stderr: Out;
  /** Somebody can type answers: the input is a terminal. */
  readonly canAsk?: boolean;
  /** Where somebody can be asked; undefined where nobody is: a pipe, a pipeline of CI. */
  readonly terminal?: () => Terminal;
  /** Resolves when somebody ends the program from outside: ctrl-c, a signal to terminate. */
  readonly interrupted?: () => Promise<void>;
}

/** Both ends of a terminal. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** A stream that may be a terminal. */
interface Out {
  readonly isTerminal: boolean;
  /** Undefined when it is not a terminal. */
  readonly columns: number | undefined;
  /** Resolves when it is written; a reader who left is not an error. */
  readonly write: (text: string) => Promise<void>;
}

/** The process as it is. A stream is opened when it is first used: most runs write to one of the three. */
export function processOuter(): Outer {
  const canAsk = isatty(STDIN);
  const stdout = outOf(STDOUT, () => process.stdout);
  const stderr = outOf(STDERR, () => process.stderr);
  return {
    environment: process.env,
    stdout,
    // What cannot be told there can be told nowhere: the exit code says it.
    stderr: { ...stderr, write: async (text) => stderr.write(text).catch(() => undefined) },
    canAsk,
    interrupted,
    ...(canAsk && stdout.isTerminal ? { terminal: () => ({ input: process.stdin, output: process.stdout }) } : {}),
  };
}

const [STDIN, STDOUT, STDERR] = [0, 1, 2] as const;

async function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    const end = () => resolve();
    process.once("SIGINT", end);
    process.once("SIGTERM", end);
  });
}

function outOf(descriptor: number, open: () => NodeJS.WriteStream): Out {
  const isTerminal = isatty(descriptor);
  const stream = once(() => {
    const opened = open();
    // Without a listener an error of the stream would end the process with a stack; each write tells it to its caller.
    return opened.on("error", () => undefined);
  });
  return {
    isTerminal,
    columns: isTerminal ? stream().columns : undefined,
    write: async (text) =>
      new Promise((resolve, reject) => {
        stream().write(text, (error) => {
          if (error && !isReaderGone(error)) reject(error);
          else resolve();
        });
      }),
  };
}

function isReaderGone(error: Error): boolean {
  return "code" in error && (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED");
}
