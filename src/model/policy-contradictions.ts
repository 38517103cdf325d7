import { type Problem, problem } from "../base/problem.ts";
import type { Position } from "../base/position.ts";
import { placeOf } from "./joining.ts";
import { type RuleSaid, ruleSaid } from "./policy-rules.ts";
import type { PolicyDeclaration } from "./policy-schema.ts";

/** What a policy says in one place and takes back in the same. */
export function policyContradictions(said: PolicyDeclaration): readonly Problem[] {
  return [...ofRules(said), ...ofAdoption(said), ...ofAnswers(said)];
}

function contradiction(first: string, second: string, at: Position): Problem {
  return problem("policy-contradiction", { first, second }, at);
}

function ofRules({ rules = [] }: PolicyDeclaration): readonly Problem[] {
  return rules.flatMap(({ value, at }) => {
    const pair = contradictingFields(ruleSaid(value));
    return pair ? [contradiction(...pair, at)] : [];
  });
}

/** A rule that is off weighs nothing, cannot be kept from being softened, and does not begin on a day. */
function contradictingFields({
  severity,
  enabled,
  locked,
  effective_on: from,
}: RuleSaid): [string, string] | undefined {
  const isOff = severity === "off";
  const off = isOff ? "severity: off" : "enabled: no";
  if (isOff && enabled === true) return ["severity: off", "enabled: yes"];
  if (!isOff && enabled !== false) return undefined;
  if (!isOff && severity !== undefined) return [`severity: ${severity}`, "enabled: no"];
  if (locked === true) return [off, "locked: yes"];
  return from === undefined ? undefined : [off, "effective_on"];
}

const STRICTNESS = ["note", "warn", "enforce"] as const;

/** The ratchet eases what was there before, never what is new. */
function ofAdoption({ adoption }: PolicyDeclaration): readonly Problem[] {
  if (!adoption) return [];
  const { new_initiatives: forNew = "enforce", existing = "note" } = adoption;
  const isUpsideDown = STRICTNESS.indexOf(forNew) < STRICTNESS.indexOf(existing);
  return isUpsideDown
    ? [contradiction(`new_initiatives: ${forNew}`, `existing: ${existing}`, placeOf(adoption.$at, "existing"))]
    : [];
}

function ofAnswers({ given_answers: given }: PolicyDeclaration): readonly Problem[] {
  const other = given?.when?.find((one) => one !== "never");
  if (!given?.when?.includes("never") || other === undefined) return [];
  return [contradiction("never", other, placeOf(given.$at, "when"))];
}
