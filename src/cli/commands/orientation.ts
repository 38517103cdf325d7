import type { Command } from "commander";

import { orientationReport } from "../../report/orientation.ts";
import { json } from "../../report/json.ts";
import { renderProblems } from "../../report/problems.ts";
import type { OrientationResult } from "../../result/orientation-result.ts";
import { wantsColour } from "../colour.ts";
import { deliverToScreen } from "../emit.ts";
import { choiceOf, dayOf, wholeOf } from "../values.ts";
import type { Setting } from "./command.ts";

const COLUMNS = 100;

interface Asked {
  readonly format?: "terminal" | "json";
  readonly plain?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
  readonly asOf?: string;
  readonly width?: number;
}

/** `batuta orientation [path]`: the self-assessment of each area. */
export function orientationCommand(command: Command, setting: Setting): void {
  const { say } = setting;
  command
    .addHelpText("before", `${say("cli-orientation-examples")}\n`)
    .argument("[path]", say("cli-orientation-path"))
    .option("--format <name>", say("cli-orientation-format"), choiceOf(say, "--format", ["terminal", "json"]))
    .option("--plain", say("cli-plain"))
    .option("-v, --verbose", say("cli-verbose"))
    .option("--as-of <day>", say("cli-as-of"), dayOf(say, "--as-of"))
    .option("--width <columns>", say("cli-width"), wholeOf(say, "--width", 60))
    .option("--color", say("cli-color"))
    .option("--no-color", say("cli-no-color"))
    .action(async (path: string | undefined, asked: Asked) => runOrientation(setting, path ?? ".", asked));
}

async function runOrientation(setting: Setting, path: string, asked: Asked): Promise<void> {
  const { outer, say, language } = setting;
  const { orient } = await import("../../orient.ts");
  const outcome = await orient({
    paths: [path],
    ...(asked.asOf === undefined ? {} : { asOf: asked.asOf }),
    ...(language === undefined ? {} : { language }),
    environment: outer.environment,
  });
  const told = language ?? outcome.results[0]?.language ?? setting.fallbackLanguage;
  const width = asked.width ?? outer.stderr.columns ?? COLUMNS;
  if (outcome.problems.length > 0)
    await outer.stderr.write(renderProblems(outcome.problems, { language: told, width }));
  const text = textOf(setting, outcome.results, asked);
  if (text !== "") await deliverToScreen(outer, say, text);
  setting.finish(outcome.exitCode);
}

/** Several companies: their reports one after the other; as JSON a list. */
function textOf({ outer, commands }: Setting, results: readonly OrientationResult[], asked: Asked): string {
  if (asked.format === "json") return results.length === 1 ? results.map(json).join("") : json(results);
  const plain = asked.plain ?? false;
  const options = {
    columns: asked.width ?? outer.stdout.columns ?? COLUMNS,
    verbose: asked.verbose ?? false,
    plain,
    colour: !plain && wantsColour(asked.color, outer.environment, outer.stdout.isTerminal),
    places: asked.verbose === true || !outer.stdout.isTerminal,
    commands,
    view: "whole",
  } as const;
  return results.map((result) => orientationReport(result, options)).join("\n");
}
