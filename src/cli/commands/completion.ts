import type { Command } from "commander";

import { SCRIPTS, type Shell, SHELLS } from "../completion/scripts.ts";
import { deliverToScreen } from "../emit.ts";
import { choiceOf } from "../values.ts";
import type { Setting } from "./command.ts";

/** `batuta completion <shell>`: what makes the shell complete commands, options, their values, and names of the company. */
export function completionCommand(command: Command, { say, outer }: Setting): void {
  command
    .argument(
      "<shell>",
      say("cli-completion-shell", { shells: SHELLS.join(", ") }),
      choiceOf(say, "completion", SHELLS),
    )
    .addHelpText("before", `${say("cli-completion-examples")}\n`)
    .action(async (shell: Shell) => deliverToScreen(outer, say, SCRIPTS[shell]));
}
