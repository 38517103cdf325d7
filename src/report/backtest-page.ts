import type { Language } from "../base/bilingual.ts";
import type { Backtest } from "../result/backtest.ts";
import { speaker } from "../words/catalogue.ts";
import { caseCells, scoreCells, scoreHead, summaryText } from "./backtest.ts";
import { markdownTable } from "./markdown.ts";
import { neutral } from "./neutral.ts";

/** The back-test in Markdown, to stand in a page between others. */
export function backtestPage(report: Backtest, language: Language): string {
  const say = speaker(language);
  const told = neutral(report);
  const head = [
    say("column-case"),
    say("column-went"),
    say("column-verdict"),
    say("column-named"),
    say("column-overlooked"),
  ];
  const scores = (title: string, { each, all }: Backtest["departments"]) =>
    markdownTable(
      scoreHead(title, say),
      [...each, { id: `**${say("score-all")}**`, ...all }].map((one) => [one.id, ...scoreCells(one, language)]),
    );
  return [
    summaryText(told, say),
    markdownTable(
      head,
      told.cases.map((one) => caseCells(one, say, language)),
    ),
    scores(say("column-department"), told.departments),
    scores(say("column-gap"), told.gaps),
    say("backtest-how"),
  ].join("\n\n");
}
