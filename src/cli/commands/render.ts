import type { Command } from "commander";

import { visible } from "../../base/visible.ts";
import { shardOf } from "../../result/shard.ts";
import { emit } from "../emit.ts";
import { Failure } from "../failure.ts";
import { addLook, type Look, optionsOf, outputsOf } from "../look.ts";
import { storedIn } from "../stored-in.ts";
import type { Setting } from "./command.ts";

const COULD_NOT_READ = 2;

interface Asked extends Look {
  readonly folder?: readonly string[];
  readonly untrusted?: boolean;
}

/** `batuta render <result>`: makes any format from a stored result; it judges nothing, so that its exit code says nothing of the verdict. */
export function renderCommand(command: Command, setting: Setting): void {
  const { say } = setting;
  addLook(command, setting)
    .argument("<result>", say("cli-render-file"))
    .option("--folder <path>", say("cli-render-folder"), oneMore)
    .option("--untrusted", say("cli-untrusted"))
    .addHelpText("before", `${say("cli-render-examples")}\n`)
    .action(async (file: string, asked: Asked) => runRender(setting, file, asked));
}

function oneMore(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

async function runRender(setting: Setting, file: string, asked: Asked): Promise<void> {
  const { outer, say } = setting;
  const outputs = outputsOf(say, asked);
  const untrusted = asked.untrusted ?? false;
  const results = await storedIn(setting, file, { untrusted, width: asked.width });
  if (!results) return setting.finish(COULD_NOT_READ);
  if (results.some((result) => shardOf(result) !== undefined))
    throw new Failure(say("error-render-part", { file: visible(file) }));
  const companies = results.map((result, index) => ({
    result,
    folder: asked.folder?.[index] ?? asked.folder?.at(-1) ?? "",
  }));
  const options = (output: (typeof outputs)[number]) => ({ ...optionsOf(setting, asked, output), untrusted });
  await emit(outer, say, { companies, outputs, options });
}
