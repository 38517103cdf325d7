import { dateReadings } from "../../schema/dates.ts";
import { type Day, formatDay, mondayOf, parseDay } from "../../time/day.ts";
import { dayText, fullDay } from "../../words/dates.ts";
import { isNotKnown, type Listener, type Understood } from "./understood.ts";

/** The first and the last day, both inclusive; `never` ends what is permanent. */
export interface Days {
  readonly launch: Day;
  readonly ends: Day | "never";
}

/** What is assumed when nobody knows: a Monday at least four weeks away, for thirty days. */
const AHEAD = 34;
const LASTS = 29;

const APART = /\s*(?:\.\.|[–—])\s*|\s+(?:-|to|until|till|a|al|hasta|y|and)\s+/i;

/** Both days in one answer: `1/6/2026 – 30/6/2026`, `2026-06-01 to never`. */
export function readDays(text: string, listener: Listener): Understood<Days> {
  const { say } = listener;
  if (isNotKnown(text)) return understoodDays("?", "?", listener);
  const plain = text.trim().replace(/^(?:from|del?|desde)\s+(?:el\s+)?/i, "");
  const [first = "", last, ...more] = plain.split(APART);
  if (last === undefined || more.length > 0) return { refused: say("init-days-two", { found: text.trim() }) };
  return understoodDays(first, last.replace(/^el\s+/i, ""), listener);
}

/** The first and the last day, each as it was said. */
export function understoodDays(first: string, last: string, listener: Listener): Understood<Days> {
  const { say, language, today } = listener;
  const launch = isNotKnown(first) ? { day: mondayOf(today + AHEAD) } : dayOf(first, listener);
  if (launch.refused !== undefined) return { refused: launch.refused };
  const ends = isNotKnown(last) ? { day: launch.day + LASTS } : endOf(last, listener);
  if (ends.refused !== undefined) return { refused: ends.refused };
  if (ends.day !== "never" && ends.day < launch.day)
    return { refused: say("init-days-order", { launch: formatDay(launch.day), ends: formatDay(ends.day) }) };
  const isAssumed = isNotKnown(first) || isNotKnown(last);
  return { value: { launch: launch.day, ends: ends.day }, said: saidDays(launch.day, ends.day), isAssumed };

  function saidDays(from: Day, to: Day | "never"): string {
    if (to === "never") return say("init-days-permanent", { launch: fullDay(from, language) });
    return say("init-days-said", { launch: dayText(from, language, to), ends: fullDay(to, language) });
  }
}

type DayFound =
  | { readonly day: Day; readonly refused?: undefined }
  | { readonly day?: undefined; readonly refused: string };

function endOf(text: string, listener: Listener): DayFound | { day: "never"; refused?: undefined } {
  if (/^(?:never|nunca|permanente?|permanent|indefinid[oa])$/i.test(text.trim())) return { day: "never" };
  return dayOf(text, listener);
}

/** Spanish dates have the day first; English ones have two readings, which is a question back. */
function dayOf(text: string, { language, say }: Listener): DayFound {
  const found = text.trim();
  const readings = parseDay(found) === undefined ? dateReadings(found) : [found];
  const [first, second] = readings;
  if (first === undefined) return { refused: say("init-day-form", { found }) };
  if (second !== undefined && language === "en") return { refused: say("init-day-torn", { found, first, second }) };
  return { day: parseDay(first) ?? 0 };
}
