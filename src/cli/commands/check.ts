import type { Command } from "commander";

import { visible } from "../../base/visible.ts";
import { renderProblems } from "../../report/problems.ts";
import { comparisonOf } from "../../result/comparison.ts";
import type { Result } from "../../result/result.ts";
import type { Speaker } from "../../words/catalogue.ts";
import { selection } from "../changes.ts";
import { emit } from "../emit.ts";
import { placedIn } from "../folder.ts";
import { addLook, COLUMNS, type Look, optionsOf, outputsOf } from "../look.ts";
import { Failure } from "../failure.ts";
import type { Baseline, CheckOutcome, CheckRequest } from "../pipeline.ts";
import { withProgress } from "../progress.ts";
import { type Output, choiceOf, dayOf, partOf, wholeOf } from "../values.ts";
import type { Setting } from "./command.ts";

interface Asked extends Look {
  readonly asOf?: string;
  readonly seed?: number;
  readonly scenarios?: number;
  readonly since?: string;
  readonly baseline?: string;
  readonly policyFrom?: string;
  readonly pending?: "hold" | "allow";
  readonly failOn?: "blocker" | "warning";
  readonly onlyChanges?: string;
  readonly urgent?: boolean;
  readonly watch?: boolean;
  readonly shard?: { readonly part: number; readonly of: number };
}

/** `batuta check [paths...]`: the main job. */
export function checkCommand(command: Command, setting: Setting): void {
  const { say } = setting;
  addLook(command, setting)
    .argument("[paths...]", say("cli-check-paths"))
    .optionsGroup(say("cli-group-day"))
    .option("--as-of <day>", say("cli-as-of"), dayOf(say, "--as-of"))
    .option("--seed <number>", say("cli-seed"), wholeOf(say, "--seed", 0))
    .option("--scenarios <number>", say("cli-scenarios"), wholeOf(say, "--scenarios", 1))
    .optionsGroup(say("cli-group-change"))
    .option("--fail-on <severity>", say("cli-fail-on"), choiceOf(say, "--fail-on", ["blocker", "warning"]))
    .option("--since <revision>", say("cli-since"))
    .option("--baseline <file>", say("cli-baseline"))
    .option("--policy-from <revision>", say("cli-policy-from"))
    .option("--pending <how>", say("cli-pending"), choiceOf(say, "--pending", ["hold", "allow"]))
    .option("--only-changes <result>", say("cli-only-changes"))
    .option("--urgent", say("cli-urgent"))
    .option("--watch", say("cli-watch"))
    .option("--shard <part>", say("cli-shard"), partOf(say, "--shard"))
    .optionsGroup("")
    .addHelpText("before", `${say("cli-check-examples")}\n`)
    .action(async (paths: string[], asked: Asked) => runCheck(setting, paths, asked));
}

async function runCheck(setting: Setting, paths: readonly string[], asked: Asked): Promise<void> {
  const { outer, say } = setting;
  requireWhole(say, asked);
  if (asked.watch === true) {
    const { runWatch } = await import("./check-watch.ts");
    return runWatch(setting, requestOf(setting, paths, asked), asked);
  }
  const outputs = outputsOf(say, asked);
  const baseline = await baselineOf(say, asked);
  const select = await selection(say, asked);
  const check = await setting.check();
  const request = {
    ...requestOf(setting, paths, asked),
    ...(baseline ? { baseline } : {}),
    ...(outputs.some(({ format }) => format === "html") ? { inBoth: true } : {}),
  };
  const outcome = await withProgress(outer, say("cli-working"), async () => check(request));
  await tellProblems(setting, outcome, asked);
  const companies = placedIn(outcome);
  const options = (output: Output) => optionsOf(setting, asked, output);
  await emit(outer, say, { companies, outputs, options, select });
  setting.finish(exitCodeOf(outcome, asked));
}

/** What one part of the initiatives cannot say: a comparison, a report for people, what changes while somebody watches. */
function requireWhole(say: Speaker, { shard, format, since, baseline, policyFrom, ...others }: Asked): void {
  if (!shard) return;
  const { onlyChanges, watch } = others;
  const alone = { since, baseline, "policy-from": policyFrom, "only-changes": onlyChanges, watch };
  const [name] = Object.entries(alone).find(([, value]) => value !== undefined) ?? [];
  if (name !== undefined) throw new Failure(say("error-shard-with", { option: `--${name}` }));
  if (!format || format.some((output) => output.format !== "json")) throw new Failure(say("error-shard-format"));
}

/** The stored results that a check is held against. */
async function baselineOf(say: Speaker, { baseline: name, since, policyFrom }: Asked): Promise<Baseline | undefined> {
  if (name === undefined) return undefined;
  if (since !== undefined || policyFrom !== undefined) throw new Failure(say("error-baseline-since"));
  const { readResults } = await import("../../read-results.ts");
  const { results } = await readResults(name);
  if (!results) throw new Failure(say("error-stored", { path: visible(name) }));
  return { name, results };
}

function requestOf(setting: Setting, paths: readonly string[], asked: Asked): CheckRequest {
  return {
    paths: paths.length === 0 ? ["."] : paths,
    ...(asked.asOf === undefined ? {} : { asOf: asked.asOf }),
    ...(asked.seed === undefined ? {} : { seed: asked.seed }),
    ...(asked.scenarios === undefined ? {} : { scenarios: asked.scenarios }),
    ...(asked.since === undefined ? {} : { since: asked.since }),
    ...(asked.policyFrom === undefined ? {} : { policyFrom: asked.policyFrom }),
    ...(asked.pending === undefined ? {} : { pending: asked.pending }),
    ...(asked.shard === undefined ? {} : { shard: asked.shard }),
    ...(setting.language === undefined ? {} : { language: setting.language }),
    environment: setting.outer.environment,
  };
}

/** What is wrong with files goes to standard error, in the language of the result where there is one. */
export async function tellProblems(
  setting: Setting,
  outcome: Pick<CheckOutcome, "problems" | "results">,
  asked: Look,
): Promise<void> {
  if (outcome.problems.length === 0) return;
  const { outer } = setting;
  const language = setting.language ?? outcome.results[0]?.language ?? setting.fallbackLanguage;
  const width = asked.width ?? outer.stderr.columns ?? COLUMNS;
  await outer.stderr.write(renderProblems(outcome.problems, { language, width }));
}

/** `--fail-on warning` turns what is ready only on conditions, or with warnings, into 1. */
export function exitCodeOf(outcome: Pick<CheckOutcome, "exitCode" | "results">, asked: Pick<Asked, "failOn">): number {
  const isStrict = asked.failOn === "warning" && outcome.exitCode === 0;
  return isStrict && outcome.results.some(hasWarnings) ? 1 : outcome.exitCode;
}

/** Of a change: only what it brought. */
function hasWarnings(result: Result): boolean {
  const comparison = comparisonOf(result);
  if (comparison) return comparison.initiatives.some(({ warns }) => warns);
  return result.summary.conditional > 0 || result.summary.warnings > 0;
}
