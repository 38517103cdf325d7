import { describe, expect, test } from "vitest";

import { instancesOf, subjectNamed } from "../../src/facts/index.ts";
import type { Value } from "../rules-catalogue/example.ts";
import { declaredWorld, factIn } from "./example-world.ts";

type Fields = Readonly<Record<string, Value>>;

const DELIVERY: Fields = {
  topic: "delivery-time",
  at_most: "5 days",
  wording: "At home in 5 days",
  kept_by: ["logistics"],
};

/** How each claim of a text stands against what the campaign of the example declares, with a change. */
function covers(text: string, change: Fields = {}): readonly string[] {
  const world = declaredWorld({ initiative: { spring: { assets: [{ channel: "sms", text }], ...change } } });
  const type = subjectNamed("claim");
  if (!type) throw new Error("no claim");
  return instancesOf(world, type).map((one) => {
    if (factIn(one, "is_declared") !== true) return "nothing";
    return factIn(one, "is_stronger") === true ? `more than ${String(factIn(one, "declared"))}` : "covered";
  });
}

const promising = (...promises: readonly Fields[]): Fields => ({ promises });

describe("times", () => {
  test.each([
    ["At home in 5 days.", {}, ["covered"]],
    ["At home in 6 days.", {}, ["covered"]],
    ["At home in 48 hours.", {}, ["more than 5 days"]],
    ["Delivered in 12 hours.", promising({ ...DELIVERY, at_most: "3 working days" }), ["more than 3 working days"]],
    ["Delivered in 3 working days.", promising({ ...DELIVERY, at_most: "3 working days" }), ["covered"]],
    ["Support replies within 2 hours.", {}, ["nothing"]],
    ["Support replies within 2 hours.", promising({ topic: "reply-time", at_most: "1 h" }), ["covered"]],
    ["60 days to return it.", promising({ topic: "returns", at_least: "30 days" }), ["more than at least 30 days"]],
    ["30 days to return it.", promising({ topic: "returns", at_least: "30 days" }), ["covered"]],
  ])("%s with %j", (text, change, wanted) => expect(covers(text, change)).toEqual(wanted));
});

describe("money and what is free", () => {
  test.each([
    ["Now only 40 EUR.", {}, ["covered"]],
    ["Now only 40 EUR instead of 45 EUR.", {}, ["covered", "covered"]],
    ["Now only 30 EUR.", {}, ["more than 40 EUR instead of 45 EUR"]],
    ["Get 10% off.", {}, ["covered"]],
    ["Get 50% off.", {}, ["more than 40 EUR instead of 45 EUR"]],
    ["You get a 2 EUR voucher.", {}, ["covered"]],
    ["Returns are free.", {}, ["nothing"]],
    ["Returns are free.", promising(DELIVERY, { topic: "free-returns", always: "yes" }), ["covered"]],
    ["Returns are free.", promising(DELIVERY, { topic: "free-delivery", always: "yes" }), ["nothing"]],
    [
      "Returns are free.",
      promising({ topic: "sending-back", wording: "Returns are free", always: "yes" }),
      ["covered"],
    ],
    ["The first consultation is free.", { offer: { price: "none" } }, ["covered"]],
  ])("%s with %j", (text, change, wanted) => expect(covers(text, change)).toEqual(wanted));
});

describe("absolute words", () => {
  test.each([
    ["Unlimited calls for you.", {}, ["nothing"]],
    ["Unlimited calls for you.", { offer: { uses: { allowed: "unlimited" } } }, ["covered"]],
    ["All customers get a discount.", {}, ["covered"]],
    ["All customers get a discount.", { offer: { open_to: "new" } }, ["more than new customers only"]],
    ["Satisfaction guaranteed.", {}, ["nothing"]],
    ["Satisfaction guaranteed.", promising({ topic: "satisfaction-guarantee", always: "yes" }), ["covered"]],
    ["Our support is open 24/7.", {}, ["nothing"]],
    ["Our support is open 24/7.", promising({ topic: "support-hours", always: "yes" }), ["covered"]],
  ])("%s with %j", (text, change, wanted) => expect(covers(text, change)).toEqual(wanted));
});

test("a standing promise covers as well", () => {
  const standing = [
    { topic: "free-returns", always: "yes", customers: 100, kept_by: "logistics", since: "2021-01-01" },
  ];
  const world = declaredWorld({
    standing_promises: standing,
    initiative: { spring: { assets: [{ text: "Returns are free." }] } },
  });
  const type = subjectNamed("claim");
  const [one] = type ? instancesOf(world, type) : [];
  expect(one && factIn(one, "is_declared")).toBe(true);
});

test("said twice in one text, it is one subject, named by its words", () => {
  const world = declaredWorld({
    initiative: { spring: { assets: [{ channel: "sms", text: "Free returns. Yes: free returns!" }] } },
  });
  const type = subjectNamed("claim");
  expect(type && instancesOf(world, type).map(({ id }) => id)).toEqual(["claim:sms/free-returns"]);
});
