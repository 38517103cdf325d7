import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { LANGUAGES } from "../base/bilingual.ts";
import { FILE_KINDS } from "../model/kinds.ts";
import { jsonSchema } from "../schema/json-schema.ts";
import type { Kinds } from "../schema/kind.ts";
import { RESULT_VALIDATOR_TYPES, resultValidatorCode, validatorsCode, validatorsTypes } from "./validators.ts";

/** Writes what is derived from schemas: the validators of files and of stored results, and the schemas that editors use, in each language. */
async function generate(kinds: Kinds, dist: string): Promise<void> {
  await mkdir(`${dist}generated`, { recursive: true });
  await writeFile(`${dist}generated/validators.js`, validatorsCode(kinds));
  await writeFile(`${dist}generated/validators.d.ts`, validatorsTypes(kinds));
  await writeFile(`${dist}generated/result-validator.js`, resultValidatorCode());
  await writeFile(`${dist}generated/result-validator.d.ts`, RESULT_VALIDATOR_TYPES);
  for (const language of LANGUAGES) {
    await mkdir(`${dist}schemas/${language}`, { recursive: true });
    for (const [kind, { schema }] of Object.entries(kinds)) {
      const titled = { title: `Batuta: ${kind}`, ...jsonSchema(schema, "editor", language) };
      await writeFile(`${dist}schemas/${language}/${kind}.schema.json`, `${JSON.stringify(titled, undefined, 2)}\n`);
    }
  }
}

await generate(FILE_KINDS, fileURLToPath(new URL("../../dist/", import.meta.url)));
