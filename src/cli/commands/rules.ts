import type { Command } from "commander";

import type { CommandSetup, Setting } from "./command.ts";
import { rulesBacktestCommand } from "./rules-backtest.ts";
import { rulesCheckCommand } from "./rules-check.ts";
import { rulesDocsCommand } from "./rules-docs.ts";
import { rulesListCommand } from "./rules-list.ts";
import { rulesNewCommand } from "./rules-new.ts";
import { rulesTestCommand } from "./rules-test.ts";

/** What can be done with rules: a new one is one file and one line here. */
const COMMANDS = {
  list: rulesListCommand,
  check: rulesCheckCommand,
  test: rulesTestCommand,
  new: rulesNewCommand,
  docs: rulesDocsCommand,
  backtest: rulesBacktestCommand,
} as const satisfies Readonly<Record<string, CommandSetup>>;

/** `batuta rules …`: read, check, test, write, document and back-test rules. */
export function rulesCommand(command: Command, setting: Setting): void {
  command.addHelpText("before", `${setting.say("cli-rules-examples")}\n`);
  command.helpCommand(false);
  for (const [name, setup] of Object.entries(COMMANDS)) setup(command.command(name), setting);
}
