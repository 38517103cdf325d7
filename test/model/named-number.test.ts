import { describe, expect, it } from "vitest";

import { namedNumber } from "../../src/model/named-number.ts";
import { joinFiles } from "./joined.ts";

const { company } = joinFiles({
  "spring.yaml": `initiative: spring
title: Spring
kind: campaign
proposed_by: marketing
launch: 2026-06-01
ends: 2026-06-30
offer: {price: 5 EUR, cap: {total: 900}}
demand:
  - {flow: orders, volume: 3000..5500}
`,
  "logistics.yaml": `department: logistics
capacities:
  dispatch: {throughput: orders, rate: 1000/day, evidence: {how: measured, at: 1040/day, on: 2026-04-30, scope: end-to-end}}
  stock: {stock: orders, on_hand: 5200}
`,
  "stores.yaml": `department: stores
capacities:
  stock: {stock: orders, on_hand: 40}
`,
});
const [spring] = company.initiatives;

function lineOf(name: string): string | undefined {
  if (!spring) throw new Error("nothing was read");
  const named = namedNumber(company, spring, name);
  if (!named) return undefined;
  const { file, line, column } = "at" in named ? named.at : { column: undefined, ...named.spot };
  return [file, line, column].filter((part) => part !== undefined).join(":");
}

describe("the number that somebody names", () => {
  it.each([
    ["logistics/dispatch rate", "logistics.yaml:3:40"],
    ["dispatch rate", "logistics.yaml:3:40"],
    ["dispatch.rate", "logistics.yaml:3:40"],
    ["dispatch evidence at", "logistics.yaml:3:80"],
    ["stores/stock on_hand", "stores.yaml:3:35"],
    ["orders volume", "spring.yaml:9:28"],
    ["offer cap total", "spring.yaml:7:36"],
    ["stores.yaml:3", "stores.yaml:3"],
    ["stores.yaml:3:35", "stores.yaml:3:35"],
  ])("%s is at %s", (name, place) => {
    expect(lineOf(name)).toBe(place);
  });

  it.each(["stock on_hand", "dispatch", "dispatch speed", "dispatch $at", "dispatch constructor", "", "the rate"])(
    "“%s” is none",
    (name) => {
      expect(lineOf(name)).toBeUndefined();
    },
  );
});
