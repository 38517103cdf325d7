import { speaker } from "../words/catalogue.ts";
import { githubPen, githubPropertyPen } from "./github-pen.ts";
import type { Format, ReportOptions } from "./index.ts";
import { type Written, joined } from "./pen.ts";
import {
  type Point,
  goneIn,
  isCounted,
  isStopping,
  lineOf,
  pathOf,
  pointTexts,
  problemsIn,
  worstPoints,
} from "./points.ts";
import { changeWord, goneText } from "./verdict-line.ts";

type Line = Written<"github">;

/** GitHub keeps so many of each level from a step, and drops the others without a word. */
const MOST = 10;

const LEVELS = {
  error: githubPen`error`,
  warning: githubPen`warning`,
  notice: githubPen`notice`,
} as const;

type Level = keyof typeof LEVELS;

/**
 * Annotations for GitHub, worst first and never more than it keeps; agreed exceptions, and what a change does not answer
 * for, are in the summary only.
 */
export const github: Format = (companies, options) => {
  const points = worstPoints(companies);
  const problems = problemsIn(companies).map(({ company, problem }) =>
    annotation("error", {
      file: pathOf({ company }, problem.at.file),
      at: problem.at,
      title: problem.code,
      texts: [problem.message],
    }),
  );
  const gone = companies.flatMap((company) => goneIn(company).map((one) => ({ company, one })));
  const goneLines = gone.map(({ company, one }) =>
    annotation("error", {
      file: pathOf({ company }, one.file),
      at: { line: 1 },
      title: one.id,
      texts: [goneText(company.result, one)],
    }),
  );
  const lines = (level: Level) =>
    points.filter((point) => levelOf(point) === level).map((one) => pointLine(one, options));
  const say = speaker(companies[0]?.result.language ?? "en");
  const capped = (level: Level, all: readonly Line[]) => {
    if (all.length <= MOST) return all;
    const count = String(all.length - MOST + 1);
    return [...all.slice(0, MOST - 1), githubPen`::${LEVELS[level]}::${say("formats-more", { count })}\n`];
  };
  return joined([
    ...capped("error", [...problems, ...goneLines, ...lines("error")]),
    ...capped("warning", lines("warning")),
    ...capped("notice", lines("notice")),
  ]);
};

function levelOf(point: Point): Level | undefined {
  const { finding } = point;
  if (finding.state === "waived" || !isCounted(point)) return undefined;
  if (isStopping(point)) return "error";
  return finding.severity === "note" ? "notice" : "warning";
}

function pointLine(point: Point, options: ReportOptions): Line {
  const { initiative, finding } = point;
  const change = changeWord(point);
  return annotation(levelOf(point) ?? "notice", {
    file: pathOf(point, finding.at.file),
    at: finding.at,
    title: `${initiative.id}: ${finding.title}${change === "" ? "" : ` (${change})`}`,
    texts: pointTexts(options, point),
  });
}

interface Note {
  readonly file: string;
  readonly at: { readonly line: number };
  readonly title: string;
  readonly texts: readonly string[];
}

function annotation(level: Level, { file, at, title, texts }: Note): Line {
  // An annotation without a message is dropped.
  const said = texts.some((text) => text.trim() !== "") ? texts : [title.trim() || "?"];
  const place = githubPropertyPen`file=${file},line=${lineOf(at)},title=${title}`;
  return githubPen`::${LEVELS[level]} ${place}::${joined(
    said.map((text) => githubPen`${text}`),
    githubPen`%0A`,
  )}\n`;
}
