import type { Command } from "commander";

import { visible } from "../../base/visible.ts";
import type { CompareRequest, Refused } from "../../compare.ts";
import type { Comparison } from "../../result/comparison.ts";
import type { Speaker } from "../../words/catalogue.ts";
import { deliverToScreen } from "../emit.ts";
import { Failure } from "../failure.ts";
import { withProgress } from "../progress.ts";
import { choiceOf, dayOf, wholeOf } from "../values.ts";
import type { Setting } from "./command.ts";
import { COULD_NOT_JUDGE } from "./language-of.ts";
import { show, tellProblems } from "./show.ts";

interface Asked {
  readonly since?: string;
  readonly asOf?: string;
  readonly seed?: number;
  readonly scenarios?: number;
  readonly format?: "terminal" | "json" | "markdown";
  readonly verbose?: boolean;
}

/** `batuta compare [before] [after]`: what differs between two versions; 0 when they could be compared, whatever differs. */
export function compareCommand(command: Command, setting: Setting): void {
  const { say } = setting;
  const formats = ["terminal", "json", "markdown"] as const;
  command
    .argument("[before]", say("cli-compare-before"))
    .argument("[after]", say("cli-compare-after"))
    .option("--since <revision>", say("cli-compare-since"))
    .option("--as-of <day>", say("cli-as-of"), dayOf(say, "--as-of"))
    .option("--seed <number>", say("cli-seed"), wholeOf(say, "--seed", 0))
    .option("--scenarios <number>", say("cli-scenarios"), wholeOf(say, "--scenarios", 1))
    .option(
      "--format <name>",
      say("cli-format-one", { formats: formats.join(", ") }),
      choiceOf(say, "--format", formats),
    )
    .option("-v, --verbose", say("cli-verbose"))
    .addHelpText("before", `${say("cli-compare-examples")}\n`)
    .action(async (before: string | undefined, after: string | undefined, asked: Asked) =>
      runCompare(setting, pathsOf(say, [before, after], asked.since), asked),
    );
}

/** Two paths, or one at most with a revision. */
function pathsOf(
  say: Speaker,
  [before, after]: readonly [string | undefined, string | undefined],
  since: string | undefined,
): CompareRequest["paths"] {
  if (since !== undefined && after === undefined) return [before ?? "."];
  if (since === undefined && before !== undefined && after !== undefined) return [before, after];
  throw new Failure(say("error-compare-two"));
}

async function runCompare(setting: Setting, paths: CompareRequest["paths"], asked: Asked): Promise<void> {
  const { outer, say } = setting;
  const { compare } = await import("../../compare.ts");
  const { format, verbose, ...drawn } = asked;
  const language = setting.language === undefined ? {} : { language: setting.language };
  const request = { ...drawn, ...language, paths, environment: outer.environment };
  const { comparison, currency, problems, refused } = await withProgress(outer, say("cli-working"), async () =>
    compare(request),
  );
  await tellProblems(setting, problems);
  if (refused) throw new Failure(refusal(say, refused));
  if (!comparison) return setting.finish(COULD_NOT_JUDGE);
  await tell(setting, comparison, { currency, format, verbose: verbose ?? false });
  if (problems.length > 0) setting.finish(COULD_NOT_JUDGE);
}

interface Telling {
  readonly currency: string;
  readonly format: Asked["format"];
  readonly verbose: boolean;
}

async function tell(setting: Setting, comparison: Comparison, { format, ...telling }: Telling): Promise<void> {
  if (format === "json") {
    const { json } = await import("../../report/json.ts");
    return deliverToScreen(setting.outer, setting.say, json(comparison));
  }
  const { comparisonBlocks } = await import("../../report/comparison.ts");
  if (format === "markdown") {
    const { markdownBlocks } = await import("../../report/markdown-blocks.ts");
    const { textOf } = await import("../../report/pen.ts");
    return deliverToScreen(setting.outer, setting.say, textOf(markdownBlocks(comparisonBlocks(comparison, telling))));
  }
  await show(setting, { blocks: comparisonBlocks(comparison, telling), json: comparison });
}

function refusal(say: Speaker, refused: Refused): string {
  const path = visible(refused.path);
  if (refused.why === "several") return say("error-compare-several", { path, count: String(refused.count) });
  return say(REFUSALS[refused.why], { path });
}

const REFUSALS = {
  nothing: "error-compare-nothing",
  stored: "error-stored",
  "no-history": "error-compare-history",
} as const;
