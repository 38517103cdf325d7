import { expect, it } from "vitest";

import { answerNeededBy } from "../../src/talk/asking.ts";
import { formatDay } from "../../src/time/day.ts";
import { joinFiles } from "../model/joined.ts";

function neededBy(asOf: string, launch: string): string {
  const { company } = joinFiles({
    "batuta.yaml": `company: acme\nas_of: ${asOf}\ncalendar: {works: mon-fri}\n`,
    "spring.yaml": `initiative: spring\ntitle: Spring\nkind: campaign\nproposed_by: marketing\nlaunch: ${launch}\nends: 2026-12-31\n`,
  });
  const [initiative] = company.initiatives;
  if (!initiative) throw new Error("nothing was read");
  return formatDay(answerNeededBy({ company, initiative }));
}

it.each([
  ["a week from today", "2026-05-11", "2026-09-01", "2026-05-18"],
  ["the last working day before a launch on a Monday", "2026-05-25", "2026-06-01", "2026-05-29"],
  ["the eve of a launch in the week", "2026-05-25", "2026-05-28", "2026-05-27"],
  ["a working day when the week ends on a Sunday", "2026-05-24", "2026-09-01", "2026-05-29"],
  ["tomorrow, when no working day is left", "2026-05-29", "2026-06-01", "2026-05-30"],
  ["tomorrow, when it is launched already", "2026-05-29", "2026-05-01", "2026-05-30"],
])("an answer is needed by %s", (_, asOf, launch, day) => {
  expect(neededBy(asOf, launch)).toBe(day);
});
