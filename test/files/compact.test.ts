import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { compact, expand } from "../../src/files/compact.ts";
import { readYaml } from "../../src/files/read.ts";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

/** Every YAML file of the examples, the starters and the shipped rules. */
const FILES = ["examples", "starters", "rules"].flatMap((folder) =>
  readdirSync(`${PROJECT}${folder}`, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.ya?ml$/.test(file))
    .map((file) => `${folder}/${file}`),
);

function again(file: string, bytes: Uint8Array) {
  const { documents } = readYaml(file, bytes);
  const kept: unknown = JSON.parse(JSON.stringify(documents.map(compact)));
  if (!Array.isArray(kept)) throw new TypeError("documents are a list");
  return { documents, kept, expanded: kept.map((tree) => expand(tree, file)) };
}

describe("a tree that was kept", () => {
  it("is the tree that was read, with every place and character, of every file that there is", () => {
    expect(FILES.length).toBeGreaterThan(200);
    for (const file of FILES) {
      const { documents, expanded } = again(file, readFileSync(PROJECT + file));
      expect(expanded).toEqual(documents);
    }
  });

  it.each([
    "a: 1.50",
    "a: '1.50'",
    "a: 0x10",
    'a: "ñ\\u2028"',
    "a:",
    "a: ~",
    "a: |\n  b\n  c\n",
    "- [yes, No, {b: 12 h}]",
    "# nothing",
  ])("keeps how %j is written", (text) => {
    const { documents, expanded } = again("a.yaml", new TextEncoder().encode(text));
    expect(expanded).toEqual(documents);
  });

  it.each([".inf", "-.inf", ".nan", "-0"])("is not kept with %s in it, which JSON has not", (text) => {
    const [tree] = readYaml("a.yaml", new TextEncoder().encode(`a: ${text}`)).documents;
    if (!tree) throw new Error("it is read");
    expect(() => compact(tree)).toThrow(RangeError);
  });

  it("that somebody spoilt is refused or is a tree all the same, and throws nothing else", () => {
    const { kept } = again("a.yaml", new TextEncoder().encode("a: {b: [1, 'x', null]}\nc: 24 h\n"));
    const spoilt = fc.tuple(fc.nat(), fc.jsonValue()).map(([at, value]) => spoil(kept, at, value));
    fc.assert(
      fc.property(spoilt, (one) => {
        try {
          expect(["map", "list", "scalar"]).toContain(expand(one, "a.yaml").is);
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
        }
      }),
    );
    expect(() => expand([2, 1, 1, 1, ["__proto__", 1, 1, 1, [0, 1, 1, 1, "x"]]], "a.yaml")).toThrow("no key");
  });
});

/** The first document with one of its parts, counted through, replaced. */
function spoil([document]: readonly unknown[], at: number, value: unknown): unknown {
  const parts: [unknown[], number][] = [];
  const count = (node: unknown) => {
    if (!Array.isArray(node)) return;
    for (const [index, part] of node.entries()) {
      parts.push([node, index]);
      count(part);
    }
  };
  const copy: unknown = structuredClone(document);
  count(copy);
  const [node, index] = parts[at % parts.length] ?? [];
  if (node && index !== undefined) node[index] = value;
  return copy;
}
