import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { Ajv, type ValidateFunction } from "ajv";
import * as formats from "ajv-formats";

/** A published schema, as it was saved, ready to judge. */
export function published(name: string): ValidateFunction {
  const text = readFileSync(fileURLToPath(new URL(`../../schemas/${name}`, import.meta.url)), "utf8");
  const schema: unknown = JSON.parse(text);
  if (typeof schema !== "object" || schema === null) throw new Error(`${name} is no schema`);
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default.default(ajv);
  // Draft 4 calls its name `id`; nothing else in these schemas is older than what the validator knows.
  const { id: _, ...rest } = { id: "", ...schema };
  return ajv.compile({ ...rest, $schema: "http://json-schema.org/draft-07/schema#" });
}

/** What a schema has against a value, as short lines; none: nothing. */
export function against(validate: ValidateFunction, value: unknown): readonly string[] {
  void validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
}
