import { describe, expect, test } from "vitest";

import { ACME, byDay, capacityOf, documents, initiative, played, rehearsed, sum } from "./company.ts";

/** Sentences of the semantics whose answer is worked out by hand; 2026-06-01 is a Monday. */
const ORDERS = "flows: {orders: {}}";

function department(capacities: string, more = ""): string {
  return `department: d\n${more}capacities: {${capacities}}`;
}

describe("two streams under one offer: 40 of ES and 20 of PT a day, for four days", () => {
  const streams = (more: string): string =>
    documents(
      ACME,
      ORDERS,
      `${initiative({ ends: "2026-06-04" })}demand:\n  - {flow: orders, curve: {series: [40, 40, 40, 40]}, where: {region: ES}}\n  - {flow: orders, curve: {series: [20, 20, 20, 20]}, where: {region: PT}}\n${more}`,
    );
  const stages =
    "rollout: {style: staged, stages: [{on: 2026-06-01, share: 50%, where: {region: ES}}, {on: 2026-06-03, share: 100%, where: {region: PT}}]}";
  test.each([
    // 60, then 40 of the 60: two thirds of them are of ES.
    ["a cap of 100 ends on the second day", "offer: {cap: {total: 100}}", [60, 40], 140, 66.67],
    [
      "a draw of 100 takes 100 of every 240",
      "offer: {cap: {total: 100}, allocation: draw}",
      [25, 25, 25, 25],
      140,
      66.67,
    ],
    ["50 a day leave 40 outside", "offer: {throttle: 50/day}", [50, 50, 50, 50], 40, 133.33],
    ["50 a day and 120 in all", "offer: {throttle: 50/day, cap: {total: 120}}", [50, 50, 20], 120, 80],
    // Half of ES from the first day, PT from the third: 20, 20, 40, 40.
    ["stages of each", stages, [20, 20, 40, 40], 120, 80],
    // 20, 20, 30 of 40; of the 10 that wait and 40 more 20 fit into 90.
    ["stages, then 30 a day, then 90", `offer: {throttle: 30/day, cap: {total: 90}}\n${stages}`, [20, 20, 30, 20], 150],
  ])("%s", (_, more, admitted, turnedAway, ofSpain?: number) => {
    const run = played(streams(more));
    const units = run.units("orders");
    expect(Object.values(byDay(units))).toEqual(admitted);
    expect(run.turnedAway).toBeCloseTo(turnedAway, 6);
    if (ofSpain === undefined) return;
    const spain = sum(units, (unit) => unit.outcome === "served" && unit.where["region"]?.[0] === "ES");
    expect(spain).toBeCloseTo(ofSpain, 2);
  });
});

describe("places in the busiest hour: 20 an hour for half an hour are 10, and there are 6", () => {
  const web = (overflow: string, more = ""): string =>
    documents(
      ACME,
      "flows:\n  orders: {}\n  parcels: {from: orders, rate: 1 per order}\n  complaints: {from: {flow: orders, when: refused}, rate: 1 per order}\n  losses: {from: {flow: orders, when: lost}, rate: 1 per order}",
      `${initiative()}demand: [{flow: orders, curve: {series: [100]}, peak_hour: 20%}]\n${more}`,
      department(`web: {concurrent: orders, places: 6, stay: 30 min, net: yes, overflow: ${overflow}}`),
    );
  test.each([
    ["queue", { "06-01": 100 }, {}, {}],
    ["shed", { "06-01": 100 }, {}, {}],
    // 12 of the hour's 20 fit.
    ["refuse", { "06-01": 92 }, { "06-02": 8 }, {}],
    ["fail", { "06-01": 80 }, {}, { "06-02": 20 }],
  ])("%s", (overflow, parcels, complaints, losses) => {
    const run = played(web(overflow));
    expect(byDay(run.units("parcels"))).toEqual(parcels);
    expect(byDay(run.units("complaints"))).toEqual(complaints);
    expect(byDay(run.units("losses"))).toEqual(losses);
    expect(run.at("d/web").short).toBeCloseTo(8, 9);
  });

  test("as many are needed as are enough while only half of them are there: 20", () => {
    const half = "changes: [{capacity: d/web, by: -50%, from: 2026-06-01, to: 2026-06-02}]";
    expect(capacityOf(rehearsed(web("queue", half)), "d/web").flip).toEqual({ what: "places", now: 6, needed: 20 });
  });
});

describe("a limit of 1,000 EUR with 300 used, and 40 orders of 10 EUR a day for three days", () => {
  const money = (more: string) =>
    played(
      documents(
        ACME,
        ORDERS,
        initiative({ series: [40, 40, 40] }),
        department(`money: {limit: orders, each: 10 EUR, most: 1000 EUR, used: 300 EUR${more}}`),
      ),
    );
  const passedOn = (more: string): readonly string[] =>
    money(more)
      .at("d/money")
      .breachDays.map((on) => new Date(on * 86_400_000).toISOString().slice(5, 10));

  test("paid after three days it is passed three days later", () => {
    expect(passedOn("")).toEqual(["06-02", "06-03"]);
    expect(passedOn(", pays_after: 3 days")).toEqual(["06-05", "06-06"]);
  });

  test("who is refused is seen on that day, however late the others are paid", () => {
    const late = ", then: refuse, pays_after: 40 days";
    expect(byDay(money(late).units("orders"), "refused")).toEqual({ "06-02": 10, "06-03": 40 });
    expect(passedOn(late)).toEqual(["06-02", "06-03"]);
    expect(money(late).at("d/money").short).toBeCloseTo(50, 9);
  });
});

describe("carriers side by side, one open at weekends", () => {
  // Of 100 on Friday 60 go with a (30 a day, 20 h) and 40 with b (30 a day, 40 h, closed at weekends).
  const files = (days: string, more = ""): string =>
    documents(
      ACME,
      ORDERS,
      initiative({
        launch: "2026-06-05",
        ends: "2026-06-05",
        series: [100],
        more: `promises: [{topic: delivery-time, at_most: ${days}, kept_by: [a, b]}]`,
      }),
      "department: a\ncapacities: {line: {throughput: orders, rate: 30/day, takes: 60%, net: yes, transit: 20 h}}",
      "department: b\ncalendar: mon-fri\ncapacities: {line: {throughput: orders, rate: 30/day, takes: 40%, net: yes, transit: 40 h}}",
      more,
    );

  test("each unit is on its own carrier's way: 60 within 44 h, 30 within 40 h, 10 on Monday", () => {
    const run = played(files("48 h"));
    expect(byDay(run.units("orders"))).toEqual({ "06-05": 60, "06-06": 30, "06-08": 10 });
    expect(run.kept("delivery-time")).toBeCloseTo(0.9, 9);
    expect(run.letDown).toBeCloseTo(10, 9);
    expect(played(files("40 h")).kept("delivery-time")).toBeCloseTo(0.6, 9);
  });

  test("what both have to pass before is on each way", () => {
    const packed = "department: c\ncapacities: {pack: {stock: orders, on_hand: 500, net: yes, transit: 8 h}}";
    const both = files("48 h", packed).replace("[a, b]", "[a, b, c]");
    // 52 h are too long for who goes with a on Saturday.
    expect(played(both).kept("delivery-time")).toBeCloseTo(0.6, 9);
  });
});

describe("what comes after the last open day that is looked at", () => {
  const permanent = (flow: string, capacity: string, more = ""): string =>
    documents(
      ACME,
      ORDERS,
      `initiative: test\ntitle: Test\nkind: process\nproposed_by: marketing\nlaunch: 2026-06-02\nends: never\ndemand: [{flow: ${flow}, volume: 10/day}]\n${more}`,
      department(capacity, "calendar: mon-fri\n"),
    );
  const out = "out: {throughput: orders, rate: 1000/day, net: yes, cutoff: 14:00}";

  // Its 180 days end on a Sunday: what came since Friday at two is sent on Monday.
  test("is not let down because the days that are looked at end", () => {
    const run = played(permanent("orders", out));
    expect(sum(run.units("orders"), ({ outcome }) => outcome === "waiting")).toBeGreaterThan(10);
    expect(run.letDown).toBe(0);
  });

  test("neither keeps a promise nor breaks it", () => {
    const promise = "promises: [{topic: care, at_most: 3 working days, kept_by: d}]";
    expect(played(permanent("orders", out, promise)).kept("care")).toBe(1);
    // None is sent at all: all are let down but the 10 of Saturday, for whom no day was open.
    const never = "out: {throughput: orders, rate: 0/day, net: yes}";
    const run = played(permanent("orders", never, promise));
    expect(run.kept("care")).toBe(0);
    expect(run.letDown).toBeCloseTo(1790, 6);
  });

  test("is no breach of who answers within a day", () => {
    const desk =
      "desk: {staffed: orders, agents: 5, handle_time: 6 min, patience: none, open: mon-fri 9:00-17:00, profile: [100%], net: yes}";
    expect(played(permanent("orders", desk)).at("d/desk").breach).toBe(false);
  });
});

describe("what would be enough", () => {
  test("a rota is told by how many are there when most are, and needs as many as a number does, to its step of 1%", () => {
    const phone = (agents: string): string =>
      documents(
        ACME,
        ORDERS,
        initiative({ series: [600, 600, 600] }),
        department(
          `phone: {staffed: orders, agents: ${agents}, handle_time: 6 min, patience: 3 min, open: mon-fri 9:00-17:00, net: yes, target: 80% within 30 s, profile: [50%, 50%]}`,
        ),
      );
    const flipOf = (agents: string, tables = () => [{ from: 9, agents: 5 }]) =>
      capacityOf(rehearsed(phone(agents), { tables }), "d/phone").flip;
    const said = flipOf("5");
    expect(said).toMatchObject({ what: "agents", now: 5 });
    expect(said?.needed).toBeGreaterThan(7.5);
    const onRota = flipOf("{file: rota.csv}");
    expect(onRota).toMatchObject({ what: "agents", now: 5 });
    expect(Math.abs((onRota?.needed ?? 0) / (said?.needed ?? 1) - 1)).toBeLessThan(0.015);
  });

  test("an empty cell of a rota is a number that nobody knows, never nobody", () => {
    const files = documents(
      ACME,
      ORDERS,
      initiative({ series: [600] }),
      department(
        "phone: {staffed: orders, agents: {file: rota.csv}, handle_time: 6 min, patience: 3 min, net: yes, profile: [100%]}",
      ),
    );
    const tables = () => [
      { from: 9, agents: 5 },
      { from: 13, agents: undefined },
    ];
    const { breach, missing } = capacityOf(rehearsed(files, { tables }), "d/phone");
    expect([breach, missing.map(({ what }) => what)]).toEqual([undefined, ["agents"]]);
  });
});

describe("a change that another approved initiative declares: half of 20 a day on 3 and 4 June, beside 15 usual", () => {
  const files = (status: string): string =>
    documents(
      ACME,
      ORDERS,
      initiative({ series: [2, 2, 2, 2, 2] }),
      `initiative: works\ntitle: Works\nkind: process\nproposed_by: d\n${status}launch: 2026-06-03\nends: 2026-06-04\nchanges: [{capacity: d/out, by: -50%, from: 2026-06-03, to: 2026-06-04}]`,
      department("out: {throughput: orders, rate: 20/day, usual: 15/day, max_wait: 0 days}"),
    );
  const approved = files("status: approved\napproved: {by: board@acme.example, on: 2026-05-20}\n");
  const dispatch = (text: string, id: string) => capacityOf(rehearsed(text, { id }), "d/out");

  test("is in both runs of another one, which is not blamed for it", () => {
    const told = dispatch(approved, "test");
    expect(told).toMatchObject({
      breach: { probability: 1 },
      breachWithout: { probability: 1 },
      adds: { probability: 0 },
    });
    expect(told.plain.firstBreach).toBe(Date.UTC(2026, 5, 3) / 86_400_000);
  });

  test("is in neither while it is only proposed", () => {
    expect(dispatch(files(""), "test")).toMatchObject({
      breach: { probability: 0 },
      breachWithout: { probability: 0 },
    });
  });

  test("is what its own initiative adds, with the customers of others whom it lets down", () => {
    const outlook = rehearsed(files(""), { id: "works" });
    const told = capacityOf(outlook, "d/out");
    expect(told).toMatchObject({ touched: true, breachWithout: { probability: 0 }, adds: { probability: 1 } });
    // Of 15 a day 5 wait on the 3rd; 10 on the 4th, behind those; 5 on the 5th.
    expect(outlook.customers).toMatchObject({ letDown: { mean: 0 }, othersLetDown: { mean: 20 } });
  });
});

test("what a larger sample tells of the forecast itself bounds the multiple that it holds", () => {
  // 171,751 are passed by 9.9% of the volumes, and by 53 of the first 512, more than the 10% that are accepted.
  const files = documents(
    ACME.replace("as_of", "policy: {tail: 1 day}\nas_of"),
    ORDERS,
    initiative({ ends: "2026-06-01", more: "demand: [{flow: orders, volume: 50000..200000}]" }),
    department("box: {stock: orders, on_hand: 171750, unserved: lost, net: yes}"),
  );
  const { breach, breaksAt } = capacityOf(rehearsed(files), "d/box");
  expect(breach?.probability).toBeLessThan(0.1);
  expect(breaksAt).toBe(1);
});
