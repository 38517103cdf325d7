import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { ended, folderOf, namesIn, PROJECT, SUMMER } from "../hostile/company.ts";
import { TEMPORARY } from "../scenario-file.ts";

const COMPANY = folderOf({
  "summer.yaml": SUMMER,
  "logistics.yaml":
    "department: logistics\ncalendar: {country: ES, works: mon-fri}\ncapacities:\n  dispatch: {throughput: orders, rate: 300/day, usual: 100/day}\n",
});
const CHECK = ["check", COMPANY, "--as-of", "2026-05-11", "--scenarios", "16", "--format", "json"];

function cache(): string {
  const made = mkdtempSync(join(tmpdir(), "batuta-kept-"));
  TEMPORARY.push(made);
  return made;
}

async function checked(env: Readonly<Record<string, string>>, args: readonly string[] = CHECK) {
  const { code, out, err } = await ended(process.execPath, [join(PROJECT, "bin/batuta.js"), ...args], { env });
  return { code, out, err };
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

/** Judged with nothing kept: what every other run has to say, to the byte. */
const plain = checked({ BATUTA_CACHE: "off" });

describe("what Batuta keeps for its next run", () => {
  it("changes no byte of a result, whether it is there, spoilt, or written by two runs at once", async () => {
    const kept = cache();
    const env = { XDG_CACHE_HOME: kept };
    expect((await plain).code).toBe(1);
    expect(await Promise.all([checked(env), checked(env)])).toEqual([await plain, await plain]);
    expect(await checked(env)).toEqual(await plain);
    for (const file of filesIn(kept))
      writeFileSync(
        file,
        readFileSync(file).map((byte, i) => (i % 97 === 60 ? byte ^ 8 : byte)),
      );
    expect(await checked(env)).toEqual(await plain);
    for (const file of filesIn(kept)) writeFileSync(file, "");
    expect(await checked(env)).toEqual(await plain);
  });

  it("holds for whoever does not feel an edit, and for nobody else", async () => {
    const campaign = (id: string, area: string, volume: number) =>
      `initiative: ${id}\ntitle: ${id}\nkind: campaign\nstatus: approved\nproposed_by: marketing\nlaunch: 2026-06-01\nends: 2026-06-30\n` +
      `demand: [{flow: orders, volume: ${volume}, where: {area: ${area}}}]\n`;
    const files = (volume: number) => ({
      "batuta.yaml": "company: acme\nzone: Europe/Madrid\ncustomers: orders\n",
      "vans.yaml":
        "department: vans\ncapacities:\n  north: {throughput: orders, where: {area: north}, rate: 100/day, usual: 50/day}\n  south: {throughput: orders, where: {area: south}, rate: 100/day, usual: 50/day}\n",
      "first.yaml": campaign("first", "north", 900),
      "second.yaml": campaign("second", "north", volume),
      "third.yaml": campaign("third", "south", 900),
    });
    const env = { XDG_CACHE_HOME: cache() };
    const folder = folderOf(files(100));
    const args = ["check", folder, "--as-of", "2026-05-11", "--scenarios", "16", "--format", "json"];
    const before = await checked(env, args);
    writeFileSync(join(folder, "second.yaml"), files(1500)["second.yaml"]);
    const after = await checked({ BATUTA_CACHE: "off" }, args);
    expect(await checked(env, args)).toEqual(after);
    expect(after.out).not.toBe(before.out);
  });

  it("of a whole company answers only who reads and asks the same", async () => {
    const files = {
      "summer.yaml": `${SUMMER}assets: [page.md]\n`,
      "page.md": "At home in 24 hours.\n",
      "logistics.yaml":
        "department: logistics\ncapacities:\n  dispatch: {throughput: orders, rate: 300/day, usual: 100/day}\n  box: {stock: orders, on_hand: {file: stock.csv}, usual: 10/day}\n",
      "stock.csv": "product,on_hand\nbox,9000\n",
      "rules.yaml": "pack: own\nrules: {capacity/busy: off}\n",
    };
    const env = { XDG_CACHE_HOME: cache() };
    const folder = folderOf(files);
    const asked = ["check", folder, "--as-of", "2026-05-11", "--scenarios", "16", "--format", "json"];
    const results = () => filesIn(env.XDG_CACHE_HOME).filter((file) => file.includes("/results/"));
    const said = new Set([(await checked(env, asked)).out]);
    const same = async (args: readonly string[]): Promise<void> => {
      const [fresh, kept] = await Promise.all([checked({ BATUTA_CACHE: "off" }, args), checked(env, args)]);
      expect(kept).toEqual(fresh);
      said.add(fresh.out);
    };
    await same(asked);
    expect(results()).toHaveLength(1);
    expect(said.size).toBe(1);
    const edits: readonly (readonly [keyof typeof files, string, string])[] = [
      ["stock.csv", "9000", "90"],
      ["page.md", "24", "12"],
      ["logistics.yaml", "300/day", "301/day"],
    ];
    for (const [file, from, to] of edits) {
      writeFileSync(join(folder, file), files[file].replace(from, to));
      await same(asked);
    }
    await same([...asked, "--lang", "es"]);
    await same(asked.with(3, "2026-05-12"));
    await same([...asked, "--seed", "2"]);
    expect(said.size).toBe(1 + edits.length + 3);
    expect(results()).toHaveLength(4);
  });

  it("stands in the person's own folder, for nobody else to read, and nothing of it in the company's", async () => {
    const kept = cache();
    await checked({ XDG_CACHE_HOME: kept });
    const parts = new Set(filesIn(kept).map((file) => file.slice(kept.length + 1).split("/")[1]));
    expect(parts).toEqual(new Set(["code", "holidays", "reading", "rehearsals", "results"]));
    expect(filesIn(kept).filter((file) => (statSync(file).mode & 0o077) !== 0)).toEqual([]);
    expect(namesIn(COMPANY)).toEqual(["logistics.yaml", "summer.yaml"]);
  });

  it("is nothing when that is said, or where there is no place for it", async () => {
    const kept = cache();
    expect(await checked({ XDG_CACHE_HOME: kept }, [...CHECK, "--no-cache"])).toEqual(await plain);
    expect(await checked({ XDG_CACHE_HOME: kept, BATUTA_CACHE: "off" })).toEqual(await plain);
    expect(filesIn(kept)).toEqual([]);
    expect(await checked({ XDG_CACHE_HOME: "", HOME: "" })).toEqual(await plain);
    writeFileSync(join(kept, "batuta"), "a file where a folder should be");
    expect(await checked({ XDG_CACHE_HOME: kept })).toEqual(await plain);
  });

  it("is not needed by one that is installed where nobody may write", async () => {
    const installed = cache();
    for (const part of ["bin", "bundle", "rules", "package.json"])
      cpSync(join(PROJECT, part), join(installed, part), { recursive: true });
    mkdirSync(join(installed, "kept"));
    for (const folder of [join(installed, "bundle"), join(installed, "kept"), installed]) chmodSync(folder, 0o555);
    const args = [join(installed, "bin/batuta.js"), ...CHECK];
    const { code, out, err } = await ended(process.execPath, args, {
      env: { XDG_CACHE_HOME: join(installed, "kept") },
    });
    for (const folder of [installed, join(installed, "bundle"), join(installed, "kept")]) chmodSync(folder, 0o755);
    expect({ code, out, err }).toEqual(await plain);
  });
});

describe("the help of all commands", () => {
  it("is the same whether the commands are loaded or only named", async () => {
    const named = await checked({}, ["--help"]);
    // `complete` is hidden, and whoever asks it wants to know every command.
    const loaded = await checked({}, ["--help", "complete"]);
    expect(named.out).toMatch(/check \[options\] \[paths\.\.\.\]/);
    expect(loaded).toEqual(named);
  });
});
