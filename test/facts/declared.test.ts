import { describe, expect, test } from "vitest";

import { absoluteWordsIn, saysNumber } from "../../src/facts/absolute-words.ts";
import { multipleToSurvive } from "../../src/facts/capacity-declared.ts";
import { instancesOf, subjectNamed } from "../../src/facts/index.ts";
import { gatesOf } from "../../src/simulate/gates.ts";
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

const OPEN_OFFER: Value = { cap: "none", liability: "none" };
const WINDOW: Value = { from: "2026-06-01", to: "2026-07-15" };
const WINDOWS: Value = [WINDOW, { from: "2026-08-01", to: "2026-08-31" }];
const INSURER: Fields = { department: { insurer: { outside: "yes" } } };
const cover = (owner: string, from: string, state = "done"): Fields => ({
  ...spring({
    offer: { liability: { covered_by: "insurer" } },
    readiness: { criteria: [{ what: "policy", kind: "cover", owner, from, state }] },
  }),
  ...INSURER,
});
const PAYER = "payer:insurer/cover";

const BOUNDED: readonly Row[] = [
  ["initiative", "is_supply_bounded", spring({ offer: { cap: "none" } }), false],
  ["initiative", "is_supply_bounded", spring({ offer: { cap: "none", redeem: WINDOWS } }), true],
  ["initiative", "is_supply_bounded", spring({ offer: { cap: { told: "no" } } }), false],
  [
    "initiative",
    "is_supply_bounded",
    spring({ offer: { cap: "none" }, promises: [{ topic: "delivery-time", limited_to: 4000 }] }),
    true,
  ],
  ["payer", "has_signed", cover("finance", "the insurer"), true, PAYER],
  ["payer", "has_signed", cover("insurer", "somebody"), true, PAYER],
  ["payer", "has_signed", cover("finance", "the insurer", "pending"), false, PAYER],
  ["payer", "has_signed", cover("finance", "another insurer"), false, PAYER],
  ["initiative", "binds_without_end", {}, false],
  ["initiative", "binds_without_end", spring({ offer: OPEN_OFFER }), true],
  ["initiative", "binds_without_end", spring({ offer: { ...OPEN_OFFER, reward: null } }), false],
  [
    "initiative",
    "binds_without_end",
    spring({ offer: { ...OPEN_OFFER, reward: null }, promises: [{ topic: "gift", always: "yes" }] }),
    true,
  ],
  ["initiative", "is_law_asked", {}, true],
  ["initiative", "is_law_asked", spring({ readiness: null }), true],
  [
    "initiative",
    "is_law_asked",
    { ...spring({ readiness: null }), department: { "customer-office": { answers: null } } },
    false,
  ],
  ["initiative", "is_running", spring({ status: "live", launch: "2026-05-01" }), true],
  ["initiative", "is_running", spring({ status: "live", launch: "2026-05-04" }), false],
  ["initiative", "is_running", spring({ launch: "2026-05-01" }), false],
  ["criterion", "is_behind", spring({ readiness: { criteria: [{ what: "drivers", now: 40, target: 60 }] } }), true],
  ["criterion", "is_behind", spring({ readiness: { criteria: [{ what: "drivers" }] } }), false],
  ["offer", "is_sold_for_good", spring({ ends: "never", offer: { reward: null } }), true],
  ["offer", "is_sold_for_good", spring({ ends: "never" }), false],
  ["offer", "is_sold_for_good", spring({ offer: { reward: null } }), false],
  ["promise", "to_commit", spring({ promises: [{ topic: "gift", always: "yes" }] }), "always"],
  ["promise", "to_commit", spring({ promises: [{ topic: "gift", wording: "soon" }] }), []],
];

describe("what bounds an offer, and who has agreed", () => {
  tell(BOUNDED);
});

describe("a party that only covers money", () => {
  const covered = (liability: Fields, promise: Fields): Fields => ({
    ...spring({
      offer: { liability: { covered_by: "insurer", ...liability } },
      promises: [{ topic: "prize", kept_by: ["insurer"], ...promise }],
    }),
    ...INSURER,
  });
  const owes = (patch: Fields) =>
    read(["department", "is_expected_to_declare", patch, undefined, "department:insurer"]);

  test("owes no supply", () => expect(owes(covered({}, { always: "yes" }))).toBe(false));
  test("owes it where what it keeps takes time", () => expect(owes(covered({}, { at_most: "5 days" }))).toBe(true));
  test("owes it where its cover is less than the most", () =>
    expect(owes(covered({ cover: "1 EUR" }, { always: "yes" }))).toBe(true));
});

describe("sites that take part", () => {
  const at = (part: Value, promise: Fields = {}): Fields => ({
    department: { logistics: { sites: { count: 40, taking_part: part } } },
    ...spring({
      promises: [{ topic: "delivery-time", channels: ["web", "email"], kept_by: ["logistics"], ...promise }],
    }),
  });
  test.each([
    ["100%", false],
    [null, false],
    ["85%", true],
    ["unknown", true],
  ])("%s: only some is %s", (part, some) =>
    expect(read(["keeper", "is_only_some_sites", at(part), some, KEEPER])).toBe(some),
  );
  test.each([
    [{ provided: ["at participating shops"] }, true],
    [{ wording: "En tiendas participantes" }, true],
    [{ wording: "At any shop" }, false],
  ])("%j says so: %s", (promise, says) =>
    expect(read(["keeper", "says_some_sites", at("85%", promise), says, KEEPER])).toBe(says),
  );
});

describe("two trials of the same", () => {
  const trials = (...rehearsals: Fields[]) => {
    const world = declaredWorld(spring({ rehearsals: rehearsals.map((one) => ({ ...LOAD, ...one })) }));
    const type = subjectNamed("rehearsal");
    return { world, ids: type ? instancesOf(world, type).map(({ id }) => id) : [] };
  };
  const LOAD: Fields = { how: "load-test", of: "it/shop", load: "100%", scope: "end-to-end" };

  test("on two days are two subjects", () => {
    const { ids } = trials({ on: "2026-04-20", result: "passed" }, { on: "2026-04-27", result: "failed" });
    expect(ids).toEqual(["rehearsal:load-test/it/shop@2026-04-20", "rehearsal:load-test/it/shop@2026-04-27"]);
  });

  test("on one day are told apart by how they went", () => {
    const { ids } = trials({ on: "2026-04-20", result: "passed" }, { on: "2026-04-20", result: "failed" });
    expect(new Set(ids).size).toBe(2);
  });

  test.each([
    ["2026-04-13", true],
    ["2026-04-27", false],
  ])("one that did not pass on %s leaves systems bounded: %s", (on, isBounded) => {
    const { world } = trials({ on: "2026-04-20", result: "passed" }, { on, result: "failed" });
    expect(factIn(instanceIn(world, "initiative"), "is_systems_bounded")).toBe(isBounded);
  });
});

describe("a notice", () => {
  const gate = (notice: string) => {
    const declared = declaredWorld({ department: { logistics: { notice } } });
    const gates = gatesOf({ company: declared.company, initiative: declared.initiative, seed: 1 }, ["logistics"]);
    return instanceIn({ ...declared, outlook: { ...declared.outlook, gates } }, "gate", "gate:logistics/notice");
  };
  test("given in weeks runs in calendar days", () =>
    expect(gate("12 weeks").read("needs")).toMatchObject({
      bilingual: { en: "84 calendar days", es: "84 días naturales" },
    }));
  test("given in working days stays so", () =>
    expect(gate("15 working days").read("needs")).toMatchObject({
      bilingual: { en: "15 working days", es: "15 días laborables" },
    }));
});

describe("how many times its forecast a launch must hold", () => {
  const survives = (offer: Fields) => {
    return multipleToSurvive(declaredWorld(spring({ offer })));
  };
  test.each([
    [{}, 2],
    [{ cap: "none" }, 5],
    [{ cap: { total: "none" } }, 5],
    [{ cap: { total: "unknown" } }, 5],
  ])("of %j: %s", (offer, times) => expect(survives(offer)).toBe(times));
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
