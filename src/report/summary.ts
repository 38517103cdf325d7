import type { InitiativeResult, Result, Verdict } from "../result/result.ts";
import { verdictText } from "../words/verdicts.ts";
import type { Block, TableColumn, TableRow } from "./blocks.ts";
import { causes } from "./causes.ts";
import { markOf } from "./headline.ts";
import { together } from "./together.ts";
import { type Telling, countText, dayOf, isSome, personOf } from "./telling.ts";

const ORDER: readonly Verdict[] = ["not-ready", "undecided", "conditional", "ready"];

/** Worst first: by verdict, then by customers let down, then by launch. */
export function worstFirst(initiatives: readonly InitiativeResult[]): InitiativeResult[] {
  return initiatives.toSorted(
    (a, b) =>
      ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) ||
      leastOf(b) - leastOf(a) ||
      (a.launch < b.launch ? -1 : Number(a.launch > b.launch)) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** Customers let down as far as it is known: on average, else what is known already. */
function leastOf({ customers }: InitiativeResult): number {
  return customers?.let_down?.mean ?? customers?.let_down_at_least ?? 0;
}

/** Many initiatives: how many are ready, the worst in a table, and what would settle several at once. */
export function summary(telling: Telling, result: Result): Block[] {
  const waiting = worstFirst(result.initiatives).filter((initiative) => initiative.verdict !== "ready");
  return [
    { is: "text", text: countsText(telling, result), tone: "strong" },
    { is: "text", text: letDownText(telling, result), tone: "strong" },
    ...(waiting.length > 0 ? [{ is: "blank" } as const, waitingTable(telling, waiting)] : []),
    ...causes(telling, result),
    ...together(telling, result),
  ];
}

function countsText(telling: Telling, { summary: counts, company }: Result): string {
  const { say } = telling;
  const part = (id: "many-not-ready" | "many-undecided" | "many-conditional" | "many-ready", count: number) =>
    count === 0 ? [] : [say(id, { count: countText(telling, count) }, count)];
  const list = [
    ...part("many-not-ready", counts.not_ready),
    ...part("many-undecided", counts.undecided),
    ...part("many-conditional", counts.conditional),
    ...part("many-ready", counts.ready),
  ].join(" · ");
  const count = countText(telling, counts.initiatives);
  return `${company.name} · ${say("many-head", { count, list }, counts.initiatives)}`;
}

/** The sum of the means, with the others whom it costs; what cannot be told yet makes it a lower bound, and that is said. */
function letDownText(telling: Telling, { initiatives }: Result): string {
  const { say } = telling;
  const sum = initiatives.reduce((total, initiative) => total + leastOf(initiative), 0);
  const others = initiatives.reduce((total, { customers }) => total + (customers?.others_let_down.mean ?? 0), 0);
  const untold = initiatives.filter(({ customers }) => !customers?.let_down).length;
  const count = countText(telling, sum);
  const besides = isSome(others) ? [say("many-others", { count: countText(telling, others) }, others)] : [];
  if (untold === 0)
    return [isSome(sum) ? say("many-let-down", { count }, sum) : say("many-nobody"), ...besides].join(" ");
  const uncounted = say("many-uncounted", { count: countText(telling, untold) }, untold);
  const known = isSome(sum) ? [say("many-at-least", { count }, sum)] : [];
  return [
    ...known,
    ...besides,
    isSome(sum) ? uncounted : say("many-unknown", { count: countText(telling, untold) }, untold),
  ].join(" ");
}

function letDownCell(telling: Telling, { customers }: InitiativeResult): string {
  if (customers?.let_down) return countText(telling, customers.let_down.mean);
  const least = customers?.let_down_at_least ?? 0;
  return isSome(least) ? telling.say("at-least", { count: countText(telling, least) }) : telling.say("not-known");
}

function left(title: string): TableColumn {
  return { title, align: "left" };
}

function waitingTable(telling: Telling, initiatives: readonly InitiativeResult[]): Block {
  const { say } = telling;
  const columns: TableColumn[] = [
    { ...left(say("column-initiative")), grows: true },
    left(""),
    left(say("column-launch")),
    { title: say("column-let-down"), align: "right" },
    left(say("column-decide-by")),
    left(say("column-waits-for")),
  ];
  return { is: "table", columns, rows: initiatives.map((initiative) => waitingRow(telling, initiative)), indent: 1 };
}

function waitingRow(telling: Telling, initiative: InitiativeResult): TableRow {
  const { decide, verdict } = initiative;
  return {
    mark: markOf(verdict),
    cells: [
      initiative.id,
      verdictText(verdict, initiative.kind, telling.language),
      dayOf(telling, initiative.launch),
      letDownCell(telling, initiative),
      deadlineText(telling, decide.by),
      waitsFor(initiative),
    ],
  };
}

function deadlineText(telling: Telling, by: string | null): string {
  if (by === null) return "";
  const day = dayOf(telling, by);
  return by < telling.asOf ? telling.say("day-overdue", { day }) : day;
}

/** Who must say or do the first thing. */
export function waitsFor(initiative: InitiativeResult): string {
  const [step] = initiative.ready_if.always;
  const missing = initiative.findings.find((finding) => finding.missing.length > 0)?.missing[0];
  const who =
    initiative.verdict === "undecided" ? (missing?.department ?? step?.who) : (step?.who ?? missing?.department);
  return who === undefined ? "" : personOf(initiative, who);
}
