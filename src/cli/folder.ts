import { realpathSync } from "node:fs";
import { relative, sep } from "node:path";

import type { PlacedResult } from "../report/index.ts";
import type { CheckOutcome } from "./pipeline.ts";

/**
 * Where a company's folder stands seen from here, with forward slashes: platforms want paths from the repository's root,
 * where pipelines work. A folder that is not below counts as this one.
 */
export function folderHere(folder: string | undefined): string {
  const way = folder === undefined ? "" : relative(realpathSync("."), folder).split(sep).join("/");
  return way.startsWith("..") ? "" : way;
}

/** The results of a check, each with where its company stands. */
export function placedIn({ results, translated = [], folders }: CheckOutcome): readonly PlacedResult[] {
  return results.map((result, index) => {
    const other = translated[index];
    return { result, folder: folderHere(folders[index]), ...(other ? { translated: other } : {}) };
  });
}
