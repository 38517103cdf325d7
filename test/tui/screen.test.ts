import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { describe, expect, test } from "vitest";

import { widthOf } from "../../src/report/layout.ts";
import { lineText } from "../../src/tui/line.ts";
import { pointAt } from "../../src/tui/points.ts";
import { painted } from "../../src/tui/paint.ts";
import { screen } from "../../src/tui/screen.ts";
import { SORTS } from "../../src/tui/rows.ts";
import { NO_CHANGE } from "../../src/tui/change.ts";
import { NOTHING_NEAR } from "../../src/tui/scene.ts";
import type { State } from "../../src/tui/state.ts";
import { plainText, snapshot } from "../../src/tui/snapshot.ts";
import { workOf } from "../work.ts";
import { formatDay, parseDay } from "../../src/time/day.ts";
import { boardResult, crowd, MANNER, sceneOf } from "./board-result.ts";

const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
  { columns: 200, rows: 60 },
] as const;
const LANGUAGES = ["en", "es"] as const;
const VIEWS = [
  { view: "main" },
  { view: "main", pane: "heat", week: 2 },
  { view: "main", isTyping: true, find: "24 h" },
  { view: "main", filter: "all", sort: "launch" },
  { view: "point", initiative: "families-24h", point: 0 },
  { view: "point", initiative: "families-24h", point: 1 },
  { view: "point", initiative: "app-migration", point: 0 },
  { view: "point", initiative: "price-june", point: 0 },
  { view: "help" },
  { view: "difference", initiative: "families-24h" },
  { view: "reading", reading: { is: "live" } },
  { view: "reading", reading: { is: "file", at: { file: "a.yaml", line: 9, column: 1 } }, scroll: 40 },
  {
    view: "form",
    initiative: "families-24h",
    form: { about: { is: "decision" }, at: 5, said: { chose: "as-is", because: "字".repeat(120) } },
  },
  {
    view: "form",
    initiative: "families-24h",
    form: { about: { is: "exception", rule: "finance/margin", subject: "offer" }, at: 0, said: {} },
  },
] as const;

const text = (...scene: Parameters<typeof sceneOf>): string =>
  screen(sceneOf(...scene))
    .map(lineText)
    .join("\n");

describe("every screen", () => {
  const all = LANGUAGES.flatMap((language) => SIZES.flatMap((size) => VIEWS.map((view) => ({ language, size, view }))));

  test.each(all)("$language $size.columns by $size.rows $view", ({ language, size, view }) => {
    const lines = screen(sceneOf(boardResult(language), view, size)).map(lineText);
    expect(lines.length).toBeLessThan(size.rows);
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(size.columns);
    expect(lines.join("\n")).not.toMatch(/undefined|NaN|\{\w+\}|Infinity/);
  });

  test("says the same without colour: what a colour says, a sign or a word says too", () => {
    for (const view of VIEWS) {
      const lines = screen(sceneOf(boardResult(), view));
      // oxlint-disable-next-line no-control-regex -- colours are what is taken away
      const bare = painted(lines, true).replaceAll(/\u001B\[[\d;]*m/g, "");
      expect(bare.split("\n").map((line) => line.trimEnd())).toEqual(painted(lines, false).split("\n"));
    }
  });
});

test.each(LANGUAGES)(
  "%s: help, keys, what is tried and what the curve means are whole on the smallest screen",
  (language) => {
    const result = boardResult(language);
    const cutOff = (lines: readonly string[]) => lines.filter((line) => line.replace(/lista si…/, "").includes("…"));
    const [smallest] = SIZES;
    const shown = (said: Partial<State>) => screen(sceneOf(result, said, smallest)).map(lineText);
    const help = shown({ view: "help" });
    expect(cutOff(help)).toEqual([]);
    // All of it is on one screen: the last line of it stands above the keys.
    expect(help.at(-2)?.trim()).not.toMatch(/\S.*\/ \d/);
    for (const filter of ["waiting", "not-ready", "undecided", "conditional", "ready", "all"] as const)
      for (const sort of SORTS)
        for (const pane of ["rows", "heat"] as const)
          expect(cutOff(shown({ filter, sort, pane }).slice(-1))).toEqual([]);
    const days = {
      from: 20600,
      measure: "level",
      low: [1, 0],
      middle: [2, 1],
      high: [3, 2],
      breach: [0, 0.9],
    } as const;
    const [families] = result.initiatives.filter(({ id }) => id === "families-24h");
    if (!families) throw new Error("it is told");
    const at = { view: "point", initiative: families.id, point: pointAt(families, "logistics/stroller-x") } as const;
    for (const change of [NO_CHANGE, { ...NO_CHANGE, volume: 120 }]) {
      const scene = {
        ...sceneOf(result, { ...at, change }, smallest),
        near: { ...NOTHING_NEAR, days, attempted: families },
      };
      const lines = screen(scene).map(lineText);
      const tried = lines.findIndex((line) => /WHAT IF|Y SI…/.test(line));
      expect(tried).toBeGreaterThan(4);
      expect(cutOff([lines[3] ?? "", lines[tried + 1] ?? ""])).toEqual([]);
    }
  },
);

describe("the main screen", () => {
  test("decides first: the day, whom it waits for, the cheapest way, and never nobody for not known", () => {
    const shown = text(boardResult());
    expect(shown).toContain("3 to decide · 1 overdue · we let down at least 2,900 · 1 not ready");
    expect(shown).toMatch(/ ✖ Tue 26 May +families-24h .*2,900 Marketing/);
    expect(shown).toMatch(/\? .*app-migration .*not known/);
  });

  test("shows what is over, what is likely over and what is not known by signs", () => {
    const lines = text(boardResult()).split("\n");
    expect(lines.find((line) => line.includes("logistics/dispatch"))).toMatch(/61 {3}93! 118X/);
    expect(lines.find((line) => line.includes("support/phone"))).toMatch(/\? {4}\? {4}\?/);
  });

  test.each([
    ["en", "next 12 weeks, X in W36", "Track record: 11 of 13 bad ones foreseen · 10 of 25 good ones stopped wrongly"],
    [
      "es",
      "próximas 12 semanas, X en W36",
      "Historial: 11 de 13 malas, previstas · 10 de 25 buenas, paradas por error",
    ],
  ] as const)(
    "%s: says which week breaks beyond those that are seen, and how past ones came out",
    (language, weeks, record) => {
      const result = boardResult(language);
      const { portfolio } = result;
      const calm = { use: 0.5, probability: 0, state: "holds" } as const;
      const [logistics] = portfolio.departments;
      const [dispatch] = logistics?.capacities ?? [];
      if (!logistics || !dispatch) throw new Error("there is a line");
      const mondays = Array.from({ length: 20 }, (_, week) => formatDay((parseDay("2026-05-25") ?? 0) + 7 * week));
      const later = mondays.map((_, week) =>
        week === 14 ? { use: 1.2, probability: 0.6, state: "over" as const } : calm,
      );
      const departments = [{ ...logistics, capacities: [{ ...dispatch, weeks: later }] }];
      const scene = sceneOf({ ...result, portfolio: { ...portfolio, weeks: mondays, mondays, departments } });
      const past = { bad: 13, stopped: 7, warned: 4, missed: 2, good: 25, falsely_stopped: 10 };
      const lines = screen({ ...scene, record: past }).map(lineText);
      expect(lines[0]).toContain(weeks);
      expect(lines).toContain(` ${record}`);
      expect(lines.length).toBeLessThan(24);
      // In the map the keys lead there: what is seen is not told.
      const near = screen({ ...scene, state: { ...scene.state, pane: "heat", week: 14 } }).map(lineText);
      expect(near[0]).not.toContain("W36");
      const none = { bad: 0, stopped: 0, warned: 0, missed: 0, good: 0, falsely_stopped: 0 };
      expect(
        screen({ ...scene, record: none })
          .map(lineText)
          .join(),
      ).not.toMatch(/Track record|Historial/);
    },
  );

  test("says what settles most", () => {
    expect(text(boardResult())).toContain("one answer settles 2 of the 3 that wait: how many people attend Phone");
  });

  test("says which one to move where only together they are too much", () => {
    const result = boardResult();
    const members = ["families-24h", "new-carrier-south"].map((id) => ({
      id,
      title: id,
      status: "proposed",
      alone: 0,
      without: 0,
      load: 10,
      responsibility: 0.5,
    }));
    const collision = {
      capacity: "logistics/dispatch",
      title: "Dispatch",
      department: "logistics",
      department_title: "Logistics",
      from: "2026-06-08",
      to: "2026-06-14",
      breach: { probability: 0.9, error: 0, too_close: false, limit: 0.1 },
      usual: 0,
      peaks: [],
      kind: "together" as const,
      policy: "first-committed" as const,
      initiatives: members,
      move: { initiative: "new-carrier-south", launch: "2026-06-22" },
    };
    const told = { ...result, causes: [], portfolio: { ...result.portfolio, collisions: [collision] } };
    expect(text(told)).toContain("moving new-carrier-south to Mon 22 Jun helps 2 of the 3 that wait: Dispatch");
    const alone = { ...told, portfolio: { ...told.portfolio, collisions: [{ ...collision, kind: "alone" as const }] } };
    expect(text(alone)).toContain("no single answer settles several of them");
  });

  test("says the chosen week in words", () => {
    expect(text(boardResult(), { pane: "heat", week: 2 })).toContain(
      "Dispatch · Mon 8 Jun: busiest day 118%, 90% likely over what it holds",
    );
    expect(text(boardResult(), { pane: "heat", week: 0, capacity: 2 })).toContain(
      "Phone · Mon 25 May: not known: how many people attend Phone",
    );
  });

  test("marks a day that is past, and counts it", () => {
    const result = { ...boardResult(), as_of: "2026-05-28" };
    expect(text(result)).toContain("Tue 26 May!");
    expect(text(result)).toMatch(/3 to decide · 2 overdue · we let down/);
  });

  test("lays out a thousand initiatives for the work of twenty: only what is seen is made", () => {
    const [few, many] = [crowd(20), crowd(1000)].map((result) => {
      const scene = sceneOf(result, { row: 15 });
      return workOf(() => void screen(scene));
    });
    // What is left to grow is choosing and sorting: a few calls an initiative.
    expect(((many ?? 0) - (few ?? 0)) / 980).toBeLessThan(60);
  });

  test("keeps the chosen one of a thousand in sight", () => {
    const scene = sceneOf(crowd(1000));
    const at = (row: number) =>
      screen({ ...scene, state: { ...scene.state, row } })
        .map(lineText)
        .join("\n");
    for (const row of [0, 1, 499, 998, 999])
      expect(at(row)).toContain(`>✖ Thu 28 May campaign-${String(row).padStart(4, "0")}`);
  });

  test("is refused where it has no room, in words", () => {
    expect(text(boardResult(), {}, { columns: 79, rows: 24 })).toMatch(/^Too small: 79x24/);
    expect(text(boardResult("es"), {}, { columns: 80, rows: 10 })).toMatch(/^Demasiado pequeño: 80x10/);
  });
});

describe("a closer look", () => {
  test("tells why, the next step and the line of the file, also on the smallest screen", () => {
    const shown = text(boardResult(), { view: "point", initiative: "families-24h", point: 0 });
    expect(shown).toContain("WHY");
    expect(shown).toMatch(/→ .*: /);
    expect(shown).toMatch(/\.yaml:\d+/);
  });

  test("draws no curve of what cannot be told, whatever was played", () => {
    const result = boardResult();
    const unknown = result.initiatives.map((one) => ({
      ...one,
      capacities: one.capacities.map((capacity) => ({ ...capacity, breach: null })),
    }));
    const days = { from: 20600, measure: "level", low: [1], middle: [2], high: [3], breach: [0] } as const;
    const initiative = result.initiatives.find(({ id }) => id === "families-24h");
    const point = initiative ? pointAt(initiative, "logistics/stroller-x") : -1;
    const shownOf = (told: typeof result) => {
      const scene = sceneOf(told, { view: "point", initiative: "families-24h", point });
      return screen({ ...scene, near: { ...scene.near, days } })
        .map(lineText)
        .join("\n");
    };
    expect(shownOf(result)).toContain("units on hand");
    expect(shownOf({ ...result, initiatives: unknown })).toContain("not known until what is missing is declared");
    expect(shownOf({ ...result, initiatives: unknown })).not.toContain("units on hand");
  });

  test("says that what is tried is not what the files say, and what is still being worked out", () => {
    const change = { volume: 120, days: 0, option: undefined };
    const shown = text(boardResult(), { view: "point", initiative: "families-24h", change });
    expect(shown).toContain("volume [120%]");
    expect(shown).not.toContain("as the files say");
  });

  test("shows a point that a try settles as settled, not as it was", () => {
    const scene = sceneOf(boardResult(), {
      view: "point",
      initiative: "families-24h",
      change: { volume: 50, days: 0, option: undefined },
    });
    const filed = boardResult().initiatives.find(({ id }) => id === "families-24h");
    if (!filed) throw new Error("the story has families-24h");
    const attempted = { ...filed, findings: [], verdict: "ready" as const };
    const shown = screen({ ...scene, near: { ...scene.near, attempted } })
      .map(lineText)
      .join("\n");
    expect(shown).toContain("Tried so, it no longer stands in the way.");
    expect(shown).toContain("ready");
  });
});

describe("hostile texts", () => {
  test("steer no terminal", () => {
    const evil = "a\u001B]0;owned\u0007\u001B[2J\u202Eb\r\nc";
    const result = boardResult();
    const hostile = {
      ...result,
      company: { ...result.company, name: evil },
      initiatives: result.initiatives.map((one) => ({
        ...one,
        id: `${one.id}${evil}`,
        title: evil,
        findings: one.findings.map((finding) => ({ ...finding, message: evil, title: evil })),
      })),
    };
    for (const shown of [snapshot({ result: hostile }, SIZES[1], MANNER), plainText({ result: hostile }, MANNER)]) {
      // oxlint-disable-next-line no-control-regex -- what is looked for
      expect(shown).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
      expect(shown).toContain("[U+001B]");
    }
  });
});

describe("sentences", () => {
  test.each(LANGUAGES)("say in %s what the screen says, one thing after the other", (language) => {
    expect(plainText({ result: boardResult(language) }, MANNER)).toMatchSnapshot();
  });
});

describe.each([
  ["docs/board.md", "board-80x24-en"],
  ["docs/board.es.md", "board-120x40-es"],
])("%s", (page, scenario) => {
  const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8");

  test("shows what the program prints", () => {
    const shown = /```text\n([\s\S]*?)```/.exec(read(page))?.[1] ?? "";
    expect(shown.split("\n").length).toBeGreaterThan(20);
    expect(read(`test/scenarios/${scenario}.scenario`)).toContain(`=== stdout\n${shown}`);
  });
});
