import { mkdirSync, mkdtempSync, readFileSync, realpathSync, symlinkSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { askGit, commitOf, isShallow, mergeBase, repositoryOf } from "../../src/files/git.ts";
import { pipelineOf } from "../../src/files/pipeline.ts";
import { platformOf } from "../../src/files/platform.ts";
import { snapshotOf } from "../../src/files/snapshot.ts";
import { repository } from "../repository.ts";

const environment = { PATH: process.env["PATH"] ?? "", HOME: tmpdir() };

/** Two commits on main; a branch that parted at the first. */
function history() {
  const made = repository();
  made.write({ "acme/a.yaml": "one", "b.yaml": "b", "acme/c.txt": "c", "acme/run.yaml": "run" });
  symlinkSync("a.yaml", join(made.root, "acme/link.yaml"));
  const first = made.commit("one");
  made.write({ "acme/a.yaml": "two", "acme/deep/d.csv": "ñ" });
  const second = made.commit("two");
  made.git("checkout", "-q", "-b", "side", first);
  made.write({ "b.yaml": "changed" });
  const side = made.commit("side");
  made.git("update-ref", "refs/remotes/origin/main", second);
  const where = { root: realpathSync(made.root), environment };
  return { ...made, first, second, side, where };
}

const codeOf = (sought: { readonly problem?: { readonly code: string } | undefined }) => sought.problem?.code;

describe("revisions", () => {
  const { first, second, side, where } = history();

  it("are commits as git understands them", async () => {
    for (const [revision, hash] of [
      ["main", second],
      ["HEAD", side],
      ["main~1", first],
      [first.slice(0, 10), first],
      ["2026-05-02", side],
    ] as const)
      expect(await commitOf(where, revision)).toEqual({ value: hash });
  });

  it.each(["", "--all", "-n1", "a\u0000b", "a\nb", "gone", "main:b.yaml"])("%j is none", async (revision) => {
    expect(codeOf(await commitOf(where, revision))).toBe("revision-unknown");
  });

  it("say the name that was most likely meant, and a day before all history", async () => {
    const only = history();
    only.git("branch", "-q", "-D", "main");
    expect((await commitOf(only.where, "main")).problem?.args).toEqual({ revision: "main", near: "origin/main" });
    expect((await commitOf(only.where, "gone")).problem?.args).toEqual({ revision: "gone" });
    expect((await commitOf(only.where, "2026-05-01")).problem).toMatchObject({
      code: "history-later",
      args: { day: "2026-05-01" },
    });
  });

  it("share the commit at which they parted", async () => {
    expect(await mergeBase(where, second, side)).toEqual({ value: first });
    expect(await isShallow(where)).toBe(false);
    const other = repository();
    other.write({ "x.yaml": "x" });
    other.commit("another history");
    other.git("fetch", "-q", where.root, "main:theirs");
    const elsewhere = { root: realpathSync(other.root), environment };
    const [own, theirs] = [await commitOf(elsewhere, "HEAD"), await commitOf(elsewhere, "theirs")];
    const none = await mergeBase(elsewhere, own.value ?? "", theirs.value ?? "");
    expect(none.problem).toMatchObject({ code: "history-unrelated", args: { revision: second } });
  });

  it("of a history that was cut are told with the platform whose cure helps", async () => {
    const shallow = repository();
    shallow.git("fetch", "-q", "--depth", "1", `file://${where.root}`, "side");
    shallow.git("reset", "-q", "--hard", "FETCH_HEAD");
    const cut = { root: realpathSync(shallow.root), environment: { ...environment, GITLAB_CI: "true" } };
    expect(await isShallow(cut)).toBe(true);
    for (const sought of [
      await commitOf(cut, "gone"),
      await commitOf(cut, "2026-05-01"),
      await mergeBase(cut, side, first),
    ])
      expect(sought.problem).toMatchObject({ code: "history-shallow", args: { platform: "gitlab" } });
  });
});

describe("a repository", () => {
  it("is found from below; a folder of none, git's own, which is no working tree, and no git are told", async () => {
    const { where } = history();
    expect(await repositoryOf(join(where.root, "acme"), environment)).toEqual({ value: where });
    const bare = mkdtempSync(join(tmpdir(), "batuta-none-"));
    expect(await repositoryOf(bare, environment)).toMatchObject({
      problem: { code: "not-a-repository", args: { path: bare } },
    });
    expect(codeOf(await repositoryOf(join(where.root, ".git"), environment))).toBe("git-refused");
    expect(codeOf(await repositoryOf(bare, { PATH: "/nowhere" }))).toBe("git-missing");
  });

  it("configures nothing that runs, and is asked in English, without a terminal", async () => {
    const { where, git, root } = history();
    mkdirSync(join(root, "hooks"));
    git("config", "core.fsmonitor", `touch ${join(root, "ran")}`);
    git("config", "core.hooksPath", join(root, "hooks"));
    expect((await askGit(where, ["status", "--porcelain"])).code).toBe(0);
    expect(await readdir(root)).not.toContain("ran");
    expect((await askGit(where, ["fetch", where.root])).error).toContain("not allowed");
    expect((await askGit(where, ["no-such-command"])).code).toBe(1);
    expect((await askGit(where, ["hash-object", "--stdin"], "a")).out.toString().trim()).toHaveLength(40);
  });
});

describe("a folder as it stood in a commit", () => {
  const { first, second, where } = history();

  it("holds ordinary files of the wanted endings, byte for byte, below its own name", async () => {
    const folder = join(where.root, "acme");
    for (const [commit, expected] of [
      [first, { "a.yaml": "one", "run.yaml": "run" }],
      [second, { "a.yaml": "two", "deep/d.csv": "ñ", "run.yaml": "run" }],
    ] as const) {
      const { value } = await snapshotOf(where, { commit, folder, endings: ["yaml", "CSV"] });
      const root = value?.root ?? "";
      expect(root.endsWith("/acme")).toBe(true);
      const names = (await readdir(root, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
      expect(names.map(({ name }) => name).toSorted()).toEqual(
        [".git", ...Object.keys(expected).map((file) => file.replace("deep/", ""))].toSorted(),
      );
      for (const [file, text] of Object.entries(expected)) expect(readFileSync(join(root, file), "utf8")).toBe(text);
      await value?.remove();
      await expect(readdir(root)).rejects.toThrow("ENOENT");
    }
  });

  it("is empty where the commit has none, and whole at the top", async () => {
    const none = await snapshotOf(where, { commit: first, folder: join(where.root, "later"), endings: ["yaml"] });
    expect(await readdir(none.value?.root ?? "")).toEqual([".git"]);
    const all = await snapshotOf(where, { commit: first, folder: where.root, endings: ["yaml"] });
    expect((await readdir(all.value?.root ?? "")).toSorted()).toEqual([".git", "acme", "b.yaml"]);
    for (const { value } of [none, all]) await value?.remove();
  });
});

describe("a pipeline", () => {
  const { where, first, second, side } = history();

  it.each([
    [{ GITHUB_ACTIONS: "true" }, "github"],
    [{ GITLAB_CI: "true" }, "gitlab"],
    [{ TF_BUILD: "True" }, "azure"],
    [{ BITBUCKET_BUILD_NUMBER: "7" }, "bitbucket"],
    [{ GITHUB_ACTIONS: "false", GITLAB_CI: "no" }, "other"],
  ])("%j is %s", (variables, platform) => {
    expect(platformOf(variables)).toBe(platform);
  });

  it.each([
    [{ GITHUB_EVENT_NAME: "pull_request", GITHUB_BASE_REF: "main" }, "pull_request", "origin/main"],
    [{ CI_PIPELINE_SOURCE: "push", GITHUB_BASE_REF: "" }, "push", null],
    [{ CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "main" }, null, "origin/main"],
    [{ BUILD_REASON: "PullRequest", SYSTEM_PULLREQUEST_TARGETBRANCH: "refs/heads/main" }, "PullRequest", "origin/main"],
    [{ BITBUCKET_PR_DESTINATION_BRANCH: "main" }, null, "origin/main"],
  ])("%j is run for %s, into %s", async (variables, event, base) => {
    const { pipeline, problems } = await pipelineOf(where.root, { ...environment, ...variables });
    expect([pipeline.event, pipeline.base, problems]).toEqual([event, base, []]);
    const isRequest = base !== null;
    expect([pipeline.head, pipeline.base_commit, pipeline.merge_base, pipeline.changed, pipeline.shallow]).toEqual([
      side,
      isRequest ? second : null,
      isRequest ? first : null,
      isRequest ? ["b.yaml"] : null,
      false,
    ]);
    const below = await pipelineOf(join(where.root, "acme"), { ...environment, ...variables });
    expect(below.pipeline.changed).toEqual(isRequest ? [] : null);
  });

  it("without a repository says so", async () => {
    const { pipeline, problems } = await pipelineOf(mkdtempSync(join(tmpdir(), "batuta-none-")), environment);
    expect([pipeline.head, problems.map(({ code }) => code)]).toEqual([null, ["not-a-repository"]]);
  });
});
