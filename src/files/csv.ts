import { CsvError, parse } from "csv-parse/sync";

import { cappedProblems } from "../base/capped.ts";
import { nearest } from "../base/near.ts";
import type { Position } from "../base/position.ts";
import { problem, type Problem } from "../base/problem.ts";
import { type CellForms, readDateCell, readNumberCell } from "./cell.ts";
import { readText } from "./text.ts";

export const MOST_CSV_BYTES = 10_000_000;
const MOST_CSV_ROWS = 200_000;
const MOST_CSV_COLUMNS = 1000;
/** Faults of cells told at most: a wrong decimal sign repeats itself in every row. */
const MOST_PROBLEMS = 20;

export type CellType = "text" | "number" | "date";

/** How a company's file refers to a table (files.md, Spreadsheets). */
export interface TableReference extends CellForms {
  readonly file: string;
  /** Our name for each column: their header; a column that is not named here has our name as its header. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Where the reference stands: a name in it that no table has is told there. */
  readonly at?: Position;
}

/** What is wanted of a table, by our names. */
export type Wanted = Readonly<Record<string, { readonly type: CellType; readonly optional?: boolean }>>;

export type Cell = string | number | undefined;

export interface Table {
  readonly rows: number;
  /** Dates as YYYY-MM-DD; empty cells undefined; an optional column that is not there is left out. */
  readonly columns: Readonly<Record<string, readonly Cell[]>>;
  /** Where each row stands. */
  readonly at: (row: number) => Position;
  /** The number that a spreadsheet shows beside it. */
  readonly shownAs: (row: number) => number;
  /** To be said back: how the file was read. */
  readonly understood: { readonly delimiter: string; readonly headers: Readonly<Record<string, string>> };
  /** All headers, as written. */
  readonly headers: readonly string[];
}

export interface TableRead {
  readonly table?: Table;
  readonly problems: readonly Problem[];
}

interface Row {
  readonly record: readonly string[];
  /** As a spreadsheet counts, from 1: a cell of several lines is one row. */
  readonly row: number;
  readonly line: number;
}

/** A spreadsheet's table: what has one reading is understood, anything else is told with its row and column. */
export function readCsv(bytes: Uint8Array, reference: TableReference, wanted: Wanted): TableRead {
  const start = { file: reference.file, line: 1, column: 1, length: 1 };
  const { text, problems } = readText(reference.file, bytes, MOST_CSV_BYTES);
  if (text === undefined) return { problems };
  if (text.trim() === "") return { problems: [problem("csv-unreadable", { reason: "empty" }, start)] };
  const delimiter = delimiterOf(
    text,
    Object.keys(wanted).map((name) => headerOf(reference, name)),
  );
  if (firstLineOf(text).split(delimiter).length > MOST_CSV_COLUMNS)
    return { problems: [problem("too-much", { what: "columns", most: MOST_CSV_COLUMNS }, start)] };
  const rows = rowsOf(text, delimiter, start);
  if ("code" in rows) return { problems: [rows] };
  if (rows.length - 1 > MOST_CSV_ROWS)
    return { problems: [problem("too-much", { what: "rows", most: MOST_CSV_ROWS }, start)] };
  return tableOf(rows, { reference, wanted, delimiter, start, problems: [] });
}

function headerOf(reference: TableReference, name: string): string {
  return reference.columns?.[name] ?? name;
}

/** The separator that finds most of the wanted headers in the first line, then the one that cuts it most often. */
function delimiterOf(text: string, headers: readonly string[]): string {
  const first = firstLineOf(text);
  const scores = [";", ",", "\t"].map((delimiter) => {
    const cells = first.split(delimiter, MOST_CSV_COLUMNS + 1).map((cell) => folded(cell.replaceAll('"', "")));
    const found = headers.filter((header) => cells.includes(folded(header))).length;
    return { delimiter, score: found * 1000 + Math.min(cells.length, 999) };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

function firstLineOf(text: string): string {
  return /^[^\r\n]*/.exec(text.trimStart())?.[0] ?? "";
}

function folded(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, " ");
}

function rowsOf(text: string, delimiter: string, start: Position): readonly Row[] | Problem {
  try {
    return numbered(parse(text.replaceAll("\r\n", "\n"), { delimiter, relax_column_count: true }));
  } catch (error) {
    const code = error instanceof CsvError ? error.code : "";
    const lines: unknown = error instanceof CsvError ? error["lines"] : undefined;
    const isQuotes = code.includes("QUOTE");
    const at = typeof lines === "number" ? { ...start, line: lines } : start;
    return problem("csv-unreadable", { reason: isQuotes ? "quotes" : "other" }, at);
  }
}

function numbered(records: readonly (readonly string[])[]): readonly Row[] {
  let line = 1;
  return records.map((record, index) => {
    const at = line;
    line += 1;
    for (const cell of record) if (cell.includes("\n")) line += cell.split("\n").length - 1;
    return { record, row: index + 1, line: at };
  });
}

interface Sheet {
  readonly reference: TableReference;
  readonly wanted: Wanted;
  readonly delimiter: string;
  readonly start: Position;
  readonly problems: Problem[];
}

function tableOf(rows: readonly Row[], sheet: Sheet): TableRead {
  const [head, ...body] = rows;
  const headers = (head?.record ?? []).map((cell) => cell.trim());
  const places = placesOf(headers, sheet);
  const full = body.filter((row) => row.record.some((cell) => cell.trim() !== ""));
  for (const row of full) checkLength(row, headers.length, sheet);
  const columns: Record<string, readonly Cell[]> = {};
  for (const [name, index] of Object.entries(places)) {
    const column = { name, index, header: headers[index] ?? name };
    columns[name] = full.map((row) => readCell(row, column, sheet));
  }
  if (sheet.problems.length > 0) return { problems: cappedProblems(sheet.problems, MOST_PROBLEMS) };
  const said = Object.fromEntries(Object.entries(places).map(([name, index]) => [name, headers[index] ?? name]));
  const at = (row: number): Position => ({ ...sheet.start, line: full[row]?.line ?? 1 });
  return {
    table: {
      rows: full.length,
      columns,
      at,
      shownAs: (row) => full[row]?.row ?? 1,
      understood: { delimiter: sheet.delimiter, headers: said },
      headers,
    },
    problems: [],
  };
}

/** The index of each wanted column, by its header as written, else whatever its case and accents. */
function placesOf(headers: readonly string[], sheet: Sheet): Readonly<Record<string, number>> {
  const places: Record<string, number> = {};
  for (const name of Object.keys(sheet.reference.columns ?? {}))
    if (!Object.hasOwn(sheet.wanted, name)) sheet.problems.push(unknownName(name, sheet));
  for (const [name, { optional }] of Object.entries(sheet.wanted)) {
    const header = headerOf(sheet.reference, name);
    const exact = headers.indexOf(header.trim());
    const index = exact >= 0 ? exact : headers.findIndex((one) => folded(one) === folded(header));
    if (index >= 0) places[name] = index;
    else if (!optional || sheet.reference.columns?.[name] !== undefined)
      sheet.problems.push(columnMissing(header, headers, sheet.start));
  }
  return places;
}

function unknownName(key: string, sheet: Sheet): Problem {
  const allowed = Object.keys(sheet.wanted);
  const near = nearest(key, allowed);
  return problem(
    "unknown-key",
    { key, allowed, ...(near === undefined ? {} : { near }) },
    sheet.reference.at ?? sheet.start,
  );
}

/** A column that a table must have, and has not. */
export function columnMissing(column: string, columns: readonly string[], at: Position): Problem {
  const near = nearest(column, columns);
  return problem("csv-column-missing", { column, columns, ...(near === undefined ? {} : { near }) }, at);
}

/** A row with more cells than headers was cut inside a value; one with fewer lost some. Empty cells at its end are free. */
function checkLength(row: Row, expected: number, sheet: Sheet): void {
  const found = row.record.length;
  const isSpilt = found > expected && row.record.slice(expected).some((cell) => cell.trim() !== "");
  if (!isSpilt && found >= expected) return;
  sheet.problems.push(problem("csv-row", { row: row.row, found, expected }, { ...sheet.start, line: row.line }));
}

interface ColumnPlace {
  readonly name: string;
  readonly index: number;
  readonly header: string;
}

function readCell(row: Row, column: ColumnPlace, sheet: Sheet): Cell {
  const cell = (row.record[column.index] ?? "").trim();
  const type = sheet.wanted[column.name]?.type ?? "text";
  if (cell === "") return undefined;
  if (type === "text") return cell;
  const { decimal, dates } = sheet.reference;
  const readings: readonly Cell[] = type === "number" ? readNumberCell(cell, decimal) : readDateCell(cell, dates);
  if (readings.length === 1) return readings[0];
  sheet.problems.push(cellProblem(row, { cell, column, type, readings }, sheet));
  return undefined;
}

interface BadCell {
  readonly cell: string;
  readonly column: ColumnPlace;
  readonly type: "number" | "date";
  readonly readings: readonly Cell[];
}

function cellProblem(row: Row, bad: BadCell, sheet: Sheet): Problem {
  const before = row.record.slice(0, bad.column.index).join(" ").length;
  const at = {
    ...sheet.start,
    line: row.line,
    column: before + (bad.column.index > 0 ? 2 : 1),
    length: bad.cell.length,
  };
  const args = {
    row: row.row,
    column: bad.column.header,
    found: bad.cell,
    expected: bad.type,
    readings: bad.readings.map(String),
  };
  return problem("csv-cell", args, at);
}
