import { scalar } from "../../files/written.ts";
import type { InitiativeKind } from "../../model/initiative.ts";
import { formatDay } from "../../time/day.ts";
import type { Speaker } from "../../words/catalogue.ts";
import { type CommentedLine, commented } from "./commented.ts";
import type { Days } from "./days.ts";
import type { Promised } from "./promised.ts";
import type { Volume } from "./volume.ts";

/** All that the file of a first initiative says. */
export interface InitiativeBasics {
  readonly id: string;
  readonly title: string;
  readonly kind: InitiativeKind;
  readonly proposedBy: string;
  readonly days: Days;
  readonly areDaysAssumed: boolean;
  /** The flow of its demand: the one that counts the company's customers. */
  readonly flow: string;
  readonly volume: Volume;
  readonly promised: Promised | undefined;
  /** Ids of departments. */
  readonly keptBy: string | undefined;
}

export function initiativeFile(basics: InitiativeBasics, say: Speaker): string {
  const { id, title, kind, proposedBy, days, areDaysAssumed, flow, volume } = basics;
  const isUnknown = volume.written === "unknown";
  const daysNote = areDaysAssumed ? say("init-file-days-assumed") : undefined;
  const ends = days.ends === "never" ? "never" : formatDay(days.ends);
  return commented([
    [`# ${say("init-file-head")}`],
    [`initiative: ${scalar(id)}`, say("init-file-id")],
    [`title: ${scalar(title)}`],
    [`kind: ${kind}`, "campaign, launch, price, policy, process, system, supplier, saving"],
    [`proposed_by: ${scalar(proposedBy)}`],
    ["# accountable:", say("init-file-accountable")],
    daysNote === undefined ? [`launch: ${formatDay(days.launch)}`] : [`launch: ${formatDay(days.launch)}`, daysNote],
    [`ends: ${ends}`, say("init-file-ends")],
    ["demand:"],
    [`  - flow: ${scalar(flow)}`],
    [
      `    volume: ${volume.written}`,
      isUnknown ? say("init-file-unknown", { range: "3000..5500" }) : say("init-file-volume"),
    ],
    ...promiseLines(basics, say),
  ]);
}

function promiseLines({ promised, keptBy }: InitiativeBasics, say: Speaker): CommentedLine[] {
  if (!promised) return [["# promises:", say("init-file-no-promise")]];
  const term: CommentedLine[] =
    promised.atMost === undefined
      ? [["    # at_most: 24 h", say("init-file-no-term")]]
      : [[`    at_most: ${promised.atMost}`]];
  const keeper: CommentedLine =
    keptBy === undefined
      ? ["    # kept_by:", say("init-file-keeper")]
      : [`    kept_by: ${scalar(keptBy)}`, say("init-file-keeper")];
  return [
    ["promises:"],
    [`  - topic: ${scalar(promised.topic)}`],
    ...term,
    [`    wording: ${JSON.stringify(promised.wording)}`, say("init-file-wording")],
    keeper,
  ];
}
