import fc from "fast-check";
import { expect, it } from "vitest";

import { readYaml } from "../../src/files/read.ts";
import { decode } from "../../src/schema/decode.ts";
import { shapeProblems } from "../../src/schema/shape.ts";
import { SHOP, shopValidator } from "./sample.ts";

const scalar = fc.oneof(
  fc.constantFrom(
    "a",
    "5",
    "5/day",
    "20%",
    "30.000",
    "none",
    "unknown",
    "yes",
    "price",
    "2026-06-01",
    "14:00",
    "''",
    "",
    "~",
    "true",
    "1e400",
    "{}",
    "[]",
  ),
  fc.constantFrom(
    "2026-06-01..2026-06-30",
    "{unknown: true}",
    "{range: 5}",
    "{en: a}",
    "{en: ''}",
    "{ask: a}",
    "{total: 5}",
    "{rate: 5/day}",
    "{topic: t}",
  ),
);
const KEYS =
  "shop title kind launch window promises capacities cap volume usual step given odd stock throughput on_hand cutoff topic channels total told unknown range times";
const key = fc.constantFrom(...KEYS.split(" "));
const inner = fc
  .uniqueArray(fc.tuple(key, scalar), { maxLength: 3, selector: ([name]) => name })
  .map((pairs) => `{${pairs.map(([name, value]) => `${name}: ${value}`).join(", ")}}`);
const value = fc.oneof(
  scalar,
  inner,
  fc.array(fc.oneof(scalar, inner), { maxLength: 2 }).map((items) => `[${items.join(", ")}]`),
  inner.map((one) => `{d: ${one}}`),
);
const documents = fc
  .uniqueArray(fc.tuple(key, value), { minLength: 1, maxLength: 5, selector: ([name]) => name })
  .map((pairs) => pairs.map(([name, one]) => `${name}: ${one}`).join("\n"));

it("nothing is left out in silence: a document has a value, or a problem says why", async () => {
  const validator = await shopValidator();
  fc.assert(
    fc.property(documents, (source) => {
      const [document] = readYaml("shop.yaml", new TextEncoder().encode(source)).documents;
      fc.pre(document !== undefined);
      const decoded = decode(SHOP, document);
      const problems = [...shapeProblems(validator, SHOP, document), ...decoded.problems];
      expect({ source, isWhole: decoded.value !== undefined }).toEqual({ source, isWhole: problems.length === 0 });
      for (const { at } of problems) expect(at.line).toBeGreaterThan(0);
    }),
    { numRuns: 1500 },
  );
});

it("reading never throws, whatever the bytes", () => {
  const text = fc.string({
    unit: fc.constantFrom(..."ab:-?[]{},&*!|>'\"%@`#\n\t \r~<\\0.1é\u202E\u0000".split("")),
    maxLength: 60,
  });
  fc.assert(
    fc.property(
      fc.oneof(
        text.map((one) => new TextEncoder().encode(one)),
        fc.uint8Array({ maxLength: 60 }),
      ),
      (bytes) => {
        for (const problem of readYaml("a.yaml", bytes).problems) expect(problem.at.line).toBeGreaterThan(0);
      },
    ),
    { numRuns: 2000 },
  );
});
