import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, test } from "vitest";

import { played } from "./guide-page.ts";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));
const GUIDE = join(PROJECT, "docs/guide");
const PAGES = readdirSync(GUIDE).filter((name) => name.endsWith(".md"));

/** `U=1 npx vitest run test/docs/guide.test.ts` writes what is printed now into the pages: read the difference before you keep it. */
describe("the guide's commands print what its pages show", () => {
  test.each(PAGES)("%s", async (name) => {
    const page = readFileSync(join(GUIDE, name), "utf8");
    const folder = mkdtempSync(join(tmpdir(), "batuta-guide-"));
    try {
      const now = await played(page, PROJECT, folder);
      if (process.env["U"] !== undefined) writeFileSync(join(GUIDE, name), now);
      else expect(now).toBe(page);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
