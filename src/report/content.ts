import { comparisonOf } from "../result/comparison.ts";
import type { InitiativeResult } from "../result/result.ts";
import { type Block, BLANK, spaced } from "./blocks.ts";
import { foldedIn } from "./causes.ts";
import { decide } from "./decide.ts";
import { departmentRows } from "./departments.ts";
import { headline, titleText } from "./headline.ts";
import { missingRows } from "./missing.ts";
import { numbers } from "./numbers.ts";
import { countsLine, madeWith, nextLine, rests } from "./rests.ts";
import { since } from "./since.ts";
import { summary, worstFirst } from "./summary.ts";
import type { Telling } from "./telling.ts";
import { waysContent } from "./ways.ts";
import { why } from "./why.ts";

/** The whole report as blocks: decisions before reasons, and what it rests on last. */
export function content(telling: Telling): Block[] {
  const { result, say } = telling;
  const comparison = comparisonOf(result);
  if (comparison) return spaced([problemLine(telling), since(telling, comparison)]);
  const [first, ...others] = result.initiatives;
  if (!first) return spaced([problemLine(telling), [{ is: "text", text: say("nothing-judged"), tone: "strong" }]]);
  if (telling.options.view === "ways") return spaced([problemLine(telling), waysContent(telling, first)]);
  const body = others.length === 0 ? one(telling, first) : many(telling);
  return spaced([problemLine(telling), body]);
}

function one(telling: Telling, initiative: InitiativeResult): Block[] {
  return [...told(telling, initiative), ...lastLines(telling, initiative)];
}

function lastLines(telling: Telling, initiative: InitiativeResult): Block[] {
  const next = initiative.verdict === "ready" ? "" : nextLine(telling, initiative.id);
  return [countsLine(telling, initiative.findings), madeWith(telling), next]
    .filter(Boolean)
    .map((text): Block => ({ is: "text", text, tone: "quiet" }));
}

function many(telling: Telling): Block[] {
  const { result, say } = telling;
  const sorted = worstFirst(result.initiatives);
  const ready = sorted.filter((initiative) => initiative.verdict === "ready");
  const waiting = sorted.filter((initiative) => initiative.verdict !== "ready");
  const folded = foldedIn(telling, result);
  const paged = waiting.filter(({ id }) => !folded.has(id));
  const details = paged.flatMap((initiative): Block[] => [
    BLANK,
    { is: "rule" },
    ...told(telling, initiative),
    { is: "text", text: countsLine(telling, initiative.findings), tone: "quiet" },
  ]);
  const readyRows = ready.map((initiative): Block => ({
    is: "row",
    mark: "good",
    label: "",
    parts: [{ kind: "message", text: titleText(telling, initiative) }],
  }));
  const readyPart: Block[] =
    ready.length === 0
      ? []
      : [BLANK, { is: "rule" }, { is: "heading", title: say("also-ready"), text: "", aside: "" }, ...readyRows];
  return [
    ...summary(telling, result),
    ...details,
    ...readyPart,
    BLANK,
    { is: "text", text: madeWith(telling), tone: "quiet" },
  ];
}

/** One initiative, without the line about the check itself. */
function told(telling: Telling, initiative: InitiativeResult): Block[] {
  const reasons = [...why(telling, initiative), ...departmentRows(telling, initiative)];
  const heading: Block = { is: "heading", title: telling.say("why"), text: "", aside: "" };
  return spaced([
    headline(telling, initiative),
    missingPart(telling, initiative),
    decide(telling, initiative),
    reasons.length > 0 ? [heading, ...reasons] : [],
    telling.options.verbose ? numbers(telling, initiative) : [],
    rests(telling, initiative),
  ]);
}

/** When nothing can be told, what is missing from whom comes before everything else. */
function missingPart(telling: Telling, initiative: InitiativeResult): Block[] {
  if (initiative.verdict !== "undecided") return [];
  const rows = missingRows(telling, initiative);
  if (rows.length === 0) return [];
  return [{ is: "heading", title: telling.say("missing-title"), text: "", aside: "" }, ...rows];
}

function problemLine({ result, say }: Telling): Block[] {
  const count = result.problems.length;
  if (count === 0) return [];
  return [
    {
      is: "row",
      mark: "blocker",
      label: "",
      parts: [{ kind: "message", text: say("problems", { count: String(count) }, count) }],
    },
  ];
}
