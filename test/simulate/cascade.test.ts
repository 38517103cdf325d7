import { describe, expect, test } from "vitest";

import { ACME, byDay, capacityOf, day, documents, initiative, joined, played, rehearsed, sum } from "./company.ts";

const DISPATCH = "department: logistics\ncapacities: {dispatch: {throughput: parcels, rate: 10/day, net: yes}}";

describe("steps", () => {
  test("a share, after its lag: 20% of 100 orders two days later", () => {
    const flows = "flows:\n  orders: {}\n  contacts: {from: orders, rate: 20%, after: 2 days}";
    expect(byDay(played(documents(ACME, flows, initiative({ series: [100] }))).units("contacts"))).toEqual({
      "06-03": 20,
    });
  });

  test("a range of days spreads the units: equal quarters on days 1 to 4, or as said", () => {
    const spread = (after: string): Readonly<Record<string, number>> =>
      byDay(
        played(
          documents(
            ACME,
            `flows:\n  orders: {}\n  contacts: {from: orders, rate: 2 per order, after: ${after}}`,
            initiative({ series: [100] }),
          ),
        ).units("contacts"),
      );
    expect(spread("1..4 days")).toEqual({ "06-02": 50, "06-03": 50, "06-04": 50, "06-05": 50 });
    expect(spread("{1 day: 25%, 3 days: 75%}")).toEqual({ "06-02": 50, "06-04": 150 });
  });

  test("working days are the company's: three after Friday is Wednesday", () => {
    const flows = "flows:\n  orders: {}\n  contacts: {from: orders, rate: 1 per order, after: 3 working days}";
    const files = documents(
      `${ACME}calendar: mon-fri\n`,
      flows,
      initiative({ series: [10], launch: "2026-06-05", ends: "2026-06-12" }),
    );
    expect(byDay(played(files).units("contacts"))).toEqual({ "06-10": 10 });
  });

  test("`of: served` waits for service: 30 at 10 a day, returns two days after each", () => {
    const flows =
      "flows:\n  orders: {}\n  parcels: {from: orders, rate: 1 per order}\n  returns: {from: parcels, rate: 10%, after: 2 days, of: served}";
    expect(byDay(played(documents(ACME, flows, initiative({ series: [30] }), DISPATCH)).units("returns"))).toEqual({
      "06-03": 1,
      "06-04": 1,
      "06-05": 1,
    });
  });

  test("a waiting unit begets as if it were created on its day; a lost one begets nothing", () => {
    const flows = "flows:\n  orders: {}\n  parcels: {from: orders, rate: 1 per order}";
    const box = (unserved: string): string =>
      `department: supply\ncapacities: {box: {stock: orders, on_hand: 20, unserved: ${unserved}, net: yes}}`;
    expect(
      byDay(played(documents(ACME, flows, initiative({ series: [30] }), box("backorder"))).units("parcels")),
    ).toEqual({ "06-01": 30 });
    expect(byDay(played(documents(ACME, flows, initiative({ series: [30] }), box("lost"))).units("parcels"))).toEqual({
      "06-01": 20,
    });
  });

  test("an initiative's own rate takes the place of the company's", () => {
    const flows = "flows:\n  orders: {}\n  contacts: {from: orders, rate: 20%}";
    expect(
      sum(
        played(documents(ACME, flows, initiative({ series: [100], more: "rates: {contacts: 30%}" }))).units("contacts"),
      ),
    ).toBeCloseTo(30, 9);
  });

  test("a circle of flows is a problem", () => {
    const { problems } = joined(
      documents(ACME, "flows:\n  orders: {from: returns, rate: 10%}\n  returns: {from: orders, rate: 10%}"),
    );
    expect(problems.map((each) => each.code)).toContain("flow-circle");
  });
});

describe("demand", () => {
  test("a total is spread from launch to end: 100 over five days", () => {
    expect(
      byDay(played(documents(ACME, initiative({ more: "demand: [{flow: orders, volume: 100}]" }))).units("orders")),
    ).toEqual({ "06-01": 20, "06-02": 20, "06-03": 20, "06-04": 20, "06-05": 20 });
  });

  test("a rate is a constant of each calendar day", () => {
    const found = byDay(
      played(
        documents(
          ACME,
          initiative({ launch: "2026-06-05", ends: "2026-06-08", more: "demand: [{flow: orders, volume: 70/week}]" }),
        ),
      ).units("orders"),
    );
    expect(found).toEqual({ "06-05": 10, "06-06": 10, "06-07": 10, "06-08": 10 });
  });

  test("a spike rises in equal steps from the day before launch: to its peak on the third day by thirds", () => {
    const curve = "{spike: {peak: 2026-06-03, decay: 1 day}}";
    const found = byDay(
      played(documents(ACME, initiative({ more: `demand: [{flow: orders, volume: 1000, curve: ${curve}}]` }))).units(
        "orders",
      ),
    );
    // 1/3, 2/3, 1, e^-1, e^-2 sum to 2 + 0.367879 + 0.135335 = 2.503215.
    expect(found["06-01"]).toBeCloseTo(1000 / 3 / 2.503215, 3);
    expect(found["06-03"]).toBeCloseTo(1000 / 2.503215, 3);
    expect(found["06-05"]).toBeCloseTo(135.335 / 2.503215, 3);
  });

  test("a ramp rises in equal steps to its day, then is flat: 1, 2, 3, 3, 3 of twelfths", () => {
    const found = byDay(
      played(
        documents(ACME, initiative({ more: "demand: [{flow: orders, volume: 120, curve: {ramp: {to: 2026-06-03}}}]" })),
      ).units("orders"),
    );
    expect(Object.values(found).map(Math.round)).toEqual([10, 20, 30, 30, 30]);
  });

  test("everybody who could come, times the share that does", () => {
    expect(
      sum(
        played(documents(ACME, initiative({ more: "demand: [{flow: orders, eligible: 1000, take_up: 5%}]" }))).units(
          "orders",
        ),
      ),
    ).toBeCloseTo(50, 9);
  });

  test("a stream that splits is one draw: however many its parts, the whole is as uncertain as it was said", () => {
    const outlook = rehearsed(
      documents(
        ACME,
        initiative({
          more: "demand: [{flow: orders, volume: 800..2400, where: {region: {ES: 25%, FR: 25%, IT: 25%, PT: 25%}}}]",
        }),
      ),
    );
    // The 5th and 95th percentile of the whole are what was said; four independent draws would give about 1,020 and 2,000.
    expect(Math.abs(outlook.customers.expected.p5 - 800)).toBeLessThan(15);
    expect(Math.abs(outlook.customers.expected.p95 - 2400)).toBeLessThan(45);
  });

  test("without a forecast the eligible bound it: nobody is counted, and what holds even so is known", () => {
    const outlook = rehearsed(
      documents(
        ACME,
        initiative({ more: "demand: [{flow: orders, eligible: 1000}]" }),
        "department: logistics\ncapacities:\n  box: {stock: orders, on_hand: 2000, net: yes}\n  tin: {stock: orders, on_hand: 500, net: yes, after: box}",
      ),
    );
    expect(outlook.customers.known).toBe(false);
    expect(capacityOf(outlook, "logistics/box").breach?.probability).toBe(0);
    expect(capacityOf(outlook, "logistics/tin").breach).toBeUndefined();
    expect(capacityOf(outlook, "logistics/tin").missing.map((each) => each.what)).toContain("volume");
  });

  test("an unknown volume leaves what it reaches unknown, with whom to ask", () => {
    const outlook = rehearsed(
      documents(
        ACME,
        initiative({ more: "demand: [{flow: orders, volume: {unknown: true, ask: sales@acme.example}}]" }),
        "department: logistics\ncapacities: {box: {stock: orders, on_hand: 2000, net: yes}}",
      ),
    );
    expect(outlook.customers.known).toBe(false);
    expect(capacityOf(outlook, "logistics/box").breach).toBeUndefined();
    expect(outlook.missing.map((each) => [each.what, each.said, each.ask])).toEqual([
      ["volume", true, "sales@acme.example"],
    ]);
  });

  test("an unknown rate of a step leaves what is behind it unknown", () => {
    const outlook = rehearsed(
      documents(
        ACME,
        "flows:\n  orders: {}\n  parcels: {from: orders, rate: unknown}",
        initiative({ series: [30] }),
        DISPATCH,
      ),
    );
    expect(capacityOf(outlook, "logistics/dispatch").breach).toBeUndefined();
    expect(outlook.missing.map((each) => [each.subject, each.what])).toEqual([["flow:parcels", "rate"]]);
  });

  test("a rate of none makes nothing, and nothing is missing", () => {
    const outlook = rehearsed(
      documents(
        ACME,
        "flows:\n  orders: {}\n  parcels: {from: orders, rate: none}",
        initiative({ series: [30] }),
        DISPATCH,
      ),
    );
    expect(capacityOf(outlook, "logistics/dispatch").breach?.probability).toBe(0);
    expect(outlook.missing).toEqual([]);
  });

  test("an unknown usual load leaves a lower bound: a breach stands, its absence is unknown", () => {
    const box = (onHand: number): string =>
      `department: logistics\ncapacities: {box: {stock: orders, on_hand: ${onHand}, usual: unknown}}`;
    expect(
      capacityOf(rehearsed(documents(ACME, initiative({ series: [30] }), box(100))), "logistics/box").breach,
    ).toBeUndefined();
    expect(
      capacityOf(rehearsed(documents(ACME, initiative({ series: [30] }), box(10))), "logistics/box").breach
        ?.probability,
    ).toBe(1);
  });
});

describe("unknown is never zero", () => {
  const asks = (capacity: string): readonly string[] => {
    const told = capacityOf(
      rehearsed(
        documents(ACME, initiative({ series: [10] }), `department: logistics\ncapacities: {it: {${capacity}}}`),
      ),
      "logistics/it",
    );
    expect(told.breach).toBeUndefined();
    return told.missing.filter((each) => each.said).map((each) => each.what);
  };

  test.each([
    ["transit", "throughput: orders, rate: 100/day, net: yes, transit: unknown"],
    ["now.backlog", "throughput: orders, rate: 100/day, net: yes, now: {backlog: unknown}"],
    [
      "peaks",
      "throughput: orders, rate: 100/day, usual: 5/day, peaks: [{from: 2026-06-02, to: 2026-06-03, times: unknown}]",
    ],
    [
      "shrinkage",
      "staffed: orders, agents: 50, handle_time: 6 min, patience: 3 min, open: every day 9:00-17:00, profile: [100%], shrinkage: unknown, net: yes",
    ],
    ["reserved", "stock: orders, on_hand: 100, reserved: unknown, net: yes"],
    ["usual.varies", "throughput: orders, rate: 100/day, usual: {rate: 5/day, varies: unknown}"],
    ["takes", "throughput: orders, rate: 100/day, net: yes, takes: unknown"],
    ["inbound", "stock: orders, on_hand: 100, inbound: unknown, net: yes"],
    ["rate", "throughput: orders, rate: unknown, net: yes"],
    ["usual", "throughput: orders, rate: 100/day, usual: unknown"],
  ])("%s", (what, capacity) => {
    expect(asks(capacity)).toEqual([what]);
  });

  test("the lag of a step: said to be unknown, it is not the same day", () => {
    const flows = "flows:\n  orders: {}\n  parcels: {from: orders, rate: 1 per order, after: unknown}";
    expect(
      rehearsed(documents(ACME, flows, initiative({ series: [10] }), DISPATCH)).missing.map((each) => each.what),
    ).toEqual(["after"]);
  });

  test("how much an initiative changes a flow: said to be unknown, its own units and the usual ones are not known", () => {
    const changed = (more: string, usual = "net: yes"): ReturnType<typeof rehearsed> =>
      rehearsed(
        documents(
          ACME,
          "flows:\n  orders: {}\n  parcels: {from: orders, rate: 1 per order}",
          initiative({ series: [10], more }),
          `department: logistics\ncapacities: {dispatch: {throughput: parcels, rate: 1/day, ${usual}}}`,
        ),
      );
    const unknown = changed("changes: [{flow: parcels, by: unknown}]");
    expect(unknown.missing.map(({ what, department }) => [what, department])).toEqual([["by", "marketing"]]);
    expect(capacityOf(unknown, "logistics/dispatch").breach).toBeUndefined();
    // With everyday load far over one a day a breach would stand, if anybody knew that the load does not fall to nothing.
    const everyday = changed("changes: [{flow: parcels, by: unknown}]", "usual: 50/day");
    expect(capacityOf(everyday, "logistics/dispatch").breach).toBeUndefined();
    expect(capacityOf(changed("", "usual: 50/day"), "logistics/dispatch").breach?.probability).toBe(1);
  });

  test("how many a day are let in: said to be unknown, what holds without it is known and what breaks is not", () => {
    const throttled = (rate: number): ReturnType<typeof rehearsed> =>
      rehearsed(
        documents(
          ACME,
          initiative({ series: [100], more: "offer: {price: 5 EUR, throttle: unknown}" }),
          `department: logistics\ncapacities: {dispatch: {throughput: orders, rate: ${rate}/day, net: yes}}`,
        ),
      );
    expect(capacityOf(throttled(1000), "logistics/dispatch").breach?.probability).toBe(0);
    const breaks = capacityOf(throttled(10), "logistics/dispatch");
    expect([breaks.breach, breaks.missing.map(({ what }) => what)]).toEqual([undefined, ["throttle"]]);
    expect(throttled(1000).customers.known).toBe(false);
  });

  test("how much an initiative changes a capacity: said to be unknown, it is not nothing", () => {
    const change = initiative({ series: [10], more: "changes: [{capacity: logistics/dispatch, by: unknown}]" });
    expect(
      rehearsed(
        documents(ACME, "flows:\n  orders: {}\n  parcels: {from: orders, rate: 1 per order}", change, DISPATCH),
      ).missing.map((each) => each.what),
    ).toEqual(["by"]);
  });
});

describe("what serves what", () => {
  const regional = (capacities: string): string =>
    documents(
      ACME,
      initiative({ more: "demand: [{flow: orders, curve: {series: [100]}, where: {region: {ES: 70%, PT: 30%}}}]" }),
      `department: logistics\ncapacities:\n${capacities}`,
    );

  test("a capacity serves the units whose pairs equal its own; a list is alternatives", () => {
    const told = played(
      regional(
        "  es: {throughput: orders, rate: 1000/day, net: yes, where: {region: ES}}\n  both: {stock: orders, on_hand: 1000, net: yes, where: {region: [ES, PT]}}",
      ),
    );
    expect(told.at("logistics/es").arrivals("2026-06-01")).toBeCloseTo(70, 9);
    expect(told.at("logistics/both").arrivals("2026-06-01")).toBeCloseTo(100, 9);
  });

  test("a stream that lacks the pair is unknown for it, and the pair is named", () => {
    const outlook = rehearsed(
      documents(
        ACME,
        initiative({ series: [100] }),
        "department: logistics\ncapacities: {es: {throughput: orders, rate: 1000/day, net: yes, where: {region: ES}}}",
      ),
    );
    expect(capacityOf(outlook, "logistics/es").missing.map((each) => each.what)).toEqual(["where.region"]);
    expect(capacityOf(outlook, "logistics/es").breach).toBeUndefined();
  });

  test("in series: limit, then stock, then dispatch, each on the day on which the one before serves", () => {
    const told = played(
      documents(
        ACME,
        initiative({ series: [50] }),
        "department: logistics\ncapacities:\n  box: {stock: orders, on_hand: 10, net: yes, inbound: [{on: 2026-06-03, quantity: 20}]}\n  dispatch: {throughput: orders, rate: 15/day, net: yes}",
        "department: finance\ncapacities: {budget: {limit: orders, most: 40, used: 0, then: refuse}}",
      ),
    );
    // 10 refused; 10 have their unit on the 1st, 20 on the 3rd (15 leave on it, 5 on the 4th), 10 never.
    expect(byDay(told.units("orders"))).toEqual({ "06-01": 10, "06-03": 15, "06-04": 5 });
    expect(byDay(told.units("orders"), "refused")).toEqual({ "06-01": 10 });
    expect(byDay(told.units("orders"), "waiting")).toEqual({ "06-01": 10 });
  });

  test("all five kinds in one flow: what one ends never reaches the next", () => {
    const told = played(
      documents(
        `${ACME}policy: {tail: 10 days}`,
        initiative({ series: [100], ends: "2026-06-10" }),
        "department: all\ncapacities:\n  budget: {limit: orders, most: 90, used: 0, then: refuse}\n  web: {concurrent: orders, places: 8, stay: 1 h, peak_hour: 10%, overflow: refuse, net: yes}\n  box: {stock: orders, on_hand: 80, unserved: lost, net: yes}\n  line: {throughput: orders, rate: 40/day, net: yes}\n  desk: {staffed: orders, agents: 5, open: every day 9:00-17:00, profile: [100%], handle_time: 1 h, patience: none, target: 100% within 24 h, net: yes}",
      ),
    );
    const orders = told.units("orders");
    // 10 refused by the limit; 9 in the hour, 8 places: one refused; 89 for 80 in stock: 9 lost; 40 a day twice.
    expect(sum(orders, (unit) => unit.outcome === "refused")).toBeCloseTo(11, 9);
    expect(sum(orders, (unit) => unit.outcome === "lost")).toBeCloseTo(9, 9);
    expect(byDay(orders)["06-01"]).toBeCloseTo(40, 9);
    expect(byDay(orders)["06-02"]).toBeCloseTo(40, 9);
  });

  test("side by side with `takes`: 60 and 40 of 100 at 10 a day each: six days and four", () => {
    const told = played(
      documents(
        ACME,
        initiative({ series: [100] }),
        "department: logistics\ncapacities:\n  a: {throughput: orders, rate: 10/day, net: yes, takes: 60%}\n  b: {throughput: orders, rate: 10/day, net: yes, takes: 40%}",
      ),
    );
    expect(Object.values(byDay(told.units("orders"))).map((units) => Math.round(units * 1e6) / 1e6)).toEqual([
      20, 20, 20, 20, 10, 10,
    ]);
    expect(told.at("logistics/a").arrivals("2026-06-01")).toBeCloseTo(60, 9);
  });

  test("two regions with their own pairs of carriers: no unit twice, none past them, whatever their names", () => {
    const pairs = played(
      regional(
        "  a: {throughput: orders, rate: 1000/day, takes: 60%, net: yes, where: {region: ES}}\n  b: {throughput: orders, rate: 1000/day, takes: 50%, net: yes, where: {region: PT}}\n  c: {throughput: orders, rate: 1000/day, takes: 40%, net: yes, where: {region: ES}}\n  d: {throughput: orders, rate: 1000/day, takes: 50%, net: yes, where: {region: PT}}",
      ),
    );
    expect(sum(pairs.units("orders"))).toBeCloseTo(100, 9);
    // 60% and 40% of 70, half and half of 30.
    expect(
      ["a", "b", "c", "d"].map((name) => Math.round(pairs.at(`logistics/${name}`).arrivals("2026-06-01") * 1e6) / 1e6),
    ).toEqual([42, 15, 28, 15]);
    const between = played(
      regional(
        "  a: {throughput: orders, rate: 1000/day, takes: 60%, net: yes, where: {region: ES}}\n  b: {throughput: orders, rate: 1000/day, net: yes, where: {region: PT}}\n  c: {throughput: orders, rate: 1000/day, takes: 40%, net: yes, where: {region: ES}}",
      ),
    );
    expect(
      ["a", "b", "c"].map((name) => Math.round(between.at(`logistics/${name}`).arrivals("2026-06-01") * 1e6) / 1e6),
    ).toEqual([42, 30, 28]);
  });
});

describe("outcomes beget", () => {
  const flows = (when: string, more = ""): string =>
    `flows:\n  orders: {}\n  parcels: {from: orders, rate: 1 per order}\n  calls: {from: {flow: parcels, when: ${when}}, rate: 1 per parcel${more}}`;
  const promise = initiative({
    series: [30],
    more: "promises: [{topic: delivery-time, at_most: 24 h, kept_by: [logistics]}]",
  });

  test("late parcels call one day after they are known to be late: 24 h after the 1st, plus one", () => {
    // 10 on the 1st, 10 on the 2nd, 10 on the 3rd: late; known on the 2nd, calls on the 3rd.
    expect(byDay(played(documents(ACME, flows("late"), promise, DISPATCH)).units("calls"))).toEqual({ "06-03": 10 });
  });

  test("their own lag takes the place of that day", () => {
    expect(byDay(played(documents(ACME, flows("late", ", after: 3 days"), promise, DISPATCH)).units("calls"))).toEqual({
      "06-05": 10,
    });
  });

  test("lost ones the day after; abandoned, refused and served likewise", () => {
    const box = "department: supply\ncapacities: {box: {stock: parcels, on_hand: 20, unserved: lost, net: yes}}";
    expect(byDay(played(documents(ACME, flows("lost"), initiative({ series: [30] }), box)).units("calls"))).toEqual({
      "06-02": 10,
    });
    const budget = "department: finance\ncapacities: {budget: {limit: parcels, most: 20, used: 0, then: refuse}}";
    expect(
      byDay(played(documents(ACME, flows("refused"), initiative({ series: [30] }), budget)).units("calls")),
    ).toEqual({ "06-02": 10 });
    expect(
      byDay(played(documents(ACME, flows("served"), initiative({ series: [30] }), DISPATCH)).units("calls")),
    ).toEqual({ "06-02": 10, "06-03": 10, "06-04": 10 });
  });

  test("who calls because a parcel is late adds to the department, not to the customers let down", () => {
    const line =
      "department: support\ncapacities: {phone: {staffed: calls, agents: 1, open: every day 9:00-10:00, profile: [100%], handle_time: 1 h, patience: 1 min, net: yes}}";
    const outlook = rehearsed(documents(ACME, flows("late"), promise, DISPATCH, line));
    expect(outlook.customers.letDown.mean).toBeCloseTo(10, 9);
    expect(outlook.customers.byDepartment["logistics"]).toBeCloseTo(10, 9);
    expect(outlook.customers.byDepartment["support"]).toBeGreaterThan(5);
  });

  test("a unit ends in exactly one way: a late one is not also served (simulation.md, section 4)", () => {
    // Of 30, ten are late; 20 are served and not late.
    expect(sum(played(documents(ACME, flows("served"), promise, DISPATCH)).units("calls"))).toBeCloseTo(20, 9);
  });

  test("a promise by a day is known to be broken on that day, not one day after the order", () => {
    // 25 of 30 leave by the 5th at 5 a day: the other 5 are known to be late on the 5th, and call on the 6th.
    const by = initiative({
      series: [30],
      more: "promises: [{topic: delivery-time, by: 2026-06-05, kept_by: [logistics]}]",
    });
    const slow = DISPATCH.replace("10/day", "5/day");
    expect(byDay(played(documents(ACME, flows("late"), by, slow)).units("calls"))).toEqual({ "06-06": 5 });
  });

  test("what the initiative makes late of the usual load, beyond the run without it, begets as well", () => {
    // 10 a day for 10 everyday parcels; 10 more on the 1st make ten late on that day and on each of the 31 days after it
    // whose calls, a day later, still come by 3 July.
    const files = documents(
      ACME,
      flows("late"),
      initiative({ series: [10], more: "promises: [{topic: delivery-time, at_most: 0 h, kept_by: [logistics]}]" }),
      "department: logistics\ncommits: [{topic: delivery-time, at_most: 0 h, decided_by: [dispatch]}]\ncapacities: {dispatch: {throughput: parcels, rate: 10/day, usual: 10/day}}",
    );
    expect(sum(played(files).units("calls"))).toBeCloseTo(320, 3);
  });
});

describe("usual load that suffers because of the initiative", () => {
  const steps = (when: string): string =>
    `flows:\n  orders: {}\n  visits: {}\n  parcels: {from: orders, rate: 1 per order}\n  calls: {from: {flow: parcels, when: ${when}}, rate: 1 per parcel}`;
  const shelf =
    "department: supply\ncapacities: {box: {stock: parcels, on_hand: 1000, unserved: lost, usual: 10/day, inbound: none}}";
  const phone =
    "department: support\nnotice: 60 days\ncapacities: {phone: {throughput: calls, rate: 100/day, net: yes}}";

  test("what it loses of it calls the day after: 1,000 for 30 days of 10 and 900 on the first day", () => {
    // 910 on the 1st leave 90: nine more days of 10, the tenth day and all after it are lost (11 June); without it 100 days.
    const told = played(documents(ACME, steps("lost"), initiative({ series: [900] }), shelf));
    const calls = byDay(told.units("calls"));
    expect(calls["06-11"]).toBeUndefined();
    expect([calls["06-12"], calls["06-13"]]).toEqual([10, 10]);
  });

  test("a change of the flow that it begets acts on it too: 10 calls more 50%", () => {
    const more = "changes: [{flow: calls, by: +50%}]";
    const told = played(documents(ACME, steps("lost"), initiative({ series: [900], more }), shelf));
    expect(byDay(told.units("calls"))["06-12"]).toBeCloseTo(15, 9);
  });

  test("a step of another outcome does not come of it", () => {
    expect(sum(played(documents(ACME, steps("refused"), initiative({ series: [900] }), shelf)).units("calls"))).toBe(0);
  });

  test("an initiative that comes nowhere near touches nobody, and asks nobody for notice", () => {
    const outlook = rehearsed(
      documents(ACME, steps("late"), initiative({ flow: "visits", series: [10] }), shelf, phone),
    );
    expect(outlook.capacities.filter((each) => each.touched).map((each) => each.id)).toEqual([]);
    expect(outlook.gates).toEqual([]);
  });
});

describe("who lives a change without asking", () => {
  const staffed =
    "department: support\ncapacities: {phone: {staffed: contacts, agents: 100, open: every day 0:00-24:00, profile: [100%], handle_time: 1 min, patience: 1 min, net: yes}}";
  const change = (affects: string, more = ""): string =>
    initiative({ more: `affects: {customers: 7000, ${affects}}\n${more}` });

  test("their contacts come in equal parts over seven days", () => {
    const told = played(documents(ACME, change("choice: none, contacts: 10%"), staffed));
    // A tenth of 7,000 over seven days.
    expect(Object.values(byDay(told.units("contacts"))).map((units) => Math.round(units))).toEqual([
      100, 100, 100, 100, 100, 100, 100,
    ]);
    expect(told.expected).toBe(7000);
  });

  test("forced, with no rate declared: 4% to 14%, and it says that it assumed so", () => {
    const outlook = rehearsed(documents(ACME, change("choice: none"), staffed));
    expect(outlook.assumed.filter((each) => each.what === "contacts").map((each) => each.value)).toEqual([
      "4%..14% of the customers within 7 days",
    ]);
    // The middle of the odds: sqrt(4/96 * 14/86) = 0.08236, a share of 7.609%: 532.7 contacts.
    expect(sum(played(documents(ACME, change("choice: none"), staffed)).units("contacts"))).toBeCloseTo(532.7, 0);
  });

  test("with a choice and no rate they are unknown", () => {
    const outlook = rehearsed(documents(ACME, change("choice: opt-in"), staffed));
    expect(outlook.missing.map((each) => each.what)).toContain("contacts");
    expect(capacityOf(outlook, "support/phone").breach).toBeUndefined();
  });

  test("stages let them in by steps: 20% on the first day, the rest two days later", () => {
    const rollout = "rollout: {stages: [{on: 2026-06-01, share: 20%}, {on: 2026-06-03, share: 100%}]}";
    const told = byDay(
      played(documents(ACME, change("choice: none, contacts: 100%, within: 24 h", rollout), staffed)).units("contacts"),
    );
    expect([told["06-01"], told["06-03"]].map((units) => Math.round(units ?? 0))).toEqual([1400, 5600]);
  });

  test("a change of the flow acts on them too", () => {
    const told = played(
      documents(ACME, change("choice: none, contacts: 10%", "changes: [{flow: contacts, by: -50%}]"), staffed),
    );
    expect(sum(told.units("contacts"))).toBeCloseTo(350, 9);
  });
});

describe("changes", () => {
  const line = "department: logistics\ncapacities:\n  old: {throughput: orders, rate: 10/day, usual: 4/day}";

  test("of a flow act on every unit of it, usual load included, while they last", () => {
    const told = played(
      documents(
        ACME,
        initiative({
          series: [10, 10, 10],
          more: "changes: [{flow: orders, by: -50%, from: 2026-06-02, to: 2026-06-02}]",
        }),
        line,
      ),
    );
    expect(["2026-06-01", "2026-06-02", "2026-06-03"].map(told.at("logistics/old").arrivals)).toEqual([14, 7, 14]);
  });

  test("withdrawn: nothing leaves from that day on", () => {
    const told = played(
      documents(
        ACME,
        initiative({
          series: [5, 5, 5],
          more: "changes: [{capacity: logistics/old, becomes: withdrawn, from: 2026-06-02}]",
        }),
        line,
      ),
    );
    expect(byDay(told.units("orders"))).toEqual({ "06-01": 5 });
  });

  test("replaced: from its day on the other one serves, with the usual load of the old", () => {
    const both = `${line}\n  new: {throughput: orders, rate: 100/day, net: yes, after: old}`;
    const told = played(
      documents(
        ACME,
        initiative({
          series: [5, 5, 5],
          more: "changes: [{capacity: logistics/old, becomes: withdrawn, replaced_by: logistics/new, from: 2026-06-02}]",
        }),
        both,
      ),
    );
    expect([told.at("logistics/old").arrivals("2026-06-01"), told.at("logistics/new").arrivals("2026-06-01")]).toEqual([
      9, 0,
    ]);
    expect(told.at("logistics/new").arrivals("2026-06-02")).toBe(9);
  });

  test("replaced: the usual load does not stay with the old one as well", () => {
    const both = `${line}\n  new: {throughput: orders, rate: 100/day, net: yes, after: old}`;
    const told = played(
      documents(
        ACME,
        initiative({
          series: [5, 5, 5],
          more: "changes: [{capacity: logistics/old, becomes: withdrawn, replaced_by: logistics/new, from: 2026-06-02}]",
        }),
        both,
      ),
    );
    expect(told.at("logistics/old").arrivals("2026-06-02")).toBe(0);
  });

  test("the run without the initiative has none of them", () => {
    const files = documents(ACME, initiative({ series: [5], more: "changes: [{flow: orders, by: 100%}]" }), line);
    expect(played(files, { included: false }).at("logistics/old").arrivals("2026-06-01")).toBe(4);
  });
});

describe("other initiatives", () => {
  const approved = (more = ""): string =>
    `initiative: autumn\ntitle: Autumn\nkind: campaign\nproposed_by: marketing\nauthor: a@acme.example\nstatus: approved\napproved: {by: board@acme.example, on: 2026-05-20}\nlaunch: 2026-06-01\nends: 2026-06-05\ndemand: [{flow: orders, curve: {series: [20]}}]\n${more}`;
  const box = (says: string): string =>
    `department: logistics\ncapacities: {box: {stock: orders, on_hand: 30, unserved: lost, ${says}}}`;

  test("approved ones are in the run, a day's units in proportion: 30 for 20 and 20", () => {
    const told = played(documents(ACME, initiative({ series: [20] }), approved(), box("net: yes")), { id: "test" });
    expect(sum(told.units("orders"), (unit) => unit.outcome === "served")).toBeCloseTo(15, 9);
    expect(sum(told.units("orders", "autumn"), (unit) => unit.outcome === "served")).toBeCloseTo(15, 9);
  });

  test("proposed ones and drafts are not", () => {
    for (const status of ["proposed", "draft", "done", "stopped"]) {
      const other = approved().replace(
        "status: approved\napproved: {by: board@acme.example, on: 2026-05-20}",
        `status: ${status}`,
      );
      expect(
        played(documents(ACME, initiative({ series: [20] }), other, box("net: yes")), { id: "test" }).letDown,
      ).toBe(0);
    }
  });

  test("one that the usual load already includes is not counted twice", () => {
    const told = played(
      documents(ACME, initiative({ series: [20] }), approved(), box("usual: {rate: 1/day, includes: [autumn]}")),
      { id: "test" },
    );
    expect(told.at("logistics/box").arrivals("2026-06-01")).toBe(21);
  });

  test("whom it lets down of others, over and above the run without it", () => {
    const outlook = rehearsed(documents(ACME, initiative({ series: [20] }), approved(), box("net: yes")), {
      id: "test",
    });
    // 10 of 40 are lost, 5 of each; without it none.
    expect(outlook.customers.letDown.mean).toBeCloseTo(5, 9);
    expect(outlook.customers.othersLetDown.p50).toBeCloseTo(5, 9);
    expect(capacityOf(outlook, "logistics/box").breachWithout?.probability).toBe(0);
  });

  test("a team that is over before it: breach without it too", () => {
    const over = "department: logistics\ncapacities: {dispatch: {throughput: orders, rate: 10/day, usual: 20/day}}";
    const told = capacityOf(rehearsed(documents(ACME, initiative({ series: [1] }), over)), "logistics/dispatch");
    expect([told.breach?.probability, told.breachWithout?.probability, told.breaksAt]).toEqual([1, 1, 0]);
  });
});

describe("the judged span", () => {
  test("from launch to the end and 28 days; a change before it, or what customers are told, opens it earlier", () => {
    const span = (small: Parameters<typeof initiative>[0]): readonly number[] => {
      const { span: found } = rehearsed(
        documents(
          ACME,
          initiative({ series: [1], launch: "2026-06-10", ends: "2026-06-14", ...small }),
          "department: logistics\ncapacities: {box: {stock: orders, on_hand: 5, net: yes}}",
        ),
      );
      return [found.from, found.to];
    };
    expect(span({})).toEqual([day("2026-06-10"), day("2026-07-12")]);
    expect(span({ more: "changes: [{capacity: logistics/box, by: -10%, from: 2026-06-08}]" })).toEqual([
      day("2026-06-08"),
      day("2026-07-12"),
    ]);
    expect(span({ more: "affects: {customers: 10, choice: none, told: 2026-06-05}" })).toEqual([
      day("2026-06-05"),
      day("2026-07-12"),
    ]);
    // Never before as_of, 1 June.
    expect(span({ more: "affects: {customers: 10, choice: none, told: 2026-05-05}" })).toEqual([
      day("2026-06-01"),
      day("2026-07-12"),
    ]);
    // Permanent: 180 days after launch.
    expect(span({ ends: "never" })).toEqual([day("2026-06-10"), day("2026-12-07")]);
  });
});
