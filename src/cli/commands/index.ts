import { checkCommand } from "./check.ts";
import { compareCommand } from "./compare.ts";
import type { CommandSetup } from "./command.ts";
import { explainCommand } from "./explain.ts";
import { orientationCommand } from "./orientation.ts";
import { rulesCommand } from "./rules.ts";
import { renderCommand } from "./render.ts";
import { decideCommand } from "./decide.ts";
import { schemaCommand } from "./schema.ts";
import { solveCommand } from "./solve.ts";

/** The table of commands: a new one is one file and one line here. */
export const COMMANDS = {
  check: checkCommand,
  compare: compareCommand,
  explain: explainCommand,
  rules: rulesCommand,
  orientation: orientationCommand,
  render: renderCommand,
  solve: solveCommand,
  decide: decideCommand,
  schema: schemaCommand,
} as const satisfies Readonly<Record<string, CommandSetup>>;
