import type { Company, Initiative } from "../model/company.ts";
import { concernOf } from "./build/concern.ts";
import { beside } from "./perform.ts";

/**
 * A company as small as one initiative of it sees it: with no other initiatives than those that its rehearsal may feel,
 * and nothing that no rehearsal reads. It does in it what it does in all of the company: what was kept of a rehearsal holds
 * until something of this has changed.
 */
export function surroundingsOf(company: Company, initiative: Initiative): Company {
  const others = beside(company, initiative);
  const felt = concernOf(company, { judged: initiative, others }).initiatives;
  const first = firstToBegin(company, others);
  const initiatives = company.initiatives.filter(
    (each) => each === initiative || each === first || felt.has(each.id) || isReplacing(each),
  );
  return { ...whatIsRead(company), initiatives };
}

/** A company without what nothing that plays it reads: what is only said of it changes no figure. */
export function whatIsRead(company: Company): Company {
  return { ...company, waivers: [], orphanAnswers: [], outcomes: [], orientation: [], words: {} };
}

/** The days that are played begin with the first that has begun already (horizon.ts). */
function firstToBegin({ asOf }: Company, others: readonly Initiative[]): Initiative | undefined {
  const begun = others.filter(({ launch }) => launch < asOf);
  return begun.reduce<Initiative | undefined>(
    (first, each) => (first && first.launch <= each.launch ? first : each),
    undefined,
  );
}

/** What an initiative outside a run would put in another's place is not there in it, whoever that is. */
function isReplacing({ declaration }: Initiative): boolean {
  return (declaration.changes ?? []).some((change) => change.kind === "capacity" && change.replaced_by !== undefined);
}
