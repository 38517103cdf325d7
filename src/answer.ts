import type { Edit, Written } from "./base/edit.ts";
import { problem, type Problem } from "./base/problem.ts";
import type { Conversation } from "./converse.ts";
import { declaredNumber } from "./declared-number.ts";
import type { World } from "./facts/world.ts";
import { MOST_CSV_BYTES, readCsv, type Table, type Wanted } from "./files/csv.ts";
import { documentText } from "./files/document-text.ts";
import { readLoose } from "./files/open.ts";
import { prepare, type NewFile, type Preparing } from "./record.ts";
import { figuresOf } from "./talk/figures.ts";
import { givenForAnswer } from "./talk/given.ts";
import { answersPlace, type Reply, replyEdit, writtenReply } from "./talk/reply.ts";
import { REPLY_COLUMNS, type ReplyColumn, readReplies, type SheetFault, type SheetRow } from "./talk/reply-sheet.ts";

/** What writing answers down would change; `reported`: into the initiatives' own files, as their authors were told. */
export async function prepareAnswers(
  conversation: Conversation,
  replies: readonly Reply[],
  reported: boolean,
): Promise<Preparing> {
  const { open } = conversation;
  const edits: Edit[] = [];
  const created = new Map<string, Record<string, Written>>();
  for (const reply of replies) {
    const { world, value } = answered(conversation, reply);
    const place = reported ? initiativePlace(world) : answersPlace(open.loaded.documents, reply.department);
    if (place) edits.push(replyEdit(place, reported ? reply.department : reply.initiative, value));
    else created.set(reply.department, { ...created.get(reply.department), [reply.initiative]: value });
  }
  return prepare(
    open,
    edits,
    [...created].map(([department, answers]) => newFile(department, answers)),
  );
}

/** A number that an answer calls wrong by a name that no file has, with the names that its department has. */
export interface UnknownNumber {
  readonly number: string;
  readonly department: string;
  readonly known: readonly string[];
}

/** What cannot be tried: such an answer counts all the same, in the words of whoever gave it. */
export function unknownNumbers({ open, worlds }: Conversation, replies: readonly Reply[]): readonly UnknownNumber[] {
  return replies.flatMap(({ says, at, initiative, department }) => {
    const world = worlds.find((one) => one.initiative.id === initiative);
    if (says !== "wrong-number" || at === undefined || !world) return [];
    if (declaredNumber(open, world.initiative, at)) return [];
    return [{ number: at, department, known: namesOf(open, department) }];
  });
}

function namesOf({ company }: Conversation["open"], id: string): readonly string[] {
  const department = company.departments.find((one) => one.id === id);
  const figures = department ? figuresOf(company, department) : [];
  const capacities = figures.filter(({ is, field }) => is === "capacity" && field !== undefined);
  return capacities.map(({ name, field }) => `${id}/${name} ${field ?? ""}`).sort();
}

/** The answer as it will be written, for the facts of today. */
function answered({ open, worlds }: Conversation, reply: Reply): { world: World; value: Written } {
  const world = worlds.find(({ initiative }) => initiative.id === reply.initiative);
  if (!world) throw new Error(`${reply.initiative} was not judged`);
  const given = givenForAnswer(world, reply.department);
  return { world, value: writtenReply(reply, { given, today: open.company.asOf }) };
}

function initiativePlace({ initiative }: World): Pick<Edit, "file" | "document"> {
  return { file: initiative.at.file, document: { kind: "initiative", id: initiative.id } };
}

/** A party that is only named answers in a folder of its name. */
function newFile(department: string, answers: Written): NewFile {
  return { file: `departments/${department}/answers.yaml`, text: documentText("answers", answers) };
}

/** Every cell is a text, judged by what an answer needs; what a sheet has besides is not read. */
const WANTED: Wanted = Object.fromEntries(
  REPLY_COLUMNS.map((column) => [
    column,
    {
      type: "text" as const,
      optional: !["initiative", "department", "says"].includes(column),
    },
  ]),
);

export type SheetRead =
  | { readonly problems: readonly Problem[] }
  | { readonly faults: readonly SheetFault[] }
  | { readonly replies: readonly Reply[] };

/** The answers of a sheet that came back: all of it is understood, or nothing is taken from it. */
export async function readSheet({ worlds, open }: Conversation, path: string): Promise<SheetRead> {
  const read = readLoose(path, MOST_CSV_BYTES);
  if (!read) return { problems: [problem("file-missing", { path }, { file: path, line: 0, column: 0, length: 0 })] };
  const { table, problems } = readCsv(read, { file: path }, WANTED);
  if (!table) return { problems };
  const { replies, faults } = readReplies(rowsOf(table), {
    initiatives: worlds.map(({ initiative }) => initiative.id),
    departments: open.company.departments.map(({ id }) => id),
  });
  return faults.length > 0 ? { faults } : { replies };
}

function rowsOf(table: Table): readonly SheetRow[] {
  return Array.from({ length: table.rows }, (_, row) => ({ row: table.shownAs(row), cells: cellsOf(table, row) }));
}

function cellsOf(table: Table, row: number): SheetRow["cells"] {
  const cells: Partial<Record<ReplyColumn, string>> = {};
  for (const column of REPLY_COLUMNS) {
    const cell = table.columns[column]?.[row];
    if (cell !== undefined) cells[column] = String(cell);
  }
  return cells;
}
