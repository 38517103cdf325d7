import type { Finding } from "../rules/finding.ts";
import type { Missing } from "../simulate/outlook.ts";
import { type Day, mondayOf } from "../time/day.ts";
import { capacityTitle, declarationSaid, departmentTitle } from "./names.ts";
import type { Judged, ResultRequest } from "./request.ts";
import type { FindingResult, Verdict } from "./result.ts";

/** All of one initiative that causes are worked out from: plain values, so that a part of a company can be stored with them. */
export interface CauseEvidence {
  readonly initiative: string;
  /** Its place among the company's initiatives. */
  readonly turn: number;
  readonly verdict: Verdict;
  /** The customers whom it expects, and those let down at each department; none where it is not known. */
  readonly customers: number;
  readonly by_department: Readonly<Record<string, number>>;
  /** In the order in which they were found. */
  readonly findings: readonly FindingEvidence[];
}

export interface FindingEvidence {
  readonly severity: FindingResult["severity"];
  readonly state: FindingResult["state"];
  readonly department: string;
  readonly department_title: string;
  /** While it is unknown: every declaration that it waits for. */
  readonly declarations: readonly DeclarationEvidence[];
  readonly over: OverEvidence | null;
}

export interface DeclarationEvidence {
  readonly id: string;
  readonly department: string;
  readonly department_title: string;
  /** For people. */
  readonly what: string;
}

/** The capacity that a finding is about, and the weeks, by their Mondays, in which it first gives way nine times out of ten. */
export interface OverEvidence {
  readonly capacity: string;
  readonly title: string;
  readonly from: Day;
  readonly to: Day;
}

export function evidenceOf(request: ResultRequest, judged: Judged): CauseEvidence {
  const { initiative, outlook, findings, verdict } = judged;
  const { customers } = outlook;
  return {
    initiative: initiative.id,
    turn: request.company.initiatives.findIndex(({ id }) => id === initiative.id),
    verdict,
    customers: customers.known ? customers.expected.p50 : 0,
    by_department: customers.known ? { ...customers.byDepartment } : {},
    findings: findings.map((finding) => findingEvidence(request, judged, finding)),
  };
}

function findingEvidence(request: ResultRequest, judged: Judged, finding: Finding): FindingEvidence {
  const { severity, state, department, missing } = finding;
  const declarations = state === "unknown" ? missing.map((one) => declaration(request, one)) : [];
  return {
    severity,
    state,
    department,
    department_title: departmentTitle(request.company, department, request.language),
    declarations: [...new Map(declarations.map((one) => [one.id, one])).values()],
    over: overOf(request, judged, finding),
  };
}

function declaration({ company, language, words }: ResultRequest, missing: Missing): DeclarationEvidence {
  const { department, subject, what } = missing;
  return {
    id: `declaration:${department}|${subject}|${what}`,
    department,
    department_title: departmentTitle(company, department, language),
    what: words.missing(declarationSaid(company, missing, language)),
  };
}

const CAPACITY = "capacity:";

function overOf({ company, language }: ResultRequest, { outlook }: Judged, finding: Finding): OverEvidence | null {
  const { subject, state, firstDay } = finding;
  if (!subject.startsWith(CAPACITY) || state !== "open" || firstDay === undefined) return null;
  const capacity = subject.slice(CAPACITY.length);
  const first = outlook.capacities.find(({ id }) => id === capacity)?.firstBreach;
  const [from, to] = [mondayOf(first?.p5 ?? firstDay), mondayOf(first?.p95 ?? firstDay)];
  return { capacity, title: capacityTitle(company, capacity, language), from, to };
}
