import type { CauseEvidence } from "./cause-evidence.ts";
import type { JudgedPart } from "./request.ts";
import type { Result } from "./result.ts";

/** Which part of a company's initiatives was judged, and what joins it with the other parts. */
export interface Shard extends JudgedPart {
  readonly evidence: readonly ShardEvidence[];
}

export interface ShardEvidence extends CauseEvidence {
  /** For each finding, its place among those that the result tells of the initiative. */
  readonly told: readonly number[];
}

/** The result of one part of a company's initiatives. */
export interface ShardResult extends Result {
  readonly shard: Shard;
}

/** Which part of a company a result is about, when it is about one. */
export function shardOf(result: Result): Shard | undefined {
  return isShard(result) ? result.shard : undefined;
}

function isShard(result: Result): result is ShardResult {
  return "shard" in result;
}
