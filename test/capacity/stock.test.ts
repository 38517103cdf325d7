import { describe, expect, test } from "vitest";

import { ACME, byDay, capacityOf, day, documents, initiative, played, rehearsed, sum } from "../simulate/company.ts";

function stock(says: string, calendar = "every day"): string {
  return `department: logistics\ncalendar: ${calendar}\ncapacities:\n  box: {stock: orders, ${says}}`;
}

function run(says: string, series: readonly number[], more = ""): ReturnType<typeof played> {
  return played(documents(ACME, initiative({ series, more }), stock(says)));
}

describe("stock with back-orders", () => {
  // 15 on hand: 10 on the 1st, 5 of 10 on the 2nd; 10 more land on the 4th: 5 of the 2nd, 5 of the 3rd; 5 wait for ever.
  const waits = run(
    "on_hand: 15, unserved: backorder, net: yes, inbound: [{on: 2026-06-04, quantity: 10}]",
    [10, 10, 10],
  );

  test("serves what it has, then the oldest first when goods land", () => {
    expect(byDay(waits.units("orders"))).toEqual({ "06-01": 10, "06-02": 5, "06-04": 10 });
    expect(byDay(waits.units("orders"), "waiting")).toEqual({ "06-03": 5 });
  });

  test("is short of the units not served on their day, once each: 5 + 10", () => {
    const box = waits.at("logistics/box");
    expect(box.short).toBeCloseTo(15, 9);
    expect(box.breachDays).toEqual([day("2026-06-02"), day("2026-06-03")]);
  });

  test("lets down those who wait at the end, where nobody promised a time: 5 of 30", () => {
    expect(waits.letDown).toBeCloseTo(5, 9);
    expect(waits.expected).toBe(30);
  });

  test("uses receipts for the oldest: 10 a day land, so each day's ten are served one day late", () => {
    // 0 on hand, 10 on the 2nd, 3rd, 4th for the ten of the 1st, 2nd, 3rd.
    const inbound = ["02", "03", "04"].map((on) => `{on: 2026-06-${on}, quantity: 10}`).join(", ");
    const late = run(`on_hand: 0, net: yes, inbound: [${inbound}]`, [10, 10, 10]);
    expect(late.units("orders").map((unit) => [unit.day - unit.created, unit.quantity])).toEqual([
      [1, 10],
      [1, 10],
      [1, 10],
    ]);
  });
});

describe("stock whose demand goes away", () => {
  test("loses what it cannot serve, and a later receipt serves only what comes after it", () => {
    // 15 on hand: 10, then 5 of 10 (5 lost), then 0 of 10 (10 lost); 10 land on the 4th for the 4th's 4.
    const lost = run(
      "on_hand: 15, unserved: lost, net: yes, inbound: [{on: 2026-06-04, quantity: 10}]",
      [10, 10, 10, 4],
    );
    expect(byDay(lost.units("orders"))).toEqual({ "06-01": 10, "06-02": 5, "06-04": 4 });
    expect(byDay(lost.units("orders"), "lost")).toEqual({ "06-02": 5, "06-03": 10 });
    expect(lost.letDown).toBeCloseTo(15, 9);
  });

  test("shares a day between usual load and initiative in proportion", () => {
    // 15 on hand for 20 of the initiative and 10 of everyday: half of each; from the 2nd on all is lost.
    const shared = run("on_hand: 15, unserved: lost, usual: 10/day", [20]);
    expect(sum(shared.units("orders"), (unit) => unit.outcome === "served")).toBeCloseTo(10, 9);
    expect(shared.at("logistics/box").shortOn("2026-06-01")).toBeCloseTo(15, 9);
  });

  test("half a unit short is no breach, a whole one is", () => {
    expect(run("on_hand: 9.5, unserved: lost, net: yes", [10]).at("logistics/box").breach).toBe(false);
    expect(run("on_hand: 9, unserved: lost, net: yes", [10]).at("logistics/box").breach).toBe(true);
  });
});

describe("what a stock has", () => {
  test("counts from the day of its count: usual sales eat it before launch", () => {
    // Counted on 11 May, 21 days of 10 before 1 June: 250 - 210 = 40 at launch; 30 on the 1st, 10 of 30 on the 2nd.
    const files = documents(
      ACME,
      initiative({ series: [20, 20, 20] }),
      stock("on_hand: 250, unserved: lost, usual: 10/day, as_of: 2026-05-11"),
    );
    const counted = played(files);
    expect(counted.at("logistics/box").shortOn("2026-06-01")).toBeCloseTo(0, 9);
    expect(counted.at("logistics/box").shortOn("2026-06-02")).toBeCloseTo(20, 9);
    const told = capacityOf(rehearsed(files), "logistics/box");
    expect(told.plain.usualBeforeLaunch).toBe(210);
    expect(told.plain.atLaunch).toBe(40);
    expect(told.breach?.probability).toBe(1);
    expect(told.firstBreach?.p50).toBe(day("2026-06-02"));
  });

  test("peaks are in what the plain answer says is sold before launch: 21 days of 10, seven of them doubled", () => {
    const says =
      "on_hand: 400, unserved: lost, usual: 10/day, peaks: [{from: 2026-05-11, to: 2026-05-17, times: 2}], as_of: 2026-05-11";
    const told = capacityOf(rehearsed(documents(ACME, initiative({ series: [20] }), stock(says))), "logistics/box");
    expect(told.plain.usualBeforeLaunch).toBe(280);
    expect(told.plain.atLaunch).toBe(120);
  });

  test("units reserved for others are not there: 30 - 10 serve 20", () => {
    expect(byDay(run("on_hand: 30, reserved: 10, unserved: lost, net: yes", [25]).units("orders"))).toEqual({
      "06-01": 20,
    });
  });

  test("a delay moves a receipt: three days, or two working days from Friday to Tuesday", () => {
    const elapsed = run("on_hand: 0, net: yes, inbound: [{on: 2026-06-02, quantity: 5, delay: 3 days}]", [5]);
    expect(byDay(elapsed.units("orders"))).toEqual({ "06-05": 5 });
    const working = played(
      documents(
        ACME,
        initiative({ series: [5] }),
        stock("on_hand: 0, net: yes, inbound: [{on: 2026-06-05, quantity: 5, delay: 2 working days}]", "mon-fri"),
      ),
    );
    expect(byDay(working.units("orders"))).toEqual({ "06-09": 5 });
  });

  test("a delay whose low end is above 0 is log-normal: its middle is the root of low times high", () => {
    // 1..9 days: root of 9 = 3 days after the 2nd, not 5.
    const middle = run("on_hand: 0, net: yes, inbound: [{on: 2026-06-02, quantity: 5, delay: 1..9 days}]", [5]);
    expect(byDay(middle.units("orders"))).toEqual({ "06-05": 5 });
  });

  test("acts on every calendar day, whatever its department's calendar", () => {
    const weekend = played(
      documents(
        ACME,
        initiative({ launch: "2026-06-06", ends: "2026-06-07", series: [5, 5] }),
        stock("on_hand: 30, usual: 5/day, unserved: lost", "mon-fri"),
      ),
    );
    // 5 a day from Monday to Friday are 25; 5 are left for Saturday's 10 and none for Sunday's.
    expect(byDay(weekend.units("orders"))).toEqual({ "06-06": 2.5 });
  });

  test("a stock that an initiative withdraws serves nobody from that day on", () => {
    const gone = run(
      "on_hand: 100, unserved: lost, net: yes",
      [5, 5, 5],
      "changes: [{capacity: logistics/box, becomes: withdrawn, from: 2026-06-02}]",
    );
    expect(byDay(gone.units("orders"))).toEqual({ "06-01": 5 });
    expect(byDay(gone.units("orders"), "lost")).toEqual({ "06-02": 5, "06-03": 5 });
  });

  test("of a stock that a change halves, half is kept back once, and comes back when the change ends", () => {
    const halved = (unserved: string, to = "") =>
      run(
        `on_hand: 40, unserved: ${unserved}, net: yes, inbound: [{on: 2026-06-03, quantity: 10}]`,
        [4, 12, 12, 12, 12],
        `changes: [{capacity: logistics/box, by: -50%, from: 2026-06-02${to}}]`,
      );
    // 36 stand there on the 2nd: 18 may be taken, 12 of them on that day; with 5 of the 10 that land, 11 on the 3rd.
    expect(byDay(halved("lost").units("orders"))).toEqual({ "06-01": 4, "06-02": 12, "06-03": 11 });
    // From the 4th all is there again: the 23 that were kept back.
    const ended = halved("lost", ", to: 2026-06-03").units("orders");
    expect(byDay(ended)).toEqual({ "06-01": 4, "06-02": 12, "06-03": 11, "06-04": 12, "06-05": 11 });
    const waited = halved("backorder", ", to: 2026-06-03").units("orders");
    expect(byDay(waited)).toEqual({ "06-01": 4, "06-02": 12, "06-03": 11, "06-04": 13, "06-05": 10 });
  });

  test("what it needs on hand so that nobody is short counts only what a change leaves: 60 of twice as many", () => {
    const half = initiative({ series: [30, 30], more: "changes: [{capacity: logistics/box, by: -50%}]" });
    const told = capacityOf(rehearsed(documents(ACME, half, stock("on_hand: 100, net: yes"))), "logistics/box");
    expect(told.flip).toEqual({ what: "on_hand", now: 100, needed: 120 });
    expect(told.peak).toMatchObject({ load: 60, holds: 50 });
  });

  test("what it needs on hand so that nobody is short is its flip value: 30 demanded, 10 land too late", () => {
    const told = capacityOf(
      rehearsed(
        documents(
          ACME,
          initiative({ series: [10, 10, 10] }),
          stock("on_hand: 15, net: yes, inbound: [{on: 2026-06-04, quantity: 10}]"),
        ),
      ),
      "logistics/box",
    );
    expect(told.flip).toEqual({ what: "on_hand", now: 15, needed: 30 });
  });
});

describe("usual customers of a stock on back-order", () => {
  // 15 on hand for ten of everyday and ten of the initiative on Monday: five wait for Wednesday's 100, half of them usual.
  const files = (commits: string): string =>
    documents(
      ACME,
      initiative({ series: [10] }),
      `department: logistics\n${commits}capacities:\n  box: {stock: orders, on_hand: 15, unserved: backorder, usual: 10/day, inbound: [{on: 2026-06-03, quantity: 1000}]}`,
    );
  const beyond = (commits: string): number => {
    const { at } = played(files(commits));
    return at("logistics/box").beyond("2026-06-01");
  };

  test("who comes two days late lets nobody down to whom nobody gave a time; short it is all the same", () => {
    expect(beyond("")).toBe(0);
    expect(played(files("")).at("logistics/box").shortOn("2026-06-01")).toBeCloseTo(5, 9);
    expect(rehearsed(files("")).customers.othersLetDown.p50).toBe(0);
  });

  test.each([
    ["48 h", 0],
    // A quarter of Monday's twenty waits two days; without the initiative ten of 15 are served, and Tuesday's ten find five.
    ["24 h", 0.25],
  ])("committed to %s: %d of Monday's wait longer", (time, share) => {
    const commits = `commits: [{topic: delivery-time, at_most: ${time}, decided_by: [box]}]\n`;
    expect(beyond(commits)).toBeCloseTo(share, 9);
  });
});

describe("what a stock does not say", () => {
  test("is assumed aloud: nothing on order, orders that wait, figures of today", () => {
    const { assumed } = rehearsed(documents(ACME, initiative({ series: [1] }), stock("on_hand: 30, net: yes")));
    expect(assumed.map(({ what, value }) => `${what} ${value}`).sort()).toEqual([
      "as_of 2026-06-01",
      "inbound none",
      "unserved backorder",
    ]);
  });

  test("said, it is not: also that there is none", () => {
    const says = "on_hand: 30, net: yes, inbound: none, unserved: lost, as_of: 2026-06-01";
    expect(rehearsed(documents(ACME, initiative({ series: [1] }), stock(says))).assumed).toEqual([]);
  });
});

test("at sites, what stands at each counts as often as there are: 4 of 5 sites, 100 and 50 more each, 10 a day", () => {
  const sites = stock("per: site, on_hand: 100, usual: 10/day, inbound: [{on: 2026-06-02, quantity: 50}]");
  const outlook = rehearsed(
    documents(
      ACME,
      initiative({ series: [10] }),
      sites.replace("capacities:", "sites: {count: 5, taking_part: 80%}\ncapacities:"),
    ),
  );
  const { onHand, receipts, atLaunch, usualBeforeLaunch } = capacityOf(outlook, "logistics/box").plain;
  expect([onHand, receipts]).toEqual([400, 200]);
  expect(atLaunch).toBeCloseTo(400 - usualBeforeLaunch, 9);
});
