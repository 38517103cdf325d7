import { fileURLToPath } from "node:url";

import { beforeAll, describe, expect, test } from "vitest";

import { boardOf } from "../src/board.ts";
import { findCompanies } from "../src/files/find.ts";
import { openCompany } from "../src/open-company.ts";
import type { Result } from "../src/result/result.ts";
import { formatDay } from "../src/time/day.ts";
import { NO_CHANGE } from "../src/tui/change.ts";
import { plainText, snapshot } from "../src/tui/snapshot.ts";
import type { Trials } from "../src/tui/trials.ts";
import { htmlSeen } from "./report/clients/html.ts";
import { placed, written } from "./report/written.ts";

/** One company told in every way: whoever looks at another of them must read the same numbers. */
const FOLDER = fileURLToPath(new URL("../examples/families-24h", import.meta.url));
const MANNER = { colour: false, commands: [] };

let trials: Trials;
beforeAll(async () => {
  const [company] = (await findCompanies(FOLDER)).companies;
  const judged = company && (await boardOf(await openCompany(company, { environment: {} })));
  if (!judged) throw new Error("the example has initiatives");
  trials = judged;
});

/** Each way of telling it, as one line of text. */
async function told(result: Result): Promise<Readonly<Record<string, string>>> {
  const all = {
    terminal: await written("terminal", placed(result)),
    page: htmlSeen(await written("html", placed(result))).text,
    board: snapshot({ result }, { columns: 200, rows: 60 }, MANNER),
    sentences: plainText({ result }, MANNER),
  };
  return Object.fromEntries(Object.entries(all).map(([name, text]) => [name, text.replaceAll(/[\s\u00A0]+/g, " ")]));
}

/** As people read them: two digits that count, days of this year without the year. */
const WORDS = {
  en: {
    count: (value: number) => new Intl.NumberFormat("en", { maximumSignificantDigits: 2 }).format(value),
    decide: "Fri 29 May",
    breach: "Stroller X runs out on Thu 11 Jun (Mon 8 Jun to Sun 14 Jun), 87% likely",
    way: "take at most 2,400 orders in all",
  },
  es: {
    count: (value: number) =>
      new Intl.NumberFormat("es", { maximumSignificantDigits: 2, useGrouping: "always" }).format(value),
    decide: "vie 29 may",
    breach: "Rotura de stock de Cochecito X el jue 11 jun (entre el lun 8 jun y el dom 14 jun), 87 % probable",
    way: "admitir como mucho 2.400 pedidos en total",
  },
} as const;

describe.each(["en", "es"] as const)("%s: terminal, page, board and sentences", (language) => {
  const words = WORDS[language];

  test("say the numbers that the machine's result has", async () => {
    const result = trials.result(language);
    const [families] = result.initiatives.filter(({ id }) => id === "families-24h");
    const stroller = families?.capacities.find(({ id }) => id === "logistics/stroller-x");
    const letDown = families?.customers?.let_down?.mean ?? Number.NaN;
    const cap = families?.ready_if.options.find(({ id }) => id === "cap");
    // The words above are those of these numbers, and of no others.
    expect([families?.decide.by, stroller?.first_breach, cap?.customers]).toEqual([
      "2026-05-29",
      { p5: "2026-06-08", p50: "2026-06-11", p95: "2026-06-14" },
      2400,
    ]);
    expect(Math.round(100 * (stroller?.breach?.probability ?? 0))).toBe(87);
    const ways = await told(result);
    for (const wanted of [words.count(letDown), words.decide, words.breach, words.way])
      expect(Object.entries(ways).map(([name, text]) => [name, wanted, text.includes(wanted)])).toEqual(
        Object.keys(ways).map((name) => [name, wanted, true]),
      );
  });

  test("say how many of ten are let down only as the result has it", async () => {
    const result = trials.result(language);
    const share = result.initiatives.find(({ id }) => id === "families-24h")?.customers?.share ?? Number.NaN;
    const { terminal = "", page = "" } = await told(result);
    const ofTen = language === "en" ? /(\d) in 10/g : /a (\d) de cada 10/g;
    const said = [...`${terminal} ${page}`.matchAll(ofTen)].map(([, count]) => Number(count));
    expect(said.length).toBeGreaterThan(1);
    expect(new Set(said)).toEqual(new Set([Math.round(10 * share)]));
  });
});

test("the board's curve of a stock is the page's: the same days, and what is left as near as its runs allow", async () => {
  const place = { initiative: "families-24h", capacity: "logistics/stroller-x" };
  const curve = await trials.days(place, { change: NO_CHANGE, look: "settled" });
  const families = trials.result("en").initiatives.find(({ id }) => id === place.initiative);
  const pictured = families?.capacities.find(({ id }) => id === place.capacity)?.days;
  if (!curve || !pictured) throw new Error("both are drawn");
  expect([formatDay(curve.from), curve.middle.length, pictured.of]).toEqual([
    pictured.from,
    pictured.p50.length,
    "left",
  ]);
  // 512 runs against 256: on most days no further apart than a fiftieth of the most.
  const apart = curve.middle.map((level, day) => Math.abs(level - Math.max(0, pictured.p50[day] ?? Number.NaN)));
  const highest = Math.max(...pictured.p95);
  expect(apart.toSorted((a, b) => a - b)[Math.floor(apart.length / 2)]).toBeLessThan(0.02 * highest);
});
