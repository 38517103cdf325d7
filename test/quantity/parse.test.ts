import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { parseQuantity } from "../../src/quantity/parse.ts";
import { printQuantity } from "../../src/quantity/print.ts";
import type { Measure, Quantity } from "../../src/quantity/quantity.ts";

const ALL: readonly Measure[] = [
  "count",
  "rate",
  "share",
  "duration",
  "working-days",
  "money",
  "money-rate",
  "per-unit",
];
const STEP: readonly Measure[] = ["share", "per-unit"];

function read(text: string, measures: readonly Measure[] = ALL, example = "1200/day") {
  return parseQuantity(text, measures, { example });
}

function brief(quantity: Quantity | undefined): string {
  if (!quantity) return "nothing";
  const { measure, low, middle, high, unit } = quantity;
  const numbers = middle === undefined ? (low === high ? `${low}` : `${low}..${high}`) : `${low}..${middle}..${high}`;
  return [measure, numbers, unit].filter((part) => part !== "").join(" ");
}

describe("quantities as people write them", () => {
  it.each([
    ["1200", "count 1200"],
    ["30_000", "count 30000"],
    ["0.125", "count 0.125"],
    ["1234.567", "count 1234.567"],
    ["+5", "count 5"],
    ["1200/day", "rate 1200 day"],
    ["1200 / hour", "rate 1200 hour"],
    ["5/week", "rate 5 week"],
    ["5/month", "rate 5 month"],
    ["5/year", "rate 5 year"],
    ["5/calendar day", "rate 5 calendar day"],
    ["5/working day", "rate 5 working day"],
    ["5/día", "rate 5 day"],
    ["5/día laborable", "rate 5 working day"],
    ["5/hora", "rate 5 hour"],
    ["5 al mes", "rate 5 month"],
    ["5 per week", "rate 5 week"],
    ["38 h", "duration 38"],
    ["38h", "duration 38"],
    ["6 min", "duration 0.1"],
    ["30 s", `duration ${30 / 3600}`],
    ["2 days", "duration 48"],
    ["2 días", "duration 48"],
    ["3 weeks", "duration 504"],
    ["3 semanas", "duration 504"],
    ["1 año", "duration 8766"],
    ["15 working days", "working-days 15"],
    ["5 días laborables", "working-days 5"],
    ["4.50 EUR", "money 4.5 EUR"],
    ["€4.50", "money 4.5 EUR"],
    ["4.50 €", "money 4.5 EUR"],
    ["EUR 4.50", "money 4.5 EUR"],
    ["12 euros", "money 12 EUR"],
    ["10 MXN", "money 10 MXN"],
    ["£3", "money 3 GBP"],
    ["1400 EUR/day", "money-rate 1400 EUR/day"],
    ["28%", "share 0.28"],
    ["28 %", "share 0.28"],
    ["7%", "share 0.07"],
    ["1.1 per order", "per-unit 1.1 order"],
    ["0.20..0.34 per order", "per-unit 0.2..0.34 order"],
    ["0.6 por pedido", "per-unit 0.6 pedido"],
    ["800..1400", "count 800..1400"],
    ["800..1000..1400", "count 800..1000..1400"],
    ["800 .. 1400", "count 800..1400"],
    ["18%..26%", "share 0.18..0.26"],
    ["18..26%", "share 0.18..0.26"],
    ["1..4 days", "duration 24..96"],
    ["30 min..2 h", "duration 0.5..2"],
    ["0.8..1.25", "count 0.8..1.25"],
  ])("%s is %s", (text, meaning) => {
    expect(brief(read(text).value)).toBe(meaning);
  });

  it("keeps the text as it was written", () => {
    expect(read(" 1200/day ").value?.text).toBe("1200/day");
  });

  it("takes a negative quantity only where its example has one", () => {
    expect(brief(read("-20%..0%", ["share"], "-12%").value)).toBe("share -0.2..0");
    expect(read("-12%", ["share"], "28%").complaint).toEqual({ code: "quantity-negative", args: { found: "-12%" } });
  });
});

describe("what may mean two things, or none", () => {
  it.each([
    ["30.000", ["30000", "30.0"], ["30000", "30_000", "30.0"]],
    ["1,200", ["1200", "1.2"], ["1200", "1_200", "1.2"]],
    ["1.125", ["1125", "1.1250"], ["1125", "1_125", "1.1250"]],
    ["4.500 EUR", ["4500 EUR", "4.5 EUR"], ["4500 EUR", "4_500 EUR", "4.5 EUR"]],
    ["800..1.200/day", ["800..1200/day", "800..1.2/day"], ["800..1200/day", "800..1_200/day", "800..1.2/day"]],
    ["1.200.000", ["1200000"], ["1200000", "1_200_000"]],
    ["1.200,50", ["1200.50"], ["1200.50", "1_200.50"]],
    ["1,200.50", ["1200.50"], ["1200.50", "1_200.50"]],
    ["30 000", ["30000"], ["30000", "30_000"]],
  ])("%s is ambiguous", (text, readings, mend) => {
    const { complaint } = read(text);
    expect(complaint?.code).toBe("number-ambiguous");
    expect(complaint?.args).toEqual({ found: text, readings, mend });
  });

  it.each([
    ["0,5", "number-comma", { found: "0,5", mend: "0.5" }],
    ["0,125", "number-comma", { found: "0,125", mend: "0.125" }],
    ["12,50 EUR", "number-comma", { found: "12,50 EUR", mend: "12.50 EUR" }],
    ["007", "number-leading-zero", { found: "007", mend: "7" }],
    ["1e5", "number-exponent", { found: "1e5", mend: "100000" }],
    ["1e400", "number-infinite", { found: "1e400" }],
    [".inf", "number-infinite", { found: ".inf" }],
    ["9".repeat(400), "number-too-long", { digits: 400, most: 15 }],
    ["12345678901234567890", "number-too-long", { digits: 20, most: 15 }],
    ["30k", "number-word", { found: "30k", mend: "30000" }],
    ["30 mil", "number-word", { found: "30 mil", mend: "30000" }],
    ["3..1 days", "range-upside-down", { found: "3..1 days", mend: "1..3 days" }],
    ["26%..18%", "range-upside-down", { found: "26%..18%", mend: "18%..26%" }],
    ["1..5..3", "range-upside-down", { found: "1..5..3", mend: "1..3..5" }],
    ["800-1400", "range-dash", { found: "800-1400", mend: "800..1400" }],
    ["entre 800 y 1400", "range-dash", { found: "entre 800 y 1400", mend: "800..1400" }],
    ["18%..26", "range-unit", { found: "18%..26", mend: "18%..26%" }],
    ["$10", "money-symbol", { found: "$10", mends: ["10 USD", "10 MXN", "10 COP"] }],
  ])("%s is %s", (text, code, args) => {
    expect(read(text).complaint).toEqual({ code, args });
  });

  it.each(["", "~1000", "1...5", "..5", "5..", ".5", "5.", "1_2", "1..2..3..4", "true", "12.34.5", "a..b", "--5"])(
    "%j has no form that is known",
    (text) => {
      expect(read(text).complaint?.code).toBe("quantity-form");
    },
  );

  it.each([
    ["5 bananas", ["count"]],
    ["10/dya", ["rate"]],
    ["10/dya", ["rate", "per-unit"]],
    ["5 days", ["working-days"]],
    ["5 EUR..6 USD", ["money"]],
    ["10/hour..20/day", ["rate"]],
    ["28%", ["rate"]],
    ["0x1F", ["count"]],
    ["5 XYZ", ["money"]],
  ] as const)("%s is not %s", (text, measures) => {
    expect(read(text, measures).complaint?.code).toBe("quantity-unit");
  });

  it("shows both readings of a bare number in a step", () => {
    const args = { found: "0.2", share: "20%", per: "0.2 per order" };
    expect(read("0.2", STEP, "0.20 per order").complaint).toEqual({ code: "step-bare", args });
    expect(read("120%", STEP).complaint).toEqual({ code: "share-over-one", args: { found: "120%" } });
  });

  it.each([
    ["0.28", ["share"], { code: "share-bare", args: { found: "0.28", readings: ["28%", "0.28%"] } }],
    ["28", ["share"], { code: "share-bare", args: { found: "28", readings: ["28%"] } }],
    ["12", ["money"], { code: "money-without-currency", args: { found: "12", mend: "12 EUR" } }],
    ["12", ["rate"], { code: "quantity-bare", args: { found: "12", mends: ["12/day", "12/week"] } }],
    ["12", ["duration"], { code: "quantity-bare", args: { found: "12", mends: ["12 h", "12 days"] } }],
  ] as const)("%s without a unit where %s is wanted", (text, measures, complaint) => {
    expect(read(text, measures).complaint).toEqual(complaint);
  });
});

describe("other ways to write it", () => {
  it.each([
    ["5\u00A0days", "duration 120"],
    ["1\u202F..\u20072", "count 1..2"],
    ["€ 5/day", "money-rate 5 EUR/day"],
    ["USD 5 /day", "money-rate 5 USD/day"],
    ["€1..€2", "money 1..2 EUR"],
    ["5 al día", "rate 5 day"],
    ["5 a la semana", "rate 5 week"],
    ["5 por semana", "rate 5 week"],
    ["5/business day", "rate 5 working day"],
    ["5/dias naturales", "rate 5 calendar day"],
    ["5 workdays", "working-days 5"],
    ["5 días hábiles", "working-days 5"],
    ["5 calendar days", "duration 120"],
    ["2 días naturales", "duration 48"],
    ["36 secs", "duration 0.01"],
    ["2 months", "duration 1461"],
    ["3 hrs", "duration 3"],
    ["7 por ciento", "share 0.07"],
    ["7 percent", "share 0.07"],
    ["5 GBP/month", "money-rate 5 GBP/month"],
    ["5 eur al mes", "money-rate 5 EUR/month"],
    ["5 per Order_2", "per-unit 5 Order_2"],
    ["1_000.5", "count 1000.5"],
    ["1234567890.5", "count 1234567890.5"],
  ])("%s is %s", (text, meaning) => {
    expect(brief(read(text).value)).toBe(meaning);
  });

  it("a minus of a word processor is one", () => {
    expect(brief(read("\u22125%", ["share"], "-5%").value)).toBe("share -0.05");
    expect(brief(read("-0", ["count"], "5").value)).toBe("count 0");
  });

  it.each([
    ["+inf", "number-infinite", {}],
    ["-Infinity", "number-infinite", {}],
    [".NaN", "number-infinite", {}],
    ["∞", "number-infinite", {}],
    ["infinito", "number-infinite", {}],
    ["infinite", "number-infinite", {}],
    ["1.1e15", "number-infinite", {}],
    ["-1e16", "number-infinite", {}],
    ["1e15", "number-exponent", { mend: "1000000000000000" }],
    ["1.25e3", "number-exponent", { mend: "1250" }],
    ["-2e-3", "number-exponent", { mend: "-0.002" }],
    ["12e+3 EUR", "number-exponent", { mend: "12000 EUR" }],
    ["1.5k", "number-word", { mend: "1500" }],
    ["1.2345k", "number-word", { mend: "1234.5" }],
    ["0.0001k", "number-word", { mend: "0.1" }],
    ["1.23456789M", "number-word", { mend: "1234567.89" }],
    ["2.25M EUR", "number-word", { mend: "2250000 EUR" }],
    ["3 thousand", "number-word", { mend: "3000" }],
    ["1 million/day", "number-word", { mend: "1000000/day" }],
    ["2 millones", "number-word", { mend: "2000000" }],
    ["€1..2", "range-unit", { mend: "€1..2 €" }],
    ["1 EUR..2", "range-unit", { mend: "1 EUR..2 EUR" }],
    ["1/day..2", "range-unit", { mend: "1/day..2/day" }],
    ["5 $", "money-symbol", { mends: ["5 USD", "5 MXN", "5 COP"] }],
    ["5 to 9 days", "range-dash", { mend: "5..9 days" }],
    ["de 5 a 9 días", "range-dash", { mend: "5..9 días" }],
    ["desde 5 hasta 9", "range-dash", { mend: "5..9" }],
    ["between 5 and 9", "range-dash", { mend: "5..9" }],
    ["5 – 9", "range-dash", { mend: "5..9" }],
    ["5—9 EUR/day", "range-dash", { mend: "5..9 EUR/day" }],
    ["from 5 to 9%", "range-dash", { mend: "5..9%" }],
    ["3..2 EUR", "range-upside-down", { mend: "2..3 EUR" }],
    ["3 EUR..2 EUR", "range-upside-down", { mend: "2 EUR..3 EUR" }],
    ["€3..€2", "range-upside-down", { mend: "€2..€3" }],
    ["3..1..2%", "range-upside-down", { mend: "1..2..3%" }],
    ["3 h..30 min", "range-upside-down", { mend: "30 min..3 h" }],
    ["1'000", "number-ambiguous", { readings: ["1000"], mend: ["1000", "1_000"] }],
    ["1’000.5", "number-ambiguous", { readings: ["1000.5"], mend: ["1000.5", "1_000.5"] }],
    ["12 345 EUR", "number-ambiguous", { readings: ["12345 EUR"], mend: ["12345 EUR", "12_345 EUR"] }],
    ["00", "number-leading-zero", { mend: "0" }],
    ["01.5", "number-leading-zero", { mend: "1.5" }],
    ["-1,5 h", "number-comma", { mend: "-1.5 h" }],
    ["-5 EUR", "quantity-negative", {}],
  ])("%s is %s", (text, code, args) => {
    expect(read(text).complaint).toEqual({ code, args: { found: text, ...args } });
  });

  it.each([
    ["5 inf", ALL, "inf"],
    ["1e5x", ALL, "e5x"],
    ["10 kg", ALL, "kg"],
    ["1 h..2 EUR", ALL, "EUR"],
    ["1/day..2/week", ALL, "/week"],
    ["5 USD", ["rate"], "USD"],
    ["EUR 5", ["rate"], "EUR"],
    ["5 days", ["rate"], "days"],
    ["5/dya", ["rate", "per-unit"], "/dya"],
    ["5 per 2 days", ALL, "per 2 days"],
    ["5 XYZ/day", ALL, "XYZ/day"],
    ["5 EUR/dya", ALL, "EUR/dya"],
    ["5 per pedido online", ALL, "per pedido online"],
    ["5/", ALL, "/"],
  ] as const)("%s has a unit that is none here", (text, measures, unit) => {
    const args = { found: text, unit, expected: measures, example: "9/day" };
    expect(read(text, measures, "9/day").complaint).toEqual({ code: "quantity-unit", args });
  });

  it.each(["inf days", "a1e5", "x 30k", "...5", "1..2..", "US$ 5", "1,2,3", "12,345,67", "1_000_00", "x".repeat(200)])(
    "%s has no form",
    (text) => {
      const args = { found: text, expected: ["count"], example: "9/day" };
      expect(read(text, ["count"], "9/day").complaint).toEqual({ code: "quantity-form", args });
    },
  );

  it("what is too long to be shown is cut", () => {
    const long = (digits: number) => read("1".repeat(digits) + "x".repeat(150), ["count"], "5").complaint;
    expect(long(100)).toEqual({
      code: "quantity-form",
      args: { found: `${"1".repeat(40)}…`, expected: ["count"], example: "5" },
    });
    expect(long(101)).toEqual({ code: "number-too-long", args: { digits: 101, most: 15 } });
    expect(read("x".repeat(201), ["count"]).complaint?.args).toMatchObject({ found: `${"x".repeat(40)}…` });
  });

  it.each([
    ["12", ["money-rate"], { code: "quantity-bare", args: { found: "12", mends: ["12 EUR/day"] } }],
    ["12", ["working-days"], { code: "quantity-bare", args: { found: "12", mends: ["12 working days"] } }],
    ["1..2", ["duration"], { code: "quantity-bare", args: { found: "1..2", mends: ["1..2 h", "1..2 days"] } }],
    [
      "0.5",
      ["money", "rate"],
      { code: "quantity-bare", args: { found: "0.5", mends: ["0.5 EUR", "0.5/day", "0.5/week"] } },
    ],
    ["12", ["per-unit"], { code: "step-bare", args: { found: "12", share: "12%", per: "12 per order" } }],
  ] as const)("%s, bare, where %s is wanted", (text, measures, complaint) => {
    expect(read(text, measures, "0.2 per order").complaint).toEqual(complaint);
  });

  it("a share of more than everything is one only where nothing per unit could be meant", () => {
    expect(brief(read("120%", ["share"]).value)).toBe("share 1.2");
    expect(brief(read("100%", STEP).value)).toBe("share 1");
  });
});

describe("properties", () => {
  const number = fc
    .tuple(fc.nat(1_000_000_000), fc.integer({ min: 0, max: 6 }))
    .map(([digits, decimals]) => digits / 10 ** decimals);
  const units: readonly (readonly [Measure, string])[] = [
    ["count", ""],
    ["rate", "day"],
    ["rate", "working day"],
    ["share", ""],
    ["duration", ""],
    ["working-days", ""],
    ["money", "EUR"],
    ["money-rate", "EUR/day"],
    ["per-unit", "order"],
  ];

  it("reads what it prints as the same quantity", () => {
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...units),
        (values, [measure, unit]) => {
          const [low = 0, ...others] = values
            .map((x) => (measure === "share" ? Number((x / 1e9).toPrecision(6)) : x))
            .sort((a, b) => a - b);
          const high = others.at(-1) ?? low;
          const middle = others.length === 2 ? { middle: others[0] ?? low } : {};
          const text = printQuantity({ measure, unit, low, high, ...middle, text: "" });
          const again = read(text).value;
          expect({ ...again, text: "" }).toEqual({ measure, unit, low, high, ...middle, text: "" });
        },
      ),
    );
  });

  it("never takes one to three digits, a dot or comma and three digits in silence", () => {
    const texts = fc.tuple(
      fc.stringMatching(/^[1-9][0-9]{0,2}$/),
      fc.constantFrom(".", ","),
      fc.stringMatching(/^[0-9]{3}$/),
      fc.constantFrom("", "/day", "%", " EUR", " h", "..900000"),
    );
    fc.assert(
      fc.property(texts, ([whole, mark, decimals, tail]) => {
        expect(read(whole + mark + decimals + tail).complaint?.code).toBe("number-ambiguous");
      }),
    );
  });

  it.each(["0 000", "0'000", "00.500", "0.000,0"])("%s is mended to a number without zeros before it", (source) => {
    const args: object = read(source).complaint?.args ?? {};
    const mends = "mend" in args && Array.isArray(args.mend) ? args.mend : [];
    for (const mend of mends) expect(read(String(mend)).complaint).toBeUndefined();
  });

  it("gives mends that are read without complaint", () => {
    const text = fc.stringMatching(/^[0-9]{1,4}([.,' _][0-9]{1,4}){0,2}(%| EUR|\/day| h)?$/);
    fc.assert(
      fc.property(text, (source) => {
        const measures = ALL.filter((measure) => measure !== "per-unit");
        const args: object = read(source, measures).complaint?.args ?? {};
        const mends = "mend" in args && Array.isArray(args.mend) ? args.mend : [];
        for (const mend of mends) expect(read(String(mend), measures).complaint).toBeUndefined();
      }),
    );
  });

  it("never throws, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: "binary" }), (text) => {
        const reading = read(text);
        expect(reading.value === undefined).toBe(reading.complaint !== undefined);
      }),
    );
    for (const text of ["1 ".repeat(99), "1.".repeat(99), "a-".repeat(99), `${"1 a ".repeat(49)}-`, "1'1".repeat(60)])
      expect(read(text).complaint).toBeDefined();
  });
});
