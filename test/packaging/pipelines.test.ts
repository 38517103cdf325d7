import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";
import { parse, parseAllDocuments } from "yaml";

import { check } from "../../src/check.ts";
import { FORMAT_NAMES, isFormatName } from "../../src/report/index.ts";
import { ran } from "../cli/outer.ts";
import { renderProblems } from "../../src/report/problems.ts";
import { answeredItself, changedCompany, lowered } from "../report/change-story.ts";
import { against, published } from "../report/clients/json-schema.ts";
import { runnerCommand } from "../report/runner.ts";
import { folder } from "../repository.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const read = (file: string) => readFileSync(ROOT + file, "utf8");

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly runs: {
    readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly env?: Record<string, string> }[];
  };
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its schema is judged below
const ACTION = parse(read("action.yml")) as Action;

describe("action.yml", () => {
  it("is an action by the published schema", () => {
    expect(against(published("github-action.schemastore.json"), ACTION)).toEqual([]);
  });

  it("runs no action of anybody else, puts no input into a script, and asks for no secret", () => {
    expect(ACTION.runs.steps.filter(({ uses }) => uses !== undefined)).toEqual([]);
    expect(ACTION.runs.steps.filter(({ run }) => run?.includes("${{"))).toEqual([]);
    expect(read("action.yml")).not.toMatch(/secrets\.|github\.token/);
  });

  /** The step as a runner would run it. */
  function step(inputs: Readonly<Record<string, string>>, cwd = ROOT) {
    const folder = mkdtempSync(join(tmpdir(), "batuta-action-"));
    try {
      const { run = "", env = {} } = ACTION.runs.steps.at(-1) ?? {};
      const given = Object.fromEntries(
        Object.entries(env).map(([name, said]) => {
          const input = /inputs\.([\w-]+)/.exec(said)?.[1] ?? "";
          return [name, inputs[input] ?? ACTION.inputs[input]?.default ?? ""];
        }),
      );
      const files = { GITHUB_OUTPUT: join(folder, "output"), GITHUB_STEP_SUMMARY: join(folder, "summary") };
      for (const file of Object.values(files)) writeFileSync(file, "");
      const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env;
      const script = join(folder, "step.sh");
      writeFileSync(script, run);
      const { status, stdout } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", script], {
        cwd,
        encoding: "utf8",
        env: { ...inherited, ...given, ...files, BATUTA_OUTPUT: join(folder, "made"), GITHUB_ACTION_PATH: ROOT },
      });
      const lines = readFileSync(files.GITHUB_OUTPUT, "utf8").trim().split("\n");
      const outputs: Record<string, string> = {};
      for (const [name = "", value = ""] of lines.map((line) => line.split("="))) outputs[name] = value;
      const made = (name: string) => readFileSync(outputs[name] ?? "", "utf8");
      const comment = made("comment");
      return {
        status,
        stdout,
        outputs,
        comment,
        summary: readFileSync(files.GITHUB_STEP_SUMMARY, "utf8"),
        made: made("result"),
      };
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  it("judges: annotations in the log, a summary, a comment, and the exit code of the check", () => {
    const { status, stdout, outputs, comment, summary, made } = step({
      paths: "examples/families-24h\n",
      language: "es",
    });
    expect([status, outputs["exit-code"]]).toEqual([1, "1"]);
    expect(Object.keys(outputs)).toEqual(Object.keys(ACTION.outputs));
    expect(stdout.split("\n").filter((line) => runnerCommand(line)?.name === "error").length).toBe(3);
    expect(comment).toMatch(/^<!-- batuta:sticky:acme -->\n/);
    expect(summary).toContain("aún no está lista");
    expect(JSON.parse(made)).toMatchObject({ language: "es", company: { name: "acme" } });
  });

  it("holds a change up only for what it brings, judged by what the protected branch declares", () => {
    const repo = changedCompany(answeredItself);
    repo.git("update-ref", "refs/remotes/origin/main", "main");
    const given = { since: "origin/main", "policy-from": "origin/main" };
    const held = step(given, repo.root);
    expect([held.status, held.outputs["exit-code"]]).toEqual([1, "1"]);
    expect(held.comment).toContain("**Waits for approval in this change:**");
    const allowed = step({ ...given, pending: "allow" }, repo.root);
    expect([allowed.status, allowed.comment.includes("since origin/main")]).toEqual([0, true]);
  });

  it("renders what a stranger stored, and says that it was not judged", () => {
    const stored = "test/report/golden/formats/json-en.json";
    const { status, outputs, comment } = step({ render: stored });
    expect([status, outputs["exit-code"]]).toEqual([0, "0"]);
    expect(comment).toContain("Made from a stored result that was not judged here");
  });
});

describe(".pre-commit-hooks.yaml", () => {
  const hooks: unknown = parse(read(".pre-commit-hooks.yaml"));

  it("is a manifest by the published schema", () => {
    expect(against(published("pre-commit-hooks.schemastore.json"), hooks)).toEqual([]);
  });

  it("watches the files of a company, and no others", () => {
    const pattern = new RegExp(/^ {2}files: '(.*)'$/m.exec(read(".pre-commit-hooks.yaml"))?.[1] ?? "$^");
    const ours = ["batuta.yaml", "acme/flows.yml", "x/summer.initiative.yaml", "departments/it.department.yaml"];
    const others = ["README.md", "src/app.ts", "docker-compose.yaml", "data/table.csv"];
    expect(ours.filter((file) => !pattern.test(file))).toEqual([]);
    expect(others.filter((file) => pattern.test(file))).toEqual([]);
  });
});

describe.each(["docs/ci.md", "docs/ci.es.md"])("%s", (page) => {
  const text = read(page);
  const blocks = (kind: string) =>
    [...text.matchAll(/```(\w+)\n(.*?)```/gs)].flatMap(([, is, body = ""]) => (is === kind ? [body] : []));

  it("shows YAML that can be read, and only inputs and outputs that the action has", () => {
    const shown = blocks("yaml");
    expect(shown.length).toBeGreaterThan(5);
    for (const block of shown) {
      for (const document of parseAllDocuments(block)) expect([block, document.errors]).toEqual([block, []]);
      const inputs = [
        ...block.matchAll(/uses: OWNER\/batuta@[^\n]*\n(?: +id: \w+\n)? +with:\n((?: {10,}[\w-]+:.*\n)+)/g),
      ];
      const names = inputs.flatMap(([, given = ""]) =>
        [...given.matchAll(/^ {10}([\w-]+):/gm)].map(([, name = ""]) => name),
      );
      const keys = new RegExp(`^ {10}(?:${Object.keys(ACTION.inputs).join("|")}):`, "m");
      expect(names.length).toBe(block.split(keys).length - 1);
      expect(names.filter((name) => !Object.hasOwn(ACTION.inputs, name))).toEqual([]);
      const outputs = [...block.matchAll(/steps\.batuta\.outputs\.([\w-]+)/g)].map(([, name = ""]) => name);
      expect(outputs.filter((name) => !Object.hasOwn(ACTION.outputs, name))).toEqual([]);
    }
  });

  it("types only commands, options and formats that exist", async () => {
    const lines = [...blocks("yaml"), ...blocks("sh")].join("\n").split("\n");
    const typed = lines.flatMap((line) => /\bbatuta (check|render|[a-z]+) (.*)/.exec(line)?.slice(1) ?? []);
    expect(typed.length).toBeGreaterThan(4);
    const help = (await ran(["check", "--help"])).out + (await ran(["render", "--help"])).out;
    const flags = typed.join(" ").match(/--[a-z][a-z-]+/g) ?? [];
    expect(flags.filter((flag) => !help.includes(`${flag} `) && !help.includes(`${flag}\n`))).toEqual([]);
    const formats = [...typed.join(" ").matchAll(/--format "?([\w-]+)/g)].map(([, name = ""]) => name);
    expect(formats.filter((name) => !isFormatName(name))).toEqual([]);
  });

  it("names every format in its table", () => {
    expect(FORMAT_NAMES.filter((name) => !text.includes(`| \`${name}\``))).toEqual([]);
  });

  it("shows the same code as the page in the other language", () => {
    const code = (file: string) =>
      [...read(file).matchAll(/```\w+\n.*?```/gs)].map(([block]) => block.replaceAll(/ *#.*/g, ""));
    expect(code("docs/ci.md")).toEqual(code("docs/ci.es.md"));
  });
});

/** Both pages show the same code: it is enough to run that of one. */
describe("the commands for a change", () => {
  it("run as they stand", () => {
    const repo = changedCompany(lowered);
    repo.git("update-ref", "refs/remotes/origin/main", "main");
    const lines = read("docs/ci.md").split("\n");
    const typed = lines.filter((line) => /^batuta .*(--since|--policy-from|baseline\.json)/.test(line));
    const ends = typed.map((line) => {
      const args = [`${ROOT}bin/batuta.js`, ...line.split(" ").slice(1)];
      return [line, spawnSync(process.execPath, args, { cwd: repo.root }).status];
    });
    expect(ends).toEqual([
      ["batuta check --since origin/main", 1],
      ["batuta check --since origin/main --policy-from origin/main", 1],
      ["batuta check --since origin/main --policy-from origin/main --pending allow", 1],
      ["batuta check --since 2026-05-18", 0],
      ["batuta check --format json=baseline.json", 1],
      ["batuta check --baseline baseline.json", 0],
    ]);
  });

  it("cure a shallow clone as the check says", async () => {
    const repo = changedCompany(lowered);
    const clone = folder();
    repo.git("clone", "-q", "--depth", "1", "--branch", "change", `file://${repo.root}`, clone);
    const cures: Readonly<Record<string, readonly string[]>> = {
      GITHUB_ACTIONS: ["true", "fetch-depth: 0"],
      GITLAB_CI: ["true", "GIT_DEPTH: 0"],
      TF_BUILD: ["True", "fetchDepth: 0"],
      BITBUCKET_BUILD_NUMBER: ["7", "depth: full"],
      CI: ["true", "git fetch --unshallow"],
    };
    for (const [variable, [value = "", cure = ""]] of Object.entries(cures)) {
      const environment = { PATH: process.env["PATH"], HOME: process.env["HOME"], [variable]: value };
      const outcome = await check({ paths: [clone], since: "HEAD~1", environment });
      expect([outcome.exitCode, outcome.problems.map(({ code }) => code)]).toEqual([2, ["history-shallow"]]);
      const said = renderProblems(outcome.problems, { language: "en", width: 100 });
      expect([variable, said.includes(cure)]).toEqual([variable, true]);
      const pages = ["docs/ci.md", "docs/ci.es.md"].filter((page) => read(page).includes(`\`${cure}\``));
      expect([variable, pages.length]).toEqual([variable, 2]);
    }
  });
});
