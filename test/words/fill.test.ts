import { describe, expect, it } from "vitest";

import type { FactValue } from "../../src/facts/fact.ts";
import { type Voice, fill, say } from "../../src/words/fill.ts";

const en: Voice = { language: "en", currency: "EUR", asOf: "2026-05-25" };
const es: Voice = { ...en, language: "es" };

const values: Record<string, FactValue> = {
  "capacity.title": { type: "text", value: "Stroller X", bilingual: { en: "Stroller X", es: "Cochecito X" } },
  "capacity.first_breach": { type: "date", value: 20616 },
  "capacity.breach": { type: "probability", value: 0.7412 },
  "capacity.unserved": { type: "count", value: 290.3 },
  "capacity.on_hand": { type: "count", value: 5200 },
  "capacity.usual": { type: "rate", value: 120 },
  "tolerance.breach": { type: "probability", value: 0.1 },
  "promise.value": { type: "duration", value: 24 },
  "promise.p95": { type: "duration", value: 113.6 },
  "offer.margin": { type: "money", value: 1.1 },
  "offer.told": { type: "bool", value: false },
  "flow.rate": { type: "unknown" },
};

const message = {
  en: "{capacity.title} runs out on {capacity.first_breach}, {capacity.breach} likely (limit {tolerance.breach}): {capacity.unserved} orders without one",
  es: "Rotura de stock, {capacity.title}: {capacity.first_breach}, {capacity.breach} probable (límite {tolerance.breach}): {capacity.unserved} pedidos sin él",
};

const beside = (value: number, limit = 0.01): string => {
  const facts: Record<string, FactValue> = {
    "initiative.others_share": { type: "share", value },
    "tolerance.adds_customers": { type: "share", value: limit },
  };
  return fill("{initiative.others_share} (limit {tolerance.adds_customers})", facts, en);
};

describe("a finding's template", () => {
  it("is said in either language, each value in its own form", () => {
    expect(say(message, values, en)).toBe(
      "Stroller X runs out on Fri 12 Jun, 74% likely (limit 10%): 290 orders without one",
    );
    expect(say(message, values, es)).toBe(
      "Rotura de stock, Cochecito X: vie 12 jun, 74\u00A0% probable (límite 10\u00A0%): 290 pedidos sin él",
    );
  });

  it("keeps declared numbers as they were declared, and rounds estimates", () => {
    const counts: Record<string, FactValue> = {
      a: { type: "count", value: 2755 },
      b: { type: "count", value: 2755.4 },
    };
    expect(fill("{a} {b}", counts, en)).toBe("2,755 2,800");
    expect(fill("{m} times", { m: { type: "count", value: 2.345 } }, es)).toBe("2,3 times");
    expect(fill("{a} {b}", counts, es, "exact")).toBe("2.755 2.755");
  });

  it("leaves out a part in square brackets where its number is nothing, or not known", () => {
    const template = "{calls} calls[, {piled} of them from closed days]";
    const said = (piled: FactValue): string => fill(template, { calls: { type: "count", value: 900 }, piled }, en);
    expect(said({ type: "count", value: 300 })).toBe("900 calls, 300 of them from closed days");
    expect(said({ type: "count", value: 0.2 })).toBe("900 calls");
    expect(said({ type: "unknown" })).toBe("900 calls");
  });

  it("says times of one template in one unit", () => {
    expect(fill("promised {promise.value} · 95% within {promise.p95}", values, en)).toBe(
      "promised 24 h · 95% within 110 h",
    );
  });

  it("never shows an unknown as a number, nor an empty place", () => {
    expect(fill("{flow.rate} {offer.told} {nobody.knows}", values, en)).toBe("not known no not known");
    expect(fill("{flow.rate} {offer.told}", values, es)).toBe("sin saber no");
    expect(fill("{constructor}", values, es)).toBe("sin saber");
  });

  it("chooses between one and several by the number as it is said", () => {
    const template = "{n} {n|order finds|orders find} none";
    const saying = (value: number) => fill(template, { n: { type: "count", value } }, en);
    expect([saying(1), saying(0.98), saying(2), saying(0), saying(1200.4)]).toEqual([
      "1 order finds none",
      "0.98 orders find none",
      "2 orders find none",
      "0 orders find none",
      "1,200 orders find none",
    ]);
    expect(fill("{d|queda|quedan} {d} {d|día|días}", { d: { type: "count", value: 1 } }, es)).toBe("queda 1 día");
    expect(fill("{n|order|orders}", {}, en)).toBe("orders");
  });

  it("says a multiple of the forecast as a share below one, and never an unknown as one", () => {
    const saying = (value: FactValue) => fill("up to {m|multiple} this forecast", { m: value }, en, "exact");
    expect(saying({ type: "count", value: 0.58 })).toBe("up to 58% of this forecast");
    expect(saying({ type: "count", value: 26.4 })).toBe("up to 26 times this forecast");
    expect(saying({ type: "unknown" })).toBe("up to not known this forecast");
  });

  it("never lets a share look like a limit that it is not", () => {
    expect(beside(0.01003)).toBe("1.003% (limit 1%)");
    expect(beside(0.0104)).toBe("1.04% (limit 1%)");
    expect(beside(0.01)).toBe("1% (limit 1%)");
    expect(beside(0.104, 0.1)).toBe("10.4% (limit 10%)");
    expect(beside(0.17)).toBe("17% (limit 1%)");
    expect(beside(0.0100001)).toBe("just over 1% (limit 1%)");
    expect(beside(0.00999999)).toBe("just under 1% (limit 1%)");
  });

  it("fills once: what stands in a value is not a template", () => {
    expect(fill("{a}", { a: { type: "text", value: "{b}" }, b: { type: "text", value: "x" } }, en)).toBe("{b}");
  });

  it("says rates and money", () => {
    expect(fill("{capacity.usual}, {offer.margin}", values, en)).toBe("120 a day, 1.10 EUR");
    expect(fill("{capacity.usual}, {offer.margin}", values, es)).toBe("120 al día, 1,10 EUR");
  });

  it("gives the year of a date that is not this year's", () => {
    expect(fill("{capacity.first_breach}", values, { ...en, asOf: "2025-12-01" })).toBe("Fri 12 Jun 2026");
  });
});
