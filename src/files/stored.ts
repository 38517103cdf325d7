import { realpath } from "node:fs/promises";
import { basename, dirname } from "node:path";

import { problem } from "../base/problem.ts";
import { readBytes } from "./open.ts";
import { readText, type TextRead } from "./text.ts";

/** The text of a file that a program wrote: a regular one, at most so many bytes, UTF-8, without control characters. */
export async function readStored(path: string, most: number): Promise<TextRead> {
  const at = { file: path, line: 0, column: 0, length: 0 };
  const real = await realpath(path).catch(() => undefined);
  if (real === undefined) return { problems: [problem("file-missing", { path }, at)] };
  const read = readBytes({ root: dirname(real), file: basename(real), at }, most);
  return read.bytes ? readText(path, read.bytes, most) : { problems: [read.problem] };
}
