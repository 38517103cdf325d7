import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isOpen } from "../../src/time/calendar.ts";
import { decodeFiles, vocabulary } from "./decoded.ts";
import { day, type Files, joinFiles, joinWithHolidays, placesOf, REQUEST, withoutPlaces } from "./joined.ts";
import { join } from "../../src/model/join.ts";
import type { JoinRequest } from "../../src/model/joining.ts";

describe("the vocabulary's own company", async () => {
  const { company, problems } = await joinWithHolidays(vocabulary());

  it("has nothing wrong", () => expect(problems).toEqual([]));

  it("has everybody who is named, sorted, declared or not", () => {
    expect(company.departments.map(({ id, declared }) => (declared ? id : `(${id})`))).toEqual([
      "(carrier)",
      "(customer-office)",
      "finance",
      "it",
      "logistics",
      "(marketing)",
      "stores",
      "support",
    ]);
  });

  it("knows its day, its money and its customers", () => {
    expect(company).toMatchObject({
      name: "acme",
      zone: "Europe/Madrid",
      currency: "EUR",
      language: "es",
      customers: "orders",
    });
    expect([company.asOf, company.asOfFrom]).toEqual([day("2026-05-25"), "company"]);
    expect(company.drivers["es-demand"]?.high).toBe(1.25);
    expect(company.words["support"]).toEqual({ en: "care", es: "atención" });
  });

  it("puts every flow after those that it comes from", () => {
    expect(company.flows).toEqual(["leads", "orders", "parcels", "contacts", "returns", "visits"]);
    expect(company.steps.map(({ id, flow, from, when }) => [id, flow, from, when])).toEqual([
      ["contacts", "contacts", "orders", undefined],
      ["late-contacts", "contacts", "parcels", "late"],
      ["orders", "orders", "leads", undefined],
      ["parcels", "parcels", "orders", undefined],
      ["returns", "returns", "parcels", undefined],
    ]);
  });

  it("closes logistics on its region's holidays and its own", () => {
    const logistics = company.departments.find(({ id }) => id === "logistics");
    const open = (date: string): boolean | undefined => logistics && isOpen(logistics.calendar, day(date));
    expect(["2026-05-14", "2026-05-15", "2026-05-16", "2026-12-08", "2026-12-09"].map(open)).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
    expect(isOpen(company.calendar, day("2026-05-15"))).toBe(true);
  });

  it("reads commitments, promises and parties", () => {
    const logistics = company.departments.find(({ id }) => id === "logistics");
    expect(logistics?.commitments[0]).toMatchObject({
      topic: "delivery-time",
      term: { direction: "at-most" },
      share: 0.95,
      decidedBy: ["logistics/stroller-x", "logistics/dispatch"],
      conditions: { orderedBefore: 18 },
    });
    const families = company.initiatives.find(({ id }) => id === "families-24h");
    expect(families?.promises[0]).toMatchObject({
      subject: "promise:delivery-time@email+store+web",
      keptBy: ["logistics", "carrier"],
    });
    expect(families?.parties.map(({ department, role }) => `${department} ${role}`)).toEqual([
      "customer-office owner",
      "logistics payer",
      "finance payer",
      "finance insurer",
      "logistics keeper",
      "carrier keeper",
      "logistics asked",
      "it asked",
      "support owner",
      "marketing owner",
      "logistics owner",
      "marketing payer",
    ]);
    expect(families?.usesAllowed).toMatchObject({ said: "value", value: { low: 1 } });
  });

  it("takes what a department gave before what was reported", () => {
    const families = company.initiatives.find(({ id }) => id === "families-24h");
    expect(families?.answers["logistics"]).toMatchObject({
      source: "given",
      void: false,
      declaration: { says: "agrees-if" },
    });
    expect(families?.answers["it"]).toMatchObject({
      source: "reported",
      void: false,
      declaration: { says: "no-impact" },
    });
  });

  it("has a permanent change and what it alters", () => {
    const sorter = company.initiatives.find(({ id }) => id === "new-sorter");
    expect([sorter?.status, sorter?.ends, sorter?.streams]).toEqual(["approved", undefined, []]);
    expect(sorter?.declaration.changes?.map(({ kind }) => kind)).toEqual(["capacity", "flow", "topic"]);
    expect(sorter?.parties).toMatchObject([{ department: "logistics", role: "changed" }]);
  });

  it("gives sites only to figures by site", () => {
    const stores = company.departments.find(({ id }) => id === "stores");
    expect(stores?.outside).toBe(true);
    expect(stores?.capacities[0]?.sites?.spread).toMatchObject({ said: "value" });
  });
});

describe("the smallest company", () => {
  const smallest = `initiative: spring
title: Spring sale
kind: campaign
proposed_by: marketing
launch: 2026-06-01
ends: 2026-06-30
demand: {flow: orders, volume: 1000..2000}
promises: {topic: delivery-time, at_most: 24 h}
`;

  it("is eight lines", () => {
    const { company, problems } = joinFiles({ "spring.yaml": smallest });
    expect(smallest.trim().split("\n")).toHaveLength(8);
    expect(problems).toEqual([]);
    expect(company).toMatchObject({
      name: "folder",
      zone: "UTC",
      currency: "EUR",
      language: "en",
      asOfFrom: "today",
      calendarDeclared: false,
    });
    expect(company.initiatives[0]).toMatchObject({
      status: "proposed",
      streams: [{ parts: [{ where: {}, share: 1 }] }],
    });
    expect(company.flows).toEqual(["orders"]);
  });

  it("is nothing at all without documents", () => {
    const { company, problems } = joinFiles({});
    expect(problems).toEqual([]);
    expect(company.initiatives).toEqual([]);
  });
});

describe("today", () => {
  const files = { "batuta.yaml": "company: a\nzone: Asia/Tokyo\nas_of: 2026-01-03\n" };

  it("is the request's, else the environment's, else the company's, else its zone's", () => {
    const asked: string[] = [];
    const today = (zone: string): number => (asked.push(zone), day("2026-01-04"));
    const settle = (file: Files, request: object): unknown => {
      const { company } = joinFiles(file, { today, ...request });
      return [company.asOf, company.asOfFrom];
    };
    const [asOf, environmentAsOf] = [day("2026-01-01"), day("2026-01-02")];
    expect(settle(files, { asOf, environmentAsOf })).toEqual([asOf, "request"]);
    expect(settle(files, { environmentAsOf })).toEqual([environmentAsOf, "environment"]);
    expect(settle(files, {})).toEqual([day("2026-01-03"), "company"]);
    expect(asked).toEqual([]);
    expect(settle({ "b.yaml": "company: a\nzone: Asia/Tokyo\n" }, {})).toEqual([day("2026-01-04"), "today"]);
    expect(asked).toEqual(["Asia/Tokyo"]);
  });

  it("needs a zone that exists", () => {
    const { company, problems } = joinFiles({ "b.yaml": "company: a\nzone: Europe/Madird\n" });
    expect(placesOf(problems)).toEqual(["zone-unknown b.yaml:2:7"]);
    expect(company.zone).toBe("UTC");
  });
});

describe("order and splitting", async () => {
  const files: Files = {
    ...vocabulary(),
    "more.yaml":
      "standing_promises:\n  - {topic: gift-wrapping, always: yes, kept_by: support}\n  - {topic: gift-wrapping, at_most: 3 days}\n",
  };
  const { documents } = decodeFiles(files);
  const whole = await joinWithHolidays(files);

  it("the order of documents changes nothing", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...documents], { minLength: documents.length }), (shuffled) => {
        expect(join(shuffled, REQUEST)).toEqual(join(documents, REQUEST));
      }),
      { numRuns: 15 },
    );
  });

  it("nor does the name of any file, or all documents in one", async () => {
    const one = Object.entries(files)
      .filter(([file]) => !file.endsWith("answers.yaml"))
      .map(([, text]) => text)
      .toReversed()
      .join("\n---\n");
    const answers = Object.fromEntries(Object.entries(files).filter(([file]) => file.endsWith("answers.yaml")));
    const moved = await joinWithHolidays({ "all.yaml": one, ...answers });
    expect(moved.problems).toEqual([]);
    expect(withoutPlaces(moved.company)).toEqual(withoutPlaces(whole.company));
  });

  it("a department may be split in any way", async () => {
    const file = "departments/logistics/capacities.department.yaml";
    const text = files[file] ?? "";
    const fields = text.split(/^(?=[a-z_]+:)/m).slice(1);
    const [id = "", ...others] = fields;
    const parts = others.map((field, index) => [`departments/logistics/${9 - index}.yaml`, id + field] as const);
    const { [file]: _, ...rest } = files;
    const split = await joinWithHolidays({ ...rest, ...Object.fromEntries(parts) });
    expect(split.problems).toEqual([]);
    expect(parts.length).toBeGreaterThan(7);
    expect(withoutPlaces(split.company)).toEqual(withoutPlaces(whole.company));
  });
});

describe("joined again after an edit", () => {
  const PLAN = (id: string, ends: string) =>
    `initiative: ${id}\ntitle: ${id}\nkind: campaign\nproposed_by: marketing\nlaunch: 2026-07-06\nends: ${ends}\n` +
    "promises: [{topic: delivery-time, at_most: 48 h, channels: [web], kept_by: [logistics]}]\n";
  const answers = (says: string) =>
    `department: logistics\nanswers: {one: {says: ${says}, by: a@acme.example, on: 2026-05-20}}\n`;
  const files: Files = {
    "one.initiative.yaml": PLAN("one", "2026-07-17"),
    "two.initiative.yaml": PLAN("two", "2026-07-17"),
    "wrong.initiative.yaml": PLAN("wrong", "2026-01-01"),
    "logistics.department.yaml": answers("agrees"),
  };
  const { documents } = decodeFiles(files);

  /** What comes of an edited file beside the others as they were read before, and of all of them read anew. */
  function edited(file: string, text: string) {
    const before = join(documents, REQUEST);
    const beside = documents.filter((document) => document.file !== file);
    const after = join([...beside, ...decodeFiles({ [file]: text }).documents], REQUEST);
    return { before, after, anew: join(decodeFiles({ ...files, [file]: text }).documents, REQUEST) };
  }

  it("only the initiative that was edited is another, and all is as if it were read anew", () => {
    const { before, after, anew } = edited("one.initiative.yaml", PLAN("one", "2026-07-31"));
    expect(after).toEqual(anew);
    expect(after.company.initiatives.map((each, index) => each === before.company.initiatives[index])).toEqual([
      false,
      true,
    ]);
    expect(placesOf(after.problems)).toEqual(["ends-before-launch wrong.initiative.yaml:6:7"]);
  });

  it("an answer that changes makes another of the initiative that it is for", () => {
    const { after, anew } = edited("logistics.department.yaml", answers("objects"));
    expect(after).toEqual(anew);
    expect(after.company.initiatives[0]?.answers["logistics"]?.declaration.says).toBe("objects");
  });

  it("texts of assets that say something else are seen", () => {
    const named = decodeFiles({ "one.yaml": `${PLAN("one", "2026-07-17")}assets: [mail.txt]\n` }).documents;
    const claim = {
      kind: "free",
      words: "free",
      amount: undefined,
      sentence: "free",
      source: "mail.txt",
      at: { file: "mail.txt", line: 1, column: 1, length: 4 },
    } as const;
    const claimsBeside = (claims: JoinRequest["claims"]) =>
      join(named, claims ? { ...REQUEST, claims } : REQUEST).company.initiatives[0]?.claims.length;
    expect([claimsBeside(undefined), claimsBeside(new Map([["mail.txt", [claim]]]))]).toEqual([0, 1]);
  });
});
