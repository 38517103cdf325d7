import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { Browser } from "playwright-core";

import { LANGUAGES, type Language } from "../../src/base/bilingual.ts";
import { check } from "../../src/check.ts";
import { opened, startChromium } from "../browser/chromium.ts";
import { placed, written } from "../report/written.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const FOLDER = `${ROOT}docs/pictures`;

/** Parts of the page, by the name of their picture. */
const PARTS = { overview: ".overview", report: ".sheet" } as const;

/** Makes the pictures of the documents from the program as it is: `npm run pictures`, where Chromium is. */
async function drawPage(browser: Browser, language: Language): Promise<void> {
  const { results } = await check({ paths: [`${ROOT}examples/families-24h`], language, environment: {} });
  const html = await written("html", ...results.map((result) => placed(result)));
  const options = { html, viewport: { width: 1240, height: 900 }, colorScheme: "light" } as const;
  await opened(browser, options, async ({ page }) => {
    for (const [name, part] of Object.entries(PARTS))
      await page
        .locator(part)
        .first()
        .screenshot({ path: `${FOLDER}/${name}-${language}.png` });
  });
}

mkdirSync(FOLDER, { recursive: true });
const browser = await startChromium();
for (const language of LANGUAGES) await drawPage(browser, language);
await browser.close();
