import { describe, expect, test } from "vitest";

import { ACME, documents, initiative, planOf, played, type Run } from "./company.ts";

const JUDGED = { id: "test" };

const LINES = `department: logistics
as_of: 2026-06-01
capacities:
  old: {throughput: orders, rate: OLD/day, usual: 4/day, transit: 30 h}
  hub: {throughput: orders, rate: NEW/day, net: yes, transit: 6 h}
`;

interface Switched {
  readonly rollout?: string;
  readonly old?: number;
  readonly hub?: number;
  readonly series?: readonly number[];
  readonly promise?: string;
}

/** An approved change that puts the hub in the old line's place on Tuesday 2 June, beside a campaign of some days. */
function files({ rollout = "", old = 100, hub = 100, series = [10, 10, 10, 10, 10], promise = "" }: Switched): string {
  const change = `initiative: switch
title: Switch
kind: system
proposed_by: logistics
status: approved
launch: 2026-06-02
ends: never
changes: [{capacity: logistics/old, becomes: withdrawn, replaced_by: logistics/hub, from: 2026-06-02}]
${rollout}`;
  const lines = LINES.replace("OLD", String(old)).replace("NEW", String(hub));
  return documents(ACME, initiative({ series, more: promise }), change, lines);
}

const WEEK = ["2026-06-01", "2026-06-02", "2026-06-03", "2026-06-04", "2026-06-05"];

function arrivals(run: Run): Readonly<Record<"old" | "hub", readonly number[]>> {
  const at = (id: string): readonly number[] =>
    WEEK.map((date) => Math.round(run.at(`logistics/${id}`).arrivals(date) * 1e6) / 1e6);
  return { old: at("old"), hub: at("hub") };
}

describe("one capacity in another's place", () => {
  test("takes all that comes from its day on, and none of what the old one still owes", () => {
    // 14 come on Monday and 10 go: the 4 left are the old line's, and do not pass the hub as well.
    expect(arrivals(played(files({ old: 10 }), JUDGED))).toEqual({ old: [14, 0, 0, 0, 0], hub: [0, 14, 14, 14, 14] });
  });

  test("while both work, each unit goes to one of them, by the stages of the rollout", () => {
    const rollout = `rollout:
  overlap: 3 days
  stages: [{on: 2026-06-02, share: 20%}, {on: 2026-06-04, share: 50%}]`;
    expect(arrivals(played(files({ rollout }), JUDGED))).toEqual({
      old: [14, 11.2, 11.2, 7, 0],
      hub: [0, 2.8, 2.8, 7, 14],
    });
  });

  test("counts the working days of whoever declares the overlap", () => {
    const rollout = "rollout: {overlap: 3 working days, stages: [{on: 2026-06-02, share: 50%}]}";
    // Tuesday to Thursday: on Monday and on Friday nothing usual comes.
    const closed = files({ rollout }).replace("department: logistics\n", "department: logistics\ncalendar: tue-thu\n");
    expect(arrivals(played(closed, JUDGED)).old).toEqual([10, 7, 7, 7, 0]);
  });

  test("where nobody says what share, all of it is the new one's, and that is told as assumed", () => {
    const run = played(files({ rollout: "rollout: {overlap: 3 days}" }), JUDGED);
    expect(arrivals(run)).toEqual({ old: [14, 0, 0, 0, 0], hub: [0, 14, 14, 14, 14] });
    expect(run.plan.assumed).toMatchObject([{ what: "overlap", value: "100%", subject: "capacity:logistics/hub" }]);
    const told = files({ rollout: "rollout: {overlap: 3 days, first_day: 20%}" });
    expect(planOf(told, JUDGED).assumed).toEqual([]);
    expect(planOf(files({}), JUDGED).assumed).toEqual([]);
  });

  test("stands where the old one stood, whatever its name is and what it comes before", () => {
    const lines = "rollout: {overlap: 2 days, first_day: 50%}";
    const early = files({ rollout: lines }).replaceAll("hub", "a-hub");
    const at = (id: string): number => played(early, JUDGED).at(`logistics/${id}`).arrivals("2026-06-02");
    expect([at("old"), at("a-hub")]).toEqual([7, 7]);
  });
});

describe("a promise across the change", () => {
  const within = (value: string): string =>
    `promises: [{topic: delivery-time, at_most: ${value}, wording: soon, channels: [web], kept_by: [logistics]}]`;
  const committed = (more: string): string =>
    files({ hub: 2, promise: within("48 h") }).replace("capacities:", `${more}\ncapacities:`);

  test("counts the transit of the one that serves, not of both", () => {
    // 30 h on the old line, 6 h from the hub: in a day only from Tuesday on.
    expect(played(files({ promise: within("24 h") }), JUDGED).letDown).toBeCloseTo(10);
    expect(played(files({ promise: within("36 h") }), JUDGED).letDown).toBeCloseTo(0);
  });

  test("counts the slower of the two while units go to both", () => {
    const rollout = "rollout: {overlap: 2 days, stages: [{on: 2026-06-02, share: 50%}]}";
    expect(played(files({ rollout, promise: within("24 h") }), JUDGED).letDown).toBeCloseTo(30);
  });

  test("is decided by the new one where the commitment names the old one", () => {
    const named = committed("commits: [{topic: delivery-time, at_most: 48 h, decided_by: [old]}]");
    expect(planOf(named, JUDGED).standards[0]?.decidedBy).toEqual(["logistics/hub", "logistics/old"]);
    expect(played(named, JUDGED).letDown).toBeGreaterThan(20);
  });
});
