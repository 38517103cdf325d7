import { Cancelled } from "./cancelled.ts";
import type { Setting } from "./commands/command.ts";

/** Whether somebody sits there who can be asked. */
export function canAsk({ outer }: Setting): boolean {
  return outer.canAsk === true && outer.stdout.isTerminal;
}

/** Asks whether to write; where nobody can be asked, it is not written. */
export async function isSure(setting: Setting): Promise<boolean> {
  if (!canAsk(setting)) return false;
  const { say } = setting;
  const { confirm } = await import("@clack/prompts");
  const said = await confirm({ message: say("record-sure"), active: say("record-yes"), inactive: say("record-no") });
  return said === true;
}

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

/** One of several. Throws `Cancelled` when the person leaves the question. */
export async function choose<T extends string>(message: string, choices: readonly Choice<T>[]): Promise<T> {
  const { select } = await import("@clack/prompts");
  const options: { value: string; label: string }[] = choices.map(({ value, label }) => ({ value, label }));
  const said = await select({ message, options, showInstructions: false });
  const chosen = choices.find(({ value }) => value === said);
  if (!chosen) throw new Cancelled();
  return chosen.value;
}

/** A line of text, "" for nothing; with `needed`, nothing is refused in these words. Throws `Cancelled` as well. */
export async function typed(message: string, needed?: string): Promise<string> {
  const { isCancel, text } = await import("@clack/prompts");
  const validate = (said: string | undefined) => (said?.trim() ? undefined : needed);
  const said = await text({ message, defaultValue: "", validate });
  if (isCancel(said)) throw new Cancelled();
  return said.trim();
}
