import type { CollisionResult, CustomersOfAll } from "../result/portfolio-result.ts";
import type { Result, Toll } from "../result/result.ts";
import type { Block } from "./blocks.ts";
import { countText, dayOf, isSome, percentText, type Telling, tollText } from "./telling.ts";

/** Collisions told before the list is cut; the JSON holds all. */
const MOST = 5;

/** Where initiatives are too much at once that are not by themselves: when, who, and which one to move where to. */
export function together(telling: Telling, { portfolio }: Result): Block[] {
  const found = portfolio.collisions.filter(({ kind }) => kind === "together").slice(0, MOST);
  if (found.length === 0) return [];
  const heading: Block = { is: "heading", title: telling.say("together-title"), text: "", aside: "" };
  const customers = portfolio.customers ? [letDownRow(telling, portfolio.customers)] : [];
  return [{ is: "blank" }, heading, ...customers, ...found.map((collision) => collisionRow(telling, collision))];
}

/** How many of their customers we let down when all of them act, and whose they are. */
function letDownRow(telling: Telling, customers: CustomersOfAll): Block {
  const text = customers.let_down
    ? knownText(telling, customers, customers.let_down)
    : untoldText(telling, customers, customers.let_down_at_least ?? 0);
  return { is: "text", text, indent: 1 };
}

function knownText(telling: Telling, customers: CustomersOfAll, letDown: Toll): string {
  if (!isSome(letDown.p95)) return telling.say("together-nobody");
  const slots = { range: tollText(telling, letDown), initiatives: eachText(telling, customers) };
  return telling.say("together-let-down", slots);
}

/** What nobody declared is never nobody: whose customers cannot be counted, and what would have to be said. */
function untoldText(telling: Telling, customers: CustomersOfAll, least: number): string {
  const untold = customers.initiatives.filter(({ let_down: letDown }) => letDown === null);
  const missing = [...new Set(untold.flatMap((each) => each.missing))];
  return [
    ...(isSome(least) ? [telling.say("together-at-least", { count: countText(telling, least) }, least)] : []),
    telling.say("together-untold", { initiatives: untold.map(({ id }) => id).join(", ") }),
    ...(missing.length > 0 ? [telling.say("together-missing", { missing: missing.join("; ") })] : []),
  ].join(" ");
}

/** Those with most of them first. */
function eachText(telling: Telling, { initiatives }: CustomersOfAll): string {
  return initiatives
    .flatMap(({ id, let_down: letDown }) => (letDown && isSome(letDown.mean) ? [{ id, mean: letDown.mean }] : []))
    .toSorted((a, b) => b.mean - a.mean)
    .map(({ id, mean }) => telling.say("together-share", { initiative: id, share: countText(telling, mean) }))
    .join(", ");
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
