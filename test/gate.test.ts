import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { check } from "../src/check.ts";
import type { CheckOutcome, CheckRequest } from "../src/cli/pipeline.ts";
import { compare } from "../src/compare.ts";
import { comparisonOf, type ComparedInitiative, type Comparison } from "../src/result/comparison.ts";
import { ANSWERS, COMPANY, folder, LOGISTICS, repository, SPRING, SUMMER, type TestRepository } from "./repository.ts";

/** A ready company on `main`, and a branch of it. */
function onBranch(): TestRepository {
  const repo = repository();
  repo.write(COMPANY);
  repo.commit("the company");
  repo.git("checkout", "-q", "-b", "change");
  return repo;
}

async function gated(
  { root }: Pick<TestRepository, "root">,
  more: Partial<CheckRequest> = {},
): Promise<CheckOutcome & { readonly comparison: Comparison | undefined }> {
  const outcome = await check({ paths: [root], since: "main", environment: process.env, ...more });
  const [result] = outcome.results;
  return { ...outcome, comparison: result && comparisonOf(result) };
}

function of(comparison: Comparison | undefined, id: string): ComparedInitiative {
  const found = comparison?.initiatives.find((one) => one.id === id);
  if (!found) throw new Error(`${id} is not compared`);
  return found;
}

function rules(initiative: ComparedInitiative, change: string): string[] {
  return initiative.findings.filter((one) => one.change === change).map(({ rule }) => rule);
}

describe("a check of a change", () => {
  it("has nothing to judge where only other files differ, even where line ends do", async () => {
    const repo = onBranch();
    repo.write({ "README.md": "changed", [SPRING]: repo.read(SPRING).replaceAll("\n", "\r\n") });
    const { exitCode, comparison, results } = await gated(repo);
    expect([exitCode, comparison?.unchanged, results[0]?.initiatives]).toEqual([0, true, []]);
  });

  it("stops a lower capacity by whom it harms, though neither initiative is touched", async () => {
    const repo = onBranch();
    repo.edit(LOGISTICS, "rate: 1000/day", "rate: 210/day");
    const { exitCode, comparison } = await gated(repo);
    const spring = of(comparison, "spring");
    expect(exitCode).toBe(1);
    expect([spring.touched, spring.harmed, spring.stops]).toEqual([false, true, true]);
    expect(spring.verdict).toEqual({ before: "conditional", after: "not-ready" });
    expect(rules(spring, "new")).toContain("promises/beyond-what-they-will-get");
    expect(comparison?.before.commit).toBe(repo.git("rev-parse", "main"));
  });

  it("lets pass what stood there already, and says so; not when the change makes it worse", async () => {
    const repo = onBranch();
    repo.git("checkout", "-q", "main");
    repo.edit(LOGISTICS, "rate: 1000/day", "rate: 210/day");
    repo.commit("lower");
    repo.git("checkout", "-q", "-B", "change");
    repo.edit(SPRING, "title: Strollers", "title: Prams");
    const calm = await gated(repo);
    expect([calm.exitCode, of(calm.comparison, "spring").verdict.after]).toEqual([0, "not-ready"]);
    expect(calm.comparison?.summary).toMatchObject({ new: 0, worse: 0, stopped: 0 });
    expect(calm.comparison?.summary.unchanged).toBeGreaterThan(0);
    repo.edit(LOGISTICS, "rate: 210/day", "rate: 150/day");
    const worse = await gated(repo);
    expect(worse.exitCode).toBe(1);
    expect(rules(of(worse.comparison, "spring"), "worse")).toContain("promises/beyond-what-they-will-get");
  });

  it("does not charge a change with what time alone brought", async () => {
    const repo = onBranch();
    repo.edit(SPRING, "title: Strollers", "title: Prams");
    const later = { asOf: "2026-05-30" };
    expect((await check({ paths: [repo.root], environment: {}, ...later })).exitCode).toBe(1);
    const { exitCode, comparison } = await gated(repo, later);
    expect([exitCode, comparison?.before.as_of]).toEqual([0, "2026-05-30"]);
    expect(comparison?.summary.unchanged).toBeGreaterThan(0);
  });

  it("compares with where the branch began, not with what the base became", async () => {
    const repo = onBranch();
    repo.edit(SPRING, "title: Strollers", "title: Prams");
    repo.commit("another title");
    repo.git("checkout", "-q", "main");
    repo.edit(LOGISTICS, "rate: 1000/day", "rate: 5000/day");
    repo.commit("higher");
    repo.git("checkout", "-q", "change");
    const { exitCode, comparison } = await gated(repo);
    expect([exitCode, comparison?.summary.new, comparison?.summary.worse]).toEqual([0, 0, 0]);
  });

  it("stops the second of two requests that are each ready alone", async () => {
    const repo = onBranch();
    const june = repo
      .read(SUMMER)
      .replace("initiative: summer", "initiative: june")
      .replace("volume: 1400", "volume: 6000");
    repo.edit(SPRING, "launch: 2026-06-01", "launch: 2026-06-21");
    repo.edit(SPRING, "ends: 2026-06-07", "ends: 2026-06-27");
    repo.edit(SPRING, "volume: 1400", "volume: 6000");
    expect((await gated(repo)).exitCode).toBe(0);
    repo.commit("spring moves");
    repo.git("checkout", "-q", "main");
    repo.write({ "initiatives/june.initiative.yaml": june });
    repo.commit("june");
    repo.git("checkout", "-q", "change");
    repo.git("merge", "-q", "--no-edit", "main");
    const { exitCode, comparison } = await gated(repo);
    expect(exitCode).toBe(1);
    expect(of(comparison, "spring").stops).toBe(true);
    expect(of(comparison, "june")).toMatchObject({ change: "kept", touched: false, stops: false });
  });

  it("stops when an approved initiative vanishes, not when a proposed one does; a new name is no new initiative", async () => {
    const repo = onBranch();
    repo.write({ [SPRING]: undefined });
    const proposed = await gated(repo);
    expect([proposed.exitCode, of(proposed.comparison, "spring").change]).toEqual([0, "removed"]);
    repo.write({ [SUMMER]: undefined, [SPRING]: COMPANY[SPRING] });
    const approved = await gated(repo);
    expect([approved.exitCode, of(approved.comparison, "summer").stops]).toEqual([1, true]);
    repo.write({ [SUMMER]: COMPANY[SUMMER]?.replace("initiative: summer", "initiative: line") });
    const renamed = of((await gated(repo)).comparison, "line");
    expect([renamed.change, renamed.was, renamed.touched]).toEqual(["renamed", "summer", true]);
  });

  it("counts all points of a draft as new once it is proposed", async () => {
    const repo = onBranch();
    repo.git("checkout", "-q", "main");
    repo.edit(SPRING, "status: proposed", "status: draft");
    repo.edit(LOGISTICS, "rate: 1000/day", "rate: 210/day");
    repo.commit("a draft that could not be kept");
    repo.git("checkout", "-q", "-B", "change");
    repo.edit(SPRING, "status: draft", "status: proposed");
    const { exitCode, comparison } = await gated(repo);
    expect([exitCode, of(comparison, "spring").stops]).toEqual([1, true]);
  });

  it("judges a company that the base does not have as new", async () => {
    const repo = repository();
    repo.write({ "README.md": "nothing yet" });
    repo.commit("nothing");
    repo.git("checkout", "-q", "-b", "change");
    repo.write(COMPANY);
    const { exitCode, comparison } = await gated(repo);
    expect([exitCode, comparison?.initiatives.map(({ change }) => change)]).toEqual([0, ["added", "added"]]);
  });

  it("says the same twice", async () => {
    const repo = onBranch();
    repo.edit(LOGISTICS, "rate: 1000/day", "rate: 210/day");
    expect(await gated(repo)).toEqual(await gated(repo));
  });
});

describe("with the policy of the protected branch", () => {
  const strict = { policyFrom: "main" };

  it("a request cannot raise the capacity that it exceeds", async () => {
    const repo = onBranch();
    repo.edit(SPRING, "volume: 1400", "volume: 20000");
    repo.edit(LOGISTICS, "rate: 1000/day", "rate: 9000/day");
    expect((await gated(repo)).exitCode).toBe(0);
    const { exitCode, comparison } = await gated(repo, strict);
    expect(exitCode).toBe(1);
    expect(rules(of(comparison, "spring"), "new")).toContain("logistics/more-than-it-handles");
    expect(comparison?.policy).toMatchObject({ name: "main", first: false, problems: 0 });
  });

  it("nor switch off the rule that it breaks, write its own exception, or approve itself", async () => {
    const repo = onBranch();
    repo.edit(SPRING, "volume: 1400", "volume: 20000");
    repo.edit(SPRING, "status: proposed", "status: approved\napproved: {by: board@acme.example, on: 2026-05-03}");
    const rule = "logistics/more-than-it-handles";
    repo.edit("batuta.yaml", "rules: {", `rules: {${rule}: {severity: off}, `);
    repo.write({
      "waivers.yaml": `waivers:\n  - {rule: promises/beyond-what-they-will-get, of: spring, subject: "promise:delivery-time", because: we want it, instead: hope, approver: cfo@acme.example, on: 2026-05-03, until: 2026-06-30}\n`,
    });
    const trusting = await gated(repo);
    expect(of(trusting.comparison, "spring").findings.filter((one) => one.severity === "blocker")).toMatchObject([
      { state: "waived" },
    ]);
    const { exitCode, comparison, results } = await gated(repo, strict);
    expect(exitCode).toBe(1);
    expect(rules(of(comparison, "spring"), "new")).toContain(rule);
    expect(comparison?.pending.map(({ kind, owner }) => [kind, owner])).toEqual([
      ["status", "board@acme.example"],
      ["waiver", "cfo@acme.example"],
    ]);
    expect(results[0]?.initiatives.find(({ id }) => id === "spring")?.status).toBe("proposed");
  });

  it("an answer given in the same request is pending: neither green nor red, and it counts once allowed", async () => {
    const repo = onBranch();
    repo.write({
      "initiatives/june.initiative.yaml": repo.read(SPRING).replace("initiative: spring", "initiative: june"),
    });
    const unanswered = await gated(repo, strict);
    expect([unanswered.exitCode, of(unanswered.comparison, "june").verdict.after]).toEqual([1, "not-ready"]);
    repo.edit(ANSWERS, "  spring:", "  june: {says: agrees, on: 2026-05-03, by: warehouse@acme.example}\n  spring:");
    const held = await gated(repo, strict);
    const compared = of(held.comparison, "june");
    expect([held.exitCode, compared.verdict.after, compared.approved]).toEqual([1, "undecided", "conditional"]);
    expect(held.comparison?.pending).toMatchObject([{ kind: "answer", initiative: "june", owner: "logistics" }]);
    const allowed = await gated(repo, { ...strict, pending: "allow" });
    expect([allowed.exitCode, of(allowed.comparison, "june").verdict.after]).toEqual([0, "conditional"]);
  });

  it("the first policy of a repository is the request's own, and that is said", async () => {
    const repo = repository();
    repo.write({ "README.md": "nothing yet" });
    repo.commit("nothing");
    repo.git("checkout", "-q", "-b", "change");
    repo.write(COMPANY);
    const { exitCode, comparison } = await gated(repo, strict);
    expect([exitCode, comparison?.policy?.first]).toEqual([0, true]);
  });
});

describe("a baseline", () => {
  it("takes in what it holds and nothing that is new or worse", async () => {
    const repo = onBranch();
    repo.edit(LOGISTICS, "rate: 1000/day", "rate: 210/day");
    const { results } = await check({ paths: [repo.root], environment: {} });
    const against = async () =>
      check({ paths: [repo.root], environment: {}, baseline: { name: "baseline.json", results } });
    expect((await against()).exitCode).toBe(0);
    repo.edit(LOGISTICS, "rate: 210/day", "rate: 150/day");
    expect((await against()).exitCode).toBe(1);
    repo.edit(LOGISTICS, "rate: 150/day", "rate: 210/day");
    repo.edit(SUMMER, "status: approved", "status: stopped");
    expect((await against()).exitCode).toBe(0);
  });

  it("without the company holds nothing", async () => {
    const repo = onBranch();
    repo.edit(LOGISTICS, "rate: 1000/day", "rate: 210/day");
    const baseline = { name: "baseline.json", results: [] };
    expect((await check({ paths: [repo.root], environment: {}, baseline })).exitCode).toBe(1);
  });
});

describe("what cannot be compared", () => {
  const codes = ({ problems }: CheckOutcome) => problems.map(({ code }) => code);

  it.each(["nope", "-q", "--output=x", "main..change", "a\u0000b", ""])("the revision %j", async (since) => {
    const repo = onBranch();
    const outcome = await gated(repo, { since });
    expect([outcome.exitCode, codes(outcome)]).toEqual([2, ["revision-unknown"]]);
  });

  it("a folder outside any repository", async () => {
    const root = folder();
    for (const [file, text] of Object.entries(COMPANY)) {
      mkdirSync(join(root, file, ".."), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    const outcome = await gated({ root });
    expect([outcome.exitCode, codes(outcome)]).toEqual([2, ["not-a-repository"]]);
  });

  it("a shallow clone: the cure is that of its platform", async () => {
    const repo = onBranch();
    repo.edit(SPRING, "title: Strollers", "title: Prams");
    repo.commit("a second commit");
    const there = folder();
    repo.git("clone", "-q", "--depth", "1", "--branch", "change", `file://${repo.root}`, there);
    const since = { since: "HEAD~1", environment: { ...process.env, GITHUB_ACTIONS: "true" } };
    const outcome = await gated({ root: there }, since);
    expect(outcome.problems).toMatchObject([{ code: "history-shallow", args: { platform: "github" } }]);
  });

  it("nothing of the repository's configuration runs", async () => {
    const repo = onBranch();
    const trap = join(repo.root, ".git/trap.sh");
    writeFileSync(trap, `#!/bin/sh\ntouch "${repo.root}/ran"\n`, { mode: 0o755 });
    for (const key of [
      "core.fsmonitor",
      "core.pager",
      "diff.external",
      "core.sshCommand",
      "filter.x.smudge",
      "diff.x.textconv",
    ])
      repo.git("config", key, trap);
    repo.write({ ".gitattributes": "* filter=x diff=x\n", [SPRING]: repo.read(SPRING).replace("Strollers", "Prams") });
    await gated(repo);
    expect(() => repo.read("ran")).toThrow(/ENOENT/);
  });
});

describe("compare", () => {
  it("compares two folders with each other, and a day with now", async () => {
    const one = repository();
    one.write(COMPANY);
    one.commit("the company");
    const other = repository();
    other.write(COMPANY);
    other.edit(SPRING, "launch: 2026-06-01", "launch: 2026-06-03");
    const outcome = await compare({ paths: [one.root, other.root], environment: {} });
    const spring = of(outcome.comparison, "spring");
    expect([spring.touched, of(outcome.comparison, "summer").touched]).toEqual([true, false]);
    expect(spring.moved).toContainEqual(
      expect.objectContaining({ name: "launch", before: "2026-06-01", after: "2026-06-03" }),
    );
    const since = await compare({ paths: [one.root], since: "2026-05-02", environment: process.env });
    expect(since.comparison?.unchanged).toBe(true);
    const before = await compare({ paths: [one.root], since: "2026-05-01", environment: process.env });
    expect(before.problems).toMatchObject([{ code: "history-later", args: { day: "2026-05-01" } }]);
  });
});
