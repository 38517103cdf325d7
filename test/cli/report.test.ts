import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { problem } from "../../src/base/problem.ts";
import { check } from "../../src/check.ts";
import { manyResult } from "../report/story.ts";
import { COMPANY, LOGISTICS, repository } from "../repository.ts";
import { outcome, ran } from "./outer.ts";

const many = { check: async () => outcome({ results: [manyResult("en")] }) };

describe("batuta report", () => {
  it("writes the page, says so, and leaves the verdict to check", async () => {
    const file = join(await mkdtemp(join(tmpdir(), "batuta-report-")), "page.html");
    const { code, out, err } = await ran(["report", "--html", file], many);
    expect([code, out]).toEqual([0, ""]);
    expect(err).toContain(`${file} is written.`);
    const page = await readFile(file, "utf8");
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page.match(/<section class="sheet"/g)?.length).toBe(4);
  });

  it("tells first what a change brings, in either language", async () => {
    const repo = repository();
    repo.write(COMPANY);
    repo.commit("the company");
    repo.edit(LOGISTICS, "rate: 1000/day", "rate: 220/day");
    for (const [language, first] of [
      ["en", "What the change brings to"],
      ["es", "Lo que trae el cambio a"],
    ]) {
      const { code, out } = await ran(["report", repo.root, "--since", "main", "--lang", language ?? ""], { check });
      expect(code).toBe(0);
      expect(out).toContain(first);
    }
    const { code, err } = await ran(["report", repo.root, "--since", "nowhere"], { check });
    expect([code, err]).toEqual([2, expect.stringContaining("There is no revision `nowhere`")]);
  });

  it("tells one initiative alone, judged among all", async () => {
    const { code, out, asked } = await ran(["report", "price-june", "company", "--lang", "es"]);
    expect([code, asked[0]?.paths]).toEqual([2, ["company"]]);
    expect(out).toBe("");
    const one = await ran(["report", "price-june"], many);
    expect(one.code).toBe(0);
    expect(one.out.match(/<section class="sheet"/g)?.length).toBe(1);
    expect(one.out).not.toContain('<section class="overview"');
  });

  it("names the initiatives that there are", async () => {
    const { code, err } = await ran(["report", "price-july"], many);
    expect(code).toBe(2);
    expect(err).toBe(
      "batuta: There is no initiative price-july. There are: app-migration, new-carrier-south, families-24h, price-june.\n",
    );
  });

  it("takes a word for a path where one exists", async () => {
    const { asked } = await ran(["report", "src", "--html", join(tmpdir(), "batuta-path.html")]);
    expect(asked[0]?.paths).toEqual(["src"]);
  });

  it("prints no page into a terminal: it goes to a new file of its name, and never over one", async () => {
    const home = process.cwd();
    process.chdir(await mkdtemp(join(tmpdir(), "batuta-report-")));
    try {
      const first = await ran(["report", "price-june"], { ...many, terminal: 100 });
      expect([first.code, first.out]).toEqual([0, ""]);
      expect(first.err).toContain("price-june.html is written.");
      expect(await readFile("price-june.html", "utf8")).toMatch(/^<!doctype html>/);
      const again = await ran(["report", "price-june"], { ...many, terminal: 100 });
      expect([again.code, again.asked.length]).toEqual([2, 0]);
      expect(again.err).toMatch(/^batuta: price-june.html is there already: say --html price-june.html /);
    } finally {
      process.chdir(home);
    }
  });

  it("is 2 where files could not be read, with the page of what could", async () => {
    const problems = [problem("empty-text", {}, { file: "a.yaml", line: 2, column: 3, length: 4 })];
    const check = async () => outcome({ problems, results: [manyResult("es")], exitCode: 2 });
    const { code, out, err } = await ran(["report", "--lang", "es"], { check });
    expect([code, out.startsWith("<!doctype html>")]).toEqual([2, true]);
    expect(err).toContain("a.yaml:2:3");
    const nothing = await ran(["report"], { check: async () => outcome({ problems, results: [] }) });
    expect([nothing.code, nothing.out]).toEqual([2, ""]);
  });
});
