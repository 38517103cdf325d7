import type { Edit } from "./base/edit.ts";
import type { Complaint } from "./base/problem.ts";
import type { Conversation } from "./converse.ts";
import type { Department } from "./model/company.ts";
import { documentsOf } from "./model/documents.ts";
import { parseQuantity } from "./quantity/parse.ts";
import { prepare, type Preparing } from "./record.ts";
import { type Figure, figuresOf } from "./talk/figures.ts";
import { formatDay } from "./time/day.ts";

/** One number, and what it is today; undefined: what is written is still true. */
export interface Confirmed {
  readonly figure: Figure;
  readonly value: string | undefined;
}

/** Why a number cannot be confirmed so. */
export type ConfirmRefusal =
  | { readonly is: "unknown"; readonly name: string; readonly known: readonly string[] }
  | { readonly is: "changes-daily"; readonly name: string }
  | { readonly is: "not-one-number"; readonly name: string; readonly file: string }
  | { readonly is: "value"; readonly name: string; readonly found: string; readonly complaint: Complaint };

/** Reads `dispatch`, `stroller-x=2260`, `all`: which numbers are confirmed, and as what. */
export function confirmedOf(
  figures: readonly Figure[],
  words: readonly string[],
): { readonly confirmed: readonly Confirmed[] } | { readonly refused: ConfirmRefusal } {
  const confirmed: Confirmed[] = [];
  for (const word of words) {
    if (word === "all") {
      confirmed.push(
        ...figures.filter((figure) => figure.today === undefined).map((figure) => ({ figure, value: undefined })),
      );
      continue;
    }
    const at = word.indexOf("=");
    const name = at < 0 ? word : word.slice(0, at);
    const figure = figures.find((one) => one.name === name);
    if (!figure) return { refused: { is: "unknown", name, known: figures.map((one) => one.name) } };
    const one = { figure, value: at < 0 ? undefined : word.slice(at + 1) };
    const refused = refusalOf(one);
    if (refused) return { refused };
    confirmed.push(one);
  }
  return { confirmed };
}

function refusalOf({ figure, value }: Confirmed): ConfirmRefusal | undefined {
  const { name } = figure;
  if (value === undefined) return figure.today === undefined ? undefined : { is: "changes-daily", name };
  if (figure.field === undefined || !figure.value) return { is: "not-one-number", name, file: figure.at.file };
  const example = figure.value.text;
  const { complaint } = parseQuantity(value, [figure.value.measure], { example });
  return complaint && { is: "value", name, found: value, complaint };
}

/** What confirming would write: the day where it stands, and new values; a day that all share is changed once. */
export async function prepareConfirmed(
  { open }: Conversation,
  department: Department,
  confirmed: readonly Confirmed[],
): Promise<Preparing> {
  const today = formatDay(open.company.asOf);
  const shared = figuresOf(open.company, department).filter(({ isShared }) => isShared);
  const names = new Set(confirmed.map(({ figure }) => figure.name));
  const isWhole = shared.length > 0 && shared.every(({ name }) => names.has(name));
  const place = isWhole ? sharedPlace(open.loaded.documents, department.id) : undefined;
  const edits = confirmed.flatMap((one): Edit[] => [
    ...valueEdits(department.id, one),
    ...(one.figure.asOf === open.company.asOf || (one.figure.isShared && place)
      ? []
      : dayEdits({ department, one, today })),
  ]);
  const day: Edit[] = place ? [{ ...place, at: ["as_of"], change: { is: "set", value: today } }] : [];
  return prepare(open, [...day, ...edits]);
}

/** The document of a department in which the day of all stands. */
function sharedPlace(
  documents: Conversation["open"]["loaded"]["documents"],
  id: string,
): Pick<Edit, "file" | "document"> | undefined {
  const own = documentsOf(documents, "department").filter(({ value }) => value.department === id);
  const found = own.find(({ value }) => value.as_of !== undefined);
  return found && { file: found.file, document: { kind: "department", id } };
}

function valueEdits(id: string, { figure, value }: Confirmed): readonly Edit[] {
  if (value === undefined || figure.field === undefined) return [];
  const document = { kind: "department", id };
  return [
    {
      file: figure.at.file,
      document,
      at: ["capacities", figure.name, figure.field],
      change: { is: "set", value: plainNumber(value) },
    },
  ];
}

/** A bare number is written as one, anything with a unit as the text it is. */
function plainNumber(value: string): string | number {
  return /^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(value) ? Number(value) : value;
}

interface Dated {
  readonly department: Department;
  readonly one: Confirmed;
  readonly today: string;
}

function dayEdits({ department, one: { figure }, today }: Dated): readonly Edit[] {
  const document = { kind: "department", id: department.id };
  const change = { is: "set", value: today } as const;
  if (figure.is === "capacity")
    return [{ file: figure.at.file, document, at: ["capacities", figure.name, "as_of"], change }];
  const own = department.commitments.filter(({ at }) => at.file === figure.at.file);
  const index = own.findIndex(({ topic, at }) => topic === figure.name && at.line === figure.at.line);
  return index < 0 ? [] : [{ file: figure.at.file, document, at: ["commits", index, "as_of"], change }];
}
