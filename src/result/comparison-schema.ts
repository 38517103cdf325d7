import type {
  ComparedFinding,
  ComparedInitiative,
  ComparedSide,
  Comparison,
  ComparisonSummary,
  MovedNumber,
  PendingApproval,
  PolicySource,
} from "./comparison.ts";
import type { Place, Step } from "./result.ts";
import { day, listOf, objectOf, oneOf, orNull, scalar, text, whole, yesNo } from "./schema-node.ts";

const severity = oneOf("blocker", "warning", "note");
const state = oneOf("open", "waived", "unknown");
const verdict = orNull(oneOf("ready", "conditional", "not-ready", "undecided"));

const place = objectOf<Place>({ file: text, line: whole, column: whole });

const moved = objectOf<MovedNumber>({
  name: text,
  gauge: oneOf(
    "fact",
    "launch",
    "ends",
    "status",
    "breaks_at",
    "expected",
    "let_down",
    "others_let_down",
    "turned_away",
    "breach",
    "short",
    "peak_use",
    "kept",
    "promised",
  ),
  title: text,
  unit: oneOf("count", "rate", "share", "probability", "duration", "money", "date", "text", "bool", "multiple"),
  before: scalar,
  after: scalar,
  way: oneOf("worse", "better", "neither"),
});

const finding = objectOf<ComparedFinding>({
  change: oneOf("new", "worse", "better", "fixed", "unchanged"),
  fingerprint: text,
  rule: text,
  severity,
  state,
  department: text,
  department_title: text,
  subject: text,
  title: text,
  message: text,
  do: listOf(objectOf<Step>({ what: text, who: text, by: orNull(day) })),
  at: place,
  was: orNull(objectOf<NonNullable<ComparedFinding["was"]>>({ severity, state })),
  waits: yesNo,
  moved: listOf(moved),
});

const initiative = objectOf<ComparedInitiative>({
  id: text,
  title: text,
  kind: text,
  file: text,
  change: oneOf("kept", "added", "renamed", "ended", "removed"),
  was: orNull(text),
  touched: orNull(yesNo),
  approved: verdict,
  harmed: yesNo,
  stops: yesNo,
  warns: yesNo,
  verdict: objectOf<ComparedInitiative["verdict"]>({ before: verdict, after: verdict }),
  findings: listOf(finding),
  moved: listOf(moved),
});

const side = objectOf<ComparedSide>({ name: text, commit: orNull(text), as_of: orNull(day), problems: whole });

/** The shape of a comparison. */
export const comparisonNode = objectOf<Comparison>({
  version: oneOf(1),
  tool: objectOf<Comparison["tool"]>({ name: oneOf("batuta"), version: text }),
  language: oneOf("en", "es"),
  company: text,
  before: side,
  after: side,
  policy: orNull(objectOf<PolicySource>({ name: text, commit: text, first: yesNo, own: yesNo, problems: whole })),
  pending: listOf(
    objectOf<PendingApproval>({ kind: oneOf("answer", "waiver", "status"), initiative: text, owner: text, at: place }),
  ),
  unchanged: yesNo,
  unlike: listOf(oneOf("tool", "seed", "as_of", "policy")),
  summary: objectOf<ComparisonSummary>({
    new: whole,
    worse: whole,
    better: whole,
    fixed: whole,
    unchanged: whole,
    harmed: whole,
    stopped: whole,
  }),
  initiatives: listOf(initiative),
});

/** The JSON Schema (draft 2020-12) of a comparison of version 1. */
export const comparisonSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Batuta comparison, version 1",
  ...comparisonNode.json,
};
