import { once } from "node:events";
import { availableParallelism } from "node:os";
import { text } from "node:stream/consumers";
import { isMainThread, Worker } from "node:worker_threads";

/** Threads that may judge parts of a company's initiatives beside this one. */
export interface Threads {
  /** This one included. */
  readonly count: number;
  /** Runs `batuta` with these arguments in a thread of its own: what it printed; empty where it could not. */
  readonly run: (args: readonly string[], environment: Environment) => Promise<string>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Each needs the memory of a program of its own. */
const MOST = 8;

/** Those of this machine, for the program that was started from this file; none in a thread that is one of them. */
export function threadsOf(program: string | undefined): Threads | undefined {
  if (!isMainThread || program === undefined) return undefined;
  return {
    count: Math.min(MOST, availableParallelism()),
    run: async (args, environment) => printedBy(new Worker(program, optionsOf(args, environment))),
  };
}

function optionsOf(args: readonly string[], environment: Environment) {
  return { argv: [...args], env: { ...environment }, stdout: true, stderr: true };
}

async function printedBy(worker: Worker): Promise<string> {
  worker.stderr.resume();
  try {
    const [printed] = await Promise.all([text(worker.stdout), once(worker, "exit")]);
    return printed;
  } catch {
    return "";
  }
}
