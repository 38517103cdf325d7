import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Company, Initiative } from "../../src/model/company.ts";
import { rehearse } from "../../src/simulate/rehearse.ts";
import { surroundingsOf } from "../../src/simulate/surroundings.ts";
import { manyInitiatives } from "../bench/many.ts";
import { companyOf } from "./company.ts";

const REHEARSAL = {
  seed: 1,
  scenarios: 1,
  tables: () => undefined,
  trial: { scenarios: 8, multiple: 1, strengthOf: new Set<string>() },
};

/** Few areas: initiatives meet, and some stay apart. */
function drawn(seed: number): Company {
  return companyOf(Object.fromEntries(manyInitiatives({ initiatives: 12, departments: 4, capacities: 12, seed })));
}

const seen = (company: Company, initiative: Initiative) =>
  rehearse(surroundingsOf(company, initiative), initiative, REHEARSAL);

const allActing = ({ initiatives, ...rest }: Company): Company => ({
  ...rest,
  initiatives: initiatives.map((each) => ({ ...each, status: "approved" })),
});

describe("what an initiative sees of its company", () => {
  it("is all that a rehearsal of it feels", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 11 }), (seed, index) => {
        const company = allActing(drawn(seed));
        const initiative = company.initiatives[index];
        if (!initiative) return;
        expect(seen(company, initiative)).toEqual(rehearse(company, initiative, REHEARSAL));
      }),
      { numRuns: 6 },
    );
  });

  it("is less than all of it, and stays the same when somebody else changes whom it does not feel", () => {
    const company = allActing(drawn(1));
    const left = company.initiatives.map((initiative) => {
      const { initiatives } = surroundingsOf(company, initiative);
      const stranger = company.initiatives.find((each) => !initiatives.includes(each));
      const without = company.initiatives.filter((each) => each !== stranger);
      expect(surroundingsOf({ ...company, initiatives: without }, initiative)).toEqual(
        surroundingsOf(company, initiative),
      );
      return company.initiatives.length - initiatives.length;
    });
    expect(Math.max(...left)).toBeGreaterThan(6);
  });

  it("has in it what began before today, since the days that are played begin there", () => {
    const company = allActing(drawn(1));
    const [initiative, stranger] = company.initiatives;
    if (!initiative || !stranger) throw new Error("nobody was drawn");
    const begun: Initiative = { ...stranger, status: "live", launch: company.asOf - 100 };
    const changed = { ...company, initiatives: company.initiatives.map((each) => (each === stranger ? begun : each)) };
    expect(surroundingsOf(changed, initiative).initiatives).toContain(begun);
    expect(seen(changed, initiative)).toEqual(rehearse(changed, initiative, REHEARSAL));
  });
});
