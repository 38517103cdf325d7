import { execFileSync } from "node:child_process";
import { chmod, lstat, mkdir, mkdtemp, open, readFile, readdir, stat, symlink, writeFile } from "node:fs/promises";
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

it("takes the place of a link, and leaves alone what it leads to", async () => {
  const root = await folder();
  await writeFile(join(root, "real.txt"), "old");
  await chmod(join(root, "real.txt"), 0o600);
  await symlink("real.txt", join(root, "link.txt"));
  await symlink("nowhere.txt", join(root, "dangling.txt"));
  for (const name of ["link.txt", "dangling.txt"]) {
    await writeWhole(join(root, name), "new");
    expect((await lstat(join(root, name))).isFile()).toBe(true);
    expect(await readFile(join(root, name), "utf8")).toBe("new");
  }
  expect(await readFile(join(root, "real.txt"), "utf8")).toBe("old");
  expect((await readdir(root)).toSorted()).toEqual(["dangling.txt", "link.txt", "real.txt"]);
});

it("leaves nothing behind when it cannot write", async () => {
  const root = await folder();
  await mkdir(join(root, "taken"));
  await expect(writeWhole(join(root, "taken"), "x")).rejects.toThrow("EISDIR");
  await expect(writeWhole(join(root, "no", "where"), "x")).rejects.toThrow("ENOENT");
  expect(await readdir(root)).toEqual(["taken"]);
});

it("writes through a pipe, and leaves it a pipe", async () => {
  const path = join(await folder(), "pipe");
  execFileSync("mkfifo", [path]);
  const reader = await open(path, "r+");
  await writeWhole(path, "all of it");
  const { buffer, bytesRead } = await reader.read();
  await reader.close();
  expect(buffer.toString("utf8", 0, bytesRead)).toBe("all of it");
  expect((await lstat(path)).isFIFO()).toBe(true);
});
