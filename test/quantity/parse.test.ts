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
