import { describe, expect, it } from "vitest";

import { joinFiles, placesOf } from "./joined.ts";

const LOGISTICS = `department: logistics
capacities:
  dispatch: {throughput: parcels, rate: 1000/day, usual: 640/day}
`;

function initiative(more: string, id = "spring"): string {
  return `initiative: ${id}
title: Spring
kind: campaign
proposed_by: marketing
launch: 2026-06-01
ends: 2026-06-30
${more}`;
}

function problemsOf(files: Readonly<Record<string, string>>) {
  return joinFiles(files).problems;
}

describe("what is said twice", () => {
  it("two companies", () => {
    const problems = problemsOf({ "a.yaml": "company: a\n", "b.yaml": "company: b\n" });
    expect(placesOf(problems)).toEqual(["company-twice b.yaml:1:1"]);
    expect(problems[0]?.also).toMatchObject([{ file: "a.yaml", line: 1 }]);
  });

  it("two initiatives of one id, at both places", () => {
    const problems = problemsOf({ "b.yaml": initiative(""), "a.yaml": initiative("") });
    expect(placesOf(problems)).toEqual(["id-twice b.yaml:1:13"]);
    expect(problems[0]).toMatchObject({
      args: { kind: "initiative", id: "spring" },
      also: [{ file: "a.yaml", line: 1, column: 13 }],
    });
  });

  it("a capacity in two documents of its department", () => {
    const problems = problemsOf({ "a.yaml": LOGISTICS, "b.yaml": LOGISTICS });
    expect(placesOf(problems)).toEqual(["id-twice b.yaml:3:3"]);
    expect(problems[0]?.args).toEqual({ kind: "capacity", id: "logistics/dispatch" });
  });

  it("a field that differs, never one that says the same", () => {
    const head = "department: logistics\n";
    expect(problemsOf({ "a.yaml": `${head}notice: 5 days\n`, "b.yaml": `${head}notice: 5 days\n` })).toEqual([]);
    const problems = problemsOf({ "a.yaml": `${head}notice: 5 days\n`, "b.yaml": `${head}notice: 6 days\n` });
    expect(placesOf(problems)).toEqual(["field-twice b.yaml:2:9"]);
  });

  it("a flow, and two terms for one topic", () => {
    expect(placesOf(problemsOf({ "a.yaml": "flows: {a: {from: b}}\n", "b.yaml": "flows:\n  a: {from: c}\n" }))).toEqual(
      ["id-twice b.yaml:2:3"],
    );
    const promise = initiative("promises:\n  - {topic: t, at_most: 24 h, at_least: 2 h}\n");
    expect(placesOf(problemsOf({ "a.yaml": promise }))).toEqual(["term-twice a.yaml:8:41"]);
  });
});

describe("flows", () => {
  it("in a circle, outcome steps included, are printed", () => {
    const flows = `flows:
  orders: {from: leads, rate: 20%}
  leads: {from: contacts, rate: 5%}
  contacts: {from: {flow: orders, when: late}, rate: 0.6 per order}
`;
    const problems = problemsOf({ "flows.yaml": flows });
    expect(placesOf(problems)).toEqual(["flow-circle flows.yaml:3:3"]);
    expect(problems[0]).toMatchObject({
      args: { circle: ["contacts", "leads", "orders", "contacts"] },
      also: [{ line: 2 }, { line: 4 }],
    });
  });

  it("that beget themselves are circles", () => {
    const problems = problemsOf({
      "flows.yaml": "flows:\n  again: {from: {flow: contacts, when: late}, as: contacts}\n",
    });
    expect(problems[0]?.args).toEqual({ circle: ["contacts", "contacts"] });
  });

  const FLOWS = "flows:\n  orders: {from: leads, rate: 20%}\n  parcels: {from: orders}\n";

  it("that nobody declared are found, with the one that was meant", () => {
    const problems = problemsOf({
      "flows.yaml": FLOWS,
      "a.yaml": initiative("demand: [{flow: ordres, volume: 100}]\n"),
    });
    expect(placesOf(problems)).toEqual(["flow-undeclared a.yaml:7:17"]);
    expect(problems[0]?.args).toMatchObject({ flow: "ordres", near: "orders" });
  });

  it("that nothing else speaks of are lost in a company that declares its flows", () => {
    expect(
      placesOf(problemsOf({ "flows.yaml": FLOWS, "a.yaml": initiative("demand: [{flow: raffle, volume: 100}]\n") })),
    ).toHaveLength(1);
  });

  it("need no file where none is declared, nor where a capacity holds them", () => {
    const raffle = initiative("demand: [{flow: raffle, volume: 100}]\n");
    expect(problemsOf({ "a.yaml": raffle })).toEqual([]);
    const desk = "department: desk\ncapacities: {people: {throughput: raffle, rate: 5/day, net: yes}}\n";
    expect(problemsOf({ "flows.yaml": FLOWS, "a.yaml": raffle, "d.yaml": desk })).toEqual([]);
  });

  it("two slips apart may be two flows", () => {
    expect(problemsOf({ "flows.yaml": "flows:\n  sales: {from: calls, rate: 20%}\n" })).toEqual([]);
    expect(problemsOf({ "flows.yaml": "flows:\n  orders: {from: leads}\n  parcels: {from: order}\n" })).toHaveLength(1);
  });

  it("count customers only where they are", () => {
    const typo = joinFiles({ "b.yaml": "company: a\ncustomers: order\n", "flows.yaml": FLOWS });
    expect(placesOf(typo.problems)).toEqual(["flow-undeclared b.yaml:2:12"]);
    expect(joinFiles({ "b.yaml": "company: a\ncustomers: members\n" })).toMatchObject({
      problems: [],
      company: { customers: undefined },
    });
    const demanded = {
      "b.yaml": "company: a\ncustomers: members\n",
      "a.yaml": initiative("demand: {flow: members, volume: 5}\n"),
    };
    expect(joinFiles(demanded)).toMatchObject({ problems: [], company: { customers: "members" } });
  });

  it("a rate per unit of another flow is a slip", () => {
    const flows =
      "flows:\n  orders: {from: leads}\n  parcels: {from: orders}\n  calls: {from: orders, rate: 0.6 per parcel}\n";
    const problems = problemsOf({ "flows.yaml": flows });
    expect(placesOf(problems)).toEqual(["quantity-unit flows.yaml:4:31"]);
    expect(problems[0]?.args).toMatchObject({ unit: "parcel", example: "0.6 per order" });
  });

  it("rates name a step", () => {
    const files = { "flows.yaml": FLOWS, "a.yaml": initiative("rates: {parcel: 1.2 per order}\n") };
    expect(problemsOf(files)).toMatchObject([{ code: "reference-unknown", args: { id: "parcel", near: "parcels" } }]);
  });
});

function lagOf(after: string): unknown {
  const { company, problems } = joinFiles({ "f.yaml": `flows:\n  a: {from: b, after: ${after}}\n` });
  return problems.length > 0 ? placesOf(problems) : company.steps[0]?.after;
}

describe("lags", () => {
  it.each([
    ["1..4 days", { days: [1, 2, 3, 4], shares: [0.25, 0.25, 0.25, 0.25], working: false }],
    ["12 days", { days: [12], shares: [1], working: false }],
    ["6 h", { days: [0], shares: [1], working: false }],
    ["2..3 working days", { days: [2, 3], shares: [0.5, 0.5], working: true }],
    ["unknown", { days: [0], shares: [1], working: false }],
    ["{3 days: 25%, 1 day: 75%}", { days: [1, 3], shares: [0.75, 0.25], working: false }],
    ["{1 día laborable: 50%, 3 días laborables: 50%}", { days: [1, 3], shares: [0.5, 0.5], working: true }],
  ])("%s", (after, lag) => expect(lagOf(after)).toEqual(lag));

  it.each([
    ["{1 day: 50%, 3 days: 20%}", "shares-sum f.yaml:2:16"],
    ["1..90000 days", "too-much f.yaml:2:23"],
  ])("%s is a problem", (after, found) => expect(lagOf(after)).toEqual([found]));

  it("outcome steps act a day later unless they say", () => {
    const { company } = joinFiles({
      "f.yaml": "flows: {a: {from: {flow: b, when: late}}, c: {from: {flow: b, when: lost}, after: 0 days}}\n",
    });
    expect(company.steps.map(({ after }) => after.days)).toEqual([[1], [0]]);
  });
});

function change(capacity: string): string {
  return initiative(`changes:\n  - {capacity: ${capacity}, by: -10%}\n`);
}

describe("references", () => {
  it("to capacities must resolve, with the one that was meant", () => {
    const problems = problemsOf({ "d.yaml": LOGISTICS, "a.yaml": change("dispatch") });
    expect(placesOf(problems)).toEqual(["reference-unknown a.yaml:8:16"]);
    expect(problems[0]?.args).toMatchObject({ kind: "capacity", id: "dispatch", near: "logistics/dispatch" });
    expect(problemsOf({ "d.yaml": LOGISTICS, "a.yaml": change("logistics/dispatch") })).toEqual([]);
  });

  it("to a capacity of a party without a file are not judged", () => {
    expect(problemsOf({ "d.yaml": LOGISTICS, "a.yaml": change("carrier/line-haul") })).toEqual([]);
    expect(problemsOf({ "d.yaml": LOGISTICS, "a.yaml": change("logistic/dispatch") })).toHaveLength(1);
  });

  it("of commitments and rehearsals", () => {
    const commits = `${LOGISTICS}commits:\n  - {topic: t, at_most: 2 days, decided_by: [dispatch, line-haul, carrier/hub]}\n`;
    const trial = initiative("rehearsals:\n  - {how: load-test, of: logistics/dispach}\n");
    const problems = problemsOf({ "d.yaml": commits, "a.yaml": trial });
    expect(placesOf(problems)).toEqual(["reference-unknown a.yaml:8:26", "reference-unknown d.yaml:5:33"]);
    expect(problems.map(({ args }) => args)).toMatchObject([
      { near: "logistics/dispatch" },
      { id: "logistics/line-haul" },
    ]);
  });

  it("to drivers, wherever a quantity moves with one", () => {
    const demand = initiative("demand:\n  - flow: orders\n    volume: {range: 10..20, moves_with: es-demnd}\n");
    const problems = problemsOf({ "b.yaml": "company: a\ndrivers: {es-demand: 0.8..1.2}\n", "a.yaml": demand });
    expect(placesOf(problems)).toEqual(["reference-unknown a.yaml:9:5"]);
    expect(problems[0]?.args).toMatchObject({ kind: "driver", near: "es-demand" });
  });

  it("parties need no file", () => {
    expect(
      problemsOf({ "a.yaml": initiative("offer: {paid_by: insurer}\npromises: {topic: t, kept_by: [carrier]}\n") }),
    ).toEqual([]);
  });
});

function department(capacities: string): string {
  return `department: logistics\ncapacities:\n${capacities}`;
}

function ordered(more: string): string {
  return department(
    `  a: {throughput: p, rate: 5/day, net: yes}\n  b: {throughput: p, rate: 5/day, net: yes${more}}\n`,
  );
}

function line(share: string): string {
  return department(
    `  a: {throughput: p, rate: 5/day, net: yes, takes: 60%}\n  b: {throughput: p, rate: 5/day, net: yes, takes: ${share}}\n  c: {throughput: p, rate: 5/day, net: yes, after: a}\n`,
  );
}

describe("capacities", () => {
  it("that nothing puts in order are a problem", () => {
    const problems = problemsOf({ "d.yaml": ordered("") });
    expect(placesOf(problems)).toEqual(["order-undecided d.yaml:4:3"]);
    expect(problems[0]?.args).toEqual({ capacities: ["logistics/a", "logistics/b"], kind: "throughput" });
  });

  it("are ranked by `after`, apart by `where`", () => {
    const ranked = joinFiles({ "d.yaml": ordered(", after: a") });
    expect(ranked.problems).toEqual([]);
    expect(ranked.company.departments[0]?.capacities.map(({ order }) => order)).toEqual([0, 1]);
    const apart = department(
      "  a: {throughput: p, rate: 5/day, net: yes, where: {region: ES}}\n  b: {throughput: p, rate: 5/day, net: yes, where: {region: [PT, FR]}}\n",
    );
    expect(problemsOf({ "d.yaml": apart })).toEqual([]);
  });

  it("side by side, their shares sum to 100%, and what follows one follows all", () => {
    const fine = joinFiles({ "d.yaml": line("40%") });
    expect(fine.problems).toEqual([]);
    expect(fine.company.departments[0]?.capacities.map(({ order }) => order)).toEqual([0, 0, 1]);
    expect(problemsOf({ "d.yaml": line("30%") })).toMatchObject([
      { code: "takes-sum", args: { sum: expect.closeTo(0.9) } },
    ]);
    expect(problemsOf({ "d.yaml": line("unknown") })).toEqual([]);
    expect(problemsOf({ "d.yaml": line("35%..45%") }).map(({ code }) => code)).toContain("takes-range");
  });

  it("in a circle of `after`, or after one of another kind", () => {
    const circle = department(
      "  a: {throughput: p, rate: 5/day, net: yes, after: b}\n  b: {throughput: p, rate: 5/day, net: yes, after: a}\n",
    );
    expect(placesOf(problemsOf({ "d.yaml": circle }))).toEqual(["flow-circle d.yaml:3:52"]);
    const other = department(
      "  a: {throughput: p, rate: 5/day, net: yes, after: s}\n  s: {stock: p, on_hand: 5, net: yes}\n",
    );
    expect(placesOf(problemsOf({ "d.yaml": other }))).toEqual(["reference-unknown d.yaml:3:52"]);
  });

  it("say their usual load, `net`, or what is used", () => {
    const silent = department("  a: {throughput: p, rate: 5/day}\n  l: {limit: p, most: 5}\n");
    expect(placesOf(problemsOf({ "d.yaml": silent }))).toEqual(["usual-missing d.yaml:3:3", "missing-key d.yaml:4:3"]);
    const told = department("  a: {throughput: p, rate: 5/day, usual: unknown}\n  l: {limit: p, most: 5, used: 0}\n");
    expect(problemsOf({ "d.yaml": told })).toEqual([]);
  });

  it("understand usual load in all its forms", () => {
    const forms = [
      "640/day",
      "unknown",
      "{unknown: true, ask: a@b.example}",
      "{range: 600..700/day, moves_with: d}",
      "{rate: 640/day, varies: 15%, includes: spring, moves_with: d}",
      "none",
    ];
    const lines = forms
      .map((usual, index) => `  c${index}: {throughput: p${index}, rate: 5/day, usual: ${usual}}\n`)
      .join("");
    const { company, problems } = joinFiles({
      "b.yaml": "company: a\ndrivers: {d: 0.8..1.2}\n",
      "d.yaml": department(lines),
    });
    expect(problems).toEqual([]);
    expect(company.departments[0]?.capacities.map(({ usual }) => usual)).toMatchObject([
      { rate: { said: "value", value: { low: 640 } }, net: false },
      { rate: { said: "unknown" } },
      { rate: { said: "unknown", ask: "a@b.example" } },
      { rate: { said: "value", value: { low: 600, movesWith: "d" } } },
      { rate: { value: { low: 640, movesWith: "d" } }, varies: { said: "value" }, includes: ["spring"] },
      { rate: { said: "none" } },
    ]);
  });
});
