import type { Problem } from "./base/problem.ts";
import { type BaseCompany, companySince } from "./base-company.ts";
import type { CheckRequest } from "./cli/pipeline.ts";
import { otherLanguage } from "./base/bilingual.ts";
import { companyResult, companyResultInBoth, type InBothLanguages, stillToLive } from "./company-result.ts";
import { withExcerpts } from "./files/excerpt.ts";
import type { OpenCompany } from "./open-company.ts";
import { type Governed, governed } from "./policy-from.ts";
import { compareResults, unchangedSince } from "./result/compare.ts";
import type { ComparedResult, Comparison } from "./result/comparison.ts";
import { inComparison } from "./result/in-comparison.ts";
import { withPending } from "./result/pending.ts";
import type { Result } from "./result/result.ts";
import { declaresTheSame, isSame, known } from "./what-changed.ts";

/** A check of a change: `since` where it began, else where it parted from the revision whose policy judges it. */
export interface GateRequest extends CheckRequest {
  readonly since: string;
}

export interface Gated {
  readonly result: ComparedResult | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Judges a whole company now and as it stood where the change began, on the same day and with the same drivers: what
 * differs is the change, and what only time brought, or what stood there already, is not.
 */
export async function gate(head: OpenCompany, request: GateRequest): Promise<Gated> {
  const ruled = request.policyFrom === undefined ? undefined : await governed(head, request.policyFrom);
  const own = withExcerpts(head.problems, head.loaded.texts);
  if (ruled && !ruled.value) return { result: undefined, problems: [...own, ruled.problem] };
  const judged = ruled?.value.strict ?? head;
  const base = await companySince(judged, request.since);
  if (!base.value) return { result: undefined, problems: [...own, base.problem] };
  const asked = { ...request, problems: own };
  const compared = await compareWithBase(head, base.value, asked, ruled?.value);
  const { shown, comparison } = (await byItsOwn(head, request.since, { asked, compared })) ?? compared;
  return { result: inComparison(shown, comparison), problems: own };
}

/**
 * A policy from elsewhere keeps a change from loosening its own judge; but what the change declares stands once it is
 * merged, so that a capacity which it lowers, or an agreement which it takes back, must not harm anybody either.
 */
async function byItsOwn(
  head: OpenCompany,
  since: string,
  { asked, compared }: { readonly asked: Asked; readonly compared: Compared },
): Promise<Compared | undefined> {
  const { policy, pending, unchanged } = compared.comparison;
  if (!policy || policy.first || unchanged) return undefined;
  const base = await companySince(head, since);
  if (!base.value || declaresTheSame(base.value.open, head)) return undefined;
  const own = await compareWithBase(head, base.value, asked);
  if (!isHarder(own.comparison, compared.comparison)) return undefined;
  return { ...own, comparison: { ...own.comparison, pending, policy: { ...policy, own: true } } };
}

/** It stops, or warns, where the other does not. */
function isHarder(one: Comparison, other: Comparison): boolean {
  if (one.summary.stopped > 0 || other.summary.stopped > 0) return other.summary.stopped === 0;
  return hasWarnings(one) && !hasWarnings(other);
}

function hasWarnings({ initiatives }: Comparison): boolean {
  return initiatives.some(({ warns }) => warns);
}

type Asked = Pick<CheckRequest, "seed" | "scenarios" | "language" | "pending"> & {
  readonly problems: readonly Problem[];
};

interface Compared {
  readonly shown: InBothLanguages;
  readonly comparison: Comparison;
}

/** The result of the company as it is, and how it differs from what it was; both under the policy that rules, if one does. */
export async function compareWithBase(
  head: OpenCompany,
  base: BaseCompany,
  asked: Asked,
  ruled?: Governed,
): Promise<Compared> {
  const { open, name, commit, checkedOut } = base;
  const now = { name: "", ...(checkedOut === undefined ? {} : { commit: checkedOut }) };
  const language = asked.language ?? head.company.language;
  if (open && isSame(open, head)) {
    const result = companyResult(head, [], asked);
    const translated = companyResult(head, [], { ...asked, language: otherLanguage(language) });
    return {
      shown: { result, translated },
      comparison: unchangedSince({ name, commit, result }, { ...now, result }),
    };
  }
  const was = open && ruled ? await ruled.govern(open) : open;
  const before = was && companyResult(was, stillToLive(was.company), { ...asked, language, problems: base.problems });
  const { shown, approved } = await judgedNow(head, asked, ruled);
  const what = { ...known(open, head), ...(ruled ? { policy: ruled.source, pending: ruled.pending } : {}) };
  const facts = approved ? { ...what, approved } : what;
  const comparison = compareResults({ name, commit, result: before }, { ...now, result: shown.result }, facts);
  return { shown, comparison };
}

interface JudgedNow {
  readonly shown: InBothLanguages;
  /** As if all that waits for approval had it. */
  readonly approved?: Result;
}

async function judgedNow(head: OpenCompany, asked: Asked, ruled: Governed | undefined): Promise<JudgedNow> {
  const judge = async (open: OpenCompany) => companyResultInBoth(open, stillToLive(open.company), asked);
  const { strict = head, lenient } = ruled ?? {};
  if (!lenient) return { shown: await judge(strict) };
  if (asked.pending === "allow") {
    const shown = await judge(lenient);
    return { shown, approved: shown.result };
  }
  const approved = companyResult(lenient, stillToLive(lenient.company), asked);
  const { result, translated } = await judge(strict);
  return { shown: { result: withPending(result, approved), translated: withPending(translated, approved) }, approved };
}
