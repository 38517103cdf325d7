import type { Command } from "commander";

import { FILE_KINDS } from "../../model/kinds.ts";
import { comparisonSchema } from "../../result/comparison-schema.ts";
import { resultSchema } from "../../result/schema.ts";
import { jsonSchema } from "../../schema/json-schema.ts";
import { deliverToScreen } from "../emit.ts";
import { Failure } from "../failure.ts";
import type { Setting } from "./command.ts";

/** `batuta schema [kind]`. */
export function schemaCommand(command: Command, { say, outer }: Setting): void {
  command
    .description(say("cli-schema"))
    .argument("[kind]", say("cli-schema-kind"))
    .action(async (name = "result") => {
      const schema = schemaOf(name);
      if (!schema)
        throw new Failure(
          say("error-schema", { name, known: ["result", "comparison", ...Object.keys(FILE_KINDS)].join(", ") }),
        );
      await deliverToScreen(outer, say, `${JSON.stringify(schema, undefined, 2)}\n`);
    });
}

function schemaOf(name: string): object | undefined {
  if (name === "result") return resultSchema;
  if (name === "comparison") return comparisonSchema;
  const kind = Object.entries(FILE_KINDS).find(([id]) => id === name)?.[1];
  return kind && { title: `Batuta: ${name}`, ...jsonSchema(kind.schema) };
}
