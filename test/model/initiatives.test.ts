import { describe, expect, it } from "vitest";

import { answeringDepartment } from "../../src/model/join-answers.ts";
import { orderedBefore } from "../../src/model/terms.ts";
import { day, joinFiles, placesOf } from "./joined.ts";

function initiative(more: string, head = "initiative: spring\nlaunch: 2026-06-01\nends: 2026-06-30\n"): string {
  return `${head}title: Spring\nkind: campaign\nproposed_by: marketing\n${more}`;
}

function only(more: string) {
  const { company, problems } = joinFiles({ "a.yaml": initiative(more) });
  return { initiative: company.initiatives[0], problems };
}

describe("its days", () => {
  it("never ends, in both languages", () => {
    for (const ends of ["never", "nunca"]) {
      const { company } = joinFiles({ "a.yaml": initiative("", `initiative: a\nlaunch: 2026-06-01\nends: ${ends}\n`) });
      expect(company.initiatives[0]?.ends).toBeUndefined();
    }
  });

  it.each([
    ["2026-05-31", "ends-before-launch a.yaml:3:7"],
    ["30/06/2026", "date-form a.yaml:3:7"],
    ["2026-06-31", "date-impossible a.yaml:3:7"],
  ])("%s is a problem, and is not rehearsed", (ends, found) => {
    const { company, problems } = joinFiles({
      "a.yaml": initiative("", `initiative: a\nlaunch: 2026-06-01\nends: ${ends}\n`),
    });
    expect(placesOf(problems)).toEqual([found]);
    expect(company.initiatives).toEqual([]);
  });
});

describe("three answers besides a number", () => {
  it.each(["none", "unknown"])("%s is said", (said) => {
    const { initiative: found } = only(
      `offer: {cap: ${said}, throttle: ${said}, liability: ${said}, uses: {allowed: ${said}}}\nrollout: {fallback: ${said}}\nlistening: ${said}\ncare_plan: ${said}\ntrip_wires: ${said}\nrehearsals: ${said}\nmeasures: ${said}\n`,
    );
    const { offer, rollout, listening, care_plan, trip_wires, rehearsals, measures } = found?.declaration ?? {};
    const all = [
      offer?.cap,
      offer?.throttle,
      offer?.liability,
      found?.usesAllowed,
      rollout?.fallback,
      listening,
      care_plan,
      trip_wires,
      rehearsals,
      measures,
    ];
    expect(all).toEqual(all.map(() => ({ said })));
  });

  it("nothing said is nothing", () => {
    const { initiative: found } = only("offer: {price: 5 EUR}\n");
    expect(found?.declaration.offer?.cap).toBeUndefined();
    expect(found?.usesAllowed).toBeUndefined();
  });

  it("uses may be unlimited, and are judged as a quantity else", () => {
    expect(only("offer: {uses: {allowed: unlimited}}\n").initiative?.usesAllowed).toBe("unlimited");
    expect(placesOf(only("offer: {uses: {allowed: 1.000}}\n").problems)).toEqual(["number-ambiguous a.yaml:7:25"]);
  });
});

describe("streams", () => {
  it("are split by shares, in any pairs", () => {
    const { initiative: found } = only(
      "demand: {flow: orders, volume: 5, where: {region: {PT: 30%, ES: 70%}, product: x}}\n",
    );
    expect(found?.streams[0]?.parts).toEqual([
      { where: { product: ["x"], region: ["ES"] }, share: 0.7 },
      { where: { product: ["x"], region: ["PT"] }, share: 0.3 },
    ]);
  });

  it("whose shares do not sum to 100% are a problem", () => {
    expect(only("demand: {flow: orders, where: {region: {PT: 30%, ES: 60%}}}\n").problems).toMatchObject([
      { code: "shares-sum", args: { of: "region", sum: expect.closeTo(0.9) } },
    ]);
  });
});

describe("promises", () => {
  it("have subjects that stay apart", () => {
    const { initiative: found } = only(
      "promises:\n  - {topic: t, at_most: 24 h, channels: [web, email]}\n  - {topic: t, at_most: 48 h, channels: [email, web]}\n  - {topic: t, always: yes}\n  - {topic: u, by: 2026-07-01, ordered_by: 2026-06-20}\n  - {topic: v, wording: endless fun}\n",
    );
    expect(found?.promises.map(({ subject, term }) => [subject, term.direction])).toEqual([
      ["promise:t@email+web", "at-most"],
      ["promise:t@email+web#2", "at-most"],
      ["promise:t", "always"],
      ["promise:u", "by"],
      ["promise:v", "unmeasurable"],
    ]);
    expect(found?.promises[3]?.term).toMatchObject({
      by: day("2026-07-01"),
      orderedBy: day("2026-06-20"),
      value: undefined,
    });
  });

  it.each([
    ["ordered before 18:00", 18],
    ["Ordered by 6 pm", 18],
    ["orders placed before 14:30", 14.5],
    ["pedidos antes de las 18:00", 18],
    ["Pedido realizado hasta las 12h", 12],
    ["if you order by phone", undefined],
    ["in stock", undefined],
    ["ordered before 25:00", undefined],
  ])("%s", (text, hour) => expect(orderedBefore(text)).toBe(hour));
});

describe("based on a known one", () => {
  const known = initiative(
    `author: a@b.example
status: done
offer: {price: 5 EUR, cap: {total: 100}, redeem: {from: 2026-06-01, to: 2026-07-01}}
demand: {flow: orders, volume: 500, curve: {spike: {peak: 2026-06-03, decay: 6 days}}}
promises: {topic: t, by: 2026-06-20}
rates: {contacts: 0.2 per order, returns: 5%}
rollout: {stages: [{on: 2026-06-01, share: 20%}], fallback: none}
touchpoints: {stage: discover, ready: 2026-05-20}
segment: {evidence: {source: s, on: 2026-03-01}}
answers: {it: {says: agrees, on: 2026-05-12}}
briefings: {department: support, on: 2026-05-20}
`,
  );
  const again =
    "initiative: autumn\nbased_on: spring\nlaunch: 2026-09-01\nends: 2026-09-30\noffer: {price: 6 EUR}\nrates: {returns: 7%}\n";
  const flows = "flows: {contacts: {from: orders}, returns: {from: orders}}\n";
  const { company, problems } = joinFiles({ "a.yaml": known, "b.yaml": again, "f.yaml": flows });
  const autumn = company.initiatives.find(({ id }) => id === "autumn");

  it("takes what it does not say, key by key", () => {
    expect(problems).toEqual([]);
    expect(autumn?.declaration).toMatchObject({ title: "Spring", author: "a@b.example", based_on: "spring" });
    expect(autumn?.declaration.offer).toMatchObject({
      price: { value: { low: 6 } },
      cap: { value: { total: { value: { low: 100 } } } },
    });
    expect(Object.keys(autumn?.rates ?? {}).toSorted()).toEqual(["contacts", "returns"]);
  });

  it("never answers, briefings or the state of the other", () => {
    expect(autumn).toMatchObject({ status: "proposed", answers: {} });
    expect(autumn?.declaration.briefings).toBeUndefined();
  });

  it("moves planned days with the launch, never those of evidence", () => {
    const { demand, offer, promises, rollout, touchpoints, segment } = autumn?.declaration ?? {};
    expect(demand?.[0]?.curve).toMatchObject({ spike: { peak: day("2026-09-03") } });
    expect(offer?.redeem).toMatchObject({ value: [{ from: day("2026-09-01"), to: day("2026-10-01") }] });
    expect(promises?.[0]?.by).toBe(day("2026-09-20"));
    expect(rollout).toMatchObject({ stages: [{ on: day("2026-09-01") }], fallback: { said: "none" } });
    expect(touchpoints?.[0]?.ready).toEqual({ said: "value", value: day("2026-08-20") });
    expect(segment?.evidence).toMatchObject({ on: day("2026-03-01") });
  });

  it("says where each came from", () => {
    expect(autumn?.declaration.$at["author"]).toMatchObject({ file: "a.yaml" });
    expect(autumn?.declaration.$at["offer"]).toMatchObject({ file: "b.yaml" });
  });

  it("that is not there, or repeats it in turn, is a problem", () => {
    const missing = joinFiles({ "b.yaml": again });
    expect(placesOf(missing.problems)).toEqual([
      "missing-key b.yaml:1:13",
      "missing-key b.yaml:1:13",
      "missing-key b.yaml:1:13",
      "reference-unknown b.yaml:2:11",
    ]);
    const circle = joinFiles({
      "a.yaml": initiative("based_on: b\n", "initiative: a\nlaunch: 2026-01-01\nends: never\n"),
      "b.yaml": initiative("based_on: a\n", "initiative: b\nlaunch: 2026-01-01\nends: never\n"),
    });
    expect(circle.problems.map(({ args }) => args)).toEqual([{ circle: ["a", "b", "a"] }]);
  });
});

function answers(says: string, on: string): string {
  return `answers: {spring: {says: ${says}, on: ${on}}}\n`;
}

describe("answers", () => {
  const reported = initiative(
    "revisions: [{on: 2026-05-10, what: longer}]\nanswers: {logistics: {says: objects, on: 2026-05-20}, it: {says: agrees, on: 2026-05-01}}\n",
  );

  function answerOf(files: Readonly<Record<string, string>>) {
    const { company, problems } = joinFiles({ "a.yaml": reported, ...files });
    expect(problems).toEqual([]);
    return company.initiatives[0]?.answers ?? {};
  }

  it("given ones win over reported ones, the latest of each", () => {
    const found = answerOf({
      "departments/logistics/a.department.yaml": "department: logistics\n",
      "departments/logistics/answers.yaml": answers("agrees", "2026-05-12"),
      "departments/logistics/later.yaml": answers("agrees-if", "2026-05-14"),
    });
    expect(found["logistics"]).toMatchObject({ source: "given", void: false, declaration: { says: "agrees-if" } });
  });

  it("one from before a revision is void, and yields to one that is not", () => {
    const found = answerOf({ "departments/logistics/answers.yaml": answers("agrees", "2026-05-09") });
    expect(found["logistics"]).toMatchObject({ source: "reported", void: false, declaration: { says: "objects" } });
    expect(found["it"]).toMatchObject({ void: true });
  });

  it("a department's own document takes them too", () => {
    const found = answerOf({ "x.yaml": `department: it\n${answers("no-impact", "2026-05-11")}` });
    expect(found["it"]).toMatchObject({ source: "given", department: "it", declaration: { says: "no-impact" } });
  });

  it("to nothing that is here are kept apart", () => {
    const { company, problems } = joinFiles({ "departments/it/answers.yaml": answers("agrees", "2026-05-01") });
    expect(problems).toEqual([]);
    expect(company.orphanAnswers).toMatchObject([
      { initiative: "spring", answer: { department: "it", source: "given" } },
    ]);
  });

  it("of nobody knows whom are a problem", () => {
    expect(
      placesOf(
        joinFiles({
          "answers.yaml": answers("agrees", "2026-05-01"),
          "a.yaml": "department: it\n",
          "b.yaml": "department: hr\n",
        }).problems,
      ),
    ).toEqual(["answers-whose answers.yaml:1:1"]);
  });

  const departments = [
    { id: "it", file: "departments/it.department.yaml" },
    { id: "hr", file: "departments/hr.department.yaml" },
    { id: "logistics", file: "departments/logistics/a.yaml" },
    { id: "stores", file: "shops/all.yaml" },
  ];

  it.each([
    ["departments/logistics/answers.yaml", "logistics"],
    ["departments/logistics/2026/answers.yaml", "logistics"],
    ["departments/it.answers.yaml", "it"],
    ["departments/hr.department.yaml", "hr"],
    ["shops/answers.yaml", "stores"],
    ["departments/carrier/answers.yaml", "carrier"],
    ["departments/answers.yaml", undefined],
    ["answers.yaml", undefined],
  ])("%s is of %s", (file, department) => expect(answeringDepartment(file, departments)).toBe(department));
});
