import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";

import { expect, it } from "vitest";

import { writeAllNew, writeNew } from "../../src/files/write.ts";
import { folder } from "../repository.ts";

it("a folder that is not there yet is made, with those below it", async () => {
  const root = join(folder(), "garden");
  expect(await writeAllNew(root, [{ file: "initiatives/herbs.yaml", text: "initiative: herbs\n" }])).toBeUndefined();
  expect(readFileSync(join(root, "initiatives/herbs.yaml"), "utf8")).toBe("initiative: herbs\n");
});

it("a link on the way that leads out of the folder is refused", async () => {
  const [root, elsewhere] = [folder(), folder()];
  symlinkSync(elsewhere, join(root, "initiatives"));
  await expect(writeNew(root, "initiatives/herbs.yaml", "")).rejects.toMatchObject({ code: "EXDEV" });
  expect(existsSync(join(elsewhere, "herbs.yaml"))).toBe(false);
});
