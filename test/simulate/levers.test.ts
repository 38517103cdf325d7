import { describe, expect, test } from "vitest";

import { ACME, byDay, capacityOf, documents, initiative, planOf, played, rehearsed, sum } from "./company.ts";

const SERIES = [10, 40, 10];

function offer(says: string, more = ""): string {
  return documents(
    ACME,
    initiative({ series: SERIES, more: `offer: {price: 10 EUR, per: order, ${says}}\n${more}` }),
    "department: logistics\ncapacities: {dispatch: {throughput: orders, rate: 100/day, net: yes}}",
  );
}

describe("a cap in total", () => {
  test("ends creation when it is reached, the day of the crossing in proportion: 30 of 60", () => {
    const told = played(offer("cap: {total: 30, told: yes}"));
    expect(byDay(told.units("orders"))).toEqual({ "06-01": 10, "06-02": 20 });
    expect(byDay(told.units("orders"), "turned-away")).toEqual({ "06-02": 20, "06-03": 10 });
    expect([told.expected, told.letDown, told.turnedAway]).toEqual([30, 0, 30]);
  });

  test("leaves the peak of a spike as it was", () => {
    // The peak of 40 on the second day stands under any cap of 50 or more.
    expect(byDay(played(offer("cap: {total: 50, told: yes}")).units("orders"))["06-02"]).toBe(40);
  });

  test("a draw admits at random: half of each day", () => {
    expect(byDay(played(offer("cap: {total: 30, told: yes}, allocation: draw")).units("orders"))).toEqual({
      "06-01": 5,
      "06-02": 20,
      "06-03": 5,
    });
  });

  test("who is turned away is let down where nobody was told of the cap", () => {
    const { customers } = rehearsed(offer("cap: {total: 30}"));
    expect([customers.expectedMean, customers.letDown.mean]).toEqual([60, 30]);
    expect(customers.turnedAway.p50).toBeCloseTo(30, 9);
    const told = rehearsed(offer("cap: {total: 30, told: yes}")).customers;
    expect([told.expectedMean, told.letDown.mean]).toEqual([30, 0]);
  });

  test("is never passed, however many days it turns units away on", () => {
    const long = documents(
      ACME,
      initiative({
        ends: "2026-12-17",
        series: Array.from({ length: 200 }, () => 10),
        more: "offer: {price: 10 EUR, per: order, cap: {total: 100, told: yes}}",
      }),
      "department: logistics\ncapacities: {dispatch: {throughput: orders, rate: 100/day, net: yes}}",
    );
    const told = played(long);
    expect(sum(told.units("orders"), ({ outcome }) => outcome === "served")).toBeCloseTo(100, 9);
    expect([told.expected, told.turnedAway]).toEqual([100, 1900]);
  });

  test("a cap above the demand does nothing", () => {
    expect(played(offer("cap: {total: 60, told: yes}")).turnedAway).toBe(0);
  });
});

describe("a throttle", () => {
  test("admits in order of arrival, and the promise starts on admission", () => {
    const told = played(
      offer("throttle: 20/day", "promises: [{topic: delivery-time, at_most: 0 h, kept_by: [logistics]}]"),
    );
    // 10; 20 of 40; 20 of the 20 + 10 that wait; the last 10 on the fourth.
    expect(byDay(told.units("orders"))).toEqual({ "06-01": 10, "06-02": 20, "06-03": 20, "06-04": 10 });
    expect(told.kept("delivery-time")).toBe(1);
  });

  test("who is outside at the end is turned away", () => {
    // Five days of 5 admit 25 of 60.
    const told = played(offer("throttle: 5/day"));
    expect(sum(told.units("orders"), (unit) => unit.outcome === "served")).toBeCloseTo(25, 9);
    expect(told.turnedAway).toBeCloseTo(35, 9);
  });

  test("then the cap counts those who were admitted", () => {
    expect(byDay(played(offer("throttle: 20/day, cap: {total: 40, told: yes}")).units("orders"))).toEqual({
      "06-01": 10,
      "06-02": 20,
      "06-03": 10,
    });
  });
});

describe("stages", () => {
  const staged = (rollout: string): ReturnType<typeof played> =>
    played(documents(ACME, initiative({ series: SERIES, more: `rollout: {${rollout}}` })));

  test("let in their share of each day, and the rest does not come later", () => {
    const told = staged("stages: [{on: 2026-06-01, share: 20%}, {on: 2026-06-03, share: 100%}]");
    expect(byDay(told.units("orders"))).toEqual({ "06-01": 2, "06-02": 8, "06-03": 10 });
    expect(told.turnedAway).toBeCloseTo(40, 9);
  });

  test("a first day alone is one stage, and 100% on the next", () => {
    expect(byDay(staged("first_day: 20%").units("orders"))).toEqual({ "06-01": 2, "06-02": 40, "06-03": 10 });
  });

  test("one for a region lets in its share of that region", () => {
    const files = documents(
      ACME,
      initiative({
        more: "demand: [{flow: orders, curve: {series: [10, 10]}, where: {region: {ES: 60%, PT: 40%}}}]\nrollout: {stages: [{on: 2026-06-01, share: 50%, where: {region: ES}}, {on: 2026-06-02, share: 100%}]}",
      }),
    );
    // 3 of Spain's 6 on the first day and none of Portugal's; all ten on the second.
    expect(byDay(played(files).units("orders"))).toEqual({ "06-01": 3, "06-02": 10 });
  });
});

describe("what no stage names", () => {
  const regional = (stages: string, where = ", where: {region: {ES: 60%, PT: 40%}}"): string =>
    documents(
      ACME,
      initiative({
        more: `demand: [{flow: orders, curve: {series: [10, 10]}${where}}]\nrollout: {stages: [${stages}]}`,
      }),
    );

  test("stays outside: only Spain opens, and Portugal's 8 of 20 are turned away", () => {
    const told = played(regional("{on: 2026-06-01, share: 100%, where: {region: ES}}"));
    expect(byDay(told.units("orders"))).toEqual({ "06-01": 6, "06-02": 6 });
    expect(told.turnedAway).toBeCloseTo(8, 9);
  });

  test("units that do not say their region may be of it: no load is understated", () => {
    const told = played(regional("{on: 2026-06-02, share: 100%, where: {region: ES}}", ""));
    expect(byDay(told.units("orders"))).toEqual({ "06-02": 10 });
  });
});

describe("a share that is a range", () => {
  const box = "department: logistics\ncapacities: {box: {stock: orders, on_hand: 30, net: yes}}";

  test.each([
    ["first_day: 20%..80%", "first_day"],
    ["stages: [{on: 2026-06-01, share: 20%..80%}]", "stages/2026-06-01/share"],
  ])("%s is a driver: 60 on the first day find 30 units on half of the runs", (rollout, name) => {
    // The middle of 20%..80% is 50%: half of the scenarios let in more than 30.
    const told = capacityOf(
      rehearsed(documents(ACME, initiative({ series: [60], more: `rollout: {${rollout}}` }), box)),
      "logistics/box",
    );
    expect(told.breach?.probability).toBeGreaterThan(0.45);
    expect(told.breach?.probability).toBeLessThan(0.5);
    expect(told.drivers.map((each) => each.name)).toEqual([`initiative:test/rollout/${name}`]);
  });

  test("customers who exist are reached by stages once each, whatever the share", () => {
    const files = documents(
      ACME,
      initiative({
        more: "affects: {customers: 1000, choice: none, contacts: 1 per customer, within: 1 day}\nrollout: {stages: [{on: 2026-06-01, share: 20%..80%}, {on: 2026-06-03, share: 100%}]}",
      }),
      "department: support\ncapacities: {desk: {throughput: contacts, rate: 10000/day, net: yes}}",
    );
    expect(byDay(played(files).units("contacts"))).toEqual({ "06-01": 500, "06-03": 500 });
    expect(rehearsed(files).customers.expected).toMatchObject({ p5: 1000, p95: 1000 });
  });
});

describe("what a lever acts on", () => {
  const flows = "flows:\n  leads: {}\n  orders: {from: leads, rate: 50%}\n  visits: {from: orders, rate: 1 per order}";
  const leads = (offered: string): string =>
    documents(
      ACME,
      flows,
      initiative({
        flow: "leads",
        series: [100],
        more: `offer: {price: 1 EUR, ${offered}cap: {total: 20, told: yes}}`,
      }),
    );

  test("the flow that the price buys, else the customers'", () => {
    expect(sum(played(leads("per: order, ")).units("orders"), (unit) => unit.outcome === "served")).toBeCloseTo(20, 9);
    expect(sum(played(leads("")).units("orders"), (unit) => unit.outcome === "served")).toBeCloseTo(20, 9);
    expect(sum(played(leads("per: lead, ")).units("leads"), (unit) => unit.outcome === "served")).toBeCloseTo(20, 9);
    expect(sum(played(leads("per: visit, ")).units("visits"), (unit) => unit.outcome === "served")).toBeCloseTo(20, 9);
  });
});

describe("who is turned away before being a customer", () => {
  test("is told as the customer that it would have become: 80 of 100 leads are 40 of 50 customers", () => {
    const files = (told: string): string =>
      documents(
        ACME,
        "flows:\n  leads: {}\n  orders: {from: leads, rate: 50%}\n  parcels: {from: orders, rate: 1 per order}",
        initiative({ flow: "leads", series: [100], more: `offer: {price: 1 EUR, per: lead, cap: {total: 20${told}}}` }),
      );
    const told = rehearsed(files(", told: yes")).customers;
    expect([told.expectedMean, told.letDown.mean, told.turnedAway.p50]).toEqual([10, 0, 40]);
    const untold = rehearsed(files("")).customers;
    expect([untold.expectedMean, untold.letDown.mean]).toEqual([50, 40]);
  });
});

describe("how many times its forecast it can take", () => {
  const box = "department: logistics\ncapacities: {box: {stock: orders, on_hand: 100, net: yes}}";

  test("a stock of 100 for 40: two and a half times, to 1%", () => {
    // A whole unit must be short: 40 m < 101, m < 2.525; the last step of 1.01^k below it is 1.01^93 = 2.5226.
    const told = capacityOf(rehearsed(documents(ACME, initiative({ series: [40] }), box)), "logistics/box");
    expect(told.breaksAt).toBeCloseTo(2.5226, 3);
  });

  test("with a cap of 90 in force it never breaks; over from the start it is 0", () => {
    const capped = initiative({ series: [40], more: "offer: {price: 1 EUR, per: order, cap: {total: 90, told: yes}}" });
    expect(rehearsed(documents(ACME, capped, box)).breaksAt).toEqual({ multiple: undefined, capacity: undefined });
    const over = box.replace("net: yes", "usual: 50/day");
    expect(rehearsed(documents(ACME, initiative({ series: [40] }), over)).breaksAt).toEqual({
      multiple: 0,
      capacity: "logistics/box",
    });
  });

  test("customers whom a change reaches are counted, not forecast: only the contacts that they make are multiplied", () => {
    const forced = (more: string): string =>
      documents(
        ACME,
        initiative({ more: `affects: {customers: 1000, choice: none, contacts: 10%, within: 1 day}\n${more}` }),
        "department: support\ncapacities: {calls: {limit: contacts, most: 200, used: 0, then: refuse}}",
      );
    // 100 contacts, 200 fit; a whole one must be beyond: 100 m < 201; the last step of 1.01^k below 2.01 is 1.01^70.
    expect(capacityOf(rehearsed(forced("")), "support/calls").breaksAt).toBeCloseTo(Math.exp(70 * Math.log(1.01)), 3);
    // The customers themselves: no multiple of them.
    const plan = planOf(forced(""));
    expect(plan.lots.map((lot) => [lot.flow, lot.isForecast])).toEqual([
      ["affected:test", false],
      ["contacts", true],
    ]);
  });

  test("the first capacity to give way is named", () => {
    const two =
      "department: logistics\ncapacities:\n  box: {stock: orders, on_hand: 100, net: yes}\n  tin: {stock: orders, on_hand: 60, net: yes, after: box}";
    expect(rehearsed(documents(ACME, initiative({ series: [40] }), two)).breaksAt?.capacity).toBe("logistics/tin");
  });
});
