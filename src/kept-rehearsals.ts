import { deserialize, serialize } from "node:v8";

import { BUILD_NAME } from "./base/build-name.ts";
import { contentKey } from "./base/content-key.ts";
import { cacheFolder } from "./files/cache-folder.ts";
import { KeptLines, keyOf } from "./files/kept-lines.ts";
import type { Company, Initiative } from "./model/company.ts";
import type { OpenCompany } from "./open-company.ts";
import type { Outlook } from "./simulate/outlook.ts";
import { rehearse, type Rehearsal } from "./simulate/rehearse.ts";
import type { Together } from "./simulate/together/together-outlook.ts";
import { together, type TogetherRequest } from "./simulate/together/together.ts";

/** What a rehearsal is of, and where its outcome may be kept. */
export type Subject = Pick<OpenCompany, "company" | "tables" | "loaded" | "folder" | "moment">;

/**
 * Rehearses an initiative, or says what an earlier run of the same Batuta on the same Node saw in a company that says the
 * same to the letter.
 */
export function rehearsed(open: Subject, initiative: Initiative, asked: Omit<Rehearsal, "tables">): Outlook {
  const { seed, scenarios, trial } = asked;
  const look = trial && [trial.scenarios, trial.multiple, [...trial.strengthOf].sort()];
  return kept(open, ["one", initiative.id, seed, scenarios, look], () =>
    rehearse(open.company, initiative, { ...asked, tables: open.tables }),
  );
}

/** All initiatives at once, in the same way. */
export function playedTogether(open: Subject, { seed, of }: Omit<TogetherRequest, "tables">): Together {
  return kept(open, ["all", seed, of], () =>
    together(open.company, { seed, tables: open.tables, ...(of === undefined ? {} : { of }) }),
  );
}

function kept<T>(open: Subject, question: readonly unknown[], answer: () => T): T {
  const lines = keptFor(open);
  const company = lines && keyOfCompany(open);
  if (!lines || company === undefined) return answer();
  const key = keyOf(JSON.stringify([company, ...question]));
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

const keys = new WeakMap<Company, string>();

/** Everything that a rehearsal sees of a company: as it was joined, with the tables that it reads. */
function keyOfCompany({ company, loaded }: Subject): string | undefined {
  const key =
    keys.get(company) ?? contentKey([company, [...loaded.tables].map(([name, { columns }]) => [name, columns])]);
  if (key !== undefined) keys.set(company, key);
  return key;
}
