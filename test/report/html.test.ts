import { describe, expect, it } from "vitest";

import { LANGUAGES } from "../../src/base/bilingual.ts";
import { visible } from "../../src/base/visible.ts";
import type { Block } from "../../src/report/blocks.ts";
import { content } from "../../src/report/content.ts";
import { percentOf } from "../../src/report/html/charts/bar.ts";
import { heightOf, mostOf, roundTop } from "../../src/report/html/charts/scale.ts";
import { stepBand, stepExcess, stepLine } from "../../src/report/html/charts/steps.ts";
import { dayAt, mondaysIn, placeOfDay, weeksIn } from "../../src/report/html/charts/timeline.ts";
import { htmlPage } from "../../src/report/html/page.ts";
import { textOf } from "../../src/report/pen.ts";
import { tellingOf } from "../../src/report/telling.ts";
import type { Portfolio, WeekResult } from "../../src/result/portfolio-result.ts";
import type { InitiativeResult, Result } from "../../src/result/result.ts";
import { formatDay, parseDay } from "../../src/time/day.ts";
import { htmlSeen } from "./clients/html.ts";
import { conditional, families, familiesWithOptions, manyResult, ready, storyResult, undecided } from "./story.ts";
import { OPTIONS, placed, written } from "./written.ts";

async function pageOf(result: Result): Promise<string> {
  return written("html", placed(result));
}

/** The texts of a page, one space between words. */
async function textsOf(result: Result): Promise<string> {
  return htmlSeen(await pageOf(result)).text.replaceAll(/\s+/g, " ");
}

/** Every text that the terminal would lay out, apart from headings and from rows about areas with nothing to do. */
function toldInTerminal(result: Result): readonly string[] {
  const telling = tellingOf(result, { ...OPTIONS, commands: [], verbose: false });
  return content(telling).flatMap(textsIn);
}

function textsIn(block: Block): readonly string[] {
  switch (block.is) {
    case "banner":
      return [block.title, block.verdict];
    case "text":
      return block.text.includes("-v") ? [] : [block.text];
    case "labelled":
      return block.items;
    case "table":
      return [...block.columns.map(({ title }) => title), ...block.rows.flatMap(({ cells }) => cells)];
    case "row":
      return block.mark === "none" ? [] : [block.label, ...block.parts.map(({ text }) => text)];
    case "heading":
      return [block.text, block.aside];
    case "blank":
    case "rule":
      break;
  }
  return [];
}

describe("the page says what the terminal says", () => {
  const cases: readonly (readonly [string, (language: "en" | "es") => InitiativeResult])[] = [
    ["not ready", families],
    ["with ways out", familiesWithOptions],
    ["ready if", conditional],
    ["ready", (language) => ready(language)],
    ["cannot be told", undecided],
  ];

  for (const language of LANGUAGES) {
    it.each(cases)(`%s, ${language}: every figure and sentence`, async (_, made) => {
      const result = storyResult(language, [made(language)]);
      const page = await textsOf(result);
      const missing = toldInTerminal(result).filter(
        (text) => !page.includes(visible(text).replaceAll(/\s+/g, " ").trim()),
      );
      expect(missing).toEqual([]);
    });

    it(`several, ${language}: the headline in customers, what settles most, a sheet for each`, async () => {
      const result = manyResult(language);
      const page = await textsOf(result);
      const [first = "", second = ""] = toldInTerminal(result);
      expect(page).toContain(first);
      expect(page).toContain(second);
      const sheets = (await pageOf(result)).match(/<section class="sheet"/g)?.length;
      expect(sheets).toBe(result.initiatives.length);
    });
  }
});

describe("customers let down by department", () => {
  it("fall from those who come to those who get what was promised, who suffers twice counted once", async () => {
    const page = await textsOf(storyResult("en"));
    // 4,027 come; 2,912 at logistics and 412 at support are 2,912 people in all: 412 suffer at both.
    expect(page).toContain("come4,000 let down at Logistics−2,900 let down at Customer support−410");
    expect(page).toContain("suffer at several, count once+410 get what was promised1,100");
  });

  it("are not drawn while they cannot be told", async () => {
    expect(await textsOf(storyResult("en", [undecided("en")]))).not.toContain("get what was promised");
  });
});

describe("the drawing of days", () => {
  it("says in words and in a table what it shows", async () => {
    const page = await textsOf(storyResult("en"));
    expect(page).toContain("74% likely to give way (limit 10%), first on Fri 12 Jun (Tue 9 Jun to Mon 15 Jun)");
    // The hardest day of the only week is the last: 290 short, 1,440 at worst.
    expect(page).toContain("Sat 6 Jun-290 (-1,400 to 1,200)3,800");
  });

  it("steps from day to day, breaks where nothing is known, and fills what is over", () => {
    const scale = { low: 0, high: 10 };
    expect(stepLine([10, 5, null, 0], scale)).toBe("M0 0H1V50H2M3 100H4");
    expect(stepBand([0, 5], [10, 10], scale)).toBe("M0 0H1V0H2V50H1V100H0Z");
    expect(stepExcess([5, 10, 10], [10, 5, null], scale)).toBe("M1 0h1V50h-1Z");
    expect([heightOf(20, scale), heightOf(-5, scale), heightOf(Number.NaN, scale)]).toEqual([0, 100, 100]);
  });

  it.each([
    [0, 1],
    [7, 8],
    [1001, 1500],
    [840, 1000],
    [0.12, 0.15],
  ])("is as high as a round number above %d: %d", (value, top) => {
    expect(roundTop(value)).toBeCloseTo(top, 12);
  });

  it("keeps shares within itself, and takes lists of any length", () => {
    expect([percentOf(0.12345), percentOf(2), percentOf(-1)]).toEqual(["12.35%", "100%", "0%"]);
    expect([mostOf([]), mostOf([1, null, 3]), mostOf(Array.from({ length: 300_000 }, () => 2))]).toEqual([0, 3, 2]);
  });

  it("knows its weeks and Mondays", () => {
    // 2026-06-03 is a Wednesday.
    const days = { from: "2026-06-03", p50: Array.from({ length: 9 }, () => 0) };
    expect(weeksIn(days).map((week) => week.length)).toEqual([5, 4]);
    expect([mondaysIn(days), dayAt(days, 5)]).toEqual([[5], "2026-06-08"]);
    expect([placeOfDay(days, "2026-06-06"), placeOfDay(days, "2026-06-30")]).toEqual([3 / 9, undefined]);
  });
});

describe("all initiatives together", () => {
  const mondays = Array.from({ length: 20 }, (_, week) => formatDay((parseDay("2026-06-01") ?? 0) + 7 * week));
  const calm: WeekResult = { use: 0.5, probability: 0, state: "holds" };
  const over: WeekResult = { use: 1.2, probability: 0.6, state: "over" };
  const untold: WeekResult = { use: null, probability: null, state: "unknown" };
  const portfolio: Portfolio = {
    ...manyResult("en").portfolio,
    weeks: mondays.map((_, week) => `2026-W${23 + week}`),
    mondays,
    departments: [
      {
        id: "logistics",
        title: "Logistics",
        capacities: [
          {
            id: "logistics/dispatch",
            title: "Dispatch",
            kind: "throughput",
            weeks: mondays.map((_, week) => (week === 15 ? over : week === 16 ? untold : calm)),
            missing: [],
          },
        ],
      },
    ],
    segments: [
      {
        name: "young families",
        owner: null,
        initiatives: ["families-24h", "price-june"],
        weeks: mondays.map((_, week) => (week === 2 ? ["families-24h", "price-june"] : ["price-june"])),
        clashes: [
          {
            topic: "delivery-time",
            said: [
              { initiative: "families-24h", promised: "24 h" },
              { initiative: "price-june", promised: "48 h" },
            ],
          },
        ],
      },
      { name: "gardeners", owner: "office", initiatives: [], weeks: mondays.map(() => []), clashes: [] },
    ],
  };

  it("shows a quarter of weeks with the first that is not calm among them, each with a sign", async () => {
    const page = await textsOf({ ...manyResult("en"), portfolio });
    // The sixteenth of twenty weeks is over: the last thirteen are shown, from the eighth on.
    expect(page).toContain("capacityW3020 JulW3127 Jul");
    expect(page).toContain("50% holds120% ✖over what it holds?cannot tell yet50% holds");
  });

  it("names the customers whom several reach at once, and what is promised to them otherwise", async () => {
    const page = await textsOf({ ...manyResult("en"), portfolio });
    expect(page).toContain(
      "young familiesnobody namedfamilies-24h, price-june (first in the week of Mon 15 Jun)delivery-time: families-24h 24 h, price-june 48 h",
    );
    expect(page).not.toContain("gardeners");
  });

  it("stands on one calendar with today, the first to launch first", async () => {
    const page = await textsOf(manyResult("en"));
    expect(page).toContain("The upright line is today, 25 May 2026.");
    const order = ["families-24h not ready1 Jun – 30 Jun", "new-carrier-south ready if8 Jun – 30 Jun", "app-migration"];
    const calendar = page.slice(page.indexOf("The upright line"));
    expect(order.map((text) => calendar.indexOf(text))).toEqual(
      order.map((text) => calendar.indexOf(text)).toSorted((a, b) => a - b),
    );
    expect(calendar.indexOf(order[0] ?? "")).toBeGreaterThan(0);
  });
});

describe("a page of a stranger's result", () => {
  it("says that it was not judged here", async () => {
    const page = textOf(htmlPage([placed(storyResult("en"))], { ...OPTIONS, untrusted: true }));
    expect(page).toContain('<p class="warned">Made from a stored result that was not judged here');
    expect(await pageOf(storyResult("en"))).not.toContain("not judged here");
  });
});

describe("a page of many", () => {
  it("has sheets for the worst forty, and says of how many it has none", async () => {
    const many = Array.from({ length: 43 }, (_, index) => ready("en", `price-${index}`));
    const page = await pageOf(storyResult("en", many));
    expect(page.match(/<section class="sheet"/g)?.length).toBe(40);
    expect(htmlSeen(page).text).toContain("3 more initiatives are in the tables above");
  });
});
