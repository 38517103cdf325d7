import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";

const BUNDLE = fileURLToPath(new URL("../../bundle/", import.meta.url));
const FILES = readdirSync(BUNDLE);
/** A text that stands in React alone. */
const REACT = "react.transitional.element";

/** The files of the bundle that a file loads before it runs, itself among them. */
function loadedBy(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file)) return known;
  known.add(file);
  const text = readFileSync(BUNDLE + file, "utf8");
  for (const [, next = ""] of text.matchAll(/(?<!=>)\brequire\("\.\/([\w-]+\.js)"\)/g)) loadedBy(next, known);
  return known;
}

const hasReact = (files: Iterable<string>) =>
  [...files].some((file) => readFileSync(BUNDLE + file, "utf8").includes(REACT));

test("a check loads nothing of the dashboard's libraries; the dashboard does, when it is drawn", () => {
  const entries = (name: string) => FILES.filter((file) => new RegExp(`^${name}-\\w+\\.js$`).test(file));
  const onTheWay = [...entries("main"), ...entries("check"), ...entries("board")];
  expect(entries("main").length).toBe(1);
  expect(entries("check").length).toBeGreaterThan(0);
  expect(onTheWay.filter((file) => hasReact(loadedBy(file)))).toEqual([]);
  expect(entries("live").map((file) => hasReact(loadedBy(file)))).toEqual([true]);
});
