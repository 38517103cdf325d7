import { readFile } from "node:fs/promises";

import { visible } from "../base/visible.ts";
import { type Before, changedOnly, readBefore, urgentOnly } from "../result/changes.ts";
import type { Result } from "../result/result.ts";
import type { Speaker } from "../words/catalogue.ts";
import { Failure } from "./failure.ts";

interface Asked {
  readonly onlyChanges?: string;
  readonly urgent?: boolean;
}

/** What is told of a result when only changes are wanted: nothing while nothing changed. */
export async function selection(
  say: Speaker,
  { onlyChanges: file, urgent }: Asked,
): Promise<((result: Result) => Result | undefined) | undefined> {
  if (file === undefined) {
    if (urgent) throw new Failure(say("error-needs-option", { fields: "--only-changes" }));
    return undefined;
  }
  const before = await readResult(say, file);
  return (result) => {
    const kept = urgent ? urgentOnly(result, before) : changedOnly(result, before);
    return kept.initiatives.length > 0 ? kept : undefined;
  };
}

async function readResult(say: Speaker, file: string): Promise<readonly Before[]> {
  const failure = new Failure(say("error-previous", { file: visible(file) }));
  const text = await readFile(file, "utf8").catch(() => {
    throw failure;
  });
  const before = readBefore(parsed(text));
  if (!before) throw failure;
  return before;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
