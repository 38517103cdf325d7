import { scalar } from "../../files/written.ts";
import type { Speaker } from "../../words/catalogue.ts";
import type { Area, Holding } from "./areas.ts";
import { CAPACITIES, type Surroundings } from "./capacity-lines.ts";
import { type CommentedLine, commented } from "./commented.ts";

/** The themes that such a department usually answers for. */
const THEME: Readonly<Record<Holding, string | undefined>> = {
  goods: "supply",
  people: "service",
  systems: "systems",
  money: "money",
  sites: undefined,
  other: undefined,
};

/**
 * A department's file to fill in: every figure that decides is `unknown` until the department writes it. What another one
 * holds already stands in comments: two that serve the same need to say which comes first.
 */
export function departmentFile(area: Area, around: Surroundings, say: Speaker): string {
  const theme = THEME[area.holds];
  const capacities = CAPACITIES[area.holds](around, say);
  const isHeld = around.held.has(area.holds);
  return commented([
    [`# ${say("init-department-head")}`],
    [`department: ${scalar(area.id)}`],
    [`title: ${scalar(area.title)}`],
    ...(theme === undefined ? [] : [[`answers_for: [${theme}]`] as const]),
    ["# contact: name@example.com", say("init-department-contact")],
    ["# as_of: 2026-05-25", say("init-department-as-of")],
    ["# notice: 5 working days", say("init-department-notice")],
    ["# commits: [{topic: delivery-time, at_most: 48 h, for: 95%}]", say("init-department-commits")],
    ...(isHeld ? [[`# ${say("init-department-held")}`] as const] : []),
    ...(isHeld ? capacities.map(inComment) : capacities),
  ]);
}

function inComment([yaml, comment]: CommentedLine): CommentedLine {
  const line = yaml.startsWith("#") ? yaml : `# ${yaml}`;
  return comment === undefined ? [line] : [line, comment];
}

/** How many figures a department has yet to write. */
export function unknownsIn(text: string): number {
  return text.match(/^[^#]*: unknown/gm)?.length ?? 0;
}
