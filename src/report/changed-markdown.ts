import {
  approvalsFor,
  beforeText,
  type Changed,
  type ChargedPoint,
  chargedPoints,
  chargedRow,
  formsOf,
  sinceText,
  withoutWaiting,
} from "./changed.ts";
import { decide, nextStep } from "./decide.ts";
import { headline } from "./headline.ts";
import { type Markdown, folded, markdownBlocks, markdownTable } from "./markdown-blocks.ts";
import { markdownPen } from "./markdown-pen.ts";
import { isTold, movedText } from "./moved-text.ts";
import { numbers } from "./numbers.ts";
import { comparisonOf } from "../result/comparison.ts";
import type { Telling } from "./telling.ts";
import { findingMark } from "./why.ts";

/** An initiative for which a change answers: its customers and what to decide, and what is new or worse. */
export function changedSections(
  telling: Telling,
  changed: Changed,
  rows: number,
): { readonly head: Markdown; readonly table: Markdown } {
  const { initiative, compared } = changed;
  const [banner, customers] = headline(telling, initiative);
  const before = beforeText(telling, compared);
  const head = markdownBlocks([
    ...[banner, customers].flatMap((block) => block ?? []),
    ...(before === "" ? [] : [{ is: "text", text: before } as const]),
    ...(compared.stops ? decide(telling, withoutWaiting(telling, initiative)) : []),
  ]);
  return { head, table: table(telling, changed, rows) };
}

/** The points that are new or worse; notes only where there is nothing else. */
function table(telling: Telling, changed: Changed, rows: number): Markdown {
  const { say, result } = telling;
  const charged = chargedPoints(changed);
  const heavy = charged.filter(({ finding }) => finding.severity !== "note");
  const counting = heavy.length > 0 ? heavy : charged;
  if (counting.length === 0) return markdownPen``;
  const before = comparisonOf(result)?.before.name ?? "";
  const titles = [say("formats-where"), say("formats-what"), say("formats-next"), say("since-column", { before })];
  const made = markdownTable(
    titles.map((title) => ({ title, align: "left" })),
    counting.slice(0, rows).map((point) => rowOf(telling, changed, point)),
  );
  const left = counting.length - rows;
  return left > 0 ? markdownPen`${made}${say("formats-more", { count: String(left) })}\n\n` : made;
}

function rowOf(telling: Telling, { initiative }: Changed, { finding, compared }: ChargedPoint) {
  const what = finding.message === "" ? finding.title : finding.message;
  const approvals = approvalsFor(telling, initiative, finding);
  const next = approvals.join(" · ") || nextStep(telling, initiative, finding);
  const since = approvals.length > 0 ? telling.say("since-waits") : sinceText(telling, compared);
  return { mark: findingMark(finding), cells: [finding.department_title, what, next, since] };
}

/** The numbers that moved, each point with its sums and its place, and the figures of the simulation. */
export function changedNumbers(telling: Telling, changed: Changed): Markdown {
  const { initiative, compared } = changed;
  const verbose = { ...telling, options: { ...telling.options, verbose: true } };
  const moved = compared.moved.filter(isTold).map((one) => markdownPen`- ${movedText(formsOf(telling), one)}\n`);
  const points = chargedPoints(changed).map((point) => chargedRow(telling, initiative, point));
  const body = markdownPen`${moved}\n${markdownBlocks([...points, { is: "blank" }, ...numbers(verbose, initiative)])}`;
  return folded(telling.say("since-numbers", { initiative: initiative.id }), body);
}
