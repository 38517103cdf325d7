/* oxlint-disable unicorn/consistent-function-scoping -- a helper stands beside the tests that use it */
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";

import { LANGUAGES } from "../../src/base/bilingual.ts";
import { problem } from "../../src/base/problem.ts";
import { buildResult } from "../../src/result/build.ts";
import { resultSchema } from "../../src/result/schema.ts";
import { familiesWithOptions, manyResult, storyResult } from "../report/story.ts";
import { capacity, company, day, found, initiative, judged, missing, outlook, position, request } from "./world.ts";

const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(resultSchema);

const step = (by: string | undefined, who = "marketing") => ({
  what: { en: `by ${by}`, es: `hasta ${by}` },
  who,
  by: by === undefined ? undefined : day(by),
});

describe("the contract", () => {
  it("holds for what is built, in both languages", () => {
    for (const language of LANGUAGES) {
      const all = [
        judged("b", {
          findings: [found("b", { do: [step("2026-05-28")], alsoAt: [position("a.yaml", 3)] })],
          verdict: "not-ready",
        }),
        judged("a", { findings: [found("a", { state: "unknown", missing: [missing()] })], verdict: "undecided" }),
      ];
      const problems = [problem("empty-text", {}, position("a.yaml", 1))];
      const result = buildResult(request(all, { language, problems }));
      validate(result);
      expect(validate.errors ?? []).toEqual([]);
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      expect(result.initiatives.map((one) => one.id)).toEqual(["a", "b"]);
    }
  });

  it("holds for the results that reports are tested with", () => {
    for (const result of [manyResult("es"), storyResult("en", [familiesWithOptions("en")])]) {
      validate(result);
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it("refuses what it does not know", () => {
    expect(validate({ ...storyResult("en"), more: 1 })).toBe(false);
    expect(validate({ ...storyResult("en"), as_of: "25/05/2026" })).toBe(false);
  });

  it("does not depend on the order of what it is given", () => {
    const findings = [
      found("a", { rule: "x/1" }),
      found("a", { rule: "x/2", severity: "note" }),
      found("a", { rule: "x/3" }),
    ];
    const one = judged("a", { findings, verdict: "not-ready" });
    const other = judged("a", { findings: findings.toReversed(), verdict: "not-ready" });
    expect(buildResult(request([other, judged("b")]))).toEqual(buildResult(request([judged("b"), one])));
  });
});

describe("numbers", () => {
  it("have four significant digits, money cents, dates their form", () => {
    const [one] = buildResult(request([judged("a", { findings: [found("a")] })])).initiatives;
    expect(one?.customers?.expected).toEqual({ p5: 2914, p50: 4028, p95: 5483 });
    expect(one?.customers?.share).toBe(0.0001235);
    expect(one?.breaks_at).toEqual({
      multiple: 2.346,
      department: "logistics",
      capacity: "logistics/dispatch",
      next: { multiple: 3.457, department: "support", capacity: "support/phone" },
    });
    expect(one?.capacities[0]?.by_volume).toEqual([{ multiple: 1, probability: 0.01235 }]);
    expect(one?.capacities.map((each) => each.id)).toEqual(["logistics/dispatch"]);
    expect(one?.capacities[0]?.breach).toEqual({ probability: 0.01235, error: 0.001235, too_close: false, limit: 0.1 });
    expect(one?.findings[0]?.values).toEqual({
      "capacity.title": "dispatch",
      "capacity.short": 1235,
      "capacity.breach": 0.7412,
      "capacity.load": 1235,
      "capacity.rate": 1000,
      "offer.margin": 1.23,
      "capacity.first_breach": "2026-06-12",
      "capacity.none": null,
    });
  });

  it("are rounded for people in the message, exact in the sum", () => {
    const [one] = buildResult(request([judged("a", { findings: [found("a")] })])).initiatives;
    expect(one?.findings[0]?.message).toBe("dispatch: 1,200 wait, 74% likely");
    expect(one?.findings[0]?.arithmetic).toBe("1,235 - 1,000 a day");
  });

  it("of those let down are null while something on their way is not known, with what is known already", () => {
    const base = outlook("a");
    const letDown = { p5: 100, p50: 830, p95: 2000, mean: 870.1234 };
    const customers = { ...base.customers, letDownKnown: false, letDown };
    const unknown = capacity("logistics/stock", { breach: undefined, missing: [missing()] });
    const [one] = buildResult(
      request([judged("a", { outlook: outlook("a", { customers, capacities: [unknown] }), verdict: "undecided" })]),
    ).initiatives;
    expect(one?.customers).toMatchObject({ let_down: null, share: null, let_down_at_least: 870.1 });
    expect(one?.customers?.plain).toEqual({ expected: 4000, let_down: null });
    expect(one?.capacities[0]).toMatchObject({ breach: null, short: null, plain: null });
    expect(one?.promises[0]?.let_down).toBeNull();
    const known = buildResult(request([judged("a")])).initiatives[0]?.customers;
    expect(known).toMatchObject({ let_down: { p5: 0, p50: 0, p95: 10 }, let_down_at_least: null });
  });

  it("are not shown when no demand is known", () => {
    const base = outlook("a");
    const unknown = outlook("a", { customers: { ...base.customers, known: false }, breaksAt: undefined });
    const [one] = buildResult(request([judged("a", { outlook: unknown })])).initiatives;
    expect([one?.customers, one?.breaks_at]).toEqual([null, null]);
  });
});

describe("departments", () => {
  const stateOf = (id: string, said: Parameters<typeof judged>[1]) =>
    buildResult(request([judged("a", said)])).initiatives[0]?.departments.find((one) => one.id === id)?.state;
  const load = (said: Parameters<typeof capacity>[1]) => ({
    outlook: outlook("a", { capacities: [capacity("risk/reviews", said)] }),
  });
  const breach = (probability: number, tooClose = false) => ({ probability, error: 0, low: 0, high: 1, tooClose });

  it("all have a row, named in the company's own words", () => {
    const rows = buildResult(request([judged("a")])).initiatives[0]?.departments ?? [];
    expect(rows.map((row) => [row.title, row.state])).toEqual([
      ["Finance", "nothing"],
      ["IT", "nothing"],
      ["Logistics", "holds"],
      ["Risk", "nothing"],
      ["Care", "nothing"],
    ]);
    expect(rows[1]).toMatchObject({
      answer: "no-impact",
      answered_on: "2026-05-12",
      answered_by: "systems@acme.example",
    });
    expect(rows[3]).toMatchObject({ answer: null });
  });

  it("hold, are tight, over, or not known", () => {
    expect(stateOf("risk", load({}))).toBe("holds");
    expect(stateOf("risk", load({ breach: breach(0.05) }))).toBe("tight");
    expect(stateOf("risk", load({ breach: breach(0.099) }))).toBe("tight");
    expect(stateOf("risk", load({ breach: breach(0.101) }))).toBe("over");
    expect(stateOf("risk", load({ breach: breach(0.09, true) }))).toBe("over");
    expect(stateOf("risk", load({ breaksAt: 1.19 }))).toBe("tight");
    expect(stateOf("risk", load({ breaksAt: 1.2 }))).toBe("holds");
    expect(stateOf("risk", load({ breaksAt: undefined }))).toBe("holds");
    expect(stateOf("risk", load({ breach: undefined, missing: [missing()] }))).toBe("unknown");
  });

  it("that keep a promise without declaring anything are not known to hold", () => {
    expect(stateOf("logistics", { outlook: outlook("a", { capacities: [] }) })).toBe("unknown");
    const base = initiative("a");
    const answers = { logistics: { ...base.answers["it"], declaration: { says: "agrees" } } };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only what the result reads is there
    const agreeing = { ...base, answers } as unknown as typeof base;
    expect(stateOf("logistics", { initiative: agreeing, outlook: outlook("a", { capacities: [] }) })).toBe("holds");
  });
});

describe("what to decide", () => {
  const decided = (days: readonly (string | undefined)[], verdict: "not-ready" | "ready" = "not-ready") => {
    const findings = [found("a", { do: days.map((each) => step(each)) })];
    return buildResult(request([judged("a", { findings, verdict })])).initiatives[0];
  };

  it("is due on the first day on which something can no longer be asked", () => {
    expect(decided(["2026-05-29", "2026-05-26", undefined])?.decide).toEqual({
      by: "2026-05-26",
      who: "office@acme.example",
    });
    expect(decided(["2026-05-20", "2026-05-26"])?.decide.by).toBe("2026-05-26");
    expect(decided(["2026-05-25"])?.decide.by).toBe("2026-05-25");
    expect(decided(["2026-05-20", "2026-05-18"])?.decide.by).toBe("2026-05-20");
    expect(decided([undefined])?.decide.by).toBeNull();
    expect(decided(["2026-05-26"], "ready")?.decide.by).toBeNull();
  });

  it("lists each step once, and no way out that nobody computed", () => {
    const same = [step("2026-05-29"), step("2026-05-29"), step("2026-05-29", "logistics")];
    const findings = [
      found("a", { do: same }),
      found("a", { rule: "x/2", do: same }),
      found("a", { rule: "x/3", severity: "note", do: [step("2026-06-01")] }),
      found("a", { rule: "x/4", state: "waived", do: [step("2026-06-02")] }),
    ];
    const [one] = buildResult(request([judged("a", { findings, verdict: "not-ready" })])).initiatives;
    expect(one?.ready_if).toEqual({
      volume: null,
      daily: null,
      launch: null,
      always: [
        { what: "by 2026-05-29", who: "marketing", by: "2026-05-29" },
        { what: "by 2026-05-29", who: "logistics", by: "2026-05-29" },
      ],
      options: [],
      gaps: [],
    });
  });
});

describe("a point that cannot be told yet", () => {
  const waiting = (rule: string, more = {}) =>
    found("a", { rule, state: "unknown", do: [step("2026-05-29")], arithmetic: undefined, ...more });
  const steps = (findings: readonly ReturnType<typeof found>[]) =>
    buildResult(request([judged("a", { findings, verdict: "undecided" })])).initiatives[0];

  it("asks for the numbers that decide it, and never for what its rule would do", () => {
    const findings = [
      waiting("x/1", { missing: [missing()] }),
      waiting("x/2", { missing: [missing(), missing({ what: "usual" })], do: [step("2026-05-27")] }),
      waiting("x/3", { missing: [missing({ department: "marketing", what: "cap", subject: "offer" })] }),
      waiting("x/4", { missing: [missing({ department: "support", what: "agents", ask: "lead@acme.example" })] }),
    ];
    const one = steps(findings);
    expect(one?.ready_if.always).toEqual([
      { what: "ask Logistics: 2 numbers decide", who: "marketing", by: "2026-05-27" },
      { what: "write 1 number that decides", who: "marketing", by: "2026-05-29" },
      { what: "ask lead@acme.example: 1 number decides", who: "marketing", by: "2026-05-29" },
    ]);
    expect(one?.findings[0]).toMatchObject({
      message: "we cannot tell yet: “Waits”",
      arithmetic: "",
      flip: "",
      do: [{ what: "ask Logistics: 1 number decides", who: "marketing", by: "2026-05-29" }],
    });
  });

  it("has no step when nobody could declare anything", () => {
    expect(steps([waiting("x/1")])?.ready_if.always).toEqual([]);
  });

  it("stands behind what is to be solved and before what is only a warning", () => {
    const findings = [
      found("a", { rule: "x/1", severity: "warning", do: [step("2026-05-26", "it")] }),
      waiting("x/2", { missing: [missing()] }),
      found("a", { rule: "x/3", do: [step("2026-05-29", "risk")] }),
    ];
    expect(steps(findings)?.ready_if.always.map(({ who }) => who)).toEqual(["risk", "marketing", "it"]);
  });
});

describe("drivers", () => {
  const drivers = (names: readonly string[], language: "en" | "es" = "en") => {
    const one = capacity("logistics/dispatch", { drivers: names.map((name) => ({ name, effect: 0.2 })) });
    const result = buildResult(request([judged("a", { outlook: outlook("a", { capacities: [one] }) })], { language }));
    return result.initiatives[0]?.capacities[0]?.drivers;
  };

  it("are said for people, and keep their names for programs", () => {
    const names = [
      "initiative:a/demand/leads{product=stroller-x,region=ES|PT}#2/volume",
      "capacity:logistics/stock/inbound/2026-06-12#1/delay",
      "capacity:logistics/dispatch/usual",
      "initiative:a/changes/capacity:support/phone[100,null,{}]/by",
      "initiative:a/offer/cap/total",
      "flow:orders/rate",
      "something:else/of/ours",
    ];
    expect(drivers(names)).toEqual(
      [
        "volume of people who show interest (stroller-x, ES, PT)",
        "delay of the receipt of 12 Jun (stock)",
        "usual load of dispatch",
        "how much phone changes",
        "the cap",
        "orders from people who show interest",
        "something:else/of/ours",
      ].map((title, index) => ({ name: names[index], title, effect: 0.2 })),
    );
    expect(drivers(names, "es")?.map(({ title }) => title)).toEqual([
      "volumen de personas interesadas (stroller-x, ES, PT)",
      "retraso de la entrada del 12 jun (stock (es))",
      "carga habitual de dispatch (es)",
      "cuánto cambia phone (es)",
      "el tope",
      "pedidos a partir de personas interesadas",
      "something:else/of/ours",
    ]);
  });
});

it("counts units that come one for one of customers as customers", () => {
  const kinds = buildResult(
    request([
      judged("a", {
        outlook: outlook("a", { capacities: [capacity("logistics/stock"), capacity("support/phone")] }),
      }),
    ]),
  ).initiatives[0]?.capacities;
  expect(kinds?.map(({ id, of_customers: yes }) => [id, yes])).toEqual([
    ["logistics/stock", true],
    ["support/phone", false],
  ]);
});

it("lists the conditions that somebody set, and their day", () => {
  const conditions = [{ what: "the receipt comes on 5 Jun", who: "logistics", by: day("2026-05-27") }];
  const [one] = buildResult(request([judged("a", { conditions, verdict: "conditional" })])).initiatives;
  expect(one?.ready_if.always).toEqual([{ what: "the receipt comes on 5 Jun", who: "logistics", by: "2026-05-27" }]);
  expect(one?.decide.by).toBe("2026-05-27");
});

describe("findings", () => {
  it("stand worst first, what is certain before what is probable", () => {
    const certain = { "promise.kept_by_calendar": { type: "share", value: 0.42 } } as const;
    const findings = [
      found("a", { rule: "g", state: "waived" }),
      found("a", { rule: "f", severity: "note" }),
      found("a", { rule: "d", severity: "warning" }),
      found("a", { rule: "e", severity: "warning", state: "unknown" }),
      found("a", { rule: "c", state: "unknown" }),
      found("a", { rule: "b" }),
      found("a", { rule: "z", values: certain }),
    ];
    const [one] = buildResult(request([judged("a", { findings })])).initiatives;
    expect(one?.findings.map((each) => each.rule)).toEqual(["z", "b", "c", "d", "e", "f", "g"]);
  });

  it("that are waived say by whom", () => {
    const waiver = { approver: "cfo@acme.example", until: day("2026-06-30"), because: "entry price" };
    const [one] = buildResult(
      request([judged("a", { findings: [found("a", { state: "waived", waiver })] })]),
    ).initiatives;
    expect(one?.findings[0]?.waiver).toEqual({ ...waiver, until: "2026-06-30" });
  });
});

describe("causes", () => {
  const waiting = (id: string, rule: string, more = {}) =>
    found(id, { rule, state: "unknown", missing: [missing(more)] });

  it("say which declaration settles which initiatives by itself", () => {
    const all = [
      judged("a", { verdict: "undecided", findings: [waiting("a", "x/1"), waiting("a", "x/2")] }),
      judged("b", { verdict: "undecided", findings: [waiting("b", "x/1"), waiting("b", "x/3", { what: "usual" })] }),
      judged("c", { verdict: "undecided", findings: [waiting("c", "x/1")] }),
    ];
    const result = buildResult(request(all));
    expect(result.causes).toEqual([
      {
        id: "declaration:logistics|capacity:logistics/dispatch|rate",
        kind: "declaration",
        department: "logistics",
        department_title: "Logistics",
        what: "how many dispatch handles",
        settles: ["a", "c"],
        touches: ["a", "b", "c"],
        completes: ["a", "c"],
        customers: 8056,
      },
    ]);
    expect(result.initiatives[1]?.findings.map((one) => one.cause)).toEqual([
      "declaration:logistics|capacity:logistics/dispatch|rate",
      null,
    ]);
    expect(result.initiatives[0]?.findings[0]?.missing[0]).toMatchObject({
      what: "how many dispatch handles",
      department: "logistics",
    });
  });

  it("join the same capacity in the same week", () => {
    const late = (id: string, on: string) =>
      judged(id, { verdict: "not-ready", findings: [found(id, { firstDay: day(on) })] });
    const result = buildResult(request([late("a", "2026-06-08"), late("b", "2026-06-14"), late("c", "2026-06-15")]));
    expect(result.causes.map((cause) => [cause.id, cause.settles])).toEqual([
      ["capacity:logistics/dispatch@2026-06-08", ["a", "b"]],
    ]);
  });
});

describe("the rest", () => {
  it("counts by verdict and by severity", () => {
    const findings = [
      found("a"),
      found("a", { rule: "b", severity: "warning" }),
      found("a", { rule: "c", state: "waived" }),
    ];
    const all = [judged("a", { findings, verdict: "not-ready" }), judged("b"), judged("c", { verdict: "undecided" })];
    expect(buildResult(request(all)).summary).toEqual({
      initiatives: 3,
      ready: 1,
      conditional: 0,
      not_ready: 1,
      undecided: 1,
      blockers: 1,
      warnings: 1,
      notes: 0,
      waived: 1,
    });
  });

  it("says what it rests on and promises in words", () => {
    const assumed = [
      { subject: "capacity:logistics/dispatch", capacities: ["logistics/dispatch"] },
      // Its units never reach the phone: no number of theirs rests on it.
      { subject: "capacity:support/phone", capacities: ["support/phone"] },
    ].map((each) => ({ ...each, what: "most_abandoned", value: "5%", at: position("", 0) }));
    const [one] = buildResult(
      request([judged("a", { outlook: outlook("a", { assumed }) })], { language: "es" }),
    ).initiatives;
    expect(one?.rests_on).toEqual({
      assumed: ["en dispatch (es) puede desistir como mucho el 5\u00A0%"],
      declared: 3,
      numbers: { declared: 3, assumed: 0, default: 1, stale: 0, unknown: 0 },
      oldest: { on: "2026-05-20", department: "Logística" },
      orientation: null,
    });
    expect(one?.promises[0]).toMatchObject({
      promised: "24 h",
      committed: null,
      measure: "duration",
      wording: "24 hours",
    });
    expect(company().words["support"]?.es).toBe("Atención al cliente");
  });
});
