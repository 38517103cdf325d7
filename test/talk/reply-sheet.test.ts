import { describe, expect, test } from "vitest";

import { readReplies, type SheetRow, saysOf } from "../../src/talk/reply-sheet.ts";

const KNOWN = { initiatives: ["garden"], departments: ["logistics", "support"] };

function row(number: number, cells: SheetRow["cells"]): SheetRow {
  return { row: number, cells: { initiative: "garden", department: "logistics", ...cells } };
}

function faultsOf(...rows: readonly SheetRow[]): readonly string[] {
  return readReplies(rows, KNOWN).faults.map(({ row: at, column, fault }) => `${at} ${column} ${fault.is}`);
}

describe("a sheet of answers", () => {
  test("is taken in whole; rows that nobody filled in are passed over", () => {
    const { replies, faults } = readReplies(
      [
        row(2, { says: "De acuerdo si…", condition: "two more people", due: "28/05/2026" }),
        { row: 3, cells: { initiative: "garden", department: "support" } },
      ],
      KNOWN,
    );
    expect(faults).toEqual([]);
    expect(replies).toMatchObject([
      { department: "logistics", says: "agrees-if", condition: "two more people", due: "2026-05-28" },
    ]);
    expect(replies).toHaveLength(1);
  });

  test("one bad cell, and nothing is taken", () => {
    const rows = [row(2, { says: "agrees" }), row(3, { department: "support", says: "perhaps" })];
    expect(readReplies(rows, KNOWN).replies).toEqual([]);
  });

  test.each<[string, SheetRow["cells"], readonly string[]]>([
    ["a formula", { says: "agrees-if", condition: "=1+1" }, ["2 condition formula"]],
    ["a formula behind a quote", { says: "agrees", by: "'@SUM(A1)" }, ["2 by formula"]],
    ["a minus that begins a formula", { says: "agrees", by: "-2+cmd|x" }, ["2 by formula"]],
    ["a negative number is none", { says: "wrong-number", at: "margin", should_be: "-3.5 EUR" }, []],
    [
      "thirty or thirty thousand",
      { says: "wrong-number", at: "phone agents", should_be: "30.000" },
      ["2 should_be number"],
    ],
    ["what it should be may be said in words", { says: "wrong-number", at: "phone", should_be: "half of it" }, []],
    ["a day with two readings", { says: "agrees-if", condition: "x", due: "01/02/2026" }, ["2 due day"]],
    ["no day at all", { says: "agrees", on: "soon" }, ["2 on day"]],
    ["an initiative that does not exist", { initiative: "gardn", says: "agrees" }, ["2 initiative initiative"]],
    ["a department that does not exist", { department: "legal", says: "agrees" }, ["2 department department"]],
    ["an answer that is none of the five", { says: "sure" }, ["2 says says"]],
    ["an objection without its reason", { says: "objects" }, ["2 because needs"]],
    ["a wrong number without what it should be", { says: "wrong-number", at: "x" }, ["2 should_be needs"]],
    ["a condition without an answer", { condition: "two more people" }, ["2 says empty"]],
  ])("%s", (_, cells, expected) => {
    expect(faultsOf(row(2, cells))).toEqual(expected);
  });

  test("the same department twice: both rows are named", () => {
    const { faults } = readReplies([row(2, { says: "agrees" }), row(5, { says: "objects", because: "x" })], KNOWN);
    expect(faults).toEqual([{ row: 5, column: "department", fault: { is: "twice", other: 2 } }]);
  });

  test.each([
    ["I agree if …", "agrees-if"],
    ["No le afecta", "no-impact"],
    ["hay un número mal", "wrong-number"],
    ["Sí", "agrees"],
    ["pone objeción", "objects"],
    ["wrong-number", "wrong-number"],
  ])("“%s” is %s", (text, says) => {
    expect(saysOf(text)).toBe(says);
  });
});
