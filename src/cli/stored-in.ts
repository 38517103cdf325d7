import { visible } from "../base/visible.ts";
import { readStored } from "../files/stored.ts";
import { renderProblems } from "../report/problems.ts";
import type { Result } from "../result/result.ts";
import { storedResults, type StoredFault } from "../result/stored.ts";
import type { Speaker } from "../words/catalogue.ts";
import type { Setting } from "./commands/command.ts";
import { Failure } from "./failure.ts";
import { COLUMNS } from "./look.ts";

/** Bytes of a stored result: a thousand initiatives fit, and less is taken from strangers. */
const MOST_BYTES = 64_000_000;
const MOST_FOREIGN_BYTES = 8_000_000;

interface Wanted {
  readonly untrusted: boolean;
  readonly width: number | undefined;
}

/** The results in a file, whoever wrote it; undefined: it could not be read, and why was told on standard error. */
export async function storedIn(
  { outer, say, language, fallbackLanguage }: Setting,
  file: string,
  { untrusted, width = COLUMNS }: Wanted,
): Promise<readonly Result[] | undefined> {
  const { text, problems } = await readStored(file, untrusted ? MOST_FOREIGN_BYTES : MOST_BYTES);
  if (text !== undefined) return resultsIn(say, file, text);
  await outer.stderr.write(renderProblems(problems, { language: language ?? fallbackLanguage, width }));
  return undefined;
}

function resultsIn(say: Speaker, path: string, text: string): readonly Result[] {
  const stored = storedResults(text);
  if ("results" in stored) return stored.results;
  throw new Failure(faultText(say, visible(path), stored));
}

function faultText(say: Speaker, file: string, stored: StoredFault): string {
  switch (stored.fault) {
    case "syntax":
      return say("error-stored-syntax", { file });
    case "deep":
      return say("error-stored-deep", { file, most: String(stored.most) });
    case "key":
      return say("error-stored-key", { file, key: stored.key });
    case "empty":
      return say("error-stored-empty", { file });
    case "version":
      return say("error-stored-version", { file, found: visible(stored.found) });
    case "shape":
      break;
  }
  return say("error-stored-shape", { file, path: visible(stored.path) || "/" });
}
