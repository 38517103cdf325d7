import type { Speaker } from "../words/catalogue.ts";

/** What ends with exit code 2: said in one line, without a stack. */
export class Failure extends Error {
  constructor(message: string) {
    super(message);
    this.name = "Failure";
  }
}

/** Why the system refused, in words where there are some: `no space is left (ENOSPC)`. */
export function reasonOf(say: Speaker, error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  if (code === undefined) return error.message;
  return isKnown(code) ? `${say(`reason-${code}`)} (${code})` : code;
}

const KNOWN = ["ENOSPC", "EACCES", "EPERM", "EROFS", "ENOENT", "ENOTDIR", "EISDIR", "EXDEV"] as const;

function isKnown(code: string): code is (typeof KNOWN)[number] {
  return KNOWN.some((known) => known === code);
}
