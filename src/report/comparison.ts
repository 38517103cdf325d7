import type { ComparedFinding, ComparedInitiative, Comparison, FindingChange } from "../result/comparison.ts";
import { isAnswering } from "../result/compare-finding.ts";
import { type Speaker, speaker } from "../words/catalogue.ts";
import { exact } from "../words/numbers.ts";
import { verdictText } from "../words/verdicts.ts";
import { sideText } from "./compared-side.ts";
import { type Block, type Mark, type Part, spaced } from "./blocks.ts";
import { type Forms, isTold, movedText } from "./moved-text.ts";
import { neutral } from "./neutral.ts";

/** How a comparison is told. */
export interface ComparisonTelling {
  readonly currency: string;
  readonly verbose: boolean;
}

/** What it takes to tell one. */
export interface ComparisonForms extends Forms {
  readonly verbose: boolean;
}

/** A comparison as blocks: what the change answers for first, whom it harms, and what is not its doing folded. */
export function comparisonBlocks(compared: Comparison, { currency, verbose }: ComparisonTelling): Block[] {
  const comparison = neutral(compared);
  const { language, initiatives, before } = comparison;
  const telling: ComparisonForms = {
    say: speaker(language),
    language,
    currency,
    verbose,
    asOf: comparison.after.as_of ?? "",
  };
  const { say } = telling;
  if (comparison.unchanged) return [{ is: "text", text: say("compare-none-changed", { before: sideText(before) }) }];
  const concerned = initiatives.filter(isConcerned);
  const harmed = concerned.filter((one) => one.harmed);
  const changed = concerned.filter((one) => !one.harmed);
  return spaced([
    [headingOf(comparison, say), ...cautions(comparison, telling)],
    part(telling, say("compare-changed"), changed),
    part(telling, say("compare-harmed"), harmed),
    pendingPart(comparison, telling),
    oldPart(telling, initiatives),
  ]);
}

/** Something about it is not what it was. */
export function isConcerned(one: ComparedInitiative): boolean {
  const { change, findings, moved } = one;
  if (isAnswering(one)) return true;
  return change !== "kept" || moved.length > 0 || findings.some((finding) => finding.change !== "unchanged");
}

export function headingOf({ summary, before, after }: Comparison, say: Speaker): Block {
  const counts = CHANGES.flatMap((change) =>
    summary[change] === 0 ? [] : [say(`compare-${change}`, { count: String(summary[change]) }, summary[change])],
  );
  const isCalm = summary.new + summary.worse === 0;
  const slots = { before: sideText(before), after: sideText(after) };
  const title = after.name === "" ? say("compare-since", slots) : say("compare-between", slots);
  return {
    is: "heading",
    title,
    text: [...(isCalm ? [say("compare-nothing")] : []), ...counts].join(" · "),
    aside: "",
  };
}

const CHANGES: readonly FindingChange[] = ["new", "worse", "better", "fixed", "unchanged"];

/** What makes the comparison less than one change and nothing else. */
export function cautions({ unlike, before, policy }: Comparison, { say }: Pick<ComparisonForms, "say">): Block[] {
  const what = unlike.map((one) => say(`unlike-${one}`)).join(", ");
  const count = String(before.problems);
  const texts = [
    ...policyTexts(policy, say),
    ...(unlike.length > 0 ? [say("compare-unlike", { what })] : []),
    ...(before.problems > 0
      ? [say("compare-base-problems", { count, before: sideText(before) }, before.problems)]
      : []),
  ];
  return texts.map((text): Block => ({ is: "text", text }));
}

function policyTexts(source: Comparison["policy"], say: Speaker): readonly string[] {
  if (!source) return [];
  const policy = sideText(source);
  const { first, own, problems } = source;
  const broken = say("compare-policy-problems", { policy, count: String(problems) }, problems);
  const judge = first ? "compare-policy-first" : own ? "compare-policy-own" : "compare-policy";
  return [say(judge, { policy }), ...(problems > 0 ? [broken] : [])];
}

/** Whose approval is missing, and what it would come to. */
export function pendingPart(
  { pending, initiatives }: Comparison,
  { say, language }: Pick<ComparisonForms, "say" | "language">,
): Block[] {
  if (pending.length === 0) return [];
  const rows = pending.map(({ kind, initiative, owner }): Block => {
    const step = owner === "" ? say("pending-nobody") : say("pending-owner", { owner });
    const message = say(`pending-${kind}`, { initiative });
    return {
      is: "row",
      mark: "unknown",
      label: owner.split("@")[0] ?? "",
      parts: [
        { kind: "message", text: message },
        { kind: "step", text: step },
      ],
    };
  });
  const names = new Set(pending.map(({ initiative }) => initiative));
  const then = initiatives.flatMap(({ id, kind, approved }): Block[] => {
    if (approved === null || !names.has(id)) return [];
    const verdict = verdictText(approved, kind, language);
    return [{ is: "text", text: `${id}: ${say("pending-then", { verdict })}`, indent: 1 }];
  });
  return [{ is: "heading", title: say("compare-pending"), text: "", aside: "" }, ...rows, ...then];
}

function part(telling: ComparisonForms, title: string, initiatives: readonly ComparedInitiative[]): Block[] {
  if (initiatives.length === 0) return [];
  const heading: Block = { is: "heading", title, text: "", aside: "" };
  return [heading, ...initiatives.flatMap((one) => initiativeBlocks(telling, one))];
}

/** Numbers named under an initiative before the list is cut. */
const MOST_NUMBERS = 6;

export function initiativeBlocks(telling: ComparisonForms, initiative: ComparedInitiative): Block[] {
  const { id, title, stops, warns, moved, findings } = initiative;
  const name = title === id ? id : `${id} · ${title}`;
  const mark: Mark = stops ? "blocker" : warns ? "warning" : "good";
  const told = moved.filter((one) => telling.verbose || isTold(one));
  const items = told.slice(0, telling.verbose ? undefined : MOST_NUMBERS).map((one) => movedText(telling, one));
  const numbers: Block[] = items.length === 0 ? [] : [{ is: "labelled", label: telling.say("compare-numbers"), items }];
  const points = findings.filter(({ change }) => change !== "unchanged");
  return [
    {
      is: "banner",
      mark,
      title: [name, ...whatBecame(telling, initiative)].join(" · "),
      verdict: verdicts(telling, initiative),
    },
    ...numbers,
    ...points.map((finding) => findingRow(telling, finding)),
  ];
}

/** That it is new here, or had another name; nothing where it only stayed. */
export function whatBecame(
  { say }: Pick<ComparisonForms, "say">,
  { change, was, stops }: ComparedInitiative,
): readonly string[] {
  switch (change) {
    case "kept":
      return [];
    case "renamed":
      return [say("compare-renamed", { was: was ?? "" })];
    case "removed":
      return stops ? [say("compare-removed"), say("compare-gone")] : [say("compare-removed")];
    case "added":
    case "ended":
      break;
  }
  return [say(`compare-${change}`)];
}

function verdicts({ say, language }: ComparisonForms, { verdict, kind }: ComparedInitiative): string {
  const [before, after] = [verdict.before, verdict.after].map((one) => one && verdictText(one, kind, language));
  if (!before || !after || before === after) return after ?? before ?? "";
  return say("compare-verdicts", { before, after });
}

function findingRow(telling: ComparisonForms, finding: ComparedFinding): Block {
  const { change, severity, state, message, title } = finding;
  const isGood = change === "fixed" || change === "better";
  const moved = finding.moved.filter((one) => telling.verbose || one.way !== "neither");
  const facts = moved.map((one): Part => ({ kind: "sum", text: movedText(telling, one) }));
  const steps = isGood
    ? []
    : finding.do.slice(0, 1).map(({ who, what }): Part => ({ kind: "step", text: `${who}: ${what}` }));
  return {
    is: "row",
    mark: isGood ? "good" : state === "open" ? severity : state,
    label: finding.department_title,
    parts: [
      {
        kind: "message",
        text: `${telling.say(`change-${change}`)}: ${message === "" || change === "fixed" ? title : message}`,
      },
      ...facts,
      ...steps,
    ],
  };
}

/** What stands as it stood: counted, and listed on request. */
/** It stood there already, and nothing of the change waits to settle it. */
export function isOld({ change, waits }: ComparedFinding): boolean {
  return change === "unchanged" && !waits;
}

export function oldPart(telling: ComparisonForms, initiatives: readonly ComparedInitiative[]): Block[] {
  const { say, language, verbose } = telling;
  const old = initiatives.flatMap(({ findings }) => findings.filter(isOld));
  if (old.length === 0) return [];
  const severities = (["blocker", "warning", "note"] as const).flatMap((severity) => {
    const count = old.filter((one) => one.severity === severity).length;
    const id = ({ blocker: "count-blockers", warning: "count-warnings", note: "count-notes" } as const)[severity];
    return count === 0 ? [] : [say(id, { count: exact(count, language) }, count)];
  });
  const slots = { count: exact(old.length, language), what: severities.join(" · ") };
  const text = say("compare-old-count", slots, old.length);
  const rows = verbose ? old.map((finding) => findingRow(telling, finding)) : [];
  return [
    { is: "heading", title: say("compare-old"), text: "", aside: "" },
    { is: "text", text: verbose ? text : `${text} ${say("compare-old-list")}`, tone: "quiet" },
    ...rows,
  ];
}
