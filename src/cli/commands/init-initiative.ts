import type { Command } from "commander";

import { speaker } from "../../words/catalogue.ts";
import { deliverToScreen } from "../emit.ts";
import { Failure } from "../failure.ts";
import { addAnswers } from "../init/answer-options.ts";
import { unread } from "../init/included.ts";
import { type Given, interview } from "../init/interview.ts";
import { cancellable } from "../cancelled.ts";
import { listenerIn, promptsFor } from "../init/listening.ts";
import { place, placeSchemas } from "../init/place.ts";
import { plannedFiles } from "../init/planned.ts";
import { surroundingsOf } from "../init/surroundings.ts";
import { assumedPart, nextPart, told, understoodPart, writtenPart } from "../init/told.ts";
import type { Setting } from "./command.ts";
import { COULD_NOT_JUDGE } from "./language-of.ts";
import { oneCompany } from "./one-company.ts";

interface Asked extends Given {
  readonly id?: string;
  readonly proposedBy?: string;
  readonly path?: string;
}

/** `batuta init initiative`: one more in the company here, from the same six answers. */
export function initInitiativeCommand(command: Command, setting: Setting): void {
  const { say } = setting;
  addAnswers(command, setting)
    .description(say("cli-init-initiative"))
    .option("--path <folder>", say("cli-company-path"), ".")
    .addHelpText("before", `${say("cli-init-initiative-examples")}\n`)
    .action(async (asked: Asked) => cancellable(setting, async () => runInitiative(setting, asked, asked.path ?? ".")));
}

export async function runInitiative(setting: Setting, asked: Asked, path: string): Promise<void> {
  const read = await oneCompany(setting, path);
  if (!read) return setting.finish(COULD_NOT_JUDGE);
  const language =
    setting.language ?? (read.folder.configFile === undefined ? setting.fallbackLanguage : read.company.language);
  const say = speaker(language);
  if (read.folder.configFile === undefined) throw new Failure(say("init-no-company"));
  const listener = listenerIn(setting, language);
  const answers = await interview({ given: asked, listener, prompts: await promptsFor(setting) });
  const known = read.company.departments.filter(({ declared }) => declared).map(({ id }) => id);
  const { root } = read.folder;
  const { id, files, assumed } = plannedFiles(answers, { ...asked, around: surroundingsOf(read.company), known, say });
  await place(say, root, files, "init-way-id");
  await placeSchemas(say, root, language);
  const parts = [
    understoodPart(answers, say),
    assumedPart(assumed, say),
    writtenPart(files, say),
    nextPart(say, path, id),
  ];
  await deliverToScreen(setting.outer, say, told(parts) + (await unread(read.folder, files, say)));
}
