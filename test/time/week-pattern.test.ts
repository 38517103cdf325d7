import { expect, it } from "vitest";

import { parseWeekPattern, weekPatternOf } from "../../src/time/week-pattern.ts";

it.each([
  ["mon-fri", "XXXXX.."],
  ["Mon-Sat", "XXXXXX."],
  ["every day", "XXXXXXX"],
  ["lun-vie", "XXXXX.."],
  ["lunes a sábado", "XXXXXX."],
  ["todos los días", "XXXXXXX"],
  ["fri-mon", "X...XXX"],
  ["mon, wed, fri", "X.X.X.."],
  ["mon-wed, sat", "XXX..X."],
  ["sábado y domingo", ".....XX"],
  ["sunday", "......X"],
])("%s is %s", (text, expected) => {
  expect(
    parseWeekPattern(text)
      ?.map((works) => (works ? "X" : "."))
      .join(""),
  ).toBe(expected);
});

it.each(["", "mon-", "monfri", "mon-tue-wed", "weekdays?", "mon,"])("%j is no pattern", (text) => {
  expect(parseWeekPattern(text)).toBeUndefined();
});

it("a list of days is a pattern, an empty one is none", () => {
  expect(weekPatternOf(["mon", "tue", "sat"])?.filter(Boolean)).toHaveLength(3);
  expect(weekPatternOf([])).toBeUndefined();
});
