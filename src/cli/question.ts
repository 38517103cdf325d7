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

/** One of several; undefined: the person left the question. */
export async function choose<T extends string>(message: string, choices: readonly Choice<T>[]): Promise<T | undefined> {
  const { isCancel, select } = await import("@clack/prompts");
  const options: { value: string; label: string }[] = choices.map(({ value, label }) => ({ value, label }));
  const chosen = await select({ message, options });
  return isCancel(chosen) ? undefined : choices.find(({ value }) => value === chosen)?.value;
}

/** A line of text; undefined: nothing was typed, or the person left the question. */
export async function typed(message: string): Promise<string | undefined> {
  const { isCancel, text } = await import("@clack/prompts");
  const said = await text({ message, defaultValue: "" });
  return isCancel(said) || said.trim() === "" ? undefined : said.trim();
}
