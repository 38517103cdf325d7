import { describe, expect, it } from "vitest";

import type { PolicyDeclaration } from "../../src/model/policy-schema.ts";
import { decodeFiles } from "./decoded.ts";
import { type Files, joinFiles, placesOf } from "./joined.ts";

const COMPANY = "company: a\npolicy:\n  extends: [house]\n";

function packOf(text: string): PolicyDeclaration {
  const [document] = decodeFiles({ "house.yaml": text }).documents;
  if (document?.kind !== "pack") throw new Error(`no pack: ${text}`);
  return document.value;
}

const HOUSE = packOf(
  "pack: house\nrules:\n  a/open: {severity: warning, locked: yes, effective_on: 2026-06-01}\n  b/bare: {locked: yes}\n  c/free: warning\n",
);

function joined(rules: string, more: Files = {}) {
  const { company, problems } = joinFiles(
    { "b.yaml": `${COMPANY}  rules:\n${rules}`, ...more },
    { packs: { house: HOUSE } },
  );
  return { rules: company.policy.rules, problems };
}

describe("a locked rule", () => {
  it.each([
    ["a/open: off"],
    ["a/open: note"],
    ["a/open: {enabled: no}"],
    ["a/open: {locked: no}"],
    ["a/open: {effective_on: 2026-06-02}"],
    ["b/bare: warning"],
    ["b/bare: {effective_on: 2026-06-02}"],
  ])("cannot be softened: %s", (line) => {
    const { rules, problems } = joined(`    ${line}\n`);
    expect(placesOf(problems)).toEqual(["policy-locked b.yaml:5:5"]);
    expect(problems[0]?.also?.[0]).toMatchObject({ file: "house.yaml" });
    expect([rules["a/open"], rules["b/bare"]]).toMatchObject([
      { severity: "warning", enabled: true, locked: true },
      { severity: undefined, enabled: true, locked: true },
    ]);
  });

  it.each([
    ["a/open: blocker", { severity: "blocker", locked: true }],
    ["a/open: warning", { severity: "warning", locked: true }],
    ["a/open: {effective_on: 2026-05-01}", { severity: "warning", effectiveOn: expect.any(Number) }],
    ["b/bare: blocker", { severity: "blocker", locked: true }],
    ["c/free: off", { enabled: false }],
  ])("may be made heavier, and others changed: %s", (line, wanted) => {
    const { rules, problems } = joined(`    ${line}\n`);
    expect(problems).toEqual([]);
    expect(rules[line.slice(0, line.indexOf(":"))]).toMatchObject(wanted);
  });
});

describe("what a policy says and takes back", () => {
  it.each([
    ["  rules:\n    c/free: {severity: off, enabled: yes}\n", "5:5"],
    ["  rules:\n    c/free: {severity: off, locked: yes}\n", "5:5"],
    ["  rules:\n    c/free: {enabled: no, locked: yes}\n", "5:5"],
    ["  rules:\n    c/free: {enabled: no, severity: blocker}\n", "5:5"],
    ["  rules:\n    c/free: {enabled: no, effective_on: 2026-06-01}\n", "5:5"],
    ["  adoption: {new_initiatives: note, existing: enforce}\n", "4:47"],
    ["  adoption: {new_initiatives: note, existing: warn}\n", "4:47"],
    ["  given_answers: {when: [never, keeper]}\n", "4:19"],
  ])("is a problem where it stands: %j", (text, place) => {
    const { problems } = joinFiles({ "b.yaml": COMPANY + text }, { packs: { house: HOUSE } });
    expect(placesOf(problems)).toEqual([`policy-contradiction b.yaml:${place}`]);
  });

  it.each([
    ["  adoption: {until: 2026-09-01}\n"],
    ["  adoption: {new_initiatives: warn, existing: warn}\n"],
    ["  given_answers: {when: never}\n"],
    ["  rules:\n    c/free: {severity: blocker, locked: yes, effective_on: 2026-06-01}\n"],
  ])("is none of these: %j", (text) => {
    expect(joinFiles({ "b.yaml": COMPANY + text }, { packs: { house: HOUSE } }).problems).toEqual([]);
  });
});

describe("packs", () => {
  it("of the company stand in any of its files, and extend others", () => {
    const own = "pack: ours\nextends: house\ntolerances: {breach: 5%}\n";
    const { company, problems } = joinFiles(
      { "b.yaml": "company: a\npolicy: {extends: ours}\n", "policies/ours.yaml": own },
      { packs: { house: HOUSE } },
    );
    expect(problems).toEqual([]);
    expect(company.policy.tolerances.breach).toBe(0.05);
    expect(company.policy.rules["b/bare"]).toMatchObject({ locked: true });
  });

  it("of a package are called by its name", () => {
    const { company, problems } = joinFiles(
      { "b.yaml": 'company: a\npolicy: {extends: ["@acme/policy"]}\n' },
      { packs: { "@acme/policy": packOf("pack: any\ntail: 7 days\n") } },
    );
    expect(problems).toEqual([]);
    expect(company.policy.tail).toBe(7);
  });

  it("of a name that is taken, or that nobody has, are problems", () => {
    const { problems } = joinFiles(
      { "b.yaml": "company: a\npolicy: {extends: huose}\n", "own.yaml": "pack: house\n" },
      { packs: { house: HOUSE } },
    );
    expect(placesOf(problems)).toEqual(["reference-unknown b.yaml:2:19", "id-twice own.yaml:1:1"]);
    expect(problems[0]?.args).toMatchObject({ near: "house" });
  });
});
