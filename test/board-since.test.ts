import { expect, test } from "vitest";

import { companySince } from "../src/base-company.ts";
import { boardOf } from "../src/board.ts";
import { findCompanies } from "../src/files/find.ts";
import { openCompany } from "../src/open-company.ts";
import { comparisonOf } from "../src/result/comparison.ts";
import { NO_CHANGE } from "../src/tui/change.ts";
import { press } from "../src/tui/keys.ts";
import { rowsOf } from "../src/tui/rows.ts";
import { snapshot } from "../src/tui/snapshot.ts";
import { firstState } from "../src/tui/state.ts";
import { repository as newRepository } from "./repository.ts";
import { strollerCampaign, strollerShop } from "./strollers.ts";

const COMPANY = strollerShop({ onHand: 900 });
const initiative = (id: string, launch: string, flow = "orders") =>
  strollerCampaign(id, {
    title: id,
    launch,
    ends: `${launch.slice(0, 8)}17`,
    demand: `flow: ${flow}, volume: 200..300`,
  });

test("the board says what changed since a revision, lists only that, and tells all of it", async () => {
  const repository = newRepository();
  repository.write({
    "batuta.yaml": COMPANY,
    "summer.initiative.yaml": initiative("summer", "2026-06-08"),
    "winter.initiative.yaml": initiative("winter", "2026-12-08", "visits"),
  });
  repository.commit("as it was");
  repository.edit("summer.initiative.yaml", "200..300", "2000..3000");
  const [company] = (await findCompanies(repository.root)).companies;
  if (!company) throw new Error("there is a company");
  const open = await openCompany(company, { environment: {} });
  const { value: since } = await companySince(open, "HEAD");
  if (!since) throw new Error("there is a commit");
  const trials = await boardOf(open, { since });
  const result = trials?.result("en");
  if (!trials || !result) throw new Error("there are initiatives");
  const { summary } = comparisonOf(result) ?? {};
  expect(summary?.worse ?? 0).toBeGreaterThan(0);
  const size = { columns: 80, rows: 24 };
  const shown = snapshot({ result }, size, { colour: false, commands: [] });
  expect(shown).toMatch(new RegExp(`^ since HEAD \\(\\w+\\): .*${summary?.worse} worse`, "m"));
  expect(shown.trimEnd().split("\n").length).toBeLessThanOrEqual(23);
  const changed = press(firstState("en"), "f", result);
  expect(changed.filter).toBe("changed");
  expect(rowsOf(result, changed).map(({ id }) => id)).toEqual(["summer"]);
  expect(press(firstState("en"), "c", result)).toMatchObject({ view: "reading", reading: { is: "changes" } });
  const text = await trials.read({ is: "changes" }, { language: "es", columns: 78 });
  expect(text).toMatch(/^ *summer\b/m);
  expect(text).not.toMatch(/^ *winter\b/m);
  // What is only tried is no change of the files.
  const tried = { initiative: "summer", change: { ...NO_CHANGE, volume: 50 }, look: "glance", language: "en" } as const;
  await trials.attempt(tried);
  expect(comparisonOf(trials.result("en"))?.summary).toEqual(summary);
});

test("nobody who did not ask since when is told of changes", async () => {
  const repository = newRepository();
  repository.write({
    "batuta.yaml": COMPANY,
    "summer.initiative.yaml": initiative("summer", "2026-06-08"),
  });
  const [company] = (await findCompanies(repository.root)).companies;
  const trials = company && (await boardOf(await openCompany(company, { environment: {} })));
  const result = trials?.result("en");
  if (!result) throw new Error("there is an initiative");
  expect(press(firstState("en"), "f", result).filter).toBe("not-ready");
  expect(press(firstState("en"), "c", result).view).toBe("main");
});
