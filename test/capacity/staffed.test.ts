import { describe, expect, test } from "vitest";

import { erlangA } from "../../src/formulas/erlang-a.ts";
import { parseOpeningHours } from "../../src/time/opening-hours.ts";
import { parseServiceTarget } from "../../src/quantity/service-target.ts";
import {
  ACME,
  byDay,
  capacityOf,
  day,
  documents,
  initiative,
  played,
  type Run,
  rehearsed,
  sum,
} from "../simulate/company.ts";
import { watch } from "../simulate/reference/abandonment.ts";

function phone(says: string, more = ""): string {
  return `department: support\n${more}capacities:\n  phone: {staffed: contacts, ${says}}`;
}

function run(says: string, series: readonly number[], launch = "2026-06-01"): Run {
  return played(documents(ACME, initiative({ flow: "contacts", series, launch, ends: "2026-06-12" }), phone(says)));
}

// Two published cases (models.md, 1.3): 14 agents, 100 calls in half an hour, 3 minutes, patience 5, within 20 s: 91.679%.
const FOURTEEN =
  "open: every day 9:00-17:00, profile: [50%, 50%], handle_time: 3 min, patience: 5 min, target: 80% within 20 s, net: yes";

describe("people who answer, with short patience", () => {
  test("fourteen agents and 200 calls an hour over eight hours answer 91.68% within 20 s", () => {
    const { serviceLevel, breach } = run(`agents: 14, ${FOURTEEN}`, [1600]).at("support/phone");
    expect(serviceLevel).toBeCloseTo(0.91679, 3);
    expect(breach).toBe(false);
  });

  test("fifty agents, 48 calls a minute, one minute each, patience two: 3.09% hang up (Garnett, Mandelbaum, Reiman)", () => {
    const says =
      "agents: 50, open: every day 9:00-17:00, profile: [100%], handle_time: 1 min, patience: 2 min, most_abandoned: 3%, net: yes";
    const fifty = run(says, [48 * 60 * 8]);
    expect(fifty.at("support/phone").abandoned).toBeCloseTo(0.0309, 4);
    // 23,040 calls: 3.09% of them are about 712, all of them short, as 3% was accepted.
    expect(fifty.at("support/phone").breach).toBe(true);
    expect(fifty.at("support/phone").short).toBeCloseTo(
      sum(fifty.units("contacts"), (unit) => unit.outcome === "abandoned"),
      6,
    );
  });

  test("shrinkage is of paid hours: 20 with 30% away are 14", () => {
    expect(run(`agents: 20, shrinkage: 30%, ${FOURTEEN}`, [1600]).at("support/phone").serviceLevel).toBeCloseTo(
      0.91679,
      3,
    );
  });

  test("two chats at once are worth 1.7: 5.1 minutes each are 3", () => {
    expect(
      run(`agents: 14, concurrency: 2, ${FOURTEEN.replace("3 min", "5.1 min")}`, [1600]).at("support/phone")
        .serviceLevel,
    ).toBeCloseTo(0.91679, 3);
  });

  test("what is declared as a plain number is taken as it is: to one part in ten thousand of the exact formula", () => {
    for (const [agents, minutes, calls] of [
      [10, 6, 90],
      [33, 4, 480],
      [7, 7, 55],
    ] as const) {
      const says = `agents: ${agents}, open: every day 9:00-19:00, profile: [100%], handle_time: ${minutes} min, patience: 3 min, target: 80% within 30 s, net: yes`;
      const exact = erlangA({
        arrivalRate: calls,
        agents,
        handleTime: minutes / 60,
        patience: 3 / 60,
        target: 30 / 3600,
      });
      const { serviceLevel, abandoned } = run(says, [calls * 10]).at("support/phone");
      expect(Math.abs(serviceLevel - exact.serviceLevel)).toBeLessThan(3e-4);
      expect(Math.abs(abandoned - exact.pAbandon)).toBeLessThan(3e-4);
    }
  });

  test.each([80, 100, 130])(
    "an event simulation of 200,000 calls at %d calls an hour agrees to half a point",
    (callsPerHour) => {
      const watched = watch(
        { callsPerHour, agents: 10, handleTime: 0.1, patience: 0.05, target: 30 / 3600 },
        200_000,
        7,
      );
      const says =
        "agents: 10, open: every day 9:00-19:00, profile: [100%], handle_time: 6 min, patience: 3 min, target: 80% within 30 s, net: yes";
      const told = run(says, [callsPerHour * 10]).at("support/phone");
      expect(Math.abs(told.serviceLevel - watched.inTime)).toBeLessThan(0.005);
      expect(Math.abs(told.abandoned - watched.abandoned)).toBeLessThan(0.005);
    },
  );

  test("a day's level is weighted by volume: 75% of the calls meet the worse half", () => {
    const says = FOURTEEN.replace("[50%, 50%]", "[75%, 25%]");
    const half = (calls: number): number =>
      erlangA({ arrivalRate: calls, agents: 14, handleTime: 3 / 60, patience: 5 / 60, target: 20 / 3600 }).serviceLevel;
    // 1,600 calls: 1,200 in four hours are 300 an hour, 400 in the other four are 100.
    expect(run(`agents: 14, ${says}`, [1600]).at("support/phone").serviceLevel).toBeCloseTo(
      0.75 * half(300) + 0.25 * half(100),
      3,
    );
  });

  test("a range that is certain to be under its target breaches in every scenario, with the day", () => {
    const told = capacityOf(
      rehearsed(
        documents(ACME, initiative({ flow: "contacts", series: [3000, 100] }), phone(`agents: 13..14, ${FOURTEEN}`)),
      ),
      "support/phone",
    );
    expect(told.breach?.probability).toBe(1);
    expect(told.firstBreach?.p50).toBe(day("2026-06-01"));
  });

  test("with neither target nor limit, five in a hundred may hang up, and it says so", () => {
    const outlook = rehearsed(
      documents(
        ACME,
        initiative({ flow: "contacts", series: [1600] }),
        phone("agents: 14, open: every day 9:00-17:00, profile: [100%], handle_time: 3 min, patience: 5 min, net: yes"),
      ),
    );
    expect(outlook.assumed.map(({ what, value }) => `${what} ${value}`)).toContain("most_abandoned 5%");
  });

  test("without a profile a breach stands and its absence is unknown", () => {
    const flat = FOURTEEN.replace(" profile: [50%, 50%],", "");
    const calm = capacityOf(
      rehearsed(documents(ACME, initiative({ flow: "contacts", series: [100] }), phone(`agents: 14, ${flat}`))),
      "support/phone",
    );
    expect(calm.breach).toBeUndefined();
    expect(calm.lowerBound).toBe(true);
    expect(calm.missing.map((each) => each.what)).toContain("profile");
    const flood = capacityOf(
      rehearsed(documents(ACME, initiative({ flow: "contacts", series: [4000] }), phone(`agents: 14, ${flat}`))),
      "support/phone",
    );
    expect(flood.breach?.probability).toBe(1);
  });

  test("without handling time there is no answer at all, and who can say it is named", () => {
    const told = capacityOf(
      rehearsed(
        documents(
          ACME,
          initiative({ flow: "contacts", series: [100] }),
          phone(`agents: 14, ${FOURTEEN.replace("3 min", "unknown")}`),
        ),
      ),
      "support/phone",
    );
    expect(told.breach).toBeUndefined();
    expect(told.missing.map((each) => [each.what, each.department, each.said])).toEqual([
      ["handle_time", "support", true],
    ]);
  });
});

describe("closed days", () => {
  const WEEK = FOURTEEN.replace("every day", "mon-fri");

  test("their contacts enter the next open day: Monday has Saturday's, Sunday's and its own", () => {
    // 14 agents answer 14 * 8 h * 20 = 2,240 a day; 500 + 500 + 600 = 1,600 on Monday: the published level again.
    const pile = run(`agents: 14, ${WEEK}`, [500, 500, 600], "2026-06-06");
    expect(pile.at("support/phone").use("2026-06-08")).toBeCloseTo(1600 / 2240, 9);
    expect(pile.at("support/phone").serviceLevel).toBeCloseTo(0.91679, 3);
    const served = byDay(pile.units("contacts"));
    expect(Object.keys(served)).toEqual(["06-08"]);
  });

  test("who hangs up on Monday hung up on Monday, not on Saturday: what follows comes a day later, on Tuesday", () => {
    const flows =
      "flows:\n  contacts: {}\n  complaints: {from: {flow: contacts, when: abandoned}, rate: 1 per contact}";
    const told = played(
      documents(
        ACME,
        flows,
        initiative({ flow: "contacts", series: [4000], launch: "2026-06-06", ends: "2026-06-12" }),
        phone(`agents: 14, ${WEEK}`),
      ),
    );
    expect(Object.keys(byDay(told.units("complaints")))).toEqual(["06-09"]);
  });

  test("a week's usual load is spread over the days that its own hours say, where the department works every day", () => {
    const files = documents(
      ACME,
      initiative({ series: [0], ends: "2026-06-14" }),
      phone(`agents: 14, ${WEEK.replace("net: yes", "usual: 7000/week")}`),
    );
    const { arrivals } = played(files).at("support/phone");
    expect(
      [8, 9, 10, 11, 12, 13, 14].map((date) => Math.round(arrivals(`2026-06-${String(date).padStart(2, "0")}`))),
    ).toEqual([1400, 1400, 1400, 1400, 1400, 0, 0]);
  });
});

describe("people who wait", () => {
  // Five people, eight hours, an hour each: 40 a day.
  const mail = (target: string): string =>
    `agents: 5, open: mon-fri 9:00-17:00, profile: [100%], handle_time: 1 h, patience: none, net: yes, target: ${target}`;

  const told = (says: string, series: readonly number[]) =>
    capacityOf(
      rehearsed(
        documents(
          ACME,
          initiative({ flow: "contacts", series, launch: "2026-06-04", ends: "2026-06-12" }),
          phone(says),
        ),
      ),
      "support/phone",
    );

  test("keep their turn over days: 100 at 40 a day on Thursday are answered on Thursday, Friday and Monday", () => {
    expect(byDay(run(mail("100% within 48 h"), [100], "2026-06-04").units("contacts"))).toEqual({
      "06-04": 40,
      "06-05": 40,
      "06-08": 20,
    });
  });

  test.each([
    // Nobody waits more than two open days; 20 wait more than one.
    ["100% within 48 h", 0],
    ["100% within 24 h", 20],
    ["80% within 24 h", 0],
  ])("%s: %d short", (target, short) => {
    expect(run(mail(target), [100], "2026-06-04").at("support/phone").short).toBeCloseTo(short, 6);
  });

  test.each([
    ["100% within 48 h", 0],
    ["100% within 24 h", 1],
  ])("%s is told without a profile: whole days are the same at whatever hour work comes", (target, breach) => {
    const { breach: found, missing } = told(mail(target).replace(" profile: [100%],", ""), [100]);
    expect([found?.probability, missing]).toEqual([breach, []]);
  });

  test("within hours of a day it cannot be told that all is well without a profile", () => {
    const { breach, missing } = told(mail("95% within 4 h").replace(" profile: [100%],", ""), [30]);
    expect([breach, missing.map(({ what }) => what)]).toEqual([undefined, ["profile"]]);
  });

  test("a backlog is before them, on its own day", () => {
    const other = "department: other\nas_of: 2026-05-18\ncapacities: {lift: {stock: visits, on_hand: 4, net: yes}}";
    const behind = played(
      documents(
        ACME,
        initiative({ flow: "contacts", series: [40] }),
        phone(`${mail("100% within 48 h")}, now: {backlog: 40}`),
        other,
      ),
    );
    expect(byDay(behind.units("contacts"))).toEqual({ "06-02": 40 });
  });
});

describe("what people write", () => {
  test("opening hours", () => {
    expect(parseOpeningHours("mon-fri 9:00-20:00, sat 10:00-14:30")).toEqual([
      [9, 20],
      [9, 20],
      [9, 20],
      [9, 20],
      [9, 20],
      [10, 14.5],
      undefined,
    ]);
    expect(parseOpeningHours("lun-vie 9:00-18:00")).toEqual([
      [9, 18],
      [9, 18],
      [9, 18],
      [9, 18],
      [9, 18],
      undefined,
      undefined,
    ]);
    expect(parseOpeningHours("lunes a viernes 9h-18h")).toEqual(parseOpeningHours("mon-fri 9:00-18:00"));
    expect(parseOpeningHours("mon, wed 9-14, sábado 10 – 13")).toEqual([
      [9, 14],
      undefined,
      [9, 14],
      undefined,
      undefined,
      [10, 13],
      undefined,
    ]);
    expect(parseOpeningHours("mon-fri 9:00-18:00, sat")).toBeUndefined();
    expect(parseOpeningHours("24/7")?.every((hours) => hours?.[1] === 24)).toBe(true);
    expect(parseOpeningHours("mon-fri 20:00-9:00")).toBeUndefined();
    expect(parseOpeningHours("most days")).toBeUndefined();
  });

  test("service targets", () => {
    expect(parseServiceTarget("80% within 30 s")).toEqual({ share: 0.8, hours: 30 / 3600 });
    expect(parseServiceTarget("95 % en 24 h")).toEqual({ share: 0.95, hours: 24 });
    expect(parseServiceTarget("90% within 3 working days")).toEqual({ share: 0.9, hours: 72 });
    expect(parseServiceTarget("90% en 3 días laborables")).toEqual({ share: 0.9, hours: 72 });
    expect(parseServiceTarget("90% within 3 working hours")).toBeUndefined();
    expect(parseServiceTarget("120% within 30 s")).toBeUndefined();
    expect(parseServiceTarget("quickly")).toBeUndefined();
  });
});
