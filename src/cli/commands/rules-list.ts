import type { Command } from "commander";

import { rulesListBlocks } from "../../report/rules-list.ts";
import type { Setting } from "./command.ts";
import { COULD_NOT_JUDGE, speakerFor } from "./language-of.ts";
import { oneCompany } from "./one-company.ts";
import { formatOption, type ScreenFormat, show } from "./show.ts";
import { choiceOf } from "../values.ts";

interface Asked {
  readonly department?: string;
  readonly severity?: "blocker" | "warning" | "note" | "off";
  readonly format?: ScreenFormat;
}

/** `batuta rules list [path]`: every rule that counts in a company, its weight, its limits, and who decided them. */
export function rulesListCommand(command: Command, setting: Setting): void {
  const { say } = setting;
  const severities = ["blocker", "warning", "note", "off"] as const;
  formatOption(command, setting)
    .description(say("cli-rules-list"))
    .argument("[path]", say("cli-company-path"))
    .option("--department <name>", say("cli-rules-department"))
    .option("--severity <severity>", say("cli-rules-severity"), choiceOf(say, "--severity", severities))
    .addHelpText("before", `${say("cli-rules-list-examples")}\n`)
    .action(async (path: string | undefined, asked: Asked) => runList(setting, path ?? ".", asked));
}

async function runList(setting: Setting, path: string, asked: Asked): Promise<void> {
  const read = await oneCompany(setting, path);
  if (!read) return setting.finish(COULD_NOT_JUDGE);
  const { rulesListOf } = await import("../../rules-list.ts");
  const voice = speakerFor(setting, read.company);
  const list = rulesListOf(read, voice.language);
  const rules = list.rules.filter(
    (one) =>
      (asked.severity === undefined || one.severity === asked.severity) &&
      (asked.department === undefined || one.told.includes(asked.department)),
  );
  await show(setting, { json: { ...list, rules }, blocks: rulesListBlocks({ ...list, rules }, voice) }, asked.format);
  if (read.problems.length > 0) setting.finish(COULD_NOT_JUDGE);
}
