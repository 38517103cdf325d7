import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { boardOf } from "../src/board.ts";
import { findCompanies } from "../src/files/find.ts";
import { openCompany } from "../src/open-company.ts";
import type { Preparing, Trials } from "../src/tui/trials.ts";
import type { Said, Wish } from "../src/tui/wish.ts";
import { strollerCampaign, strollerShop } from "./strollers.ts";

const COMPANY = strollerShop({ asOf: "2026-06-12", contact: "warehouse@acme.example" });
const INITIATIVE = strollerCampaign("autumn", {
  title: "Autumn",
  launch: "2026-09-08",
  ends: "2026-09-17",
  more: "author: campaigns@acme.example\naccountable: office@acme.example\n",
});
const LIVE = strollerCampaign("summer", {
  launch: "2026-06-01",
  ends: "2026-06-10",
  demand: "flow: orders, volume: 400..600, curve: flat",
  more: "status: live\napproved: {by: board@acme.example, on: 2026-05-20}\n",
});
const FOLDER = mkdtempSync(join(tmpdir(), "batuta-wishes-"));
const at = (file: string) => join(FOLDER, file);

let trials: Trials;
beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(at("batuta.yaml"), COMPANY);
  writeFileSync(at("summer.initiative.yaml"), LIVE);
  writeFileSync(
    at("summer.outcome.yaml"),
    "outcome: summer\nas_of: 2026-06-02\ndemand: [{flow: orders, volume: 300}]\n",
  );
  writeFileSync(at("autumn.initiative.yaml"), INITIATIVE);
  const [company] = (await findCompanies(FOLDER)).companies;
  const found = company && (await boardOf(await openCompany(company, { environment: {} })));
  if (!found) throw new Error("there is a company with initiatives");
  trials = found;
});
beforeEach(() => writeFileSync(at("autumn.initiative.yaml"), INITIATIVE));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const wished = async (wish: Wish): Promise<Preparing> => trials.prepare("autumn", wish, "en");
const refusalOf = (preparing: Preparing) => ("refused" in preparing ? preparing.refused : undefined);
const autumn = () => trials.result("en").initiatives.find(({ id }) => id === "autumn");

/** The rule of a point of a capacity, to which an exception can be agreed. */
function capacityPoint() {
  const found = autumn()?.findings.find(({ subject }) => subject === "capacity:logistics/strollers");
  if (!found) throw new Error("the strollers run out");
  return found;
}

const EXCEPTION: Said = {
  because: "entry price",
  instead: "counted daily",
  approver: "cfo@acme.example",
  until: "2026-09-30",
};

describe("what can be recorded from the board", () => {
  test("an asking: the message is shown, and who was asked is written", async () => {
    const preparing = await wished({ is: "ask", department: "logistics" });
    if ("refused" in preparing) throw new Error("logistics is to be asked");
    expect(preparing.message).toContain("Autumn");
    expect(readFileSync(at("autumn.initiative.yaml"), "utf8")).toBe(INITIATIVE);
    expect(await preparing.write()).toBe("written");
    expect(readFileSync(at("autumn.initiative.yaml"), "utf8")).toBe(
      `${INITIATIVE}asked: {logistics: {on: 2026-06-12, by: campaigns@acme.example, until: 2026-06-19}}\n`,
    );
  });

  test("nobody is asked whom nothing touches", async () => {
    expect(refusalOf(await wished({ is: "ask", department: "nobody" }))).toEqual({ is: "nobody-to-ask" });
  });

  test("a decision: the way out and the decision, in the initiative's own file", async () => {
    const preparing = await wished({ is: "decision", said: { chose: "cap", by: " ", because: "room for no more" } });
    if ("refused" in preparing) throw new Error("there is a cap");
    expect(preparing.files.map(({ file }) => file)).toEqual(["autumn.initiative.yaml"]);
    await preparing.write();
    const text = readFileSync(at("autumn.initiative.yaml"), "utf8");
    expect(text).toMatch(/decisions:[^]*by: office@acme\.example[^]*chose: cap[^]*because: room for no more/);
    expect(text).toMatch(/cap:[^]*total: \d+/);
  });

  test.each<readonly [string, Said, object]>([
    ["a way out that is not there", { chose: "magic" }, { is: "unknown-option" }],
    [
      "launching as it is with nothing said",
      { chose: "as-is" },
      { is: "missing", fields: ["because", "instead", "approver", "until"] },
    ],
    [
      "its author as who approves",
      { chose: "as-is", ...EXCEPTION, approver: "campaigns@acme.example" },
      { is: "own-approval" },
    ],
    ["a day that is none", { chose: "as-is", ...EXCEPTION, until: "soon" }, { is: "unreadable" }],
  ])("no decision on %s", async (_, said, refused) => {
    expect(refusalOf(await wished({ is: "decision", said }))).toMatchObject(refused);
  });

  test("an exception, with the numbers that it is agreed for", async () => {
    const { rule, subject } = capacityPoint();
    const preparing = await wished({ is: "exception", rule, subject, said: EXCEPTION });
    if ("refused" in preparing) throw new Error("it is open");
    const text = preparing.files.flatMap(({ difference }) => difference.flat().map((line) => line.text)).join("\n");
    expect(text).toMatch(
      /because: entry price[^]*approver: cfo@acme\.example[^]*until: 2026-09-30[^]*given:\n\s+breach: 100%/,
    );
  });

  test.each<readonly [string, Said, object]>([
    ["nothing is said", {}, { is: "missing", fields: ["because", "instead", "approver", "until"] }],
    ["its last day is over", { ...EXCEPTION, until: "2026-06-11" }, { is: "until" }],
    ["its author approves", { ...EXCEPTION, approver: "campaigns@acme.example" }, { is: "own-approval" }],
  ])("no exception while %s", async (_, said, refused) => {
    const { rule, subject } = capacityPoint();
    expect(refusalOf(await wished({ is: "exception", rule, subject, said }))).toEqual(refused);
  });
});

describe("what can be read on the board", () => {
  const as = { language: "en", columns: 78 } as const;

  test("a point in full has its numbers with their places", async () => {
    const { fingerprint } = capacityPoint();
    const text = await trials.read({ is: "explanation", initiative: "autumn", fingerprint }, as);
    expect(text).toContain(fingerprint);
    expect(text).toContain("batuta.yaml:");
  });

  test("a file has the numbers of its lines", async () => {
    const place = { file: "autumn.initiative.yaml", line: 7, column: 1 };
    expect(await trials.read({ is: "file", at: place }, as)).toContain("\n 7  launch: 2026-09-08\n");
  });

  test("the week of a department, and of nobody else", async () => {
    const text = await trials.read({ is: "week", department: "logistics" }, { ...as, language: "es" });
    expect(text).toMatch(/^Logística · .*semana 24/);
  });

  test("what is live: counted beside what was forecast until that day, not beside all of it", async () => {
    const text = await trials.read({ is: "live" }, as);
    // Two days of ten, of 400 to 600 with its middle at 490.
    expect(text).toMatch(/orders: 300 counted until 2 Jun 2026, more than the 98 \(80 to 120\)/);
    expect(text).toContain("forecast in all: 490 (400 to 600)");
    expect(text).toContain("no outcome is on record yet");
  });

  test("nothing changed where nobody asked since when", async () => {
    expect(await trials.read({ is: "changes" }, as)).toBe("");
  });
});
