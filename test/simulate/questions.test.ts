import { describe, expect, test } from "vitest";

import { ACME, capacityOf, documents, initiative, promiseOf, rehearsed } from "./company.ts";

const SHORT_SPAN = ACME.replace("as_of", "policy: {tail: 1 day}\nas_of");
/** Log-normal with a middle of 100,000 and sigma ln 4 / 3.29 = 0.4214. */
const VOLUME = "demand: [{flow: orders, volume: 50000..200000}]";

function lostBeyond(onHand: number, more: string): string {
  return documents(
    SHORT_SPAN,
    initiative({ ends: "2026-06-01", more: `${VOLUME}\n${more}` }),
    `department: supply\ncapacities: {box: {stock: orders, on_hand: ${onHand}, unserved: lost, net: yes}}`,
  );
}

describe("the ladder climbs for", () => {
  const promise = "promises: [{topic: care, at_most: 48 h, kept_by: [supply]}]";

  test("a promise whose median share kept is close to what is asked for, and for nothing else there", () => {
    // Kept = on hand / volume; under 95% where volume > 94,700 / 0.95 = 99,684: in 50.3% of the runs.
    const close = rehearsed(lostBeyond(94_700, promise));
    expect(close.scenarios).toBe(4096);
    expect(promiseOf(close, "care").kept?.p50).toBeLessThan(0.95);
    expect(rehearsed(lostBeyond(94_700, "")).scenarios).toBe(512);
    // Under 95% in 66% of the runs: 512 tell.
    expect(rehearsed(lostBeyond(80_000, promise)).scenarios).toBe(512);
  });

  test("how much it adds to what is over without it", () => {
    // Two days of 50,000..200,000 on 200,000: over in half of the runs. A share of phi(0) / 0.4214 of what is added, over
    // 200,000, is added to that: 4,226 for 2 points.
    const adds = (units: number) =>
      rehearsed(
        documents(
          SHORT_SPAN,
          initiative({ ends: "2026-06-01", series: [units] }),
          "department: supply\ncapacities: {box: {stock: orders, on_hand: 200000, usual: 50000..200000/day}}",
        ),
      );
    const close = adds(4300);
    const { breach, breachWithout } = capacityOf(close, "supply/box");
    expect(breachWithout?.probability).toBeCloseTo(0.5, 2);
    expect((breach?.probability ?? 0) - (breachWithout?.probability ?? 0)).toBeCloseTo(0.02, 2);
    expect(close.scenarios).toBeGreaterThan(512);
    expect(adds(40_000).scenarios).toBe(512);
  });

  test("how short it is, where it is over: half of one percent of the load is accepted", () => {
    // Orders vary by 300 about 100,000. With 99,541 on hand they are over in 94% of the runs, then by 500 on average:
    // 300 (0.134 / 0.937 + 1.53). With 98,000, by 2,000: no doubt.
    const short = (onHand: number) =>
      rehearsed(
        documents(
          SHORT_SPAN,
          initiative({ ends: "2026-06-01", more: "demand: [{flow: orders, volume: 100000, varies: 0.3%}]" }),
          `department: supply\ncapacities: {box: {stock: orders, on_hand: ${onHand}, unserved: lost, net: yes}}`,
        ),
      );
    expect(short(99_541).scenarios).toBeGreaterThan(512);
    expect(short(98_000).scenarios).toBe(512);
  });

  test("how many others it lets down beside those whom it brings", () => {
    // Usual load stands in one queue of a day with it: of 100,000 usual and the volume, both lose the same share,
    // (volume + 100,000 - on hand) / (volume + 100,000). Its mean over the volume's distribution, of 100,000, is one
    // hundredth of the mean volume for 274,773 on hand (worked out apart, over 20,000 quantiles).
    const harm = (onHand: number) =>
      rehearsed(
        documents(
          SHORT_SPAN,
          initiative({ ends: "2026-06-01", more: VOLUME }),
          `department: supply\ncapacities: {box: {stock: orders, on_hand: ${onHand}, unserved: lost, usual: 100000/day, inbound: [{on: 2026-06-02, quantity: 100000}]}}`,
        ),
      );
    expect(harm(274_773).scenarios).toBeGreaterThan(512);
    expect(harm(150_000).scenarios).toBe(512);
  });
});
