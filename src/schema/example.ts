import type { Language } from "../base/bilingual.ts";
import { type AnySchema, formsOf, keyword, propertiesOf, schemaIn, tagsOf } from "./form.ts";

/** A short valid value of a schema, as somebody would write it after the key; nothing when no short one exists. */
export function exampleOf(schema: AnySchema, language: Language = "en"): string | undefined {
  const own = language === "es" ? keyword(schema, "x-es-examples") : undefined;
  const [example] = own ?? keyword(schema, "examples") ?? [];
  if (example !== undefined) return example;
  switch (schema["x-node"]) {
    case "said":
      return exampleOf(schemaIn(schema, "x-of"), language);
    case "list":
      return bracketed(exampleOf(schemaIn(schema, "items"), language));
    case "either":
    case "tagged":
      return firstExample([...Object.values(formsOf(schema)), ...Object.values(tagsOf(schema))], language);
    case "record":
      return recordExample(schema, language);
    default:
      return schema["x-leaf"] === "clock-time" ? "14:00" : undefined;
  }
}

function firstExample(schemas: readonly AnySchema[], language: Language): string | undefined {
  return schemas.map((schema) => exampleOf(schema, language)).find((example) => example !== undefined);
}

function bracketed(item: string | undefined): string | undefined {
  return item === undefined ? undefined : `[${item}]`;
}

function recordExample(schema: AnySchema, language: Language): string | undefined {
  const required = keyword(schema, "required") ?? [];
  const properties = propertiesOf(schema);
  const keys = required.length > 0 ? required : Object.keys(properties).slice(0, 1);
  const fields = keys.map((key) => [key, properties[key] && exampleOf(properties[key], language)]);
  if (fields.length > 3 || fields.some(([, value]) => value === undefined)) return undefined;
  return `{${fields.map(([key, value]) => `${key}: ${value}`).join(", ")}}`;
}
