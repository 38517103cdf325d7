import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sobolPoints } from "../../src/quantity/sobol.ts";
import { uniforms } from "../../src/quantity/uniforms.ts";

const seeds = fc.nat();
const names = fc.string({ maxLength: 40 });

/** Whether the first `size` points of a lane hit each of `size` equal strata once. */
function isStratified(points: Float64Array, lane: number, size: number): boolean {
  const strata = new Set<number>();
  for (let index = 0; index < size; index++) strata.add(Math.floor((points[index * 8 + lane] ?? -1) * size));
  return strata.size === size && Math.min(...strata) === 0 && Math.max(...strata) === size - 1;
}

const first = (seed: number, name: string, lane = 0) => uniforms(seed, name, 8)[lane];

describe("uniforms", () => {
  it("depend on seed, name and place only, and a longer run begins with every shorter one", () => {
    fc.assert(
      fc.property(seeds, names, fc.integer({ min: 0, max: 600 }), (seed, name, count) => {
        const short = uniforms(seed, name, count);
        expect([...uniforms(seed, name, 700).subarray(0, count)]).toEqual([...short]);
      }),
    );
    expect([...uniforms(1, "volume:spring/orders", 32768).subarray(0, 4096)]).toEqual([
      ...uniforms(1, "volume:spring/orders", 4096),
    ]);
  });

  it("fill every stratum of every scramble once at 64, 512 and 4,096 points, inside (0, 1)", () => {
    for (const name of ["a", "volume:spring/orders", "ñandú"]) {
      const points = uniforms(7, name, 32768);
      for (const size of [64, 512, 4096])
        for (let lane = 0; lane < 8; lane++) expect(isStratified(points, lane, size)).toBe(true);
      expect(points.every((value) => value > 0 && value < 1)).toBe(true);
    }
  });

  it("differ between names, seeds (also above 2^32) and scrambles", () => {
    const seen = [first(1, "a"), first(1, "b"), first(2, "a"), first(1 + 2 ** 32, "a"), first(1, "a", 1), first(1, "")];
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("make the names independent of one another", () => {
    let squares = 0;
    const lists = Array.from({ length: 40 }, (_, index) => uniforms(1, `volume:x/${index}`, 4096));
    for (const [index, list] of lists.entries()) {
      const other = lists[(index + 1) % 40] ?? list;
      const correlation =
        list.reduce((sum, value, s) => sum + (value - 0.5) * ((other[s] ?? 0) - 0.5), 0) * (12 / 4096);
      squares += correlation * correlation;
    }
    expect(Math.sqrt(squares / 40)).toBeLessThan(2.2 / Math.sqrt(4096));
  });

  it("refuse a seed or count that is not a whole number", () => {
    for (const bad of [-1, 0.5, Number.NaN, Infinity]) {
      expect(() => uniforms(bad, "a", 8)).toThrow(RangeError);
      expect(() => uniforms(1, "a", bad)).toThrow(RangeError);
    }
  });
});

describe("the joint Sobol sequence", () => {
  it("keeps its strata under scrambling, in all 64 dimensions", () => {
    const points = sobolPoints({ dimensions: 64, count: 256, scramble: 1 });
    for (let dimension = 0; dimension < 64; dimension++) {
      const strata = new Set<number>();
      for (let index = 0; index < 256; index++) strata.add(Math.floor((points[index * 64 + dimension] ?? 0) * 256));
      expect(strata.size).toBe(256);
    }
  });

  it("refuses 65 dimensions", () => {
    expect(() => sobolPoints({ dimensions: 65, count: 1 })).toThrow(RangeError);
  });
});
