import { describe, expect, it } from "vitest";

import { csvPen, csvRow } from "../../src/report/csv-pen.ts";
import type { Format } from "../../src/report/index.ts";
import { dataJson, shownJson } from "../../src/report/json-pen.ts";
import { markdownPen } from "../../src/report/markdown-pen.ts";
import { type Written, joined, sizeOf, textOf } from "../../src/report/pen.ts";
import { tapPen } from "../../src/report/tap-pen.ts";
import { terminalPen } from "../../src/report/terminal-pen.ts";
import { xmlPen } from "../../src/report/xml-pen.ts";

describe("a pen", () => {
  it("leaves its own parts, numbers and what is written already, and makes texts harmless", () => {
    const inner = xmlPen`<b>${"<i>"}</b>`;
    expect(textOf(xmlPen`<a n="${-1.5}">${inner}${[inner, inner]}</a>`)).toBe(
      '<a n="-1.5"><b>&lt;i&gt;</b><b>&lt;i&gt;</b><b>&lt;i&gt;</b></a>',
    );
    expect(textOf(joined([inner, inner], xmlPen`, `))).toBe("<b>&lt;i&gt;</b>, <b>&lt;i&gt;</b>");
    expect(sizeOf(xmlPen`ñ${"€"}`)).toBe(5);
  });

  it("is the only way to an output: neither a text nor another dialect's passes the compiler", () => {
    // @ts-expect-error -- a text is not written
    const raw: Written<"xml"> = "<a/>";
    // @ts-expect-error -- what looks like it is not either
    const forged: Written<"xml"> = { dialect: "xml" };
    // @ts-expect-error -- a cell of a table in a document
    const mixed = xmlPen`${csvPen`x`}`;
    // @ts-expect-error -- a format that gives a text
    const format: Format = () => "text";
    expect([raw, forged, mixed, format].length).toBe(4);
    // @ts-expect-error -- nor does a forged one come through where nobody compiled
    expect(() => textOf({ dialect: "xml" })).toThrow(TypeError);
  });
});

describe("dialects", () => {
  it.each([
    ["plain ñ text, 87% likely (limit 10%)", "plain ñ text, 87% likely (limit 10%)"],
    ["write `care_plan:` here", "write `care_plan:` here"],
    ["`a|b` ``x`` `", "\\`a\\|b\\` \\`\\`x\\`\\` \\`"],
    ['**b** _i_ ~s~ [l](x) <a> & "q"', "\\*\\*b\\*\\* \\_i\\_ \\~s\\~ \\[l\\](x) &lt;a&gt; &amp; &quot;q&quot;"],
    ["@team a@b.example", "@&#8203;team a&#64;b.example"],
    ["see #12 !3 GH-4 c#", "see #&#8203;12 !&#8203;3 GH&#8203;-4 c#"],
    ["https://x.example www.x.example", "https:&#8203;//x.example www&#8203;.x.example"],
    ["- item", "\\- item"],
    ["1. one", "1\\. one"],
    ["# head", "\\# head"],
    ["    code", " code"],
  ])("Markdown writes %j as %j", (text, shown) => {
    expect(textOf(markdownPen`${text}`)).toBe(shown);
  });

  it.each<[readonly (string | number | null)[], string]>([
    [["a", "b,c", 'd"e'], '"a","b,c","d""e"\r\n'],
    [[-3, 1.5, null, ""], "-3,1.5,,\r\n"],
    [["-3", "=1+1", " =1", "\uFF1D1", "@x", "a=b"], '"\'-3","\'=1+1","\' =1","\'\uFF1D1","\'@x","a=b"\r\n'],
    [["two\nlines"], '"two lines"\r\n'],
  ])("CSV writes %j", (cells, row) => {
    expect(textOf(csvRow(cells))).toBe(row);
  });

  it("a terminal keeps colours and new lines, and nothing else that steers", () => {
    expect(textOf(terminalPen`${"\u001B[1mbold\u001B[0m\nx\u001B[2Jy\u001B]8;;u\u0007"}`)).toBe(
      "\u001B[1mbold\u001B[0m\nx[U+001B][2Jy[U+001B]]8;;u[U+0007]",
    );
  });

  it("TAP keeps a hash sign from beginning a directive", () => {
    expect(textOf(tapPen`ok 1 - ${"a # SKIP \\ b\nok 2"} # TODO`)).toBe("ok 1 - a \\# SKIP \\\\ b ok 2 # TODO");
  });

  it("JSON for programs keeps a text, JSON for people shows what steers in it", () => {
    const value = { text: "a\u202Eb\u001B ##[group]\nc" };
    expect(JSON.parse(textOf(dataJson(value)))).toEqual(value);
    expect(textOf(dataJson(value))).toBe('{"text":"a\\u202eb\\u001b \\u0023#[group]\\nc"}');
    expect(JSON.parse(textOf(shownJson(value)))).toEqual({ text: "a[U+202E]b[U+001B] # #[group]\nc" });
  });
});
