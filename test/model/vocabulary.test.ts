import { describe, expect, it } from "vitest";

import { decodeFiles, vocabulary } from "./decoded.ts";

describe("the samples of the vocabulary", () => {
  for (const [file, text] of Object.entries(vocabulary())) {
    it(`${file} is understood`, () => {
      const { documents, problems } = decodeFiles({ [file]: text });
      expect(problems).toEqual([]);
      expect(documents).toHaveLength(1);
    });
  }
});
