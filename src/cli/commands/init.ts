import { basename, resolve } from "node:path";

import type { Command } from "commander";

import type { Language } from "../../base/bilingual.ts";
import { visible } from "../../base/visible.ts";
import { findCompanies } from "../../files/find.ts";
import { starterFiles } from "../../starter.ts";
import { speaker } from "../../words/catalogue.ts";
import { deliverToScreen } from "../emit.ts";
import { companyFile, FIRST, flowsFile } from "../init/company-file.ts";
import { withModeline } from "../init/editor-schemas.ts";
import { type Given, type Interview, interview } from "../init/interview.ts";
import { idFrom } from "../init/named.ts";
import type { NewFile } from "../init/new-file.ts";
import { ownersPart } from "../init/owners.ts";
import { place, placeSchemas } from "../init/place.ts";
import { assumedPart, nextPart, told, understoodPart, writtenPart } from "../init/told.ts";
import type { Setting } from "./command.ts";
import { addAnswers, isAnswered } from "../init/answer-options.ts";
import { initDepartmentCommand } from "./init-department.ts";
import { initEditorCommand } from "./init-editor.ts";
import { initInitiativeCommand, runInitiative } from "./init-initiative.ts";
import { cancellable } from "../cancelled.ts";
import { listenerIn, promptsFor, zoneOf } from "../init/listening.ts";
import { plannedFiles } from "../init/planned.ts";
import type { Prompts } from "../init/prompts.ts";

interface Asked extends Given {
  readonly example?: boolean;
  readonly company?: string;
  readonly id?: string;
  readonly proposedBy?: string;
}

/** `batuta init [folder]`: a first company from six answers, or an example; and what adds to one. */
export function initCommand(command: Command, setting: Setting): void {
  const { say } = setting;
  addAnswers(command.enablePositionalOptions(), setting)
    .argument("[folder]", say("cli-init-folder"), ".")
    .option("--example", say("cli-init-example"))
    .option("--company <name>", say("cli-init-company"))
    .addHelpText("before", `${say("cli-init-examples")}\n`)
    .action(async (folder: string, asked: Asked) => cancellable(setting, async () => runInit(setting, folder, asked)));
  initInitiativeCommand(command.command("initiative"), setting);
  initDepartmentCommand(command.command("department"), setting);
  initEditorCommand(command.command("editor"), setting);
}

async function runInit(setting: Setting, folder: string, asked: Asked): Promise<void> {
  if (asked.example === true) return writeExample(setting, folder, languageOf(setting));
  const prompts = await promptsFor(setting);
  if (!prompts || isAnswered(asked)) return beginCompany(setting, { folder, asked }, languageOf(setting));
  const language =
    setting.language ??
    (await prompts.choose(setting.say("init-ask-language"), [
      { value: "es", label: "Español" },
      { value: "en", label: "English" },
    ]));
  const chosen = { ...setting, language, say: speaker(language) };
  // Whoever leaves a later question reads so in the language that was just chosen.
  return cancellable(chosen, async () => beginWhat(chosen, { folder, asked }, prompts));
}

async function beginWhat(
  setting: Setting & { readonly language: Language },
  { folder, asked }: Wanted,
  prompts: Prompts,
): Promise<void> {
  const { say, language } = setting;
  const hasCompany = (await findCompanies(folder)).companies.some(({ configFile }) => configFile !== undefined);
  const company = { value: "company", label: say("init-begin-company") } as const;
  const initiative = { value: "initiative", label: say("init-begin-initiative") } as const;
  const begin = await prompts.choose(say("init-ask-begin"), [
    { value: "example", label: say("init-begin-example") } as const,
    hasCompany ? initiative : company,
  ]);
  if (begin === "example") return writeExample(setting, folder, language);
  if (begin === "initiative") return runInitiative(setting, asked, folder);
  return beginCompany(setting, { folder, asked }, language);
}

function languageOf({ language, fallbackLanguage }: Setting): Language {
  return language ?? fallbackLanguage;
}

async function writeExample({ outer }: Setting, folder: string, language: Language): Promise<void> {
  const say = speaker(language);
  const files = starterFiles(language).map(({ file, text, kind }) => withModeline({ file, text }, kind));
  await place(say, folder, files, "init-way-example");
  await placeSchemas(say, folder, language);
  await deliverToScreen(outer, say, told([writtenPart(files, say), nextPart(say, folder)]));
}

interface Wanted {
  readonly folder: string;
  readonly asked: Asked;
}

async function beginCompany(setting: Setting, { folder, asked }: Wanted, language: Language): Promise<void> {
  const say = speaker(language);
  const listener = listenerIn(setting, language);
  const request: Interview = { given: asked, listener, prompts: await promptsFor(setting) };
  const answers = await interview(request);
  const zone = zoneOf(setting);
  const id = idFrom(asked.company ?? basename(resolve(folder))) || "company";
  const planned = plannedFiles(answers, { ...asked, around: FIRST, say });
  const files: readonly NewFile[] = [
    withModeline({ file: "batuta.yaml", text: companyFile({ id, zone, language }, say) }, "company"),
    withModeline({ file: "flows.yaml", text: flowsFile(say) }, "flows"),
    ...planned.files,
  ];
  await place(say, folder, files, "init-way-company");
  await placeSchemas(say, folder, language);
  const assumed = [...planned.assumed, say("init-assumed-company", { zone })];
  const parts = [
    understoodPart(answers, say),
    assumedPart(assumed, say),
    writtenPart(files, say),
    await ownersPart(say, folder),
    nextPart(say, folder, planned.id),
  ];
  // The last question stands right above.
  const lead = request.prompts ? "\n" : "";
  await deliverToScreen(setting.outer, say, lead + visibleLines(told(parts)));
}

/** Answers are somebody's text: a control character could rewrite the screen. */
function visibleLines(text: string): string {
  return text
    .split("\n")
    .map((line) => visible(line))
    .join("\n");
}
