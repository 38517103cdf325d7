import { describe, expect, it } from "vitest";

import { invisibleIn, visible } from "../../src/base/visible.ts";

describe("texts from files, printed", () => {
  it.each([
    ["plain ñ 😀 text", "plain ñ 😀 text"],
    ["\u001B[31mred\u0007", "[U+001B][31mred[U+0007]"],
    ["a\u202Eb\u2066c", "a[U+202E]b[U+2066]c"],
    ["zero\u200Bwidth\uFEFF", "zero[U+200B]width[U+FEFF]"],
    ["two\nlines\tand\r\nmore", "two lines and more"],
    ["\u009B31m", "[U+009B]31m"],
    ["lone \uD800", "lone [U+D800]"],
    ["tag \u{E0041}", "tag [U+E0041]"],
    ["line\u2028separator", "line[U+2028]separator"],
    ["::error file=a::b", ": :error file=a: :b"],
    ["stock ##[add-mask]x ###[group]", "stock # #[add-mask]x ## #[group]"],
    ["##vso[task.complete] ##teamcity[x]", "# #vso[task.complete] # #teamcity[x]"],
    [":::: ## title", ": : : : ## title"],
  ])("%j becomes %j", (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it("names what is not seen", () => {
    expect(invisibleIn("abc")).toBeUndefined();
    expect(invisibleIn("a\u200Db")).toBe("U+200D");
  });
});
