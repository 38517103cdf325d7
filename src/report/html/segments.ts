import type { Portfolio, SegmentWeeks } from "../../result/portfolio-result.ts";
import { dayOf, type Telling } from "../telling.ts";
import { scrolling } from "./html-blocks.ts";
import { type Html, NOTHING, htmlPen } from "./html-pen.ts";

/** Customers whom several initiatives reach in the same weeks: which, from when, and what is promised to them otherwise. */
export function segmentsHtml(telling: Telling, { segments, mondays }: Portfolio): Html {
  const crowded = segments.filter((segment) => isCrowded(segment));
  if (crowded.length === 0) return NOTHING;
  const { say } = telling;
  const titles = [say("browser-segment"), say("browser-owner"), say("browser-at-once"), say("browser-otherwise")];
  const head = titles.map((title) => htmlPen`<th scope="col">${title}</th>`);
  const rows = crowded.map((segment) => segmentRow(telling, segment, mondays));
  return htmlPen`<h2>${say("browser-segments")}</h2>\n${scrolling(htmlPen`<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows}</tbody></table>`)}`;
}

function isCrowded({ weeks, clashes }: SegmentWeeks): boolean {
  return clashes.length > 0 || weeks.some((week) => week.length > 1);
}

function segmentRow(telling: Telling, segment: SegmentWeeks, mondays: readonly string[]): Html {
  const { name, owner, weeks, clashes } = segment;
  const first = weeks.findIndex((week) => week.length > 1);
  const monday = mondays[first];
  const since = monday === undefined ? "" : ` (${telling.say("browser-from-week", { day: dayOf(telling, monday) })})`;
  const together = [...new Set(weeks.filter((week) => week.length > 1).flat())].join(", ");
  const otherwise = clashes.map(
    ({ topic, said }) => `${topic}: ${said.map(({ initiative, promised }) => `${initiative} ${promised}`).join(", ")}`,
  );
  return htmlPen`<tr><th scope="row">${name}</th><td>${owner ?? telling.say("browser-nobody")}</td><td>${together}${since}</td><td>${otherwise.join(" · ") || "–"}</td></tr>\n`;
}
