import { describe, expect, test } from "vitest";

import { RUNGS } from "../../../src/simulate/ladder.ts";
import { isExcused, ladders } from "./rungs.ts";

/** A few of the thousand firms that `npm run -s prove` takes: two that stop at once, two that climb, one to the top. */
const SLICE = [3, 8, 27, 37, 48] as const;

describe("the ladder", () => {
  const all = SLICE.flatMap((from) => ladders({ from, firms: 1 }));

  test("says what the last rung says, but for what lies inside the printed error", () => {
    expect(new Set(all.map(({ stopped }) => stopped))).toEqual(new Set(RUNGS));
    expect(all.filter((each) => each.fails !== each.failsAtLast && !isExcused(each))).toEqual([]);
  });

  test("stops early only where its interval is clear of the tolerance", () => {
    for (const { stopped, printed, tolerance } of all) {
      const isClear = printed.low > tolerance || printed.high <= tolerance;
      expect(isClear || stopped === RUNGS[RUNGS.length - 1]).toBe(true);
    }
  });
});
