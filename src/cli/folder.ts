import { realpathSync } from "node:fs";
import { relative, sep } from "node:path";

/**
 * Where a company's folder stands seen from here, with forward slashes: platforms want paths from the repository's root,
 * where pipelines work. A folder that is not below counts as this one.
 */
export function folderHere(folder: string | undefined): string {
  const way = folder === undefined ? "" : relative(realpathSync("."), folder).split(sep).join("/");
  return way.startsWith("..") ? "" : way;
}
