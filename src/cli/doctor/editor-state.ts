import { readFileSync } from "node:fs";
import { join } from "node:path";

import { LANGUAGES } from "../../base/bilingual.ts";
import { schemaFiles } from "../init/editor-schemas.ts";

/** Whether what editors complete by is there, and is that of this version. */
export type EditorState = "current" | "older" | "none";

export function editorState(root: string): EditorState {
  const here = schemaFiles("en").map(({ file }) => textOf(join(root, file)));
  if (here.every((text) => text === undefined)) return "none";
  const isCurrent = LANGUAGES.some((language) =>
    schemaFiles(language).every(({ text }, index) => text === here[index]),
  );
  return isCurrent ? "current" : "older";
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
