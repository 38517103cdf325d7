import { parseDocument } from "yaml";

import type { Written } from "../base/edit.ts";

/** A line longer than this is broken: a map goes from braces to a line for each of its keys. */
const LONGEST = 110;

/** Characters after which a text in braces or after a key might be read as something else. */
const SPECIAL = /[\n\r\t:#[\]{},&*!|>'"`\\]|^[-?=~<%@]|^\s|\s$/;

/** A value in one line, as it may stand anywhere: lists in brackets, maps in braces. */
export function inline(value: Written): string {
  if (isList(value)) return `[${value.map(inline).join(", ")}]`;
  if (typeof value !== "object") return scalar(value);
  const parts = Object.entries(value).map(([key, part]) => `${scalar(key)}: ${inline(part)}`);
  return `{${parts.join(", ")}}`;
}

/** A value as it follows a key or a dash in an indented part of a file: in one line, or in lines of its own. */
export interface Block {
  /** What stands beside the key or the dash; empty when all of it follows. */
  readonly beside: string;
  readonly below: readonly string[];
}

/** `column`: where the key or the dash stands. A list of maps has a line for each, a long map a line for each key. */
export function block(value: Written, column: number): Block {
  const line = inline(value);
  if (isList(value) && value.some((item) => typeof item === "object"))
    return { beside: "", below: value.flatMap((item) => itemLines(item, column + 2)) };
  if (typeof value !== "object" || isList(value) || column + line.length <= LONGEST) return { beside: line, below: [] };
  return { beside: "", below: pairs(value, column + 2) };
}

/** The lines of `- value` at a column. */
export function itemLines(value: Written, column: number): string[] {
  const line = inline(value);
  const dash = `${" ".repeat(column)}- `;
  if (typeof value !== "object" || isList(value) || column + line.length <= LONGEST) return [dash + line];
  return asItem(pairs(value, column + 2), column);
}

/** The lines of a map written with a line for each key, as an item of a list. */
export function blockItem(value: Readonly<Record<string, Written>>, column: number): string[] {
  return asItem(pairs(value, column + 2), column);
}

function asItem([first = "", ...rest]: readonly string[], column: number): string[] {
  return [`${" ".repeat(column)}- ${first.trimStart()}`, ...rest];
}

/** The lines of `key: value` at a column. */
export function pairLines(key: string, value: Written, column: number): string[] {
  const { beside, below } = block(value, column);
  return [`${" ".repeat(column)}${scalar(key)}:${beside === "" ? "" : ` ${beside}`}`, ...below];
}

function pairs(value: Readonly<Record<string, Written>>, column: number): string[] {
  return Object.entries(value).flatMap(([key, part]) => pairLines(key, part, column));
}

export function isList(value: Written): value is readonly Written[] {
  return Array.isArray(value);
}

/** A text bare where it would be read as that text again, else in quotes. */
export function scalar(value: string | number | boolean, quote?: '"' | "'"): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return String(value);
  if (quote === "'" && !/[\n\r\t\\]/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  if (quote !== undefined || value === "" || SPECIAL.test(value) || !isReadBack(value)) return JSON.stringify(value);
  return value;
}

/** `12000`, `true`, `null` and the like would be read as what they look like. */
function isReadBack(value: string): boolean {
  const read: unknown = parseDocument(value, { version: "1.2", logLevel: "silent" }).toJS();
  return read === value;
}
