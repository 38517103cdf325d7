import { describe, expect, test } from "vitest";

import type { Language } from "../../src/base/bilingual.ts";
import { tellingOf } from "../../src/report/telling.ts";
import { together } from "../../src/report/together.ts";
import type { CustomersOfAll, CustomersOfEach } from "../../src/result/portfolio-result.ts";
import { manyResult } from "./story.ts";

const OPTIONS = { columns: 100, verbose: false, plain: false, colour: false, places: false, commands: [] };

const COLLISION = {
  capacity: "logistics/dispatch",
  title: "Dispatch",
  department: "logistics",
  department_title: "Logistics",
  from: "2026-06-08",
  to: "2026-06-14",
  breach: { probability: 0.55, error: 0.01, too_close: false, limit: 0.1 },
  usual: 0,
  peaks: [],
  kind: "together",
  policy: "proportional",
  initiatives: [],
  move: null,
} as const;

function each(id: string, mean: number): CustomersOfEach {
  const spread = { p5: 0, p50: mean, p95: 2 * mean };
  return { id, title: id, expected: spread, let_down: { ...spread, mean }, let_down_at_least: null, missing: [] };
}

function untold(id: string, least: number, missing: readonly string[]): CustomersOfEach {
  return { id, title: id, expected: null, let_down: null, let_down_at_least: least, missing };
}

function told(customers: CustomersOfAll, language: Language = "en"): string {
  const result = manyResult(language);
  const collisions = [COLLISION];
  const telling = tellingOf(result, OPTIONS);
  const blocks = together(telling, { ...result, portfolio: { ...result.portfolio, collisions, customers } });
  return blocks.flatMap((block) => (block.is === "text" ? [block.text] : [])).join("\n");
}

describe("customers let down with all of them at once", () => {
  const all = {
    expected: null,
    let_down: { p5: 100, p50: 450, p95: 900, mean: 460 },
    let_down_at_least: null,
    initiatives: [each("spring", 160), each("summer", 300), each("autumn", 0.01)],
  };

  test("are told with their range, and whose they are, most first", () => {
    expect(told(all)).toBe(
      "All of them at once: we let down 460 (100 to 900) of the customers they bring (summer 300, spring 160).",
    );
    expect(told(all, "es")).toBe(
      "Todas a la vez: fallamos a 460 (100 a 900) de los clientes que traen (summer 300, spring 160).",
    );
  });

  test("are none only where they were counted", () => {
    const nobody = { ...all, let_down: { p5: 0, p50: 0, p95: 0, mean: 0 }, initiatives: [each("spring", 0)] };
    expect(told(nobody)).toBe("All of them at once: we let down none of the customers they bring.");
  });

  test("are a lower bound where of some nobody can tell, and what would tell it is said once", () => {
    const missing = ["how many orders to expect"];
    const bound = {
      ...all,
      let_down: null,
      let_down_at_least: 160,
      initiatives: [each("spring", 160), untold("summer", 0, missing), untold("winter", 0, missing)],
    };
    expect(told(bound)).toBe(
      "All of them at once: we let down at least 160 customers. " +
        "How many customers of summer, winter we let down with all of them at once, we cannot tell yet. " +
        "Nobody has said: how many orders to expect.",
    );
    expect(told({ ...bound, let_down_at_least: 0 }, "es")).toMatch(/^Con todas a la vez, todavía no se sabe/);
  });
});
