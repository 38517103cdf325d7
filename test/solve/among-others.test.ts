import { fileURLToPath } from "node:url";

import { describe, expect, test, vi } from "vitest";

import type { Edit } from "../../src/base/edit.ts";
import { findCompanies } from "../../src/files/find.ts";
import { judgeCompany, type JudgedIn } from "../../src/judge-company.ts";
import { type OpenCompany, openCompany } from "../../src/open-company.ts";
import type { WaysOut } from "../../src/solve/way.ts";
import { parseDay } from "../../src/time/day.ts";
import { customersWords, rewritten, waysOut } from "../../src/ways-out.ts";

vi.setConfig({ testTimeout: 120_000 });

const TWELVE = fileURLToPath(new URL("../../examples/year-of-twelve/", import.meta.url));

async function twelve(): Promise<OpenCompany> {
  const { companies } = await findCompanies(TWELVE);
  const [folder] = companies;
  if (!folder) throw new Error("the example is gone");
  return openCompany(folder, { environment: {} });
}

/** One initiative as a whole check judges it, with what all of them come to at once. */
function judgedIn(open: OpenCompany, id: string): JudgedIn {
  const [judged] = judgeCompany(
    open,
    open.company.initiatives.filter((each) => each.id === id),
    {},
  );
  if (!judged) throw new Error(`${id} was not judged`);
  return judged;
}

async function waysOf(open: OpenCompany, judged: JudgedIn): Promise<WaysOut> {
  const wanted = { keep: new Set<never>(), budget: undefined, depth: "whole", say: customersWords(open) } as const;
  return waysOut({ open, judged: [judged], seed: 1 }, judged, wanted);
}

async function written(open: OpenCompany, edits: readonly Edit[]): Promise<OpenCompany> {
  const after = await rewritten(open, edits);
  if (!after) throw new Error("could not be written");
  return after;
}

describe("of the twelve, the ways of those that collide", () => {
  test("say what a check says once they are written: planned, a warning stays; moved, none is left", async () => {
    const open = await twelve();
    const now = judgedIn(open, "club-fortnight");
    const { ways, always, launch } = await waysOf(open, now);
    expect(now.verdict).toBe("conditional");
    expect(always).toEqual([]);
    expect(ways.map(({ id, edits, verdict }) => [id, edits.length > 0, verdict])).toEqual([
      ["date", true, "ready"],
      ["planned", false, now.verdict],
      ["as-is", false, now.verdict],
    ]);
    expect(launch).toBe(parseDay("2026-06-15"));
    const moved = await written(open, ways[0]?.edits ?? []);
    expect(judgedIn(moved, "club-fortnight").verdict).toBe("ready");
  });
});

/** One place, and two campaigns in the same two weeks. */
interface Two {
  /** What policy makes of what they come to together. */
  readonly severity?: "blocker";
  /** Orders in all of the one that is judged, and of the other. */
  readonly own: number;
  readonly other: number;
}

async function two({ severity, own, other }: Two): Promise<OpenCompany> {
  const rules =
    "portfolio/too-much-together: {severity: blocker}, portfolio/no-one-move-is-enough: {severity: blocker}";
  const policy = `{tail: 3 days${severity ? `, rules: {${rules}}` : ""}}`;
  const campaign = (id: string, volume: number) => `initiative: ${id}
title: ${id}
kind: campaign
proposed_by: marketing
author: campaigns@acme.example
accountable: office@acme.example
status: proposed
launch: 2026-06-15
ends: 2026-06-28
timing: {fixed_by: announcement}
demand: [{flow: orders, volume: ${volume}}]
offer: {price: 20 EUR, per: order, cap: {total: 5000, told: yes}}
`;
  const answer = "{says: agrees, on: 2026-05-29, by: warehouse@acme.example}";
  const files = new Map([
    [
      "batuta.yaml",
      `company: acme\nzone: Europe/Madrid\ncurrency: EUR\ncustomers: orders\nas_of: 2026-06-01\nlanguage: en\npolicy: ${policy}\n`,
    ],
    [
      "logistics.department.yaml",
      `department: logistics
contact: warehouse@acme.example
answers: {own: ${answer}, other: ${answer}}
capacities: {place: {throughput: orders, rate: 60/day, max_wait: 0 days, net: yes}}
`,
    ],
    ["own.initiative.yaml", campaign("own", own)],
    ["other.initiative.yaml", campaign("other", other)],
  ]);
  const folder = { root: "/nowhere", files: [...files.keys()].sort(), configFile: "batuta.yaml" };
  const open = await openCompany(folder, { environment: {} }, files);
  expect(open.problems).toEqual([]);
  return open;
}

const wayIn = ({ ways }: WaysOut, id: string) => ways.find((way) => way.id === id);

describe("beside another that is proposed too", () => {
  // 60 a day are held; the other brings 20 of them, and both are fixed to their days.
  test("a way that is enough alone is not called ready: a check would warn of both at once", async () => {
    const open = await two({ own: 1000, other: 280 });
    const found = await waysOf(open, judgedIn(open, "own"));
    const way = wayIn(found, "daily");
    expect(found.daily).toBe(60);
    expect(way?.verdict).toBe("conditional");
    const { verdict, findings } = judgedIn(await written(open, editsOf(found, "daily")), "own");
    expect(verdict).toBe("conditional");
    expect(findings.map(({ rule }) => rule)).toContain("portfolio/no-one-move-is-enough");
  });

  test("where policy lets that stop it, as many are let in as hold beside the other", async () => {
    const open = await two({ severity: "blocker", own: 700, other: 280 });
    const now = judgedIn(open, "own");
    expect(now.verdict).toBe("not-ready");
    const found = await waysOf(open, now);
    expect(found.daily).toBe(40);
    expect(judgedIn(await written(open, editsOf(found, "daily")), "own").verdict).toBe(wayIn(found, "daily")?.verdict);
  });
});

function editsOf(found: WaysOut, id: string): readonly Edit[] {
  return [...found.always.flatMap(({ edits }) => edits), ...(wayIn(found, id)?.edits ?? [])];
}
