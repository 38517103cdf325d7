import { valueOf } from "../base/said.ts";
import type { Position } from "../base/position.ts";
import type { World } from "../facts/world.ts";
import type { Day } from "../time/day.ts";
import type { Finding } from "./finding.ts";

export type Verdict = "ready" | "conditional" | "not-ready" | "undecided";

/** Something that must still happen: what a department asked for, what was decided, what a stage waits for. */
export interface Condition {
  readonly kind: "answer" | "decision" | "stage";
  /** In the words of whoever said it. */
  readonly what: string;
  readonly who: string;
  readonly by: Day | undefined;
  readonly at: Position;
}

/** The verdict of one initiative (simulation.md, section 12): worst first. Waived and unknown ones are counted too. */
export function verdictOf(findings: readonly Finding[], conditions: readonly Condition[], today: Day): Verdict {
  const has = (severity: Finding["severity"], state: Finding["state"]) =>
    findings.some((finding) => finding.severity === severity && finding.state === state);
  if (has("blocker", "open")) return "not-ready";
  if (has("blocker", "unknown")) return "undecided";
  const isConditional =
    has("warning", "open") || has("warning", "unknown") || has("blocker", "waived") || conditions.length > 0;
  if (!isConditional) return "ready";
  return conditions.some(({ by }) => by !== undefined && by < today) ? "not-ready" : "conditional";
}

/** The conditions that are not met yet: agreements on a condition, what the last decision asks for, stages. */
export function unmetConditions(world: World): readonly Condition[] {
  return [...ofAnswers(world), ...ofDecisions(world), ...ofStages(world)];
}

function ofAnswers({ initiative }: World): readonly Condition[] {
  return Object.values(initiative.answers).flatMap(({ declaration, department, at, void: isVoid }) => {
    const { says, met, condition, due } = declaration;
    if (says !== "agrees-if" || met === true || isVoid) return [];
    return [{ kind: "answer", what: condition ?? "", who: department, by: due, at }];
  });
}

/** A later decision replaces an earlier one. */
function ofDecisions({ initiative }: World): readonly Condition[] {
  const { decisions = [], proposed_by: proposer } = initiative.declaration;
  const last = decisions.at(-1);
  return (last?.do ?? []).flatMap(({ what, who, by, done, $at }) =>
    done === undefined ? [{ kind: "decision", what, who: who ?? proposer, by, at: $at[""] ?? initiative.at }] : [],
  );
}

/** Whether a stage's condition is met is only known on its day: it has no day of its own. */
function ofStages({ initiative }: World): readonly Condition[] {
  const { rollout, proposed_by: proposer } = initiative.declaration;
  return (rollout?.stages ?? []).flatMap(({ if: condition, share, $at }) =>
    condition !== undefined && valueOf(share) !== undefined
      ? [{ kind: "stage", what: condition, who: proposer, by: undefined, at: $at["if"] ?? initiative.at }]
      : [],
  );
}
