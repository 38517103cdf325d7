import type { Commitment, Company, Promised } from "../model/company.ts";

/** Commitments on a promise's topic: its keepers' own, for each the first that says a share; else anybody's. */
export function commitmentsOn(company: Company, promise: Promised): readonly Commitment[] {
  const kept = promise.keptBy.flatMap((keeper) => commitmentOf(company, promise, keeper) ?? []);
  if (kept.length > 0) return kept;
  return company.departments.flatMap(({ commitments }) => commitments.filter(({ topic }) => topic === promise.topic));
}

/** What a department commits to on a promise's topic; the first that says a share, else the first. */
export function commitmentOf(company: Company, { topic }: Promised, department: string): Commitment | undefined {
  const own = company.departments.find(({ id }) => id === department)?.commitments ?? [];
  const all = own.filter((commitment) => commitment.topic === topic);
  return all.find(({ share }) => share !== undefined) ?? all[0];
}

/** The share of customers for whom a promise must be kept: what is committed to, else the company's tolerance. */
export function requiredShare(company: Company, promise: Promised): number {
  const shares = commitmentsOn(company, promise).flatMap(({ share }) => (share === undefined ? [] : [share]));
  return shares.length > 0 ? Math.max(...shares) : company.policy.tolerances.kept;
}
