import type { DisputeResult } from "../result/dispute-result.ts";
import type { FindingResult, InitiativeResult, Toll, Verdict } from "../result/result.ts";
import { verdictText } from "../words/verdicts.ts";
import { placeText } from "./missing.ts";
import { type Telling, tollText } from "./telling.ts";

/** What becomes of the initiative by the number declared and by the one that an area says: both, and neither is taken. */
export function disputeText(telling: Telling, initiative: InitiativeResult, finding: FindingResult): string {
  const dispute = disputeOf(initiative, finding);
  if (!dispute) return "";
  const { say } = telling;
  const { declared, should_be: shouldBe, as_said: asSaid, at, number } = dispute;
  if (declared === null || at === null) return say("dispute-nowhere", { number, shouldBe });
  if (!asSaid) return say("dispute-not-taken", { declared, shouldBe, place: placeText(at) });
  const now = { verdict: initiative.verdict, letDown: initiative.customers?.let_down ?? null };
  const asTheySay = { verdict: asSaid.verdict, letDown: asSaid.let_down };
  return say("dispute-both", {
    declared,
    shouldBe,
    place: placeText(at),
    now: outcomeText(telling, initiative, now),
    theirs: outcomeText(telling, initiative, asTheySay),
  });
}

function disputeOf({ departments }: InitiativeResult, { subject, values }: FindingResult): DisputeResult | null {
  if (!Object.hasOwn(values, "department.wrong_number")) return null;
  return departments.find(({ id }) => subject === `department:${id}`)?.dispute ?? null;
}

interface Outcome {
  readonly verdict: Verdict;
  readonly letDown: Toll | null;
}

/** `ready if, 34 (0 to 120) let down`. */
function outcomeText(telling: Telling, { kind }: InitiativeResult, { verdict, letDown }: Outcome): string {
  const text = verdictText(verdict, kind, telling.language);
  const slots = { verdict: text };
  if (letDown === null) return telling.say("dispute-outcome-unknown", slots);
  return telling.say("dispute-outcome", { ...slots, range: tollText(telling, letDown) });
}
