import { compareText } from "../base/position.ts";
import type { Finding } from "../rules/finding.ts";
import { formatDay } from "../time/day.ts";
import { type CauseEvidence, evidenceOf } from "./cause-evidence.ts";
import { type Causes, causesOf } from "./causes.ts";
import { type CauseOfFinding, initiativeResult, inOrder } from "./initiative.ts";
import { placeOf } from "./names.ts";
import { portfolioOf } from "./portfolio.ts";
import type { Judged, ResultRequest } from "./request.ts";
import type { InitiativeResult, Result, Summary } from "./result.ts";
import { freezesOf } from "./freezes.ts";
import type { RuleResult } from "./rule-result.ts";
import type { ShardEvidence, ShardResult } from "./shard.ts";

/** The result of a check: every number rounded, every sentence made, every list in a stable order. */
export function buildResult(request: ResultRequest): Result | ShardResult {
  const { company } = request;
  const evidence = request.judged.map((one) => evidenceOf(request, one));
  const causes = causesOf(evidence);
  const shared = causesByFinding(request.judged, evidence, causes);
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
    ...(request.shard ? { shard: { ...request.shard, evidence: shownIn(request.judged, evidence) } } : {}),
  };
}

function causesByFinding(
  judged: readonly Judged[],
  evidence: readonly CauseEvidence[],
  causes: Causes,
): CauseOfFinding {
  const pairs = judged.flatMap(({ findings }, one) =>
    findings.flatMap((finding, index): readonly [Finding, string | null][] => {
      const seen = evidence[one]?.findings[index];
      return seen ? [[finding, causes.of(seen)]] : [];
    }),
  );
  return new Map(pairs);
}

/** The evidence with the places at which the findings are told. */
function shownIn(judged: readonly Judged[], evidence: readonly CauseEvidence[]): readonly ShardEvidence[] {
  return evidence.map((one, index) => {
    const findings = judged[index]?.findings ?? [];
    const told = judged[index] ? inOrder(judged[index]) : [];
    return { ...one, told: findings.map((finding) => told.indexOf(finding)) };
  });
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
