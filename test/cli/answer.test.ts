import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, it } from "vitest";

import { SMALL } from "../fuzz/company.ts";
import { folderOf } from "../hostile/company.ts";
import { ran } from "./outer.ts";

const DISPUTED = "--says wrong-number --should-be 280/day --as-of 2026-05-25 --yes --lang en --at".split(" ");

async function answered(number: string) {
  const root = folderOf(SMALL);
  const { code, err } = await ran(["answer", "summer", "support", root, ...DISPUTED, number]);
  return { code, err, file: readFileSync(join(root, "departments/support.department.yaml"), "utf8") };
}

it("a number that no file says is told with those that are there, and the answer counts in its words", async () => {
  const { code, err, file } = await answered("people on the phone");
  expect([code, err]).toEqual([
    0,
    "No file says a number called “people on the phone”: the answer counts in your words, and what the other number would " +
      "change cannot be tried. Numbers of support: support/gifts most, support/phone agents, support/shop places.\n",
  ]);
  expect(file).toContain("at: people on the phone");
});

it.each(["support/phone agents", "phone usual", "orders volume", "departments/support.department.yaml:5"])(
  "%s is one",
  async (number) => {
    const { code, err, file } = await answered(number);
    expect([code, err, file.includes("should_be: 280/day")]).toEqual([0, "", true]);
  },
);
