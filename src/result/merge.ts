import { isDeepStrictEqual } from "node:util";

import { compareText } from "../base/position.ts";
import { summarise } from "./build.ts";
import { type Causes, causesOf } from "./causes.ts";
import type { InitiativeResult, Result } from "./result.ts";
import { type Shard, type ShardEvidence, type ShardResult, shardOf } from "./shard.ts";

/** Why results are not the parts of one: `found` says what of them, in the words of files and options. */
export type MergeFault =
  | { readonly fault: "no-part" | "broken" | "companies" }
  | { readonly fault: "missing" | "twice" | "other-count"; readonly found: string }
  | { readonly fault: "unlike"; readonly found: string };

export type Merged = { readonly results: readonly Result[] } | MergeFault;

/**
 * Joins what was judged in parts: for each company, in the order of the first file, the result that one run would have
 * given, to the byte. `files`: the results of each file; they may come from anybody.
 */
export function mergeResults(files: readonly (readonly Result[])[]): Merged {
  const [first = []] = files;
  if (files.some((results) => results.length !== first.length)) return { fault: "companies" };
  const results: Result[] = [];
  for (const [index] of first.entries()) {
    const parts = files.flatMap((each) => each[index] ?? []);
    const merged = mergeParts(parts);
    if ("fault" in merged) return merged;
    results.push(merged);
  }
  return { results };
}

function mergeParts(results: readonly Result[]): Result | MergeFault {
  const parts = results.filter((result): result is ShardResult => shardOf(result) !== undefined);
  const [first] = parts;
  if (!first || parts.length < results.length) return { fault: "no-part" };
  return faultOf(parts, first.shard.of) ?? joined(parts, first) ?? { fault: "broken" };
}

/** What every part says alike. */
const ALIKE = ["version", "tool", "company", "as_of", "as_of_from", "seed", "language", "policy", "freezes"] as const;

function faultOf(parts: readonly ShardResult[], count: number): MergeFault | undefined {
  const [first] = parts;
  const other = parts.find(({ shard }) => shard.of !== count);
  if (other) return { fault: "other-count", found: `${other.shard.part}/${other.shard.of}` };
  const unlike = ALIKE.find((key) => parts.some((part) => !isDeepStrictEqual(part[key], first?.[key])));
  if (unlike !== undefined) return { fault: "unlike", found: unlike };
  if (parts.some(({ shard }) => shard.inputs !== first?.shard.inputs)) return { fault: "unlike", found: "inputs" };
  if (parts.some(({ problems }) => !isDeepStrictEqual(problems, first?.problems)))
    return { fault: "unlike", found: "problems" };
  const numbers = parts.map(({ shard }) => shard.part).sort((a, b) => a - b);
  const twice = numbers.find((part, index) => numbers[index + 1] === part);
  if (twice !== undefined) return { fault: "twice", found: `${twice}/${count}` };
  const absent = Array.from({ length: Math.min(count, parts.length + 1) }, (_, index) => index + 1);
  const missing = absent.find((part) => !numbers.includes(part));
  return missing === undefined ? undefined : { fault: "missing", found: `${missing}/${count}` };
}

/** Undefined: what stands in the parts does not fit together. */
function joined(parts: readonly ShardResult[], first: ShardResult): Result | undefined {
  const evidence = parts.flatMap(({ shard }) => shard.evidence).sort((a, b) => a.turn - b.turn);
  const told = parts.flatMap((part) => part.initiatives).sort((a, b) => compareText(a.id, b.id));
  const filled = parts.filter(({ initiatives }) => initiatives.length > 0);
  const { portfolio } = filled[0] ?? first;
  if (filled.some((part) => !isDeepStrictEqual(part.portfolio, portfolio))) return undefined;
  const causes = causesOf(evidence);
  const initiatives = told.map((one) => withCauses(one, evidence, causes));
  if (!isEachOnce(initiatives, evidence)) return undefined;
  const { shard: _, ...common } = first;
  return {
    ...common,
    summary: summarise(initiatives.flatMap((one) => one ?? [])),
    causes: causes.list,
    initiatives: initiatives.flatMap((one) => one ?? []),
    rules: rulesOf(parts),
    portfolio,
  };
}

function isEachOnce(told: readonly (InitiativeResult | undefined)[], evidence: readonly ShardEvidence[]): boolean {
  const ids = new Set(told.flatMap((one) => one?.id ?? []));
  return ids.size === told.length && evidence.length === told.length;
}

/** Causes are of the whole company: a part could not know them all. */
function withCauses(
  one: InitiativeResult,
  evidence: readonly ShardEvidence[],
  causes: Causes,
): InitiativeResult | undefined {
  const own = evidence.find(({ initiative }) => initiative === one.id);
  if (!own || !isEveryPlace(own.told, one.findings.length) || own.findings.length !== own.told.length) return undefined;
  const findings = one.findings.map((finding, place) => {
    const seen = own.findings[own.told.indexOf(place)];
    return { ...finding, cause: seen ? causes.of(seen) : null };
  });
  return { ...one, findings };
}

function isEveryPlace(places: readonly number[], count: number): boolean {
  return places.length === count && new Set(places.filter((place) => place >= 0 && place < count)).size === count;
}

function rulesOf(parts: readonly ShardResult[]): Result["rules"] {
  const rules = new Map(parts.flatMap((part) => part.rules.map((rule) => [rule.id, rule])));
  return [...rules.values()].sort((a, b) => compareText(a.id, b.id));
}

/** The initiatives of a part: every so many of their ids in order, whatever file each stands in. */
export function partOf<T extends { readonly id: string }>(all: readonly T[], { part, of }: Pick<Shard, "part" | "of">) {
  const ids = all.map(({ id }) => id).sort(compareText);
  const own = new Set(ids.filter((_, index) => index % of === part - 1));
  return all.filter(({ id }) => own.has(id));
}
