import { type Day, mondayOf, type Window } from "../../time/day.ts";

const WEEK = 7;

/** The Mondays of every week that a span touches. */
export function mondaysOf(span: Window): readonly Day[] {
  const first = mondayOf(span.from);
  return Array.from({ length: weekIn(span, span.to) + 1 }, (_, week) => first + WEEK * week);
}

/** Which of those weeks a day falls in; before or after them for days outside the span. */
export function weekIn(span: Window, day: Day): number {
  return (mondayOf(day) - mondayOf(span.from)) / WEEK;
}
