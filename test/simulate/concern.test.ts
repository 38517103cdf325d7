import { describe, expect, it } from "vitest";

import type { Company, Initiative } from "../../src/model/company.ts";
import { concernOf } from "../../src/simulate/build/concern.ts";
import { type BuiltPlan, buildPlan } from "../../src/simulate/build/build-plan.ts";
import { askedFrom } from "../../src/simulate/build/first-asked.ts";
import { createSampler } from "../../src/simulate/drivers.ts";
import { harmedFlows } from "../../src/simulate/ladder.ts";
import { othersLetDown } from "../../src/simulate/others-let-down.ts";
import { plansOf } from "../../src/simulate/perform.ts";
import { drawSample, type Pair } from "../../src/simulate/sample.ts";
import { manyInitiatives } from "../bench/many.ts";
import { companyOf } from "./company.ts";

const SEED = 1;
const COUNT = 32;
const cast = { seed: SEED, tables: () => undefined };

interface Plans {
  readonly withIt: BuiltPlan;
  readonly without: BuiltPlan;
}

function approved({ initiatives }: Company, judged: Initiative): readonly Initiative[] {
  return initiatives.filter((each) => each !== judged && each.status === "approved");
}

/** The whole company on all days, whatever of it concerns the initiative. */
function wholePlans(company: Company, judged: Initiative, others: readonly Initiative[]): Plans {
  const whole = (included: boolean): BuiltPlan => {
    const plan = buildPlan(company, { ...cast, judged, others, included });
    return { ...plan, stations: plan.stations.map((station) => askedFrom(station, 0)) };
  };
  return { withIt: whole(true), without: whole(false) };
}

function played({ withIt, without }: Plans): Pair {
  const shared = { sampler: createSampler(SEED, 512), count: COUNT, multiple: 1, turnedAwayCounts: false };
  const before = drawSample(without, { ...shared, remember: harmedFlows(withIt) });
  return { without: before, withIt: drawSample(withIt, { ...shared, baseline: before.harm }) };
}

/** Rounding: parts of a day are cut at the hours of the capacities that are there. */
function expectClose(found: Float64Array | undefined, wanted: Float64Array | undefined): void {
  expect(found).toHaveLength(wanted?.length ?? 0);
  for (const [index, value] of (wanted ?? []).entries())
    expect(Math.abs((found?.[index] ?? Number.NaN) - value)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(value)));
}

function expectAlike(part: Pair, whole: Pair): void {
  for (const figure of ["expected", "letDown", "turnedAway"] as const)
    expectClose(part.withIt[figure], whole.withIt[figure]);
  expectClose(othersLetDown(part), othersLetDown(whole));
  for (const run of ["withIt", "without"] as const)
    for (const { index, capacity } of part[run].plan.stations) {
      const other = whole[run].plan.stations.find((each) => each.capacity.id === capacity.id)?.index ?? -1;
      const [found, wanted] = [part[run].stations[index], whole[run].stations[other]];
      expect(found?.breach).toEqual(wanted?.breach);
      for (const figure of ["short", "load", "ofJudged"] as const) expectClose(found?.[figure], wanted?.[figure]);
    }
}

function expectSame(company: Company): void {
  for (const judged of company.initiatives) {
    const others = approved(company, judged).filter(({ launch }) => launch <= (judged.ends ?? judged.launch) + 28);
    expectAlike(played(plansOf(company, judged, cast)), played(wholePlans(company, judged, others)));
  }
}

const SHARED = {
  "batuta.yaml": "company: test\nzone: Europe/Madrid\ncurrency: EUR\ncustomers: orders\nas_of: 2026-06-01\n",
  "departments.yaml": `department: stores
capacities:
  north: {stock: orders, where: {area: north}, on_hand: 300, usual: 5/day}
  south: {stock: orders, where: {area: south}, on_hand: 300, usual: 5/day}
  east: {stock: orders, where: {area: east}, on_hand: 300, usual: 5/day}
---
department: vans
capacities:
  north: {throughput: parcels, where: {area: north}, rate: 40/day, usual: 20..25/day}
  south: {throughput: parcels, where: {area: south}, rate: 40/day, usual: 20..25/day}
  east: {throughput: parcels, where: {area: east}, rate: 40/day, usual: 20..25/day}
---
department: phones
capacities:
  all: {staffed: contacts, agents: 3, handle_time: 10 min, patience: 3 min, open: mon-fri 9:00-17:00, profile: [50%, 50%], usual: 60/day, target: 80% within 60 s}
---
department: clinic
capacities:
  beds: {throughput: visits, rate: 10/day, usual: 5/day}
`,
} as const;

function initiative(id: string, area: string, more = ""): string {
  return `initiative: ${id}\ntitle: ${id}\nkind: campaign\nproposed_by: marketing\nstatus: ${id === "judged" ? "proposed" : "approved"}\nlaunch: 2026-06-08\nends: 2026-06-21\n${more || `demand: [{flow: orders, volume: 300..500, where: {area: ${area}}}]\n`}`;
}

function company(flows: string, initiatives: readonly string[]): Company {
  return companyOf({ ...SHARED, "flows.yaml": flows, "initiatives.yaml": initiatives.join("---\n") });
}

function judgedIn({ initiatives }: Company): Initiative {
  const judged = initiatives.find(({ id }) => id === "judged");
  if (!judged) throw new Error("nobody is judged");
  return judged;
}

const PARCELS = "flows:\n  parcels: {from: orders, rate: 1 per order}\n  visits: {}\n";

function idsOf(of: Company): { readonly capacities: readonly string[]; readonly initiatives: readonly string[] } {
  const judged = judgedIn(of);
  const found = concernOf(of, { judged, others: approved(of, judged) });
  return { capacities: [...found.capacities].sort(), initiatives: [...found.initiatives].sort() };
}

describe("what concerns an initiative", () => {
  it("is what it reaches, and who else is there", () => {
    const one = company(PARCELS, [
      initiative("judged", "north"),
      initiative("beside", "north"),
      initiative("far", "south"),
    ]);
    expect(idsOf(one)).toEqual({ capacities: ["stores/north", "vans/north"], initiatives: ["beside", "judged"] });
  });

  it("is what the customers of others meet elsewhere only where its own units delay them", () => {
    const both = "demand: [{flow: orders, volume: 300, where: {area: {north: 50%, south: 50%}}}]\n";
    const one = company(PARCELS, [
      initiative("judged", "north"),
      initiative("both", "", both),
      initiative("far", "south"),
    ]);
    expect(idsOf(one)).toEqual({ capacities: ["stores/north", "vans/north"], initiatives: ["both", "judged"] });
    expectSame(one);
  });

  it("is what became of calls before it, where those who gave up come back in its days", () => {
    const calls = "demand: [{flow: contacts, volume: 3000..5000}]\n";
    const before = initiative("before", "", calls)
      .replace("2026-06-08", "2026-06-02")
      .replace("2026-06-21", "2026-06-05");
    const later = initiative("judged", "", "demand: [{flow: visits, volume: 50}]\n");
    const complaints =
      "flows:\n  visits: {from: {flow: contacts, when: abandoned}, rate: 0.5 per contact, after: 8 days}\n";
    const one = company(complaints, [later, before]);
    const told = played(plansOf(one, judgedIn(one), cast)).withIt;
    const clinic = told.plan.stations.find(({ capacity }) => capacity.id === "clinic/beds");
    expect(told.stations[clinic?.index ?? -1]?.load[0]).toBeGreaterThan(1000);
    expectSame(one);
  });

  it("is everything that late units of others beget, and all that comes there", () => {
    const late = `${PARCELS}  contacts: {from: {flow: parcels, when: late}, rate: 0.5 per parcel}\n`;
    const one = company(late, [initiative("judged", "north"), initiative("far", "south")]);
    expect(idsOf(one).capacities).toEqual(
      expect.arrayContaining(["phones/all", "stores/north", "stores/south", "vans/north", "vans/south"]),
    );
    expect(idsOf(one).capacities).not.toContain("clinic/beds");
    expectSame(one);
  });

  it("is all that a change of a flow makes different", () => {
    const change = "changes: [{flow: orders, by: +50%, from: 2026-06-08}]\n";
    const one = company(PARCELS, [initiative("judged", "", change), initiative("far", "south")]);
    expect(idsOf(one).capacities).toEqual(expect.arrayContaining(["stores/east", "stores/north", "vans/south"]));
    expectSame(one);
  });

  it("is a capacity that it changes without sending anybody there", () => {
    const change = "changes: [{capacity: vans/south, by: -50%, from: 2026-06-08, to: 2026-06-21}]\n";
    const one = company(PARCELS, [initiative("judged", "", change), initiative("far", "south")]);
    expect(idsOf(one)).toEqual({ capacities: ["stores/south", "vans/south"], initiatives: ["far", "judged"] });
    expectSame(one);
  });

  it("is as much as it needs: the rest of a company with many changes no figure", () => {
    const files = Object.fromEntries(manyInitiatives({ initiatives: 6, departments: 3, capacities: 9, seed: 7 }));
    expectSame(companyOf(files));
  });
});
