import type { Speaker } from "../../words/catalogue.ts";
import type { Holding } from "./areas.ts";
import type { CommentedLine } from "./commented.ts";

/** What a department is written against: the flows of its company, and what others there hold already. */
export interface Surroundings {
  /** The flow that counts customers. */
  readonly flow: string;
  /** The flow of calls and messages; the customers' own where there is none. */
  readonly contacts: string;
  readonly held: ReadonlySet<Holding>;
}

type Lines = (around: Surroundings, say: Speaker) => readonly CommentedLine[];

/** The capacities that such a department usually has, every figure `unknown`. */
export const CAPACITIES: Readonly<Record<Holding, Lines>> = {
  goods: ({ flow }, say) => [
    ["capacities:"],
    [`  ${say("init-name-dispatch")}:`],
    [`    throughput: ${flow}`],
    ["    rate: unknown", say("init-department-rate")],
    usual(say),
    [`  ${say("init-name-stock")}:`],
    [`    stock: ${flow}`],
    ["    on_hand: unknown", say("init-department-on-hand")],
    usual(say),
  ],
  people: ({ contacts }, say) => [
    ["capacities:"],
    [`  ${say("init-name-desk")}:`],
    [`    staffed: ${contacts}`],
    ["    agents: unknown", say("init-department-agents")],
    ["    handle_time: unknown", say("init-department-handle-time")],
    ["    patience: unknown", say("init-department-patience")],
    ["    open: unknown", say("init-department-open")],
    usual(say),
  ],
  systems: ({ flow }, say) => [
    ["capacities:"],
    [`  ${say("init-name-web")}:`],
    [`    concurrent: ${flow}`],
    ["    places: unknown", say("init-department-places")],
    ["    stay: unknown", say("init-department-stay")],
    usual(say),
  ],
  money: ({ flow }, say) => [
    ["capacities:"],
    [`  ${say("init-name-budget")}:`],
    [`    limit: ${flow}`],
    ["    each: unknown", say("init-department-each")],
    ["    most: unknown", say("init-department-most")],
    ["    used: unknown", say("init-department-used")],
  ],
  sites: anyWork,
  other: anyWork,
};

function usual(say: Speaker): CommentedLine {
  return ["    usual: unknown", say("init-department-usual")];
}

/** Nobody can tell from its name: an example to uncomment. */
function anyWork({ flow }: Surroundings, say: Speaker): readonly CommentedLine[] {
  return [
    ["# capacities:", say("init-department-other")],
    [`#   ${say("init-name-work")}: {throughput: ${flow}, rate: 200/day, usual: 120/day}`],
  ];
}
