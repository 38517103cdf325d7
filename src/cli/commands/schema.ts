import type { Command } from "commander";

import type { Language } from "../../base/bilingual.ts";
import { editorSchema } from "../../editor-schema.ts";
import { FILE_KINDS, isFileKind } from "../../model/kinds.ts";
import { comparisonSchema } from "../../result/comparison-schema.ts";
import { resultSchema } from "../../result/schema.ts";
import { deliverToScreen } from "../emit.ts";
import { Failure } from "../failure.ts";
import type { Setting } from "./command.ts";

/** `batuta schema [kind]`. */
export function schemaCommand(command: Command, { say, outer, language, fallbackLanguage }: Setting): void {
  command
    .addHelpText("before", `${say("cli-schema-examples")}\n`)
    .argument("[kind]", say("cli-schema-kind"))
    .action(async (name = "result") => {
      const schema = schemaOf(name, language ?? fallbackLanguage);
      if (!schema)
        throw new Failure(
          say("error-schema", { name, known: ["result", "comparison", ...Object.keys(FILE_KINDS)].join(", ") }),
        );
      await deliverToScreen(outer, say, `${JSON.stringify(schema, undefined, 2)}\n`);
    });
}

function schemaOf(name: string, language: Language): object | undefined {
  if (name === "result") return resultSchema;
  if (name === "comparison") return comparisonSchema;
  return isFileKind(name) ? editorSchema(name, language) : undefined;
}
