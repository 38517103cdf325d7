import { describe, expect, test } from "vitest";

import { RUNGS } from "../../../src/simulate/ladder.ts";
import { isExcused, ladders } from "./rungs.ts";

/** A few of the thousand firms that `npm run -s prove` takes: those whose ladder climbs, and some that stop at once. */
const SLICE = [1, 2, 3, 4, 5, 6] as const;

describe("the ladder", () => {
  const all = SLICE.flatMap((from) => ladders({ from, firms: 1 }));

  test("says what the last rung says, but for what lies inside the printed error", () => {
    expect(all.length).toBeGreaterThan(4);
    for (const each of all) expect(each.fails === each.failsAtLast || isExcused(each), JSON.stringify(each)).toBe(true);
  });

  test("stops early only where its interval is clear of the tolerance", () => {
    for (const { stopped, printed, tolerance } of all) {
      const isClear = printed.low > tolerance || printed.high <= tolerance;
      expect(isClear || stopped === RUNGS[RUNGS.length - 1]).toBe(true);
    }
  });
});
