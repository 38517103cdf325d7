import { describe, expect, it } from "vitest";

import { problem } from "../../src/base/problem.ts";
import { excerptText, withExcerpts } from "../../src/files/excerpt.ts";
import { linesOf, positionAt } from "../../src/files/lines.ts";
import { readText } from "../../src/files/text.ts";

const TEXT = "one\ntwo\n\nfour";

describe("where a character stands", () => {
  it.each([
    ["the first", 0, 1, 1, 1, 1],
    ["a word", 4, 7, 2, 1, 3],
    ["the line end itself", 3, 4, 1, 4, 1],
    ["an empty line", 8, 8, 3, 1, 1],
    ["the last word", 9, 13, 4, 1, 4],
    ["the end", 13, 13, 4, 5, 1],
    ["more than its line", 5, 12, 2, 2, 2],
    ["without an end", 10, undefined, 4, 2, 1],
  ])("%s", (_, from, to, line, column, length) => {
    expect(positionAt(linesOf("a", TEXT), from, to)).toEqual({ file: "a", line, column, length });
  });
});

describe("the line beside a problem", () => {
  const found = (line: number, file = "a") => problem("merge-key", {}, { file, line, column: 1, length: 1 });
  const texts = new Map([["a", `one\n${"x".repeat(2000)}\n${"x".repeat(2001)}`]]);

  it("is the one it stands on, unless it is no line of a person's or is given already", () => {
    const excerpts = withExcerpts([found(1), found(2), found(3), found(4), found(1, "b")], texts);
    expect(excerpts.map(({ excerpt }) => excerpt?.length)).toEqual([3, 2000, undefined, undefined, undefined]);
    expect(withExcerpts([{ ...found(1), excerpt: "kept" }], texts)[0]?.excerpt).toBe("kept");
    expect(excerptText(new TextEncoder().encode("\uFEFFa"))).toBe("a");
  });
});

describe("a text is refused", () => {
  const bytes = (...parts: readonly (string | readonly number[])[]) =>
    new Uint8Array(parts.flatMap((part) => [...(typeof part === "string" ? new TextEncoder().encode(part) : part)]));
  const read = (content: Uint8Array, most = 100) => readText("a", content, most).problems;
  const place = { file: "a", line: 1, column: 1, length: 1 };

  it("when it is too large, and only then", () => {
    expect(readText("a", bytes("abc"), 3)).toEqual({ text: "abc", problems: [] });
    expect(read(bytes("abcd"), 3)).toEqual([{ code: "file-too-large", args: { size: 4, most: 3 }, at: place }]);
  });

  it.each([
    ["at the first byte", bytes([0xff], "a"), 0, 1, 1],
    ["behind others", bytes("año\nb", [0xc3]), 6, 2, 2],
    ["behind a replacement sign that it holds itself", bytes("\uFFFD\uFFFDa", [0xe9], "b"), 7, 1, 4],
    ["in the middle of a sign", bytes("a", [0xe2, 0x82], "b"), 1, 1, 2],
  ])("where a byte is no UTF-8: %s", (_, content, offset, line, column) => {
    expect(read(content)).toEqual([{ code: "not-utf8", args: { offset }, at: { ...place, line, column } }]);
  });

  it.each([
    ["a\u0000b", "U+0000", 2],
    ["\u001B[31m", "U+001B", 1],
    ["ab\u0085", "U+0085", 3],
    ["a\rb", "U+000D", 2],
  ])("where it holds a control character: %j", (text, character, column) => {
    expect(read(bytes(text))).toEqual([{ code: "control-character", args: { character }, at: { ...place, column } }]);
  });

  it("and told of three of them, never of line ends, tabs or a byte-order mark", () => {
    expect(read(bytes("\u0001".repeat(9)))).toHaveLength(3);
    expect(readText("a", bytes("\uFEFFa\tb\r\nc\n"), 100)).toEqual({ text: "a\tb\r\nc\n", problems: [] });
  });
});
