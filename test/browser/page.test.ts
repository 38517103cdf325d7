import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { LANGUAGES } from "../../src/base/bilingual.ts";
import { HOSTILE, withText } from "../report/hostile.ts";
import { conditional, familiesWithOptions, manyResult, ready, storyResult, undecided } from "../report/story.ts";
import { placed, written } from "../report/written.ts";
import { axeFindings, cutIn, HAS_CHROMIUM, opened, pagesIn, startChromium, without } from "./chromium.ts";

/** The page of the example, as `test/report/formats.test.ts` holds it to what is made. */
function example(language: string): string {
  return readFileSync(
    fileURLToPath(new URL(`../report/golden/formats/html-${language}.html`, import.meta.url)),
    "utf8",
  );
}

/** A sheet of A4 across within its margins, in pixels of CSS. */
const PAPER = { width: 1062, height: 733 };

describe.skipIf(!HAS_CHROMIUM)("the page in Chromium (skipped without it: Debian package chromium)", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(async () => browser.close());

  it.each(LANGUAGES)(
    "asks for nothing, says nothing, is accessible in light and dark, and no wider than a phone: %s",
    async (language) => {
      const options = { html: example(language), colorScheme: "light", viewport: { width: 375, height: 800 } } as const;
      await opened(browser, options, async ({ page, requests, said }) => {
        expect([requests, said]).toEqual([[], []]);
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(375);
        expect(await axeFindings(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: "dark" });
        expect(await axeFindings(page, "color-contrast")).toEqual([]);
      });
    },
  );

  it("is accessible with every verdict and with what cannot be told", async () => {
    const unknown = undecided("es");
    const few = { ...unknown, findings: [...unknown.findings.slice(0, 9), ...unknown.findings.slice(-1)] };
    const result = storyResult("es", [few, conditional("es"), ready("es"), familiesWithOptions("es")]);
    await opened(browser, { html: await written("html", placed(result)) }, async ({ page, said }) => {
      expect(await axeFindings(page)).toEqual([]);
      expect(said).toEqual([]);
    });
  });

  it("turns to the other language without a script, stays in it, and prints only it", async () => {
    const both = { ...placed(manyResult("en")), translated: manyResult("es") };
    const shown = "[...document.querySelectorAll('main')].filter((each) => each.checkVisibility()).map(({ id }) => id)";
    await opened(
      browser,
      { html: await written("html", both), viewport: { width: 375, height: 800 } },
      async (seen) => {
        const { page } = seen;
        expect(await page.evaluate(shown)).toEqual(["en"]);
        await page.locator(".languages a:visible").click();
        expect(await page.evaluate(shown)).toEqual(["es"]);
        expect(await page.locator("h1:visible").textContent()).toMatch(/fallamos/);
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(375);
        expect(await axeFindings(page)).toEqual([]);
        await page.locator(".links a:visible").first().click();
        expect(await page.evaluate(shown)).toEqual(["es"]);
        await without(page, ".overview, .behind");
        const sheets = await page.locator("#es .sheet").count();
        expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBe(sheets);
        expect([seen.requests, seen.said]).toEqual([[], []]);
      },
    );
  });

  it.each(LANGUAGES)("prints the sheet of each initiative whole on one page: %s", async (language) => {
    await opened(browser, { html: example(language), viewport: PAPER }, async ({ page }) => {
      await page.emulateMedia({ media: "print" });
      const cut = await cutIn(page, ".sheet .columns");
      expect(cut.length).toBe(2);
      expect(cut.filter((pixels) => pixels > 1)).toEqual([]);
      await without(page, ".overview, .behind");
      expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBe(2);
    });
  });

  it.each([
    ["a decision", storyResult("en", [familiesWithOptions("en")])],
    ["what is missing", storyResult("es", [undecided("es")])],
    ["texts without end", withText(storyResult("en", [familiesWithOptions("en")]), "word ".repeat(400))],
  ])("prints one sheet for one initiative, with %s", async (_, result) => {
    await opened(browser, { html: await written("html", placed(result)) }, async ({ page }) => {
      await without(page, ".behind");
      expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
    });
  });

  it("shows hostile texts as texts", async () => {
    const companies = HOSTILE.map((text, index) =>
      placed(withText(index % 2 === 0 ? manyResult("en") : storyResult("es", [familiesWithOptions("es")]), text)),
    );
    await opened(browser, { html: await written("html", ...companies) }, async ({ page, requests, said }) => {
      expect([requests, said]).toEqual([[], []]);
      const text = await page.locator("body").textContent();
      for (const shown of ["<script>alert(1)</script>", "javascript:alert(1)", "</style></svg>", "{0} {{1}}"])
        expect(text).toContain(shown);
      expect(await page.locator("script, img, iframe, object, [onerror], [onload], [style]").count()).toBe(0);
    });
  });

  it("would be seen to ask, to speak and to be hard to read, if it did", async () => {
    const html = `<img src="https://example.invalid/x.png"><script>console.log("hello")</script><p style="color:#bbb">pale words</p>`;
    await opened(browser, { html }, async ({ page, requests, said }) => {
      expect(requests).toEqual(["https://example.invalid/x.png"]);
      expect(said).toContain("hello");
      expect(await axeFindings(page, "color-contrast")).toEqual(["color-contrast: p"]);
    });
  });
});
