import { answerCommand } from "./answer.ts";
import { askCommand } from "./ask.ts";
import { boardCommand } from "./board.ts";
import { checkCommand } from "./check.ts";
import { compareCommand } from "./compare.ts";
import { completionCommand } from "./completion.ts";
import { confirmCommand } from "./confirm.ts";
import type { CommandSetup } from "./command.ts";
import { doctorCommand } from "./doctor.ts";
import { explainCommand } from "./explain.ts";
import { initCommand } from "./init.ts";
import { orientationCommand } from "./orientation.ts";
import { reportCommand } from "./report.ts";
import { rulesCommand } from "./rules.ts";
import { renderCommand } from "./render.ts";
import { decideCommand } from "./decide.ts";
import { schemaCommand } from "./schema.ts";
import { waiveCommand } from "./waive.ts";
import { weekCommand } from "./week.ts";
import { solveCommand } from "./solve.ts";

/** The table of commands: a new one is one file and one line here. */
export const COMMANDS = {
  check: checkCommand,
  init: initCommand,
  compare: compareCommand,
  explain: explainCommand,
  rules: rulesCommand,
  ask: askCommand,
  answer: answerCommand,
  confirm: confirmCommand,
  orientation: orientationCommand,
  report: reportCommand,
  render: renderCommand,
  solve: solveCommand,
  decide: decideCommand,
  board: boardCommand,
  doctor: doctorCommand,
  schema: schemaCommand,
  completion: completionCommand,
  week: weekCommand,
  waive: waiveCommand,
} as const satisfies Readonly<Record<string, CommandSetup>>;
