import { deserialize, serialize } from "node:v8";

import { BUILD_NAME } from "./base/build-name.ts";
import { contentKey } from "./base/content-key.ts";
import { recalled } from "./base/recalled.ts";
import { cacheFolder } from "./files/cache-folder.ts";
import { KeptLines, keyOf } from "./files/kept-lines.ts";
import type { Company, Initiative } from "./model/company.ts";
import type { OpenCompany } from "./open-company.ts";
import type { Outlook } from "./simulate/outlook.ts";
import { rehearse, type Rehearsal } from "./simulate/rehearse.ts";
import type { Together } from "./simulate/together/together-outlook.ts";
import { surroundingsOf, whatIsRead } from "./simulate/surroundings.ts";
import { together, type TogetherRequest } from "./simulate/together/together.ts";

/** What a rehearsal is of, and where its outcome may be kept. */
export type Subject = Pick<OpenCompany, "company" | "tables" | "loaded" | "folder" | "moment">;

/**
 * Rehearses an initiative, or says what an earlier run of the same Batuta on the same Node saw where all that it feels said
 * the same to the letter. It is played in nothing but what it is kept by, so that nothing can be missing there.
 */
export function rehearsed(open: Subject, initiative: Initiative, asked: Omit<Rehearsal, "tables">): Outlook {
  const { seed, scenarios, trial } = asked;
  const look = trial && [trial.scenarios, trial.multiple, [...trial.strengthOf].sort()];
  const seen = surroundingsOf(open.company, initiative);
  return kept({ open, seen }, ["one", initiative.id, seed, scenarios, look], () =>
    rehearse(seen, initiative, { ...asked, tables: open.tables }),
  );
}

/** All initiatives at once, in the same way. */
export function playedTogether(open: Subject, { seed, of }: Omit<TogetherRequest, "tables">): Together {
  const seen = whatIsRead(open.company);
  return kept({ open, seen }, ["all", seed, of], () =>
    together(seen, { seed, tables: open.tables, ...(of === undefined ? {} : { of }) }),
  );
}

/** What of a company is played. */
interface Seen {
  readonly open: Subject;
  readonly seen: Company;
}

/** What was seen last in this process is recalled, whether anything is kept for another one or not. */
const recall = recalled<unknown>(256);

function kept<T>(of: Seen, question: readonly unknown[], answer: () => T): T {
  const content = keyOfSeen(of);
  if (content === undefined) return answer();
  const key = keyOf(JSON.stringify([content, ...question]));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a question has one type of answer
  return recall(key, () => keptForNext(of.open, key, answer)) as T;
}

function keptForNext<T>(open: Subject, key: string, answer: () => T): T {
  const lines = keptFor(open);
  if (!lines) return answer();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its sum says that it is what was written below
  const known = lines.find(key, (line) => deserialize(Buffer.from(line, "base64")) as T);
  if (known !== undefined) return known;
  const given = answer();
  lines.add(key, serialize(given).toString("base64"));
  return given;
}

const opened = new Map<string, KeptLines>();

/** Those of a company's folder, read once, and written when the process ends; undefined: nothing is kept. */
function keptFor({ folder: { root }, moment }: Subject): KeptLines | undefined {
  const folder = cacheFolder(moment.environment);
  if (folder === undefined || BUILD_NAME === undefined) return undefined;
  const place = JSON.stringify([folder, root]);
  const known = opened.get(place);
  if (known) return known;
  const lines = new KeptLines({ folder, what: "rehearsals", build: `${BUILD_NAME}-${process.version}`, root });
  if (opened.size === 0) process.once("exit", saveAll);
  opened.set(place, lines);
  return lines;
}

function saveAll(): void {
  for (const lines of opened.values()) lines.save();
}

const keys = new WeakMap<object, string>();

/** Everything that is played, as it was joined, with the tables that it reads. */
function keyOfSeen({ open: { company, loaded }, seen }: Seen): string | undefined {
  const tables = () => [...loaded.tables].map(([name, table]) => [name, keptKey(table, () => table.columns)]);
  const all = [
    // All parts of a company are seen in the same rest of it.
    keptKey(company, () => [{ ...seen, initiatives: [] }, tables()]),
    ...seen.initiatives.map((each) => keptKey(each, () => each)),
  ];
  return all.includes(undefined) ? undefined : JSON.stringify(all);
}

/** The key of what an object says, worked out once as long as the object is there. */
function keptKey(of: object, content: () => unknown): string | undefined {
  const key = keys.get(of) ?? contentKey(content());
  if (key !== undefined) keys.set(of, key);
  return key;
}
