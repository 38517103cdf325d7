import type { Setting } from "./commands/command.ts";

const INTERRUPTED = 130;

/** Somebody ended the questions with ctrl-c: nothing that was only asked is written. */
export class Cancelled extends Error {
  constructor() {
    super("cancelled");
    this.name = "Cancelled";
  }
}

/** Ctrl-c during a question ends with 130; `left` says what was written by then, which is nothing unless told otherwise. */
export async function cancellable(
  { outer, say, finish }: Pick<Setting, "outer" | "say" | "finish">,
  work: () => Promise<void>,
  left: () => string = () => say("record-left"),
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    await outer.stderr.write(`${left()}\n`);
    finish(INTERRUPTED);
  }
}
