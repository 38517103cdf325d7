import { createElement } from "react";
import { afterEach, describe, expect, test, vi } from "vitest";

import type { Attempt, PreparedChange, Trials } from "../../src/tui/trials.ts";
import { boardResult, MANNER } from "./board-result.ts";
import { cleanup, render, Shell } from "./render.ts";

afterEach(cleanup);

const FAMILIES = "/families\r\r";
const DAYS = { from: 20600, measure: "level", low: [1, 0], middle: [2, 1], high: [3, 2], breach: [0, 0.9] } as const;

function preparedWith(write: PreparedChange["write"]): PreparedChange {
  const difference = [[{ is: "new", line: 3, text: "launch: 2026-06-02" } as const]];
  return { files: [{ file: "initiatives/families.initiative.yaml", difference }], message: "", write };
}

/** Trials that answer with the story, and write down what was asked of them. */
function pretended(said: Partial<Trials> = {}) {
  const asked: Attempt[] = [];
  const trials: Trials = {
    result: boardResult,
    days: async () => DAYS,
    attempt: async (attempt) => {
      asked.push(attempt);
      const filed = boardResult(attempt.language).initiatives.find(({ id }) => id === attempt.initiative);
      return filed && { ...filed, verdict: "ready" };
    },
    prepare: async () => preparedWith(async () => "written" as const),
    read: async ({ is }) => Array.from({ length: 60 }, (_, index) => `${is} ${index + 1}`).join("\n"),
    ...said,
  };
  return { trials, asked };
}

function shown(trials: Trials) {
  const left = vi.fn<(how: string) => void>();
  const app = render(createElement(Shell, { trials, manner: { ...MANNER, language: "en" }, onLeave: left }));
  const until = async (text: string | RegExp): Promise<string> =>
    vi.waitFor(() => {
      const frame = app.lastFrame() ?? "";
      expect(frame).toMatch(text);
      return frame;
    });
  /** Keys are heard once the first effects have run. */
  const type = async (keys: string): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve));
    app.stdin.write(keys);
  };
  return { app, until, type, left };
}

describe("the shell", () => {
  test("draws the screen, and again after a key", async () => {
    const { until, type } = shown(pretended().trials);
    await until("DECIDE BY");
    await type("l");
    await until("DECIDIR");
  });

  test("takes several keys that come at once, each where the one before has led", async () => {
    const { until, type } = shown(pretended().trials);
    await until("DECIDE BY");
    await type(FAMILIES);
    await until(/families-24h ›/);
  });

  test("shows the days of a capacity when they are there", async () => {
    const { until, type } = shown(pretended().trials);
    await type(`${FAMILIES}n`);
    await until("units on hand");
  });

  test("never shows the days of one capacity as those of another", async () => {
    const days: Trials["days"] = async ({ capacity }) =>
      capacity === "logistics/stroller-x" ? DAYS : new Promise(() => undefined);
    const { until, type } = shown(pretended({ days }).trials);
    await type("\t\u001B[B\r");
    await until("units on hand");
    // The point before the first is the last: the other capacity of the story.
    await type("pp");
    const frame = await until("› Reviews");
    expect(frame).not.toContain("units on hand");
  });

  test("tries a change at a glance, then settled, and shows what comes of it", async () => {
    const { trials, asked } = pretended();
    const { until, type } = shown(trials);
    await type(FAMILIES);
    await until(/families-24h ›/);
    await type("]");
    await until(/launch \[2 Jun\]/);
    await until(/2,900 let down · ready/);
    await vi.waitFor(() => expect(asked.map(({ look }) => look)).toEqual(["glance", "settled"]));
    expect(asked[0]).toMatchObject({ initiative: "families-24h", change: { volume: 100, days: 1 } });
  });

  test("writes nothing that was not shown and said yes to", async () => {
    const write = vi.fn<PreparedChange["write"]>(async () => "written");
    const prepare = vi.fn<Trials["prepare"]>(async () => preparedWith(write));
    const { until, type } = shown(pretended({ prepare }).trials);
    await type(`${FAMILIES}]`);
    await until(/launch \[2 Jun\]/);
    expect(prepare).not.toHaveBeenCalled();
    await type("s");
    await until(/3 \+ launch: 2026-06-02/);
    expect(write).not.toHaveBeenCalled();
    await type("y");
    await until("Written to");
    expect(write).toHaveBeenCalledTimes(1);
  });

  test("says so when the file was changed by somebody else, or has no place for the change", async () => {
    const prepared = preparedWith(async () => "changed" as const);
    const changed = shown(pretended({ prepare: async () => prepared }).trials);
    await changed.type(`${FAMILIES}]s`);
    await changed.until("families.initiative.yaml");
    await changed.type("y");
    await changed.until("changed in the meantime");
    const none = shown(pretended({ prepare: async () => ({ refused: { is: "no-place" } }) }).trials);
    await none.type(`${FAMILIES}]s`);
    await none.until("nothing would be written");
  });

  test("shows what is read, as far as it was scrolled, and never beyond its end", async () => {
    const { until, type } = shown(pretended().trials);
    await until("DECIDE BY");
    await type("t");
    await until(/live 1\n/);
    await type("\u001B[6~");
    await until(/live 11\n/);
    await type("\u001B[F");
    const end = await until("live 60");
    expect(end).not.toContain("live 1\n");
    await type("\u001B[A");
    await until(/live 59/);
    await type("\r");
    await until("DECIDE BY");
  });

  test("asks for what a decision needs, and hands it on as it was typed", async () => {
    const prepare = vi.fn<Trials["prepare"]>(async () => preparedWith(async () => "written" as const));
    const { until, type } = shown(pretended({ prepare }).trials);
    await until("DECIDE BY");
    await type("/families\rd");
    await until("RECORD A DECISION");
    await type("\rboard\rkeeps the daté");
    await until("keeps the daté_");
    expect(prepare).not.toHaveBeenCalled();
    await type("\r");
    await until("launch: 2026-06-02");
    const [[initiative, wish] = []] = prepare.mock.calls;
    expect([initiative, wish]).toEqual([
      "families-24h",
      { is: "decision", said: { chose: "A", by: expect.stringMatching(/board$/), because: "keeps the daté" } },
    ]);
  });

  test("launching as it is asks for what an exception asks for too", async () => {
    const { until, type } = shown(pretended().trials);
    await until("DECIDE BY");
    await type("/families\rd\u007Fas-is");
    const form = await until("as-is_");
    expect(form).toMatch(/what is done instead[^]*who approves[^]*last day/);
  });

  test("tells why nothing would be written, and writes nothing on yes", async () => {
    const { until, type } = shown(pretended({ prepare: async () => ({ refused: { is: "nobody-to-ask" } }) }).trials);
    await type(`${FAMILIES}a`);
    await until("NOTHING WOULD BE WRITTEN");
    await type("y");
    await until("Nothing was written");
  });

  test.each([
    ["q", "quit"],
    ["\u0003", "interrupted"],
  ])("leaves on %j", async (key, how) => {
    const { type, left } = shown(pretended().trials);
    await type(key);
    await vi.waitFor(() => expect(left).toHaveBeenCalledExactlyOnceWith(how));
  });

  test("ends with the fault of what was asked for, instead of waiting for ever", async () => {
    const attempt: Trials["attempt"] = async () => {
      throw new Error("no such day");
    };
    const { until, type } = shown(pretended({ attempt }).trials);
    await type(`${FAMILIES}]`);
    await until("no such day");
  });
});
