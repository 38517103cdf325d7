import { isWayOut } from "../report/decide.ts";
import { waitsForNumber } from "../report/missing.ts";
import { waitsFor } from "../report/summary.ts";
import { countText, dayOf, isSome, moneyText, personOf, type Telling } from "../report/telling.ts";
import type { InitiativeResult, OptionResult } from "../result/result.ts";
import { dateText } from "../words/dates.ts";

/** What the list says of an initiative, cell by cell. */
export interface RowWords {
  readonly decide: string;
  readonly id: string;
  readonly launch: string;
  readonly letDown: string;
  readonly waits: string;
  /** The cheapest way out with its cost; where nothing is known, what is missing; else the first step. */
  readonly way: string;
}

/** What the last cell of a row tells. */
export interface WayWords {
  readonly is: "way" | "missing" | "step" | "nothing";
  readonly text: string;
}

export function rowWords(telling: Telling, initiative: InitiativeResult): RowWords {
  return {
    decide: decideText(telling, initiative),
    id: initiative.id,
    launch: dateText(initiative.launch, telling.language, telling.asOf),
    letDown: letDownText(telling, initiative),
    waits: initiative.verdict === "ready" ? "" : waitsText(initiative),
    way: wayWords(telling, initiative)?.text ?? "",
  };
}

/** `!` beside a day that is past. */
function decideText(telling: Telling, { decide: { by } }: InitiativeResult): string {
  if (by === null) return "–";
  return by < telling.asOf ? `${dayOf(telling, by)}!` : dayOf(telling, by);
}

/** What is not known is never nobody. */
export function letDownText(telling: Telling, { customers }: InitiativeResult): string {
  if (customers?.let_down) return countText(telling, customers.let_down.mean);
  const least = customers?.let_down_at_least ?? 0;
  return isSome(least) ? telling.say("board-least", { count: countText(telling, least) }) : telling.say("not-known");
}

/** Who must say or do the first thing, or take the cheapest way out. */
function waitsText(initiative: InitiativeResult): string {
  const who = cheapestWay(initiative)?.does[0]?.who;
  return waitsFor(initiative) || (who === undefined ? "" : personOf(initiative, who));
}

/** Undefined: it is ready, and waits for nothing. */
export function wayWords(telling: Telling, initiative: InitiativeResult): WayWords | undefined {
  if (initiative.verdict === "ready") return undefined;
  const missing = initiative.findings.find(waitsForNumber)?.missing[0];
  if (initiative.verdict === "undecided" && missing) return { is: "missing", text: missing.what };
  const way = cheapestWay(initiative);
  if (way) return { is: "way", text: `${way.title} · ${moneyText(telling, way.cost)}` };
  const [step] = initiative.ready_if.always;
  return step ? { is: "step", text: step.what } : { is: "nothing", text: telling.say("board-no-way") };
}

/** The first way out of those that cost least. */
function cheapestWay({ ready_if: { options } }: InitiativeResult): OptionResult | undefined {
  return options.filter(isWayOut).toSorted((a, b) => a.cost - b.cost)[0];
}
