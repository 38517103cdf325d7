import { compareText } from "../base/position.ts";
import type { FindingResult, InitiativeResult, OptionResult, Step } from "../result/result.ts";
import type { Block, TableColumn, TableRow } from "./blocks.ts";
import { type Telling, countText, dayOf, moneyText, personOf } from "./telling.ts";

/** Steps shown before the reasons; the reasons show all. */
const STEPS_SHOWN = 8;

/** So many steps are still read in one line. */
const IN_A_LINE = 2;

/** What to decide, by when, who; what every way out needs; the ways out beside each other. */
export function decide(telling: Telling, initiative: InitiativeResult): Block[] {
  const { always, options } = initiative.ready_if;
  if (initiative.verdict === "ready" || (always.length === 0 && options.length === 0)) return [];
  return [decideHeading(telling, initiative), ...inAnyCase(telling, initiative), ...optionTable(telling, initiative)];
}

export function decideHeading(telling: Telling, initiative: InitiativeResult): Block {
  const { by, who } = initiative.decide;
  return {
    is: "heading",
    title: telling.say("to-decide"),
    text: by === null ? "" : deadline(telling, initiative, by),
    aside: who === null ? telling.say("decides-nobody") : telling.say("decides", { who }),
  };
}

function deadline(telling: Telling, initiative: InitiativeResult, by: string): string {
  const day = dayOf(telling, by);
  if (by < telling.asOf) return telling.say("decide-overdue", { day });
  const first = initiative.ready_if.options.find((option) => isWayOut(option) && option.start_by === by);
  const isFirst = initiative.ready_if.options.some((option) => isWayOut(option) && option.start_by !== by);
  return first && isFirst
    ? telling.say("decide-by-option", { day, option: first.id })
    : telling.say("decide-by", { day });
}

/** Few steps stand in a line, more of them by day and by who does them. */
export function inAnyCase(telling: Telling, initiative: InitiativeResult): Block[] {
  const { always, options } = initiative.ready_if;
  if (always.length === 0) return [];
  const isNeeded = options.some(isWayOut) && initiative.verdict !== "undecided";
  const title = isNeeded ? telling.say("in-any-case") : telling.say("what-it-takes");
  const shown = telling.options.verbose ? always : always.slice(0, STEPS_SHOWN);
  if (always.length <= IN_A_LINE) {
    return [{ is: "labelled", label: title, items: shown.map((step) => stepText(telling, initiative, step)) }];
  }
  const left = always.length - shown.length;
  const more = telling.say("more-steps", { count: countText(telling, left) });
  return [
    stepTable(telling, initiative, { title, steps: byDayAndWho(shown) }),
    ...(left > 0 ? [{ is: "text", text: more, tone: "quiet", indent: 2 } as const] : []),
  ];
}

/** Steps that no day binds come last. */
const NO_DAY = "9999";

/** By day, and on each day person by person, those first whose steps came first. */
function byDayAndWho(steps: readonly Step[]): Step[] {
  const people = [...new Set(steps.map(({ who }) => who))];
  return steps.toSorted(
    (a, b) => compareText(a.by ?? NO_DAY, b.by ?? NO_DAY) || people.indexOf(a.who) - people.indexOf(b.who),
  );
}

function stepTable(
  telling: Telling,
  initiative: InitiativeResult,
  told: { title: string; steps: readonly Step[] },
): Block {
  const { say } = telling;
  const columns: TableColumn[] = [
    { title: say("column-by"), align: "left", ditto: true },
    { title: say("column-who"), align: "left", ditto: true },
    { title: told.title, align: "left", grows: true },
  ];
  const rows = told.steps.map((step) => ({
    cells: [dayCell(telling, step), personOf(initiative, step.who), step.what],
  }));
  return { is: "table", columns, rows, indent: 2 };
}

function dayCell(telling: Telling, { by }: Step): string {
  if (by === null) return "–";
  const day = dayOf(telling, by);
  return by < telling.asOf ? telling.say("day-overdue", { day }) : day;
}

/** `change words (Marketing, by Thu 28 May)`. */
function stepText(telling: Telling, initiative: InitiativeResult, step: Step): string {
  const who = personOf(initiative, step.who);
  return `${step.what} (${[who, ...whenOf(telling, step)].join(", ")})`;
}

/** `marketing: change the words · by Fri 29 May`: the first step of a point; "" where it has none. */
export function nextStep(
  telling: Telling,
  initiative: InitiativeResult,
  { do: [step] }: Pick<FindingResult, "do">,
): string {
  return step ? `${personOf(initiative, step.who)}: ${[step.what, ...whenOf(telling, step)].join(" · ")}` : "";
}

/** The day of a step; one that is past is said to be overdue. */
export function whenOf(telling: Telling, step: Step): string[] {
  if (step.by === null) return [];
  const day = dayOf(telling, step.by);
  return [step.by < telling.asOf ? telling.say("overdue", { day }) : telling.say("by", { day })];
}

export function optionTable(telling: Telling, initiative: InitiativeResult): Block[] {
  const { options, gaps } = initiative.ready_if;
  if (options.length === 0) return gaps.map((gap) => quiet(gap));
  const { say } = telling;
  const hasWay = options.some(isWayOut);
  const isWhole = telling.options.view === "ways";
  const columns: TableColumn[] = [
    { title: "", align: "left" },
    { title: say(tableTitle(telling, initiative)), align: "left", grows: true },
    { title: say("column-customers"), align: "right" },
    { title: say("column-let-down"), align: "right" },
    { title: say("column-cost"), align: "right" },
    { title: say("column-start-by"), align: "left" },
  ];
  return [
    { is: "table", columns, rows: options.map((option) => optionRow(telling, option)), indent: 2 },
    ...(hasWay && !isWhole ? [] : gaps.map((gap) => quiet(gap))),
    ...(!isWhole && telling.options.commands.includes("solve")
      ? [quiet(say("solve-shows", { id: initiative.id }))]
      : []),
  ];
}

function tableTitle({ options: { view } }: Telling, { verdict, ready_if: { always, options } }: InitiativeResult) {
  if (!options.some(isWayOut)) return view === "ways" ? "no-way-within" : "no-way-out";
  if (verdict === "undecided") return "risk-bounded";
  return always.length === 0 ? "just-one-of" : "one-of";
}

function quiet(text: string): Block {
  return { is: "text", text, tone: "quiet", indent: 2 };
}

/** `0 (<330)`: the mean, as the headline says it, and what it stays under 19 times out of 20 where that differs. */
function letDownText(telling: Telling, { let_down: letDown }: OptionResult): string {
  if (letDown === null) return telling.say("not-known");
  const [middle, most] = [countText(telling, letDown.mean), countText(telling, letDown.p95)];
  return middle === most ? middle : telling.say("let-down-under", { middle, most });
}

export function isWayOut({ verdict }: OptionResult): boolean {
  return verdict === "ready" || verdict === "conditional";
}

/** A way out that leaves it not ready is shown for comparison, without its letter. */
function optionRow(telling: Telling, option: OptionResult): TableRow {
  const harms = option.harms.length > 0 ? ` ${telling.say("option-harms", { harms: option.harms.join(" · ") })}` : "";
  return {
    cells: [
      isWayOut(option) ? option.id : "–",
      option.title + harms,
      option.customers === null ? telling.say("not-known") : countText(telling, option.customers),
      letDownText(telling, option),
      moneyText(telling, option.cost),
      option.start_by === null ? "" : dayOf(telling, option.start_by),
    ],
  };
}
