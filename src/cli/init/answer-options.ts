import type { Command } from "commander";

import { INITIATIVE_KINDS } from "../../model/initiative.ts";
import type { Setting } from "../commands/command.ts";
import type { Given } from "./interview.ts";

/** The options that answer the six questions, and two more that are never asked. */
export function addAnswers(command: Command, { say }: Setting): Command {
  return command
    .option("--title <what>", say("cli-init-title"))
    .option("--kind <kind>", say("cli-init-kind", { kinds: INITIATIVE_KINDS.join(", ") }))
    .option("--launch <day>", say("cli-init-launch"))
    .option("--ends <day>", say("cli-init-ends"))
    .option("--volume <range>", say("cli-init-volume"))
    .option("--promise <words>", say("cli-init-promise"))
    .option("--departments <names>", say("cli-init-departments"))
    .option("--id <name>", say("cli-init-id"))
    .option("--proposed-by <department>", say("cli-init-proposed-by"));
}

/** Some question is answered already: which language and what to begin need not be asked. */
export function isAnswered({ title, kind, launch, ends, volume, promise, departments }: Given): boolean {
  return [title, kind, launch, ends, volume, promise, departments].some((answer) => answer !== undefined);
}
