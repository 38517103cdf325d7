import { formatDay } from "../time/day.ts";
import { visible } from "../base/visible.ts";

/** Something that happens on whole days, `to` inclusive. */
export interface CalendarEvent {
  /** Stays the same while the thing is the same, whatever its day: calendars then move it instead of adding another. */
  readonly uid: string;
  readonly from: number;
  readonly to: number;
  readonly summary: string;
}

export interface CalendarAbout {
  readonly company: string;
  /** The day on which it was looked at: no clock takes part, so that the same files give the same bytes. */
  readonly stamp: number;
}

/** An iCalendar text (RFC 5545) in the order of its days; times have no place in it, so no zone has. */
export function calendarText(events: readonly CalendarEvent[], { company, stamp }: CalendarAbout): string {
  const sorted = events.toSorted((a, b) => a.from - b.from || (a.uid < b.uid ? -1 : 1));
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Batuta//Batuta//EN",
    "CALSCALE:GREGORIAN",
    `NAME:${escaped(company)}`,
    ...sorted.flatMap((event) => eventLines(event, { company, stamp })),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventLines({ uid, from, to, summary }: CalendarEvent, { company, stamp }: CalendarAbout): readonly string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(`${uid}@${company}.batuta`)}`,
    `DTSTAMP:${basic(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${basic(from)}`,
    `DTEND;VALUE=DATE:${basic(to + 1)}`,
    `SUMMARY:${escaped(summary)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

function basic(day: number): string {
  return formatDay(day).replaceAll("-", "");
}

function escaped(text: string): string {
  return visible(text).replaceAll(/[\\;,]/g, String.raw`\$&`);
}

const MOST_OCTETS = 75;

/** No line is longer than 75 octets; what follows goes on after a space, and no character is cut in two. */
function folded(line: string): string {
  const parts: string[] = [""];
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MOST_OCTETS) {
      parts.push(" ");
      octets = 1;
    }
    parts[parts.length - 1] += character;
    octets += size;
  }
  return parts.join("\r\n");
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
