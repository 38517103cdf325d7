import { type CST, Parser } from "yaml";

import { cappedProblems } from "../base/capped.ts";
import { problem, type Problem } from "../base/problem.ts";
import type { Tree } from "../base/tree.ts";
import { compose } from "./compose.ts";
import { type Lines, linesOf, positionAt } from "./lines.ts";
import { readText } from "./text.ts";
import { refusedDirective, refusedIn } from "./tokens.ts";

/** An authored file larger than this is a table in the wrong place: bulk figures enter as CSV. */
export const MOST_YAML_BYTES = 1_000_000;

export interface YamlRead {
  readonly documents: readonly Tree[];
  readonly problems: readonly Problem[];
}

/**
 * The documents of a YAML file, hostile or not: characters are judged first, then tokens, and only what passed both is
 * composed. A bad document leaves the others of its file readable.
 */
export function readYaml(file: string, bytes: Uint8Array): YamlRead {
  const { text, problems: refused } = readText(file, bytes, MOST_YAML_BYTES);
  if (text === undefined) return { documents: [], problems: refused };
  const lines = linesOf(file, text);
  const documents: Tree[] = [];
  const problems: Problem[] = [];
  for (const token of tokensOf(lines, problems)) {
    const harm = refusedIn(lines, token);
    const { tree, problems: found } = harm.length > 0 ? { problems: harm } : compose(lines, token);
    problems.push(...cappedProblems(found, MOST_PROBLEMS));
    if (tree) documents.push(tree);
  }
  return { documents, problems: cappedProblems(problems, MOST_PROBLEMS) };
}

/** A company's whole plan in one file is fewer. */
const MOST_DOCUMENTS = 2000;

/** Problems of a file told at most. */
const MOST_PROBLEMS = 100;

/** The documents among the tokens; one behind a refused directive is not read, since nobody knows how it was meant. */
function tokensOf(lines: Lines, problems: Problem[]): readonly CST.Document[] {
  const documents: CST.Document[] = [];
  let isDirected = false;
  let isSpoilt = false;
  for (const token of new Parser().parse(lines.text)) {
    if (token.type === "directive") {
      const refused = refusedDirective(lines, token);
      if (refused) problems.push(refused);
      isDirected = true;
      isSpoilt ||= refused !== undefined;
    }
    problems.push(...strayIn(lines, token, isDirected && !isSpoilt));
    if (token.type !== "document") continue;
    if (documents.length === MOST_DOCUMENTS) {
      problems.push(problem("too-much", { what: "documents", most: MOST_DOCUMENTS }, positionAt(lines, token.offset)));
      break;
    }
    if (!isSpoilt) documents.push(token);
    [isDirected, isSpoilt] = [false, false];
  }
  return documents;
}

/** What stands between documents and belongs to none of them; a document behind a directive starts with its line `---`. */
function strayIn(lines: Lines, token: CST.Token, isDirected: boolean): readonly Problem[] {
  if (token.type === "error") return [stray(lines, token, "UNEXPECTED_TOKEN")];
  if (token.type === "doc-end") {
    const more = (token.end ?? []).filter(({ type }) => type !== "space" && type !== "comment" && type !== "newline");
    return more.map((one) => stray(lines, one, "UNEXPECTED_TOKEN"));
  }
  const isBare = token.type === "document" && !token.start.some(({ type }) => type === "doc-start");
  return isBare && isDirected ? [stray(lines, { offset: token.offset, source: "" }, "MISSING_CHAR")] : [];
}

function stray(lines: Lines, { offset, source, message }: Stray, fault: string): Problem {
  const at = positionAt(lines, offset, offset + source.length);
  return problem("yaml-syntax", { fault, message: message ?? "it belongs to no document" }, at);
}

interface Stray {
  readonly offset: number;
  readonly source: string;
  readonly message?: string;
}
