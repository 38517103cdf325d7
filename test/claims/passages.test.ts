import { describe, expect, test } from "vitest";

import { claimsIn } from "../../src/claims/claims.ts";
import { offsetOf, type Passage } from "../../src/claims/passage.ts";
import { formOf, passagesOf, type TextForm } from "../../src/claims/passages.ts";

async function seen(text: string, form: TextForm): Promise<readonly string[]> {
  return (await passagesOf(text, form)).map((passage) => passage.text.trim().replaceAll(/\s+/g, " "));
}

/** The words of the claims, and what stands in the file from where they start to where they end. */
async function claimed(text: string, form: TextForm): Promise<readonly (readonly [string, string])[]> {
  const found = claimsIn(await passagesOf(text, form));
  return found.map(({ words, from, to }) => [words, text.slice(from, to)] as const);
}

describe("what a reader sees of Markdown", () => {
  test.each([
    ["# At *home* today", ["At home today"]],
    ["a [link](http://free.example 'free') here", ["a link here"]],
    ["before ![free delivery](a.png) after", ["before after"]],
    ["say `free` or ~~free~~ this", ["say or this"]],
    ["one\n\n```\nfree\n```\n\ntwo", ["one", "two"]],
    ["    indented code: free\n\nshown", ["shown"]],
    ["> Free delivery, a customer said\n\nshown", ["shown"]],
    ["<!-- free -->\n\nshown <!-- free --> too", ["shown too"]],
    ["---\ntitle: free\n---\nshown", ["shown"]],
    ["| a | b |\n|---|---|\n| c | d |", ["a", "b", "c", "d"]],
    ["- one\n- two\n  1. three", ["one", "two", "three"]],
    ["snake_case_word and **b** &amp; c", ["snake_case_word and b & c"]],
    ["<div hidden>free</div>\n\n<p>shown</p>", ["shown"]],
    ["[ref]: http://free.example\n\nshown", ["shown"]],
  ])("%j", async (text, wanted) => expect(await seen(text, "markdown")).toEqual(wanted));
});

describe("what a reader sees of HTML", () => {
  test.each([
    ["<p>one <b>wor</b>d</p><p>two", ["one word", "two"]],
    ["<head><title>free</title></head><body>shown", ["shown"]],
    ["<script>free</script><style>free</style>shown", ["shown"]],
    ["<div style='display: none'><div>free</div>free</div>shown", ["shown"]],
    ["<p hidden>free</p><p aria-hidden='true'>free</p>shown", ["shown"]],
    ["<!-- free -->shown<img alt='free'>", ["shown"]],
    ["<blockquote>free</blockquote><q>free</q><pre>free</pre>shown", ["shown"]],
    ["one<br>two<ul><li>three<li>four</ul>", ["one", "two", "three", "four"]],
    ["ca&ntilde;a &euro; 5 <del>free</del>", ["caña € 5"]],
  ])("%j", async (text, wanted) => expect(await seen(text, "html")).toEqual(wanted));
});

test("plain text: paragraphs, items and lines that end early are apart; wrapped lines are not", async () => {
  const long = "a line that an editor has wrapped because it had grown too long";
  const text = `A title\nA slogan\n\n${long}\nand goes on.\n- item\n- another`;
  expect(await seen(text, "plain")).toEqual(["A title", "A slogan", `${long} and goes on.`, "- item", "- another"]);
});

describe("where the words stand", () => {
  const PROMISES: readonly (readonly [TextForm, string, string, string])[] = [
    ["markdown", "Hello.\n\nGet **free** [delivery](x) now.", "free delivery", "free** [delivery"],
    ["html", "<p>Hola.</p>\n<p>Env&iacute;o <b>gratis</b> hoy.", "Envío gratis", "Env&iacute;o <b>gratis"],
    ["plain", "Hello.\nUnlimited calls.", "Unlimited calls", "Unlimited calls"],
  ];
  test.each(PROMISES)("in %s", async (form, text, words, source) =>
    expect(await claimed(text, form)).toEqual([[words, source]]),
  );
});

test.each([
  ["a.md", "markdown"],
  ["A.HTML", "html"],
  ["a.txt", "plain"],
  ["a.pdf", undefined],
  ["constructor", undefined],
])("%s is %s", (file, form) => expect(formOf(file)).toBe(form));

/** Texts that make careless readers take quadratic time, or overflow. */
const HOSTILE = [
  "[",
  "![",
  "](",
  "[a](",
  "**a_",
  "`a``",
  "~~a",
  "> ",
  "a <? ",
  "a <!-- ",
  "<div>",
  "<div hidden>",
  "</a>",
  '<a b="',
  "|a|b|\n",
  "a\n\n",
  "\\",
  "&am",
  "no free ",
  "in 24 hours ",
  "« ",
  "a, ",
  "1-",
  "24 h a ",
];

describe("hostile texts", () => {
  const SIZE = 4000;

  test.each(HOSTILE)("%j gives no more pieces than it has characters", async (unit) => {
    for (const form of ["markdown", "html", "plain"] as const) {
      const passages = await passagesOf(unit.repeat(SIZE / unit.length), form);
      expect(piecesOf(passages)).toBeLessThanOrEqual(SIZE);
      expect(passages.every(isInOrder)).toBe(true);
      expect(claimsIn(passages).length).toBeLessThan(SIZE);
    }
  });

  test("a sentence without end is read in parts, so that no step sees all of it", async () => {
    const found = claimsIn(await passagesOf("free delivery ".repeat(1000), "plain"));
    expect(Math.max(...found.map(({ sentence }) => sentence.split(" ").length))).toBeLessThanOrEqual(82);
  });
});

function piecesOf(passages: readonly Passage[]): number {
  return passages.reduce((sum, { pieces }) => sum + pieces.length, 0);
}

function isInOrder(passage: Passage): boolean {
  return passage.pieces.every(({ offset, at }) => offset <= offsetOf(passage, at));
}
