import { chmod, lstat, mkdir, mkdtemp, readFile, readdir, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, it } from "vitest";

import { writeWhole } from "../../src/files/write.ts";

const folder = async () => mkdtemp(join(tmpdir(), "batuta-"));

it("replaces a file whole, keeping its mode", async () => {
  const path = join(await folder(), "a.txt");
  await writeFile(path, "before, and longer");
  await chmod(path, 0o600);
  await writeWhole(path, "después ✔");
  expect(await readFile(path, "utf8")).toBe("después ✔");
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

it("follows a link and leaves it a link", async () => {
  const root = await folder();
  await writeFile(join(root, "real.txt"), "old");
  await symlink("real.txt", join(root, "link.txt"));
  await writeWhole(join(root, "link.txt"), "new");
  expect((await lstat(join(root, "link.txt"))).isSymbolicLink()).toBe(true);
  expect(await readFile(join(root, "real.txt"), "utf8")).toBe("new");
});

it("leaves nothing behind when it cannot write", async () => {
  const root = await folder();
  await mkdir(join(root, "taken"));
  await expect(writeWhole(join(root, "taken"), "x")).rejects.toThrow("EISDIR");
  await expect(writeWhole(join(root, "no", "where"), "x")).rejects.toThrow("ENOENT");
  expect(await readdir(root)).toEqual(["taken"]);
});

it("writes through a device", async () => {
  await writeWhole("/dev/null", "x");
  expect((await stat("/dev/null")).isCharacterDevice()).toBe(true);
});
