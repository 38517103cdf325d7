/* oxlint-disable unicorn/consistent-function-scoping -- a helper stands beside the tests that use it */
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";

import { LANGUAGES, type Language } from "../../src/base/bilingual.ts";
import type { ReportOptions } from "../../src/report/index.ts";
import { terminal } from "../../src/report/terminal.ts";
import type { InitiativeResult, Result, Toll } from "../../src/result/result.ts";
import {
  conditional,
  families,
  familiesWithOptions,
  finding,
  manyResult,
  partlyKnown,
  ready,
  step,
  storyResult,
  undecided,
} from "./story.ts";

const OPTIONS: ReportOptions = {
  columns: 100,
  verbose: false,
  plain: false,
  colour: false,
  places: false,
  commands: ["check", "schema"],
  view: "whole",
};

const golden = (name: string) => `golden/${name}.txt`;

describe("the report, word for word", () => {
  for (const language of LANGUAGES) {
    const cases: Record<string, [Result, Partial<ReportOptions>]> = {
      "story-100": [storyResult(language), {}],
      "story-80": [storyResult(language), { columns: 80 }],
      "story-160": [storyResult(language), { columns: 160 }],
      "story-plain": [storyResult(language), { plain: true }],
      "story-verbose": [storyResult(language), { verbose: true, places: true }],
      "options-100": [storyResult(language, [familiesWithOptions(language)]), {}],
      "options-plain": [storyResult(language, [familiesWithOptions(language)]), { plain: true }],
      "options-60": [storyResult(language, [familiesWithOptions(language)]), { columns: 60 }],
      "many-100": [manyResult(language), {}],
      "many-plain": [manyResult(language), { plain: true }],
      "undecided-100": [storyResult(language, [undecided(language)]), {}],
      "partly-known-100": [storyResult(language, [partlyKnown(language)]), {}],
      "conditional-100": [storyResult(language, [conditional(language)]), {}],
      "ready-100": [storyResult(language, [ready(language)]), {}],
    };
    for (const [name, [result, said]] of Object.entries(cases)) {
      it(`${name} ${language}`, async () => {
        await expect(terminal(result, { ...OPTIONS, ...said })).toMatchFileSnapshot(golden(`${name}-${language}`));
      });
    }
  }
});

describe("the page", () => {
  it.each([60, 72, 80, 100, 133, 200])("keeps to %i columns", (columns) => {
    for (const language of LANGUAGES) {
      for (const result of [storyResult(language, [familiesWithOptions(language)]), manyResult(language)]) {
        const lines = terminal(result, { ...OPTIONS, columns, verbose: true, places: true }).split("\n");
        expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns);
        expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
      }
    }
  });

  it("is the same with colour as without, but for the colour", () => {
    // oxlint-disable-next-line no-control-regex -- colour is made of control characters
    const bare = (text: string) => text.replaceAll(/\u001B\[[0-9;]*m/g, "");
    const colourful = terminal(manyResult("es"), { ...OPTIONS, colour: true });
    expect(colourful).not.toBe(bare(colourful));
    expect(bare(colourful)).toBe(terminal(manyResult("es"), OPTIONS));
  });

  it("has neither signs nor alignment in plain text", () => {
    const text = terminal(manyResult("en"), { ...OPTIONS, plain: true, colour: true });
    // oxlint-disable-next-line no-control-regex -- this must not be there
    expect(text).not.toMatch(/[✖▲✔→─·–×]|\u001B| {2}/u);
  });

  it("recommends only commands that exist", () => {
    expect(terminal(storyResult("en"), OPTIONS)).not.toContain("Next:");
    const later = terminal(storyResult("en"), { ...OPTIONS, commands: ["check", "explain"] });
    expect(later).toContain("Next: batuta explain families-24h (files, lines, sums)");
    expect(later).not.toContain("batuta report");
  });
});

describe("what a report says", () => {
  it("never prints ninety points: what waits for one number is told once", () => {
    const text = terminal(storyResult("en", [undecided("en")]), OPTIONS);
    expect(text.split("\n").length).toBeLessThan(32);
    expect(text).toContain("3 numbers decide: how many of Stroller Y there are · how many Dispatch");
    expect(text.indexOf("TO KNOW FIRST")).toBeLessThan(text.indexOf("TO DECIDE"));
  });

  it("never takes what is not known for nobody", () => {
    const said = (atLeast: number, language: Language = "en") =>
      terminal(storyResult(language, [partlyKnown(language, atLeast)]), { ...OPTIONS, columns: 200 });
    expect(said(0)).toContain("We cannot tell yet how many we let down: 4 numbers are missing.");
    expect(said(0, "es")).toContain("Aún no se puede saber a cuántos fallamos: faltan 4 datos.");
    expect(said(870)).toContain("As it stands we let down at least 870; 4 numbers are missing to tell how many.");
    expect(said(870, "es")).toContain("fallamos al menos a 870; faltan 4 datos");
    const bare = { ...partlyKnown("en", 0), findings: [], capacities: [] };
    expect(terminal(storyResult("en", [bare]), { ...OPTIONS, columns: 200 })).toContain(
      "nothing declared says who holds it",
    );
    const limited = { ...partlyKnown("en", 0), findings: [], capacities: families("en").capacities };
    expect(terminal(storyResult("en", [limited]), { ...OPTIONS, columns: 200 })).toContain(
      "what is declared does not say how every promise is kept",
    );
    for (const text of [said(0), said(870), terminal(storyResult("en", [bare]), OPTIONS)]) {
      expect(text).not.toMatch(/nobody down|fewer than 1/);
    }
  });

  it("says which part could be rehearsed when a promise could not be measured", () => {
    const base = ready("en");
    const promises = families("en").promises.map((promise) => ({ ...promise, kept: null, let_down: 0 }));
    expect(terminal(storyResult("en", [base]), OPTIONS)).toContain("As it stands we let nobody down.");
    const text = terminal(storyResult("en", [{ ...base, promises }]), { ...OPTIONS, columns: 200 });
    expect(text).toContain("In what could be rehearsed we let nobody down; 1 promise could not be.");
  });

  it("sums what is known as a lower bound when something is not", () => {
    const lines = (initiatives: readonly InitiativeResult[], language: Language = "en") =>
      terminal(storyResult(language, initiatives), { ...OPTIONS, columns: 160 }).split("\n");
    const both = lines([families("en"), partlyKnown("en")]);
    expect(both[1]).toBe(
      "As things stand we let down at least 3,800 customers. Of 1 initiative we cannot tell yet how many.",
    );
    expect(both.find((line) => line.includes("app-migration"))).toContain("at least 870");
    const none = lines([ready("en"), partlyKnown("en", 0)]);
    expect(none[1]).toBe("We cannot tell yet how many customers we let down: 1 initiative waits for numbers.");
    expect(none.find((line) => line.includes("app-migration"))).toContain("not known");
    const others = lines([families("es"), conditional("es")], "es");
    expect(others[1]).toBe(
      "Tal como están las cosas fallamos a unos 2.900 clientes. Además, a unos 340 que no venían por ellas.",
    );
  });

  it("says nothing of less than one customer, and tells the stock apart from the delay", () => {
    const base = families("en");
    const promises = base.promises.map((promise) => ({ ...promise, let_down: 0.4 }));
    const customers = base.customers && { ...base.customers, by_department: { logistics: 0.6, support: 0.9 } };
    const text = terminal(storyResult("en", [{ ...base, promises, customers }]), OPTIONS);
    expect(text).not.toMatch(/<1|get it later|at Logistics/);
    expect(text).toContain("290 (0 to 1,400) find no Stroller X left");
    const capacities = base.capacities.map((capacity) => ({ ...capacity, of_customers: false }));
    expect(terminal(storyResult("en", [{ ...base, capacities }]), { ...OPTIONS, columns: 120 })).toContain(
      "290 (0 to 1,400) units of Stroller X are short",
    );
  });

  it("says the average of what is rare, and what is rarer than one run in twenty too", () => {
    const base = families("en");
    const told = (toll: Toll) => {
      const customers = base.customers ? { ...base.customers, let_down: toll, share: 0.05 } : null;
      return terminal(storyResult("en", [{ ...base, customers }]), { ...OPTIONS, columns: 200 });
    };
    expect(told({ p5: 0, p50: 13, p95: 620, mean: 160 })).toContain("we let down 160 (0 to 620)");
    expect(told({ p5: 0, p50: 0, p95: 620, mean: 40 })).toContain("620 in the worst of twenty: 40 on average");
    expect(told({ p5: 0, p50: 0, p95: 0, mean: 200 })).toContain("nineteen runs of twenty; 200 on average");
    expect(told({ p5: 0, p50: 0, p95: 0, mean: 0 })).toContain("we let nobody down.");
  });

  it("shows eight steps at most, by day and by who does them", () => {
    const base = families("en");
    const always = Array.from({ length: 11 }, (_, index) =>
      step(`step ${index}`, index % 2 === 0 ? "marketing" : "logistics", index < 6 ? "2026-05-29" : "2026-05-27"),
    );
    const result = storyResult("en", [{ ...base, ready_if: { ...base.ready_if, always } }]);
    const text = terminal(result, OPTIONS);
    const rows = text.split("\n").filter((line) => /step \d/.test(line));
    expect(rows.map((row) => row.match(/step \d+/)?.[0])).toEqual(
      [6, 7, 0, 2, 4, 1, 3, 5].map((index) => `step ${index}`),
    );
    expect(rows[3]).toMatch(/^ +step 2$/);
    expect(text).toContain("and 3 more below");
    expect(terminal(result, { ...OPTIONS, plain: true })).toContain("Wed 27 May, Marketing: step 6.");
  });

  it("folds notes above eight points and says how many more", () => {
    const base = families("en");
    const notes = Array.from({ length: 6 }, (_, index) =>
      finding({ rule: `a/note-${index}`, severity: "note", subject: "offer", title: "n", message: `note ${index}` }),
    );
    const result = storyResult("en", [{ ...base, findings: [...base.findings, ...notes] }]);
    expect(terminal(result, OPTIONS)).toContain("and 6 more points (6 notes): -v shows them");
    expect(terminal(result, OPTIONS)).not.toContain("note 3");
    expect(terminal(result, { ...OPTIONS, verbose: true })).toContain("note 3");
  });

  it("prints file and line when asked for", () => {
    expect(terminal(storyResult("en"), OPTIONS)).not.toContain("yaml:31");
    expect(terminal(storyResult("en"), { ...OPTIONS, places: true })).toContain(
      "departments/logistics.department.yaml:31:5",
    );
  });

  it("makes every text from a file harmless", () => {
    const base = families("en");
    const evil = "a\u001B[31mb\u0007\u202Ec\u200B\u009B\n✖ forged";
    const title = finding({
      rule: evil,
      subject: evil,
      title: evil,
      message: evil,
      arithmetic: evil,
      department_title: evil,
    });
    const result = storyResult("en", [{ ...base, id: "x", title: evil, findings: [title] }]);
    const text = terminal(result, { ...OPTIONS, verbose: true, places: true });
    // oxlint-disable-next-line no-control-regex -- these must not be there
    expect(text.replaceAll("\n", "")).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u200B\u202E]/u);
    expect(text).toContain("[U+001B]");
    expect(text).not.toMatch(/^✖ forged/m);
  });

  it("says so when nothing was judged, and when files have problems", () => {
    expect(terminal(storyResult("en", []), OPTIONS)).toBe("No initiative was judged.\n");
    const problem = { code: "wrong-type", message: "x", at: { file: "a.yaml", line: 1, column: 1 } };
    const text = terminal({ ...storyResult("es"), problems: [problem, problem] }, OPTIONS);
    expect(text.split("\n")[0]).toBe(" ✖ 2 problemas en los archivos: lo que esconden no está en este resultado.");
  });

  it("has a row or a word for every department", () => {
    for (const language of LANGUAGES) {
      const text = terminal(storyResult(language), { ...OPTIONS, columns: 160 });
      for (const { title } of families(language).departments) expect(text).toContain(title);
    }
  });
});
