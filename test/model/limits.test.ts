import { describe, expect, it } from "vitest";

import { joinFiles, placesOf } from "./joined.ts";

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join("");
const capacities = (count: number, more: (index: number) => string) =>
  `department: logistics\ncapacities:\n${lines(count, (i) => `  c${i}: {throughput: ${more(i)}, rate: 1/day, net: yes}\n`)}`;
const promises = (count: number) =>
  `initiative: a\ntitle: A\nkind: campaign\nproposed_by: m\nlaunch: 2026-06-01\nends: never\npromises:\n${lines(count, (i) => `  - {topic: t${i}, always: yes}\n`)}`;

describe("a company may hold only so much", () => {
  it.each([
    ["flows", 500, (count: number) => `flows:\n${lines(count, (i) => `  f${i}: {from: orders, rate: 50%}\n`)}`, 502],
    ["capacities", 1000, (count: number) => capacities(count, (i) => `f${i}`), 1003],
    ["line", 12, (count: number) => capacities(count, (i) => `orders${i ? `, after: c${i - 1}` : ""}`), 15],
    ["promises", 200, promises, 208],
  ])("%s: %d, told at the first one more", (what, most, files, line) => {
    expect(joinFiles({ "a.yaml": files(most) }).problems).toEqual([]);
    const { problems, company } = joinFiles({ "a.yaml": files(most + 1) });
    expect(placesOf(problems)).toEqual([expect.stringMatching(`^too-much a.yaml:${line}:`)]);
    expect(problems[0]?.args).toEqual({ what, most });
    expect([company.departments, company.initiatives, company.steps]).toEqual([[], [], []]);
  });

  it("capacities apart by what they serve stand in no line", () => {
    const stores = capacities(100, (i) => `orders, where: {store: s${i}}`);
    expect(joinFiles({ "a.yaml": stores }).problems).toEqual([]);
  });
});

it("many that nothing puts in order are told once each, beside the first", () => {
  const { problems } = joinFiles({ "a.yaml": capacities(12, () => "orders") });
  expect(problems).toHaveLength(11);
  expect(problems.at(-1)?.args).toEqual({ capacities: ["logistics/c0", "logistics/c11"], kind: "throughput" });
});
