import type { DeclarationEvidence, FindingEvidence, OverEvidence } from "./cause-evidence.ts";
import { listOf, mapOf, number, objectOf, oneOf, orNull, text, whole } from "./schema-node.ts";
import type { Shard, ShardEvidence } from "./shard.ts";

const declaration = objectOf<DeclarationEvidence>({ id: text, department: text, department_title: text, what: text });

const over = objectOf<OverEvidence>({ capacity: text, title: text, from: whole, to: whole });

const finding = objectOf<FindingEvidence>({
  severity: oneOf("blocker", "warning", "note"),
  state: oneOf("open", "waived", "unknown"),
  department: text,
  department_title: text,
  declarations: listOf(declaration),
  over: orNull(over),
});

const evidence = objectOf<ShardEvidence>({
  initiative: text,
  turn: whole,
  verdict: oneOf("ready", "conditional", "not-ready", "undecided"),
  customers: number,
  by_department: mapOf(number),
  findings: listOf(finding),
  told: listOf(whole),
});

/** What stands in a result that is one part of a company's, beside the result. */
export const shardNode = objectOf<Shard>({ part: whole, of: whole, inputs: text, evidence: listOf(evidence) });
