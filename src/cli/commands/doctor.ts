import { realpathSync } from "node:fs";

import type { Command } from "commander";

import { type CompanyFolder, findCompanies } from "../../files/find.ts";
import { pipelineOf } from "../../files/pipeline.ts";
import { openCompany } from "../../open-company.ts";
import { examined } from "../doctor/examined.ts";
import { runtime } from "../doctor/runtime.ts";
import { companyParts, programPart } from "../doctor/told-examined.ts";
import { pipelinePart } from "../doctor/told-pipeline.ts";
import { deliverToScreen } from "../emit.ts";
import { folderHere } from "../folder.ts";
import { told } from "../init/told.ts";
import type { Setting } from "./command.ts";
import { COULD_NOT_JUDGE, speakerFor } from "./language-of.ts";
import { formatOption, type ScreenFormat, tellProblems } from "./show.ts";

interface Asked {
  readonly format?: ScreenFormat;
  readonly ci?: boolean;
}

/** `batuta doctor [path]`: what is found, what is left aside and why, and what would be judged; nothing is judged. */
export function doctorCommand(command: Command, setting: Setting): void {
  const { say } = setting;
  formatOption(command, setting)
    .argument("[path]", say("cli-company-path"), ".")
    .option("--ci", say("cli-doctor-ci"))
    .addHelpText("before", `${say("cli-doctor-examples")}\n`)
    .action(async (path: string, asked: Asked) => runDoctor(setting, path, asked));
}

async function runDoctor(setting: Setting, path: string, { format = "terminal", ci }: Asked): Promise<void> {
  const { outer } = setting;
  const { companies, problems } = await findCompanies(path);
  const seen = await Promise.all(companies.map(async (folder) => examinedIn(setting, folder)));
  const here = runtime(setting);
  const around = ci === true ? await pipelineOf(companies[0]?.root ?? ".", outer.environment) : undefined;
  const { say, language } = speakerFor(setting, seen[0]);
  const parts = seen.flatMap(({ company }) => companyParts(company, nameOf(company.folder), language));
  const pipeline = around ? { pipeline: around.pipeline } : {};
  const json = { version: 1, program: here, ...pipeline, companies: seen.map(({ company }) => company) };
  const text =
    format === "json"
      ? `${JSON.stringify(json, undefined, 2)}\n`
      : told([...parts, ...(around ? [pipelinePart(around.pipeline, say)] : []), programPart(here, say)]);
  await deliverToScreen(outer, say, text);
  const all = [...problems, ...(around?.problems ?? [])];
  await tellProblems(setting, all);
  const isBroken = all.length > 0 || seen.some(({ company }) => company.problems > 0);
  if (isBroken) setting.finish(COULD_NOT_JUDGE);
}

/** Seen from here where it stands here or below. */
function nameOf(folder: string): string {
  return folder === realpathSync(".") ? "." : folderHere(folder) || folder;
}

async function examinedIn({ outer }: Setting, folder: CompanyFolder) {
  const open = await openCompany(folder, { environment: outer.environment });
  return { company: await examined(folder, open), language: open.company.language };
}
