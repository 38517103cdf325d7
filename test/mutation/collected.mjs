/** What test files import as "vitest" while mutants are tried: it keeps their tests for the runner, and runs none. */
import { createHash } from "node:crypto";
import { inspect } from "node:util";

import { chai, expect } from "../../node_modules/vitest/dist/index.js";

export { expect };

// Comparing with a text in the test file itself needs the whole of vitest: here it would only say that it cannot.
chai.Assertion.overwriteMethod("toMatchInlineSnapshot", () => () => undefined);

/** Every test met so far: `{id, name, run}`. */
export const tests = [];

const around = [];

export function describe(name, body) {
  around.push(name);
  body();
  around.pop();
}

function it(name, run) {
  const full = [...around, name].join(" › ");
  const same = tests.filter((test) => test.name === full).length;
  tests.push({ id: same === 0 ? full : `${full} (${same + 1})`, name: full, run });
}

it.each = (rows) => (name, run) =>
  rows.forEach((row, index) => {
    const values = Array.isArray(row) ? row : [row];
    it(`${name} [${index} ${shortOf(values)}]`, () => run(...values));
  });

it.runIf = (isRun) => (isRun ? it : () => undefined);
it.skipIf = (isSkipped) => it.runIf(!isSkipped);

/** The tests are run again and again: what they share stays to the end. */
export function afterAll() {}

/** Rows are told apart by their place and by what they hold, so that a row that is added voids no other's result. */
function shortOf(values) {
  return createHash("sha1").update(inspect(values)).digest("hex").slice(0, 6);
}

export { it, it as test };
