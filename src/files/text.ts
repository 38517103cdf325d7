import { Buffer, isUtf8 } from "node:buffer";

import { problem, type Problem } from "../base/problem.ts";
import { isControl } from "../base/visible.ts";
import { linesOf, positionAt } from "./lines.ts";

export interface TextRead {
  readonly text?: string;
  readonly problems: readonly Problem[];
}

/** Control characters shown at most; more of them say nothing new. */
const MOST_SHOWN = 3;

/** The text of a file: not too large, UTF-8, without control characters; a byte-order mark at its start is passed over. */
export function readText(file: string, bytes: Uint8Array, most: number): TextRead {
  const start = { file, line: 1, column: 1, length: 1 };
  if (bytes.length > most) return { problems: [problem("file-too-large", { size: bytes.length, most }, start)] };
  if (!isUtf8(bytes)) return { problems: [notUtf8(file, bytes)] };
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const problems = controlCharacters(file, text);
  return problems.length > 0 ? { problems } : { text, problems };
}

function notUtf8(file: string, bytes: Uint8Array): Problem {
  const offset = firstBadByte(bytes);
  const before = new TextDecoder().decode(bytes.subarray(0, offset));
  return problem("not-utf8", { offset }, positionAt(linesOf(file, before), before.length));
}

/** The offset of the first byte that no UTF-8 text has there: the first replacement sign that the file itself does not hold. */
function firstBadByte(bytes: Uint8Array): number {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  let from = 0;
  for (let i = text.indexOf(REPLACEMENT); i >= 0; i = text.indexOf(REPLACEMENT, from)) {
    offset += Buffer.byteLength(text.slice(from, i));
    const isWritten = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!isWritten) return offset;
    offset += 3;
    from = i + 1;
  }
  return offset;
}

const REPLACEMENT = "\uFFFD";

const SUSPECT = /[\p{Cc}]/gu;

function controlCharacters(file: string, text: string): readonly Problem[] {
  const problems: Problem[] = [];
  const lines = linesOf(file, text);
  for (const match of text.matchAll(SUSPECT)) {
    if (!isControl(match[0]) || (match[0] === "\r" && text[match.index + 1] === "\n")) continue;
    const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    problems.push(
      problem("control-character", { character: `U+${code}` }, positionAt(lines, match.index, match.index + 1)),
    );
    if (problems.length === MOST_SHOWN) break;
  }
  return problems;
}
