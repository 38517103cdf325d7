import type { Command } from "commander";

import { speaker } from "../../words/catalogue.ts";
import { deliverToScreen } from "../emit.ts";
import { Failure } from "../failure.ts";
import { areaNamed } from "../init/areas.ts";
import { unread } from "../init/included.ts";
import { listenerIn } from "../init/listening.ts";
import { ownersPart } from "../init/owners.ts";
import { place, placeSchemas } from "../init/place.ts";
import { departmentOf } from "../init/planned.ts";
import { stockSheet } from "../init/stock-sheet.ts";
import { surroundingsOf } from "../init/surroundings.ts";
import { nextPart, told, writtenPart } from "../init/told.ts";
import type { Setting } from "./command.ts";
import { COULD_NOT_JUDGE } from "./language-of.ts";
import { oneCompany } from "./one-company.ts";

interface Asked {
  readonly csv?: boolean;
  readonly path: string;
}

/** `batuta init department <name>`: its file, to fill in; `--csv`: with a sheet for what it counts. */
export function initDepartmentCommand(command: Command, setting: Setting): void {
  const { say } = setting;
  command
    .description(say("cli-init-department"))
    .argument("<name>", say("cli-init-department-name"))
    .option("--csv", say("cli-init-department-csv"))
    .option("--path <folder>", say("cli-company-path"), ".")
    .addHelpText("before", `${say("cli-init-department-examples")}\n`)
    .action(async (name: string, asked: Asked) => runDepartment(setting, name, asked));
}

async function runDepartment(setting: Setting, name: string, { csv, path }: Asked): Promise<void> {
  const read = await oneCompany(setting, path);
  if (!read) return setting.finish(COULD_NOT_JUDGE);
  const language = setting.language ?? read.company.language;
  const say = speaker(language);
  const area = areaNamed(name);
  if (area.id === "") throw new Failure(say("init-areas-form", { found: name }));
  if (read.folder.configFile === undefined) throw new Failure(say("init-no-company"));
  const around = surroundingsOf(read.company);
  const written =
    csv === true ? stockSheet(area, around, listenerIn(setting, language)) : [departmentOf(area, around, say)];
  await place(say, read.folder.root, written, "init-way-department");
  await placeSchemas(say, read.folder.root, language);
  const text = told([writtenPart(written, say), await ownersPart(say, path), nextPart(say, path)]);
  await deliverToScreen(setting.outer, say, text + (await unread(read.folder, written, say)));
}
