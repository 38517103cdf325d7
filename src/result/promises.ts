import type { Said } from "../base/said.ts";
import type { Company, Promised, Term } from "../model/company.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { PromiseOutlook } from "../simulate/outlook.ts";
import { placeOf } from "./names.ts";
import type { Judged, ResultRequest } from "./request.ts";
import type { PromiseResult } from "./result.ts";
import { rounded, roundedOrNull, roundedSpread } from "./rounding.ts";
import type { TermSaid } from "./wording.ts";

/** Every promise, with what its keepers commit to and what customers will get. */
export function promiseResults(request: ResultRequest, judged: Judged): PromiseResult[] {
  return judged.initiative.promises.map((promise) => {
    const outlook = judged.outlook.promises.find((one) => one.subject === promise.subject);
    return promiseResult(request, promise, outlook);
  });
}

function promiseResult(request: ResultRequest, promise: Promised, outlook: PromiseOutlook | undefined): PromiseResult {
  const { words, company } = request;
  return {
    topic: promise.topic,
    subject: promise.subject,
    channels: promise.channels,
    direction: promise.term.direction,
    measure: promise.term.value?.said === "value" ? promise.term.value.value.measure : null,
    wording: promise.declaration.wording ?? null,
    promised: words.term(termSaid(promise.term)),
    committed: committedText(request, company, promise),
    predicted: outlook?.predicted
      ? { p50: roundedOrNull(outlook.predicted.p50), p95: roundedOrNull(outlook.predicted.p95) }
      : null,
    kept: outlook?.kept ? roundedSpread(outlook.kept) : null,
    too_close: outlook?.tooClose ?? false,
    kept_by_calendar: roundedOrNull(outlook?.byCalendar?.kept),
    let_down: letDownOf(outlook),
    at: placeOf(promise.at),
  };
}

/** What is known of it, also where only a part of its way is known; null: nothing is. */
function letDownOf(outlook: PromiseOutlook | undefined): number | null {
  const isUnknown = !outlook || (outlook.missing.length > 0 && !outlook.kept);
  return isUnknown ? null : rounded(outlook.letDown);
}

/** What the keepers commit to on its topic, each different text once; null: none of them commits to it. */
function committedText(request: ResultRequest, company: Company, promise: Promised): string | null {
  const commitments = company.departments
    .filter((department) => promise.keptBy.includes(department.id))
    .flatMap((department) => department.commitments.filter((one) => one.topic === promise.topic));
  const texts = new Set(commitments.map((one) => request.words.term(termSaid(one.term))));
  return texts.size === 0 ? null : [...texts].join(" · ");
}

export function termSaid(term: Term): TermSaid {
  return { direction: term.direction, amount: amountOf(term.value), by: term.by };
}

function amountOf(said: Said<Quantity> | undefined): TermSaid["amount"] {
  return said?.said === "value" ? said.value : said?.said;
}
