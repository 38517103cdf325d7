import { fileURLToPath } from "node:url";

import { describe, expect, test } from "vitest";

import { check } from "../../src/check.ts";
import { chat } from "../../src/report/chat.ts";
import { changedOnly, readBefore, urgentOnly } from "../../src/result/changes.ts";
import type { InitiativeResult, Result } from "../../src/result/result.ts";
import { families, storyResult } from "./story.ts";

const EXAMPLES = fileURLToPath(new URL("../../examples/", import.meta.url));
/** Two of the launches: playing all of them takes longer than what it would tell. */
const LAUNCHES = ["launches/hoover-1992", "launches/kfc-uk-2018"];

/** What a chat would show badly: tables, paths, marks of code, and more lines than anybody reads there. */
function isForChat(text: string): boolean {
  return text.split("\n").length <= 13 && !/\||\.ya?ml|\.md|\x60|\t/.test(text);
}

describe("a message for a chat", () => {
  test.each(["families-24h", "families-24h-ready", "tenth-week", ...LAUNCHES])("keeps its bounds: %s", async (name) => {
    const { results } = await check({ paths: [EXAMPLES + name], environment: {} });
    expect(results.length).toBeGreaterThan(0);
    for (const result of results) {
      for (const language of ["en", "es"] as const) {
        const all = chat({ ...result, language });
        expect([isForChat(all), all]).toEqual([true, all]);
        for (const one of result.initiatives) {
          const text = chat({ ...result, language, initiatives: [one] });
          expect([isForChat(text), text]).toEqual([true, text]);
        }
      }
    }
  });

  test("of nothing is nothing", () => {
    expect(chat({ ...storyResult("en", [families("en")]), initiatives: [] })).toBe("");
  });
});

describe("only what changed", () => {
  const before = storyResult("en", [families("en")]);
  const seen = readBefore(JSON.parse(JSON.stringify(before))) ?? [];

  function after(change: Partial<InitiativeResult>): Result {
    return { ...before, initiatives: before.initiatives.map((one) => ({ ...one, ...change })) };
  }

  test("nothing when nothing did, whatever the words", () => {
    expect(changedOnly(before, seen).initiatives).toEqual([]);
    expect(changedOnly(after({ title: "Another title" }), seen).initiatives).toEqual([]);
  });

  test("a verdict, a day, a point that went, a new initiative", () => {
    expect(changedOnly(after({ verdict: "ready" }), seen).initiatives).toHaveLength(1);
    expect(changedOnly(after({ launch: "2026-06-15" }), seen).initiatives).toHaveLength(1);
    expect(changedOnly(after({ findings: [] }), seen).initiatives).toHaveLength(1);
    expect(changedOnly(after({ id: "new" }), seen).initiatives).toHaveLength(1);
  });

  test("at once only what runs and is not ready any more, or is decided tomorrow", () => {
    const wasReady = readBefore(JSON.parse(JSON.stringify(after({ verdict: "ready" })))) ?? [];
    const calm = { by: null, who: null };
    expect(urgentOnly(after({ status: "approved", decide: calm }), wasReady).initiatives).toHaveLength(1);
    expect(urgentOnly(after({ status: "proposed", decide: calm }), wasReady).initiatives).toEqual([]);
    expect(urgentOnly(after({ status: "live", decide: calm }), seen).initiatives).toEqual([]);
    expect(urgentOnly(after({ decide: { by: "2026-05-26", who: null } }), seen).initiatives).toHaveLength(1);
    expect(urgentOnly(after({ decide: { by: "2026-05-27", who: null } }), seen).initiatives).toEqual([]);
  });

  test("what is no result is refused", () => {
    for (const value of [undefined, {}, [], [{}], { version: 2 }, { ...before, initiatives: [{}] }])
      expect([value, readBefore(value) === undefined || value]).toEqual([
        value,
        Array.isArray(value) && value.length === 0 ? value : true,
      ]);
  });
});
