import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";

import { type CalendarEvent, calendarText } from "../../src/report/calendar.ts";
import { ics } from "../../src/report/ics.ts";
import { families, storyResult } from "./story.ts";

const ABOUT = { company: "acme", stamp: 20_598 };

function eventsIn(text: string): readonly { uid: string; summary: string; from: string; to: string }[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((component) => {
    const { uid, summary, startDate, endDate } = new ICAL.Event(component);
    return { uid, summary, from: startDate.toString(), to: endDate.toString() };
  });
}

const event = fc.record<CalendarEvent>({
  uid: fc.stringMatching(/^[a-z]{1,8}-[a-z0-9]{1,60}$/),
  from: fc.integer({ min: 10_000, max: 30_000 }),
  to: fc.integer({ min: 30_000, max: 30_100 }),
  summary: fc.string({ unit: "grapheme-ascii", maxLength: 120 }).map((text) => `«Ñandú» ✖ ${text.trim()}.`),
});

describe("a calendar", () => {
  test("says the same to a parser that is not ours, whatever stands in a title", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 4 }), (events) => {
        const found = eventsIn(calendarText(events, ABOUT));
        const said = events.toSorted((a, b) => a.from - b.from || (a.uid < b.uid ? -1 : 1));
        expect(found.map(({ summary }) => summary)).toEqual(said.map(({ summary }) => summary));
        expect(found.map(({ uid }) => uid)).toEqual(said.map(({ uid }) => `${uid}@acme.batuta`));
      }),
    );
  });

  test("has no line beyond 75 octets, and ends each as the format asks", () => {
    const long = { uid: "launch-x", from: 20_605, to: 20_605, summary: "ñ".repeat(200) };
    const lines = calendarText([long], ABOUT).split("\r\n");
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.every((line) => !line.includes("\n"))).toBe(true);
  });

  test("lasts whole days: the day after the last is its end", () => {
    const [found] = eventsIn(calendarText([{ uid: "freeze-it", from: 20_605, to: 20_606, summary: "x" }], ABOUT));
    expect(found).toMatchObject({ from: "2026-06-01", to: "2026-06-03" });
  });

  test.each(["en", "es"] as const)("of a result has its days, the same bytes each time (%s)", (language) => {
    const result = {
      ...storyResult(language, [families(language)]),
      freezes: [{ department: "it", department_title: "IT", from: "2026-06-20", to: "2026-06-22", why: "a; b, c" }],
    };
    const uids = eventsIn(ics(result)).map(({ uid }) => uid.split("@")[0]);
    expect(uids).toEqual(
      expect.arrayContaining([
        "launch-families-24h",
        "ends-families-24h",
        "decide-families-24h",
        "freeze-it-2026-06-20",
      ]),
    );
    expect(ics(result)).toBe(ics(result));
    expect(new Set(uids).size).toBe(uids.length);
  });
});
