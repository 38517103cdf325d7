import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { rewriteAll } from "../../src/files/rewrite.ts";
import { writeNew, writeWhole } from "../../src/files/write.ts";
import { batuta, ended, folderOf, inShell, namesIn, PROJECT, SUMMER } from "./company.ts";

const OLD = "what was there before\n";
const IS_ROOT = process.getuid?.() === 0;
const CHECK = ["check", "--as-of", "2026-05-11"];

/** A file system of 64 KB, or one that cannot be written to; undefined where this user may not mount one. */
function mounted(folder: string, options: string): (() => void) | undefined {
  mkdirSync(folder, { recursive: true });
  const made = spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder]);
  return made.status === 0 ? () => void spawnSync("umount", [folder]) : undefined;
}

describe("a full disk", () => {
  it.skipIf(!IS_ROOT)(
    "keeps the old file and leaves nothing else (skipped without the right to mount)",
    async (context) => {
      const root = folderOf({ "summer.yaml": SUMMER });
      const disk = join(root, "disk");
      const unmount = mounted(disk, "size=64k");
      if (!unmount) return context.skip();
      try {
        writeFileSync(join(disk, "result.json"), OLD);
        await expect(writeWhole(join(disk, "result.json"), "x".repeat(200_000))).rejects.toThrow("ENOSPC");
        await expect(writeNew(disk, "rules/new.yaml", "x".repeat(200_000))).rejects.toThrow("ENOSPC");
        writeFileSync(join(disk, "filler"), "x".repeat(52_000));
        const { code, err } = await batuta([...CHECK, "--format", "json=disk/result.json"], { cwd: root });
        expect([code, err]).toEqual([
          2,
          "batuta: disk/result.json could not be written: no space is left (ENOSPC). What was there is as it was.\n",
        ]);
        expect([readFileSync(join(disk, "result.json"), "utf8"), namesIn(disk)]).toEqual([
          OLD,
          ["filler", "result.json"],
        ]);
      } finally {
        unmount();
      }
    },
  );

  it("behind standard output ends with 2, and behind standard error changes nothing", async () => {
    const root = folderOf({ "summer.yaml": SUMMER, "broken.yaml": "a: [" });
    const results = await inShell("batuta check summer.yaml --as-of 2026-05-11 > /dev/full", { cwd: root });
    expect(results.code).toBe(2);
    expect(results.err).toContain("batuta: The output could not be written: no space is left (ENOSPC).");
    const faults = await inShell("batuta check . --as-of 2026-05-11 --format json 2> /dev/full", { cwd: root });
    expect([faults.code, JSON.parse(faults.out)]).toEqual([2, expect.objectContaining({ version: 1 })]);
    const typed = await inShell("batuta chek 2> /dev/full", { cwd: root });
    expect(typed.code).toBe(2);
  });
});

describe("a reader who left", () => {
  it("is no error: the verdict stays what it is", async () => {
    const root = folderOf({ "summer.yaml": SUMMER });
    const { code, out, err } = await inShell(
      "batuta check . --as-of 2026-05-11 --format json | head -c 1; exit ${PIPESTATUS[0]}",
      { cwd: root },
    );
    expect([code, out, err]).toEqual([1, "{", ""]);
    const closed = await inShell("batuta check . --as-of 2026-05-11 >&-", { cwd: root });
    expect([closed.code, closed.err]).toEqual([1, ""]);
  });

  it("who reads slowly gets all of it", async () => {
    const { code, out } = await inShell("batuta schema initiative | (sleep 0.3; cat)");
    expect([code, out.length > 100_000]).toEqual([0, true]);
    expect(JSON.parse(out)).toMatchObject({ title: "Batuta: initiative" });
  });
});

describe("a folder that cannot be written to", () => {
  it.skipIf(!IS_ROOT)("is said, and what was there stays (skipped for who cannot become another user)", async () => {
    const root = folderOf({ "summer.yaml": SUMMER, "out/result.json": OLD });
    chmodSync(root, 0o755);
    chmodSync(join(root, "out"), 0o555);
    const { code, err } = await batuta([...CHECK, "--format", "json=out/result.json"], {
      cwd: root,
      uid: 65_534,
      gid: 65_534,
    });
    expect([code, err]).toEqual([
      2,
      "batuta: out/result.json could not be written: you may not write there (EACCES). What was there is as it was.\n",
    ]);
    expect([readFileSync(join(root, "out/result.json"), "utf8"), namesIn(join(root, "out"))]).toEqual([
      OLD,
      ["result.json"],
    ]);
  });

  it.skipIf(!IS_ROOT)("nor a disk that is read only (skipped without the right to mount)", async (context) => {
    const root = folderOf({});
    const unmount = mounted(join(root, "disk"), "ro");
    if (!unmount) return context.skip();
    try {
      await expect(writeWhole(join(root, "disk/a.json"), "x")).rejects.toThrow("EROFS");
      await expect(writeNew(join(root, "disk"), "a.yaml", "x")).rejects.toThrow("EROFS");
    } finally {
      unmount();
    }
  });
});

/** A program of its own that writes a file a megabyte at a time, slowly enough to be met half way. */
const WRITER = `
  import fs from "node:fs/promises";
  import { syncBuiltinESMExports } from "node:module";
  const open = fs.open;
  fs.open = async (...args) => {
    const file = await open(...args);
    const write = file.writeFile.bind(file);
    return Object.assign(file, { writeFile: async (bytes) => {
      await write(bytes.subarray(0, 5));
      process.stdout.write("half\\n");
      await new Promise((later) => setTimeout(later, 60_000));
    } });
  };
  syncBuiltinESMExports();
  const { writeWhole, writeNew } = await import(process.argv[1]);
  await (process.argv[2] === "new" ? writeNew(process.argv[3], "rules/a.yaml", "what is new") : writeWhole(process.argv[3] + "/a.txt", "what is new"));
`;

async function killedHalfWay(root: string, signal: NodeJS.Signals, how: "new" | "over") {
  const args = ["--import", "tsx", "--input-type=module", "-e", WRITER, join(PROJECT, "src/files/write.ts"), how, root];
  const child = spawn(process.execPath, args, { cwd: PROJECT, stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  const before = await readdir(root, { recursive: true });
  child.kill(signal);
  const [code, by] = await once(child, "close");
  return { code, by, wasHalfWay: before.some((name) => name.endsWith(".batuta-tmp")) };
}

describe("stopped while writing", () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("%s leaves the old file and nothing else", async (signal) => {
    const root = folderOf({ "a.txt": OLD });
    expect(await killedHalfWay(root, signal, "over")).toEqual({ code: null, by: signal, wasHalfWay: true });
    expect([readFileSync(join(root, "a.txt"), "utf8"), namesIn(root)]).toEqual([OLD, ["a.txt"]]);
  });

  it("killed outright: the old file is whole, and what was half written is no file of a company", async () => {
    const root = folderOf({ "a.txt": OLD, "summer.yaml": SUMMER });
    expect((await killedHalfWay(root, "SIGKILL", "over")).wasHalfWay).toBe(true);
    expect(readFileSync(join(root, "a.txt"), "utf8")).toBe(OLD);
    expect((await batuta(CHECK, { cwd: root })).code).toBe(1);
  });

  it("a new file is there whole or not at all", async () => {
    const root = folderOf({});
    expect(await killedHalfWay(root, "SIGKILL", "new")).toMatchObject({ wasHalfWay: true });
    expect(namesIn(root).filter((name) => name.endsWith("a.yaml"))).toEqual([]);
  });
});

/** Something to play: without it, the work would be done before it can be interrupted. */
const BUSY = `department: logistics
capacities:
  dispatch: {throughput: orders, rate: 100..200/day, usual: 40/day}
`;

describe("interrupted while it works", () => {
  it("ends at once, as a shell understands: 130", async () => {
    const root = folderOf({ "summer.yaml": SUMMER, "logistics.yaml": BUSY });
    const line = [
      "set -m",
      "batuta check . --as-of 2026-05-11 --scenarios 100000000 --format json=result.json & task=$!",
      "sleep 1.5; kill -INT -- -$task; wait $task; echo $?",
    ].join("\n");
    const { out } = await ended(
      "bash",
      ["-c", line.replace("batuta", `env --default-signal=INT "${process.execPath}" "${PROJECT}bin/batuta.js"`)],
      {
        cwd: root,
      },
    );
    expect(out.trim()).toBe("130");
    expect(namesIn(root)).toEqual(["logistics.yaml", "summer.yaml"]);
  });
});

it("what escapes every guard ends with 70, and never with 1, which is a verdict", async () => {
  const escaping = `const wait = setInterval(() => {
    if (process.listenerCount("uncaughtException") === 0) return;
    clearInterval(wait);
    throw new Error("nobody caught this");
  });`;
  const root = folderOf({ "summer.yaml": SUMMER });
  const args = [
    "--import",
    `data:text/javascript,${encodeURIComponent(escaping)}`,
    join(PROJECT, "bin/batuta.js"),
    ...CHECK,
  ];
  const { code, err } = await ended(process.execPath, args, { cwd: root });
  expect([code, err]).toEqual([70, expect.stringContaining("nobody caught this")]);
  expect(err).toContain("This is a bug in Batuta");
});

describe("a result for which a link of the checked files waits", () => {
  it.each(["json", "html", "markdown", "sarif"])("%s takes its place, and what it led to stays", async (format) => {
    const outside = folderOf({ "rc.txt": OLD });
    const root = folderOf({ "summer.yaml": SUMMER });
    symlinkSync(join(outside, "rc.txt"), join(root, "result"));
    const { code } = await batuta(["check", ".", "--as-of", "2026-05-11", "--format", `${format}=result`], {
      cwd: root,
    });
    expect(code).toBe(1);
    expect(readFileSync(join(outside, "rc.txt"), "utf8")).toBe(OLD);
    expect(statSync(join(root, "result")).size).toBeGreaterThan(100);
  });

  it("is refused where it is a folder that leads outside, said in words; its own name is no such way", async () => {
    const outside = folderOf({});
    const root = folderOf({ "summer.yaml": SUMMER });
    symlinkSync(outside, join(root, "out"));
    const to = (path: string) => ["check", ".", "--as-of", "2026-05-11", "--lang", "en", "--format", `json=${path}`];
    const { code, err } = await batuta(to("out/result.json"), { cwd: root });
    expect([code, namesIn(outside)]).toEqual([2, []]);
    expect(err).toContain("a link on the way leads out of this folder: name the place itself (EXDEV)");
    expect((await batuta(to(join(outside, "result.json")), { cwd: root })).code).toBe(1);
    expect(namesIn(outside)).toEqual(["result.json"]);
  });
});

it("/dev/stdout is written through, whatever stands behind it", async () => {
  const root = folderOf({ "summer.yaml": SUMMER });
  const line = `"${process.execPath}" "${PROJECT}bin/batuta.js" check . --as-of 2026-05-11 --format json=/dev/stdout`;
  for (const behind of ["> kept.json", "| cat > kept.json"]) {
    await ended("bash", ["-c", `${line} ${behind}`], { cwd: root });
    expect(JSON.parse(readFileSync(join(root, "kept.json"), "utf8"))).toHaveProperty("version");
  }
});

describe("a new file", () => {
  it("never takes the place of one that is there", async () => {
    const root = folderOf({ "rules/a.yaml": OLD });
    await expect(writeNew(root, "rules/a.yaml", "new")).rejects.toThrow("EEXIST");
    expect([readFileSync(join(root, "rules/a.yaml"), "utf8"), namesIn(root)]).toEqual([OLD, ["rules", "rules/a.yaml"]]);
  });

  it("never leaves the company's folder through a link", async () => {
    const outside = folderOf({});
    const root = folderOf({});
    symlinkSync(outside, join(root, "rules"));
    await expect(writeNew(root, "rules/a.yaml", "new")).rejects.toThrow("leads outside");
    await expect(writeNew(root, "rules/deep/a.yaml", "new")).rejects.toThrow("leads outside");
    expect(await readdir(outside)).toEqual([".git"]);
  });

  it("is not written through a link that waits under its name", async () => {
    const outside = folderOf({ "rc.yaml": OLD });
    const root = folderOf({ "a.yaml": OLD });
    symlinkSync(join(outside, "rc.yaml"), join(root, "answers.yaml"));
    const changes = [
      { file: "a.yaml", before: OLD, after: "new" },
      { file: "answers.yaml", before: undefined, after: "new" },
    ];
    await expect(rewriteAll(root, changes)).rejects.toThrow("EEXIST");
    expect([readFileSync(join(outside, "rc.yaml"), "utf8"), readFileSync(join(root, "a.yaml"), "utf8")]).toEqual([
      OLD,
      OLD,
    ]);
  });

  it("is written with the folders on its way", async () => {
    const root = folderOf({});
    await writeNew(root, "rules/deep/a.yaml", "new");
    expect([readFileSync(join(root, "rules/deep/a.yaml"), "utf8"), namesIn(root)]).toEqual([
      "new",
      ["rules", "rules/deep", "rules/deep/a.yaml"],
    ]);
  });
});

it("a file written over keeps its rights whatever this user's mask is", async () => {
  const root = folderOf({ "a.txt": OLD });
  for (const mode of [0o600, 0o664, 0o777]) {
    chmodSync(join(root, "a.txt"), mode);
    await writeWhole(join(root, "a.txt"), "new");
    expect(statSync(join(root, "a.txt")).mode & 0o777).toBe(mode);
  }
});
