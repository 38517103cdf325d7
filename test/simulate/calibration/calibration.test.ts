import { describe, expect, test } from "vitest";

import { erlangA } from "../../../src/formulas/erlang-a.ts";
import { calibrate, surpriseOf, tenthsOf } from "./calibrate.ts";
import { answeredInTime, DESKS } from "./desk.ts";

/** The first of the thousand firms that `npm run -s prove` takes; the whole table is in `test/bench/results`. */
const SLICE = { from: 1, firms: 30, lives: 200 } as const;

describe("what is said to have a probability happens in that share of lives lived by brute force", () => {
  const claims = calibrate(SLICE);

  test.each(["breach", "first breach", "kept"] as const)(
    "%s: in every tenth, to two points and what draws leave open",
    (about) => {
      const own = claims.filter((claim) => claim.about === about);
      expect(own.length).toBeGreaterThan(50);
      const apart = tenthsOf(own).filter(({ said, happened, error }) => Math.abs(happened - said) >= 0.02 + 3 * error);
      expect(apart).toEqual([]);
      expect(surpriseOf(own)).toBeLessThan(1.3);
    },
  );

  test("the claims are spread over all tenths: certainties alone would prove nothing", () => {
    expect(tenthsOf(claims).filter((tenth) => tenth.claims <= 5)).toEqual([]);
  });
});

test("the brute force's own desk, from its chain of states, agrees with the closed form", () => {
  for (const desk of DESKS) {
    for (const load of [0.7, 0.9, 1.1]) {
      const callsAMinute = (load * desk.agents) / desk.handles;
      const exact = erlangA({
        arrivalRate: callsAMinute,
        agents: desk.agents,
        handleTime: desk.handles,
        patience: desk.patience,
        target: desk.within,
      });
      expect(Math.abs(answeredInTime(desk, callsAMinute) - exact.serviceLevel)).toBeLessThan(1e-5);
    }
  }
});
