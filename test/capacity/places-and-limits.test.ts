import { describe, expect, test } from "vitest";

import { classMeans } from "../../src/capacity/sites.ts";
import { normalCdf, normalQuantile } from "../../src/quantity/normal.ts";
import {
  ACME,
  byDay,
  capacityOf,
  day,
  documents,
  initiative,
  type Run,
  played,
  rehearsed,
  sum,
} from "../simulate/company.ts";

function run(capacity: string, series: readonly number[], more = ""): Run {
  return played(documents(ACME, initiative({ series, more }), `department: shop\n${capacity}`));
}

describe("places", () => {
  // 200 a day, a tenth of them in the busiest hour: 20; half an hour each: 10 places are taken.
  const shop = (places: number, more: string): string =>
    `capacities: {web: {concurrent: orders, places: ${places}, stay: 30 min, peak_hour: 10%, net: yes${more}}}`;

  test("ten are enough for twenty an hour that stay half of it; nine are not", () => {
    expect(run(shop(10, ""), [200]).at("shop/web").breach).toBe(false);
    // Nine places hold 18 an hour: 2 too many, one place short.
    expect(run(shop(9, ""), [200]).at("shop/web").breachDays).toEqual([day("2026-06-01")]);
    expect(run(shop(9, ""), [200]).at("shop/web").short).toBeCloseTo(2, 9);
  });

  test.each([
    // Eight places hold 16 of 20: four are too many.
    ["queue", "served", 200],
    ["shed", "served", 200],
    ["refuse", "refused", 4],
    ["fail", "lost", 20],
  ] as const)("overflow: %s leaves %s %d", (overflow, outcome, units) => {
    const full = run(shop(8, `, overflow: ${overflow}`), [200]);
    expect(sum(full.units("orders"), (unit) => unit.outcome === outcome)).toBeCloseTo(units, 9);
    expect(full.at("shop/web").short).toBeCloseTo(4, 9);
    expect(full.letDown).toBeCloseTo(overflow === "refuse" ? 4 : overflow === "fail" ? 20 : 0, 9);
  });

  test("usual load takes its places too: 60 more a day are 6 more in the hour", () => {
    // 26 an hour times half an hour: 13 places.
    expect(run(shop(13, "").replace("net: yes", "usual: 60/day"), [200]).at("shop/web").breach).toBe(false);
    expect(run(shop(12, "").replace("net: yes", "usual: 60/day"), [200]).at("shop/web").breach).toBe(true);
  });

  test("the initiative's own busiest hour goes before the shop's", () => {
    const files = documents(
      ACME,
      initiative({ more: "demand: [{flow: orders, curve: {series: [200]}, peak_hour: 20%}]" }),
      `department: shop\n${shop(16, ", overflow: refuse")}`,
    );
    // 40 in the hour, 16 places hold 32: 8 are refused.
    expect(byDay(played(files).units("orders"), "refused")["06-01"]).toBeCloseTo(8, 9);
  });

  test("with no busiest hour a breach stands, its absence is unknown", () => {
    const silent = shop(1000, "").replace(" peak_hour: 10%,", "");
    const told = capacityOf(
      rehearsed(documents(ACME, initiative({ series: [200] }), `department: shop\n${silent}`)),
      "shop/web",
    );
    expect(told.breach).toBeUndefined();
    expect(told.missing.map((each) => each.what)).toContain("peak_hour");
    const tiny = capacityOf(
      rehearsed(documents(ACME, initiative({ series: [2000] }), `department: shop\n${silent.replace("1000", "10")}`)),
      "shop/web",
    );
    expect(tiny.breach?.probability).toBe(1);
  });

  test("a full hour loses or turns away usual load in proportion: 26 in the hour, 60 of 260 a day are usual", () => {
    const usual = shop(8, ", overflow: fail").replace("net: yes", "usual: 60/day");
    // Eight places hold 16 of 26: the whole hour is lost, 20 of the initiative's 200 and six of the usual 60.
    const lost = run(usual, [200]);
    expect(sum(lost.units("orders"), (unit) => unit.outcome === "lost")).toBeCloseTo(20, 9);
    const refused = run(usual.replace("fail", "refuse"), [200]);
    // Ten too many of 260: the initiative's part is 200 / 260.
    expect(sum(refused.units("orders"), (unit) => unit.outcome === "refused")).toBeCloseTo((10 * 200) / 260, 9);
  });

  test("everyday load without a busiest hour is only a bound, though the initiative says its own", () => {
    const silent = shop(1000, "").replace(" peak_hour: 10%,", "").replace("net: yes", "usual: 60/day");
    const files = documents(
      ACME,
      initiative({ more: "demand: [{flow: orders, curve: {series: [200]}, peak_hour: 20%}]" }),
      `department: shop\n${silent}`,
    );
    const told = capacityOf(rehearsed(files), "shop/web");
    expect([told.breach, told.missing.map(({ what }) => what)]).toEqual([undefined, ["peak_hour"]]);
  });

  test("a change takes places away: half of twelve are six", () => {
    const half = run(shop(12, ", overflow: refuse"), [200], "changes: [{capacity: shop/web, by: -50%}]");
    // Six places hold 12 of 20.
    expect(sum(half.units("orders"), (unit) => unit.outcome === "refused")).toBeCloseTo(8, 9);
  });
});

describe("limits", () => {
  // 1,000 EUR less 400 used, 10 each: room for 60.
  const budget = (more: string): string =>
    `capacities: {budget: {limit: orders, each: 10 EUR, most: 1000 EUR, used: 400 EUR${more}}}`;

  test("without `then` everybody is served and the total is passed: 20 units beyond, on the second day", () => {
    const passed = run(budget(""), [40, 40]);
    expect(byDay(passed.units("orders"))).toEqual({ "06-01": 40, "06-02": 40 });
    expect(passed.at("shop/budget").short).toBeCloseTo(20, 9);
    expect(passed.at("shop/budget").breachDays).toEqual([day("2026-06-02")]);
  });

  test.each(["refuse", "withdraw"])("then: %s ends it: the second day serves half, the third nobody", (then) => {
    const ended = run(budget(`, then: ${then}`), [40, 40, 40]);
    expect(byDay(ended.units("orders"))).toEqual({ "06-01": 40, "06-02": 20 });
    expect(byDay(ended.units("orders"), "refused")).toEqual({ "06-02": 20, "06-03": 40 });
    expect(ended.at("shop/budget").short).toBeCloseTo(60, 9);
    // Refused customers are let down, and were expected.
    expect([ended.expected, ended.letDown]).toEqual([120, 60]);
  });

  test("a floor: 100 EUR held, at least 40, 10 each: six can be paid", () => {
    const floor = run("capacities: {till: {limit: orders, each: 10 EUR, least: 40 EUR, used: 100 EUR}}", [5, 5]);
    expect(floor.at("shop/till").shortOn("2026-06-01")).toBe(0);
    expect(floor.at("shop/till").shortOn("2026-06-02")).toBeCloseTo(4, 9);
  });

  test("paid later is passed later: fifteen days after the second day", () => {
    const later = run(budget(", pays_after: 15 days"), [40, 40]);
    expect(later.at("shop/budget").breachDays).toEqual([day("2026-06-17")]);
  });

  test("a change of a limit acts: half of 1,000 EUR less 400 is room for ten, from its day on", () => {
    // 40 fit on the first day; from the second the ceiling is 500: 400 + 400 is 300 over, thirty units, and 40 more come.
    const cut = run(budget(""), [40, 40], "changes: [{capacity: shop/budget, by: -50%, from: 2026-06-02}]");
    expect(cut.at("shop/budget").breachDays).toEqual([day("2026-06-02")]);
    expect(cut.at("shop/budget").short).toBeCloseTo(70, 9);
    const refused = run(
      budget(", then: refuse"),
      [5, 40],
      "changes: [{capacity: shop/budget, by: -50%, from: 2026-06-02}]",
    );
    expect(byDay(refused.units("orders"))).toEqual({ "06-01": 5, "06-02": 5 });
  });

  test("refuse admits again when there is room again, withdraw does not", () => {
    // Room for ten while it is halved, for sixty afterwards.
    const changes = "changes: [{capacity: shop/budget, by: -50%, from: 2026-06-01, to: 2026-06-01}]";
    expect(byDay(run(budget(", then: refuse"), [20, 20], changes).units("orders"))).toEqual({
      "06-01": 10,
      "06-02": 20,
    });
    expect(byDay(run(budget(", then: withdraw"), [20, 20], changes).units("orders"))).toEqual({ "06-01": 10 });
  });

  test("a floor under which half of what is held falls: 50 EUR less 40 pay one", () => {
    const floor = run(
      "capacities: {till: {limit: orders, each: 10 EUR, least: 40 EUR, used: 100 EUR}}",
      [5],
      "changes: [{capacity: shop/till, by: -50%}]",
    );
    expect(floor.at("shop/till").short).toBeCloseTo(4, 9);
  });

  test("a day on which half a unit passes it is no breach, the day that makes it a whole one is", () => {
    expect(run(budget(""), [60.5]).at("shop/budget").breach).toBe(false);
    expect(run(budget(""), [60, 0.5, 0.5]).at("shop/budget").breachDays).toEqual([day("2026-06-03")]);
  });

  test("when it pays may be a range: one draw decides whether the span sees it", () => {
    // Passed on 2 June, seen until 3 July: 31 days. 20..45 days is log-normal: P(to 31.5) = cdf(ln(31.5 / 30) / 0.2465).
    const told = capacityOf(
      rehearsed(
        documents(ACME, initiative({ series: [40, 40] }), `department: shop\n${budget(", pays_after: 20..45 days")}`),
      ),
      "shop/budget",
    );
    const sigma = Math.log(45 / 20) / (2 * normalQuantile(0.95));
    expect(told.breach?.probability).toBeCloseTo(normalCdf(Math.log(31.5 / 30) / sigma), 2);
  });

  test("when nobody knows when it pays, nobody knows whether it is passed", () => {
    const told = capacityOf(
      rehearsed(
        documents(ACME, initiative({ series: [40, 40] }), `department: shop\n${budget(", pays_after: unknown")}`),
      ),
      "shop/budget",
    );
    expect([told.breach, told.missing.map(({ what, said }) => [what, said])]).toEqual([
      undefined,
      [["pays_after", true]],
    ]);
  });

  test("counted since another day, what comes in between is in it", () => {
    // No usual load; the count is older than the launch, nothing came: still 60.
    expect(run(budget(", as_of: 2026-05-20"), [60]).at("shop/budget").breach).toBe(false);
  });
});

describe("sites", () => {
  const shops = (sites: string, capacity: string): string =>
    `sites: {${sites}}\ncapacities: {box: {stock: orders, unserved: lost, ${capacity}}}`;

  test("five each at ten sites for sixty customers: one short at each", () => {
    const each = run(shops("count: 10", "per: site, on_hand: 5, net: yes"), [60]);
    expect(each.at("shop/box").short).toBeCloseTo(10, 9);
    expect(sum(each.units("orders"), (unit) => unit.outcome === "lost")).toBeCloseTo(10, 9);
  });

  test("half of the sites taking part have half of it", () => {
    expect(
      run(shops("count: 10, taking_part: 50%", "per: site, on_hand: 5, net: yes"), [60]).at("shop/box").short,
    ).toBeCloseTo(35, 9);
  });

  test("usual load is each site's too: two a day at ten sites are twenty", () => {
    // 50 at all sites, 20 of everyday and 30 of the initiative on the first day: none is left for the second's 20.
    const usual = run(shops("count: 10", "per: site, on_hand: 5, usual: 2/day"), [30]);
    expect(usual.at("shop/box").arrivals("2026-06-01")).toBeCloseTo(50, 9);
    expect(usual.at("shop/box").shortOn("2026-06-02")).toBeCloseTo(20, 9);
  });

  test("supply that follows demand leaves no site shorter than another, however they differ", () => {
    const even = run(shops("count: 10, spread: 80%", "per: site, on_hand: 6, allocated: by-demand, net: yes"), [60]);
    expect(even.at("shop/box").breach).toBe(false);
    expect(run(shops("count: 10, spread: 80%", "per: site, on_hand: 6, net: yes"), [60]).at("shop/box").breach).toBe(
      true,
    );
  });

  test("eight classes of a log-normal: their means average one, and are its means between its octiles", () => {
    const means = classMeans(0.4);
    expect(means.reduce((total, each) => total + each, 0) / 8).toBeCloseTo(1, 12);
    const sigma = Math.sqrt(Math.log(1 + 0.16));
    const steps = 20_000;
    for (const [k, mean] of means.entries()) {
      let total = 0;
      for (let step = 0; step < steps; step++)
        total += Math.exp(sigma * normalQuantile((k + (step + 0.5) / steps) / 8) - (sigma * sigma) / 2);
      expect(total / steps).toBeCloseTo(mean, 3);
    }
  });

  test("short adds up over classes: sum of what each class asks beyond its even share", () => {
    const spread = run(shops("count: 80, spread: 40%, figures: total", "on_hand: 800, net: yes"), [800]);
    const beyond = classMeans(0.4).reduce((total, mean) => total + Math.max(0, mean - 1) * 100, 0);
    expect(spread.at("shop/box").short).toBeCloseTo(beyond, 6);
  });
});
