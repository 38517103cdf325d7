import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import { fileURLToPath } from "node:url";

import type { BuiltPlan } from "../../src/simulate/build/build-plan.ts";
import type { Sampler } from "../../src/simulate/drivers.ts";
import { ALLOWANCE, KINDS, pad, PHONE_TARGET, phoneTable, RECEIPT_EVERY, receiptOf, type Size } from "./company.ts";

export interface Found {
  readonly milliseconds: number;
  /** By capacity: scenarios with a breach, the sum of their first days, the sum of what was short. */
  readonly capacities: readonly (readonly [breaches: number, first: number, short: number])[];
}

/** The same company as a loop in C, ready to play it again and again; undefined: there is no compiler. */
export interface Loop {
  readonly play: () => Promise<Found>;
  readonly end: () => void;
}

const STEPS = 1026;

export function loopInC(plan: BuiltPlan, sampler: Sampler, size: Size): Loop | undefined {
  const folder = mkdtempSync(join(tmpdir(), "batuta-bench-"));
  const program = join(folder, "kernel");
  const source = fileURLToPath(new URL("kernel.c", import.meta.url));
  const compiled = spawnSync("cc", ["-O2", "-o", program, source, "-lm"], { stdio: ["ignore", "ignore", "inherit"] });
  if (compiled.status !== 0) {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  const figures = join(folder, "figures");
  writeFileSync(figures, new Uint8Array(figuresOf(plan, sampler, size).buffer));
  const child = spawn(program, [figures]);
  const lines = createInterface({ input: child.stdout });
  return {
    play: () => askOnce(child, lines),
    end: () => {
      child.stdin.end();
      rmSync(folder, { recursive: true });
    },
  };
}

async function askOnce(child: ChildProcessWithoutNullStreams, lines: Interface): Promise<Found> {
  const answered = new Promise<string>((resolve) => lines.once("line", resolve));
  child.stdin.write("\n");
  const [milliseconds = Number.NaN, ...rest] = (await answered).split(" ").map(Number);
  return {
    milliseconds,
    capacities: Array.from({ length: Math.floor(rest.length / 3) }, (_, index) => [
      rest[3 * index] ?? Number.NaN,
      rest[3 * index + 1] ?? Number.NaN,
      rest[3 * index + 2] ?? Number.NaN,
    ]),
  };
}

/** The layout that the loop reads: sizes, the volume, then each capacity's constants and columns. */
function figuresOf(plan: BuiltPlan, sampler: Sampler, { days, capacities }: Size): Float64Array {
  const columns = sampler.columns(plan.drivers);
  const column = (...parts: readonly string[]): Float64Array => {
    const index = plan.drivers.findIndex(({ name }) => parts.every((part) => name.includes(part)));
    const found = columns[index];
    if (!found)
      throw new Error(`no driver ${parts.join(" ")} among ${plan.drivers.map(({ name }) => name).join(", ")}`);
    return found;
  };
  const parts: ArrayLike<number>[] = [
    [days, capacities, sampler.count, RECEIPT_EVERY, ALLOWANCE, PHONE_TARGET],
    column("volume"),
  ];
  for (let index = 0; index < capacities; index++) {
    const kind = KINDS[index % 3];
    const name = `c${pad(index)}`;
    const table = kind === "phone" ? phoneTable(index) : undefined;
    parts.push(
      [kind === "stock" ? receiptOf(index) : 0, table?.capacity ?? 0],
      column("flow:", `f${pad(index)}`),
      column(name, "usual"),
      kind === "stock"
        ? column(name, "on_hand")
        : kind === "line"
          ? column(name, "/rate", "warehouse")
          : new Float64Array(sampler.count),
      table?.served ?? new Float64Array(STEPS),
      table?.abandoned ?? new Float64Array(STEPS),
    );
  }
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
