import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterAll } from "vitest";

const TEMPORARY: string[] = [];

afterAll(() => {
  for (const folder of TEMPORARY) rmSync(folder, { recursive: true, force: true });
});

/** A real repository in a temporary folder, with its dates and its people fixed. */
export interface TestRepository {
  readonly root: string;
  readonly git: (...args: readonly string[]) => string;
  /** Writes files; undefined takes one away. */
  readonly write: (files: Readonly<Record<string, string | undefined>>) => void;
  readonly read: (file: string) => string;
  /** Changes one text in a file; it must be there. */
  readonly edit: (file: string, from: string, to: string) => void;
  /** Commits everything and answers with the hash. */
  readonly commit: (message: string) => string;
}

const PERSON = { NAME: "Ana", EMAIL: "ana@acme.example", DATE: "2026-05-01T09:00:00Z" };

const ENVIRONMENT = {
  PATH: process.env["PATH"] ?? "",
  HOME: tmpdir(),
  GIT_CONFIG_NOSYSTEM: "1",
  ...Object.fromEntries(
    Object.entries(PERSON).flatMap(([name, value]) => [
      [`GIT_AUTHOR_${name}`, value],
      [`GIT_COMMITTER_${name}`, value],
    ]),
  ),
};

export function repository(): TestRepository {
  const root = folder();
  const git = (...args: readonly string[]) =>
    execFileSync("git", args, { cwd: root, env: ENVIRONMENT, encoding: "utf8", stdio: "pipe" }).trim();
  git("init", "-q", "-b", "main");
  const read = (file: string) => readFileSync(join(root, file), "utf8");
  const write: TestRepository["write"] = (files) => {
    for (const [file, text] of Object.entries(files)) {
      const path = join(root, file);
      mkdirSync(dirname(path), { recursive: true });
      if (text === undefined) rmSync(path);
      else writeFileSync(path, text);
    }
  };
  const edit: TestRepository["edit"] = (file, from, to) => {
    const text = read(file);
    if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
    write({ [file]: text.replace(from, to) });
  };
  const commit = (message: string) => {
    git("add", "-A");
    git("commit", "-q", "--allow-empty", "-m", message);
    return git("rev-parse", "HEAD");
  };
  return { root, git, write, read, edit, commit };
}

/** An empty folder that is taken away when the tests are done. */
export function folder(): string {
  const made = realpathSync(mkdtempSync(join(tmpdir(), "batuta-test-")));
  TEMPORARY.push(made);
  return made;
}

const INITIATIVE = `initiative: spring
title: Strollers
kind: campaign
proposed_by: marketing
author: campaigns@acme.example
status: proposed
launch: 2026-06-01
ends: 2026-06-07
demand: [{flow: orders, volume: 1400}]
promises: [{topic: delivery-time, at_most: 5 days, kept_by: logistics}]
asked: {logistics: {on: 2026-05-01, by: campaigns@acme.example, until: 2026-05-28}}
`;

const SECOND = INITIATIVE.replace("spring", "summer")
  .replace("Strollers", "Parasols")
  .replaceAll("2026-06-0", "2026-06-2");

export const SPRING = "initiatives/spring.initiative.yaml";
export const SUMMER = "initiatives/summer.initiative.yaml";
export const LOGISTICS = "departments/logistics/logistics.department.yaml";
export const ANSWERS = "departments/logistics/answers.yaml";

/** A small company in which nothing has to be solved before launch: one promise, kept by one area that has agreed. */
export const COMPANY: Readonly<Record<string, string>> = {
  "batuta.yaml": `company: acme
zone: Europe/Madrid
currency: EUR
customers: orders
as_of: 2026-05-04
language: en
policy: {tail: 3 days, rules: {promises/keeper-has-not-agreed: {severity: blocker}}}
`,
  [SPRING]: INITIATIVE,
  [SUMMER]: `${SECOND.replace("status: proposed", "status: approved")}approved: {by: board@acme.example, on: 2026-05-01}
`,
  [LOGISTICS]: `department: logistics
as_of: 2026-05-04
commits: [{topic: delivery-time, at_most: 5 days, decided_by: [dispatch]}]
capacities:
  dispatch: {throughput: orders, rate: 1000/day, usual: 200/day}
`,
  [ANSWERS]: `answers:
  spring: {says: agrees, on: 2026-05-02, by: warehouse@acme.example}
  summer: {says: agrees-if, condition: a second lorry, due: 2026-05-20, on: 2026-05-02, by: warehouse@acme.example}
`,
};
