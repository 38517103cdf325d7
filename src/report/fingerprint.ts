import { createHash } from "node:crypto";

import type { Point } from "./points.ts";

/**
 * A short name of a point that stays the same from run to run, whatever line it stands on: from the company's name and
 * `rule | initiative | subject`.
 */
export function fingerprintOf({ company, finding }: Point): string {
  return shortHash([company.result.company.name, company.folder, finding.fingerprint]);
}

/** 32 hexadecimal digits that some texts have together, in their order. */
export function shortHash(texts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(texts)).digest("hex").slice(0, 32);
}
