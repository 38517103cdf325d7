import type { ComparedInitiative, Comparison } from "../result/comparison.ts";
import { type Block, spaced } from "./blocks.ts";
import {
  answeringIn,
  beforeText,
  type Changed,
  type ChargedPoint,
  chargedPoints,
  chargedRow,
  formsOf,
  improvedPoints,
  withoutWaiting,
} from "./changed.ts";
import { unchangedText } from "./compared-side.ts";
import {
  cautions,
  type ComparisonForms,
  headingOf,
  initiativeBlocks,
  isConcerned,
  oldPart,
  pendingPart,
} from "./comparison.ts";
import { decide } from "./decide.ts";
import { headline } from "./headline.ts";
import { isTold, movedText } from "./moved-text.ts";
import { madeWith } from "./rests.ts";
import { countText, type Telling } from "./telling.ts";
import { severityCounts } from "./why.ts";

/**
 * A check of a change: each initiative for which the change answers, its customers first, then what to decide and the
 * points that are new or worse; whom it harms without touching it; what waits for approval; the rest only counted.
 */
export function since(telling: Telling, comparison: Comparison): Block[] {
  const { result, say } = telling;
  if (comparison.unchanged) return [{ is: "text", text: unchangedText(result) }];
  const forms: ComparisonForms = { ...formsOf(telling), verbose: telling.options.verbose };
  const concerned = comparison.initiatives.filter(isConcerned);
  const told = tellerOf(telling, forms, comparison);
  const [harmed, changed] = [concerned.filter((one) => one.harmed), concerned.filter((one) => !one.harmed)];
  return spaced([
    [headingOf(comparison, say), ...cautions(comparison, telling)],
    group(say("compare-changed"), changed.map(told)),
    group(say("compare-harmed"), harmed.map(told)),
    pendingPart(comparison, telling),
    oldPart(forms, comparison.initiatives),
    [{ is: "text", text: madeWith(telling), tone: "quiet" }],
  ]);
}

function group(title: string, told: readonly (readonly Block[])[]): Block[] {
  return told.length === 0 ? [] : [{ is: "heading", title, text: "", aside: "" }, ...spaced(told)];
}

/** So many initiatives have a page of their own; of the others, who suffers is told. */
const MOST_PAGES = 6;

function tellerOf(
  telling: Telling,
  forms: ComparisonForms,
  comparison: Comparison,
): (compared: ComparedInitiative) => readonly Block[] {
  const answering = answeringIn(telling.result.initiatives, comparison);
  const byId = new Map(answering.map((one) => [one.compared.id, one]));
  const paged = new Set(telling.options.verbose ? answering : answering.slice(0, MOST_PAGES));
  return (compared) => {
    const changed = byId.get(compared.id);
    if (!changed) return initiativeBlocks(forms, compared);
    return paged.has(changed) ? page(telling, changed) : head(telling, changed);
  };
}

/** One initiative for which the change answers. */
function page(telling: Telling, changed: Changed): Block[] {
  const { initiative, compared } = changed;
  return spaced([
    [...head(telling, changed), ...numbersMoved(telling, compared)],
    compared.stops ? decide(telling, withoutWaiting(telling, initiative)) : [],
    [...points(telling, changed), ...improved(telling, compared)],
  ]);
}

/** Its verdict and its customers, and what both were. */
function head(telling: Telling, { initiative, compared }: Changed): Block[] {
  const before = beforeText(telling, compared);
  const text: Block[] = before === "" ? [] : [{ is: "text", text: before, indent: 2 }];
  return [...headline(telling, initiative), ...text];
}

/** Numbers of the initiative itself; those of capacities and promises stand with their points, and with -v. */
function numbersMoved(telling: Telling, { moved }: ComparedInitiative): Block[] {
  const { verbose } = telling.options;
  const shown = moved.filter((one) => verbose || (one.title === "" && isTold(one) && !IN_HEADLINE.has(one.gauge)));
  const items = shown.map((one) => movedText(formsOf(telling), one));
  return items.length === 0 ? [] : [{ is: "labelled", label: telling.say("compare-numbers"), items }];
}

const IN_HEADLINE: ReadonlySet<string> = new Set(["let_down", "others_let_down"]);

/** Beyond so many, the points that weigh least are counted only. */
const MOST_SHOWN = 10;

function points(telling: Telling, changed: Changed): Block[] {
  const charged = chargedPoints(changed);
  const shown = telling.options.verbose ? charged : weighty(charged).slice(0, MOST_SHOWN);
  const hidden = charged.filter((point) => !shown.includes(point)).map(({ finding }) => finding);
  const slots = { count: countText(telling, hidden.length), what: severityCounts(telling, hidden) };
  const more = telling.say("since-more", slots, hidden.length);
  return [
    ...shown.map((point) => chargedRow(telling, changed.initiative, point)),
    ...(hidden.length === 0 ? [] : [{ is: "text", text: more, tone: "quiet", indent: 1 } as const]),
  ];
}

function weighty(charged: readonly ChargedPoint[]): readonly ChargedPoint[] {
  const heavy = charged.filter(({ finding }) => finding.severity !== "note");
  return heavy.length > 0 ? heavy : charged;
}

function improved(telling: Telling, compared: ComparedInitiative): Block[] {
  return improvedPoints(compared).map(({ department_title: label, title, change }): Block => ({
    is: "row",
    mark: "good",
    label,
    parts: [{ kind: "message", text: `${telling.say(`change-${change}`)}: ${title}` }],
  }));
}
