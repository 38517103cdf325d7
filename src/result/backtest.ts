import type { Language } from "../base/bilingual.ts";
import { compareText } from "../base/position.ts";
import { GAPS } from "../model/outcome.ts";
import type { Verdict } from "./result.ts";

/** What present rules would have said of past initiatives, against what happened. */
export interface Backtest {
  readonly version: 1;
  readonly language: Language;
  readonly cases: readonly BacktestCase[];
  readonly verdicts: Verdicts;
  readonly departments: { readonly all: Score; readonly each: readonly Scored[] };
  readonly gaps: { readonly all: Score; readonly each: readonly Scored[] };
}

export interface BacktestCase {
  /** What it is called among the others. */
  readonly name: string;
  readonly initiative: string;
  readonly company: string;
  readonly folder: string;
  readonly title: string;
  /** The day before its launch. */
  readonly judged_on: string;
  readonly verdict: Verdict;
  /** `unsaid`: its outcome does not tell, and it counts in no score. */
  readonly went: "badly" | "well" | "unsaid";
  readonly unready: readonly { readonly department: string; readonly gap: string | null }[];
  /** Points to solve, and warnings. */
  readonly named: readonly Named[];
}

export interface Named {
  readonly department: string;
  readonly department_title: string;
  readonly rule: string;
  readonly severity: "blocker" | "warning" | "note";
  readonly gaps: readonly string[];
}

/** Of those that went badly, how many would have been stopped or warned about; of those that went well, how many stopped. */
export interface Verdicts {
  readonly bad: number;
  readonly stopped: number;
  /** Not stopped, but the department that was not ready was named by a warning. */
  readonly warned: number;
  readonly missed: number;
  readonly good: number;
  readonly falsely_stopped: number;
}

/**
 * `expected`: on record. `named`: by a point to solve. `right`: both. `warned`: expected and named by a warning only.
 * Precision is right / named; recall is (right + warned) / expected; null: nothing to divide by.
 */
export interface Score {
  readonly expected: number;
  readonly named: number;
  readonly right: number;
  readonly warned: number;
  readonly precision: number | null;
  readonly recall: number | null;
}

export interface Scored extends Score {
  readonly id: string;
}

/** True when a check would have ended with exit code 1. */
export function isStopped({ verdict }: Pick<BacktestCase, "verdict">): boolean {
  return verdict === "not-ready" || verdict === "undecided";
}

/** The scores of some cases: by verdict, by department, by gap at its department. */
export function backtestOf(cases: readonly BacktestCase[], language: Language): Backtest {
  const told = cases.filter(({ went }) => went !== "unsaid");
  const departments = told.flatMap((one) => marksOf(departmentsIn(one)));
  const gaps = told.flatMap((one) => marksOf(gapsIn(one)));
  return {
    version: 1,
    language,
    cases: cases.toSorted((a, b) => compareText(a.name, b.name)),
    verdicts: verdictsOf(told),
    departments: {
      all: scoreOf(departments),
      each: eachOf(departments, [...new Set(departments.map(({ id }) => id))].sort()),
    },
    gaps: { all: scoreOf(gaps), each: eachOf(gaps, GAPS) },
  };
}

function verdictsOf(cases: readonly BacktestCase[]): Verdicts {
  const bad = cases.filter(({ went }) => went === "badly");
  const good = cases.filter(({ went }) => went === "well");
  const passed = bad.filter((one) => !isStopped(one));
  const warned = passed.filter((one) => marksOf(departmentsIn(one)).some(({ expected, warns }) => expected && warns));
  return {
    bad: bad.length,
    stopped: bad.length - passed.length,
    warned: warned.length,
    missed: passed.length - warned.length,
    good: good.length,
    falsely_stopped: good.filter(isStopped).length,
  };
}

/** One thing (a department, a gap) in one case: whether it was to be named, and how it was. */
interface Mark {
  readonly id: string;
  readonly expected: boolean;
  readonly blocks: boolean;
  readonly warns: boolean;
}

interface Said {
  readonly expected: readonly string[];
  readonly named: readonly { readonly key: string; readonly blocks: boolean }[];
  readonly idOf: (key: string) => string;
}

function departmentsIn({ unready, named }: BacktestCase): Said {
  return {
    expected: unready.map(({ department }) => department),
    named: named.map(({ department, severity }) => ({ key: department, blocks: severity === "blocker" })),
    idOf: (key) => key,
  };
}

/** A gap counts at its department: `support|support-overload`. */
function gapsIn({ unready, named }: BacktestCase): Said {
  return {
    expected: unready.flatMap(({ department, gap }) => (gap === null ? [] : [`${department}|${gap}`])),
    named: named.flatMap(({ department, severity, gaps }) =>
      gaps.map((gap) => ({ key: `${department}|${gap}`, blocks: severity === "blocker" })),
    ),
    idOf: (key) => key.split("|")[1] ?? key,
  };
}

function marksOf({ expected, named, idOf }: Said): readonly Mark[] {
  const keys = [...new Set([...expected, ...named.map(({ key }) => key)])];
  return keys.map((key) => ({
    id: idOf(key),
    expected: expected.includes(key),
    blocks: named.some((one) => one.key === key && one.blocks),
    warns: named.some((one) => one.key === key && !one.blocks),
  }));
}

function eachOf(marks: readonly Mark[], ids: readonly string[]): readonly Scored[] {
  return ids.flatMap((id) => {
    const score = scoreOf(marks.filter((mark) => mark.id === id));
    return score.expected + score.named === 0 ? [] : [{ id, ...score }];
  });
}

function scoreOf(marks: readonly Mark[]): Score {
  const expected = marks.filter((mark) => mark.expected);
  const named = marks.filter((mark) => mark.blocks);
  const right = named.filter((mark) => mark.expected).length;
  const warned = expected.filter((mark) => !mark.blocks && mark.warns).length;
  return {
    expected: expected.length,
    named: named.length,
    right,
    warned,
    precision: shareOf(right, named.length),
    recall: shareOf(right + warned, expected.length),
  };
}

function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Number((part / whole).toPrecision(4));
}
