import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";

import { plain } from "../../src/base/tree.ts";
import { jsonSchema } from "../../src/schema/json-schema.ts";
import { shapeProblems, type Validator } from "../../src/schema/shape.ts";
import { SHOP, shopValidator, tree } from "./sample.ts";

let validator: Validator;
beforeAll(async () => {
  validator = await shopValidator();
});

function problems(source: string) {
  return shapeProblems(validator, SHOP, tree(source));
}

function brief(source: string): readonly string[] {
  return problems(`shop: a\n${source}`).map(({ code, at }) => `${code} ${at.line}:${at.column}`);
}

describe("shapes", () => {
  it.each([
    "title: x",
    "title: {en: 1, es: dos}",
    "volume: {range: 1..2, moves_with: d}",
    "cap: none",
    "cap: unknown",
    "cap: {unknown: true, ask: a}",
    "usual: {unknown: true}",
    "usual: {rate: 1/day}",
    "capacities: {d: {stock: parcels, on_hand: 5}}",
    "promises: [{topic: t, channels: [a, b]}, {topic: t, channels: a}]",
    "given: {any: [thing]}",
    "volume: 1e400",
  ])("%s fits", (source) => {
    expect(brief(source)).toEqual([]);
  });

  it.each([
    ["promesas: []", ["unknown-key 2:1"]],
    ["promises: {}", ["wrong-type 2:1"]],
    ["promises: [{topico: t}]", ["missing-key 2:12", "unknown-key 2:13"]],
    ["launch:", ["value-empty 2:1"]],
    ["launch: [1]", ["wrong-type 2:1"]],
    ["volume: true", ["wrong-type 2:9"]],
    ["volume: {rango: 1}", ["unknown-key 2:10"]],
    ["cap: 5", ["wrong-type 2:6"]],
    ["cap: {total: }", ["value-empty 2:7"]],
    ["cap: {unknown: true, of: a}", ["unknown-key 2:22"]],
    ["usual: [1]", ["wrong-type 2:1"]],
    ["usual: {}", ["missing-key 2:1"]],
    ["capacities: {d: {on_hand: 5}}", ["tag-missing 2:14"]],
    ["capacities: {d: {stock: p}}", ["missing-key 2:14"]],
    ["capacities: {d: {stock: p, on_hand: 5, cutoff: 14:00}}", ["unknown-key 2:40"]],
    ["title: {en: a, fr: b}", ["unknown-key 2:16"]],
    ["given: {a: 1}\ncap: {total: 1,200}", ["unknown-key 3:16"]],
  ])("%s does not", (source, expected) => {
    expect([...brief(source)].sort()).toEqual(expected);
  });

  it("suggests the key that was meant, with all that is known here", () => {
    const [problem] = problems("shop: a\npromesas: []");
    expect(problem?.code === "unknown-key" && problem.args.near).toBe("promises");
    const [comma] = problems("shop: a\ncap: {total: 1,200}");
    expect(comma?.code === "unknown-key" && comma.args.maybeComma).toBe(true);
  });

  it("shows a valid example of what is missing", () => {
    expect(problems("title: x").map((problem) => problem.args)).toEqual([{ key: "shop" }]);
    const [problem] = problems("shop: a\ncapacities: {d: {stock: p}}");
    expect(problem?.args).toEqual({ key: "on_hand", example: "5200" });
    const [cap] = problems("shop: a\ncap: 5");
    expect(cap?.args).toEqual({ expected: ["map", "none", "unknown"], found: "value", example: "{total: 12000}" });
  });

  it("does not take names of objects for keys", () => {
    expect(brief("toString: 1\nhasOwnProperty: 2")).toEqual(["unknown-key 2:1", "unknown-key 3:1"]);
  });

  it("is plain JSON Schema for editors, which accept what we accept", () => {
    const judge = new Ajv2020({ strict: false }).compile(jsonSchema(SHOP));
    const good =
      "shop: a\nkind: price\nlaunch: 2026-06-01\ncap: none\nvolume: 5\nusual: {rate: 1/day}\npromises: [{topic: t, channels: web}]";
    expect(judge(plain(tree(good)))).toBe(true);
    for (const bad of ["kind: x", "launch: soon", "cap: {}", "capacities: {d: {}}"])
      expect(judge(plain(tree(`shop: a\n${bad}`)))).toBe(false);
  });

  it("keeps notes, choices and patterns for editors", () => {
    const schema = JSON.stringify(jsonSchema(SHOP));
    for (const part of ['"x-es"', '"x-quantity"', '"enum":["campaign","launch","price"]', "2020-12"])
      expect(schema).toContain(part);
    expect(JSON.stringify(jsonSchema(SHOP, "validator"))).not.toContain("x-es");
  });
});
