import { companyResultWithWays, type Telling } from "./company-result.ts";
import type { CheckRequest } from "./cli/pipeline.ts";
import type { Threads } from "./cli/threads.ts";
import { inputsOf } from "./inputs-of.ts";
import type { Initiative } from "./model/company.ts";
import type { OpenCompany } from "./open-company.ts";
import { mergeResults } from "./result/merge.ts";
import type { Result } from "./result/result.ts";
import { shardOf } from "./result/shard.ts";
import { storedResults } from "./result/stored.ts";

/** Fewer are judged sooner than another thread is ready for them. */
const LEAST_EACH = 8;

/**
 * Judges a part of the initiatives here while other threads judge the others, and joins them: the bytes of one run. Where
 * another thread came to nothing, or read other files in the meantime, all are judged here.
 */
export async function companyResultInParts(
  open: OpenCompany,
  initiatives: readonly Initiative[],
  { request, telling }: { request: CheckRequest; telling: Telling },
): Promise<Result> {
  const of = partsFor(initiatives.length, request);
  if (of < 2 || !request.threads) return companyResultWithWays(open, initiatives, telling);
  const inputs = inputsOf(open, request);
  const [own, ...others] = await Promise.all([
    companyResultWithWays(open, initiatives, { ...telling, shard: { part: 1, of, inputs } }),
    ...Array.from({ length: of - 1 }, async (_, index) => judgedBy(request, request.threads, `${index + 2}/${of}`)),
  ]);
  const same = others.map((results) => results.filter((result) => shardOf(result)?.inputs === inputs));
  const merged = mergeResults([[own], ...same]);
  const [result] = "results" in merged ? merged.results : [];
  return result ?? companyResultWithWays(open, initiatives, telling);
}

function partsFor(initiatives: number, { threads, paths, shard }: CheckRequest): number {
  if (!threads || shard || paths.length !== 1) return 1;
  return Math.min(threads.count, Math.floor(initiatives / LEAST_EACH));
}

async function judgedBy(
  request: CheckRequest,
  threads: Threads | undefined,
  shard: string,
): Promise<readonly Result[]> {
  const printed = await threads?.run(argumentsOf(request, shard), request.environment);
  const stored = storedResults(printed ?? "");
  return "results" in stored ? stored.results : [];
}

/** The same question, of a part. */
function argumentsOf({ paths, asOf, seed, scenarios, language }: CheckRequest, shard: string): readonly string[] {
  const said = { "as-of": asOf, seed, scenarios, lang: language };
  const options = Object.entries(said).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}=${value}`]));
  return ["check", "--shard", shard, "--format", "json", ...options, "--", ...paths];
}
