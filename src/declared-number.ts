import type { Position } from "./base/position.ts";
import { type Spot, type WrittenAt, wayAt } from "./files/way-at.ts";
import type { Initiative } from "./model/company.ts";
import { FILE_KINDS } from "./model/kinds.ts";
import { namedNumber } from "./model/named-number.ts";
import type { OpenCompany } from "./open-company.ts";

/** A number as a file of the company writes it. */
export interface DeclaredNumber extends WrittenAt {
  readonly file: string;
  readonly place: Position;
}

/** The number that an answer to an initiative means by a name; undefined: no file says one by it. */
export function declaredNumber(open: OpenCompany, initiative: Initiative, name: string): DeclaredNumber | undefined {
  const named = namedNumber(open.company, initiative, name);
  if (!named) return undefined;
  const spot: Spot & { file: string } = "at" in named ? named.at : named.spot;
  const text = open.loaded.texts.get(spot.file);
  const written = text === undefined ? undefined : wayAt(text, Object.keys(FILE_KINDS), spot);
  if (!written) return undefined;
  const { file, line, column = 1 } = spot;
  return { ...written, file, place: { file, line, column, length: written.text.length } };
}
