import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { Language } from "./base/bilingual.ts";
import { compareText } from "./base/position.ts";
import type { FileKind } from "./model/kinds.ts";

const FOLDER = fileURLToPath(new URL("../starters/", import.meta.url));

/** A file of the example company: its path, its text, and what kind of file it is. */
interface StarterFile {
  readonly file: string;
  readonly text: string;
  readonly kind: FileKind;
}

/** The example that `batuta init --example` writes, with comments and texts in one language. */
export function starterFiles(language: Language): readonly StarterFile[] {
  const root = `${FOLDER}${language}/`;
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".yaml"))
    .sort(compareText)
    .map((file) => ({ file, text: readFileSync(root + file, "utf8"), kind: kindOf(file) }));
}

function kindOf(file: string): FileKind {
  if (file.endsWith(".initiative.yaml")) return "initiative";
  if (file.endsWith(".department.yaml")) return "department";
  return file === "flows.yaml" ? "flows" : "company";
}
