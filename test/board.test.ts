import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { boardOf } from "../src/board.ts";
import { check } from "../src/check.ts";
import { findCompanies } from "../src/files/find.ts";
import { openCompany } from "../src/open-company.ts";
import { NO_CHANGE } from "../src/tui/change.ts";
import type { Change } from "../src/tui/change.ts";
import type { PreparedChange, Trials } from "../src/tui/trials.ts";
import type { Wish } from "../src/tui/wish.ts";
import { strollerCampaign, strollerShop } from "./strollers.ts";

const COMPANY = strollerShop();
const INITIATIVE = strollerCampaign("summer", { launch: "2026-06-08   # a Monday" });
const FILE = "initiatives/summer.initiative.yaml";
const FOLDER = mkdtempSync(join(tmpdir(), "batuta-board-"));

async function trialsOf(folder: string): Promise<Trials> {
  const [company] = (await findCompanies(folder)).companies;
  if (!company) throw new Error("there is a company");
  const trials = await boardOf(await openCompany(company, { environment: {} }));
  if (!trials) throw new Error("it has initiatives");
  return trials;
}

/** What would be written; fails where nothing can be. */
async function prepared(wish: Wish): Promise<PreparedChange> {
  const preparing = await trials.prepare("summer", wish, "en");
  if ("refused" in preparing) throw new Error(`refused: ${preparing.refused.is}`);
  return preparing;
}

async function preparedChange(change: Change): Promise<PreparedChange> {
  return prepared({ is: "change", change });
}

const file = () => readFileSync(join(FOLDER, FILE), "utf8");
const filed = (trials: Trials) => trials.result("en").initiatives[0];
const settled = { initiative: "summer", look: "settled", language: "en" } as const;

let trials: Trials;
beforeAll(async () => {
  mkdirSync(join(FOLDER, "initiatives"));
  writeFileSync(join(FOLDER, "batuta.yaml"), COMPANY);
  writeFileSync(join(FOLDER, FILE), INITIATIVE);
  trials = await trialsOf(FOLDER);
});
beforeEach(() => writeFileSync(join(FOLDER, FILE), INITIATIVE));
afterAll(() => rmSync(FOLDER, { recursive: true }));

describe("what the board is told of a company", () => {
  test("is what a check says, in either language", async () => {
    for (const language of ["en", "es"] as const) {
      const { results } = await check({ paths: [FOLDER], language, environment: {} });
      expect([trials.result(language)]).toEqual(results);
    }
    expect(filed(trials)?.verdict).toBe("not-ready");
  });

  test("nothing is there to be told of a company without initiatives", async () => {
    writeFileSync(join(FOLDER, FILE), INITIATIVE.replace("kind:", "status: done\nkind:"));
    const [company] = (await findCompanies(FOLDER)).companies;
    if (!company) throw new Error("there is a company");
    expect(await boardOf(await openCompany(company, { environment: {} }))).toBeUndefined();
  });

  test("a change of nothing is what the files say", async () => {
    const tried = await trials.attempt({ ...settled, change: NO_CHANGE });
    expect([tried?.verdict, tried?.customers]).toEqual([filed(trials)?.verdict, filed(trials)?.customers]);
  });

  test("half of the forecast lets hardly anybody down, twice of it many more", async () => {
    const letDown = async (volume: number) =>
      (await trials.attempt({ ...settled, change: { ...NO_CHANGE, volume } }))?.customers?.let_down?.mean ?? Number.NaN;
    const [half, whole, twice] = [await letDown(50), await letDown(100), await letDown(200)];
    expect(half).toBeLessThan(1);
    expect(whole).toBeGreaterThan(100);
    expect(twice).toBeGreaterThan(whole + 400);
  });

  test("a way out is as ready as the table of ways out says", async () => {
    const options = filed(trials)?.ready_if.options ?? [];
    const ways = options.filter(({ id }) => id !== "as-is");
    expect(ways.length).toBeGreaterThan(1);
    for (const { id, verdict, let_down: letDown } of ways) {
      const tried = await trials.attempt({ ...settled, change: { ...NO_CHANGE, option: id } });
      expect([id, tried?.verdict, tried?.customers?.let_down]).toEqual([id, verdict, letDown]);
    }
  });

  test("the days of a capacity are those of what is tried", async () => {
    const place = { initiative: "summer", capacity: "logistics/strollers" };
    const last = async (volume: number) => {
      const days = await trials.days(place, { change: { ...NO_CHANGE, volume }, look: "settled" });
      // The tenth day of ten: later days bring nobody.
      return days?.middle[9];
    };
    expect(await last(100)).toBe(0);
    // Half of 400 to 600 has its middle at 245.
    expect(await last(50)).toBeCloseTo(300 - Math.sqrt(400 * 600) / 2, -1);
  });

  test.each([
    ["an initiative that is not there", { initiative: "nobody", change: NO_CHANGE }],
    ["a way out that is not there", { initiative: "summer", change: { ...NO_CHANGE, option: "magic" } }],
  ])("nothing is tried of %s", async (_, asked) => {
    expect(await trials.attempt({ ...settled, ...asked })).toBeUndefined();
    const preparing = await trials.prepare(asked.initiative, { is: "change", change: asked.change }, "en");
    expect(preparing).toEqual({ refused: { is: "no-place" } });
  });
});

describe("what the board writes", () => {
  test("is shown first, keeps everything else, and checked again it is what was tried", async () => {
    const change = { ...NO_CHANGE, volume: 120, days: 2 };
    const tried = await trials.attempt({ ...settled, change });
    const preparing = await preparedChange(change);
    expect(preparing.files.map((each) => each.file)).toEqual([FILE]);
    expect(file()).toBe(INITIATIVE);
    expect(await preparing.write()).toBe("written");
    const after = INITIATIVE.replace("2026-06-08 ", "2026-06-10 ")
      .replace("2026-06-17", "2026-06-19")
      .replace("400..600", "480..720");
    expect(file()).toBe(after);
    const again = filed(await trialsOf(FOLDER));
    expect([again?.launch, again?.verdict, again?.customers]).toEqual(["2026-06-10", tried?.verdict, tried?.customers]);
  });

  test("of a way out is what a decision on it would write, without the decision", async () => {
    const preparing = await preparedChange({ ...NO_CHANGE, option: "cap" });
    await preparing.write();
    expect(file()).toMatch(/total: \d+/);
    expect(file()).not.toContain("decisions");
  });

  test("is never written over what somebody else changed meanwhile", async () => {
    const preparing = await preparedChange({ ...NO_CHANGE, days: 1 });
    writeFileSync(join(FOLDER, FILE), `${INITIATIVE}# mine\n`);
    expect(await preparing.write()).toBe("changed");
    expect(file()).toBe(`${INITIATIVE}# mine\n`);
  });
});

describe("what several initiatives come to together", () => {
  test.each(["glance", "settled"] as const)("is never forgotten while one of them is tried: %s", async (look) => {
    const twelve = await trialsOf(fileURLToPath(new URL("../examples/year-of-twelve", import.meta.url)));
    const tried = await twelve.attempt({
      initiative: "summer-terrace",
      change: { ...NO_CHANGE, volume: 110 },
      look,
      language: "en",
    });
    expect(tried?.verdict).toBe("conditional");
    expect(tried?.findings.map(({ rule }) => rule)).toContain("portfolio/too-much-together");
  });
});
