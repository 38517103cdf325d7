import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { press } from "../../src/tui/keys.ts";
import { firstState, type State } from "../../src/tui/state.ts";
import { boardResult } from "./board-result.ts";

const RESULT = boardResult();

function after(keys: readonly string[], from: State = firstState("en")): State {
  return keys.reduce((state, key) => press(state, key, RESULT), from);
}

const FAMILIES = ["/", "f", "a", "m", "i", "l", "i", "e", "s", "enter", "enter"];

describe("what keys do", () => {
  test.each<readonly [string, readonly string[], Partial<State>]>([
    ["nothing at first", [], { view: "main", pane: "rows", row: 0, filter: "waiting", sort: "decide" }],
    ["down chooses the next", ["down"], { row: 1 }],
    ["j is down and k is up", ["j", "j", "k"], { row: 1 }],
    ["up stays at the first", ["up"], { row: 0 }],
    ["down stays at the last of the three that wait", ["down", "down", "down", "down"], { row: 2 }],
    ["end and home", ["end"], { row: 2 }],
    ["home after end", ["end", "home"], { row: 0 }],
    ["a page is more than there are", ["pagedown"], { row: 2 }],
    ["tab goes to the map", ["tab"], { pane: "heat" }],
    ["tab twice comes back", ["tab", "tab"], { pane: "rows" }],
    ["weeks move in the map", ["tab", "right", "right", "right"], { week: 2 }],
    ["weeks do not move in the list", ["right"], { week: 0 }],
    ["capacities move in the map", ["tab", "down"], { capacity: 1, row: 0 }],
    ["f lists others", ["f"], { filter: "not-ready" }],
    ["f comes round to all, and again", ["f", "f", "f", "f", "f"], { filter: "all" }],
    ["f six times is where it began", ["f", "f", "f", "f", "f", "f"], { filter: "waiting" }],
    ["o sorts otherwise", ["o"], { sort: "let-down" }],
    ["letters are typed after /", ["/", "q", "l"], { find: "ql", isTyping: true, leaving: "no", language: "en" }],
    ["backspace takes one back", ["/", "a", "b", "backspace"], { find: "a" }],
    ["enter keeps what was found", ["/", "a", "enter"], { find: "a", isTyping: false }],
    ["escape forgets it", ["/", "a", "escape"], { find: "", isTyping: false }],
    ["escape in the list forgets it too", ["/", "a", "enter", "escape"], { find: "", isTyping: false }],
    ["enter opens the chosen one", FAMILIES, { view: "point", initiative: "families-24h", point: 0 }],
    ["n goes to the next point", [...FAMILIES, "n"], { point: 1 }],
    ["p from the first goes to the last", [...FAMILIES, "p", "n"], { point: 0 }],
    [
      "arrows try another volume",
      [...FAMILIES, "right", "right"],
      { change: { volume: 120, days: 0, option: undefined } },
    ],
    [
      "never less than a tenth",
      [...FAMILIES, ...Array.from({ length: 20 }, () => "left")],
      { change: { volume: 10, days: 0, option: undefined } },
    ],
    ["brackets move the launch", [...FAMILIES, "]", "]", "["], { change: { volume: 100, days: 1, option: undefined } }],
    ["a number tries a way out", [...FAMILIES, "1"], { change: { volume: 100, days: 0, option: "A" } }],
    ["0 tries none", [...FAMILIES, "1", "0"], { change: { volume: 100, days: 0, option: undefined } }],
    [
      "a number beyond the ways out does nothing",
      [...FAMILIES, "9"],
      { change: { volume: 100, days: 0, option: undefined } },
    ],
    [
      "r goes back to the file",
      [...FAMILIES, "right", "]", "r"],
      { change: { volume: 100, days: 0, option: undefined } },
    ],
    ["nothing is saved where nothing is tried", [...FAMILIES, "s"], { view: "point" }],
    ["s shows what would be written", [...FAMILIES, "right", "s"], { view: "difference", isWriting: false }],
    ["n does not write it", [...FAMILIES, "right", "s", "n"], { view: "point", isWriting: false }],
    ["only y writes it", [...FAMILIES, "right", "s", "enter"], { view: "difference", isWriting: false }],
    ["y writes it", [...FAMILIES, "right", "s", "y"], { isWriting: true }],
    [
      "escape goes back, and forgets what was tried",
      [...FAMILIES, "right", "escape"],
      { view: "main", initiative: undefined, change: { volume: 100, days: 0, option: undefined } },
    ],
    ["help and back", ["?"], { view: "help" }],
    ["any key leaves help", ["?", "x"], { view: "main" }],
    ["help goes back to the point it was called from", [...FAMILIES, "?", "escape"], { view: "point" }],
    ["l speaks the other language", ["l"], { language: "es" }],
    ["l twice speaks this one", ["l", "l"], { language: "en" }],
    ["q leaves", ["q"], { leaving: "quit" }],
    ["q in a closer look leaves too", [...FAMILIES, "q"], { leaving: "quit" }],
    ["ctrl-c leaves, even while typing", ["/", "ctrl-c"], { leaving: "interrupted" }],
    ["an unknown key does nothing", ["x"], { view: "main", row: 0 }],
  ])("%s", (_, keys, expected) => {
    expect(after(keys)).toMatchObject(expected);
  });

  test("the map opens the initiative that breaks the chosen capacity most, at that capacity", () => {
    const found = after(["tab", "down", "enter"]);
    expect(found).toMatchObject({ view: "point", initiative: "families-24h" });
    const initiative = RESULT.initiatives.find(({ id }) => id === found.initiative);
    expect(initiative?.findings[found.point]?.subject).toBe("capacity:logistics/stroller-x");
  });

  test("what was told goes with the next key", () => {
    expect(after(["down"], { ...firstState("en"), notice: { is: "not-written" } }).notice).toBeUndefined();
  });

  test("no keys in any order lead anywhere that cannot be shown", () => {
    const names = "up down left right pageup pagedown home end tab enter escape backspace f o / n p [ ] 1 0 r s l ? x";
    const key = fc.constantFrom(...names.split(" "));
    fc.assert(
      fc.property(fc.array(key, { maxLength: 40 }), (keys) => {
        const state = after(keys);
        expect(state.row).toBeGreaterThanOrEqual(0);
        expect(state.point).toBeGreaterThanOrEqual(0);
        expect(state.week).toBeLessThan(RESULT.portfolio.weeks.length);
        expect(state.isWriting).toBe(false);
        if (state.view === "point") expect(RESULT.initiatives.map(({ id }) => id)).toContain(state.initiative);
      }),
    );
  });
});
