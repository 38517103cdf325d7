import { describe, expect, test } from "vitest";

import { absoluteWordsIn, saysNumber } from "../../src/facts/absolute-words.ts";
import { isStronger } from "../../src/facts/term-strength.ts";
import type { Term } from "../../src/model/company.ts";
import { parseQuantity } from "../../src/quantity/parse.ts";
import { place } from "../rules/worlds.ts";
import type { Value } from "../rules-catalogue/example.ts";
import { declaredWorld, factIn, instanceIn } from "./example-world.ts";

type Fields = Readonly<Record<string, Value>>;
type Row = readonly [subject: string, fact: string, patch: Value, value: unknown, id?: string];

const spring = (fields: Value): Fields => ({ initiative: { spring: fields } });
const sorter = (fields: Value): Fields => ({ initiative: { sorter: fields } });
const answer = (said: Value): Fields => ({ department: { support: { answers: { spring: said } } } });
const SUPPORT = "department:support";
const KEEPER = "keeper:delivery-time@web+email/logistics";

function read([subject, fact, patch, , id]: Row, initiative = "spring"): unknown {
  const world = declaredWorld(patch, { id: initiative });
  const first = id === undefined ? undefined : id.replace("web+email", "email+web");
  return factIn(instanceIn(world, subject, first), fact);
}

/** One test a row: the fact of the example with that change has that value. */
function tell(rows: readonly Row[], initiative?: string): void {
  for (const row of rows) {
    const [subject, fact, patch, wanted] = row;
    test(`${subject}.${fact} of ${JSON.stringify(patch)}`, () => expect(read(row, initiative)).toEqual(wanted));
  }
}

const SAID: readonly Row[] = [
  ["offer", "cap_said", spring({ offer: { cap: null } }), "nothing"],
  ["offer", "cap_said", spring({ offer: { cap: "none" } }), "none"],
  ["offer", "cap_said", spring({ offer: { cap: "unknown" } }), "unknown"],
  ["offer", "cap_said", spring({ offer: { cap: { total: "unknown" } } }), "unknown"],
  ["offer", "cap_said", spring({ offer: { cap: { total: null } } }), "nothing"],
  ["offer", "cap_said", {}, "value"],
  ["offer", "cap", spring({ offer: { cap: "none" } }), ["cap"]],
  ["offer", "cap", {}, 5000],
  ["offer", "price", spring({ offer: { price: "none" } }), 0],
  ["offer", "price", spring({ offer: { price: null } }), ["price"]],
  ["initiative", "care_plan_said", spring({ care_plan: "none" }), "none"],
  ["initiative", "care_plan_said", spring({ care_plan: null }), "nothing"],
  ["touchpoint", "ready_said", spring({ touchpoints: [{ stage: "help", ready: "unknown" }] }), "unknown"],
];

describe("nothing said, unknown and none are three things", () => {
  tell(SAID);
});

const MONEY: readonly Row[] = [
  ["offer", "margin", {}, 13],
  ["offer", "margin", spring({ offer: { refunded: "5 EUR" } }), 18],
  ["offer", "margin", spring({ offer: { uses: { expected: 2 } } }), -12],
  ["offer", "margin", spring({ offer: { unit_cost: null, reward: "unknown" } }), ["unit_cost", "reward"]],
  ["offer", "margin", spring({ offer: { reward: { value: "10 EUR", if: "rain", likely: "10%" } } }), 14],
  ["offer", "reward", spring({ offer: { reward: { value: "10 EUR", times: 3 } } }), 30],
  ["offer", "is_reward_beyond_price", spring({ offer: { reward: { value: "40 EUR" } } }), true],
  ["offer", "break_even_uses", {}, 38 / 25],
  ["offer", "most_uses", spring({ offer: { uses: { allowed: "unlimited", expected: "2..4" } } }), 4],
  ["offer", "most_uses", spring({ offer: { uses: { allowed: 3 } } }), 3],
  ["offer", "is_costly", {}, false],
  ["offer", "is_costly", spring({ offer: { price: "none" } }), true],
  ["offer", "is_costly", spring({ offer: { price: "none", unit_cost: null, reward: null } }), false],
  ["offer", "uncovered", spring({ offer: { liability: { most: "15000 EUR" } } }), 5000],
  ["offer", "most_loss", spring({ offer: { price: "20 EUR" } }), 35000],
  ["offer", "can_be_copied", spring({ offer: { claimed_with: { enforced: "no" } } }), true],
  ["offer", "can_be_copied", spring({ offer: { claimed_with: "none" } }), true],
];

describe("what an offer costs", () => {
  tell(MONEY);

  test("unlimited use without a guess is at least two", () => {
    const world = declaredWorld(spring({ offer: { uses: { allowed: "unlimited", expected: null } } }));
    expect(instanceIn(world, "offer").read("most_uses")).toMatchObject({ value: 2, bound: "lower" });
  });
});

const TALK: readonly Row[] = [
  ["department", "is_asked", { ...answer(null), ...spring({ asked: { support: null } }) }, false, SUPPORT],
  ["department", "is_asked", spring({ asked: { support: null } }), true, SUPPORT],
  ["department", "is_overdue", answer(null), true, SUPPORT],
  ["department", "answer_is_void", spring({ revisions: [{ on: "2026-04-28", what: "longer" }] }), true, SUPPORT],
  ["department", "answer_counts", spring({ revisions: [{ on: "2026-04-28", what: "longer" }] }), false, SUPPORT],
  ["department", "objects", answer({ says: "objects", because: "June" }), true, SUPPORT],
  ["department", "objection", answer({ says: "objects", about: ["delivery-time"] }), "delivery-time", SUPPORT],
  ["department", "has_condition", answer({ says: "agrees-if", condition: "two more" }), true, SUPPORT],
  ["department", "has_condition", answer({ says: "agrees-if", condition: "two more", met: "yes" }), false, SUPPORT],
  ["department", "is_condition_overdue", answer({ says: "agrees-if", due: "2026-05-01" }), true, SUPPORT],
  [
    "department",
    "must_declare",
    { department: { logistics: { capacities: null, commits: null, objectives: null } }, ...sorter({ changes: null }) },
    "capacity, commitment",
    "department:logistics",
  ],
  ["initiative", "is_anybody_asked", {}, true],
  ["initiative", "accountable_is_author", spring({ accountable: " Campaigns@ACME.example" }), true],
  ["initiative", "working_days_left", {}, 19],
  ["initiative", "longest_notice", {}, 15],
  ["team", "knows_key_topics", spring({ briefings: [{ department: "support", covers: ["price"] }] }), false],
  ["team", "untold", spring({ briefings: [{ department: "support", covers: ["price"] }] }), "delivery-time"],
  ["team", "knows_all_topics", spring({ briefings: [{ department: "support" }] }), true],
  ["team", "is_told_in_time", spring({ briefings: [{ department: "support", on: "2026-05-29" }] }), false],
  ["team", "is_told_in_time", spring({ briefings: [{ department: "support", on: "2026-05-28" }] }), true],
  ["team", "reach", spring({ briefings: [{ department: "support", reaches: "60%" }] }), 0.6],
];

describe("the conversation with departments", () => {
  tell(TALK);
});

const PROMISED: readonly Row[] = [
  [
    "keeper",
    "is_beyond_commitment",
    spring({
      promises: [{ topic: "delivery-time", at_most: "4 days", channels: ["web", "email"], kept_by: ["logistics"] }],
    }),
    true,
    KEEPER,
  ],
  ["keeper", "is_beyond_commitment", {}, false, KEEPER],
  [
    "keeper",
    "untold",
    spring({
      promises: [{ topic: "delivery-time", at_most: "5 days", channels: ["web", "email"], kept_by: ["logistics"] }],
    }),
    "ordered before 14:00",
    KEEPER,
  ],
  ["keeper", "agrees", {}, true, KEEPER],
  ["promise", "is_owned", { department: { logistics: { commits: [], answers: null } } }, false],
  [
    "promise",
    "has_conflict",
    spring({
      promises: [
        { topic: "a", at_most: "2 days", channels: ["web"] },
        { topic: "a", at_most: "3 days", channels: ["store"] },
      ],
    }),
    true,
  ],
  [
    "promise",
    "has_conflict",
    spring({
      promises: [
        { topic: "a", at_most: "2 days", where: { region: "ES" } },
        { topic: "a", at_most: "3 days", where: { region: "PT" } },
      ],
    }),
    false,
  ],
  ["promise", "is_enabled", spring({ promises: [{ topic: "a", enabled_by: "sorter" }] }), false],
  [
    "promise",
    "is_enabled",
    { initiative: { sorter: { launch: "2026-05-11" }, spring: { promises: [{ topic: "a", enabled_by: "sorter" }] } } },
    true,
  ],
];

describe("promises and those who keep them", () => {
  tell(PROMISED);
});

const CHANGED: readonly Row[] = [
  ["rollout", "has_way_back", {}, true],
  ["rollout", "has_way_back", sorter({ rollout: { overlap: "none", fallback: "none", reversible: "no" } }), false],
  ["rollout", "is_forced", sorter({ affects: { choice: "opt-in" } }), false],
  ["rollout", "first_day_customers", {}, 1280],
  ["affects", "days_notice", {}, 35],
  ["affects", "is_told_before", sorter({ affects: { told: "2026-09-07" } }), false],
  ["change", "weakens_standing", sorter({ changes: [{ topic: "gift-wrapping", becomes: "withdrawn" }] }), true],
  ["change", "notice_needed", sorter({ changes: [{ topic: "gift-wrapping", becomes: "withdrawn" }] }), 60],
  ["change", "is_notice_kept", sorter({ changes: [{ topic: "gift-wrapping", becomes: "withdrawn" }] }), false],
  ["change", "is_less", sorter({ changes: [{ capacity: "logistics/dispatch", by: "-12%" }] }), true],
  ["change", "is_less", sorter({ changes: [{ capacity: "logistics/dispatch", by: "12%" }] }), false],
  ["change", "holds_promises", sorter({ changes: [{ capacity: "logistics/dispatch", by: "-12%" }] }), true],
];

describe("changes of existing customers", () => {
  tell(CHANGED, "sorter");
});

const READY: readonly Row[] = [
  ["criterion", "is_open", spring({ readiness: { criteria: [{ what: "labels" }] } }), true],
  ["criterion", "is_open", spring({ readiness: { criteria: [{ what: "drivers", now: 60, target: 60 }] } }), false],
  [
    "criterion",
    "is_late",
    spring({ readiness: { criteria: [{ what: "labels", state: "pending", due: "2026-05-01" }] } }),
    true,
  ],
  ["criterion", "to_go", spring({ readiness: { criteria: [{ what: "drivers", now: 40, target: 60 }] } }), 20],
  ["initiative", "criteria_open", spring({ readiness: { met: 18, of: 20 } }), 2],
  ["rehearsal", "is_load", {}, false],
  ["segment", "is_difference_promised", spring({ segment: { differs_in: ["returns"] } }), false],
  ["care", "is_funded", spring({ care_plan: { funded_by: null } }), false],
];

describe("what must be there before launch", () => {
  tell(READY);
});

/** `at-most 24 h` as the join would read it. */
function term(said: string): Term {
  const [direction = "", ...rest] = said.split(" ");
  const value = parseQuantity(rest.join(" "), ["duration", "working-days", "count", "money"], { example: "1" }).value;
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table below writes them out
    direction: direction as Term["direction"],
    value: value && { said: "value", value },
    by: direction === "by" ? Number(rest[0]) : undefined,
    orderedBy: undefined,
    at: place("a.yaml", 1),
  };
}

describe("a promise against a commitment", () => {
  test.each([
    ["at-most 24 h", "at-most 48 h", true],
    ["at-most 48 h", "at-most 48 h", false],
    ["at-most 72 h", "at-most 48 h", false],
    ["at-most 48 h", "at-most 2 working days", true],
    ["at-most 2 working days", "at-most 48 h", false],
    ["at-least 30 days", "at-least 14 days", true],
    ["at-least 14 days", "at-least 30 days", false],
    ["exactly 24 h", "at-most 48 h", true],
    ["exactly 20", "exactly 20", false],
    ["exactly 20", "exactly 25", true],
    ["always", "at-most 48 h", true],
    ["always", "always", false],
    ["at-most 48 h", "always", false],
    ["never", "always", true],
    ["by 100", "by 110", true],
    ["by 110", "by 100", false],
    ["unmeasurable", "at-most 48 h", undefined],
    ["at-most 24 h", "at-least 30 days", undefined],
    ["at-most 24 h", "at-most 5", undefined],
  ])("%s against %s: stronger %s", (promise, commitment, stronger) => {
    expect(isStronger(term(promise), term(commitment))).toBe(stronger);
  });
});

describe("absolute words", () => {
  test.each([
    ["Guaranteed for everyone", ["everyone", "guaranteed"]],
    ["Envío gratis para todos, sin límite", ["para todos", "sin límite"]],
    ["At any time", ["at any time"]],
    ["A company of many", []],
    ["¡Garantizado!", ["garantizado"]],
  ])("of %s", (text, words) => expect(absoluteWordsIn(text)).toEqual(words));

  test("a number bounds them", () =>
    expect([saysNumber("everyone in 5 days"), saysNumber("everyone")]).toEqual([true, false]));
});
