import { dirname, join } from "node:path";
import { deserialize, serialize } from "node:v8";

import { BUILD_NAME } from "./base/build-name.ts";
import { contentKey } from "./base/content-key.ts";
import type { CheckRequest } from "./cli/pipeline.ts";
import { cacheFolder } from "./files/cache-folder.ts";
import { readKept, writeKept } from "./files/kept.ts";
import { keyOf } from "./files/kept-lines.ts";
import { keepLatest, orNothing } from "./files/private.ts";
import { inputsOf } from "./inputs-of.ts";
import type { Initiative } from "./model/company.ts";
import type { OpenCompany } from "./open-company.ts";
import type { Told } from "./result-of.ts";
import type { Result } from "./result/result.ts";

/** What is asked of an open company: of which initiatives, and what is told beside them. */
export interface Question {
  readonly request: CheckRequest;
  readonly initiatives: readonly Initiative[];
  readonly telling: Pick<Told, "problems" | "shard">;
}

/** Of a company the answers to so many questions are kept: two languages, a part of it, another seed. */
const MOST_RESULTS = 4;
const MOST_COMPANIES = 20;
const MOST_BUILDS = 4;
/** A thousand initiatives come to a tenth of it. */
const MOST_BYTES = 512_000_000;

/**
 * The result of a company, or what an earlier run of the same Batuta on the same Node answered where all that it was judged
 * by was the same to the letter: the files, what was joined of them, the tables, the day, the question. A check that is run
 * again in a pipeline or a hook reads, and judges nothing.
 */
export async function keptResult(open: OpenCompany, asked: Question, answer: () => Promise<Result>): Promise<Result> {
  const path = pathFor(open, asked);
  if (path === undefined) return answer();
  const text = readKept(path, MOST_BYTES);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its sum says that it is what was written below
  const known = text === undefined ? undefined : orNothing(() => deserialize(Buffer.from(text, "base64")) as Result);
  if (known) return known;
  const given = await answer();
  if (writeKept(path, serialize(given).toString("base64"))) {
    keepLatest(dirname(path), MOST_RESULTS);
    keepLatest(dirname(dirname(path)), MOST_COMPANIES);
    keepLatest(dirname(dirname(dirname(path))), MOST_BUILDS);
  }
  return given;
}

/** Where the answer to a question stands; undefined: nothing is kept. */
function pathFor(open: OpenCompany, { request, initiatives, telling }: Question): string | undefined {
  const folder = cacheFolder(open.moment.environment);
  const company = folder === undefined || BUILD_NAME === undefined ? undefined : contentKey(open.company);
  if (folder === undefined || company === undefined) return undefined;
  const { root } = open.folder;
  // Of its environment and its paths only the day and the initiatives count, which are in what was read and asked.
  const { environment: _, paths: __, ...wanted } = request;
  const question = contentKey([
    inputsOf(open, request),
    company,
    open.loaded.claims,
    open.problems,
    initiatives.map(({ id }) => id),
    wanted,
    telling.problems,
    telling.shard,
  ]);
  if (question === undefined) return undefined;
  return join(folder, "results", `${BUILD_NAME}-${process.version}`, keyOf(root), `${question}.kept`);
}
