import { describe, expect, test } from "vitest";

import { newPassage } from "../../src/capacity/passage.ts";
import { carriedQueue } from "../../src/formulas/carried-queue.ts";
import { erlangA } from "../../src/formulas/erlang-a.ts";
import { middles } from "../../src/simulate/drivers.ts";
import {
  ACME,
  byDay,
  capacityOf,
  documents,
  initiative,
  planOf,
  played,
  type Run,
  rehearsed,
  sum,
} from "../simulate/company.ts";

function files(says: string, series: readonly number[], launch = "2026-06-01"): string {
  return documents(
    ACME,
    initiative({ flow: "contacts", series, launch, ends: "2026-06-12" }),
    `department: support\ncapacities:\n  phone: {staffed: contacts, net: yes, ${says}}`,
  );
}

function run(says: string, series: readonly number[], launch?: string): Run {
  return played(files(says, series, launch));
}

/** Eight hours in sixteen half hours, with a peak in the fifth to seventh. */
const SHARES = [4, 5, 6, 8, 10, 11, 9, 7, 6, 6, 5, 5, 5, 5, 4, 4];
const PROFILE = `open: every day 9:00-17:00, profile: [${SHARES.map((share) => `${share}%`).join(", ")}]`;

/** The day of `calls` by the carried queue alone; hours. */
function carried(
  calls: number,
  at: { agents: number; handleTime: number; patience: number; target: number },
): {
  level: number;
  abandoned: number;
} {
  const stretches = SHARES.map((share) => ({
    length: 0.5,
    arrivalRate: (calls * share) / 100 / 0.5,
    agents: at.agents,
  }));
  const passed = carriedQueue({ ...at, stretches });
  const level = passed.reduce((total, each) => total + each.inTime, 0) / calls;
  const left = passed.at(-1)?.waiting ?? 0;
  return { level, abandoned: (passed.reduce((total, each) => total + each.abandoned, 0) + left) / calls };
}

describe("patience and calls that outlive a half hour", () => {
  test("are carried from one to the next: calls of 12 minutes, patience 40", () => {
    const told = run(`agents: 40, ${PROFILE}, handle_time: 12 min, patience: 40 min, target: 80% within 30 s`, [1600]);
    const alone = carried(1600, { agents: 40, handleTime: 0.2, patience: 2 / 3, target: 30 / 3600 });
    expect(told.at("support/phone").serviceLevel).toBeCloseTo(alone.level, 3);
    expect(told.at("support/phone").abandoned).toBeCloseTo(alone.abandoned, 3);
    const steady = SHARES.reduce(
      (total, share) =>
        total +
        (share / 100) *
          erlangA({ arrivalRate: 32 * share, agents: 40, handleTime: 0.2, patience: 2 / 3, target: 30 / 3600 })
            .serviceLevel,
      0,
    );
    expect(Math.abs(steady - alone.level)).toBeGreaterThan(0.01);
  });

  test("a range of patience never changes the model between two runs: the middle chooses it once", () => {
    // Calls of 12 minutes: steady up to a patience of 7.5 minutes. 6..10 has its middle at 7.75, so both ends are carried.
    const plan = planOf(
      files(`agents: 20, ${PROFILE}, handle_time: 12 min, patience: 6..10 min, target: 80% within 30 s`, [800]),
    );
    const [station] = plan.stations;
    const driver = plan.drivers.findIndex(({ name }) => name === "capacity:support/phone/patience");
    const { days, spanFrom } = plan.horizon;
    for (const patience of [6 / 60, 10 / 60]) {
      const values = middles(plan.drivers);
      values[driver] = patience;
      const arrivals = new Float64Array(days + 1);
      arrivals[spanFrom] = 800;
      const load = {
        arrivals,
        busiestHour: new Float64Array(days + 1),
        supply: new Float64Array(days).fill(1),
        added: new Float64Array(days),
        asked: 0,
      };
      const passage = newPassage(days);
      station?.prepared.run(values, load, passage);
      const alone = carried(800, { agents: 20, handleTime: 0.2, patience, target: 30 / 3600 });
      // Scenarios share tables to half a percent of each figure.
      expect(Math.abs(passage.abandoned - alone.abandoned)).toBeLessThan(0.003);
    }
  });
});

const FOURTEEN = "open: every day 9:00-17:00, profile: [50%, 50%], handle_time: 3 min, patience: 5 min, agents: 14";

describe("what a department accepts", () => {
  test.each([
    // models.md, 1.3: 14 agents, 200 calls an hour, within 20 s.
    ["offered", 0.91679],
    ["staying", 0.92341],
    ["not-waiting", 0.92396],
  ])("a target that counts those %s", (counts, level) => {
    const told = run(`${FOURTEEN}, target: 92% within 20 s, target_counts: ${counts}`, [1600]).at("support/phone");
    expect(told.serviceLevel).toBeCloseTo(level, 3);
    expect(told.breach).toBe(level < 0.92);
  });

  test("people may be busy for so much of their time", () => {
    // 200 calls an hour, 1.9% hang up (5 min * P(abandon) = mean wait): 196 * 3 min = 9.8 of 14 people: 70%.
    expect(run(`${FOURTEEN}, most_occupied: 65%`, [1600]).at("support/phone").breach).toBe(true);
    expect(run(`${FOURTEEN}, most_occupied: 75%`, [1600]).at("support/phone").breach).toBe(false);
  });

  test("a range for what may give up is one draw: 3.1% give up, 2%..4.8% accepted has its middle there", () => {
    const says =
      "agents: 50, open: every day 9:00-17:00, profile: [100%], handle_time: 1 min, patience: 2 min, most_abandoned: 2%..4.8%";
    const told = capacityOf(rehearsed(files(says, [48 * 60 * 8])), "support/phone");
    expect(told.breach?.probability).toBeGreaterThan(0.4);
    expect(told.breach?.probability).toBeLessThan(0.6);
  });
});

describe("those who call again", () => {
  const once = (calls: number): { serviceLevel: number; pAbandon: number } =>
    erlangA({ arrivalRate: calls / 8, agents: 14, handleTime: 0.05, patience: 1 / 12, target: 20 / 3600 });

  test("are calls of the same day: as many as satisfy calls = 2,400 + 40% of those who hang up", () => {
    // By bisection on the number of calls, the formula alone.
    let [low, high] = [2400, 4000];
    for (let step = 0; step < 60; step++) {
      const calls = (low + high) / 2;
      if (calls < 2400 + 0.4 * once(calls).pAbandon * calls) low = calls;
      else high = calls;
    }
    const { serviceLevel, pAbandon } = once(low);
    const told = run(`${FOURTEEN}, retrial: 40%, target: 80% within 20 s`, [2400]).at("support/phone");
    expect(told.serviceLevel).toBeCloseTo(serviceLevel, 3);
    // Six in ten of those who hang up never call again.
    expect(told.abandoned).toBeCloseTo((0.6 * pAbandon * low) / 2400, 3);
  });

  test("a range is one draw of the run", () => {
    const plan = planOf(files(`${FOURTEEN}, retrial: 20%..40%, concurrency: 1..2`, [2400]));
    const names = plan.drivers.map(({ name }) => name);
    expect(names).toContain("capacity:support/phone/retrial");
    expect(names).toContain("capacity:support/phone/concurrency");
  });

  test("an unknown part is no part of zero: a breach stands, its absence is unknown", () => {
    const calm = capacityOf(rehearsed(files(`${FOURTEEN}, retrial: unknown`, [400])), "support/phone");
    expect([calm.breach, calm.missing.map(({ what }) => what)]).toEqual([undefined, ["retrial"]]);
    const flood = capacityOf(rehearsed(files(`${FOURTEEN}, retrial: unknown`, [6000])), "support/phone");
    expect(flood.breach?.probability).toBe(1);
  });

  test("if nobody knows how many chats one person holds, there is no answer at all", () => {
    const told = capacityOf(rehearsed(files(`${FOURTEEN}, concurrency: unknown`, [6000])), "support/phone");
    expect([told.breach, told.missing.map(({ what }) => what)]).toEqual([undefined, ["concurrency"]]);
  });
});

describe("the weekend's pile", () => {
  const week = FOURTEEN.replace("every day", "mon-fri");

  test("Monday says how many of its calls came on Saturday and Sunday: 1,000 of 1,600", () => {
    const told = capacityOf(
      rehearsed(files(`${week}, target: 80% within 20 s`, [500, 500, 600], "2026-06-06")),
      "support/phone",
    );
    expect(told.peak).toMatchObject({ load: 1600, piled: 1000 });
  });

  test("there is none where every day is open, and none in what waited before", () => {
    const told = capacityOf(
      rehearsed(files(`${FOURTEEN}, now: {backlog: 300}, target: 80% within 20 s`, [900])),
      "support/phone",
    );
    // The 300 that wait on the first day are answered on it, over its profile.
    expect(told.peak).toMatchObject({ load: 1200, piled: 0 });
  });
});

/** Five people, eight hours, an hour each: 40 a day. */
const MAIL = "agents: 5, open: mon-fri 9:00-17:00, profile: [100%], handle_time: 1 h";

describe("work that waits for days", () => {
  test("some give up over night: of 60 with a day's patience 60 / e = 22.07 are left on Friday", () => {
    const mail = run(`${MAIL}, patience: 24 h, target: 80% within 24 h`, [100], "2026-06-04");
    expect(byDay(mail.units("contacts"))).toEqual({ "06-04": 40, "06-05": expect.closeTo(60 / Math.E, 6) });
    expect(sum(mail.units("contacts"), ({ outcome }) => outcome === "abandoned")).toBeCloseTo(60 - 60 / Math.E, 6);
    expect(mail.at("support/phone").serviceLevel).toBeCloseTo((40 + 60 / Math.E) / 100, 6);
  });

  test.each([
    // 60 evenly over eight hours, 5 answered an hour: who comes after t hours waits t / 2, to 2 h until the fourth hour.
    ["2 h", "", 0.5],
    // 4 h would do until the eighth, but at 17:00 only 40 are answered.
    ["4 h", "", 40 / 60],
    // Ten wait already, two hours of work: nobody is answered within 2 h, and until the fourth hour within 4 h.
    ["2 h", ", now: {backlog: 10}", 0],
    ["4 h", ", now: {backlog: 10}", 0.5],
  ])("a target of %s counts hours of the day%s: %d in time", (target, now, level) => {
    const says = `${MAIL.replace("100%", Array(8).fill("12.5%").join(", "))}, patience: none, target: 80% within ${target}${now}`;
    expect(run(says, [60]).at("support/phone").serviceLevel).toBeCloseTo(level, 1);
    expect(Math.abs(run(says, [60]).at("support/phone").serviceLevel - level)).toBeLessThan(0.02);
  });

  test("with neither target nor limit, 95% within a day are wanted, and it says so", () => {
    const outlook = rehearsed(files(`${MAIL}, patience: none`, [30]));
    expect(outlook.assumed.map(({ what, value }) => `${what} ${value}`)).toContain("target 95% within 24 h");
  });
});
