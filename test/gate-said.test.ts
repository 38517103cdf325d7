import { expect, it } from "vitest";

import { check } from "../src/check.ts";
import type { CheckRequest } from "../src/cli/pipeline.ts";
import { terminal } from "../src/report/terminal.ts";
import { answeredItself, changedCompany } from "./report/change-story.ts";
import { OPTIONS } from "./report/written.ts";
import { ANSWERS, COMPANY, LOGISTICS, repository, SPRING, SUMMER, type TestRepository } from "./repository.ts";

/** What a reviewer reads of a change, and how its check ends. */
async function said(repo: TestRepository, more: Partial<CheckRequest>): Promise<readonly [code: number, text: string]> {
  const asked = { paths: [repo.root], since: "main", language: "en", environment: process.env } as const;
  const { exitCode, results } = await check({ ...asked, ...more });
  const texts = results.map((result) => terminal(result, { ...OPTIONS, columns: 200, verbose: false, places: false }));
  return [exitCode, texts.join("")];
}

/** The base goes on after the change began. */
function onMain(repo: TestRepository, edit: () => void): void {
  repo.commit("the change");
  repo.git("checkout", "-q", "main");
  edit();
  repo.commit("meanwhile");
  repo.git("checkout", "-q", "change");
}

const lower = (repo: TestRepository) => repo.edit(LOGISTICS, "rate: 1000/day", "rate: 210/day");
const tooMany = (repo: TestRepository) => repo.edit(SPRING, "volume: 1400", "volume: 20000");
const otherTitle = (repo: TestRepository) => repo.edit(SUMMER, "title: Parasols", "title: Sunshades");
const JUDGED_BY = { policyFrom: "main" };
const WAIVER = `waivers:
  - {rule: promises/beyond-what-they-will-get, of: spring, subject: "promise:delivery-time", because: we want it, instead: hope, approver: cfo@acme.example, on: 2026-05-03, until: 2026-06-30}
`;

type Case = readonly [
  name: string,
  change: (repo: TestRepository) => void,
  more: Partial<CheckRequest>,
  code: number,
  sentences: readonly RegExp[],
];

const CASES: readonly Case[] = [
  [
    "only a page that nobody judges",
    (repo) => repo.write({ "README.md": "changed" }),
    {},
    0,
    [/^Nothing of Batuta's has changed since main \(\w+\): nothing had to be judged\.\n$/],
  ],
  [
    "only a capacity, lowered",
    lower,
    {},
    1,
    [
      /HARMED, THOUGH THE CHANGE DOES NOT TOUCH IT\nspring · .* NOT READY/,
      /Before the change: ready if · let down 0\./,
      / ✖ logistics {2}new: “delivery-time” is kept for 75% of customers/,
    ],
  ],
  [
    "an approved initiative taken away",
    (repo) => repo.write({ [SUMMER]: undefined }),
    {},
    1,
    [/summer · Parasols · no longer here · approved, and its file is gone: others rest on it/],
  ],
  [
    "a proposed initiative taken away",
    (repo) => repo.write({ [SPRING]: undefined }),
    {},
    0,
    [/nothing is new or worse/, /spring · Strollers · no longer here/],
  ],
  [
    "an initiative under another name",
    (repo) => repo.edit(SUMMER, "initiative: summer", "initiative: late-summer"),
    {},
    1,
    [/^late-summer · [^]*was called summer/m],
  ],
  [
    "what grew old while nobody touched it",
    otherTitle,
    { asOf: "2026-05-30" },
    0,
    [/nothing is new or worse/, /stood there already or came with time \(.*\d+ to solve/],
  ],
  [
    "a new warning beside what stood there already",
    (repo) => {
      lower(repo);
      repo.commit("lower");
      repo.git("branch", "-f", "main");
      repo.edit(SPRING, "proposed_by: marketing", "proposed_by: marketing\ntiming: {behind: 10 days}");
    },
    {},
    0,
    [/spring · .* NOT READY\n[^]*That verdict is not because of the change\./, / ▲ .*new: /],
  ],
  [
    "a base that moved on and can do more",
    (repo) => {
      otherTitle(repo);
      onMain(repo, () => repo.edit(LOGISTICS, "rate: 1000/day", "rate: 5000/day"));
    },
    {},
    0,
    [/nothing is new or worse/],
  ],
  [
    "a base that moved on and can do less: its policy judges both sides",
    (repo) => {
      otherTitle(repo);
      onMain(repo, () => lower(repo));
    },
    JUDGED_BY,
    0,
    [/nothing is new or worse/, /Judged by the policy, capacities and answers of main/],
  ],
  [
    "the second of two requests, each ready alone",
    (repo) => {
      repo.edit(SPRING, "launch: 2026-06-01", "launch: 2026-06-21");
      repo.edit(SPRING, "ends: 2026-06-07", "ends: 2026-06-27");
      repo.edit(SPRING, "volume: 1400", "volume: 6000");
      onMain(repo, () => {
        const june = repo.read(SUMMER).replace("initiative: summer", "initiative: june");
        repo.write({ "initiatives/june.initiative.yaml": june.replace("volume: 1400", "volume: 6000") });
      });
      repo.git("merge", "-q", "--no-edit", "main");
    },
    {},
    1,
    [/BECAUSE OF THE CHANGE\nspring · .* NOT READY/, /new: dispatch has more than it handles/],
  ],
  [
    "the rule that it breaks, switched off",
    (repo) => {
      tooMany(repo);
      repo.edit("batuta.yaml", "rules: {", "rules: {logistics/more-than-it-handles: {severity: off}, ");
    },
    JUDGED_BY,
    1,
    [/ ✖ logistics {2}new: dispatch has more than it handles/],
  ],
  [
    "the capacity that it exceeds, raised",
    (repo) => {
      tooMany(repo);
      repo.edit(LOGISTICS, "rate: 1000/day", "rate: 9000/day");
    },
    JUDGED_BY,
    1,
    [/ ✖ logistics {2}new: dispatch has more than it handles/],
  ],
  [
    "a capacity that it lowers: it stands once the change is merged, whoever judges",
    lower,
    JUDGED_BY,
    1,
    [
      /Judged by what the change itself declares, since that stands once it is merged: .* main \(\w+\)/,
      /HARMED, THOUGH THE CHANGE DOES NOT TOUCH IT\nspring · .* NOT READY/,
    ],
  ],
  [
    "an agreement that it takes back",
    (repo) =>
      repo.edit(
        ANSWERS,
        "spring: {says: agrees,",
        "spring: {says: objects, about: delivery-time, because: too few people,",
      ),
    JUDGED_BY,
    1,
    [/ ✖ logistics {2}new: logistics objects: too few people/],
  ],
  [
    "its own exception",
    (repo) => {
      tooMany(repo);
      repo.write({ "waivers.yaml": WAIVER });
    },
    JUDGED_BY,
    1,
    [
      /WAITS FOR APPROVAL IN THIS CHANGE/,
      / \? cfo +the agreed exception for spring +→ cfo@acme\.example approves this change/,
    ],
  ],
  [
    "an answer in another's name",
    (repo) => {
      repo.edit(
        ANSWERS,
        "spring: {says: agrees,",
        "spring: {says: objects, about: delivery-time, because: too few people,",
      );
      repo.commit("logistics objects");
      repo.git("branch", "-f", "main");
      repo.edit(ANSWERS, "says: objects, about: delivery-time, because: too few people,", "says: agrees,");
    },
    JUDGED_BY,
    1,
    [
      / \? logistics {2}waits for approval: logistics objects: too few people +→ logistics approves this change/,
      /spring: with what waits for approval: ready if/,
    ],
  ],
  [
    "its own status, raised",
    (repo) => {
      tooMany(repo);
      repo.edit(SPRING, "status: proposed", "status: approved\napproved: {by: board@acme.example, on: 2026-05-03}");
    },
    JUDGED_BY,
    1,
    [/^spring · Strollers · launches/m, / \? board +the approval of spring: until then it counts as it did/],
  ],
  [
    "a new initiative, answered for in the same request",
    answeredItself,
    JUDGED_BY,
    1,
    [
      /^june · .* CANNOT TELL YET/m,
      / \? logistics +the answer on june/,
      /june: with what waits for approval: ready if/,
    ],
  ],
  [
    "the same, where code owners approve before the merge",
    answeredItself,
    { ...JUDGED_BY, pending: "allow" },
    0,
    [/^june · .* READY IF/m, / \? logistics +the answer on june/],
  ],
];

it.each(CASES)("%s", async (_, change, more, code, sentences) => {
  const [exitCode, text] = await said(changedCompany(change), more);
  for (const sentence of sentences) expect(text).toMatch(sentence);
  expect(exitCode).toBe(code);
});

/** On `main` nobody answered for spring, which weighs so much there; the branch brings the agreement and nothing else. */
function unanswered(severity: "warning" | "blocker"): TestRepository {
  const repo = repository();
  repo.write(COMPANY);
  const answer = repo.read(ANSWERS);
  repo.write({ [ANSWERS]: answer.replace(/^ {2}spring:.*\n/mu, "") });
  repo.edit("batuta.yaml", "{severity: blocker}", `{severity: ${severity}}`);
  repo.commit("the company");
  repo.git("checkout", "-q", "-b", "change");
  repo.write({ [ANSWERS]: answer });
  return repo;
}

const WAITS =
  /WAITS FOR APPROVAL IN THIS CHANGE\n \? logistics {2}the answer on spring {2}→ logistics approves this change\n spring: with what waits for approval: ready if/;

it("an answer alone harms nobody: what stood open stands until it is approved, and a warning stops nothing", async () => {
  const repo = unanswered("warning");
  const [code, text] = await said(repo, JUDGED_BY);
  expect(text).toMatch(/^Since main \(\w+\) {2}nothing is new or worse · /);
  expect(text).toMatch(WAITS);
  expect(text).not.toMatch(/^(HARMED|BECAUSE)/m);
  expect([code, (await said(repo, { ...JUDGED_BY, pending: "allow" }))[0]]).toEqual([0, 0]);
});

it("an answer alone that would settle what must be solved waits for its approval, and the change with it", async () => {
  const repo = unanswered("blocker");
  const [code, text] = await said(repo, JUDGED_BY);
  expect(text).toMatch(/BECAUSE OF THE CHANGE\nspring · .* CANNOT TELL YET\n/);
  expect(text).toMatch(/ \? logistics {2}waits for approval: “/);
  expect(text).toMatch(WAITS);
  expect(text).not.toMatch(/HARMED|to solve\b.*hold nothing up/);
  expect([code, (await said(repo, { ...JUDGED_BY, pending: "allow" }))[0]]).toEqual([1, 0]);
});
