import { compareText } from "../base/position.ts";
import { formatDay } from "../time/day.ts";
import { causesOf } from "./causes.ts";
import { initiativeResult, type SharedCauses } from "./initiative.ts";
import { placeOf } from "./names.ts";
import { portfolioOf } from "./portfolio.ts";
import type { Judged, ResultRequest } from "./request.ts";
import type { InitiativeResult, Result, Summary } from "./result.ts";
import { freezesOf } from "./freezes.ts";
import type { RuleResult } from "./rule-result.ts";

/** The result of a check: every number rounded, every sentence made, every list in a stable order. */
export function buildResult(request: ResultRequest): Result {
  const { company } = request;
  const causes = causesOf(request);
  const shared: SharedCauses = { ids: new Set(causes.list.map((cause) => cause.id)), idsOf: causes.idsOf };
  const judged = request.judged.toSorted((a, b) => compareText(a.initiative.id, b.initiative.id));
  const initiatives = judged.map((one) => initiativeResult(request, one, shared));
  return {
    version: 1,
    tool: { name: "batuta", version: request.version },
    company: { name: company.name, currency: company.currency, zone: company.zone },
    as_of: formatDay(company.asOf),
    as_of_from: company.asOfFrom,
    seed: request.seed,
    language: request.language,
    policy: request.policy,
    summary: summarise(initiatives),
    causes: causes.list,
    initiatives,
    rules: rulesOf(judged),
    portfolio: portfolioOf(request),
    freezes: freezesOf(request),
    problems: request.problems.map((problem) => ({
      code: problem.code,
      message: request.words.problem(problem),
      at: placeOf(problem.at),
    })),
  };
}

/** How many of each there are. */
export function summarise(initiatives: readonly InitiativeResult[]): Summary {
  const findings = initiatives.flatMap((initiative) => initiative.findings);
  const verdicts = (verdict: string) => initiatives.filter((initiative) => initiative.verdict === verdict).length;
  const open = (severity: string) =>
    findings.filter((finding) => finding.state === "open" && finding.severity === severity).length;
  return {
    initiatives: initiatives.length,
    ready: verdicts("ready"),
    conditional: verdicts("conditional"),
    not_ready: verdicts("not-ready"),
    undecided: verdicts("undecided"),
    blockers: open("blocker"),
    warnings: open("warning"),
    notes: open("note"),
    waived: findings.filter((finding) => finding.state === "waived").length,
  };
}

function rulesOf(judged: readonly Judged[]): RuleResult[] {
  const byId = new Map(judged.flatMap(({ findings }) => findings.map((finding) => [finding.rule, finding])));
  return [...byId.values()]
    .map(({ rule, title, message, do: steps, idea }) => ({
      id: rule,
      title,
      message,
      do: steps.map(({ what }) => what),
      ideas: idea,
    }))
    .sort((a, b) => compareText(a.id, b.id));
}
