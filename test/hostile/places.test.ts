import { spawnSync } from "node:child_process";
import files, { appendFileSync, chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { createServer } from "node:net";
import { join } from "node:path";

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { check } from "../../src/check.ts";
import { readBytes } from "../../src/files/open.ts";
import { batuta, folderOf, SUMMER } from "./company.ts";

const meanwhile = { reading: (): void => undefined };
const { readSync } = files;

/** Lets something happen to a file at the moment when it is read. */
beforeAll(() => {
  const watched = (...args: Parameters<typeof readSync>) => {
    meanwhile.reading();
    return readSync(...args);
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one of its forms that is used
  files.readSync = watched as typeof readSync;
  syncBuiltinESMExports();
});

afterAll(() => {
  files.readSync = readSync;
  syncBuiltinESMExports();
});

afterEach(() => {
  meanwhile.reading = () => undefined;
});

async function checked(root: string) {
  const { problems, exitCode } = await check({
    paths: [root],
    environment: {},
    asOf: "2026-05-11",
    language: "en",
    scenarios: 64,
  });
  return { exitCode, told: problems.map(({ code, at }) => `${code} ${at.file}`) };
}

const IS_ROOT = process.getuid?.() === 0;

describe("what only looks like a file", () => {
  it("a pipe, a folder and a link in a circle are not read, and nobody waits for them", async () => {
    const root = folderOf({ "summer.yaml": SUMMER });
    spawnSync("mkfifo", [join(root, "pipe.yaml")]);
    mkdirSync(join(root, "folder.yaml"));
    symlinkSync("circle.yaml", join(root, "circle.yaml"));
    const at = { file: "summer.yaml", line: 1, column: 1, length: 1 };
    const reasonOf = async (file: string) => readBytes({ root, file, at }, 1000).problem?.args;
    expect(await reasonOf("pipe.yaml")).toEqual({ path: "pipe.yaml", reason: "not-a-file" });
    expect(await reasonOf("folder.yaml")).toEqual({ path: "folder.yaml", reason: "not-a-file" });
    expect(await reasonOf("circle.yaml")).toEqual({ path: "circle.yaml", reason: "ELOOP" });
    expect((await checked(root)).exitCode).toBe(1);
  });

  it.each(["batuta.yaml", "departments.csv"])("a pipe called %s is told and not waited for", async (name) => {
    const forecast = SUMMER.replace("volume: 3000..5500", `curve: {series: {file: ${name}}}`);
    const root = folderOf({ "summer.yaml": name.endsWith("csv") ? forecast : SUMMER });
    spawnSync("mkfifo", [join(root, name)]);
    const { exitCode, told } = await checked(root);
    expect(exitCode).toBe(2);
    expect(told).toEqual([expect.stringMatching(/^file-unreadable (batuta|summer)\.yaml$/)]);
  });

  it("a socket is not read", async () => {
    const root = folderOf({ "summer.yaml": SUMMER });
    const server = createServer();
    await new Promise<void>((listening) => server.listen(join(root, "batuta.yaml"), listening));
    expect(await checked(root)).toEqual({ exitCode: 2, told: ["file-unreadable batuta.yaml"] });
    server.close();
  });

  it.skipIf(!IS_ROOT)("a device is not read (skipped without the rights to make one)", async (context) => {
    const root = folderOf({ "summer.yaml": SUMMER });
    const made = spawnSync("mknod", [join(root, "batuta.yaml"), "c", "1", "5"]);
    if (made.status !== 0) return context.skip();
    expect((await checked(root)).told).toEqual(["file-unreadable batuta.yaml"]);
  });

  it.skipIf(!IS_ROOT)("what this user may not read is told (skipped for who cannot become another user)", async () => {
    const root = folderOf({ "summer.yaml": SUMMER, "secret.yaml": "initiative: secret\n", "locked/x.yaml": "a: 1\n" });
    chmodSync(root, 0o755);
    chmodSync(join(root, "secret.yaml"), 0o000);
    chmodSync(join(root, "locked"), 0o000);
    const { code, err } = await batuta(["check", "--as-of", "2026-05-11"], { cwd: root, uid: 65_534, gid: 65_534 });
    expect(code).toBe(2);
    expect(err).toContain("`secret.yaml` cannot be read: this user may not read it");
    expect(err).toContain("`locked` cannot be read: this user may not read it");
  });
});

describe("what leads out of the company's folder", () => {
  const outside = folderOf({ "secret.yaml": SUMMER, "secret.csv": "day,quantity\n2026-06-01,1\n" });

  it.each([
    ["a table", SUMMER.replace("volume: 3000..5500", "curve: {series: {file: ../x.csv}}")],
    ["an absolute table", SUMMER.replace("volume: 3000..5500", `curve: {series: {file: ${outside}/secret.csv}}`)],
    ["a table behind a link", SUMMER.replace("volume: 3000..5500", "curve: {series: {file: out/secret.csv}}")],
    ["a linked table", SUMMER.replace("volume: 3000..5500", "curve: {series: {file: link.csv}}")],
    ["a text", `${SUMMER}assets: [../../etc/passwd.txt]\n`],
    ["a linked text", `${SUMMER}assets: [link.txt]\n`],
  ])("%s", async (_, text) => {
    const root = folderOf({ "summer.yaml": text });
    symlinkSync(outside, join(root, "out"));
    symlinkSync(join(outside, "secret.csv"), join(root, "link.csv"));
    symlinkSync(join(outside, "secret.csv"), join(root, "link.txt"));
    const { exitCode, told } = await checked(root);
    expect(exitCode).toBe(2);
    expect(told).toEqual([expect.stringMatching(/^(file-outside|file-missing) summer\.yaml$/)]);
  });

  it("a linked configuration", async () => {
    const root = folderOf({ "summer.yaml": SUMMER });
    symlinkSync(join(outside, "secret.yaml"), join(root, "batuta.yaml"));
    expect(await checked(root)).toEqual({ exitCode: 2, told: ["file-outside batuta.yaml"] });
  });

  it("while a configuration that is linked within the folder is read, once", async () => {
    const root = folderOf({ "summer.yaml": SUMMER, "real.yml": "company: linked\n" });
    symlinkSync("real.yml", join(root, "batuta.yaml"));
    const { problems, results } = await check({ paths: [root], environment: {}, asOf: "2026-05-11", scenarios: 64 });
    expect([problems, results.map(({ company }) => company.name)]).toEqual([[], ["linked"]]);
  });

  it("the pack of a package that is no name", async () => {
    const names = "['..', '../../../etc', '/etc', '.']";
    const root = folderOf({ "summer.yaml": SUMMER, "batuta.yaml": `company: a\npolicy: {extends: ${names}}\n` });
    const { exitCode, told } = await checked(root);
    expect(exitCode).toBe(2);
    expect(told.filter((one) => !/^(text-form|reference-unknown) batuta\.yaml$/.test(one))).toEqual([]);
  });
});

describe("files that change while they are read", () => {
  const read = async (change: (file: string) => void) => {
    const root = folderOf({ "a.yaml": "a: 1\n" });
    meanwhile.reading = () => change(join(root, "a.yaml"));
    const at = { file: "a.yaml", line: 1, column: 1, length: 1 };
    return readBytes({ root, file: "a.yaml", at }, 1000).problem?.args;
  };

  it.each<[string, (file: string) => void]>([
    ["one that grows", (file) => appendFileSync(file, "b: 2\n")],
    ["one that shrinks", (file) => writeFileSync(file, "")],
    ["one that is written again", (file) => writeFileSync(file, "b: 2\n")],
  ])("%s is told, and not judged on half of it", async (_, change) => {
    expect(await read(change)).toEqual({ path: "a.yaml", reason: "changed" });
  });

  it("one that stays as it is can be read", async () => {
    expect(await read(() => undefined)).toBeUndefined();
  });
});
