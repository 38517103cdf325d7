import { describe, expect, test } from "vitest";

import { COMMON, instancesOf, subjectNamed, SUBJECTS, variableOf, variablesOf } from "../../src/facts/index.ts";
import type { Instance, Reading, SubjectType } from "../../src/facts/subjects.ts";
import type { World } from "../../src/facts/world.ts";
import { day, makeWorld, missing, place, type Plan } from "../rules/worlds.ts";

const CAPACITIES: Readonly<Record<string, string>> = {
  "finance/rewards": "{limit: orders, each: 10 EUR, most: 120000 EUR, used: 30000 EUR, then: refuse}",
  "it/shop":
    "{concurrent: visits, places: 12000, stay: 8 min, net: yes, overflow: queue, evidence: {how: load-test, on: 2026-04-02, at: 9500, scope: end-to-end}}",
  "logistics/dispatch":
    "{throughput: parcels, rate: 1000/day, cutoff: '14:00', usual: 640/day, now: {backlog: 300}, transit: 18 h, fallback: second carrier, as_of: 2026-05-05, evidence: {how: load-test, on: 2026-02-14, at: 350/day, left_out: [night, returns]}, options: [{name: saturday shift, adds: 300/day, notice: 5 working days}, {name: temps, adds: 100/day, notice: 20 days}]}",
  "logistics/stroller-x":
    "{stock: parcels, on_hand: 5200, usual: 120/day, inbound: [{on: 2026-06-12, quantity: 4000, state: planned}, {on: 2026-05-01, quantity: 5}], unserved: backorder}",
  "support/phone":
    "{staffed: contacts, agents: 42, handle_time: 6 min, patience: 3 min, usual: 1900/day, now: {wait: 2 min, abandoned: 3%}, target: 80% within 30 s}",
};

const GATES = [
  {
    department: "logistics",
    gate: "notice",
    name: undefined,
    holds: false,
    late: 1,
    needed: 15,
    middle: undefined,
    given: 5,
    short: 10,
    latest: day("2026-05-11"),
    earliestLaunch: day("2026-06-15"),
    missing: [],
    at: place("logistics.yaml", 4),
  },
  {
    department: "logistics",
    gate: "approval",
    name: "night-work",
    holds: true,
    late: 0,
    needed: undefined,
    middle: undefined,
    given: undefined,
    short: 0,
    latest: undefined,
    earliestLaunch: undefined,
    missing: [],
    at: place("logistics.yaml", 5),
  },
] as const;

const RICH: Plan = {
  capacities: CAPACITIES,
  outlook: { gates: GATES },
  initiative: "offer: {price: 10 EUR, cap: {total: 5}}",
};

function one(world: World, subject: string, index = 0): Instance {
  const type = subjectNamed(subject);
  const instance = type && instancesOf(world, type)[index];
  if (!instance) throw new Error(`no ${subject}`);
  return instance;
}

function value(reading: Reading): unknown {
  return "unknown" in reading ? reading.unknown.map(({ what }) => what) : reading.value;
}

describe("every subject", () => {
  test.each(SUBJECTS)("$name", (type) => {
    expect(type.variable).toMatch(/^[a-z][a-z_]*$/);
    expect(type.says.en && type.says.es).toBeTruthy();
    for (const [name, { says }] of Object.entries(type.facts)) {
      expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(says.en.trim() && says.es.trim()).toBeTruthy();
      expect(says.en).not.toBe(says.es);
    }
    for (const of of Object.values(type.lists)) expect(subjectNamed(of)).toBeDefined();
  });

  test("names are unique, and the table is in order", () => {
    const names = SUBJECTS.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].sort());
  });

  const worlds: readonly (readonly [string, Plan])[] = [
    ["a rich world", RICH],
    ["an empty world", { capacities: {}, outlook: { streams: [], breaksAt: undefined } }],
    [
      "a silent world",
      {
        capacities: {
          "a/b": "{stock: parcels, on_hand: unknown}",
          "c/d": "{staffed: contacts, agents: unknown, handle_time: unknown}",
          "e/f": "{limit: orders}",
        },
        outlooks: {
          "a/b": {
            breach: undefined,
            breachWithout: undefined,
            firstBreach: undefined,
            peak: undefined,
            flip: undefined,
            missing: [missing("on_hand", "capacity:a/b")],
          },
        },
      },
    ],
  ];

  test.each(worlds)("gives values of its facts' types, or what is missing, in %s", (_, plan) => {
    const world = makeWorld(plan);
    const readings = SUBJECTS.flatMap((type) =>
      instancesOf(world, type).flatMap((instance) => readAll(type, instance)),
    );
    for (const { name, found, wanted } of readings) expect(`${name} ${found}`).toBe(`${name} ${wanted}`);
  });
});

const KINDS: Readonly<Record<string, string>> = { text: "string", bool: "boolean" };

/** Every fact of an instance that is known, with the type that its value has and ought to have. */
function readAll({ facts }: SubjectType, instance: Instance) {
  return Object.entries(facts).flatMap(([fact, { type }]) => {
    const reading = instance.read(fact);
    if ("unknown" in reading) return [];
    const found = Number.isNaN(reading.value) ? "NaN" : typeof reading.value;
    const name = `${instance.id}.${fact} at ${instance.positions(fact).length > 10 ? "many" : "few"} places`;
    return [{ name, found, wanted: KINDS[type] ?? "number" }];
  });
}

function capacityIds(world: World): readonly string[] {
  return instancesOf(world, subjectNamed("capacity") ?? fail()).map(({ id }) => id);
}

describe("instances", () => {
  test("narrowings share the variable and the id", () => {
    const world = makeWorld(RICH);
    expect(SUBJECTS.filter(({ variable }) => variable === "capacity").map(({ name }) => name)).toEqual([
      "capacity",
      "concurrent",
      "limit",
      "staffed",
      "stock",
      "throughput",
    ]);
    expect(one(world, "stock").id).toBe("capacity:logistics/stroller-x");
    expect(one(world, "capacity", 3).id).toBe("capacity:logistics/stroller-x");
  });

  test("a capacity that the initiative neither reaches nor changes is not judged", () => {
    const plan: Plan = {
      capacities: CAPACITIES,
      outlooks: { "support/phone": { touched: false }, "logistics/dispatch": { touched: false } },
    };
    const changed = "changes: [{capacity: logistics/dispatch, by: -12%}]";
    expect(capacityIds(makeWorld(plan))).toEqual([
      "capacity:finance/rewards",
      "capacity:it/shop",
      "capacity:logistics/stroller-x",
    ]);
    expect(capacityIds(makeWorld({ ...plan, initiative: changed }))).toContain("capacity:logistics/dispatch");
  });

  test("every rule reads what is common, as far as there is a subject", () => {
    const variables = variablesOf(subjectNamed("stock") ?? fail());
    for (const name of COMMON) expect(variables.has(name)).toBe(subjectNamed(name) !== undefined);
    expect(variables.get("capacity")?.name).toBe("stock");
  });

  test("a variable holds the instance itself, or the one of its kind", () => {
    const world = makeWorld(RICH);
    const stock = one(world, "stock");
    expect(variableOf(world, stock, "capacity")).toBe(stock);
    expect(variableOf(world, stock, "tolerance")?.id).toBe("tolerance");
    expect(variableOf(world, stock, "nothing")).toBeUndefined();
  });

  test("a fact is read once", () => {
    const world = makeWorld();
    expect(one(world, "stock").read("on_hand")).toBe(one(world, "stock").read("on_hand"));
  });
});

function fail(): never {
  throw new Error("no such subject");
}

describe("facts", () => {
  const cases: readonly (readonly [
    subject: string,
    fact: string,
    wanted: number | string | boolean | readonly string[],
    index?: number,
  ])[] = [
    ["stock", "on_hand", 5200],
    ["stock", "at_launch", 4360],
    ["stock", "usual", 120],
    ["stock", "next_receipt", day("2026-06-12")],
    ["stock", "unconfirmed", 4005],
    ["stock", "backorders", true],
    ["stock", "breach", 0.02],
    ["stock", "adds", 0.01],
    ["stock", "first_breach_early", day("2026-06-09")],
    ["stock", "short_share", 390 / 8000],
    ["stock", "stale_after", 7 * 24],
    ["stock", "age", 0],
    ["stock", "evidence_said", "nothing"],
    ["stock", "latest_order_day", []],
    ["throughput", "rate", 1000],
    ["throughput", "backlog", 300],
    ["throughput", "cutoff", 14],
    ["throughput", "transit", 18],
    ["throughput", "age", 20 * 24],
    ["throughput", "has_fallback", true],
    ["throughput", "evidence_age", 100 * 24],
    ["throughput", "left_out", "night, returns"],
    ["throughput", "tested_share", 0.5],
    ["throughput", "latest_order_day", day("2026-06-02")],
    ["throughput", "wait", 48],
    ["throughput", "open_days", 5],
    ["staffed", "agents", 42],
    ["staffed", "handle_time", 0.1],
    ["staffed", "abandoned_now", 0.03],
    ["staffed", "service_level", []],
    ["staffed", "has_target", true],
    ["concurrent", "places", 12_000],
    ["concurrent", "usual", 0],
    ["concurrent", "overflow", "queue"],
    ["limit", "most_money", 120_000],
    ["limit", "used_money", 30_000],
    ["limit", "ceiling_money", 120_000],
    ["limit", "floor_money", []],
    ["limit", "most", []],
    ["limit", "is_refused", true],
    ["customers", "expected", 4000],
    ["customers", "survives", 1.5],
    ["customers", "breaks_at", 6],
    ["stream", "total", 18_000],
    ["stream", "has_forecast", []],
    ["stream", "has_volume", true],
    ["stream", "volume_said", "value"],
    ["stream", "has_range", true],
    ["stream", "reach", "invited"],
    ["gate", "short", 10],
    ["gate", "is_late", true],
    ["gate", "needed", [], 1],
    ["gate", "name", "night-work", 1],
    ["tolerance", "breach", 0.1],
    ["tolerance", "adds_customers", 0.01],
    ["tolerance", "serve", []],
  ];

  const rows = cases.map(([name, fact, wanted, index = 0]) => ({ name, fact, wanted, index }));

  test.each(rows)("$name.$fact", ({ name, fact, wanted, index }) => {
    expect(value(one(makeWorld(RICH), name, index).read(fact))).toEqual(wanted);
  });

  test("who sets no target is told by what is accepted there, never by nothing", () => {
    const silent = makeWorld({ capacities: { "c/d": "{staffed: contacts, agents: 5, handle_time: 6 min}" } });
    expect(value(one(silent, "staffed").read("target"))).toBe("the level of service accepted there");
    expect(value(one(makeWorld(RICH), "staffed").read("target"))).toBe("80% within 30 s");
  });

  test("where a fact is declared is where it stands", () => {
    expect(one(makeWorld(RICH), "stock").positions("on_hand")).toMatchObject([
      { file: "logistics/stroller-x.yaml", line: 1 },
    ]);
  });

  test.each([
    ["{price: 10 EUR, cap: {total: 5}}", 1.5],
    ["{price: 10 EUR, cap: none}", 5],
    ["{price: 10 EUR}", 5],
    ["{price: 0 EUR, cap: {total: 5}}", 5],
    ["{price: none, cap: {total: 5}}", 5],
    ["{price: 10 EUR, cap: {total: 5}, transferable: yes}", 5],
  ])("an offer that spreads must survive as many times as a broadcast one: %s", (offer, wanted) => {
    expect(value(one(makeWorld({ initiative: `offer: ${offer}` }), "customers").read("survives"))).toBe(wanted);
  });

  test("what is missing is named", () => {
    const plan: Plan = {
      outlooks: {
        "logistics/stroller-x": { breach: undefined, missing: [missing("usual", "capacity:logistics/stroller-x")] },
      },
    };
    for (const name of ["breach", "short", "breaks_at", "unserved"])
      expect(value(one(makeWorld(plan), "stock").read(name))).toEqual(["usual"]);
  });
});
