import type { Problem } from "./base/problem.ts";
import { readStored } from "./files/stored.ts";
import type { Result } from "./result/result.ts";
import { storedResults } from "./result/stored.ts";

/** A stored result is larger than any file that people write. */
const MOST_BYTES = 64_000_000;

/** The stored results in a file; without results and problems it was read and is none. */
export async function readResults(
  path: string,
): Promise<{ readonly results: readonly Result[] | undefined; readonly problems: readonly Problem[] }> {
  const { text, problems } = await readStored(path, MOST_BYTES);
  if (text === undefined) return { results: undefined, problems };
  const stored = storedResults(text);
  return { results: "results" in stored ? stored.results : undefined, problems: [] };
}
