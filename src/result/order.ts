import { compareText } from "../base/position.ts";
import type { Finding } from "../rules/finding.ts";

/** Later than any day: findings without one come last. */
const FAR = 1e9;

/** Worst first; what the calendar or a missing answer decides before what is only probable; then by day. */
export function compareFindings(customersAt: (department: string) => number): (a: Finding, b: Finding) => number {
  return (a, b) =>
    rank(a) - rank(b) ||
    Number(isProbable(a)) - Number(isProbable(b)) ||
    customersAt(b.department) - customersAt(a.department) ||
    (a.firstDay ?? FAR) - (b.firstDay ?? FAR) ||
    compareText(a.fingerprint, b.fingerprint);
}

function rank(finding: Finding): number {
  if (finding.state === "waived") return 6;
  const severity = { blocker: 0, warning: 2, note: 4 }[finding.severity];
  return severity + (finding.state === "unknown" ? 1 : 0);
}

/** It reads a probability that is neither none nor certainty. */
function isProbable(finding: Finding): boolean {
  return Object.entries(finding.values).some(
    ([name, value]) =>
      value.type === "probability" && !name.startsWith("tolerance.") && value.value > 0 && value.value < 1,
  );
}
