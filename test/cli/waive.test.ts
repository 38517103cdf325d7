import { expect, it } from "vitest";

import { check } from "../../src/check.ts";
import { folderOf, SUMMER } from "../hostile/company.ts";
import { ran } from "./outer.ts";

const COMPANY = folderOf({
  "summer.yaml": SUMMER,
  "batuta.yaml": "company: acme\nzone: Europe/Madrid\nas_of: 2026-05-18\n",
});

it("a rule that no point is of is said before what else an exception needs", async () => {
  const waive = async (rule: string) => (await ran(["waive", "summer", rule, COMPANY], { check })).err;
  expect(await waive("care/no-plam")).toMatch(/care\/no-plam/);
  expect(await waive("care/no-plam")).not.toMatch(/--because/);
  expect(await waive("forecast/without-evidence")).toMatch(/--because, --instead, --approver, --until/);
});
