import { nearest } from "../base/near.ts";
import type { Complaint } from "../base/problem.ts";
import { parseQuantity } from "../quantity/parse.ts";
import { MEASURES } from "../quantity/quantity.ts";
import { parseDay } from "../time/day.ts";
import { NEEDS, type Reply, REPLIES, type Says } from "./reply.ts";

/** The columns of a sheet of answers, as `ask` and `week` print it. */
export const REPLY_COLUMNS = [
  "initiative",
  "department",
  "says",
  "condition",
  "due",
  "about",
  "because",
  "at",
  "should_be",
  "on",
  "by",
  "recorded_by",
] as const;

export type ReplyColumn = (typeof REPLY_COLUMNS)[number];

/** A row as it was read; `row` as a spreadsheet counts. */
export interface SheetRow {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<ReplyColumn, string>>>;
}

/** What keeps a sheet from being taken in: where, and why. */
export interface SheetFault {
  readonly row: number;
  readonly column: ReplyColumn;
  readonly fault:
    | { readonly is: "formula" | "says" | "day"; readonly found: string }
    | { readonly is: "initiative" | "department"; readonly found: string; readonly near: string | undefined }
    | { readonly is: "needs"; readonly says: Says }
    | { readonly is: "twice"; readonly other: number }
    | { readonly is: "empty" }
    | { readonly is: "number"; readonly found: string; readonly complaint: Complaint };
}

/** Whom and what the answers may be about. */
export interface Known {
  readonly initiatives: readonly string[];
  readonly departments: readonly string[];
}

/** The answers of a sheet, or all that is wrong with it; rows in which nobody has answered yet are passed over. */
export function readReplies(
  rows: readonly SheetRow[],
  known: Known,
): { readonly replies: readonly Reply[]; readonly faults: readonly SheetFault[] } {
  const filled = rows.filter(({ cells }) => isFilled(cells));
  const seen = new Map<string, number>();
  const faults: SheetFault[] = [];
  const replies = filled.flatMap((one) => {
    const own = [...formulas(one), ...unknownNames(one, known), ...numberFaults(one), ...dayFaults(one)];
    const reply = replyOf(one, own);
    const key = `${one.cells.initiative ?? ""}|${one.cells.department ?? ""}`;
    const other = seen.get(key);
    if (other !== undefined) own.push({ row: one.row, column: "department", fault: { is: "twice", other } });
    else seen.set(key, one.row);
    faults.push(...own);
    return reply ? [reply] : [];
  });
  return { replies: faults.length > 0 ? [] : replies, faults };
}

/** Anything but whom it is about. */
function isFilled(cells: SheetRow["cells"]): boolean {
  return REPLY_COLUMNS.some((column) => !IDENTITY.includes(column) && cells[column] !== undefined);
}

const IDENTITY: readonly ReplyColumn[] = ["initiative", "department"];

/** A spreadsheet may run it, and what is written here is read by spreadsheets again. */
const FORMULA = /^['\s]*[=+@]|^['\s]*-(?!\d+(?:[.,]\d+)?(?: ?[\p{L}%/]+)?$)/u;

function formulas({ row, cells }: SheetRow): SheetFault[] {
  return REPLY_COLUMNS.flatMap((column): SheetFault[] => {
    const found = cells[column];
    return found !== undefined && FORMULA.test(found) ? [{ row, column, fault: { is: "formula", found } }] : [];
  });
}

function unknownNames({ row, cells }: SheetRow, known: Known): SheetFault[] {
  const names: readonly ["initiative" | "department", readonly string[]][] = [
    ["initiative", known.initiatives],
    ["department", known.departments],
  ];
  return names.flatMap(([column, all]): SheetFault[] => {
    const found = cells[column];
    if (found === undefined) return [{ row, column, fault: { is: "empty" } }];
    if (all.includes(found)) return [];
    return [{ row, column, fault: { is: column, found, near: nearest(found, all) } }];
  });
}

/** Only what looks like a number and cannot be one: what should be there may also be said in words. */
function numberFaults({ row, cells }: SheetRow): SheetFault[] {
  const found = cells.should_be;
  const complaint = found === undefined ? undefined : parseQuantity(found, MEASURES, { example: "800/day" }).complaint;
  if (found === undefined || complaint === undefined || !complaint.code.startsWith("number-")) return [];
  return [{ row, column: "should_be", fault: { is: "number", found, complaint } }];
}

const DAYS = ["due", "on"] as const;

function dayFaults({ row, cells }: SheetRow): SheetFault[] {
  return DAYS.flatMap((column): SheetFault[] => {
    const found = cells[column];
    return found !== undefined && dayIn(found) === undefined ? [{ row, column, fault: { is: "day", found } }] : [];
  });
}

/** YYYY-MM-DD, or what a spreadsheet made of it where only one reading is a day of the calendar. */
function dayIn(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const [, first = "", second = "", year = ""] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const readings = [text, iso(year, second, first), iso(year, first, second)];
  const days = new Set(readings.filter((reading) => parseDay(reading) !== undefined));
  return days.size === 1 ? [...days][0] : undefined;
}

function iso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function replyOf({ row, cells }: SheetRow, faults: SheetFault[]): Reply | undefined {
  const says = saysOf(cells.says);
  const { initiative, department } = cells;
  if (!says) {
    const fault: SheetFault["fault"] = cells.says === undefined ? { is: "empty" } : { is: "says", found: cells.says };
    faults.push({ row, column: "says", fault });
    return undefined;
  }
  for (const column of NEEDS[says]) {
    if (isColumn(column) && cells[column] === undefined) faults.push({ row, column, fault: { is: "needs", says } });
  }
  if (initiative === undefined || department === undefined) return undefined;
  const { condition, about, because, at, should_be, by, recorded_by } = cells;
  const [due, on] = [dayIn(cells.due), dayIn(cells.on)];
  return {
    initiative,
    department,
    says,
    condition,
    due,
    about,
    because,
    at,
    should_be,
    cost: undefined,
    on,
    by,
    recorded_by,
  };
}

function isColumn(name: string): name is ReplyColumn {
  return REPLY_COLUMNS.some((column) => column === name);
}

/** As people write the five answers, in both languages. */
const SPOKEN: Readonly<Record<Says, readonly string[]>> = {
  agrees: ["agree", "i agree", "yes", "de acuerdo", "si"],
  "agrees-if": ["agrees if", "i agree if", "yes if", "de acuerdo si", "si, si"],
  objects: ["object", "i object", "objects because", "pone objecion", "pongo una objecion", "objecion"],
  "no-impact": ["no impact", "it does not touch us", "no le afecta", "no nos afecta"],
  "wrong-number": ["wrong number", "a number is wrong", "a number here is wrong", "hay un numero mal"],
};

export function saysOf(text: string | undefined): Says | undefined {
  const said = (text ?? "")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[\s….]+/g, " ")
    .trim();
  return REPLIES.find((one) => one === said || SPOKEN[one].includes(said));
}
