import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";

import { resultSchema } from "../result/schema.ts";
import { jsonSchema } from "../schema/json-schema.ts";
import type { Kinds } from "../schema/kind.ts";

const OPTIONS = {
  allErrors: true,
  strict: true,
  strictRequired: false,
  // Figures are judged by their characters, an overlong one too.
  strictNumbers: false,
  allowUnionTypes: true,
  ownProperties: true,
  inlineRefs: false,
  // Sentences are ours.
  messages: false,
  code: { source: true, esm: true },
} as const;

/** The validators of all kinds as one module that imports nothing, each exported under its kind's name. */
export function validatorsCode(kinds: Kinds): string {
  const ajv = new Ajv2020(OPTIONS);
  const names: Record<string, string> = {};
  for (const [kind, { schema }] of Object.entries(kinds)) {
    ajv.addSchema({ ...jsonSchema(schema, "validator"), $id: kind });
    names[kind] = kind;
  }
  return selfContained(standalone.default(ajv, names));
}

/** The validator of a stored result as one module that imports nothing: it judges files from strangers. */
export function resultValidatorCode(): string {
  const ajv = new Ajv2020({ ...OPTIONS, allErrors: false, strictNumbers: true });
  return selfContained(standalone.default(ajv.addSchema(resultSchema, "result"), { isResult: "result" }));
}

function selfContained(code: string): string {
  // What ajv would import at run time is not installed with Batuta.
  if (/\brequire\(|^import /m.test(code)) throw new Error("a validator needs ajv at run time");
  return code;
}

const ERROR =
  "{ readonly instancePath: string; readonly keyword: string; readonly params: Readonly<Record<string, unknown>> }";
const VALIDATOR = `interface Validator { (value: unknown): unknown; errors?: readonly ${ERROR}[] | null }`;

export const RESULT_VALIDATOR_TYPES = `${VALIDATOR}\nexport declare const isResult: Validator;\n`;

/** The types of that module, which lean on nothing outside it. */
export function validatorsTypes(kinds: Kinds): string {
  const lines = Object.keys(kinds).map((kind) => `export declare const ${kind}: Validator;`);
  return `${VALIDATOR}\n${lines.join("\n")}\n`;
}
