import type { Command } from "commander";

import { withExcerpts } from "../../files/excerpt.ts";
import { ruleTrialsBlocks } from "../../report/rule-trials.ts";
import { Failure } from "../failure.ts";
import { withProgress } from "../progress.ts";
import type { Setting } from "./command.ts";
import { COULD_NOT_JUDGE, speakerFor } from "./language-of.ts";
import { oneCompany } from "./one-company.ts";
import { formatOption, type ScreenFormat, show, tellProblems } from "./show.ts";

interface Asked {
  readonly example?: string;
  readonly format?: ScreenFormat;
}

/** `batuta rules test [path]`: tries a company's own rules on the example, with what each says fires it and keeps it quiet. */
export function rulesTestCommand(command: Command, setting: Setting): void {
  const { say } = setting;
  formatOption(command, setting)
    .description(say("cli-rules-test"))
    .argument("[path]", say("cli-company-path"))
    .option("--example <file>", say("cli-rules-example"))
    .addHelpText("before", `${say("cli-rules-test-examples")}\n`)
    .action(async (path: string | undefined, asked: Asked) => runTest(setting, path ?? ".", asked));
}

async function runTest(setting: Setting, path: string, asked: Asked): Promise<void> {
  const { outer } = setting;
  const read = await oneCompany(setting, path);
  if (!read) return setting.finish(COULD_NOT_JUDGE);
  const voice = speakerFor(setting, read.company);
  if (read.own.length === 0 && read.problems.length > 0) return setting.finish(COULD_NOT_JUDGE);
  if (read.own.length === 0) throw new Failure(voice.say("rules-none-own", { path }));
  const { testRules } = await import("../../test-rules.ts");
  const { ruleTrials } = await import("../../rule-trials.ts");
  const tested = await withProgress(outer, voice.say("cli-working"), async () => testRules(read, asked.example));
  const faults = [...tested.problems, ...tested.trials.flatMap(({ problems }) => problems)];
  await tellProblems(setting, withExcerpts(faults, tested.texts));
  const trials = ruleTrials(tested, read.company, voice.language);
  await show(setting, { json: trials, blocks: ruleTrialsBlocks(trials, voice) }, asked.format);
  const isWhole = read.problems.length === 0 && faults.length === 0;
  setting.finish(isWhole ? (trials.rules.every(({ passed }) => passed) ? 0 : 1) : COULD_NOT_JUDGE);
}
