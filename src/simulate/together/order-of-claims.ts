import { compareText } from "../../base/position.ts";
import { valueOf } from "../../base/said.ts";
import type { Initiative } from "../../model/company.ts";
import type { Responsibility } from "../../model/policy-schema.ts";
import { middleOf } from "../../quantity/quantity.ts";

/**
 * Who was there first, by the policy: by `priority`, the smallest number; else, and where those are equal, what is live
 * before what is approved (in order of approval) before what is proposed; then the earlier launch; last the name.
 */
export function orderOfClaims(initiatives: readonly Initiative[], policy: Responsibility): readonly Initiative[] {
  return initiatives.toSorted((a, b) => {
    const [ofA, ofB] = [ranksOf(a, policy), ranksOf(b, policy)];
    const first = ofA.findIndex((rank, index) => rank !== ofB[index]);
    return first < 0 ? compareText(a.id, b.id) : (ofA[first] ?? 0) - (ofB[first] ?? 0);
  });
}

const LIVE = -Number.MAX_SAFE_INTEGER;
const NEVER = Number.MAX_SAFE_INTEGER;

function ranksOf({ declaration, status, launch }: Initiative, policy: Responsibility): readonly number[] {
  const said = valueOf(declaration.priority);
  const priority = policy === "priority" && said ? middleOf(said) : NEVER;
  const approved = status === "approved" ? (declaration.approved?.on ?? launch) : NEVER;
  return [priority, status === "live" ? LIVE : approved, launch];
}
