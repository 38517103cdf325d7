import { describe, expect, test } from "vitest";

import { askedFrom } from "../../src/simulate/build/first-asked.ts";
import { createSampler } from "../../src/simulate/drivers.ts";
import { harmedFlows } from "../../src/simulate/ladder.ts";
import { drawSample, type Sample } from "../../src/simulate/sample.ts";
import type { BuiltPlan } from "../../src/simulate/build/build-plan.ts";
import { filesOf } from "./calibration/files.ts";
import { firmOf } from "./calibration/firm.ts";
import { ACME, companyOf, documents, initiative, planOf } from "./company.ts";

const COUNT = 24;
const BY_SCENARIO = [
  "short",
  "load",
  "ofJudged",
  "needed",
  "worstWait",
  "serviceLevel",
  "abandoned",
  "usualHarm",
] as const;
const BY_DAY = ["useByDay", "loadByDay", "arrivalsByDay", "holdsByDay", "piledByDay"] as const;

/** With the initiative, on what it makes the usual load suffer beyond the run without it. */
function sampled(withIt: BuiltPlan, without: BuiltPlan): Sample {
  const shared = { sampler: createSampler(1, 512), count: COUNT, multiple: 1, turnedAwayCounts: false };
  const { harm: baseline } = drawSample(without, { ...shared, remember: harmedFlows(withIt) });
  return drawSample(withIt, { ...shared, baseline });
}

function onAllDays(plan: BuiltPlan): BuiltPlan {
  return { ...plan, stations: plan.stations.map((station) => askedFrom(station, 0)) };
}

function expectClose(found: Float64Array | undefined, wanted: Float64Array | undefined): void {
  expect(found).toHaveLength(wanted?.length ?? 0);
  for (const [index, value] of (wanted ?? []).entries())
    expect(found?.[index]).toBeCloseTo(value, Math.abs(value) > 1e3 ? 3 : 6);
}

/** What is declared a season before the launch: the days between carry queues, stocks and weekends to it. */
function earlier(files: string): string {
  return files.replaceAll(/^as_of: .*$/gm, "as_of: 2026-02-03");
}

/** Lines and desks that close, with more to do than they always can, and a launch on the day after a weekend. */
const WEEKENDS = documents(
  ACME.replace("2026-06-01", "2026-02-03"),
  initiative({ launch: "2026-06-08", ends: "2026-06-14", series: [40, 50, 30, 20, 10, 5, 5] }),
  `department: all
capacities:
  line: {throughput: orders, rate: 100..120/day, usual: {rate: 95..118/day, varies: 15%}, now: {backlog: 60}}
  box: {stock: orders, on_hand: 9000..12000, usual: 90..110/day, inbound: [{on: 2026-06-12, quantity: 4000, delay: 0..6 days}]}
  phone: {staffed: orders, agents: 9..11, handle_time: 6 min, patience: 3 min, open: mon-fri 9:00-17:00, profile: [50%, 50%], usual: {rate: 500..600/calendar day, varies: 20%}, target: 80% within 60 s}
  mail: {staffed: orders, after: phone, agents: 3..4, handle_time: 12 min, patience: none, open: mon-fri 9:00-17:00, profile: [60%, 40%], usual: {rate: 80..100/calendar day, varies: 20%}, target: 90% within 4 h}
  chat: {staffed: orders, after: mail, agents: 3..4, handle_time: 12 min, patience: 2 days, open: mon-fri 9:00-17:00, profile: [60%, 40%], usual: {rate: 90..130/calendar day, varies: 20%}, target: 90% within 24 h, now: {backlog: 200}}`,
);

/** Half of a line goes while a backlog stands before it: who came before the change is late of it, and calls. */
const CUT = documents(
  ACME,
  "flows:\n  orders: {}\n  calls: {from: {flow: orders, when: late}, rate: 1 per order}",
  initiative({
    launch: "2026-06-15",
    ends: "2026-06-24",
    series: [1],
    more: "changes: [{capacity: all/line, from: 2026-06-15, to: 2026-06-24, by: -50%}]",
  }),
  `department: all
commits: [{topic: delivery-time, at_most: 72 h, decided_by: [line]}]
capacities:
  line: {throughput: orders, rate: 100/day, usual: 99/day, now: {backlog: 250}}
  phone: {throughput: calls, rate: 5/day, net: yes}`,
);

function expectSameFrom(files: string): void {
  const [withIt, without] = [planOf(files), planOf(files, { included: false })];
  const [found, wanted] = [sampled(withIt, without), sampled(onAllDays(withIt), onAllDays(without))];
  for (const [index, station] of wanted.stations.entries()) {
    expect(found.stations[index]?.breach).toEqual(station.breach);
    expect(found.stations[index]?.first).toEqual(station.first);
    for (const figure of [...BY_SCENARIO, ...BY_DAY]) expectClose(found.stations[index]?.[figure], station[figure]);
  }
  for (const figure of ["expected", "letDown", "turnedAway"] as const) expectClose(found[figure], wanted[figure]);
  for (const [index] of wanted.due.entries()) {
    expectClose(found.due[index], wanted.due[index]);
    expectClose(found.kept[index], wanted.kept[index]);
  }
}

describe("days before anybody but the usual load can come", () => {
  test.each(Array.from({ length: 40 }, (_, seed) => seed + 1))(
    "only leave their state to those after: firm %i",
    (seed) => {
      expectSameFrom(earlier(filesOf(firmOf(seed))));
    },
  );

  test("only leave their state to those after: closed weekends, backlogs, impatience, stock", () =>
    expectSameFrom(WEEKENDS));

  test("are asked about where a change makes who came on them late: their calls come", () => {
    const [withIt, without] = [planOf(CUT), planOf(CUT, { included: false })];
    const phone = withIt.stations.find(({ capacity }) => capacity.id === "all/phone")?.index ?? -1;
    const { load = new Float64Array(0) } = sampled(withIt, without).stations[phone] ?? {};
    expect(load[0]).toBeGreaterThan(100);
    expectSameFrom(CUT);
  });

  test("are many there", () => {
    const plans = Array.from({ length: 40 }, (_, seed) => planOf(earlier(filesOf(firmOf(seed + 1)))));
    const asked = plans.flatMap(({ stations }) => stations.map((station) => station.asked));
    expect(asked.filter((day) => day > 60).length).toBeGreaterThan(asked.length / 2);
    expect(companyOf(earlier(filesOf(firmOf(1)))).asOf).toBeLessThan(companyOf(filesOf(firmOf(1))).asOf);
  });
});
