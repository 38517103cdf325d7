import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Collision, Together } from "../../../src/simulate/together/together-outlook.ts";
import { together } from "../../../src/simulate/together/together.ts";
import { companyOf, day, type Files } from "../company.ts";

const COMPANY = `
company: acme
zone: Europe/Madrid
customers: orders
calendar: mon-sun
as_of: 2026-06-01
`;

const SHOP = `
department: logistics
as_of: 2026-06-01
capacities:
  dispatch: {throughput: orders, where: {product: table}, rate: 100/day, max_wait: 1 working day, usual: 10/day}
  lamps: {throughput: orders, where: {product: lamp}, rate: 100/day, max_wait: 1 working day, usual: 10/day}
`;

interface Campaign {
  readonly id: string;
  readonly product?: string;
  readonly launch?: string;
  readonly ends?: string;
  readonly volume?: string;
  readonly more?: string;
}

/** Ten days, 400 orders unless it says otherwise: 40 a day of the 90 that are left. */
function campaign({ id, product = "table", launch = "2026-06-08", ends = "2026-06-17", ...rest }: Campaign): string {
  const { volume = "390..410", more = "" } = rest;
  return `
initiative: ${id}
title: ${id}
kind: campaign
proposed_by: marketing
launch: ${launch}
ends: ${ends}
demand: [{flow: orders, volume: ${volume}, where: {product: ${product}}}]
${more}
`;
}

/** Three of which any two are held, and all three are not. */
const THREE = [campaign({ id: "a" }), campaign({ id: "b" }), campaign({ id: "c" })];

function play(documents: readonly string[], policy = ""): Together {
  return togetherIn([COMPANY + policy, SHOP, ...documents].join("---\n"));
}

function togetherIn(files: Files): Together {
  return together(companyOf(files), { seed: 1, tables: () => undefined });
}

function onlyCollision({ collisions }: Together): Collision {
  const [first, ...others] = collisions;
  if (!first || others.length > 0) throw new Error(`${collisions.length} collisions`);
  return first;
}

describe("what is too much only together", () => {
  const three = onlyCollision(play(THREE));

  test("is said of all who are part of it, and of the weeks", () => {
    expect(three).toMatchObject({ capacity: "logistics/dispatch", kind: "together", usual: 0 });
    expect(three.members.map(({ initiative }) => initiative)).toEqual(["a", "b", "c"]);
    expect(three.breach.probability).toBe(1);
    expect(three.window).toEqual({ from: day("2026-06-08"), to: day("2026-06-21") });
  });

  test("holds with any one of them alone, and without any one of them", () => {
    for (const { alone, without } of three.members) expect([alone, without]).toEqual([0, 0]);
    for (const left of THREE) expect(play(THREE.filter((each) => each !== left)).collisions).toEqual([]);
  });

  test("is not said of who is elsewhere, or long over", () => {
    const lamp = campaign({ id: "lamp", product: "lamp" });
    const later = campaign({ id: "later", launch: "2026-09-07", ends: "2026-09-16" });
    const collision = onlyCollision(play([...THREE, lamp, later]));
    expect(collision.members.map(({ initiative }) => initiative)).toEqual(["a", "b", "c"]);
  });

  test("leaves drafts, and what is over, out of it", () => {
    const [first = "", second = ""] = THREE;
    for (const status of ["draft", "done", "stopped"]) {
      const third = campaign({ id: "c", more: `status: ${status}` });
      expect(play([first, second, third]).collisions).toEqual([]);
    }
  });

  test("moves the last in the order of claims to the first later week in which nothing breaks for it", () => {
    expect(three.move).toEqual({ initiative: "c", launch: day("2026-06-15") });
    const moved = campaign({ id: "c", launch: "2026-06-15", ends: "2026-06-24" });
    expect(play([...THREE.slice(0, 2), moved]).collisions).toEqual([]);
  });

  test("moves nothing that a law or an announcement holds, or that is live", () => {
    const fixed = ["timing: {fixed_by: law}", "timing: {fixed_by: announcement}", "status: live"];
    const all = ["a", "b", "c"].map((id, index) => campaign({ id, more: fixed[index] ?? "" }));
    expect(onlyCollision(play(all)).move).toBeUndefined();
  });
});

describe("what is too much without the others", () => {
  test("is one initiative's own where it is enough by itself", () => {
    const collision = onlyCollision(play([campaign({ id: "a", volume: "1500..1600" }), campaign({ id: "b" })]));
    expect(collision.kind).toBe("alone");
    expect(collision.members[0]).toMatchObject({ initiative: "a", alone: 1 });
    expect(collision.members[1]).toMatchObject({ initiative: "b", alone: 0, without: 1 });
  });

  test("is the usual load's where its own peak is over, and the peak is named", () => {
    const peak = "usual: 10/day, peaks: [{name: payday, from: 2026-06-10, to: 2026-06-14, times: 15}]";
    const shop = SHOP.replace("usual: 10/day", peak);
    const collision = onlyCollision(togetherIn([COMPANY, shop, campaign({ id: "a" })].join("---\n")));
    expect(collision).toMatchObject({ kind: "usual", peaks: ["payday"], move: undefined });
    expect(collision.usual).toBe(1);
  });
});

describe("responsibility", () => {
  const shares = (policy: string, documents: readonly string[]): Readonly<Record<string, number>> =>
    Object.fromEntries(
      onlyCollision(play(documents, `policy: {responsibility: ${policy}}\n`)).members.map((each) => [
        each.initiative,
        Math.round(each.responsibility * 1000) / 1000,
      ]),
    );
  const approved = (on: string) => `status: approved\napproved: {by: board@acme.example, on: ${on}}`;

  test("falls on who was committed last", () => {
    const all = [
      campaign({ id: "a" }),
      campaign({ id: "b", more: approved("2026-05-20") }),
      campaign({ id: "c", more: approved("2026-05-10") }),
    ];
    expect(shares("first-committed", all)).toEqual({ a: 1, b: 0, c: 0 });
  });

  test("falls on who has least priority, whoever was there first; who has none comes last", () => {
    const all = [
      campaign({ id: "a", more: "priority: 1" }),
      campaign({ id: "b", more: `priority: 2\n${approved("2026-05-20")}` }),
      campaign({ id: "c", more: approved("2026-05-10") }),
    ];
    expect(shares("priority", all)).toEqual({ a: 0, b: 0, c: 1 });
  });

  test("is shared by what each brings", () => {
    const all = [
      campaign({ id: "a", volume: "600" }),
      campaign({ id: "b", volume: "600" }),
      campaign({ id: "c", volume: "300" }),
    ];
    expect(shares("proportional", all)).toEqual({ a: 0.4, b: 0.4, c: 0.2 });
  });
});

describe("what nobody declared", () => {
  const weeksOf = (played: Together, id: string) =>
    played.capacities.find((each) => each.id === id)?.weeks.map(({ state }) => state);

  test("makes unknown the weeks in which the initiative that it belongs to is judged, and no others", () => {
    const later = campaign({ id: "later", launch: "2026-07-06", ends: "2026-07-12", volume: "unknown" });
    const played = play([campaign({ id: "a" }), later]);
    const states = weeksOf(played, "logistics/dispatch");
    expect(states?.slice(0, 5)).toEqual(["holds", "holds", "holds", "holds", "holds"]);
    expect(new Set(states?.slice(5))).toEqual(new Set(["unknown"]));
    expect(new Set(weeksOf(played, "logistics/lamps"))).toEqual(new Set(["holds"]));
  });

  test("makes every week of its own capacity unknown, never green", () => {
    const shop = SHOP.replace("rate: 100/day", "rate: unknown");
    const played = togetherIn([COMPANY, shop, ...THREE].join("---\n"));
    expect(new Set(weeksOf(played, "logistics/dispatch"))).toEqual(new Set(["unknown"]));
    expect(played.capacities[0]?.missing.map(({ what }) => what)).toContain("rate");
    expect(played.collisions).toEqual([]);
  });

  test("bounds a load from above: that it holds stands, that it is too much is not told", () => {
    const most = (eligible: number): string =>
      campaign({ id: "a", volume: "unknown" }).replace("volume: unknown", `volume: unknown, eligible: ${eligible}`);
    const held = play([most(300)]);
    expect(new Set(weeksOf(held, "logistics/dispatch"))).toEqual(new Set(["holds"]));
    const tooMuch = play([most(9000)]);
    expect(weeksOf(tooMuch, "logistics/dispatch")).toContain("unknown");
    expect(weeksOf(tooMuch, "logistics/dispatch")).not.toContain("over");
    expect(tooMuch.collisions).toEqual([]);
  });
});

describe("nothing else changes", () => {
  const whole = play(THREE);

  test("whatever the order of the documents, and the files in which they stand", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(THREE, { minLength: THREE.length }), (documents) => {
        const files = Object.fromEntries(
          [COMPANY, SHOP, ...documents].map((text, index) => [`${documents.length - index}.yaml`, text]),
        );
        expect(picture(togetherIn(files))).toEqual(picture(whole));
      }),
      { numRuns: 4 },
    );
  });

  test("when an initiative is added that has nothing to do with it", () => {
    const added = play([...THREE, campaign({ id: "lamp", product: "lamp" })]);
    const own = ({ capacities }: Together) => capacities.find(({ id }) => id === "logistics/dispatch")?.weeks;
    expect(own(added)).toEqual(own(whole));
    expect(added.collisions).toEqual(whole.collisions);
  });
});

/** All but the places of what is missing. */
function picture({ capacities, collisions, weeks }: Together): unknown {
  return { capacities: capacities.map(({ id, weeks: own }) => [id, own]), collisions, weeks };
}
