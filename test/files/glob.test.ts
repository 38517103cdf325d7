import { describe, expect, it } from "vitest";

import { pathTest } from "../../src/files/glob.ts";
import { workOf } from "../work.ts";

describe("patterns of file names", () => {
  it.each([
    ["**/*.yaml", ["a.yaml", "x/y/a.yaml"], ["a.yml", "a.yaml/b", ".hidden/a.yaml", "x/.a.yaml"]],
    ["departments/**/*.yaml", ["departments/a.yaml", "departments/x/y/a.yaml"], ["a.yaml", "x/departments/a.yaml"]],
    ["departments/**", ["departments/a.yaml", "departments/x/a"], ["departments", "a"]],
    ["./a.yaml", ["a.yaml"], ["b.yaml", "x/a.yaml"]],
    ["*.yaml", ["a.yaml"], ["x/a.yaml", ".yaml", "ayaml"]],
    ["{summer,autumn-*}.yaml", ["summer.yaml", "autumn-2.yaml"], ["winter.yaml", "autumn.yaml"]],
    ["{a,b/**}/x.yaml", ["a/x.yaml", "b/c/x.yaml"], ["c/x.yaml"]],
    ["a?c[0-9].yaml", ["abc1.yaml"], ["ac1.yaml", "a/c1.yaml", "abcd.yaml"]],
    ["[!a]b.yaml", ["xb.yaml"], ["ab.yaml"]],
    [".batuta/*.yaml", [".batuta/a.yaml"], ["batuta/a.yaml", "x/.batuta/a.yaml"]],
    ["a+(b).yaml", ["a+(b).yaml"], ["ab.yaml", "abb.yaml"]],
    ["a**/b.yaml", ["a/b.yaml", "axx/b.yaml"], ["a/x/b.yaml"]],
    ["a,b}.yaml".replace("}", ""), ["a,b.yaml"], ["a.yaml", "b.yaml"]],
    ["[x.yaml", ["[x.yaml"], ["x.yaml"]],
  ])("%s", (pattern, meant, others) => {
    const test = pathTest(pattern);
    expect(meant.filter((path) => !test?.(path))).toEqual([]);
    expect(others.filter((path) => test?.(path))).toEqual([]);
  });

  it.each(["{a,b.yaml", "a}.yaml", `${"a/".repeat(100)}*.yaml`])("%s is none", (pattern) => {
    expect(pathTest(pattern)).toBeUndefined();
  });

  it("that would explode take work in proportion to the path", () => {
    const test = pathTest(`${"*a".repeat(30)}*b/${"**/a/".repeat(10)}x.yaml`);
    const work = (length: number) => workOf(() => test?.(`${"a".repeat(length)}/${"a/".repeat(length)}y.yaml`));
    // What the matcher learns of a pattern it learns once.
    work(300);
    expect(work(200) / work(100)).toBeLessThan(3);
  });
});
