import { problem, type Problem } from "../base/problem.ts";
import type { Position } from "../base/position.ts";
import { valueOf } from "../base/said.ts";
import { middleOf } from "../quantity/quantity.ts";
import type { Stream, Where } from "./company.ts";
import type { StreamDeclaration } from "./stream.ts";

/** The pairs of a selection, each with its alternatives in order. */
export function whereOf(declared: Readonly<Record<string, string | readonly string[]>> = {}): Where {
  const pairs = Object.entries(declared).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    pairs.map(([key, value]) => [key, typeof value === "string" ? [value] : [...new Set(value)].toSorted()]),
  );
}

/** Whether some unit may match both: no key that both name excludes it. */
export function overlaps(a: Where, b: Where): boolean {
  return Object.entries(a).every(([key, values]) => {
    const others = Object.hasOwn(b, key) ? b[key] : undefined;
    return !others || values.some((value) => others.includes(value));
  });
}

type Parts = Stream["parts"];

/** More parts than this is a table, not a stream. */
const MOST_PARTS = 500;

/** The parts of a stream: every pair as it is, every split by its shares, combined as if independent. */
export function partsOf(stream: StreamDeclaration, at: Position, report: (problem: Problem) => void): Parts {
  let parts: Parts = [{ where: {}, share: 1 }];
  for (const [key, split] of Object.entries(stream.where ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const shares = typeof split === "string" ? [{ value: split, share: 1 }] : sharesOf(key, split, { at, report });
    parts = parts.flatMap((part) =>
      shares.map(({ value, share }) => ({ where: { ...part.where, [key]: [value] }, share: part.share * share })),
    );
    if (parts.length <= MOST_PARTS) continue;
    report(problem("too-much", { what: "where", most: MOST_PARTS }, at));
    return [{ where: {}, share: 1 }];
  }
  return parts;
}

type Split = Exclude<NonNullable<StreamDeclaration["where"]>[string], string>;

interface Place {
  readonly at: Position;
  readonly report: (problem: Problem) => void;
}

function sharesOf(key: string, split: Split, { at, report }: Place): readonly { value: string; share: number }[] {
  const shares = Object.entries(split).map(([value, said]) => {
    const share = valueOf(said);
    return { value, share: share ? middleOf(share) : 0 };
  });
  const sum = shares.reduce((total, { share }) => total + share, 0);
  if (Math.abs(sum - 1) > 1e-6) report(problem("shares-sum", { of: key, sum }, at));
  return shares
    .toSorted((a, b) => (a.value < b.value ? -1 : 1))
    .map(({ value, share }) => ({ value, share: sum > 0 ? share / sum : 0 }));
}
