import { visible } from "../base/visible.ts";
import { isCharged } from "../result/compare-finding.ts";
import { type ComparedFinding, type ComparedInitiative, type Comparison, translationOf } from "../result/comparison.ts";
import { verdictText } from "../words/verdicts.ts";
import { answeringIn, approvalText, type Changed, improvedPoints } from "./changed.ts";
import { sideText, unchangedText } from "./compared-side.ts";
import { cautions, isOld } from "./comparison.ts";
import { changedNumbers, changedSections } from "./changed-markdown.ts";
import type { PlacedResult, ReportOptions } from "./index.ts";
import { type Markdown, folded, markdownBlocks } from "./markdown-blocks.ts";
import { markdownPen } from "./markdown-pen.ts";
import type { Section } from "./markdown-report.ts";
import { sinceFoot } from "./since-foot.ts";
import { SIGNS } from "./signs.ts";
import { type Telling, countText, tellingOf } from "./telling.ts";
import { goneText } from "./verdict-line.ts";

/** What goes first when there is no room for all. */
const RANK = { frame: 0, head: 1, points: 2, old: 3, language: 4, numbers: 5 } as const;

/**
 * A change for its reviewers: each initiative for which it answers with what to decide and what is new or worse, whom it
 * harms without touching it, what waits for approval; folded: what it does not answer for, the numbers, the other language.
 */
export function sinceSections(
  { result, folder }: PlacedResult,
  comparison: Comparison,
  look: { readonly options: ReportOptions; readonly rows: number },
): Section[] {
  const telling = tellingOf(result, { ...look.options, places: true, verbose: false });
  const foot = { rank: RANK.frame, body: markdownPen`\n<sub>${sinceFoot(telling, comparison, folder)}</sub>\n` };
  if (comparison.unchanged) return [{ rank: RANK.frame, body: markdownPen`${unchangedText(result)}\n` }, foot];
  const changed = answeringIn(result.initiatives, comparison);
  return [
    { rank: RANK.frame, body: framePart(telling, comparison) },
    ...initiativeSections(telling, changed.filter(isTouched), look.rows),
    { rank: RANK.head, body: harmedPart(telling, comparison) },
    ...initiativeSections(
      telling,
      changed.filter((one) => !isTouched(one)),
      look.rows,
    ),
    { rank: RANK.head, body: pendingList(telling, comparison) },
    { rank: RANK.points, body: solvedPart(telling, comparison) },
    { rank: RANK.old, body: oldFold(telling, comparison) },
    ...changed.map((one) => ({ rank: RANK.numbers, body: changedNumbers(telling, one) })),
    { rank: RANK.language, body: languageFold(telling, comparison, look.rows) },
    foot,
  ];
}

function isTouched({ compared }: Changed): boolean {
  return !compared.harmed;
}

function initiativeSections(telling: Telling, changed: readonly Changed[], rows: number): Section[] {
  return changed.flatMap((one) => {
    const { head, table } = changedSections(telling, one, rows);
    return [
      { rank: RANK.head, body: head },
      { rank: RANK.points, body: table },
    ];
  });
}

/** What is wrong with files, whose policy judged, what is gone, and that nothing is new where nothing is. */
function framePart(telling: Telling, comparison: Comparison): Markdown {
  const { result, say } = telling;
  const { summary, before, initiatives } = comparison;
  const count = result.problems.length;
  const problems = count === 0 ? "" : say("problems", { count: String(count) }, count);
  const calm = markdownPen`### ${SIGNS.good} ${say("since-calm", { before: sideText(before) })}\n\n`;
  const isCalm = summary.new + summary.worse + summary.stopped === 0;
  const gone = initiatives.filter(({ change, stops }) => change === "removed" && stops);
  const lines = gone.map((one) => markdownPen`### ${SIGNS.blocker} ${goneText(result, one)}\n\n`);
  const strong = problems === "" ? markdownPen`` : markdownPen`**${problems}**\n\n`;
  return markdownPen`${strong}${isCalm ? calm : markdownPen``}${lines}${markdownBlocks(cautions(comparison, telling))}`;
}

/** `summer-sale goes from ready to ready if (Logistics: Dispatch is over what it holds)`. */
function harmedPart(telling: Telling, { initiatives }: Comparison): Markdown {
  const harmed = initiatives.filter((one) => one.harmed);
  if (harmed.length === 0) return markdownPen``;
  const lines = harmed.map((one) => markdownPen`- ${harmedText(telling, one)}\n`);
  return markdownPen`**${telling.say("since-harmed")}**\n\n${lines}\n`;
}

function harmedText({ say, language, result }: Telling, { id, kind, verdict, findings }: ComparedInitiative): string {
  const [before, after] = [verdict.before, verdict.after].map((one) => (one ? verdictText(one, kind, language) : ""));
  const slots = { initiative: id, before: before ?? "", after: after ?? "" };
  const goes = before === after ? say("since-stays", slots) : say("since-goes", slots);
  const charged = new Set(findings.filter(isCharged).map(({ fingerprint }) => fingerprint));
  const told = result.initiatives.find((one) => one.id === id)?.findings ?? [];
  const worst = told.find(({ fingerprint }) => charged.has(fingerprint));
  return worst ? `${goes} (${worst.department_title}: ${worst.title})` : goes;
}

function pendingList(telling: Telling, { pending, initiatives }: Comparison): Markdown {
  const { say, language } = telling;
  if (pending.length === 0) return markdownPen``;
  const lines = pending.map(({ kind, initiative, owner }) => {
    return markdownPen`- ${say(`pending-${kind}`, { initiative })}: ${approvalText(say, owner)}\n`;
  });
  const names = new Set(pending.map(({ initiative }) => initiative));
  const then = initiatives.flatMap(({ id, kind, approved }) =>
    approved !== null && names.has(id)
      ? [markdownPen`- ${id}: ${say("pending-then", { verdict: verdictText(approved, kind, language) })}\n`]
      : [],
  );
  return markdownPen`**${say("since-pending")}**\n\n${lines}${then}\n`;
}

/** Titles in a line before the list is cut. */
const MOST_SOLVED = 6;

function solvedPart(telling: Telling, { initiatives }: Comparison): Markdown {
  const { say } = telling;
  const solved = initiatives.flatMap((one) =>
    improvedPoints(one)
      .filter(({ change }) => change === "fixed")
      .map(({ title }) => `${title} (${one.id})`),
  );
  if (solved.length === 0) return markdownPen``;
  const list = solved.slice(0, MOST_SOLVED).join(" · ");
  const left = solved.length - MOST_SOLVED;
  const text = left > 0 ? say("list-more", { list, count: countText(telling, left) }) : list;
  return markdownPen`**${say("since-solved")}** ${text}\n\n`;
}

/** Points in the fold before the list is cut. */
const MOST_OLD = 30;

function oldFold(telling: Telling, { initiatives }: Comparison): Markdown {
  const { say } = telling;
  const old = initiatives.flatMap(({ id, findings }) =>
    findings.filter((finding) => isOld(finding) || finding.change === "better").map((finding) => ({ id, finding })),
  );
  if (old.length === 0) return markdownPen``;
  const lines = old.slice(0, MOST_OLD).map(({ id, finding }) => oldLine(telling, id, finding));
  const left = old.length - MOST_OLD;
  const more = left > 0 ? markdownPen`\n${say("formats-more", { count: String(left) })}\n` : markdownPen``;
  const title = say("since-old", { count: countText(telling, old.length) }, old.length);
  return folded(title, markdownPen`${lines}${more}`);
}

function oldLine(
  { say }: Telling,
  id: string,
  { severity, state, title, change, ...finding }: ComparedFinding,
): Markdown {
  const sign = SIGNS[state === "open" ? severity : state];
  const better = change === "better" ? ` · ${say("change-better")}` : "";
  return markdownPen`- ${sign} ${visible(id)} · ${finding.department_title}: ${title}${better}\n`;
}

/** The same initiatives for those who read the other language: what happens and what to do, without the folds. */
function languageFold(telling: Telling, comparison: Comparison, rows: number): Markdown {
  const translation = translationOf(telling.result);
  if (!translation || translation.initiatives.length === 0) return markdownPen``;
  const told = { ...telling.result, ...translation };
  const other = tellingOf(told, telling.options);
  const changed = answeringIn(translation.initiatives, comparison);
  const parts = changed.map((one) => {
    const { head, table } = changedSections(other, one, rows);
    return markdownPen`${head}${table}`;
  });
  return folded(
    other.say("since-language"),
    markdownPen`${parts}${harmedPart(other, { ...comparison, language: other.language })}`,
  );
}
