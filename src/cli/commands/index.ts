import { checkCommand } from "./check.ts";
import type { CommandSetup } from "./command.ts";
import { explainCommand } from "./explain.ts";
import { orientationCommand } from "./orientation.ts";
import { rulesCommand } from "./rules.ts";
import { renderCommand } from "./render.ts";
import { schemaCommand } from "./schema.ts";

/** The table of commands: a new one is one file and one line here. */
export const COMMANDS = {
  check: checkCommand,
  explain: explainCommand,
  rules: rulesCommand,
  orientation: orientationCommand,
  render: renderCommand,
  schema: schemaCommand,
} as const satisfies Readonly<Record<string, CommandSetup>>;
