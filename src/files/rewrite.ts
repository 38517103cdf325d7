import { join } from "node:path";

import { readBytes } from "./open.ts";
import { MOST_YAML_BYTES } from "./read.ts";
import { writeWhole } from "./write.ts";

const MARK = "\uFEFF";

/** A file of a company, relative to its folder. */
interface Place {
  readonly root: string;
  readonly file: string;
}

/**
 * Writes a new text over the one that was read, whole or not at all. False, with nothing written, when the file is no
 * longer what it was: somebody else's change is never lost. A byte-order mark at its start stays.
 */
export async function rewrite({ root, file }: Place, texts: { before: string; after: string }): Promise<boolean> {
  const read = await readBytes({ root, file, at: { file, line: 0, column: 0, length: 0 } }, MOST_YAML_BYTES);
  if (!read.bytes) return false;
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(read.bytes);
  const mark = text.startsWith(MARK) ? MARK : "";
  if (text !== mark + texts.before) return false;
  await writeWhole(join(root, file), mark + texts.after);
  return true;
}
