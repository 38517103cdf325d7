import type { Gap } from "../model/outcome.ts";

/** What the rules of an area speak of, when they speak of one thing. */
const BY_AREA: Readonly<Record<string, readonly Gap[]>> = {
  finance: ["unfunded-liability"],
  it: ["system-capacity"],
  law: ["legal-promise"],
  promises: ["expectation-gap"],
  rollout: ["no-rollback"],
  schedule: ["notice-too-short"],
  readiness: ["notice-too-short"],
  support: ["uninformed-staff"],
  changes: ["expectation-gap"],
};

/** Rules that speak of something else than their area does, or of several things. */
const BY_RULE: Readonly<Record<string, readonly Gap[]>> = {
  "capacity/shared-and-tight": ["contention"],
  "capacity/still-changing": ["contention"],
  "capacity/live-load-unsettled": ["contention"],
  "capacity/single-point-of-failure": ["stock-out", "throughput-backlog"],
  "capacity/tested-below-load": ["system-capacity"],
  "departments/approval-too-late": ["notice-too-short"],
  "departments/inside-a-freeze": ["notice-too-short"],
  "departments/notice-too-short": ["notice-too-short"],
  "departments/option-ordered-too-late": ["notice-too-short"],
  "departments/no-answer": ["not-consulted"],
  "departments/nobody-asked": ["not-consulted"],
  "departments/not-asked": ["not-consulted"],
  "departments/objects": ["not-consulted"],
  "departments/only-the-author-says-so": ["not-consulted"],
  "departments/party-undeclared": ["not-consulted"],
  "departments/says-a-number-is-wrong": ["not-consulted"],
  "departments/condition-open": ["not-consulted"],
  "finance/limit-does-not-survive": ["exposure-limit"],
  "finance/limit-passed": ["exposure-limit"],
  "finance/outside-payer-has-not-agreed": ["unfunded-liability", "not-consulted"],
  "finance/payer-has-not-agreed": ["unfunded-liability", "not-consulted"],
  "offer/can-be-copied": ["unfunded-liability"],
  "offer/can-be-passed-on": ["unfunded-liability"],
  "offer/cap-unsaid": ["unfunded-liability", "throughput-backlog"],
  "offer/no-cap": ["unfunded-liability", "throughput-backlog"],
  "offer/cap-not-told": ["legal-promise", "expectation-gap"],
  "portfolio/approved-one-harmed": ["contention"],
  "portfolio/others-let-down": ["contention"],
  "promises/keeper-has-not-agreed": ["not-consulted", "expectation-gap"],
  "promises/outside-keeper-has-not-agreed": ["not-consulted", "expectation-gap"],
  "promises/nobody-commits": ["not-consulted", "expectation-gap"],
  "readiness/behind-its-target": ["notice-too-short", "uninformed-staff"],
  "readiness/permit-missing": ["legal-promise", "not-consulted"],
  "rehearsals/below-the-load": ["system-capacity"],
  "rehearsals/part-left-out": ["system-capacity"],
  "support/service-level-dips": ["support-overload"],
  "support/service-level-missed": ["support-overload"],
};

/** What is missing when a capacity of a kind gives way. */
const BY_KIND: Readonly<Record<string, Gap>> = {
  stock: "stock-out",
  throughput: "throughput-backlog",
  staffed: "support-overload",
  concurrent: "system-capacity",
  limit: "exposure-limit",
};

/** The gaps that a finding of a rule names; of a capacity, that of its kind too. None: it speaks of something else. */
export function gapsOf(rule: string, capacityKind: string | undefined): readonly Gap[] {
  const said = own(BY_RULE, rule) ?? own(BY_AREA, rule.split("/")[0]) ?? [];
  const kind = own(BY_KIND, capacityKind);
  return kind === undefined || said.includes(kind) ? said : [...said, kind];
}

/** What a table says by a name that anybody may have chosen: `constructor` is in none of them. */
function own<Value>(table: Readonly<Record<string, Value>>, name: string | undefined): Value | undefined {
  return name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}
