import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { Browser } from "playwright-core";

import { LANGUAGES, type Language } from "../../src/base/bilingual.ts";
import { check } from "../../src/check.ts";
import { opened, startChromium } from "../browser/chromium.ts";
import { placed, written } from "../report/written.ts";
import { openTmux, type Terminal } from "../tui/tmux.ts";
import { terminalPage } from "./terminal-page.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const FOLDER = `${ROOT}docs/pictures`;

/** Parts of the page, by the name of their picture. */
const PARTS = { overview: ".overview", report: ".sheet" } as const;

/** Makes the pictures of the documents from the built program as it is: `npm run pictures`, where Chromium and tmux are. */
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

/** A screen of the terminal: what is typed, and the keys that lead to it, each once its words are seen. */
interface Screen {
  readonly name: string;
  readonly size: string;
  /** The first lines that are drawn; all of them where nothing is said. */
  readonly lines?: number;
  /** Up to where the language stands. */
  readonly command: (language: Language) => string;
  readonly keys: readonly { readonly seen: RegExp; readonly key: string }[];
  readonly last: RegExp;
}

const BOARD = (language: Language) => `node bin/batuta.js board examples/families-24h --lang ${language}`;

const SCREENS: readonly Screen[] = [
  {
    name: "terminal",
    size: "100x140",
    lines: 44,
    command: (language) =>
      `node bin/batuta.js check examples/families-24h/initiatives/families.initiative.yaml --lang ${language}; read`,
    keys: [],
    last: /batuta report/,
  },
  { name: "dashboard", size: "100x30", command: BOARD, keys: [], last: /families-24h[^]*\?/ },
  {
    name: "capacity",
    size: "100x30",
    command: BOARD,
    keys: [
      { seen: /W24/, key: "Tab" },
      { seen: /W24/, key: "Enter" },
    ],
    last: /WHAT IF|Y SI/,
  },
];

async function drawScreen(browser: Browser, screen: Screen, language: Language): Promise<void> {
  const columns = Number(screen.size.split("x")[0]);
  const terminal = openTmux(screen.size);
  try {
    const shown = await playedTo(terminal, screen, language);
    const options = {
      html: terminalPage(shown, columns),
      viewport: { width: 1100, height: 900 },
      deviceScaleFactor: 1.5,
    };
    await opened(browser, options, async ({ page }) => {
      await page.locator("pre").screenshot({ path: `${FOLDER}/${screen.name}-${language}.png` });
    });
  } finally {
    terminal.close();
  }
}

async function playedTo(terminal: Terminal, screen: Screen, language: Language): Promise<string> {
  terminal.keys(`clear; ${screen.command(language)}`, "Enter");
  for (const { seen, key } of screen.keys) {
    await terminal.until(seen);
    terminal.keys(key);
  }
  await terminal.until(screen.last);
  return terminal.coloured().split("\n").slice(0, screen.lines).join("\n");
}

mkdirSync(FOLDER, { recursive: true });
const browser = await startChromium();
for (const language of LANGUAGES) {
  await drawPage(browser, language);
  for (const screen of SCREENS) await drawScreen(browser, screen, language);
}
await browser.close();
