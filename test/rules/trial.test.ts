import { describe, expect, it } from "vitest";

import { problem } from "../../src/base/problem.ts";
import type { Tree } from "../../src/base/tree.ts";
import { readYaml } from "../../src/files/read.ts";
import type { Rule } from "../../src/rules/compile.ts";
import type { Finding } from "../../src/rules/finding.ts";
import { changedDocuments, exampleFrom, initiativesIn } from "../../src/rules/trial/example.ts";
import { playedKey } from "../../src/rules/trial/played-key.ts";
import { type Scene, type Stage, stageOf } from "../../src/rules/trial/stage.ts";
import { tryRules } from "../../src/rules/trial/trial.ts";
import { joinFiles, REQUEST } from "../model/joined.ts";
import { goodRules, makeWorld, ruleText } from "./worlds.ts";

function trees(text: string): readonly Tree[] {
  const { documents, problems } = readYaml("example.yaml", new TextEncoder().encode(text));
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return documents;
}

function tree(text: string): Tree {
  const [first] = trees(text);
  if (!first) throw new Error("no document");
  return first;
}

function plain(one: Tree): unknown {
  if (one.is === "scalar") return one.value;
  if (one.is === "list") return one.items.map(plain);
  return Object.fromEntries(one.entries.map(({ key, value }) => [key, plain(value)]));
}

const EXAMPLE = `company: acme
zone: Europe/Madrid
currency: EUR
customers: orders
as_of: 2026-05-25
policy: {tail: 2 days}
---
initiative: spring
title: Spring
kind: campaign
proposed_by: marketing
status: proposed
launch: 2026-06-01
ends: 2026-06-03
demand: [{flow: orders, volume: 100..200}]
offer: {price: 20 EUR, per: order, cap: {total: 900}}
---
initiative: line
title: A line
kind: campaign
proposed_by: marketing
launch: 2026-06-01
ends: 2026-06-02
demand: [{flow: orders, volume: 10}]
---
department: logistics
title: Logistics
contact: warehouse@acme.example
capacities: {dispatch: {throughput: orders, rate: 1000/day, usual: 10/day}}
commits: [{topic: delivery-time, at_most: 5 days}]
---
flows: {orders: {}}
`;

describe("an example as one value", () => {
  const example = exampleFrom(trees(EXAMPLE));

  it("has the documents of which there are many under their ids, the others by their own names", () => {
    expect(plain(example)).toMatchObject({
      company: { company: "acme" },
      initiative: { spring: { initiative: "spring" }, line: { initiative: "line" } },
      department: { logistics: { department: "logistics" } },
      flows: { orders: {} },
    });
    expect(Object.keys(Object(plain(example)))).toEqual(["company", "initiative", "department", "flows"]);
  });

  it("gives its documents back, as they were", () => {
    const byName = (text: string) => (text.includes('"initiative"') ? 1 : 0);
    const back = changedDocuments(example).map((one) => JSON.stringify(plain(one)));
    expect(back.toSorted()).toEqual(
      trees(EXAMPLE)
        .map((one) => JSON.stringify(plain(one)))
        .toSorted(),
    );
    expect(back.filter((one) => byName(one) === 1)).toHaveLength(2);
  });

  it("takes a change; what the change adds says its id as its key only", () => {
    const change = tree(
      "{initiative: {new: {title: New}, spring: {title: Other}}, department: {shop: {department: shop2}}, company: {zone: UTC}}",
    );
    const found = changedDocuments(example, change).map(plain);
    expect(found).toContainEqual({ initiative: "new", title: "New" });
    expect(found).toContainEqual(
      expect.objectContaining({ initiative: "spring", title: "Other", launch: "2026-06-01" }),
    );
    expect(found).toContainEqual({ department: "shop2" });
    expect(found).toContainEqual(expect.objectContaining({ company: "acme", zone: "UTC" }));
    expect(changedDocuments(example, tree("{initiative: {spring: 5}}")).map(plain)).toContainEqual(5);
  });

  it("knows which initiatives a change is about, in its order", () => {
    expect(initiativesIn(tree("{initiative: {b: {}, a: {}}}"))).toEqual(["b", "a"]);
    expect([
      initiativesIn(tree("{company: {}}")),
      initiativesIn(tree("{initiative: x}")),
      initiativesIn(tree("5")),
    ]).toEqual([[], [], []]);
  });

  it("of nothing is empty", () => {
    expect(plain(exampleFrom([]))).toEqual({});
    expect(plain(exampleFrom([tree("5")]))).toEqual({});
  });
});

describe("the stage on which rules are tried", () => {
  const stage = stageOf(exampleFrom(trees(EXAMPLE)), REQUEST);
  const [price] = goodRules(
    ruleText({
      rule: "acme/price",
      for: "offer",
      where: "known(offer.price)",
      require: "offer.price >= money(10)",
      message: "{en: x, es: x}",
    }),
  );
  const rules = price ? [price] : [];

  it("judges the initiatives that a change is about, those that it names first", () => {
    const scene = stage.set(tree("{initiative: {line: {offer: {price: 5 EUR}}}}"));
    expect([scene.problems, scene.initiatives]).toEqual([[], ["line", "spring"]]);
    expect(scene.judge(rules, "line").map(({ subject, initiative }) => [subject, initiative])).toEqual([
      ["offer", "line"],
    ]);
    expect([scene.judge(rules, "spring"), scene.judge(rules, "nobody"), scene.world("nobody")]).toEqual([
      [],
      [],
      undefined,
    ]);
    expect(scene.world("line")?.initiative.id).toBe("line");
  });

  it("has all of them without a change, and none that a change takes away", () => {
    expect(stage.set().initiatives).toEqual(["spring", "line"]);
    expect(stage.set(tree("{initiative: {line: null}}")).initiatives).toEqual(["spring"]);
  });

  it("says what is wrong with the example once it is changed: in one of its files, and among them", () => {
    const codes = (text: string) => stage.set(tree(text)).problems.map(({ code }) => code);
    expect(codes("{initiative: {line: {launch: soon}}}")).toEqual(["date-form"]);
    expect(codes("{initiative: {line: {demand: [{flow: parcels, volume: 5}]}}}")).toEqual(["flow-undeclared"]);
  });

  it("plays an initiative once for all changes that no rehearsal reads", () => {
    const of = (change: string) => stage.set(tree(change)).world("spring")?.outlook;
    const [before, priced, fewer] = [
      of("{}"),
      of("{initiative: {spring: {offer: {price: 7 EUR}}}}"),
      of("{initiative: {spring: {ends: 2026-06-02}}}"),
    ];
    expect(priced?.capacities).toBe(before?.capacities);
    expect(fewer?.capacities).not.toBe(before?.capacities);
  });
});

describe("two companies play alike", () => {
  const files = (text: string) => ({ "example.yaml": text });
  const key = (text: string, initiative = "spring") => playedKey(joinFiles(files(text)).company, initiative);
  const changed = (from: string, to: string) => {
    if (!EXAMPLE.includes(from)) throw new Error(`the example does not say ${from}`);
    return EXAMPLE.replace(from, to);
  };

  it.each([
    ["a title", "title: Spring", "title: Summer"],
    ["a status of its own", "status: proposed", "status: live"],
    ["a price", "price: 20 EUR", "price: 25 EUR"],
    ["a contact", "contact: warehouse@acme.example", "contact: other@acme.example"],
    ["the day of a commitment", "at_most: 5 days}", "at_most: 5 days, as_of: 2026-05-01}"],
    ["a place in the file", "company: acme", "# a note\ncompany: acme"],
    ["what is accepted of promises kept", "policy: {tail: 2 days}", "policy: {tail: 2 days, tolerances: {kept: 50%}}"],
    ["an area that holds nothing", "---\nflows", "---\ndepartment: legal\ntitle: Legal\n---\nflows"],
  ])("but for %s", (_, from, to) => {
    expect(key(changed(from, to))).toBe(key(EXAMPLE));
  });

  it.each([
    ["the demand", "volume: 100..200", "volume: 100..201"],
    ["the end", "ends: 2026-06-03", "ends: 2026-06-04"],
    ["the demand of another", "volume: 10}", "volume: 11}"],
    ["the status of another", "initiative: line\n", "initiative: line\nstatus: stopped\n"],
    ["a capacity", "rate: 1000/day", "rate: 900/day"],
    ["what it holds already", "usual: 10/day", "usual: 11/day"],
    ["a commitment", "at_most: 5 days", "at_most: 6 days"],
    ["a cap", "total: 900", "total: 800"],
    [
      "how likely a capacity may give way",
      "policy: {tail: 2 days}",
      "policy: {tail: 2 days, tolerances: {breach: 1%}}",
    ],
    ["how long is looked at", "policy: {tail: 2 days}", "policy: {tail: 3 days}"],
    ["how long lasting ones are looked at", "policy: {tail: 2 days}", "policy: {tail: 2 days, permanent: 9 days}"],
    [
      "the company's days of work",
      "customers: orders",
      "customers: orders\ncalendar: {works: mon-fri, closed: [2026-06-02]}",
    ],
    ["an area's own days of work", "title: Logistics", "title: Logistics\ncalendar: {works: mon-sat}"],
    ["a flow", "{orders: {}}", "{orders: {}, calls: {from: orders, rate: 1 per order}}"],
  ])("not with %s otherwise", (_, from, to) => {
    expect(key(changed(from, to))).not.toBe(key(EXAMPLE));
  });

  it("not when another of them is looked at", () => {
    expect(key(EXAMPLE, "line")).not.toBe(key(EXAMPLE));
  });

  it("an area's own calendar counts even where it holds nothing", () => {
    const legal = (calendar: string) =>
      changed("---\nflows", `---\ndepartment: legal\ntitle: Legal\n${calendar}---\nflows`);
    expect(key(legal("calendar: {works: mon-sat}\n"))).not.toBe(key(legal("")));
  });
});

const [STOCK, OTHER] = goodRules(ruleText(), ruleText({ rule: "acme/other" }));

describe("a rule that is tried", () => {
  if (!STOCK || !OTHER) throw new Error("no rules");
  const { company } = makeWorld();
  const broken = problem("company-twice", {}, { file: "x", line: 1, column: 1, length: 1 });
  const finding = (rule: string, initiative = "spring", subject = "offer"): Finding =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of a finding, a trial reads its rule and its initiative
    ({ rule, initiative, subject }) as Finding;

  /** A stage on which is found what is said: on the example as it is, with `fires:`, with `quiet:`. */
  function staged(said: Readonly<Record<"plain" | "fires" | "quiet", Partial<Scene>>>): Stage {
    const scene = (part: Partial<Scene>): Scene => ({
      company,
      problems: [],
      initiatives: ["spring", "line"],
      judge: () => [],
      world: () => undefined,
      ...part,
    });
    return {
      set: (change) =>
        scene(said[change === undefined ? "plain" : change === STOCK?.declaration.fires ? "fires" : "quiet"]),
    };
  }

  const speaking: Partial<Scene> = {
    judge: (_, id) => (id === "line" ? [finding(OTHER.id), finding(STOCK.id, "line")] : []),
  };
  const tried = (said: Partial<Parameters<typeof staged>[0]>, rule: Rule = STOCK) => {
    const [trial] = tryRules([rule], [STOCK, OTHER], staged({ plain: {}, fires: speaking, quiet: {}, ...said }));
    if (!trial) throw new Error("not tried");
    return trial;
  };

  it("passes when it speaks where it should, on the first initiative on which it does, and nowhere else", () => {
    expect(tried({})).toEqual({
      rule: STOCK,
      plain: [],
      spoken: finding(STOCK.id, "line"),
      quiet: [],
      problems: [],
      passed: true,
    });
  });

  it("is judged on that initiative where it should be quiet", () => {
    const quiet: Partial<Scene> = { judge: (_, id) => [finding(STOCK.id, id, "stock"), finding(OTHER.id, id)] };
    expect(tried({ quiet })).toMatchObject({ quiet: [finding(STOCK.id, "line", "stock")], passed: false });
    const elsewhere: Partial<Scene> = { judge: (_, id) => (id === "line" ? [] : [finding(STOCK.id, id)]) };
    expect(tried({ quiet: elsewhere })).toMatchObject({ quiet: [], passed: true });
  });

  it("does not pass when it says nothing, or something on the example as it is", () => {
    expect(tried({ fires: {} })).toMatchObject({ spoken: undefined, quiet: [], passed: false });
    const plain: Partial<Scene> = { judge: (_, id) => (id === "spring" ? [finding(STOCK.id), finding(OTHER.id)] : []) };
    expect(tried({ plain })).toMatchObject({ plain: [finding(STOCK.id)], passed: false });
  });

  it.each(["fires", "quiet"] as const)("is not judged where `%s:` spoils the example", (part) => {
    const trial = tried({ [part]: { ...speaking, problems: [broken] } });
    expect(trial).toMatchObject({ spoken: undefined, quiet: [], problems: [broken], passed: false });
  });

  it("is not judged on an example that is spoilt already: its problems are told once", () => {
    const spoilt: Partial<Scene> = { ...speaking, problems: [broken] };
    const trial = tried({ plain: spoilt, fires: spoilt, quiet: spoilt });
    expect(trial).toMatchObject({ plain: [], spoken: undefined, problems: [broken], passed: false });
  });

  it("without `fires:` or `quiet:` shows nothing", () => {
    const without = (part: "fires" | "quiet"): Rule => ({
      ...STOCK,
      declaration: { ...STOCK.declaration, [part]: undefined },
    });
    expect([tried({}, without("fires")).passed, tried({}, without("quiet")).passed]).toEqual([false, false]);
  });

  it("is heard among all the others", () => {
    const judge: Scene["judge"] = (rules) => (rules.length === 2 ? [finding(STOCK.id)] : []);
    expect(tried({ fires: { judge } }).spoken).toBeDefined();
  });
});
