import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { FILE_KINDS } from "../model/kinds.ts";
import { referenceTables, withTables } from "./reference.ts";

/** Writes the parts of the documents that are made from the schemas. */
async function writeReference(page: string, language: "en" | "es"): Promise<void> {
  const path = fileURLToPath(new URL(`../../docs/${page}`, import.meta.url));
  await writeFile(path, withTables(await readFile(path, "utf8"), referenceTables(FILE_KINDS, language)));
}

await writeReference("files.md", "en");
await writeReference("files.es.md", "es");
