import { isWayOut } from "../report/decide.ts";
import { waitsForNumber } from "../report/missing.ts";
import { waitsFor } from "../report/summary.ts";
import { countText, dayOf, isSome, moneyText, type Telling } from "../report/telling.ts";
import type { InitiativeResult, OptionResult } from "../result/result.ts";
import { dateText } from "../words/dates.ts";

/** What the list says of an initiative, cell by cell. */
export interface RowWords {
  readonly decide: string;
  readonly id: string;
  readonly launch: string;
  readonly letDown: string;
  readonly waits: string;
  /** The cheapest way out with its cost; where nothing is known, what is missing. */
  readonly way: string;
}

export function rowWords(telling: Telling, initiative: InitiativeResult): RowWords {
  return {
    decide: decideText(telling, initiative),
    id: initiative.id,
    launch: dateText(initiative.launch, telling.language, telling.asOf),
    letDown: letDownText(telling, initiative),
    waits: initiative.verdict === "ready" ? "" : waitsFor(initiative),
    way: wayText(telling, initiative),
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
  return isSome(least)
    ? telling.say("board-least", { count: countText(telling, least) })
    : telling.say("not-known");
}

function wayText(telling: Telling, initiative: InitiativeResult): string {
  if (initiative.verdict === "ready") return "";
  const missing = initiative.findings.find(waitsForNumber)?.missing[0];
  if (initiative.verdict === "undecided" && missing) return missing.what;
  const way = cheapestWay(initiative);
  if (way) return `${way.title} · ${moneyText(telling, way.cost)}`;
  return initiative.ready_if.always[0]?.what ?? telling.say("board-no-way");
}

/** The first way out of those that cost least. */
function cheapestWay({ ready_if: { options } }: InitiativeResult): OptionResult | undefined {
  return options.filter(isWayOut).toSorted((a, b) => a.cost - b.cost)[0];
}
