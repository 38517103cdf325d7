import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const HAS_XMLLINT = spawnSync("xmllint", ["--version"]).status === 0;

/** What xmllint has against documents by a saved schema; none: nothing. */
export function xmllintAgainst(schema: string, documents: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "batuta-xml-"));
  try {
    const files = documents.map((text, index) => {
      const file = join(folder, `${index}.xml`);
      writeFileSync(file, text);
      return file;
    });
    const path = fileURLToPath(new URL(`../../schemas/${schema}`, import.meta.url));
    const { stderr } = spawnSync("xmllint", ["--noout", "--nonet", "--schema", path, ...files], { encoding: "utf8" });
    return stderr.split("\n").filter((line) => line !== "" && !line.endsWith(" validates"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
