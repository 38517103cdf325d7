import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";

import type { Edit, Written } from "../../src/base/edit.ts";
import { edited } from "../../src/files/edit.ts";

const DOCUMENT = { kind: "initiative" };

function set(text: string, at: readonly (string | number)[], value: Written): string | undefined {
  return edited(text, { document: DOCUMENT, at, change: { is: "set", value } });
}

function append(text: string, at: readonly (string | number)[], value: Written): string | undefined {
  return edited(text, { document: DOCUMENT, at, change: { is: "append", value } });
}

function remove(text: string, at: readonly (string | number)[]): string | undefined {
  return edited(text, { document: DOCUMENT, at, change: { is: "remove" } });
}

describe("one change of a file", () => {
  const FILE = `# on top
initiative: one
offer:
  cap: {total: 9000, told: yes}   # as agreed
  throttle: none                  # for now
promises:
  - topic: delivery-time
    at_most: 24 h
    wording: "At home in 24 hours"

  # the second
  - {topic: price, at_most: 5 EUR}
rehearsals: none
care_plan: {when: late}
briefings:
  department: support
  covers: [delivery-time]
`;

  const cases: readonly [string, string | undefined, string, string][] = [
    ["a value", set(FILE, ["offer", "throttle"], "150/day"), "throttle: none  ", "throttle: 150/day  "],
    ["a value in braces", set(FILE, ["offer", "cap", "total"], 2600), "total: 9000", "total: 2600"],
    ["quotes stay", set(FILE, ["promises", 0, "wording"], "Soon"), '"At home in 24 hours"', '"Soon"'],
    ["a key in braces", set(FILE, ["promises", 1, "from"], "orders"), "5 EUR}", "5 EUR, from: orders}"],
    ["a key in lines", set(FILE, ["offer", "per"], "order"), "# for now\n", "# for now\n  per: order\n"],
    [
      "a key of an item",
      set(FILE, ["promises", 0, "limited_to"], 10),
      '24 hours"\n',
      '24 hours"\n    limited_to: 10\n',
    ],
    ["a value becomes a map", set(FILE, ["rehearsals", "x"], 1), "rehearsals: none", "rehearsals: {x: 1}"],
    [
      "what is missing is made",
      set(FILE, ["spend", "serve"], "5 EUR"),
      "[delivery-time]\n",
      "[delivery-time]\nspend: {serve: 5 EUR}\n",
    ],
    ["an item in lines", append(FILE, ["promises"], { topic: "x" }), "5 EUR}\n", "5 EUR}\n  - {topic: x}\n"],
    [
      "none becomes a list",
      append(FILE, ["rehearsals"], { how: "pilot" }),
      "rehearsals: none",
      "rehearsals: [{how: pilot}]",
    ],
    ["one becomes two", append(FILE, ["care_plan"], { when: "lost" }), "{when: late}", "[{when: late}, {when: lost}]"],
    [
      "one in lines becomes two",
      append(FILE, ["briefings"], { department: "it" }),
      "  department: support\n  covers: [delivery-time]\n",
      "  - department: support\n    covers: [delivery-time]\n  - department: it\n",
    ],
    [
      "a list of maps",
      append(FILE, ["changes"], { capacity: "a/b", option: "more" }),
      "[delivery-time]\n",
      "[delivery-time]\nchanges:\n  - {capacity: a/b, option: more}\n",
    ],
    ["a key leaves", remove(FILE, ["offer", "throttle"]), "  throttle: none                  # for now\n", ""],
    ["a key leaves braces", remove(FILE, ["offer", "cap", "total"]), "total: 9000, ", ""],
    ["an item leaves", remove(FILE, ["promises", 1]), "  - {topic: price, at_most: 5 EUR}\n", ""],
    ["the first key of an item leaves", remove(FILE, ["promises", 0, "topic"]), "topic: delivery-time\n    ", ""],
    ["the last one leaves braces", remove(FILE, ["care_plan", "when"]), "{when: late}", "{}"],
  ];

  test.each(cases)("%s", (_, found, before, after) => {
    expect(FILE.split(before)).toHaveLength(2);
    expect(found).toBe(FILE.replace(before, () => after));
  });

  test("the document is found by its kind and its name, the others stay", () => {
    const two = "department: a\nnotice: 1 day\n---\ndepartment: b\nnotice: 2 days\n";
    const change = { is: "set", value: "3 days" } as const;
    expect(edited(two, { document: { kind: "department", id: "b" }, at: ["notice"], change })).toBe(
      two.replace("2 days", "3 days"),
    );
    expect(edited(two, { document: { kind: "department", id: "c" }, at: ["notice"], change })).toBeUndefined();
  });

  test("what has no place changes nothing", () => {
    expect(set(FILE, ["promises", 7, "topic"], "x")).toBeUndefined();
    expect(remove(FILE, ["offer", "price"])).toBeUndefined();
    expect(remove(FILE, ["offer", "cap", "total", "x"])).toBeUndefined();
    expect(set("initiative: [", ["title"], "x")).toBeUndefined();
  });

  test("texts that would be read as something else are quoted", () => {
    const texts = [
      "yes: no",
      "true",
      "12",
      "a, b",
      "#1",
      " x",
      "- y",
      "it's",
      "1,5",
      "null",
      "~",
      "a #b",
      "{",
      "ñ — «x»",
    ];
    for (const text of texts) {
      const after = set("initiative: one\n", ["notes"], { inside: text }) ?? "";
      expect(valuesOf(after)).toEqual([{ initiative: "one", notes: { inside: text } }]);
    }
  });
});

/** Ways in which people write things; what they mean is what the parser makes of them. */
const SCALARS = ["plain words", '"in \\"quotes\\""', "'it''s'", "12", "2500/day", "2026-06-01", "none", "«ñandú»"];
const KEYS = ["alpha", "beta", "gamma", "delta"] as const;
const remark = fc.constantFrom("", "", "  # why", " #");
const gap = fc.constantFrom("", "", "\n", "# a line\n", "\n  # moved in\n\n");

const flow = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom(...SCALARS),
    fc.array(tie("any"), { maxLength: 3 }).map((items) => `[${items.join(", ")}]`),
    fc.array(tie("any"), { maxLength: 4 }).map((values) => `{${pairsOf(values).join(",  ")}}`),
  ),
})).any;

function pairsOf(values: readonly string[]): string[] {
  return values.map((value, index) => `${KEYS[index] ?? "more"}: ${value}`);
}

const below = fc.oneof(
  fc.tuple(fc.array(flow, { minLength: 1, maxLength: 4 }), remark).map(([values, why]) =>
    pairsOf(values)
      .map((pair) => `\n   ${pair}${why}`)
      .join(""),
  ),
  fc
    .tuple(fc.array(flow, { minLength: 1, maxLength: 3 }), fc.constantFrom("", "  "), remark)
    .map(([items, indent, why]) => items.map((item) => `\n${indent}- ${item}${why}`).join("")),
  fc
    .array(fc.array(flow, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    .map((items) => items.map((values) => `\n  - ${pairsOf(values).join("\n    ")}`).join("")),
  fc.constant(" |\n  first\n  # not a comment"),
);

/** Lines of a document: keys with values beside or below them, comments, blank lines, lists at any indent. */
const bodyOf = fc
  .array(
    fc.tuple(
      fc.oneof(
        fc.tuple(flow, remark).map(([value, why]) => ` ${value}${why}`),
        below,
      ),
      gap,
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map(
    (parts) =>
      `initiative: one\n${parts.map(([value, before], index) => `${before}${KEYS[index]}:${value}\n`).join("")}`,
  );

function valuesOf(text: string): unknown[] {
  const documents = parseAllDocuments(text, { version: "1.2" });
  for (const { errors } of documents) if (errors.length > 0) throw new Error(`${errors[0]?.message}\n${text}`);
  return documents.map((document): unknown => document.toJS());
}

/** Every way that leads to something in a value. */
function waysIn(value: unknown): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [];
  const steps: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return steps.flatMap(([step, part]) => [[step], ...waysIn(part).map((rest) => [step, ...rest])]);
}

/** The same change of the value itself. */
function changed(value: unknown, at: Edit["at"], change: Edit["change"]): unknown {
  const copy = structuredClone(value);
  let holder = partsOf(copy);
  for (const step of at.slice(0, -1)) holder = partsOf(holder[step]);
  const last = at.at(-1) ?? "";
  if (change.is === "set") holder[last] = change.value;
  else if (change.is === "remove" && Array.isArray(holder)) holder.splice(Number(last), 1);
  else if (change.is === "remove") delete holder[last];
  else holder[last] = appendedTo(holder[last], change.value);
  return copy;
}

function isScalarOf(held: unknown): boolean {
  return typeof held === "number" || (typeof held === "string" && !held.includes("\n"));
}

/** What a list or a map holds, by index or key. */
function partsOf(value: unknown): Record<string | number, unknown> {
  if (typeof value !== "object" || value === null) return {};
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- indexes and keys alike
  return value as Record<string | number, unknown>;
}

function appendedTo(old: unknown, value: unknown): unknown {
  if (Array.isArray(old)) return [...(old as unknown[]), value];
  return old === "none" || old === undefined ? [value] : [old, value];
}

const NEW: fc.Arbitrary<Written> = fc.oneof(
  fc.constantFrom<Written>("170/day", "a: b, c", 12, [1, "two"], { on: "2026-06-01", adds: 500 }, [
    { a: "x" },
    { b: 1 },
  ]),
  fc.string({ maxLength: 12 }).filter((text) => !/[^\u0020-\u007e\u00a1-\u02ff]/u.test(text)),
);

const changeOf: fc.Arbitrary<Edit["change"]> = fc.oneof(
  NEW.map((value) => ({ is: "set", value }) as const),
  NEW.map((value) => ({ is: "append", value }) as const),
  fc.constant({ is: "remove" } as const),
);

describe("any change of any file", () => {
  const documentOf = fc.tuple(bodyOf, fc.constantFrom("", "---\nother: {x: 1} # stays\n"), fc.boolean());

  test("means what was asked for, and leaves every other character where it was", () => {
    fc.assert(
      fc.property(documentOf, changeOf, fc.nat(), fc.boolean(), ([body, rest, isWindows], change, pick, isNew) => {
        const unix = body + rest;
        const text = isWindows ? unix.replaceAll("\n", "\r\n") : unix;
        const [old, ...rests] = valuesOf(text);
        const ways = waysIn(old).filter(([first]) => first !== "initiative");
        const way = ways[pick % ways.length] ?? ["alpha"];
        const at = isNew && change.is !== "remove" ? ["omega"] : way;
        const after = edited(text, { document: DOCUMENT, at, change });
        expect(after).toBeDefined();
        const [value, ...others] = valuesOf(after ?? "");
        expect(value).toEqual(changed(old, at, change));
        expect(others).toEqual(rests);
        expect(isWindows ? (after ?? "").replaceAll("\r\n", "") : "").not.toContain("\n");
        const held = at.reduce<unknown>((part, step) => partsOf(part)[step], old);
        if (change.is === "append" && (Array.isArray(held) || held === undefined)) {
          expect(isAddition(text, after ?? "")).toBe(true);
        }
        if (isScalarOf(held)) expect(wordsIn(after ?? "")).toEqual(wordsIn(text));
      }),
      { numRuns: 1000 },
    );
  });

  /** What is added takes no character of the file away. */
  function isAddition(before: string, after: string): boolean {
    let start = 0;
    while (start < before.length && before[start] === after[start]) start += 1;
    let end = 0;
    while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
    return start + end === before.length;
  }

  function wordsIn(text: string): string[] {
    return text.split(/\r?\n/).filter((line) => line.trimStart().startsWith("#"));
  }
});
