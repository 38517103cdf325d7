import type { evidenceSchema } from "../capacity/common.ts";
import { valueOf } from "../base/said.ts";
import { middleOf } from "../quantity/quantity.ts";
import type { Infer } from "../schema/define.ts";
import { type UnknownFact, unknownFact } from "./fact.ts";
import { daysAsHours } from "./rows.ts";
import type { World } from "./world.ts";

/** Evidence, one word for it, or nothing. */
export type Evidence = Infer<typeof evidenceSchema> | string | undefined;

/** What a thing rests on: `evidence`, `nothing` (nothing said), `none`, or the word that was written (`assumed`). */
export function evidenceWord(evidence: Evidence): string {
  if (evidence === undefined) return "nothing";
  return typeof evidence === "string" ? evidence : "evidence";
}

/** True when it names where it comes from: `assumed`, `none` and silence do not. */
export function isEvidence(evidence: Evidence): boolean {
  return !["nothing", "none", "assumed", "unknown", "guess"].includes(evidenceWord(evidence));
}

/** How long ago it was found, in hours. */
export function evidenceAge(world: World, evidence: Evidence): number | UnknownFact {
  const on = typeof evidence === "object" ? evidence.on : undefined;
  return on === undefined ? unknownFact() : daysAsHours(Math.max(0, world.company.asOf - on));
}

/** Whether it is older than the company accepts; what has no date is not. */
export function isStaleEvidence(world: World, evidence: Evidence): boolean {
  const age = evidenceAge(world, evidence);
  return typeof age === "number" && age > daysAsHours(world.company.policy.tolerances.stale.evidence);
}

/** How many were asked or measured. */
export function evidenceSample(evidence: Evidence): number | UnknownFact {
  const sample = typeof evidence === "object" ? valueOf(evidence.sample) : undefined;
  return sample ? middleOf(sample) : unknownFact();
}
