import { cappedProblems } from "../base/capped.ts";
import type { Problem } from "../base/problem.ts";
import type { Tree } from "../base/tree.ts";
import { decode } from "../schema/decode.ts";
import { kindOf } from "../schema/kind.ts";
import { validate } from "../schema/validate.ts";
import type { DecodedDocument } from "./documents.ts";
import { FILE_KINDS, isFileKind } from "./kinds.ts";

/** Where whole documents go, and what is wrong with the others. */
export interface Understood {
  readonly documents: DecodedDocument[];
  readonly problems: Problem[];
}

/** Problems of a document told at most. */
const MOST_PROBLEMS = 200;

/** From what is written to what it means: its kind, its shape, its values. Only a whole document is joined. */
export function understand(tree: Tree, file: string, into: Understood): void {
  const found = kindOf(tree, FILE_KINDS);
  if (found.problem) {
    into.problems.push(found.problem);
    return;
  }
  const { kind } = found;
  if (!isFileKind(kind)) return;
  const { schema } = FILE_KINDS[kind];
  const shape = validate(kind, schema, tree);
  const decoded = decode<unknown>(schema, tree);
  into.problems.push(...cappedProblems([...shape, ...decoded.problems], MOST_PROBLEMS));
  if (shape.length > 0 || decoded.problems.length > 0 || decoded.value === undefined) return;
  // The table of kinds ties a kind to the type that its schema decodes to; the compiler cannot follow a computed key.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  into.documents.push({ kind, value: decoded.value, file, at: tree.at } as DecodedDocument);
}
