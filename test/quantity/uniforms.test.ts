import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashText, mixBits, permuteNested, reverseBits } from "../../src/quantity/hash.ts";
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

const bits = (points: Float64Array) => Array.from(points, (value) => value * 2 ** 32);

describe("the same everywhere and in every version, to the bit: a stored seed means the same scenarios", () => {
  it("uniforms", () => {
    expect(bits(uniforms(1, "volume", 17))).toEqual([
      3686909079.5, 177451902.5, 33271134.5, 1334499097.5, 2548421015.5, 2513365226.5, 2088664373.5, 4158940964.5,
      1155816970.5, 2245404727.5, 3322662712.5, 3998482735.5, 348727983.5, 756599924.5, 3667514030.5, 366498687.5,
      292451069.5,
    ]);
    expect(bits(uniforms(2 ** 32 + 5, "ñ", 9))).toEqual([
      1639864162.5, 2091188155.5, 1791362630.5, 2701262367.5, 2182841495.5, 3819928823.5, 2144640389.5, 685316739.5,
      2230530256.5,
    ]);
  });

  it("scrambled Sobol points", () => {
    expect(bits(sobolPoints({ dimensions: 3, count: 4, scramble: 9 }))).toEqual([
      4154478216.5, 2345487510.5, 2176979758.5, 1945615221.5, 779630140.5, 2033632101.5, 442334882.5, 3456435524.5,
      3908949276.5, 2673489889.5, 1882393227.5, 799949363.5,
    ]);
  });

  it("what they are mixed with", () => {
    // The finaliser of MurmurHash3 is published: 1 becomes 0x514e28b7.
    expect([1, 0x12345678, -1].map(mixBits)).toEqual([0x514e28b7, -478359108, -2114883783]);
    expect([1, 0x12345678, -1].map(reverseBits)).toEqual([-(2 ** 31), 0x1e6a2c48, -1]);
    expect([1, 0x12345678, -1].map((x) => permuteNested(x, 77))).toEqual([-1810156984, -104413801, 920106778]);
    expect([1, 0x12345678, -1].map((x) => permuteNested(x, -2e9))).toEqual([-682272733, 1724932008, 2111022373]);
    const texts = [hashText("", 0), hashText("ab", 1), hashText("ba", 1), hashText("ab", 2)];
    expect(texts).toEqual([0, -1993029540, -1557439242, 1466980270]);
  });
});

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
