import { expect, it } from "vitest";

import { wantsColour } from "../../src/cli/colour.ts";

it.each([
  [undefined, {}, true, true],
  [undefined, {}, false, false],
  [false, { FORCE_COLOR: "1" }, true, false],
  [true, { NO_COLOR: "1" }, false, true],
  [undefined, { FORCE_COLOR: "1", NO_COLOR: "1" }, false, true],
  [undefined, { FORCE_COLOR: "0" }, true, false],
  [undefined, { FORCE_COLOR: "" }, false, true],
  [undefined, { NO_COLOR: "1", CLICOLOR_FORCE: "1" }, true, false],
  [undefined, { NO_COLOR: "" }, true, true],
  [undefined, { CLICOLOR_FORCE: "1", TERM: "dumb" }, false, true],
  [undefined, { CLICOLOR_FORCE: "0" }, true, true],
  [undefined, { TERM: "dumb" }, true, false],
] as const)("flag %s, environment %o, terminal %s: %s", (flag, environment, isTerminal, wanted) => {
  expect(wantsColour(flag, environment, isTerminal)).toBe(wanted);
});
