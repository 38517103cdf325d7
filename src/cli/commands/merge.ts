import type { Command } from "commander";

import { visible } from "../../base/visible.ts";
import { exitCodeFor } from "../../exit-code.ts";
import { mergeResults, type MergeFault } from "../../result/merge.ts";
import type { Result } from "../../result/result.ts";
import type { Speaker } from "../../words/catalogue.ts";
import { emit } from "../emit.ts";
import { Failure } from "../failure.ts";
import { addLook, type Look, optionsOf, outputsOf } from "../look.ts";
import { storedIn } from "../stored-in.ts";
import { choiceOf } from "../values.ts";
import { exitCodeOf } from "./check.ts";
import type { Setting } from "./command.ts";

const COULD_NOT_JUDGE = 2;

interface Asked extends Look {
  readonly folder?: readonly string[];
  readonly failOn?: "blocker" | "warning";
  readonly untrusted?: boolean;
}

/** `batuta merge <files...>`: joins what `check --shard` judged in parts to what one run would have said, exit code included. */
export function mergeCommand(command: Command, setting: Setting): void {
  const { say } = setting;
  addLook(command, setting)
    .argument("<files...>", say("cli-merge-files"))
    .option("--folder <path>", say("cli-render-folder"), oneMore)
    .option("--fail-on <severity>", say("cli-fail-on"), choiceOf(say, "--fail-on", ["blocker", "warning"]))
    .option("--untrusted", say("cli-untrusted"))
    .addHelpText("before", `${say("cli-merge-examples")}\n`)
    .action(async (files: string[], asked: Asked) => runMerge(setting, files, asked));
}

function oneMore(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

async function runMerge(setting: Setting, files: readonly string[], asked: Asked): Promise<void> {
  const { outer, say } = setting;
  const outputs = outputsOf(say, asked);
  const untrusted = asked.untrusted ?? false;
  const read: (readonly Result[])[] = [];
  for (const file of files) {
    const results = await storedIn(setting, file, { untrusted, width: asked.width });
    if (!results) return setting.finish(COULD_NOT_JUDGE);
    read.push(results);
  }
  const merged = mergeResults(read);
  if ("fault" in merged) throw new Failure(faultText(say, merged));
  const { results } = merged;
  const companies = results.map((result, index) => {
    return { result, folder: asked.folder?.[index] ?? asked.folder?.at(-1) ?? "" };
  });
  const options = (output: (typeof outputs)[number]) => ({ ...optionsOf(setting, asked, output), untrusted });
  await emit(outer, say, { companies, outputs, options });
  setting.finish(exitCodeOf({ results, exitCode: exitCodeFor(results) }, asked));
}

function faultText(say: Speaker, fault: MergeFault): string {
  switch (fault.fault) {
    case "no-part":
      return say("error-merge-no-part");
    case "broken":
      return say("error-merge-broken");
    case "companies":
      return say("error-merge-companies");
    case "missing":
      return say("error-merge-missing", { part: visible(fault.found) });
    case "twice":
      return say("error-merge-twice", { part: visible(fault.found) });
    case "other-count":
      return say("error-merge-count", { part: visible(fault.found) });
    case "unlike":
      break;
  }
  return say("error-merge-unlike", { what: visible(fault.found) });
}
