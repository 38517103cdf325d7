import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { describe, expect, test } from "vitest";
import { parse } from "yaml";

import { claimsIn } from "../../src/claims/claims.ts";
import { readPlain } from "../../src/claims/read-plain.ts";

type Labelled = { readonly promise: string } | { readonly innocent: string };

interface Labels {
  readonly sentences: readonly Labelled[];
  readonly tuning: readonly Labelled[];
}

function labels(language: string): Labels {
  const path = fileURLToPath(new URL(`labelled/${language}.yaml`, import.meta.url));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the files beside this one
  return parse(readFileSync(path, "utf8")) as Labels;
}

const isClaimed = (text: string) => claimsIn(readPlain(text)).length > 0;

interface Score {
  readonly precision: number;
  readonly recall: number;
}

/** Precision: of what is told, how much is a promise; recall: of the promises, how many are told. */
function score(sentences: readonly Labelled[]): Score {
  const promises = sentences.flatMap((one) => ("promise" in one ? [one.promise] : []));
  const innocent = sentences.flatMap((one) => ("innocent" in one ? [one.innocent] : []));
  const right = promises.filter(isClaimed).length;
  const wrong = innocent.filter(isClaimed).length;
  return { precision: right / (right + wrong), recall: right / promises.length };
}

describe.each(["en", "es"])("labelled sentences in %s", (language) => {
  const { sentences, tuning } = labels(language);

  test("are enough, and half of them innocent", () => {
    expect(sentences.length).toBeGreaterThanOrEqual(150);
    expect(sentences.filter((one) => "innocent" in one).length * 2).toBe(sentences.length);
    const texts = [...sentences, ...tuning].map((one) => ("promise" in one ? one.promise : one.innocent));
    expect(new Set(texts).size).toBe(texts.length);
  });

  test("a false alarm costs more than a miss: precision on the half that is set aside", () => {
    const apart = score(sentences.filter((_, index) => index % 2 === 1));
    const [precision, recall] = [apart.precision, apart.recall].map((share) => share.toFixed(3));
    process.stdout.write(`${language}, set aside: precision ${precision}, recall ${recall}\n`);
    expect(apart.precision).toBeGreaterThanOrEqual(0.95);
    expect(apart.recall).toBeGreaterThanOrEqual(0.85);
  });

  test("those that are tuned on", () => {
    const tuned = score([...sentences.filter((_, index) => index % 2 === 0), ...tuning]);
    expect(tuned.precision).toBeGreaterThanOrEqual(0.98);
    expect(tuned.recall).toBeGreaterThanOrEqual(0.9);
  });
});
