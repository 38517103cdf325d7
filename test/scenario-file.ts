import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterAll } from "vitest";

/** What a scenario file says. */
export interface Scenario {
  readonly name: string;
  readonly about: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** The example that it starts from: `=== copy examples/NAME`. */
  readonly copy: string | undefined;
  readonly command: string;
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

const SECTION = /^=== (.+)$/;

function parseScenario(name: string, text: string): Scenario {
  const sections = new Map<string, string[]>([["about", []]]);
  let current = sections.get("about") ?? [];
  for (const line of text.replace(/\n$/, "").split("\n")) {
    const title = SECTION.exec(line)?.[1];
    if (title === undefined) current.push(line);
    else sections.set(title, (current = []));
  }
  const body = (title: string): string => (sections.get(title) ?? []).map((line) => `${line}\n`).join("");
  const files = [...sections.keys()]
    .filter((title) => title.startsWith("file "))
    .map((title) => ({ path: title.slice(5), text: body(title) }));
  return {
    name,
    about: body("about"),
    files,
    copy: [...sections.keys()].find((title) => title.startsWith("copy "))?.slice(5),
    command: body("command").trim(),
    exit: Number(body("exit")),
    stdout: body("stdout"),
    stderr: body("stderr"),
  };
}

/** The text of a scenario with what was really printed. */
export function printScenario(scenario: Scenario, ran: Ran): string {
  const files = scenario.files.map(({ path, text }) => `=== file ${path}\n${text}`).join("");
  const stderr = ran.stderr === "" ? "" : `=== stderr\n${ran.stderr}`;
  const copy = scenario.copy === undefined ? "" : `=== copy ${scenario.copy}\n`;
  return `${scenario.about}${copy}${files}=== command\n${scenario.command}\n=== exit\n${ran.exit}\n=== stdout\n${ran.stdout}${stderr}`;
}

/** What a command ended with and wrote. */
export interface Ran {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Folders that are taken away when the tests are done. */
export const TEMPORARY: string[] = [];

/** A folder with the scenario's own files, and the project's examples beside them. */
export function stage(scenario: Scenario, project: string): string {
  if (scenario.files.length === 0 && scenario.copy === undefined) return project;
  const folder = mkdtempSync(join(tmpdir(), "batuta-"));
  TEMPORARY.push(folder);
  if (scenario.copy !== undefined) cpSync(join(project, scenario.copy), folder, { recursive: true });
  for (const { path, text } of scenario.files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (!path.endsWith("/")) writeFileSync(join(folder, path), text);
    else mkdirSync(join(folder, path), { recursive: true });
  }
  return folder;
}

afterAll(() => {
  for (const folder of TEMPORARY) rmSync(folder, { recursive: true, force: true });
});

/** The scenarios of a folder, by name. */
export function scenariosIn(folder: string): readonly Scenario[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".scenario"))
    .sort()
    .map((file) => parseScenario(file, readFileSync(join(folder, file), "utf8")));
}
