import type { Language } from "./base/bilingual.ts";
import { type DifferentLine, differenceOf } from "./base/difference.ts";
import type { Edit } from "./base/edit.ts";
import type { Problem } from "./base/problem.ts";
import { editedAll } from "./files/edit.ts";
import { withExcerpts } from "./files/excerpt.ts";
import { findCompanies } from "./files/find.ts";
import { type Change, rewriteAll, takeAway } from "./files/rewrite.ts";
import { type OpenCompany, openCompany } from "./open-company.ts";

/** What would be written, shown before it is. */
export interface Prepared {
  readonly files: readonly { readonly file: string; readonly difference: readonly (readonly DifferentLine[])[] }[];
  /** Writes all of it or nothing. */
  readonly write: () => Promise<Writing>;
}

/** `changed`: a file that is no longer what was read; `unread`: a new file that the company's `includes:` leave out. */
export type Writing =
  | { readonly is: "written" }
  | { readonly is: "changed"; readonly file: string }
  | { readonly is: "unread"; readonly file: string };

/** What would be written, or why nothing can be, and the language in which its company is spoken to. */
export type Preparing = { readonly language: Language } & PreparedOrNot;

type PreparedOrNot =
  | { readonly prepared: Prepared }
  /** What the company could not be read with. */
  | { readonly problems: readonly Problem[] }
  /** The file in which the change has no place. */
  | { readonly noPlace: string };

/** A file that is not there yet: where, and its whole text. */
export interface NewFile {
  readonly file: string;
  readonly text: string;
}

/** Works out the texts of all files after some changes, and reads the company with them before anything is written. */
export async function prepare(
  open: OpenCompany,
  edits: readonly Edit[],
  created: readonly NewFile[] = [],
): Promise<Preparing> {
  return { language: open.company.language, ...(await preparedOrNot(open, edits, created)) };
}

async function preparedOrNot(
  open: OpenCompany,
  edits: readonly Edit[],
  created: readonly NewFile[],
): Promise<PreparedOrNot> {
  const changes: Change[] = created.map(({ file, text }) => ({ file, before: undefined, after: text }));
  for (const file of new Set(edits.map((edit) => edit.file))) {
    const before = open.loaded.texts.get(file);
    const own = edits.filter((edit) => edit.file === file);
    const after = before === undefined ? undefined : editedAll(before, own);
    if (before === undefined || after === undefined) return { noPlace: file };
    changes.push({ file, before, after });
  }
  const problems = await problemsAfter(open, changes);
  if (problems.length > 0) return { problems };
  const real = changes.filter(({ before, after }) => before !== after);
  return {
    prepared: {
      files: real.map(({ file, before, after }) => ({ file, difference: differenceOf(before ?? "", after) })),
      write: async () => write(open.folder.root, real),
    },
  };
}

async function problemsAfter(open: OpenCompany, changes: readonly Change[]): Promise<readonly Problem[]> {
  const files = [...new Set([...open.folder.files, ...changes.map(({ file }) => file)])].toSorted();
  const texts = new Map(changes.map(({ file, after }) => [file, after]));
  const after = await openCompany({ ...open.folder, files }, open.moment, texts);
  return withExcerpts(after.problems, after.loaded.texts);
}

/** New files first: when the company would not read one of them, it is taken away again and nothing else is touched. */
async function write(root: string, changes: readonly Change[]): Promise<Writing> {
  const created = changes.filter(({ before }) => before === undefined);
  const started = await rewriteAll(root, created);
  if (started.changed !== undefined) return { is: "changed", file: started.changed };
  const unread = created.length > 0 ? await unreadAmong(root, created) : undefined;
  if (unread !== undefined) {
    await takeAway(root, created);
    return { is: "unread", file: unread };
  }
  const { changed } = await rewriteAll(
    root,
    changes.filter(({ before }) => before !== undefined),
  );
  if (changed === undefined) return { is: "written" };
  await takeAway(root, created);
  return { is: "changed", file: changed };
}

async function unreadAmong(root: string, created: readonly Change[]): Promise<string | undefined> {
  const { companies } = await findCompanies(root);
  const read = new Set(companies.flatMap(({ files }) => files));
  return created.find(({ file }) => !read.has(file))?.file;
}
