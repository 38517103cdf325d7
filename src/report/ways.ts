import type { InitiativeResult, OptionResult } from "../result/result.ts";
import { type Block, spaced } from "./blocks.ts";
import { decide, isWayOut, whenOf } from "./decide.ts";
import { headline } from "./headline.ts";
import { madeWith } from "./rests.ts";
import { type Telling, moneyText, nameOf, personOf } from "./telling.ts";

/** The ways out of one initiative beside each other, then who does what for each. */
export function waysContent(telling: Telling, initiative: InitiativeResult): Block[] {
  const ways = initiative.ready_if.options.filter(
    (option) => isWayOut(option) && (option.does.length > 1 || option.paid_by !== ""),
  );
  return spaced([
    headline(telling, initiative),
    decide(telling, initiative),
    ways.map((option) => deedsOf(telling, initiative, option)),
    [{ is: "text", text: madeWith(telling), tone: "quiet" }],
  ]);
}

function deedsOf(telling: Telling, initiative: InitiativeResult, option: OptionResult): Block {
  const steps = option.does.map((step) =>
    [`→ ${personOf(initiative, step.who)}: ${step.what}`, ...whenOf(telling, step)].join(" · "),
  );
  return { is: "labelled", label: option.id, items: [...steps, ...costOf(telling, initiative, option)] };
}

function costOf(telling: Telling, initiative: InitiativeResult, { cost, paid_by: paidBy }: OptionResult): string[] {
  if (paidBy === "") return [];
  const who = paidBy
    .split(", ")
    .map((id) => nameOf(initiative, id))
    .join(", ");
  return [telling.say("paid-by", { cost: moneyText(telling, cost), who })];
}
