import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { pathToFileURL } from "node:url";

import { describe, expect, it } from "vitest";

import { asFunction } from "../../src/build/chunk.ts";
import type { check as Check } from "../../src/index.ts";
import { folderOf, PROJECT, SUMMER } from "../hostile/company.ts";

interface Packed {
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- npm's own form
const [PACKED] = JSON.parse(
  execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: PROJECT, encoding: "utf8" }),
) as readonly Packed[];
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own file
const MANIFEST = JSON.parse(readFileSync(`${PROJECT}package.json`, "utf8")) as Record<string, unknown>;

describe("what is installed", () => {
  it("is under 25 MB and one package: nothing else is installed with it", () => {
    expect(PACKED?.unpackedSize).toBeLessThan(25_000_000);
    expect(MANIFEST["dependencies"] ?? {}).toEqual({});
    expect(MANIFEST["optionalDependencies"] ?? {}).toEqual({});
  });

  it("holds the program, the library, the rules and the licences, and no source of either", () => {
    const paths = PACKED?.files.map(({ path }) => path) ?? [];
    const wanted = [
      "bin/batuta.js",
      "bundle/start.cjs",
      "bundle/THIRD-PARTY.txt",
      "library/index.js",
      "dist/index.d.ts",
    ];
    expect(wanted.filter((path) => !paths.includes(path))).toEqual([]);
    expect(paths.filter((path) => /\.(?:ts|map)$/.test(path) && !path.endsWith(".d.ts"))).toEqual([]);
  });

  it("names every package that it is made of, with its licence", () => {
    const told = readFileSync(`${PROJECT}bundle/THIRD-PARTY.txt`, "utf8");
    for (const name of ["commander", "yaml", "ink", "date-holidays", "@marcbachmann/cel-js", "re2js"])
      expect(told).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(.+\\)$`, "m"));
    expect(told.match(/Permission (?:is hereby granted|to use)/g)?.length).toBeGreaterThan(50);
  });

  it("judges as a library does, without any other package", async () => {
    const library: { readonly check: typeof Check } = await import(pathToFileURL(`${PROJECT}library/index.js`).href);
    const root = folderOf({ "summer.yaml": SUMMER });
    const { exitCode } = await library.check({ paths: [root], environment: {}, asOf: "2026-05-11", scenarios: 16 });
    expect(exitCode).toBe(1);
    const text = readFileSync(`${PROJECT}library/index.js`, "utf8");
    const named = [...text.matchAll(/\b(?:import|from)\s*"([^"]+)"/g)].map(([, name = ""]) => name);
    const packages = named.filter((name) => /^@?[a-z][\w./-]*$/.test(name) && !isBuiltin(name));
    expect(packages).toEqual([]);
  });
});

describe("a chunk as a function", () => {
  const given: Readonly<Record<string, unknown>> = { "./a.js": { one: 1, two: 2, default: "whole" }, fs: "files" };

  /** What a chunk exports when it runs with these modules. */
  function exportsOf(chunk: string): unknown {
    // oxlint-disable-next-line no-eval, typescript/no-unsafe-type-assertion -- what the loader does, without a cache
    const run = (0, eval)(asFunction(chunk)) as (require: (name: string) => unknown) => unknown;
    return run((name) => given[name]);
  }

  it("has what it imports, and gives what it exports", () => {
    const chunk =
      'import {\n  one,\n  two as $2\n} from "./a.js";\nimport * as fs from "fs";\nvar a = one + $2;\nexport {\n  a as sum,\n  fs\n};\n';
    expect(exportsOf(chunk)).toEqual({ sum: 3, fs: "files" });
  });

  it("loads what it imports later, and is a promise where it waits", async () => {
    const later = 'var load = async () => import("./a.js");\nexport {\n  load\n};\n';
    const { load } = Object(exportsOf(later));
    expect(await load()).toEqual(given["./a.js"]);
    expect(await exportsOf("var a = await Promise.resolve(7);\nexport {\n  a\n};\n")).toEqual({ a: 7 });
  });

  it("is refused where it would not mean the same", () => {
    expect(() => asFunction('export * from "./a.js";\n')).toThrow("cannot be made a function");
    expect(() => asFunction("var count = 0;\nfunction more() {\n  count += 1;\n}\nexport {\n  count\n};\n")).toThrow(
      "changes what it exports: count",
    );
  });
});
