import type { Command } from "commander";

import { deliverToScreen } from "../emit.ts";
import { Failure, reasonOf } from "../failure.ts";
import type { Setting } from "./command.ts";
import { COULD_NOT_JUDGE, speakerFor } from "./language-of.ts";
import { oneCompany } from "./one-company.ts";

interface Asked {
  readonly for: string;
  readonly path: string;
}

/** `batuta rules new <area/name>`: a rule file that passes its own test as it stands, to be changed from there. */
export function rulesNewCommand(command: Command, setting: Setting): void {
  const { say } = setting;
  command
    .description(say("cli-rules-new"))
    .argument("<name>", say("cli-rules-new-name"))
    .option("--for <subject>", say("cli-rules-new-for"), "offer")
    .option("--path <folder>", say("cli-company-path"), ".")
    .addHelpText("before", `${say("cli-rules-new-examples")}\n`)
    .action(async (name: string, asked: Asked) => runNew(setting, name, asked));
}

async function runNew(setting: Setting, name: string, asked: Asked): Promise<void> {
  const { outer } = setting;
  const read = await oneCompany(setting, asked.path);
  if (!read) return setting.finish(COULD_NOT_JUDGE);
  const { language, say } = speakerFor(setting, read.company);
  const { scaffoldRule } = await import("../../scaffold-rule.ts");
  const { refused, scaffold } = scaffoldRule(read, { name, subject: asked.for, language });
  if (refused) throw new Failure(say(`rule-new-${refused.why}`, { name, found: refused.found, known: refused.known }));
  const { writeNew } = await import("../../files/write.ts");
  const { file, text, startedFrom } = scaffold;
  try {
    await writeNew(read.folder.root, file, text);
  } catch (error) {
    const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
    throw new Failure(
      isThere ? say("error-exists", { file }) : say("error-write-new", { file, reason: reasonOf(say, error) }),
    );
  }
  const { findCompanies } = await import("../../files/find.ts");
  const found = await findCompanies(read.folder.root);
  const isRead = found.companies.some(({ files }) => files.includes(file));
  const hint = isRead ? "" : `${say("rule-new-not-included", { file: read.folder.configFile ?? "batuta.yaml" })}\n`;
  await deliverToScreen(outer, say, `${text}\n${say("rule-new-written", { file, rule: startedFrom })}\n${hint}`);
}
