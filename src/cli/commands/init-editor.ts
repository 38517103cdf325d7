import type { Command } from "commander";

import { findCompanies } from "../../files/find.ts";
import { deliverToScreen } from "../emit.ts";
import { Failure } from "../failure.ts";
import { SCHEMAS } from "../init/editor-schemas.ts";
import { placeSchemas } from "../init/place.ts";
import type { Setting } from "./command.ts";
import { speakerFor } from "./language-of.ts";

/** `batuta init editor`: the schemas that editors complete and check by, written anew. */
export function initEditorCommand(command: Command, setting: Setting): void {
  command
    .description(setting.say("cli-init-editor"))
    .addHelpText("before", `${setting.say("cli-init-editor-examples")}\n`)
    .option("--path <folder>", setting.say("cli-company-path"), ".")
    .action(async ({ path }: { path: string }) => runEditor(setting, path));
}

async function runEditor(setting: Setting, path: string): Promise<void> {
  const { language, say } = speakerFor(setting);
  const { companies } = await findCompanies(path);
  const folder = companies.find(({ configFile }) => configFile !== undefined);
  if (!folder) throw new Failure(say("init-no-company"));
  if (companies.length > 1)
    throw new Failure(say("error-several-companies", { path, count: String(companies.length) }));
  const count = await placeSchemas(say, folder.root, language);
  const text = say("init-editor-written", { count: String(count), folder: SCHEMAS }, count);
  await deliverToScreen(setting.outer, say, `${text}\n`);
}
