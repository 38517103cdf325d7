import type { Command } from "commander";

import { backtestBlocks } from "../../report/backtest.ts";
import { backtestPage } from "../../report/backtest-page.ts";
import { deliverToScreen } from "../emit.ts";
import { Failure } from "../failure.ts";
import { withProgress } from "../progress.ts";
import { choiceOf } from "../values.ts";
import type { Setting } from "./command.ts";
import { COULD_NOT_JUDGE, speakerFor } from "./language-of.ts";
import { show, tellProblems } from "./show.ts";

const FORMATS = ["terminal", "json", "markdown"] as const;

/** `batuta rules backtest [folder]`: what present rules would have said of past initiatives, a day before their launch. */
export function rulesBacktestCommand(command: Command, setting: Setting): void {
  const { say } = setting;
  command
    .description(say("cli-rules-backtest"))
    .argument("[folder]", say("cli-rules-backtest-folder"))
    .option(
      "--format <name>",
      say("cli-format-one", { formats: FORMATS.join(", ") }),
      choiceOf(say, "--format", FORMATS),
    )
    .addHelpText("before", `${say("cli-rules-backtest-examples")}\n`)
    .action(async (folder: string | undefined, { format }: { format?: (typeof FORMATS)[number] }) =>
      runBacktest(setting, folder ?? ".", format),
    );
}

async function runBacktest(setting: Setting, path: string, format?: (typeof FORMATS)[number]): Promise<void> {
  const { outer } = setting;
  const { say, language } = speakerFor(setting);
  const { backtest } = await import("../../backtest.ts");
  const { report, problems } = await withProgress(outer, say("cli-working"), async () =>
    backtest(path, { language, environment: outer.environment }),
  );
  await tellProblems(setting, problems);
  if (report.cases.length === 0 && problems.length === 0) throw new Failure(say("backtest-none", { path }));
  if (format === "markdown") await deliverToScreen(outer, say, `${backtestPage(report, language)}\n`);
  else await show(setting, { json: report, blocks: backtestBlocks(report, say) }, format);
  if (problems.length > 0) setting.finish(COULD_NOT_JUDGE);
}
