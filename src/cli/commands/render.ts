import type { Command } from "commander";

import { visible } from "../../base/visible.ts";
import { readStored } from "../../files/stored.ts";
import { renderProblems } from "../../report/problems.ts";
import type { Result } from "../../result/result.ts";
import { storedResults, type StoredFault } from "../../result/stored.ts";
import type { Speaker } from "../../words/catalogue.ts";
import { emit } from "../emit.ts";
import { Failure } from "../failure.ts";
import { addLook, COLUMNS, type Look, optionsOf, outputsOf } from "../look.ts";
import type { Setting } from "./command.ts";

/** Bytes of a stored result: a thousand initiatives fit, and less is taken from strangers. */
const MOST_BYTES = 64_000_000;
const MOST_FOREIGN_BYTES = 8_000_000;

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
  const { outer, say, fallbackLanguage } = setting;
  const outputs = outputsOf(say, asked);
  const untrusted = asked.untrusted ?? false;
  const { text, problems } = await readStored(file, untrusted ? MOST_FOREIGN_BYTES : MOST_BYTES);
  if (text === undefined) {
    const language = setting.language ?? fallbackLanguage;
    await outer.stderr.write(renderProblems(problems, { language, width: asked.width ?? COLUMNS }));
    return setting.finish(COULD_NOT_READ);
  }
  const companies = resultsIn(say, file, text).map((result, index) => ({
    result,
    folder: asked.folder?.[index] ?? asked.folder?.at(-1) ?? "",
  }));
  const options = (output: (typeof outputs)[number]) => ({ ...optionsOf(setting, asked, output), untrusted });
  await emit(outer, say, { companies, outputs, options });
}

function resultsIn(say: Speaker, path: string, text: string): readonly Result[] {
  const stored = storedResults(text);
  if ("results" in stored) return stored.results;
  throw new Failure(faultText(say, visible(path), stored));
}

function faultText(say: Speaker, file: string, stored: StoredFault): string {
  switch (stored.fault) {
    case "syntax":
      return say("error-stored-syntax", { file });
    case "deep":
      return say("error-stored-deep", { file, most: String(stored.most) });
    case "key":
      return say("error-stored-key", { file, key: stored.key });
    case "empty":
      return say("error-stored-empty", { file });
    case "version":
      return say("error-stored-version", { file, found: visible(stored.found) });
    case "shape":
      break;
  }
  return say("error-stored-shape", { file, path: visible(stored.path) || "/" });
}
