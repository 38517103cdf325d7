import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { widthOf } from "../../src/report/layout.ts";
import { firstBreach, weekMark } from "../../src/report/week-mark.ts";
import { heatRows, useText, WEEK_SIGNS } from "../../src/tui/heat.ts";
import { keysOf } from "../../src/tui/ink-keys.ts";
import { between, cut, fitted, lineText, span } from "../../src/tui/line.ts";
import { rowsOf } from "../../src/tui/rows.ts";
import { isTooSmall, parseSize } from "../../src/tui/size.ts";
import { sharedRoom, windowOn } from "../../src/tui/window.ts";
import { boardResult } from "./board-result.ts";

describe("lines", () => {
  test("are never wider than the screen, whatever is written in them", () => {
    const texts = fc.array(fc.string({ unit: "grapheme", maxLength: 30 }), { maxLength: 5 });
    fc.assert(
      fc.property(texts, texts, fc.integer({ min: 1, max: 90 }), (left, right, width) => {
        const [a, b] = [left.map((text) => span(text)), right.map((text) => span(text))];
        expect(widthOf(lineText(fitted(a, width)))).toBeLessThanOrEqual(width);
        expect(widthOf(lineText(between(a, b, width)))).toBeLessThanOrEqual(width);
      }),
    );
  });

  test.each([
    ["holds", 8, "holds"],
    ["families-24h", 8, "familie…"],
    ["families-24h", 0, ""],
    ["日本語", 4, "日…"],
  ])("cut %s at %i", (text, width, expected) => {
    expect(cut(text, width)).toBe(expected);
  });
});

describe("windows", () => {
  test("hold the chosen row, and never more than there is room for", () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), fc.nat(60), (chosen, length, room) => {
        fc.pre(chosen < length && room > 0);
        const { first, count } = windowOn(chosen, length, room);
        expect(count).toBe(Math.min(length, room));
        expect(first).toBeGreaterThanOrEqual(0);
        expect(first + count).toBeLessThanOrEqual(length);
        expect(chosen >= first && chosen < first + count).toBe(true);
      }),
    );
  });

  test.each([
    [12, 3, 6, [3, 6]],
    [12, 20, 20, [6, 6]],
    [12, 20, 4, [8, 4]],
    [12, 4, 20, [4, 8]],
    [11, 20, 20, [6, 5]],
  ])("a room of %i for %i and %i", (room, first, second, expected) => {
    expect(sharedRoom(room, first, second)).toEqual(expected);
  });
});

describe("sizes", () => {
  test.each([
    ["80x24", { columns: 80, rows: 24 }],
    ["200X60", { columns: 200, rows: 60 }],
    ["80", undefined],
    ["80x", undefined],
    ["-1x24", undefined],
    ["999x24", undefined],
    ["80x24 ", undefined],
  ])("%s", (text, expected) => {
    expect(parseSize(text)).toEqual(expected);
  });

  test.each([
    [80, 24, false],
    [79, 24, true],
    [80, 23, true],
  ])("%i by %i", (columns, rows, expected) => {
    expect(isTooSmall({ columns, rows })).toBe(expected);
  });
});

describe("the list", () => {
  const ids = (choice: Partial<Parameters<typeof rowsOf>[1]>) =>
    rowsOf(boardResult(), { filter: "all", sort: "decide", find: "", ...choice }).map(({ id }) => id);

  test("is by the last day to decide, and what no day binds comes last", () => {
    const days = rowsOf(boardResult(), { filter: "all", sort: "decide", find: "" }).map(({ decide }) => decide.by);
    expect(days).toEqual([...days.filter((day) => day !== null).toSorted(), ...days.filter((day) => day === null)]);
    expect(days.at(-1)).toBeNull();
  });

  test.each([
    ["waiting", 3],
    ["not-ready", 1],
    ["undecided", 1],
    ["conditional", 1],
    ["ready", 1],
    ["all", 4],
  ] as const)("shows of %s: %i", (filter, count) => {
    expect(ids({ filter })).toHaveLength(count);
  });

  test.each([
    ["sorted by customers let down", { sort: "let-down" }, "families-24h"],
    ["sorted by name", { sort: "name" }, "app-migration"],
  ] as const)("%s", (_, choice, first) => {
    expect(ids(choice)[0]).toBe(first);
  });

  test.each([
    ["an id", "fam"],
    ["a customer segment, in any case", "YOUNG"],
    ["its owner", "customer-office"],
    ["several words", "24 famil"],
  ])("finds %s", (_, find) => {
    expect(ids({ find })).toContain("families-24h");
  });

  test("finds a department only where it has something to do", () => {
    expect(ids({ find: "nowhere" })).toEqual([]);
    const silent = boardResult().initiatives.flatMap(({ id, departments }) =>
      departments.some(({ id: department, state }) => department === "it" && state !== "nothing") ? [id] : [],
    );
    for (const id of silent) expect(ids({ find: "systems" })).toContain(id);
  });
});

describe("the map", () => {
  test("shows what breaks most first, then what is not known, then what holds", () => {
    expect(heatRows(boardResult().portfolio).map(({ id }) => id)).toEqual([
      "logistics/dispatch",
      "logistics/stroller-x",
      "support/phone",
      "risk/reviews",
    ]);
  });

  test.each([
    [{ use: 0.93, probability: 0.2, state: "over" }, "93", "!"],
    [{ use: 1.18, probability: 0.51, state: "over" }, "118", "X"],
    [{ use: 1.02, probability: 0.5, state: "over" }, "102", "!"],
    [{ use: null, probability: null, state: "unknown" }, "", "?"],
    [{ use: 1.2, probability: 0, state: "tight" }, "120", ""],
    [{ use: 12.3, probability: 1, state: "over" }, "12×", "X"],
    [{ use: 140, probability: 1, state: "over" }, "≫", "X"],
  ] as const)("%j is %s%s", (week, text, sign) => {
    expect([useText(week), WEEK_SIGNS[weekMark(week)]]).toEqual([text, sign]);
  });

  test("the first breach is the earliest week, and there the likeliest, from the week that is asked about", () => {
    const [calm, may, over] = [0, 0.2, 0.9].map(
      (probability) => ({ use: 1, probability, state: probability > 0.1 ? "over" : "tight" }) as const,
    );
    if (!calm || !may || !over) throw new Error("there are three");
    const capacities = [{ weeks: [calm, may, calm, may] }, { weeks: [calm, calm, calm, over] }];
    expect([0, 1, 2, 4].map((from) => firstBreach(capacities, from))).toEqual([
      { week: 1, mark: "warning" },
      { week: 1, mark: "warning" },
      { week: 3, mark: "over" },
      undefined,
    ]);
    expect(firstBreach([])).toBeUndefined();
  });
});

describe("keys as they arrive", () => {
  test.each([
    ["q", {}, ["q"]],
    ["", { upArrow: true }, ["up"]],
    ["\r", { return: true }, ["enter"]],
    ["c", { ctrl: true }, ["ctrl-c"]],
    ["z", { ctrl: true }, []],
    ["l", { meta: true }, ["escape", "l"]],
    ["", { escape: true, meta: true }, ["escape"]],
    ["fam\r", {}, ["f", "a", "m", "enter"]],
    ["ñ🙂", {}, ["ñ", "🙂"]],
  ] as const)("%j", (input, key, expected) => {
    expect(keysOf(input, key)).toEqual(expected);
  });
});
