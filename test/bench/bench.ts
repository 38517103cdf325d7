import { mkdirSync, writeFileSync } from "node:fs";

import type { BuiltPlan } from "../../src/simulate/build/build-plan.ts";
import { createSampler, type Sampler } from "../../src/simulate/drivers.ts";
import { drawSample, type Sample } from "../../src/simulate/sample.ts";
import { VERSION } from "../../src/version.ts";
import { planOf } from "../simulate/company.ts";
import { benchCompany, pad, type Size } from "./company.ts";
import { type Found, loopInC } from "./in-c.ts";

/**
 * `npm run bench`: what the program's own kernel needs for 180 days, 12 capacities and 4,096 scenarios, beside a loop in
 * C that does the same arithmetic in the same session, and how that grows. `-- --keep` records the ratios, which travel
 * from machine to machine, under the version. Both sides count their processor's time, the collector's included: a busy
 * machine stretches every clock on the wall. Timing decides no test.
 */
const MAIN = { days: 180, capacities: 12, scenarios: 4096 } as const;
const ROUNDS = 7;
/** Each is grown alone, from an eighth of the whole to the whole. */
const GROWTH: Readonly<Record<keyof typeof MAIN, readonly number[]>> = {
  days: [45, 90, 180, 360],
  capacities: [3, 6, 12, 24],
  scenarios: [1024, 2048, 4096, 8192],
};

type Load = Readonly<Record<keyof typeof MAIN, number>>;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

interface Kernel {
  readonly plan: BuiltPlan;
  readonly sampler: Sampler;
  readonly play: () => { readonly sample: Sample; readonly milliseconds: number };
}

/** Drivers are drawn before the clock starts, as the loop in C has them given. */
function kernelOf(load: Load): Kernel {
  const plan = planOf(benchCompany(load));
  const sampler = createSampler(1, load.scenarios);
  sampler.columns(plan.drivers);
  return {
    plan,
    sampler,
    play: () => {
      const before = process.cpuUsage().user;
      const sample = drawSample(plan, { sampler, count: load.scenarios, multiple: 1, turnedAwayCounts: false });
      return { sample, milliseconds: (process.cpuUsage().user - before) / 1000 };
    },
  };
}

/** A phone's day lies on a straight line between steps of its table there, on a cubic here. */
const NEAR = 5e-5;

/** Both find the same breaches on the same days with the same units short: it is the same arithmetic. */
function agree({ plan }: Kernel, sample: Sample, found: Found): boolean {
  return found.capacities.every(([breaches, first, short], index) => {
    const station = plan.stations.find(({ capacity }) => capacity.id.endsWith(`c${pad(index)}`));
    const own = station && sample.stations[station.index];
    if (!own) return false;
    const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((all, each) => all + each, 0);
    const days = [...own.first].filter((day) => day >= 0);
    const near = Math.abs(sum(own.short) - short) <= NEAR * Math.max(1, short);
    return sum(own.breach) === breaches && sum(days) === first && near;
  });
}

async function beside(size: Size): Promise<{ readonly milliseconds: number; readonly ratio: number | undefined }> {
  const kernel = kernelOf(MAIN);
  const loop = loopInC(kernel.plan, kernel.sampler, size);
  if (!loop) say("no C compiler here: the comparison is left out");
  const own: number[] = [];
  const inC: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const { sample, milliseconds } = kernel.play();
    const found = await loop?.play();
    if (found && !agree(kernel, sample, found)) throw new Error("the loop in C finds something else: it is no measure");
    // The first round warms both.
    if (round === 0) continue;
    own.push(milliseconds);
    if (found) inC.push(found.milliseconds);
  }
  loop?.end();
  return { milliseconds: median(own), ratio: loop && median(own) / median(inC) };
}

/** The power with which time grows, by least squares on logarithms: 1 is in proportion. */
function powerOf(points: readonly (readonly [size: number, time: number])[]): number {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const);
  const mean = (at: 0 | 1): number => logs.reduce((sum, each) => sum + each[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, each) => sum + (each[0] - x) * (each[1] - y), 0);
  return over / logs.reduce((sum, each) => sum + (each[0] - x) * (each[0] - x), 0);
}

/** Sizes take turns, and the fastest turn of each counts: a neighbour on the machine only ever makes one slower. */
function growthIn(what: keyof typeof MAIN): number {
  const grown = GROWTH[what].map((size) => ({ size, kernel: kernelOf({ ...MAIN, [what]: size }), fastest: Infinity }));
  for (let round = 0; round < 4; round++)
    for (const each of grown) each.fastest = Math.min(each.fastest, each.kernel.play().milliseconds);
  const power = powerOf(grown.map(({ size, fastest }) => [size, fastest]));
  const told = grown.map(({ size, fastest }) => `${size}: ${fastest.toFixed(0)} ms`).join(" · ");
  say(`${what}: ${told} · grows with power ${power.toFixed(2)}`);
  return power;
}

/** Bytes of the columns that a sample keeps, for each scenario: what memory grows with. */
function bytesAScenario(): number {
  const held = (scenarios: number): number => {
    const { sample } = kernelOf({ ...MAIN, scenarios }).play();
    const columns = [sample.expected, sample.letDown, sample.turnedAway, ...sample.due, ...sample.kept];
    const ofStations = sample.stations
      .flatMap((station) => Object.values(station))
      .filter((each) => ArrayBuffer.isView(each));
    return [...columns, ...ofStations].reduce((sum, each) => sum + each.byteLength, 0);
  };
  return (held(512) - held(256)) / 256;
}

async function main(): Promise<void> {
  const { milliseconds, ratio } = await beside(MAIN);
  const days = MAIN.days * MAIN.capacities * MAIN.scenarios;
  say(`${MAIN.days} days x ${MAIN.capacities} capacities x ${MAIN.scenarios} scenarios: ${milliseconds.toFixed(0)} ms`);
  say(`${(days / milliseconds / 1000).toFixed(1)} million capacity-days a second`);
  if (ratio !== undefined) say(`${ratio.toFixed(1)} times a loop in C at -O2 that finds the same`);
  const bytes = bytesAScenario();
  say(`${bytes} bytes a scenario kept; ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at most in all`);
  const growth = {
    days: growthIn("days"),
    capacities: growthIn("capacities"),
    scenarios: growthIn("scenarios"),
  };
  if (process.argv.includes("--keep")) keep({ timesC: ratio, bytesAScenario: bytes, growsWithPower: growth });
}

function keep(result: object): void {
  const folder = new URL("results/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  const text = JSON.stringify(
    { version: VERSION, ...MAIN, ...result },
    (_, value: unknown) => (typeof value === "number" ? Number(value.toPrecision(3)) : value),
    2,
  );
  writeFileSync(new URL(`${VERSION}.json`, folder), `${text}\n`);
}

await main();
