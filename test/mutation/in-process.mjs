import { register } from "node:module";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import fc from "fast-check";
import { glob } from "tinyglobby";

import { AREAS } from "./areas.mjs";
import { tests } from "./collected.mjs";

/** Where Stryker's instrumented code looks which mutant is on, and counts what each test reaches. */
const stryker = (globalThis["__stryker__"] ??= {});

/**
 * Tries mutants in one process that has loaded the tests and sources once: a mutant is a switch, and only the tests that
 * reach it run. A new worker for each, with its imports, takes a hundred times as long.
 */
class InProcess {
  /** Ids of the tests that ran unchanged in this process: what is set up at its first use is set up unchanged. */
  warm = new Set();

  /** What also runs while modules load is tried as all else is, in the tests that reach it: no process anew for each of them. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const { register: registerTypes } = await import("tsx/esm/api");
    registerTypes();
    // A mutant that a property finds at all, it finds within some twenty cases: thousands of mutants meet each of them.
    fc.configureGlobal({ seed: 1, numRuns: 20 });
    register("./resolve.mjs", import.meta.url);
    for (const file of (await glob(AREAS[process.env["AREA"]] ?? [])).sort()) {
      const before = tests.length;
      await import(pathToFileURL(resolve(file)).href);
      for (const test of tests.slice(before)) test.file = basename(file, ".test.ts");
    }
  }

  async dryRun() {
    stryker.activeMutant = undefined;
    const all = await this.run(tests, { bail: false });
    for (const { id } of all) this.warm.add(id);
    const results = all.filter(({ id }) => !isHeavy(id));
    for (const { id } of all) if (isHeavy(id)) delete stryker.mutantCoverage.perTest[id];
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ testFilter, hitLimit, activeMutant }) {
    // Five times as often as all its tests together came by it unchanged: Stryker's hundred take minutes in a loop.
    const limit = hitLimit && Math.ceil(hitLimit / 20);
    const reaching = inOrder(testFilter, basename(activeMutant.fileName, ".ts"));
    const cold = reaching.filter(({ id }) => !this.warm.has(id));
    await this.run(cold, { bail: false });
    for (const { id } of cold) this.warm.add(id);
    Object.assign(stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit: limit });
    const results = await this.run(reaching, { bail: true });
    const { hitCount } = stryker;
    Object.assign(stryker, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    return toMutantRunResult(
      determineHitLimitReached(hitCount, limit) ?? { status: DryRunStatus.Complete, tests: results },
    );
  }

  async run(some, { bail }) {
    const results = [];
    for (const test of some) {
      const result = await resultOf(test);
      results.push(result);
      if (bail && result.status === TestStatus.Failed) break;
    }
    return results;
  }
}

/** Seconds of work: what reads a megabyte, or the same a hundred thousand times, would be done again for thousands of mutants. */
const HEAVY = 1.5;

function isHeavy(id) {
  return tests.some((test) => test.id === id && test.work > HEAVY);
}

/** The tests that reach a mutant: those of its own file first, then the quick ones. */
function inOrder(ids, file) {
  const wanted = new Set(ids);
  const reaching = tests.filter(({ id }) => !ids || wanted.has(id));
  return reaching.sort((a, b) => Number(b.file === file) - Number(a.file === file) || a.took - b.took);
}

async function resultOf(test) {
  const { id, name, run } = test;
  const start = performance.now();
  const before = process.cpuUsage();
  stryker.currentTestId = id;
  const failed = await failureOf(run);
  stryker.currentTestId = undefined;
  const { user, system } = process.cpuUsage(before);
  test.took ??= performance.now() - start;
  test.work ??= (user + system) / 1e6;
  const told = { id, name, timeSpentMs: performance.now() - start };
  return failed === undefined
    ? { ...told, status: TestStatus.Success }
    : { ...told, status: TestStatus.Failed, failureMessage: failed };
}

/** What a test failed with; undefined: it passed. */
async function failureOf(run) {
  try {
    await run();
    return undefined;
  } catch (error) {
    return String(error?.message ?? error);
  }
}

export const strykerPlugins = [declareValuePlugin(PluginKind.TestRunner, "in-process", new InProcess())];
