import type { TableRow } from "./capacity/behaviour.ts";
import type { Table } from "./files/csv.ts";
import type { tableSchema } from "./capacity/common.ts";
import type { Infer } from "./schema/define.ts";
import type { Tables } from "./simulate/build/building.ts";

export type TableReference = Infer<typeof tableSchema>;

const found = new WeakMap<object, readonly TableReference[]>();

/** The column that a table must have, by the field that names it. */
const COLUMN: Readonly<Record<string, string>> = {
  series: "quantity",
  on_hand: "on_hand",
  agents: "agents",
  profile: "share",
};
const fields = new WeakMap<TableReference, string>();

/** The column without which a table tells nothing where it is named; undefined: none. */
export function columnOf(reference: TableReference): string | undefined {
  return COLUMN[fields.get(reference) ?? ""];
}

/** Every reference to a table inside a decoded document, which is searched once however often a company is read again. */
export function tableReferences(document: object): readonly TableReference[] {
  const references = found.get(document) ?? referencesIn(document);
  found.set(document, references);
  return references;
}

function referencesIn(value: unknown, field = ""): readonly TableReference[] {
  if (typeof value !== "object" || value === null) return [];
  if (isTableReference(value)) {
    fields.set(value, field);
    return [value];
  }
  return Object.entries(value).flatMap(([key, part]) => (key === "$at" ? [] : referencesIn(part, key)));
}

function isTableReference(value: object): value is TableReference {
  return "file" in value && typeof value.file === "string" && "$at" in value;
}

/** One table, however many places read it the same way. */
export function tableKey(reference: TableReference): string {
  const { file, columns = {}, decimal, dates, $at } = reference;
  const folder = $at[""]?.file.replace(/[^/]*$/, "") ?? "";
  const headers = Object.keys(columns)
    .sort()
    .map((name) => [name, columns[name]]);
  return JSON.stringify([folder, file, headers, decimal, dates]);
}

/** The rows of the loaded tables, as the simulation asks for them. */
export function tablesOf(loaded: ReadonlyMap<string, Table>): Tables {
  return (reference) => {
    if (!isTableReference(reference)) return undefined;
    const table = loaded.get(tableKey(reference));
    return table ? rowsOf(table) : undefined;
  };
}

function rowsOf(table: Table): readonly TableRow[] {
  return Array.from({ length: table.rows }, (_, row) =>
    Object.fromEntries(
      Object.entries(table.columns).map(([name, cells]) => [name, name === "from" ? hourOf(cells[row]) : cells[row]]),
    ),
  );
}

/** `9:30` is 9.5; a plain number is an hour. */
function hourOf(cell: string | number | undefined): number | undefined {
  const match = /^(\d{1,2})(?::(\d{2}))?/.exec(String(cell ?? ""));
  return match ? Number(match[1]) + Number(match[2] ?? 0) / 60 : undefined;
}
