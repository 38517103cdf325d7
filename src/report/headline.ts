import type { InitiativeResult, Verdict } from "../result/result.ts";
import { fullDay } from "../words/dates.ts";
import { verdictText } from "../words/verdicts.ts";
import type { Block, Mark } from "./blocks.ts";
import { customerLines } from "./customers.ts";
import type { Telling } from "./telling.ts";

const MARKS: Readonly<Record<Verdict, Mark>> = {
  ready: "good",
  conditional: "warning",
  "not-ready": "blocker",
  undecided: "unknown",
};

export function markOf(verdict: Verdict): Mark {
  return MARKS[verdict];
}

/** Who it is for and when, the verdict, and the customers: how many come, how many we let down, at which department. */
export function headline(telling: Telling, initiative: InitiativeResult): Block[] {
  const banner: Block = {
    is: "banner",
    mark: markOf(initiative.verdict),
    title: titleText(telling, initiative),
    verdict: verdictText(initiative.verdict, initiative.kind, telling.language),
  };
  return [banner, ...customerLines(telling, initiative)];
}

/** `families-24h · 24-hour delivery · launches Mon 1 Jun 2026`. */
export function titleText(telling: Telling, initiative: InitiativeResult): string {
  const status = initiative.status === "proposed" ? [] : [statusText(telling, initiative.status)];
  const title = initiative.title === initiative.id ? [] : [initiative.title];
  return [initiative.id, ...title, ...status, launchText(telling, initiative)].join(" · ");
}

function launchText(telling: Telling, initiative: InitiativeResult): string {
  const day = fullDay(initiative.launch, telling.language);
  const isPast = initiative.launch < telling.asOf;
  const isLaunched = initiative.kind === "campaign" || initiative.kind === "launch";
  if (isLaunched) return isPast ? telling.say("launched", { day }) : telling.say("launches", { day });
  return isPast ? telling.say("started", { day }) : telling.say("starts", { day });
}

/** A state of an initiative in words; one that has none is said as it is written. */
export function statusText({ say }: Pick<Telling, "say">, status: string): string {
  switch (status) {
    case "draft":
    case "proposed":
    case "approved":
    case "live":
    case "done":
    case "stopped":
      return say(`status-${status}`);
    default:
      return status;
  }
}
