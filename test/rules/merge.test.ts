import { describe, expect, it } from "vitest";

import type { Tree } from "../../src/base/tree.ts";
import { readYaml } from "../../src/files/read.ts";
import { mergeTree } from "../../src/rules/trial/merge.ts";

function treeOf(text: string, file = "target"): Tree {
  const [tree] = readYaml(file, new TextEncoder().encode(text)).documents;
  if (!tree) throw new Error(`no document in ${text}`);
  return tree;
}

function plain(tree: Tree): unknown {
  if (tree.is === "scalar") return tree.value;
  if (tree.is === "list") return tree.items.map(plain);
  return Object.fromEntries(tree.entries.map(({ key, value }) => [key, plain(value)]));
}

/** The examples of RFC 7396, appendix A, as flow YAML. */
describe("a merge patch", () => {
  it.each([
    ["{a: b}", "{a: c}", { a: "c" }],
    ["{a: b}", "{b: c}", { a: "b", b: "c" }],
    ["{a: b}", "{a: null}", {}],
    ["{a: b, b: c}", "{a: null}", { b: "c" }],
    ["{a: [b]}", "{a: c}", { a: "c" }],
    ["{a: c}", "{a: [b]}", { a: ["b"] }],
    ["{a: {b: c}}", "{a: {b: d, c: null}}", { a: { b: "d" } }],
    ["{a: [{b: c}]}", "{a: [1]}", { a: [1] }],
    ["[a, b]", "[c, d]", ["c", "d"]],
    ["{a: b}", "[c]", ["c"]],
    ["{e: null}", "{a: 1}", { e: null, a: 1 }],
    ["[1, 2]", "{a: b, c: null}", { a: "b" }],
    ["{}", "{a: {bb: {ccc: null}}}", { a: { bb: {} } }],
    ["{a: ''}", "{a: false}", { a: false }],
  ])("%s with %s", (target, patch, expected) => {
    expect(plain(mergeTree(treeOf(target), treeOf(patch, "patch")))).toEqual(expected);
  });

  it("keeps the place of what each brought", () => {
    const merged = mergeTree(treeOf("{a: 1, b: {c: 2}}"), treeOf("{b: {d: 3}}", "patch"));
    const files = (tree: Tree): unknown =>
      tree.is === "map" ? Object.fromEntries(tree.entries.map((one) => [one.key, files(one.value)])) : tree.at.file;
    expect(files(merged)).toEqual({ a: "target", b: { c: "target", d: "patch" } });
    expect(merged.at.file).toBe("target");
    expect(mergeTree(undefined, treeOf("{a: 1}", "patch")).at.file).toBe("patch");
  });
});
