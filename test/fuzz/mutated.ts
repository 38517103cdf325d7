import fc from "fast-check";

import { NAUGHTY } from "./naughty.ts";

/** What nobody would write. */
export const naughty = fc.oneof(fc.constantFrom(...NAUGHTY), fc.string({ unit: "binary", maxLength: 40 }));

/** A file's text with some of its parts cut, doubled, exchanged or replaced. */
export const mutations = fc.array(
  fc.record({
    how: fc.constantFrom("cut", "double", "value", "insert", "line"),
    at: fc.nat(10_000),
    length: fc.integer({ min: 1, max: 20 }),
    text: naughty,
  }),
  { minLength: 1, maxLength: 4 },
);

export interface Mutation {
  readonly how: string;
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

export function mutated(text: string, { how, at, length, text: other }: Mutation): string {
  const from = at % (text.length + 1);
  const to = Math.min(text.length, from + length);
  if (how === "cut") return text.slice(0, from) + text.slice(to);
  if (how === "double") return text.slice(0, to) + text.slice(from);
  if (how === "insert") return text.slice(0, from) + other + text.slice(from);
  const lines = text.split("\n");
  const index = at % lines.length;
  const line = lines[index] ?? "";
  if (how === "line") return [...lines.slice(0, index), ...lines.slice(index + 1)].join("\n");
  const values = [...line.matchAll(/(?<=: )[^,{}[\]]+/g)];
  const chosen = values[length % Math.max(1, values.length)];
  const put = chosen ? line.slice(0, chosen.index) + other + line.slice(chosen.index + chosen[0].length) : line;
  return [...lines.slice(0, index), put, ...lines.slice(index + 1)].join("\n");
}

/** A text of JSON with something else in place of one of its parts, which its reader expects to be what it was. */
export function withPart(json: string, place: number, text: string): string {
  let seen = 0;
  const parts = json.match(/(?<=: ?)(?:"(?:[^"\\]|\\.)*"|[\d.e+-]+|true|false|null|\[\]|\{\})/g)?.length ?? 1;
  return json.replaceAll(/(?<=: ?)(?:"(?:[^"\\]|\\.)*"|[\d.e+-]+|true|false|null|\[\]|\{\})/g, (part) =>
    seen++ === place % parts ? replacement(part, text) : part,
  );
}

/** Another text for a text, and for all else what is none of its kind. */
function replacement(part: string, text: string): string {
  if (part.startsWith('"')) return JSON.stringify(text);
  return ["1e999", "-1", "null", "[]", "{}", '"x"', "9007199254740993", "true"][text.length % 8] ?? "null";
}
