import { describe, expect, it } from "vitest";

import { FILE_KINDS } from "../../src/model/kinds.ts";
import { ORIENTATION_QUESTIONS } from "../../src/model/orientation-questions.ts";
import { packSchema } from "../../src/model/policy-schema.ts";
import { decode } from "../../src/schema/decode.ts";
import type { Schema } from "../../src/schema/define.ts";
import { readYaml } from "../../src/files/read.ts";
import { decodeFiles } from "./decoded.ts";
import { day } from "./joined.ts";

/** Every schema inside one, with its path. */
function* within(schema: Schema<unknown>, path: string): Generator<readonly [string, Schema<unknown>]> {
  yield [path, schema];
  const groups = ["properties", "x-forms", "x-tags"].flatMap((group) => Object.entries(schema[group] ?? {}));
  const single = ["items", "additionalProperties", "x-of"].map((key) => [key, schema[key]] as const);
  const isLeaf = schema["x-leaf"] !== undefined;
  for (const [key, inner] of isLeaf ? [] : [...groups, ...single]) {
    if (isSchema(inner)) yield* within(inner, `${path}.${key}`);
  }
}

function isSchema(value: unknown): value is Schema<unknown> {
  return typeof value === "object" && value !== null;
}

function texts(schema: Schema<unknown>): readonly unknown[] {
  return [schema["description"], schema["x-es"]];
}

function decoded(text: string): unknown {
  const { documents, problems } = decodeFiles({ "a.yaml": text });
  expect(problems).toEqual([]);
  return documents[0]?.value;
}

describe("the vocabulary", () => {
  const all = Object.entries(FILE_KINDS).flatMap(([kind, { schema }]) => [...within(schema, kind)]);

  it("has every kind's own key among its keys", () => {
    for (const [kind, { schema }] of Object.entries(FILE_KINDS)) {
      expect(schema["required"]).toContain(kind);
      expect(schema["properties"]).toHaveProperty(kind);
    }
  });

  it("explains every field in both languages", () => {
    expect(all.length).toBeGreaterThan(500);
    expect(
      all
        .filter(([, schema]) => texts(schema).some((text) => typeof text !== "string" || text.length < 2))
        .map(([path]) => path),
    ).toEqual([]);
  });

  it("has texts that differ in the two languages, but for names of values", () => {
    const same = all.filter(([, schema]) => schema["description"] === schema["x-es"]).map(([path]) => path);
    expect(same).toEqual([]);
  });

  it("has no text that blames anybody", () => {
    const forbidden = /\b(fails|fault|guilty|unable|incapaz|culpa|incumple)\b/i;
    expect(
      all
        .filter(([, schema]) => forbidden.test(`${String(schema["description"])} ${String(schema["x-es"])}`))
        .map(([path]) => path),
    ).toEqual([]);
  });
});

describe("kinds without a sample", () => {
  it("a rule", () => {
    const rule = `rules:
  - rule: logistics/stock-runs-out
    for: stock
    where: capacity.sources == 1.0
    require: holds(capacity.breach, tolerance.breach)
    severity: blocker
    title: {en: Stock runs out, es: Rotura de stock}
    message: {en: "{capacity.title} runs out", es: "{capacity.title} se agota"}
    arithmetic: {en: "a − b", es: "a − b"}
    flip: {en: "would hold with more", es: "aguantaría con más"}
    do: [{what: {en: order, es: pedir}, who: department, by: capacity.latest_order_day}]
    idea: stock-out
    asks: logistics
    theme: supply
    effective_on: 2026-07-01
    fires: {departments: {logistics: {capacities: {stroller-x: {on_hand: 5}}}}}
    quiet: {}
`;
    expect(decoded(rule)).toMatchObject({
      rules: [
        {
          rule: "logistics/stock-runs-out",
          severity: "blocker",
          title: { es: "Rotura de stock" },
          effective_on: day("2026-07-01"),
        },
      ],
    });
  });

  it("a rule needs both languages", () => {
    const half =
      "rules: [{rule: a/b, for: stock, require: x, severity: note, title: {en: A}, message: {en: A, es: B}}]\n";
    expect(decodeFiles({ "a.yaml": half }).problems).toMatchObject([{ code: "missing-key", args: { key: "es" } }]);
  });

  it("an orientation has the eleven questions", () => {
    const questions = Object.keys(ORIENTATION_QUESTIONS);
    expect(questions).toHaveLength(11);
    const lines = questions
      .map((id) => `  ${id}: {answer: partly, because: so, on: 2026-05-01, evidence: {source: a}}\n`)
      .join("");
    expect(decoded(`orientation: logistics\non: 2026-05-01\nby: a@b.example\nquestions:\n${lines}`)).toMatchObject({
      orientation: "logistics",
      questions: { "best-customers-known": { answer: "partly" } },
    });
  });

  it("an outcome", () => {
    const outcome = `outcome: families-24h
as_of: 2026-07-10
from: 2026-06-01
to: 2026-06-30
customers: 18300
let_down: 1200
demand: {flow: leads, volume: 18300, peak: 1450/day}
rates: {contacts: 0.31 per order}
promises: [{topic: delivery-time, channels: web, kept: 91%, let_down: 1200}]
capacities: {logistics/dispatch: {first_breach: 2026-06-04, peak: 1320/day, short: 640, rate: 930/day}}
learned: ask earlier
`;
    expect(decoded(outcome)).toMatchObject({
      outcome: "families-24h",
      learned: ["ask earlier"],
      promises: [{ channels: ["web"] }],
    });
  });

  it("a pack is a policy with a name", () => {
    const [tree] = readYaml(
      "strict.yaml",
      new TextEncoder().encode("pack: strict\nextends: recommended\ntolerances: {breach: 5%}\n"),
    ).documents;
    const { value, problems } = tree ? decode(packSchema, tree) : { value: undefined, problems: [] };
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ pack: "strict", extends: ["recommended"] });
  });

  it("readiness by counts, by list or both; curves of every form", () => {
    const head = "initiative: a\nlaunch: 2026-06-01\nends: never\n";
    const forms = ["{met: 18, of: 20}", "[{what: permit}]", "{met: 1, of: 2, criteria: [{what: permit}]}"];
    for (const form of forms) expect(decoded(`${head}readiness: ${form}\n`)).toBeDefined();
    const curves = [
      "flat",
      "{flat: yes}",
      "{spike: {peak: 2026-06-03, decay: 6 days}}",
      "{ramp: {to: 2026-06-10}}",
      "{bass: {p: 0.03, q: 0.38}}",
      "{weekly: [10%, 10%, 10%, 10%, 20%, 20%, 20%]}",
      "{series: [1, 2, 3]}",
      "{series: {file: a.csv}}",
    ];
    for (const curve of curves) expect(decoded(`${head}demand: {flow: orders, curve: ${curve}}\n`)).toBeDefined();
  });
});
