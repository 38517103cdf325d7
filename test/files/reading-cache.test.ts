import { chmodSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { cacheFolder } from "../../src/files/cache-folder.ts";
import { readYaml } from "../../src/files/read.ts";
import { ReadingCache } from "../../src/files/reading-cache.ts";
import { TEMPORARY } from "../scenario-file.ts";

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "batuta-cache-"));
  TEMPORARY.push(made);
  return made;
}

const open = (kept: string, root = "/company") => new ReadingCache(kept, "a-build", root);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const treesOf = (text: string, file = "a.yaml") => readYaml(file, bytesOf(text)).documents;

/** A run that reads these texts and keeps what they say. */
function run(kept: string, ...texts: readonly string[]): void {
  const cache = open(kept);
  for (const text of texts) if (!cache.find("a.yaml", bytesOf(text))) cache.add(bytesOf(text), treesOf(text));
  cache.save();
}

function partsIn(kept: string): readonly string[] {
  const names = readdirSync(kept, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".part")).map((name) => join(kept, name));
}

describe("what files said when they were read last", () => {
  it("is found by what stands in them, whatever they are called, and by nothing else", () => {
    const kept = folder();
    run(kept, "a: 1", "b: 2");
    expect(open(kept).find("a.yaml", bytesOf("a: 1"))).toEqual(treesOf("a: 1"));
    expect(open(kept).find("other.yaml", bytesOf("b: 2"))).toEqual(treesOf("b: 2", "other.yaml"));
    expect(open(kept).find("a.yaml", bytesOf("a: 2"))).toBeUndefined();
    expect(open(kept, "/other").find("a.yaml", bytesOf("a: 1"))).toBeUndefined();
    expect(new ReadingCache(kept, "another-build", "/company").find("a.yaml", bytesOf("a: 1"))).toBeUndefined();
  });

  it("is written once: a run that reads nothing new writes nothing", () => {
    const kept = folder();
    run(kept, "a: 1", "b: 2");
    run(kept, "b: 2");
    expect(partsIn(kept).length).toBe(1);
  });

  it.each<[string, (bytes: Buffer) => Uint8Array]>([
    ["cut", (bytes) => bytes.subarray(0, bytes.length - 3)],
    ["empty", () => Buffer.alloc(0)],
    ["changed in one byte", (bytes) => bytes.map((byte, i) => (i === bytes.length - 5 ? byte ^ 1 : byte))],
    ["something else", () => bytesOf("[[[[")],
  ])("is parsed anew when it is %s", (_, spoil) => {
    const kept = folder();
    run(kept, "a: 1");
    const [part = ""] = partsIn(kept);
    writeFileSync(part, spoil(readFileSync(part)));
    expect(open(kept).find("a.yaml", bytesOf("a: 1"))).toBeUndefined();
    run(kept, "a: 1");
    expect(open(kept).find("a.yaml", bytesOf("a: 1"))).toEqual(treesOf("a: 1"));
  });

  it.skipIf(process.platform === "win32")("is not believed where others may write", () => {
    const kept = folder();
    run(kept, "a: 1");
    const [part = ""] = partsIn(kept);
    chmodSync(part, 0o666);
    expect(open(kept).find("a.yaml", bytesOf("a: 1"))).toBeUndefined();
  });

  it("is there for both of two runs beside each other", () => {
    const kept = folder();
    const [one, two] = [open(kept), open(kept)];
    one.add(bytesOf("a: 1"), treesOf("a: 1"));
    two.add(bytesOf("b: 2"), treesOf("b: 2"));
    one.save();
    two.save();
    const found = ["a: 1", "b: 2"].map((text) => open(kept).find("a.yaml", bytesOf(text)));
    expect(found).toEqual([treesOf("a: 1"), treesOf("b: 2")]);
  });

  it("is made one part when there are many, without what no file says any more", () => {
    const kept = folder();
    for (let day = 0; day < 9; day++) run(kept, "same: 1", `day: ${day}`);
    expect(partsIn(kept).length).toBe(1);
    const now = open(kept);
    const found = ["same: 1", "day: 8", "day: 0"].map((text) => now.find("a.yaml", bytesOf(text)) !== undefined);
    expect(found).toEqual([true, true, false]);
  });

  it("is kept of the last twenty companies and the last four builds", () => {
    const kept = folder();
    for (const [build, root] of [
      ...Array.from({ length: 25 }, (_, i) => ["a-build", `/company-${i}`] as const),
      ...Array.from({ length: 6 }, (_, i) => [`build-${i}`, "/company"] as const),
    ]) {
      const cache = new ReadingCache(kept, build, root);
      cache.add(bytesOf("a: 1"), treesOf("a: 1"));
      cache.save();
    }
    const builds = readdirSync(join(kept, "reading"));
    expect(builds.length).toBe(4);
    expect(builds.map((build) => readdirSync(join(kept, "reading", build)).length <= 20)).not.toContain(false);
  });
});

it("is kept where the system keeps such things, and nowhere when nobody says where", () => {
  expect(cacheFolder({ XDG_CACHE_HOME: "/x", HOME: "/home/a" })).toBe(join("/x", "batuta"));
  expect(cacheFolder({ XDG_CACHE_HOME: "x", HOME: "/home/a" })).toBe(join("/home/a", ".cache", "batuta"));
  expect(cacheFolder({ HOME: "/home/a" })).toBe(join("/home/a", ".cache", "batuta"));
  expect(cacheFolder({ HOME: "/home/a", BATUTA_CACHE: "off" })).toBeUndefined();
  expect(cacheFolder({ HOME: "home" })).toBeUndefined();
  expect(cacheFolder({})).toBeUndefined();
});
