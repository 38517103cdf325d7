import { checkCommand } from "./check.ts";
import type { CommandSetup } from "./command.ts";
import { orientationCommand } from "./orientation.ts";
import { schemaCommand } from "./schema.ts";

/** The table of commands: a new one is one file and one line here. */
export const COMMANDS = {
  check: checkCommand,
  orientation: orientationCommand,
  schema: schemaCommand,
} as const satisfies Readonly<Record<string, CommandSetup>>;
