import type { Command } from "commander";

import { problemWords } from "../../words/problems.ts";
import { Failure } from "../failure.ts";
import type { Setting } from "./command.ts";
import { COULD_NOT_JUDGE, speakerFor } from "./language-of.ts";
import { formatOption, type ScreenFormat, show, tellProblems } from "./show.ts";

/** `batuta rules check [paths...]`: every fault of rule files, where it stands. */
export function rulesCheckCommand(command: Command, setting: Setting): void {
  const { say } = setting;
  formatOption(command, setting)
    .description(say("cli-rules-check"))
    .argument("[paths...]", say("cli-rules-check-paths"))
    .addHelpText("before", `${say("cli-rules-check-examples")}\n`)
    .action(async (paths: string[], { format }: { format?: ScreenFormat }) =>
      runCheck(setting, paths.length === 0 ? ["."] : paths, format),
    );
}

async function runCheck(setting: Setting, paths: readonly string[], format?: ScreenFormat): Promise<void> {
  const { readRules } = await import("../../read-rules.ts");
  const { rules, problems } = await readRules(paths);
  const { say, language } = speakerFor(setting);
  if (rules.length === 0 && problems.length === 0) throw new Failure(say("rules-none-in", { path: paths.join(", ") }));
  await tellProblems(setting, problems);
  const counts = { rules: String(rules.length), wrong: String(problems.length) };
  const text =
    problems.length === 0
      ? say("rules-understood", counts, rules.length)
      : say("rules-faulty", counts, problems.length);
  const json = {
    version: 1,
    rules: rules.map(({ id }) => id),
    problems: problems.map((one) => ({ code: one.code, message: problemWords(one, language).what, at: one.at })),
  };
  await show(setting, { blocks: [{ is: "text", text }], json }, format);
  if (problems.length > 0) setting.finish(COULD_NOT_JUDGE);
}
