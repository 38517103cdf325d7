import type { CollisionResult } from "../result/portfolio-result.ts";
import type { Result } from "../result/result.ts";
import type { Block } from "./blocks.ts";
import { dayOf, percentText, type Telling } from "./telling.ts";

/** Collisions told before the list is cut; the JSON holds all. */
const MOST = 5;

/** Where initiatives are too much at once that are not by themselves: when, who, and which one to move where to. */
export function together(telling: Telling, { portfolio }: Result): Block[] {
  const found = portfolio.collisions.filter(({ kind }) => kind === "together").slice(0, MOST);
  if (found.length === 0) return [];
  const heading: Block = { is: "heading", title: telling.say("together-title"), text: "", aside: "" };
  return [{ is: "blank" }, heading, ...found.map((collision) => collisionRow(telling, collision))];
}

function collisionRow(telling: Telling, collision: CollisionResult): Block {
  return {
    is: "row",
    mark: "warning",
    label: "",
    parts: [
      { kind: "message", text: lineText(telling, collision) },
      { kind: "detail", text: sharesText(telling, collision) },
      { kind: "step", text: moveText(telling, collision) },
    ],
  };
}

function lineText(telling: Telling, collision: CollisionResult): string {
  const { title, department_title: department, from, to, breach, initiatives } = collision;
  return telling.say("together-line", {
    capacity: title,
    department,
    from: dayOf(telling, from),
    to: dayOf(telling, to),
    likely: percentText(telling, breach.probability),
    limit: percentText(telling, breach.limit),
    initiatives: initiatives.map(({ id }) => id).join(", "),
  });
}

/** Those that answer for most first; who answers for nothing by the policy is not named. */
function sharesText(telling: Telling, { policy, initiatives }: CollisionResult): string {
  const shares = initiatives
    .filter(({ responsibility }) => responsibility > 0)
    .toSorted((a, b) => b.responsibility - a.responsibility)
    .map(({ id, responsibility }) =>
      telling.say("together-share", { initiative: id, share: percentText(telling, responsibility) }),
    );
  return telling.say("together-shares", { policy: telling.say(`policy-${policy}`), shares: shares.join(", ") });
}

function moveText(telling: Telling, { move }: CollisionResult): string {
  if (!move) return telling.say("together-no-move");
  return telling.say("together-move", { initiative: move.initiative, day: dayOf(telling, move.launch) });
}
