import { describe, expect, it } from "vitest";

import { readCsv, type TableReference, type Wanted } from "../../src/files/csv.ts";

const WANTED: Wanted = {
  product: { type: "text" },
  on_hand: { type: "number" },
  as_of: { type: "date", optional: true },
};
const COLUMNS = { product: "Referencia", on_hand: "Existencias" };

function read(text: string, reference: Partial<TableReference> = {}) {
  return readCsv(new TextEncoder().encode(text), { file: "stock.csv", columns: COLUMNS, ...reference }, WANTED);
}

function codes(text: string, reference: Partial<TableReference> = {}): readonly string[] {
  return read(text, reference).problems.map((problem) => problem.code);
}

function dated(date: string): string {
  return `Referencia;Existencias;as_of\nx;1;${date}\n`;
}

describe("tables that people have", () => {
  it.each([
    ["semicolons", "Referencia;Existencias\nx;1200\ny;0,5\n", [1200, 0.5]],
    ["commas", 'Referencia,Existencias\nx,1200\ny,"0,5"\n', [1200, 0.5]],
    ["tabs", "Referencia\tExistencias\nx\t1200\ny\t0.5\n", [1200, 0.5]],
    ["other columns, order, case and accents", "nota;EXISTÉNCIAS;referencia\n;1200;x\n;;y\n", [1200, undefined]],
    ["Windows lines and a byte-order mark", "\uFEFFReferencia;Existencias\r\nx;1.200,5\r\n", [1200.5]],
    ["empty lines", "Referencia;Existencias\nx;1\n\n;;\ny;-2\n", [1, -2]],
  ])("understands %s", (_, text, expected) => {
    expect(read(text).table?.columns["on_hand"]).toEqual(expected);
  });

  it("says back how it was understood, and where each row stands", () => {
    const { table } = read('Referencia;Existencias\n"two\nlines";5\nx;6\n');
    expect(table?.rows).toBe(2);
    expect(table?.understood).toEqual({ delimiter: ";", headers: { product: "Referencia", on_hand: "Existencias" } });
    expect(table?.at(1)).toEqual({ file: "stock.csv", line: 4, column: 1, length: 1 });
  });

  it("asks about a number with two readings, unless the decimal sign is said", () => {
    const text = "Referencia;Existencias\nx;1.200\n";
    expect(read(text).problems).toEqual([
      {
        code: "csv-cell",
        args: { row: 2, column: "Existencias", found: "1.200", expected: "number", readings: ["1.2", "1200"] },
        at: { file: "stock.csv", line: 2, column: 3, length: 5 },
      },
    ]);
    expect(read(text, { decimal: "," }).table?.columns["on_hand"]).toEqual([1200]);
    expect(read(text, { decimal: "." }).table?.columns["on_hand"]).toEqual([1.2]);
  });

  it("asks about a date with two readings, unless its form is said", () => {
    const dates = (date: string, form?: string) =>
      read(dated(date), form === undefined ? {} : { dates: form }).table?.columns["as_of"];
    expect(dates("25/05/2026")).toEqual(["2026-05-25"]);
    expect(dates("2026-05-25")).toEqual(["2026-05-25"]);
    expect(codes(dated("01/06/2026"))).toEqual(["csv-cell"]);
    expect(dates("01/06/2026", "dd/mm/yyyy")).toEqual(["2026-06-01"]);
    expect(dates("1.6.26", "d.m.yy")).toEqual(["2026-06-01"]);
    expect(codes(dated("31/02/2026"), { dates: "dd/mm/yyyy" })).toEqual(["csv-cell"]);
  });

  it.each([
    ["a value cut at its comma", "Referencia,Existencias\nx,12,50\n", ["csv-row"]],
    ["a row that is too short", "Referencia;Existencias\nx\n", ["csv-row"]],
    ["a missing column", "Referencia;Stock\nx;1\n", ["csv-column-missing"]],
    ["quotes that do not close", 'Referencia;Existencias\n"x;1\n', ["csv-unreadable"]],
    ["an empty file", " \n", ["csv-unreadable"]],
    ["a word for a number", "Referencia;Existencias\nx;muchos\n", ["csv-cell"]],
    ["a control character", "Referencia;Existencias\nx\u001B;1\n", ["control-character"]],
  ])("tells of %s", (_, text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it("tells of a name of ours that no table has, where the reference stands", () => {
    const at = { file: "it.department.yaml", line: 3, column: 5, length: 7 };
    const columns = { ...COLUMNS, fecha: "Día" };
    const [problem] = read("Referencia;Existencias\nx;1\n", { columns, at }).problems;
    expect(problem).toEqual({
      code: "unknown-key",
      args: { key: "fecha", allowed: ["product", "on_hand", "as_of"] },
      at,
    });
  });

  it("says how to save a file that is not UTF-8", () => {
    const bytes = new Uint8Array([...new TextEncoder().encode("Referencia;Existencias\n"), 0xf1, 0x3b, 0x31]);
    expect(readCsv(bytes, { file: "stock.csv", columns: COLUMNS }, WANTED).problems[0]?.code).toBe("not-utf8");
  });

  it("reads 200,000 rows, and no more", () => {
    const rows = "producto;1200\n".repeat(200_000);
    expect(read(`Referencia;Existencias\n${rows}`).table?.rows).toBe(200_000);
    expect(codes(`Referencia;Existencias\n${rows}x;1\n`)).toEqual(["too-much"]);
  });

  it("counts faults that repeat in every row", () => {
    expect(codes(`Referencia;Existencias\n${"x;1.200\n".repeat(500)}`).length).toBe(21);
  });
});
