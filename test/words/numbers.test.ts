import { describe, expect, it } from "vitest";

import { duration, unitFor, workingDays } from "../../src/words/durations.ts";
import { about, exact, grouped, money, multiple, multipleOf, people, percent } from "../../src/words/numbers.ts";
import { shareInWords } from "../../src/words/share.ts";

describe("numbers", () => {
  it.each([
    [2760, "2,800", "2.800"],
    [12345678, "12,000,000", "12.000.000"],
    [0.6, "0.6", "0,6"],
    [2.34, "2.3", "2,3"],
    [0.01234, "0.012", "0,012"],
    [0, "0", "0"],
    [99.6, "100", "100"],
    [999.9, "1,000", "1.000"],
    [-2760, "-2,800", "-2.800"],
    [1e-7, "0.0000001", "0,0000001"],
  ])("says %d to two significant digits", (value, en, es) => {
    expect(about(value, "en")).toBe(en);
    expect(about(value, "es")).toBe(es);
  });

  it.each([
    [5200, "5,200", "5.200"],
    [3040, "3,040", "3.040"],
    [2760, "2,760", "2.760"],
    [1234567, "1,234,567", "1.234.567"],
    [12.3456, "12.35", "12,35"],
    [999, "999", "999"],
  ])("says %d so that a sum comes out", (value, en, es) => {
    expect(exact(value, "en")).toBe(en);
    expect(exact(value, "es")).toBe(es);
  });

  it.each([
    [0, "0"],
    [0.3, "<1"],
    [0.97, "1"],
    [4.4, "4"],
    [290.3, "290"],
    [2912, "2,900"],
  ])("never says a part of a person: %d", (value, text) => {
    expect(people(value, "en")).toBe(text);
  });

  it.each([
    [0.27, "27%", "27\u00A0%"],
    [0.7412, "74%", "74\u00A0%"],
    [0.005, "0.5%", "0,5\u00A0%"],
    [0.074, "7.4%", "7,4\u00A0%"],
    [0.1, "10%", "10\u00A0%"],
    [0.0996, "10%", "10\u00A0%"],
    [0, "0%", "0\u00A0%"],
    [1, "100%", "100\u00A0%"],
    [0.00001, "<0.1%", "<0,1\u00A0%"],
    [0.99999, ">99.9%", ">99,9\u00A0%"],
    [0.9949, "99.5%", "99,5\u00A0%"],
    [1.31, "131%", "131\u00A0%"],
  ])("says the share %d", (share, en, es) => {
    expect(percent(share, "en")).toBe(en);
    expect(percent(share, "es")).toBe(es);
  });

  it("says money with cents only where they matter", () => {
    expect(money(1.1, "EUR", "en")).toBe("1.10 EUR");
    expect(money(1.1, "EUR", "es")).toBe("1,10 EUR");
    expect(money(8, "EUR", "en")).toBe("8 EUR");
    expect(money(120000, "EUR", "es")).toBe("120.000 EUR");
    expect(money(3100.5, "EUR", "en")).toBe("3,101 EUR");
    expect(money(-0.001, "EUR", "en")).toBe("0 EUR");
  });

  it("says multiples as shares below one", () => {
    expect(multiple(0.56, "en")).toBe("56%");
    expect(multiple(2.3, "es")).toBe("2,3");
    expect(grouped(-0.2, "en")).toBe("0");
  });

  it.each([
    [0.58, "58% of", "el 58\u00A0% de"],
    [1, "100% of", "el 100\u00A0% de"],
    [1.04, "104% of", "el 104\u00A0% de"],
    [2.345, "2.3 times", "2,3 veces"],
    [26, "26 times", "26 veces"],
  ])("says %d of a forecast", (value, en, es) => {
    expect(multipleOf(value, "en")).toBe(en);
    expect(multipleOf(value, "es")).toBe(es);
  });
});

describe("shares in words", () => {
  it.each([
    [0.7184, "7 in 10", "a 7 de cada 10"],
    [0.1, "1 in 10", "a 1 de cada 10"],
    [0.034, "1 in 29", "a 1 de cada 29"],
    [0.0004, "1 in 2,500", "a 1 de cada 2.500"],
    [0.94, "9 in 10", "a 9 de cada 10"],
    [0.97, "nearly all of them", "a casi todos"],
    [1, "all of them", "a todos"],
  ])("%d", (share, en, es) => {
    expect(shareInWords(share, "en")).toBe(en);
    expect(shareInWords(share, "es")).toBe(es);
  });
});

describe("durations", () => {
  it("keeps one unit in a comparison", () => {
    const hours = [24, 48, 114];
    const unit = unitFor(hours);
    expect(hours.map((value) => duration(value, unit, "en"))).toEqual(["24 h", "48 h", "114 h"]);
    const days = [120, 240];
    expect(days.map((value) => duration(value, unitFor(days), "es"))).toEqual(["5 días", "10 días"]);
    expect(duration(120, unitFor([24, 120]), "en")).toBe("120 h");
  });

  it("goes down to minutes and seconds", () => {
    expect(duration(0.5, unitFor([0.5]), "en")).toBe("30 min");
    expect(duration(30 / 3600, unitFor([30 / 3600]), "en")).toBe("30 s");
    expect(duration(0, unitFor([0]), "en")).toBe("0 h");
    expect(duration(37.123, "hour", "es")).toBe("37 h");
  });

  it("counts working days", () => {
    expect(workingDays(1, "en")).toBe("1 working day");
    expect(workingDays(5, "es")).toBe("5 días laborables");
  });
});
