import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { FILE_KINDS } from "../model/kinds.ts";
import { jsonSchema } from "../schema/json-schema.ts";
import type { Kinds } from "../schema/kind.ts";
import { RESULT_VALIDATOR_TYPES, resultValidatorCode, validatorsCode, validatorsTypes } from "./validators.ts";

/** Writes what is derived from schemas: the validators of files and of stored results, and the schemas that editors use. */
async function generate(kinds: Kinds, dist: string): Promise<void> {
  await mkdir(`${dist}generated`, { recursive: true });
  await mkdir(`${dist}schemas`, { recursive: true });
  await writeFile(`${dist}generated/validators.js`, validatorsCode(kinds));
  await writeFile(`${dist}generated/validators.d.ts`, validatorsTypes(kinds));
  await writeFile(`${dist}generated/result-validator.js`, resultValidatorCode());
  await writeFile(`${dist}generated/result-validator.d.ts`, RESULT_VALIDATOR_TYPES);
  for (const [kind, { schema }] of Object.entries(kinds)) {
    const title = { title: `Batuta: ${kind}`, ...jsonSchema(schema) };
    await writeFile(`${dist}schemas/${kind}.schema.json`, `${JSON.stringify(title, undefined, 2)}\n`);
  }
}

await generate(FILE_KINDS, fileURLToPath(new URL("../../dist/", import.meta.url)));
