import { rmSync } from "node:fs";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs work on a file that is taken away when somebody interrupts meanwhile. The process then ends by the same signal, so
 * that a shell sees 130 (or 143, 129). Only meanwhile is there a listener: without one, signals also end long
 * calculations at once, which a listener would have to wait for.
 */
export async function untilInterrupted<T>(path: string, work: () => Promise<T>): Promise<T> {
  const end = (signal: NodeJS.Signals): void => {
    rmSync(path, { force: true });
    forget();
    process.kill(process.pid, signal);
  };
  const forget = (): void => {
    for (const signal of SIGNALS) process.off(signal, end);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  try {
    return await work();
  } finally {
    forget();
  }
}
