import { describe, expect, it } from "vitest";

import { dateReadings, readClockTime, readDate } from "../../src/schema/dates.ts";
import { formatDay } from "../../src/time/day.ts";

describe("dates", () => {
  it.each([
    ["01/06/2026", ["2026-06-01", "2026-01-06"]],
    ["13/06/2026", ["2026-06-13"]],
    ["06/13/2026", ["2026-06-13"]],
    ["1.6.26", ["2026-06-01", "2026-01-06"]],
    ["2026/6/1", ["2026-06-01"]],
    ["2026-6-1", ["2026-06-01"]],
    ["20260601", ["2026-06-01"]],
    ["2026-06-01T10:00", ["2026-06-01"]],
    ["1 de junio de 2026", ["2026-06-01"]],
    ["June 1st, 2026", ["2026-06-01"]],
    ["1 jun", []],
    ["soon", []],
    ["31/02/2026", []],
  ])("%s may mean %j", (text, readings) => {
    expect(dateReadings(text)).toEqual(readings);
  });

  it("are read in one form only", () => {
    const { value } = readDate("2026-06-01");
    expect(value === undefined ? undefined : formatDay(value)).toBe("2026-06-01");
    expect(readDate("2026-6-1").complaint?.code).toBe("date-form");
    expect(readDate("2026-02-30").complaint?.code).toBe("date-impossible");
  });
});

describe("clock times", () => {
  it.each([
    ["14:00", 14],
    ["9:30", 9.5],
    ["24:00", 24],
  ])("%s is %d", (text, hours) => {
    expect(readClockTime(text).value).toBe(hours);
  });

  it.each([
    ["2pm", "14:00"],
    ["12 am", "00:00"],
    ["12:15 pm", "12:15"],
    ["14h", "14:00"],
    ["14.30", "14:30"],
    ["1400", "14:00"],
    ["25:00", undefined],
    ["14:75", undefined],
    ["noon", undefined],
  ])("%s is none, and mends to %s", (text, mend) => {
    expect(readClockTime(text).complaint).toEqual({
      code: "time-form",
      args: mend === undefined ? { found: text } : { found: text, mend },
    });
  });
});
