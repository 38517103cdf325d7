import { expect, test } from "vitest";

import { oncePer } from "../../src/base/once-per.ts";

test("is worked out once for each object, nothing being an answer too", () => {
  const asked: object[] = [];
  const answers = new Map<object, string | undefined>();
  const [one, other] = [{}, {}];
  answers.set(one, "one");
  const answer = oncePer((of: object) => {
    asked.push(of);
    return answers.get(of);
  });
  expect([answer(one), answer(other), answer(one), answer(other)]).toEqual(["one", undefined, "one", undefined]);
  expect(asked).toEqual([one, other]);
});
