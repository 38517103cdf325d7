import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterAll, describe, expect, it } from "vitest";

import { colourChoice } from "../../src/cli/colour.ts";
import { findCompanies } from "../../src/files/find.ts";
import { unreadFiles } from "../../src/files/unread.ts";
import { ran } from "./outer.ts";

const FOLDERS: string[] = [];

afterAll(() => {
  for (const folder of FOLDERS) rmSync(folder, { recursive: true, force: true });
});

function company(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "batuta-doctor-")));
  FOLDERS.push(folder);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

const INITIATIVE = (id: string, status: string) =>
  `initiative: ${id}\ntitle: ${id}\nkind: campaign\nproposed_by: marketing\nlaunch: 2026-06-01\nends: 2026-06-30\nstatus: ${status}\n`;

const MIXED = {
  "batuta.yaml": 'company: acme\nas_of: 2026-05-25\nlanguage: es\nincludes: ["initiatives/**/*.yaml"]\n',
  "initiatives/a.yaml": INITIATIVE("first", "proposed"),
  "initiatives/b.yaml": `${INITIATIVE("second", "stopped")}reason: no stock\n`,
  "notes/plan.yaml": "a: b\n",
  "initiatives/.old/c.yaml": "a: b\n",
  "other/batuta.yaml": "company: other\n",
  "other/initiatives/d.yaml": "a: b\n",
  "node_modules/pack/e.yaml": "a: b\n",
};

describe("files that are not read", () => {
  it("are each told with their reason", async () => {
    const folder = company(MIXED);
    symlinkSync("a.yaml", join(folder, "initiatives/link.yaml"));
    symlinkSync("/etc/hostname", join(folder, "initiatives/away.yaml"));
    const [found] = (await findCompanies(folder)).companies;
    expect(found?.files).not.toContain("initiatives/link.yaml");
    const unread = found ? await unreadFiles(found) : [];
    expect(unread.map(({ file, why }) => `${file}: ${why}`)).toEqual([
      "initiatives/.old/c.yaml: hidden",
      "initiatives/away.yaml: outside",
      "initiatives/link.yaml: link",
      "notes/plan.yaml: not-included",
      "other/batuta.yaml: other-company",
      "other/initiatives/d.yaml: other-company",
    ]);
  });
});

describe("batuta doctor", () => {
  it("says what was found and what would be judged, in the company's language, and judges nothing", async () => {
    const folder = company(MIXED);
    const { code, out, err, asked } = await ran(["doctor", folder]);
    expect([code, err, asked]).toEqual([0, "", []]);
    expect(out).toContain(`carpeta      ${folder}`);
    expect(out).toContain("se leen      3: 1 empresa, 2 iniciativas");
    expect(out).toContain("no se leen   initiatives/.old/c.yaml (está en una carpeta oculta)");
    expect(out).toContain("notes/plan.yaml (ningún patrón de `includes:` lo nombra)");
    expect(out).toContain("first     lanza el lun 1 jun, propuesta");
    expect(out).toContain("second    no se juzga: parada");
    expect(out).toContain("día       lun 25 may 2026, por el `as_of:` de la empresa");
    expect(out).toContain("editor       sin esquemas: batuta init editor los escribe");
  });

  it("names one of a kind and several as people do, in English", async () => {
    const { out } = await ran(["doctor", company(MIXED), "--lang", "en"]);
    expect(out).toContain("files read   3: 1 company, 2 initiatives");
    const { out: single } = await ran([
      "doctor",
      company({ "a.yaml": INITIATIVE("first", "proposed") }),
      "--lang",
      "en",
    ]);
    expect(single).toContain("files read   1: 1 initiative\n");
  });

  it("says the same to programs", async () => {
    const { out } = await ran(["doctor", company(MIXED), "--format", "json", "--lang", "en"]);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      program: { node: process.version, language: "en", language_from: "--lang", colour: false, columns: null },
      companies: [{ config: "batuta.yaml", judged: [{ id: "first" }], left_out: [{ id: "second" }], problems: 0 }],
    });
  });

  it("counts what is wrong with files, and ends with 2", async () => {
    const { code, out } = await ran([
      "doctor",
      company({ "a.yaml": "initiative: x\nlaunhc: 2026-06-01\n" }),
      "--lang",
      "en",
    ]);
    expect(code).toBe(2);
    expect(out).toMatch(/problems +\d; batuta check says what to mend/);
    expect(out).toContain("none: every YAML file below the folder belongs to the company");
  });

  it("ends with 2 where nothing is found", async () => {
    const { code, err } = await ran(["doctor", company({ "readme.txt": "" }), "--lang", "en"]);
    expect(code).toBe(2);
    expect(err).toContain("There is nothing to check");
  });

  it("tells a pipeline what it is run for, and what history it has", async () => {
    const folder = company({ "a.initiative.yaml": INITIATIVE("first", "proposed"), "b.yaml": "flows: {orders: {}}\n" });
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...args], {
        cwd: folder,
        stdio: "pipe",
      });
    git("init", "-q", "-b", "main");
    git("add", ".");
    git("commit", "-qm", "one");
    git("update-ref", "refs/remotes/origin/main", "HEAD");
    writeFileSync(join(folder, "b.yaml"), "flows: {orders: {}, calls: {}}\n");
    git("commit", "-qam", "two");
    const environment = {
      PATH: process.env["PATH"] ?? "",
      GITHUB_ACTIONS: "true",
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_BASE_REF: "main",
    };
    const { code, out, err } = await ran(["doctor", folder, "--ci", "--lang", "es"], { environment });
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/plataforma +github\n +suceso +pull_request\n +va a +origin\/main \([0-9a-f]{12}\)/);
    expect(out).toMatch(/historia +entera\n +ha cambiado +b.yaml\n/);
    expect(out).toMatch(/se juzga con +batuta check --since origin\/main/);
    const lost = await ran(["doctor", folder, "--ci", "--format", "json"], {
      environment: { ...environment, GITHUB_BASE_REF: "gone" },
    });
    expect(lost.code).toBe(2);
    expect(JSON.parse(lost.out)).toMatchObject({ pipeline: { base: "origin/gone", base_commit: null, changed: null } });
    expect(lost.err).toContain("origin/gone");
  });

  it.each([
    ["github", { GITHUB_ACTIONS: "true" }, "en", ["security-events: write", "pull-requests: write", "cannot be seen"]],
    ["github", { GITHUB_ACTIONS: "true" }, "es", ["security-events: write", "pull-requests: write", "no se ve"]],
    ["gitlab", { GITLAB_CI: "true" }, "en", ["CI_JOB_TOKEN may not", "scope api", "cannot be seen"]],
    ["gitlab", { GITLAB_CI: "true" }, "es", ["CI_JOB_TOKEN no puede", "alcance api", "no se ve"]],
  ])("says which rights each use needs on %s, and that its own cannot be seen", async (_, platform, lang, said) => {
    const folder = company({ "a.yaml": INITIATIVE("first", "proposed") });
    const environment = { PATH: process.env["PATH"] ?? "", ...platform };
    const { out } = await ran(["doctor", folder, "--ci", "--lang", lang], { environment });
    for (const text of said) expect(out.replaceAll(/\s+/g, " ")).toContain(text);
    const elsewhere = await ran(["doctor", folder, "--ci", "--lang", lang], {
      environment: { PATH: environment.PATH },
    });
    for (const text of said) expect(elsewhere.out).not.toContain(text);
  });

  it("says what decides about colours", () => {
    const because = (environment: Record<string, string>, flag?: boolean) =>
      colourChoice(flag, environment, true).because;
    expect(because({})).toBe("terminal");
    expect(because({ NO_COLOR: "1", CLICOLOR_FORCE: "1" })).toBe("NO_COLOR");
    expect(because({ FORCE_COLOR: "0", NO_COLOR: "1" })).toBe("FORCE_COLOR");
    expect(because({ TERM: "dumb" }, false)).toBe("option");
    expect(colourChoice(undefined, { TERM: "dumb" }, true)).toEqual({ colour: false, because: "TERM" });
  });
});
