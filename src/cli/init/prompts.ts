import { Cancelled } from "../cancelled.ts";
import type { Terminal } from "../outer.ts";
import type { Understood } from "./understood.ts";

/** Asks one question after another in a terminal. */
export interface Prompts {
  readonly tell: (text: string) => void;
  /** Asks until the answer can be taken; the answer is said back as it was understood. */
  readonly text: <T>(asked: Asked<T>) => Promise<Taken<T>>;
  readonly choose: <const C extends string>(
    message: string,
    choices: readonly { value: C; label: string }[],
  ) => Promise<C>;
}

export interface Asked<T> {
  readonly message: string;
  /** Shown while nothing is typed. */
  readonly example: string;
  readonly read: (text: string) => Understood<T>;
}

export type Taken<T> = Extract<Understood<T>, { readonly value: T }>;

/** The library is loaded when somebody is asked something. */
export async function promptsOn(terminal: Terminal): Promise<Prompts> {
  const clack = await import("@clack/prompts");
  const { input, output } = terminal;
  return {
    tell: (text) => clack.log.message(text, { output }),
    text: async ({ message, example, read }) => {
      const refusal = (text: string | undefined) => read(text ?? "").refused;
      const answer = await clack.text({ message, placeholder: example, validate: refusal, input, output });
      if (clack.isCancel(answer)) throw new Cancelled();
      const taken = read(answer);
      if (taken.refused !== undefined) throw new Error(`taken and refused: ${answer}`);
      clack.log.message(`→ ${taken.said}`, { output, spacing: 0 });
      return taken;
    },
    choose: async (message, choices) => {
      const options: { value: string; label: string }[] = [...choices];
      const answer = await clack.select<string>({ message, options, showInstructions: false, input, output });
      const chosen = choices.find(({ value }) => value === answer);
      if (!chosen) throw new Cancelled();
      return chosen.value;
    },
  };
}
