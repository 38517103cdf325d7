import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { LANGUAGES } from "../../src/base/bilingual.ts";
import { compareText } from "../../src/base/position.ts";
import { type TextId, speaker } from "../../src/words/catalogue.ts";
import { assumedText, missingText } from "../../src/words/missing.ts";
import { termText } from "../../src/words/terms.ts";
import { verdictText } from "../../src/words/verdicts.ts";
import { FORBIDDEN } from "./forbidden.ts";
import { PARTS, TEXTS } from "../../src/words/texts.ts";

const isTextId = (id: string): id is TextId => Object.hasOwn(TEXTS.en(), id);
const IDS = Object.keys(TEXTS.en()).filter(isTextId);

const textsOf = (language: "en" | "es", id: TextId) => {
  const entry = TEXTS[language]()[id];
  if (entry === undefined) throw new Error(`no ${language} text ${id}`);
  return typeof entry === "string" ? [entry] : [entry.one, entry.other];
};

const slots = (texts: readonly string[]) =>
  [...new Set(texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort(compareText);

describe("the catalogues", () => {
  it("have each text in one part only, the same in both languages", () => {
    for (const language of LANGUAGES) {
      const names = PARTS[language].flatMap((part) => Object.keys(part));
      expect(names.length).toBeGreaterThan(500);
      expect(new Set(names).size).toBe(names.length);
      expect(names.sort(compareText)).toEqual([...IDS].sort(compareText));
    }
  });

  it("have the same placeholders in both languages", () => {
    for (const id of IDS) expect([id, slots(textsOf("es", id))]).toEqual([id, slots(textsOf("en", id))]);
  });

  it("use none of the forbidden words", () => {
    for (const language of LANGUAGES) {
      for (const id of IDS) {
        for (const text of textsOf(language, id)) {
          const words = text.replace("--fail-on", "").replace(/\bblocker( \(por resolver\)| or )/, "");
          expect([id, FORBIDDEN[language].exec(words)?.[0]]).toEqual([id, undefined]);
        }
      }
    }
  });

  it("say not ready of initiatives only", () => {
    for (const id of IDS.filter((one) => !/^(verdict-|many-|cli-)/.test(one))) {
      for (const text of textsOf("en", id)) expect([id, /not ready/i.test(text)]).toEqual([id, false]);
    }
  });

  it("have no empty text, no double mark and no space at an end", () => {
    for (const language of LANGUAGES) {
      for (const id of IDS.filter((one) => !one.startsWith("cli-"))) {
        for (const text of textsOf(language, id)) {
          expect([id, text.trim()]).toEqual([id, text]);
          expect([id, text !== "" && !/\.\.(?!\.)|,,| {4}/.test(text)]).toEqual([id, true]);
        }
      }
    }
  });

  it("put a space that does not break before the Spanish per cent sign", () => {
    for (const id of IDS) for (const text of textsOf("es", id)) expect([id, /\d ?%/.test(text)]).toEqual([id, false]);
  });

  it("choose between one and several", () => {
    const say = speaker("es");
    expect(say("count-warnings", { count: "1" }, 1)).toBe("1 aviso");
    expect(say("count-warnings", { count: "0" }, 0)).toBe("0 avisos");
  });
});

describe("verdicts", () => {
  it("agree with the gender of the kind in Spanish", () => {
    expect(verdictText("not-ready", "campaign", "es")).toBe("aún no está lista");
    expect(verdictText("not-ready", "launch", "es")).toBe("aún no está listo");
    expect(verdictText("ready", "policy", "es")).toBe("lista");
    expect(verdictText("conditional", "saving", "es")).toBe("listo si…");
    expect(verdictText("undecided", "system", "es")).toBe("faltan datos");
    expect(verdictText("not-ready", "launch", "en")).toBe("not ready");
  });
});

describe("terms and what is missing", () => {
  it("say what is promised", () => {
    const hours = { measure: "duration", low: 24, high: 24, unit: "" } as const;
    expect(termText({ direction: "at-most", amount: hours }, "en")).toBe("24 h");
    expect(termText({ direction: "at-least", amount: { ...hours, low: 720, high: 720 } }, "es")).toBe(
      "al menos 30 días",
    );
    expect(
      termText({ direction: "at-most", amount: { ...hours, measure: "working-days", low: 2, high: 2 } }, "es"),
    ).toBe("2 días laborables");
    expect(termText({ direction: "exactly", amount: { measure: "money", low: 20, high: 20, unit: "EUR" } }, "en")).toBe(
      "exactly 20 EUR",
    );
    expect(termText({ direction: "at-most", amount: { ...hours, low: 24, high: 48 } }, "en")).toBe("24 h to 48 h");
    expect(termText({ direction: "at-least", amount: { measure: "rate", low: 5, high: 5, unit: "week" } }, "es")).toBe(
      "al menos 5 por semana",
    );
    expect(termText({ direction: "always" }, "es")).toBe("siempre");
    expect(termText({ direction: "by", by: "2026-06-12" }, "en", "2026-05-25")).toBe("by Fri 12 Jun");
    expect(termText({ direction: "at-most", amount: "unknown" }, "es")).toBe("sin saber");
    expect(termText({ direction: "unmeasurable" }, "en")).toBe("words that nobody can measure");
  });

  it("say what nobody declared", () => {
    expect(missingText({ what: "rate", kind: "capacity", of: "Dispatch" }, "en")).toBe("how many Dispatch handles");
    expect(missingText({ what: "where.region", kind: "stream", of: "leads" }, "es")).toBe(
      "cómo se reparte leads por region",
    );
    expect(missingText({ what: "own_field", kind: "capacity", of: "X" }, "en")).toBe("own field of X");
    expect(missingText({ what: "constructor", kind: "capacity", of: "X" }, "en")).toBe("constructor of X");
    expect(missingText({ what: "rate", kind: "flow", of: "orders" }, "en")).toBe("how many orders come of each one");
    expect(assumedText({ what: "shrinkage", kind: "capacity", of: "Teléfono", value: "0%" }, "es")).toBe(
      "el 0\u00A0% de las horas pagadas de Teléfono no es de servicio",
    );
  });
});

it("says the same under any locale and time zone of the machine", () => {
  const script = `
    import { say } from "./src/words/fill.ts"; import { fullDay } from "./src/words/dates.ts";
    import { terminal } from "./src/report/terminal.ts"; import { manyResult } from "./test/report/story.ts";
    const o = { columns: 100, verbose: true, plain: false, colour: false, places: true, commands: [] };
    process.stdout.write(terminal(manyResult("es"), o) + terminal(manyResult("en"), o) + fullDay("2026-03-29", "es") + say.name);`;
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const under = (environment: Record<string, string>) =>
    execFileSync(process.execPath, ["--import", "tsx", "-e", script], {
      cwd: root,
      encoding: "utf8",
      env: { PATH: process.env["PATH"] ?? "", ...environment },
    });
  const outputs = [
    under({ LC_ALL: "C", TZ: "UTC" }),
    under({ LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8", TZ: "Pacific/Kiritimati" }),
    under({ LC_ALL: "ar_EG.UTF-8", TZ: "America/Los_Angeles" }),
  ];
  expect(new Set(outputs).size).toBe(1);
  expect(outputs[0]).toContain("dom 29 mar 2026");
});
