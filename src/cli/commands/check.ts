import type { Command } from "commander";

import { renderProblems } from "../../report/problems.ts";
import { emit } from "../emit.ts";
import { folderHere } from "../folder.ts";
import { addLook, COLUMNS, type Look, optionsOf, outputsOf } from "../look.ts";
import type { CheckOutcome, CheckRequest } from "../pipeline.ts";
import { withProgress } from "../progress.ts";
import { choiceOf, dayOf, wholeOf } from "../values.ts";
import type { Setting } from "./command.ts";

interface Asked extends Look {
  readonly asOf?: string;
  readonly seed?: number;
  readonly scenarios?: number;
  readonly failOn?: "blocker" | "warning";
}

/** `batuta check [paths...]`: the main job. */
export function checkCommand(command: Command, setting: Setting): void {
  const { say } = setting;
  addLook(command, setting)
    .description(say("cli-check"))
    .argument("[paths...]", say("cli-check-paths"))
    .option("--as-of <day>", say("cli-as-of"), dayOf(say, "--as-of"))
    .option("--seed <number>", say("cli-seed"), wholeOf(say, "--seed", 0))
    .option("--scenarios <number>", say("cli-scenarios"), wholeOf(say, "--scenarios", 1))
    .option("--fail-on <severity>", say("cli-fail-on"), choiceOf(say, "--fail-on", ["blocker", "warning"]))
    .addHelpText("after", `\n${say("cli-check-examples")}`)
    .action(async (paths: string[], asked: Asked) => runCheck(setting, paths, asked));
}

async function runCheck(setting: Setting, paths: readonly string[], asked: Asked): Promise<void> {
  const { outer, say } = setting;
  const outputs = outputsOf(say, asked);
  const check = await setting.check();
  const outcome = await withProgress(outer, say("cli-working"), async () => check(requestOf(setting, paths, asked)));
  await tellProblems(setting, outcome, asked);
  const companies = outcome.results.map((result, index) => ({ result, folder: folderHere(outcome.folders[index]) }));
  await emit(outer, say, { companies, outputs, options: (output) => optionsOf(setting, asked, output) });
  setting.finish(exitCodeOf(outcome, asked));
}

function requestOf(setting: Setting, paths: readonly string[], asked: Asked): CheckRequest {
  return {
    paths: paths.length === 0 ? ["."] : paths,
    ...(asked.asOf === undefined ? {} : { asOf: asked.asOf }),
    ...(asked.seed === undefined ? {} : { seed: asked.seed }),
    ...(asked.scenarios === undefined ? {} : { scenarios: asked.scenarios }),
    ...(setting.language === undefined ? {} : { language: setting.language }),
    environment: setting.outer.environment,
  };
}

/** What is wrong with files goes to standard error, in the language of the result where there is one. */
async function tellProblems(setting: Setting, outcome: CheckOutcome, asked: Asked): Promise<void> {
  if (outcome.problems.length === 0) return;
  const { outer } = setting;
  const language = setting.language ?? outcome.results[0]?.language ?? setting.fallbackLanguage;
  const width = asked.width ?? outer.stderr.columns ?? COLUMNS;
  await outer.stderr.write(renderProblems(outcome.problems, { language, width }));
}

/** `--fail-on warning` turns what is ready only on conditions, or with warnings, into 1. */
function exitCodeOf(outcome: CheckOutcome, asked: Asked): number {
  const isStrict = asked.failOn === "warning" && outcome.exitCode === 0;
  const hasWarnings = outcome.results.some(({ summary }) => summary.conditional > 0 || summary.warnings > 0);
  return isStrict && hasWarnings ? 1 : outcome.exitCode;
}
