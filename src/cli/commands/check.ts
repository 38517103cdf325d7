import type { Command } from "commander";

import { FORMAT_NAMES, type ReportOptions } from "../../report/index.ts";
import { renderProblems } from "../../report/problems.ts";
import { wantsColour } from "../colour.ts";
import { emit } from "../emit.ts";
import type { CheckOutcome, CheckRequest } from "../pipeline.ts";
import { withProgress } from "../progress.ts";
import { type Output, choiceOf, dayOf, outputOf, requireApart, wholeOf } from "../values.ts";
import type { Setting } from "./command.ts";

const COLUMNS = 100;

interface Asked {
  readonly format?: readonly Output[];
  readonly plain?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
  readonly asOf?: string;
  readonly seed?: number;
  readonly scenarios?: number;
  readonly failOn?: "blocker" | "warning";
  readonly width?: number;
}

/** `batuta check [paths...]`: the main job. */
export function checkCommand(command: Command, setting: Setting): void {
  const { say } = setting;
  const format = (text: string, before: readonly Output[] = []) => [...before, outputOf(say, text)];
  command
    .description(say("cli-check"))
    .argument("[paths...]", say("cli-check-paths"))
    .option("--format <name[=file]>", say("cli-format", { formats: FORMAT_NAMES.join(", ") }), format)
    .option("--plain", say("cli-plain"))
    .option("-v, --verbose", say("cli-verbose"))
    .option("--as-of <day>", say("cli-as-of"), dayOf(say, "--as-of"))
    .option("--seed <number>", say("cli-seed"), wholeOf(say, "--seed", 0))
    .option("--scenarios <number>", say("cli-scenarios"), wholeOf(say, "--scenarios", 1))
    .option("--fail-on <severity>", say("cli-fail-on"), choiceOf(say, "--fail-on", ["blocker", "warning"]))
    .option("--width <columns>", say("cli-width"), wholeOf(say, "--width", 60))
    .option("--color", say("cli-color"))
    .option("--no-color", say("cli-no-color"))
    .addHelpText("after", `\n${say("cli-check-examples")}`)
    .action(async (paths: string[], asked: Asked) => runCheck(setting, paths, asked));
}

async function runCheck(setting: Setting, paths: readonly string[], asked: Asked): Promise<void> {
  const { outer, say } = setting;
  const outputs = asked.format ?? [{ format: "terminal", file: undefined }];
  requireApart(say, outputs);
  const check = await setting.check();
  const outcome = await withProgress(outer, say("cli-working"), async () => check(requestOf(setting, paths, asked)));
  await tellProblems(setting, outcome, asked);
  await emit(outer, say, { results: outcome.results, outputs, options: (output) => optionsOf(setting, asked, output) });
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

function optionsOf(setting: Setting, asked: Asked, output: Output): ReportOptions {
  const { outer, commands } = setting;
  const isScreen = output.file === undefined;
  const isTerminal = isScreen && outer.stdout.isTerminal;
  const plain = asked.plain ?? false;
  return {
    columns: asked.width ?? (isScreen ? outer.stdout.columns : undefined) ?? COLUMNS,
    verbose: asked.verbose ?? false,
    plain,
    colour: !plain && isScreen && wantsColour(asked.color, outer.environment, isTerminal),
    places: asked.verbose === true || !isTerminal,
    commands,
  };
}

/** `--fail-on warning` turns what is ready only on conditions, or with warnings, into 1. */
function exitCodeOf(outcome: CheckOutcome, asked: Asked): number {
  const isStrict = asked.failOn === "warning" && outcome.exitCode === 0;
  const hasWarnings = outcome.results.some(({ summary }) => summary.conditional > 0 || summary.warnings > 0);
  return isStrict && hasWarnings ? 1 : outcome.exitCode;
}
