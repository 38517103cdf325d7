import { chmodSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { batuta, ended, type Files, folderOf, namesIn, PROJECT, SUMMER } from "./company.ts";

/** Code that leaves a trace wherever it is run, as a module of either kind, a script of a shell, or both. */
const SCRIPT = `#!/bin/sh\ntouch "$MARKER"\n`;
const CODE = `import("node:fs").then((fs) => fs.writeFileSync(process.env.MARKER, import.meta?.url ?? "ran"));\n`;
const COMMON = `require("node:fs").writeFileSync(process.env.MARKER, __filename);\n`;

const MODULE = {
  "package.json": `{"name": "evil", "main": "index.cjs", "exports": "./index.cjs"}`,
  "index.cjs": COMMON,
  "pack.yaml": "pack: evil\ntolerances: {breach: 10%}\n",
};

/** Names that this program's own parts import: none may be found in the folder that is judged. */
const OWN_PARTS = ["chalk", "commander", "yaml", "tinyglobby", "re2js", "csv-parse", "date-holidays", "tsx", "evil"];

const TEMPTATIONS: Files = {
  "summer.yaml": SUMMER,
  "batuta.yaml": "company: acme\npolicy: {extends: [recommended, evil]}\ncalendar: {country: ES}\n",
  "package.json": `{"type": "module", "main": "index.js", "batuta": {"plugins": ["evil", "./plugin.js"]}, "scripts": {${["preinstall", "prepare", "test", "batuta", "check"].map((name) => `"${name}": "touch $MARKER"`).join(", ")}}}`,
  ...Object.fromEntries(
    [
      "batuta.config.js",
      "batuta.config.mjs",
      "batuta.config.ts",
      ".batutarc.js",
      "plugin.js",
      "index.js",
      "batuta.js",
    ].map((name) => [name, CODE]),
  ),
  ...Object.fromEntries(["batuta.config.cjs", ".batutarc.cjs", ".pnp.cjs"].map((name) => [name, COMMON])),
  ".batutarc": "plugins: [./plugin.js]\n",
  ".npmrc": "node-options=--require ./index.cjs\n",
  ".env": "NODE_OPTIONS=--require ./index.cjs\n",
  ".envrc": SCRIPT,
  ...Object.fromEntries(
    OWN_PARTS.flatMap((name) => Object.entries(MODULE).map(([file, text]) => [`node_modules/${name}/${file}`, text])),
  ),
  ...Object.fromEntries(["git", "node", "sh", "less", "open"].map((name) => [`bin/${name}`, SCRIPT])),
  ".git/config": `[core]\n\tfsmonitor = ./bin/git\n\thooksPath = ./bin\n\tpager = ./bin/less\n[diff]\n\texternal = ./bin/git\n`,
  ".git/HEAD": "ref: refs/heads/main\n",
  ".git/hooks/post-checkout": SCRIPT,
  "rules/rule.js": CODE,
  "rules/acme.yaml": `rules:
  - rule: acme/evil
    for: offer
    require: 'process.mainModule.require("fs").writeFileSync("marker", "") == true'
    severity: note
    title: {en: t, es: t}
    message: {en: t, es: t}
`,
  "departments/evil.department.yaml": `department: evil\ntitle: "\${require('fs')}"\ncontact: "$(touch $MARKER)"\n`,
};

const COMMANDS = [
  ["check", "--as-of", "2026-05-11", "--scenarios", "64", "--format", "json"],
  ["solve", "summer", "--as-of", "2026-05-11"],
  ["explain", "acme/evil"],
  ["orientation", "--as-of", "2026-05-11"],
  ["rules", "test"],
];

describe("nothing of a company's folder ever runs", () => {
  const root = folderOf(TEMPTATIONS);
  for (const name of ["git", "node", "sh", "less", "open"]) chmodSync(join(root, "bin", name), 0o755);
  chmodSync(join(root, ".git/hooks/post-checkout"), 0o755);
  symlinkSync("../evil/index.cjs", join(root, "node_modules/yaml/yaml.cjs"));
  const marker = join(folderOf({}), "marker");

  it.each(COMMANDS.map((args) => [args.join(" "), args] as const))("batuta %s", async (_, args) => {
    const { code } = await batuta(args, { cwd: root, env: { MARKER: marker } });
    expect([0, 1, 2]).toContain(code);
    expect(namesIn(join(marker, ".."))).toEqual([]);
    expect(namesIn(root).filter((name) => name.includes("marker"))).toEqual([]);
  });

  it("while the traps would spring if anybody stepped into them", async () => {
    for (const args of [["batuta.config.js"], ["-e", 'require("evil")'], ["-e", 'require("./.pnp.cjs")']]) {
      const trap = join(folderOf({}), "marker");
      await ended(process.execPath, args, { cwd: root, env: { MARKER: trap } });
      expect(namesIn(join(trap, ".."))).toEqual(["marker"]);
    }
  });
});

it("the program loads nothing by a name that a folder decides", () => {
  const files = readdirSync(join(PROJECT, "src"), { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  const loading = files.filter((file) =>
    /\bimport\((?!")|\brequire\(|\beval\(|new Function\(|node:vm|child_process/.test(
      readFileSync(join(PROJECT, "src", file), "utf8"),
    ),
  );
  // Only git is another program, and it has a file of its own; the start runs the program's own chunks, from its own folder.
  const own = ["files/git.ts", "cli/start/start.ts"];
  expect(loading.filter((file) => !own.includes(file) && !file.startsWith("build/"))).toEqual([]);
});
