import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { shownOf } from "./elided.ts";

const PRINTED = ["a 1", "b 2", "c 3", "d 4", "e 5"];

describe("what a page shows of what was printed", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["nothing yet: all of it", [], PRINTED],
    ["all of it", PRINTED, PRINTED],
    ["the beginning", ["a 1", "…"], ["a 1", "…"]],
    ["the end", ["…", "e 5"], ["…", "e 5"]],
    ["beginning, middle and end", ["a 1", "…", "c 3", "…", "e 5"], ["a 1", "…", "c 3", "…", "e 5"]],
    ["a line that is not so", ["a 1", "…", "c 9", "…", "e 5"], ["a 1", "…", "c 3", "…", "e 5"]],
    ["a line that is left out unsaid", ["a 1", "c 3", "d 4", "e 5"], ["a 1", "b 2", "c 3", "d 4"]],
    ["an elision of nothing", ["a 1", "b 2", "c 3", "d 4", "e 5", "…", ""], ["a 1", "b 2", "c 3", "d 4", "e 5"]],
    ["lines in another order", ["c 3", "…", "a 1", "…"], ["a 1", "b 2", "…"]],
  ])("%s", (_, shown, expected) => {
    expect(shownOf(shown, PRINTED)).toEqual(expected);
  });

  it("stays where it is what was printed, with any lines left out", () => {
    const cut = fc.array(fc.tuple(fc.stringMatching(/^[a-z]{1,3}$/), fc.boolean()), { minLength: 1 });
    fc.assert(
      fc.property(cut, (lines) => {
        const printed = lines.map(([text]) => text);
        const shown = lines.flatMap(([text, kept], at) => (kept ? [text] : lines[at - 1]?.[1] === false ? [] : ["…"]));
        const again = shownOf(shown, printed);
        expect(again.filter((line) => line !== "…").every((line) => printed.includes(line))).toBe(true);
        expect(shownOf(again, printed)).toEqual(again);
      }),
    );
  });
});
