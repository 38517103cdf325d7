import type { Edit, Written } from "../base/edit.ts";
import { answeringDepartment } from "../model/join-answers.ts";
import { type DecodedDocument, documentsOf } from "../model/documents.ts";
import { formatDay, type Day } from "../time/day.ts";

export const REPLIES = ["agrees", "agrees-if", "objects", "no-impact", "wrong-number"] as const;

export type Says = (typeof REPLIES)[number];

/** What a department answers, as it is to be written down. */
export interface Reply {
  readonly initiative: string;
  readonly department: string;
  readonly says: Says;
  readonly condition: string | undefined;
  readonly due: string | undefined;
  readonly about: string | undefined;
  readonly because: string | undefined;
  readonly at: string | undefined;
  readonly should_be: string | undefined;
  readonly cost: string | undefined;
  readonly on: string | undefined;
  readonly by: string | undefined;
  readonly recorded_by: string | undefined;
}

/** What an answer must say beside itself: on which condition, why, which number and what it should be. */
export const NEEDS: Readonly<Record<Says, readonly (keyof Reply)[]>> = {
  agrees: [],
  "agrees-if": ["condition"],
  objects: ["because"],
  "no-impact": [],
  "wrong-number": ["at", "should_be"],
};

export function missingIn(reply: Reply): readonly (keyof Reply)[] {
  return NEEDS[reply.says].filter((field) => reply[field] === undefined);
}

export interface Recording {
  readonly given: Readonly<Record<string, string>>;
  readonly today: Day;
}

/** The answer as its file will say it. */
export function writtenReply(reply: Reply, { given, today }: Recording): Written {
  const { initiative: _, department: __, says, on, ...rest } = reply;
  const said = Object.entries(rest).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  return {
    says,
    ...Object.fromEntries(said),
    on: on ?? formatDay(today),
    ...(says !== "wrong-number" && Object.keys(given).length > 0 ? { given } : {}),
  };
}

/** Where the answers of a department stand: its own answers file, else a document of its own; undefined: it has neither. */
export function answersPlace(
  documents: readonly DecodedDocument[],
  department: string,
): Pick<Edit, "file" | "document"> | undefined {
  const declared = documentsOf(documents, "department").map(({ value, file }) => ({ id: value.department, file }));
  const own = documentsOf(documents, "answers").find(({ file }) => answeringDepartment(file, declared) === department);
  if (own) return { file: own.file, document: { kind: "answers" } };
  const file = declared.find(({ id }) => id === department)?.file;
  return file === undefined ? undefined : { file, document: { kind: "department", id: department } };
}

/** The change that writes an answer down. */
export function replyEdit(place: Pick<Edit, "file" | "document">, initiative: string, value: Written): Edit {
  return { ...place, at: ["answers", initiative], change: { is: "set", value } };
}
