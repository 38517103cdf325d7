import { valueOf } from "../base/said.ts";
import type { Term } from "../model/company.ts";
import type { Gap, Part, Way, WaysOut } from "../solve/way.ts";
import { formatDay } from "../time/day.ts";
import { capacityTitle, flowTitle } from "./names.ts";
import type { ResultRequest } from "./request.ts";
import type { FindingResult, OptionResult, ReadyIf, Step } from "./result.ts";
import { cents, roundedOrNull, roundedToll } from "./rounding.ts";
import type { PartSaid, TermSaid } from "./wording.ts";

/** Ways out with their sentences made; `ready` says whether any of them makes it ready. */
export function waysResult(
  request: ResultRequest,
  ways: WaysOut,
  told: { readonly findings: readonly FindingResult[]; readonly proposer: string },
): ReadyIf & { readonly ready: boolean } {
  return {
    volume: roundedOrNull(ways.volume),
    daily: roundedOrNull(ways.daily),
    launch: ways.launch === undefined ? null : formatDay(ways.launch),
    always: alwaysSteps(request, ways, told),
    options: ways.ways.map((way) => optionResult(request, way)),
    gaps: ways.gaps.map((gap) => gapText(request, gap)),
    ready: ways.ways.some(({ verdict }) => verdict === "ready" || verdict === "conditional"),
  };
}

/** Our own words for what the proposer can write; else the steps that the rule of the point gives. */
function alwaysSteps(
  request: ResultRequest,
  { always }: WaysOut,
  { findings, proposer }: { readonly findings: readonly FindingResult[]; readonly proposer: string },
): Step[] {
  return always.flatMap(({ finding, own }) => {
    const steps = findings.find(({ fingerprint }) => fingerprint === finding.fingerprint)?.do ?? [];
    if (!own) return steps.slice(0, 1);
    return [{ what: request.words.part(partSaid(request, own)), who: proposer, by: steps[0]?.by ?? null }];
  });
}

function optionResult(request: ResultRequest, way: Way): OptionResult {
  const { customers, letDown } = way;
  const said = (part: Part): string => request.words.part(partSaid(request, part));
  return {
    id: way.id,
    title: way.parts.map(said).join(", "),
    does: way.does.map(({ part, who, by }) => ({ what: said(part), who, by: by === undefined ? null : formatDay(by) })),
    customers: roundedOrNull(customers?.p50),
    let_down: letDown ? roundedToll(letDown) : null,
    cost: cents(way.cost),
    paid_by: way.paidBy.join(", "),
    start_by: way.startBy === undefined ? null : formatDay(way.startBy),
    harms: way.harms,
    verdict: way.verdict,
  };
}

function partSaid({ company, language }: ResultRequest, part: Part): PartSaid {
  switch (part.is) {
    case "cap":
    case "daily":
      return { ...part, flow: flowTitle(company, part.flow, language) };
    case "promise":
      return { ...part, term: termSaid(part.term) };
    case "measure":
      return { ...part, of: capacityTitle(company, part.capacity, language) };
    case "as-is":
    case "words":
    case "planned":
    case "date":
    case "spread":
    case "longer":
    case "staged":
      return part;
  }
}

function termSaid({ direction, value, by }: Term): TermSaid {
  return { direction, amount: valueOf(value), by };
}

function gapText({ company, language, words }: ResultRequest, gap: Gap): string {
  if (!("capacity" in gap)) return words.gap(gap);
  const { capacity, ...rest } = gap;
  return words.gap({ ...rest, of: capacityTitle(company, capacity, language) });
}
