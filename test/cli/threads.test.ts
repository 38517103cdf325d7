import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { check } from "../../src/check.ts";
import type { Threads } from "../../src/cli/threads.ts";
import { folderOf } from "../hostile/company.ts";
import { ran } from "./outer.ts";

const PROGRAM = fileURLToPath(new URL("../../bin/batuta.js", import.meta.url));

const plan = (index: number) => `initiative: plan-${index}
title: Plan ${index}
kind: campaign
proposed_by: shop
launch: 2026-06-0${1 + (index % 5)}
ends: 2026-06-09
demand: [{flow: ${index % 8 === 3 ? "orders" : "visits"}, volume: ${40 * index + 1}..${50 * index + 2}}]
`;

/** As many as two threads share; one of each half is for the counter, which one of them floods. */
const COMPANY = folderOf({
  ...Object.fromEntries(Array.from({ length: 16 }, (_, index) => [`${index}.yaml`, plan(index)])),
  "shop.yaml": "department: shop\ncapacities: {counter: {throughput: orders, rate: 60/day, usual: 10/day}}\n",
});
const ASKED = ["check", COMPANY, "--as-of", "2026-05-11", "--scenarios", "16", "--format", "json"];

const alone = ran(ASKED, { check });

/** Threads that are none: each part is judged by this process. */
function threads(run: Threads["run"]): Threads {
  return { count: 2, run };
}

describe("many initiatives judged beside each other", () => {
  it("come to the bytes and the exit code of one thread", async () => {
    const parts: string[] = [];
    const { code, out } = await ran(ASKED, {
      check: async (request) => {
        const run: Threads["run"] = async (args) => {
          parts.push(args.join(" "));
          return (await ran(args, { check })).out;
        };
        return check({ ...request, threads: threads(run) });
      },
    });
    expect(parts).toEqual([expect.stringContaining("--shard 2/2")]);
    expect([code, out]).toEqual([(await alone).code, (await alone).out]);
  });

  it.each<[string, Threads["run"]]>([
    ["comes to nothing", async () => ""],
    ["says something else", async () => "{}"],
    [
      "read other files",
      async (args) => (await ran([...args.slice(0, -1), folderOf({ "a.yaml": plan(1) })], { check })).out,
    ],
  ])("are judged here where another thread %s", async (_, run) => {
    const { out } = await ran(ASKED, { check: async (request) => check({ ...request, threads: threads(run) }) });
    expect(out).toBe((await alone).out);
  });

  it("are so in the program itself", async () => {
    const { status, stdout } = spawnSync(process.execPath, [PROGRAM, ...ASKED, "--threads", "2"], { encoding: "utf8" });
    expect([status, stdout]).toEqual([(await alone).code, (await alone).out]);
  });
});
