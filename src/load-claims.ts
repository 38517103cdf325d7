import { problem, type Problem } from "./base/problem.ts";
import type { Claim } from "./claims/claim.ts";
import { claimsIn } from "./claims/claims.ts";
import { type TextForm, TEXT_ENDINGS, formOf, passagesOf } from "./claims/passages.ts";
import { excerptText } from "./files/excerpt.ts";
import type { CompanyFolder } from "./files/find.ts";
import { linesOf, positionAt } from "./files/lines.ts";
import { type Place, readBytes } from "./files/open.ts";
import { readText } from "./files/text.ts";
import { assetFile } from "./model/assets.ts";
import { type DecodedDocument, documentsOf } from "./model/documents.ts";
import { placeOf } from "./model/joining.ts";

/** A text larger than this is no text that a customer reads. */
const MOST_TEXT_BYTES = 1_000_000;

interface Told {
  readonly problems: Problem[];
  /** The texts read, for excerpts. */
  readonly texts: Map<string, string>;
}

/** Reads the files that initiatives name under `assets:`, each once, and finds what they promise. */
export async function loadClaims(
  { root }: CompanyFolder,
  documents: readonly DecodedDocument[],
  told: Told,
): Promise<ReadonlyMap<string, readonly Claim[]>> {
  const claims = new Map<string, readonly Claim[]>();
  for (const { value } of documentsOf(documents, "initiative")) {
    for (const asset of value.assets ?? []) {
      if (typeof asset !== "string") continue;
      const file = assetFile(value, asset);
      if (claims.has(file)) continue;
      claims.set(file, await claimsOfFile({ root, file, at: placeOf(value.$at, "assets") }, told));
    }
  }
  return claims;
}

async function claimsOfFile(place: Place, told: Told): Promise<readonly Claim[]> {
  const form = formOf(place.file);
  if (!form) {
    told.problems.push(problem("asset-form", { path: place.file, endings: TEXT_ENDINGS }, place.at));
    return [];
  }
  const read = readBytes(place, MOST_TEXT_BYTES);
  if (!read.bytes) {
    told.problems.push(read.problem);
    return [];
  }
  told.texts.set(place.file, excerptText(read.bytes));
  const { text, problems } = readText(place.file, read.bytes, MOST_TEXT_BYTES);
  told.problems.push(...problems);
  return text === undefined ? [] : claimsOfText(place.file, text, form);
}

async function claimsOfText(file: string, text: string, form: TextForm): Promise<readonly Claim[]> {
  const lines = linesOf(file, text);
  return claimsIn(await passagesOf(text, form)).map(({ kind, words, sentence, amount, from, to }) => {
    return { kind, words, sentence, amount, source: file, at: positionAt(lines, from, to) };
  });
}
