import type { Outer } from "./outer.ts";

const AFTER = 1000;

/** Says on a terminal that work goes on, once it has lasted a second; takes it back when done. */
export async function withProgress<T>(outer: Outer, text: string, work: () => Promise<T>): Promise<T> {
  if (!outer.stderr.isTerminal) return work();
  let isShown = false;
  const timer = setTimeout(() => {
    isShown = true;
    void outer.stderr.write(text);
  }, AFTER);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    if (isShown) await outer.stderr.write("\r\u001B[2K");
  }
}
