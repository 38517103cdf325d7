import { expect, it } from "vitest";

import { formatDay, isoWeek, parseDay, weekday } from "../../src/time/day.ts";
import { dateText, dayRange, dayText, fullDay, weekText } from "../../src/words/dates.ts";

it("says days in both languages", () => {
  expect(dayText("2026-06-12", "en")).toBe("Fri 12 Jun");
  expect(dayText("2026-06-12", "es")).toBe("vie 12 jun");
  expect(fullDay("2026-06-01", "en")).toBe("Mon 1 Jun 2026");
  expect(fullDay("2026-06-01", "es")).toBe("lun 1 jun 2026");
  expect(dateText("2026-05-25", "en")).toBe("25 May 2026");
  expect(dateText("2026-05-25", "es", "2026-01-01")).toBe("25 may");
});

it("says the year where it is another one", () => {
  expect(dayText("2027-01-04", "en", "2026-12-30")).toBe("Mon 4 Jan 2027");
  expect(dayText("2026-12-31", "es", "2026-01-01")).toBe("jue 31 dic");
});

it("says ranges of days", () => {
  expect(dayRange("2026-06-09", "2026-06-15", "en")).toBe("9 to 15 Jun");
  expect(dayRange("2026-05-28", "2026-06-02", "es")).toBe("28 may a 2 jun");
  expect(dayRange("2026-12-28", "2027-01-02", "en")).toBe("28 Dec 2026 to 2 Jan");
  expect(dayRange("2026-06-09", "2026-06-09", "en")).toBe("9 Jun");
});

it("agrees with the clock of the simulation on every day of sixty years", () => {
  const first = parseDay("1990-01-01") ?? 0;
  const days = Array.from({ length: 60 * 366 }, (_, index) => first + index);
  const names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
  const wrong = days.filter((day) => {
    const { year, week } = isoWeek(day);
    const iso = `${year}-W${String(week).padStart(2, "0")}`;
    const isWeek = weekText(day, "year") === iso && weekText(formatDay(day), "year") === iso;
    return !isWeek || !dayText(day, "en").startsWith(names[weekday(day)] ?? "?");
  });
  expect(wrong.map(formatDay)).toEqual([]);
  expect(weekText("2026-05-25")).toBe("W22");
});
