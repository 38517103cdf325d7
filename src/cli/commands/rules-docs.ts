import type { Command } from "commander";

import { deliverToScreen } from "../emit.ts";
import { choiceOf } from "../values.ts";
import type { Setting } from "./command.ts";
import { speakerFor } from "./language-of.ts";

const PAGES = ["rules", "facts"] as const;

/** `batuta rules docs [page]`: the reference of all rules, or of all facts, in Markdown. */
export function rulesDocsCommand(command: Command, setting: Setting): void {
  const { say, outer } = setting;
  command
    .description(say("cli-rules-docs"))
    .argument("[page]", say("cli-rules-docs-page"), choiceOf(say, "page", PAGES), "rules")
    .addHelpText("before", `${say("cli-rules-docs-examples")}\n`)
    .action(async (page: (typeof PAGES)[number]) => {
      const { referencePage } = await import("../../reference-page.ts");
      await deliverToScreen(outer, say, referencePage(page, speakerFor(setting).language));
    });
}
