import type { Problem } from "../base/problem.ts";
import { unknownReference } from "../model/joining.ts";
import type { Policy } from "../model/policy.ts";
import type { Rule } from "./compile.ts";

/** Rules that a policy speaks of and that nobody wrote: what was meant to be switched off would still speak, unnoticed. */
export function unknownRules({ rules: settings }: Policy, rules: readonly Rule[]): readonly Problem[] {
  const known = rules.map(({ id }) => id).sort();
  const isKnown = new Set(known);
  return Object.entries(settings).flatMap(([id, { at }]) =>
    isKnown.has(id) ? [] : [unknownReference({ kind: "rule", id, known, at })],
  );
}
