import { describe, expect, it } from "vitest";

import { plain } from "../../src/base/tree.ts";
import { readYaml } from "../../src/files/read.ts";
import { workOf } from "../work.ts";

function read(text: string | Uint8Array) {
  return readYaml("a.yaml", typeof text === "string" ? new TextEncoder().encode(text) : text);
}

function codes(text: string | Uint8Array): readonly string[] {
  return read(text).problems.map((problem) => problem.code);
}

describe("what is nested too deep", () => {
  const n = 20_000;
  const shapes = {
    lists: "[".repeat(n) + "]".repeat(n),
    maps: `${"{a: ".repeat(n)}1${"}".repeat(n)}`,
    dashes: `${"- ".repeat(n)}x`,
    blocks: Array.from({ length: 1300 }, (_, i) => `${" ".repeat(i)}a:`).join("\n"),
    unclosed: "[".repeat(n),
    questions: `${"? ".repeat(n)}x`,
  };

  it.each(Object.entries(shapes))("%s is refused, again and again, in one process", (_, text) => {
    for (let i = 0; i < 3; i++) expect(codes(text)).toEqual(["too-deep"]);
  });

  it("64 levels pass, 65 do not", () => {
    expect(codes("[".repeat(64) + "]".repeat(64))).toEqual([]);
    expect(codes("[".repeat(65) + "]".repeat(65))).toEqual(["too-deep"]);
  });
});

describe("what is too much", () => {
  const keys = (count: number): string => Array.from({ length: count }, (_, i) => `${i.toString(36)}: 1`).join("\n");

  it("reads 100,000 keys", () => {
    expect(read(keys(100_000)).documents.length).toBe(1);
  });

  it("takes twice the work for twice the keys: none is compared with every other", () => {
    const [work, twice] = [2000, 4000].map((count) => workOf(() => read(keys(count))));
    // Comparing each with each would be four times the work.
    expect((twice ?? 0) / (work ?? 1)).toBeGreaterThan(1.8);
    expect((twice ?? 0) / (work ?? 1)).toBeLessThan(2.2);
  });

  it("tells a key that is repeated 90,000 times in short", () => {
    expect(codes("k: 1\n".repeat(90_000)).length).toBe(101);
  });

  it("refuses a file over a megabyte, and too many values", () => {
    expect(codes(`a: ${"x".repeat(1_000_000)}`)).toEqual(["file-too-large"]);
    expect(codes("-\n".repeat(300_000))).toEqual(["too-many-nodes"]);
  });

  it("refuses a bomb of aliases before it goes off", () => {
    const bomb = `a: &a [x, x]\n${"bcdefgh".replaceAll(/./g, (c) => `${c}: &${c} [*${String.fromCharCode(c.charCodeAt(0) - 1)}, *a]\n`)}`;
    expect(new Set(codes(bomb))).toEqual(new Set(["alias-refused"]));
  });
});

describe("what would change the meaning", () => {
  it.each([
    ["a: &a [*a]", ["alias-refused", "alias-refused"]],
    ["%YAML 1.1\n---\na: no", ["directive-refused"]],
    ["%TAG ! tag:x,2000:\n---\na: 1", ["directive-refused"]],
    ["a: !!binary abcd", ["tag-refused"]],
    ["a: !x 1", ["tag-refused"]],
    ["<<: {a: 1}", ["merge-key"]],
    ["? <<\n: 1", ["merge-key"]],
    ["? [a]\n: 1", ["key-not-text"]],
    ["__proto__: 1", ["key-forbidden"]],
    ["a: {constructor: 1, prototype: 2}", ["key-forbidden", "key-forbidden"]],
    ["a: 1\nb: 2\na: 3", ["duplicate-key"]],
    ["a\u202Eb: 1", ["invisible-character"]],
    ["a\u200Bb: 1", ["invisible-character"]],
    ['"a\\eb": 1', ["invisible-character"]],
    ["a: \0", ["control-character"]],
    ["a: \u001B[31mred", ["control-character"]],
    ["a: 1\rb: 2", ["control-character"]],
    ["a: \u0085", ["control-character"]],
  ])("%j gives %j", (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it("reads %YAML 1.2, CRLF, a byte-order mark, and directions of writing in values", () => {
    for (const text of ["%YAML 1.2\n---\na: no", "a: no\r\nb: 1\r\n", "\uFEFFa: no", "a: no\u202E"])
      expect(codes(text)).toEqual([]);
  });

  it("keeps no, off, 1:30 and 1_000 as texts", () => {
    const [document] = read("a: no\nb: off\nc: 1:30\nd: 1_000\ne: 2026-06-01").documents;
    expect(document && plain(document)).toEqual({ a: "no", b: "off", c: "1:30", d: "1_000", e: "2026-06-01" });
  });
});

describe("encodings", () => {
  it("tells where a file stops being UTF-8", () => {
    const latin = new Uint8Array([...new TextEncoder().encode("á: 1\nb: "), 0xe9, 0x0a]);
    expect(read(latin).problems).toEqual([
      { code: "not-utf8", args: { offset: 9 }, at: { file: "a.yaml", line: 2, column: 4, length: 1 } },
    ]);
  });

  it.each([
    ["UTF-16", [0xff, 0xfe, 0x61, 0x00], 0],
    ["an overlong slash", [0x61, 0xc0, 0xaf], 1],
    ["a surrogate", [0x61, 0xed, 0xa0, 0x80], 1],
    ["a cut character", [0x61, 0xe2, 0x82], 1],
    ["a written replacement sign before it", [0xef, 0xbf, 0xbd, 0xff], 3],
  ])("refuses %s", (_, bytes, offset) => {
    const [problem] = read(new Uint8Array(bytes)).problems;
    expect(problem?.code === "not-utf8" && problem.args.offset).toBe(offset);
  });
});

describe("several documents", () => {
  it("reads the others when one is bad", () => {
    const { documents, problems } = read("a: 1\n---\nb: &x 1\n---\nc: [1\n---\nd: 4\n");
    expect(documents.map(plain)).toEqual([{ a: 1 }, { d: 4 }]);
    expect(problems.map((problem) => `${problem.code} ${problem.at.line}`)).toEqual([
      "alias-refused 3",
      "yaml-syntax 6",
    ]);
  });

  it("passes over empty ones", () => {
    expect(read("# nothing\n---\n---\na: 1\n...\n").documents.length).toBe(1);
    expect(read("").documents).toEqual([]);
  });
});

describe("positions", () => {
  it("counts lines and columns from 1, in the units of editors", () => {
    const [document] = read('title: "😀 x"\ndemand:\n  - {flow: leads, volume: 30.000}\n').documents;
    const demand = document?.is === "map" ? document.entries[1]?.value : undefined;
    const item = demand?.is === "list" ? demand.items[0] : undefined;
    const volume = item?.is === "map" ? item.entries[1] : undefined;
    expect(volume?.keyAt).toEqual({ file: "a.yaml", line: 3, column: 19, length: 6 });
    expect(volume?.value).toEqual({
      is: "scalar",
      value: 30,
      source: "30.000",
      quoted: false,
      at: { file: "a.yaml", line: 3, column: 27, length: 6 },
    });
  });

  it("gives both places of a repeated key", () => {
    const [problem] = read("a: 1\nb:\n  c: 1\n  c: 2").problems;
    expect(problem?.at).toMatchObject({ line: 4, column: 3 });
    expect(problem?.also).toEqual([{ file: "a.yaml", line: 3, column: 3, length: 1 }]);
  });
});
