import { posix } from "node:path";

import { BUILD_NAME } from "./base/build-name.ts";
import { problem, type Problem } from "./base/problem.ts";
import { recalled } from "./base/recalled.ts";
import type { Claim } from "./claims/claim.ts";
import { cacheFolder } from "./files/cache-folder.ts";
import { columnMissing, MOST_CSV_BYTES, readCsv, type Table, type Wanted } from "./files/csv.ts";
import { excerptText } from "./files/excerpt.ts";
import type { CompanyFolder } from "./files/find.ts";
import { type BytesRead, readBytes } from "./files/open.ts";
import { ReadingCache } from "./files/reading-cache.ts";
import { MOST_YAML_BYTES, readYaml, type YamlRead } from "./files/read.ts";
import type { DecodedDocument } from "./model/documents.ts";
import { loadClaims } from "./load-claims.ts";
import { understand, type Understood } from "./model/understand.ts";
import { columnOf, type TableReference, tableKey, tableReferences } from "./tables.ts";

/** A company's files, read once: what they mean, what is wrong with them, and their texts for excerpts. */
export interface Loaded {
  readonly documents: readonly DecodedDocument[];
  readonly tables: ReadonlyMap<string, Table>;
  /** What the texts of initiatives say, by file. */
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
  readonly problems: readonly Problem[];
  readonly texts: ReadonlyMap<string, string>;
  /** What came of each file by itself. */
  readonly files: ReadonlyMap<string, FileLoaded>;
  /** Some document could not be understood: what it would have been is not known to be absent. */
  readonly refused: boolean;
}

/** One file: its documents as far as they can be understood, its text unless it could not be read. */
interface FileLoaded {
  readonly text: string | undefined;
  readonly documents: readonly DecodedDocument[];
  readonly problems: readonly Problem[];
}

/** What decides where files are looked for, beside the disk. */
interface Known extends Rewritten {
  /** Names the folder in which an earlier run kept what it read. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Files as they would be after a change that nobody has written yet, and what is known of all the others. */
export interface Rewritten {
  readonly written: ReadonlyMap<string, string>;
  /** What is not given of it is read anew. */
  readonly before: Pick<Loaded, "files"> & Partial<Pick<Loaded, "tables" | "claims">>;
}

/** Reads every file of a company, or only those rewritten; a broken one hides none of the others. */
export async function load(folder: CompanyFolder, known: Partial<Known> = {}): Promise<Loaded> {
  const { written, before, environment } = known;
  const cache = environment && readingCache(folder, environment);
  const files = new Map<string, FileLoaded>();
  let size = 0;
  for (const file of folder.files) {
    if (size > MOST_BYTES) return tooLarge(file);
    const text = written?.get(file);
    const same = text === undefined ? before?.files.get(file) : undefined;
    const loaded = same ?? loadFile(folder, file, { text, cache });
    files.set(file, loaded);
    size += loaded.text?.length ?? 0;
  }
  cache?.save();
  const loaded = [...files.values()];
  const documents = loaded.flatMap((file) => file.documents);
  const problems = loaded.flatMap((file) => file.problems);
  const refused = problems.length > 0;
  const tables = await loadTables(folder, documents, { problems, known: before?.tables });
  const texts = new Map([...files].flatMap(([file, { text }]) => (text === undefined ? [] : [[file, text] as const])));
  // A change of a plan changes no text that customers read.
  const claims = before?.claims ?? (await loadClaims(folder, documents, { problems, texts }));
  return { documents, tables, claims, problems, texts, files, refused };
}

/** Characters of all YAML files together: more is no company's plan, whoever sent it. */
const MOST_BYTES = 50_000_000;

/** Nothing is judged on half of the files. */
function tooLarge(file: string): Loaded {
  const at = { file, line: 0, column: 0, length: 0 };
  const problems = [problem("too-much", { what: "bytes", most: MOST_BYTES }, at)];
  const nothing = {
    documents: [],
    tables: new Map<never, never>(),
    claims: new Map<never, never>(),
    texts: new Map<never, never>(),
  };
  return { ...nothing, files: new Map(), problems, refused: true };
}

/** Only what is bundled keeps what it read, and only where the environment has a place for it. */
function readingCache({ root }: CompanyFolder, environment: Known["environment"]): ReadingCache | undefined {
  const folder = cacheFolder(environment);
  return folder === undefined || BUILD_NAME === undefined ? undefined : new ReadingCache(folder, BUILD_NAME, root);
}

interface Source {
  /** What is not written yet; undefined: the file on the disk counts. */
  readonly text: string | undefined;
  readonly cache: ReadingCache | undefined;
}

const recallWritten = recalled<FileLoaded>(2000);

/** What is not written yet is asked for more than once, and again after every edit of another file: a way out that is tried. */
function loadFile(folder: CompanyFolder, file: string, source: Source): FileLoaded {
  const { text } = source;
  if (text === undefined) return understood(folder, file, source);
  return recallWritten(JSON.stringify([file, text]), () => understood(folder, file, { text, cache: undefined }));
}

function understood(folder: CompanyFolder, file: string, { text, cache }: Source): FileLoaded {
  const read = bytesOf(folder, file, text);
  if (!read.bytes) return { text: undefined, documents: [], problems: [read.problem] };
  const { documents: trees, problems: refused } = readKept(file, read.bytes, cache);
  const into: Understood = { documents: [], problems: [...refused] };
  for (const tree of trees) understand(tree, file, into);
  return { text: excerptText(read.bytes), ...into };
}

function readKept(file: string, bytes: Uint8Array, cache: ReadingCache | undefined): YamlRead {
  const documents = cache?.find(file, bytes);
  if (documents) return { documents, problems: [] };
  const read = readYaml(file, bytes);
  if (read.problems.length === 0) cache?.add(bytes, read.documents);
  return read;
}

/** A file's bytes: from a text that is not written yet, else from the disk. */
function bytesOf(folder: CompanyFolder, file: string, text: string | undefined): BytesRead {
  if (text !== undefined) return { bytes: new TextEncoder().encode(text) };
  const source = { root: folder.root, file, at: { file, line: 0, column: 0, length: 0 } };
  return readBytes(source, MOST_YAML_BYTES);
}

/** Every column that some table of ours may have; which one it must have, the place says that names it. */
const COLUMNS: Wanted = {
  product: { type: "text", optional: true },
  on_hand: { type: "number", optional: true },
  as_of: { type: "date", optional: true },
  from: { type: "text", optional: true },
  weekday: { type: "number", optional: true },
  agents: { type: "number", optional: true },
  share: { type: "number", optional: true },
  day: { type: "date", optional: true },
  quantity: { type: "number", optional: true },
};

async function loadTables(
  folder: CompanyFolder,
  documents: readonly DecodedDocument[],
  { problems, known }: { problems: Problem[]; known: ReadonlyMap<string, Table> | undefined },
): Promise<ReadonlyMap<string, Table>> {
  const tables = new Map<string, Table>();
  for (const document of documents) {
    for (const reference of tableReferences(document.value)) {
      const key = tableKey(reference);
      const table = tables.get(key) ?? known?.get(key) ?? (await loadTable(folder, reference, problems));
      if (!table) continue;
      tables.set(key, table);
      problems.push(...lackOf(table, reference));
    }
  }
  return tables;
}

/** A header that is mistyped is no number that nobody knows. */
function lackOf({ columns, headers, at }: Table, reference: TableReference): readonly Problem[] {
  const column = columnOf(reference);
  if (column === undefined || Object.hasOwn(columns, column)) return [];
  return [columnMissing(column, headers, { ...at(0), line: 1, column: 1, length: 1 })];
}

async function loadTable(
  folder: CompanyFolder,
  reference: TableReference,
  problems: Problem[],
): Promise<Table | undefined> {
  const at = reference.$at["file"] ?? reference.$at[""];
  if (!at) return undefined;
  const file = posix.join(posix.dirname(at.file), reference.file);
  const read = readBytes({ root: folder.root, file, at }, MOST_CSV_BYTES);
  if (!read.bytes) {
    problems.push(read.problem);
    return undefined;
  }
  const { columns = {}, decimal, dates } = reference;
  const result = readCsv(
    read.bytes,
    { file, columns, ...(decimal ? { decimal } : {}), ...(dates === undefined ? {} : { dates }) },
    COLUMNS,
  );
  problems.push(...result.problems);
  return result.table;
}
