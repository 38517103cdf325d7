import { expect, it } from "vitest";

import { json } from "../../src/report/json.ts";
import { families, storyResult } from "./story.ts";

it("is the result, with what hides or steers written as codes", () => {
  const title = "a\u202Eb\u009Bc\u007F\u2028d\u001B é ñ …";
  const result = storyResult("es", [{ ...families("es"), title }]);
  const text = json(result);
  expect(JSON.parse(text)).toEqual(result);
  expect(text).toContain("a\\u202eb\\u009bc\\u007f\\u2028d\\u001b é ñ …");
  expect(text.endsWith("}\n")).toBe(true);
  expect(json(result)).toBe(text);
});
