import { type Backtest, type BacktestCase, isStopped, type Score, type Scored } from "../result/backtest.ts";
import type { Speaker } from "../words/catalogue.ts";
import { percent } from "../words/numbers.ts";
import { verdictText } from "../words/verdicts.ts";
import type { Language } from "../base/bilingual.ts";
import { type Block, type Mark, spaced, type TableColumn } from "./blocks.ts";
import { neutral } from "./neutral.ts";

/** The back-test for a terminal: what came of each, then the scores by department and by gap. */
export function backtestBlocks(report: Backtest, say: Speaker): Block[] {
  const told = neutral(report);
  const { cases, language } = told;
  return spaced([
    [{ is: "text", text: summaryText(told, say), tone: "strong" }],
    [caseTable(cases, say, language)],
    [
      scoreTable(
        say("column-department"),
        [...told.departments.each, { id: say("score-all"), ...told.departments.all }],
        { say, language },
      ),
    ],
    [scoreTable(say("column-gap"), [...told.gaps.each, { id: say("score-all"), ...told.gaps.all }], { say, language })],
    [{ is: "text", text: say("backtest-how"), tone: "quiet" }],
  ]);
}

/** How many of those that went badly would have been stopped, and how many of those that went well. */
export function summaryText({ verdicts: found }: Backtest, say: Speaker): string {
  const bad = {
    bad: String(found.bad),
    stopped: String(found.stopped),
    warned: String(found.warned),
    missed: String(found.missed),
  };
  const good = { good: String(found.good), falsely: String(found.falsely_stopped) };
  return `${say("backtest-bad", bad, found.bad)} ${say("backtest-good", good, found.good)}`;
}

function left(title: string, more: Partial<TableColumn> = {}): TableColumn {
  return { title, align: "left", ...more };
}

function caseTable(cases: readonly BacktestCase[], say: Speaker, language: Language): Block {
  const columns = [
    left(say("column-case")),
    left(say("column-went")),
    left(say("column-verdict")),
    left(say("column-named"), { grows: true }),
    left(say("column-overlooked"), { grows: true }),
  ];
  const rows = cases.map((one) => ({ mark: markOf(one), cells: caseCells(one, say, language) }));
  return { is: "table", columns, rows };
}

/** The row of a case: which departments were named to solve, and which gaps on record were not named at their department. */
export function caseCells(one: BacktestCase, say: Speaker, language: Language): string[] {
  const blocking = [
    ...new Set(one.named.filter(({ severity }) => severity === "blocker").map(({ department }) => department)),
  ];
  return [
    one.name,
    say(`went-${one.went}`),
    verdictText(one.verdict, "campaign", language),
    blocking.sort().join(", "),
    overlooked(one).join(", "),
  ];
}

function overlooked({ unready, named }: BacktestCase): readonly string[] {
  const isNamed = (department: string, gap: string | null) =>
    named.some((point) => point.department === department && (gap === null || point.gaps.includes(gap)));
  return unready
    .filter(({ department, gap }) => !isNamed(department, gap))
    .map(({ department, gap }) => (gap === null ? department : `${department}: ${gap}`));
}

function markOf(one: BacktestCase): Mark {
  if (one.went === "unsaid") return "unknown";
  if (isStopped(one) === (one.went === "badly")) return "good";
  return one.went === "well" ? "blocker" : "warning";
}

function scoreTable(title: string, scores: readonly Scored[], voice: { say: Speaker; language: Language }): Block {
  const columns = scoreHead(title, voice.say).map((text, index): TableColumn => ({
    title: text,
    align: index === 0 ? "left" : "right",
  }));
  return { is: "table", columns, rows: scores.map((one) => ({ cells: [one.id, ...scoreCells(one, voice.language)] })) };
}

export function scoreHead(first: string, say: Speaker): readonly string[] {
  return [
    first,
    say("score-expected"),
    say("score-right"),
    say("score-warned"),
    say("score-named"),
    say("score-precision"),
    say("score-recall"),
  ];
}

export function scoreCells(score: Score, language: Language): readonly string[] {
  const share = (value: number | null) => (value === null ? "–" : percent(value, language));
  const counts = [score.expected, score.right, score.warned, score.named].map(String);
  return [...counts, share(score.precision), share(score.recall)];
}
