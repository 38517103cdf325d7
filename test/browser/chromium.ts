import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import axe from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const EXECUTABLE = PLACES.find((place) => existsSync(place));

export const HAS_CHROMIUM = EXECUTABLE !== undefined;

export async function startChromium(): Promise<Browser> {
  if (EXECUTABLE === undefined) throw new Error("chromium is not here");
  return chromium.launch({ executablePath: EXECUTABLE, args: ["--no-sandbox", "--disable-gpu"] });
}

/** A page that stands open, and what it did that nobody asked it for. */
export interface Opened {
  readonly page: Page;
  /** Addresses that it asked for, apart from its own. */
  readonly requests: readonly string[];
  /** What it said to the console, errors and dialogs. */
  readonly said: readonly string[];
}

/** Opens a page from a file, as somebody does to whom it was sent; it is closed when the work is done. */
export async function opened<T>(
  browser: Browser,
  { html, ...options }: BrowserContextOptions & { readonly html: string },
  work: (opened: Opened) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "batuta-page-"));
  const context = await browser.newContext(options);
  try {
    const file = join(folder, "report.html");
    writeFileSync(file, html);
    const page = await context.newPage();
    const own = pathToFileURL(file).href;
    const requests: string[] = [];
    const said: string[] = [];
    page.on("request", (request) => {
      if (request.url() !== own) requests.push(request.url());
    });
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
    page.on("dialog", (dialog) => {
      said.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(own);
    return await work({ page, requests, said });
  } finally {
    await context.close();
    rmSync(folder, { recursive: true });
  }
}

/** What axe has against a page, everything that is folded open: `rule: target`; all of its rules, or one. */
export async function axeFindings(page: Page, rule?: "color-contrast"): Promise<readonly string[]> {
  await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
  await page.evaluate(axe.source);
  const only = rule === undefined ? {} : { runOnly: [rule] };
  const asked = JSON.stringify({ resultTypes: ["violations"], ...only });
  const found: unknown = await page.evaluate(`axe.run(document, ${asked})`);
  return violationsIn(found);
}

function violationsIn(found: unknown): string[] {
  if (typeof found !== "object" || found === null || !("violations" in found) || !Array.isArray(found.violations))
    throw new Error("axe gave no answer");
  return found.violations.flatMap((violation: { id: string; nodes: { target: unknown }[] }) =>
    violation.nodes.map((node) => `${violation.id}: ${String(node.target)}`),
  );
}

/** Takes parts out of a page. */
export async function without(page: Page, parts: string): Promise<void> {
  await page.evaluate(`document.querySelectorAll("${parts}").forEach((each) => each.remove())`);
}

/** By how many pixels the content of each of some boxes is higher than the box. */
export async function cutIn(page: Page, boxes: string): Promise<readonly number[]> {
  const script = `[...document.querySelectorAll("${boxes}")].map((each) => each.scrollHeight - each.clientHeight)`;
  const found: unknown = await page.evaluate(script);
  return Array.isArray(found) ? found.map(Number) : [];
}

/** Pages of a PDF: its page objects stand in it as they are. */
export function pagesIn(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
