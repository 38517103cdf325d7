import type { CustomersResult, InitiativeResult, PromiseResult, Toll } from "../result/result.ts";
import { shareInWords } from "../words/share.ts";
import { quoted } from "../words/missing.ts";
import type { Block } from "./blocks.ts";
import { missingCount } from "./missing.ts";
import { type Telling, countText, isSome, isUncertain, nameOf, tollText } from "./telling.ts";

/** How many customers come, how many of them we let down, how and where, and who suffers besides. */
export function customerLines(telling: Telling, initiative: InitiativeResult): Block[] {
  const { customers } = initiative;
  if (!customers) return [{ is: "text", text: telling.say("customers-unknown"), tone: "strong" }];
  const lines = [
    othersText(telling, customers),
    howText(telling, initiative, customers),
    whereText(telling, initiative, customers),
    turnedAwayText(telling, customers),
    customers.units_as_customers ? telling.say("units-as-customers") : "",
  ];
  const first: Block = {
    is: "text",
    tone: "strong",
    text: `${expectedText(telling, customers)} ${letDownText(telling, initiative, customers)}`,
  };
  return [first, ...lines.filter(Boolean).map((text): Block => ({ is: "text", text, indent: 2 }))];
}

function expectedText(telling: Telling, { expected }: CustomersResult): string {
  const count = countText(telling, expected.p50);
  if (!isUncertain(telling, expected)) return telling.say("customers", { count }, expected.p50);
  const [low, high] = [countText(telling, expected.p5), countText(telling, expected.p95)];
  return telling.say("customers-about", { count, low, high }, expected.p50);
}

/** What is not known is never nobody: how many numbers are missing, and a lower bound where there is one. */
function letDownText(telling: Telling, initiative: InitiativeResult, customers: CustomersResult): string {
  const { let_down: letDown, share } = customers;
  if (letDown && share !== null) return knownText(telling, initiative, { letDown, share });
  const least = customers.let_down_at_least ?? 0;
  const count = missingCount(initiative);
  const slots = { least: countText(telling, least), count: countText(telling, count) };
  if (isSome(least)) return telling.say(`let-down-at-least-${count === 0 ? "nothing" : "numbers"}`, slots, count);
  if (count > 0) return telling.say("let-down-unknown-numbers", slots, count);
  return telling.say(initiative.capacities.length === 0 ? "let-down-unknown-nothing" : "let-down-unknown-promises");
}

interface Known {
  readonly letDown: Toll;
  readonly share: number;
}

function knownText(telling: Telling, initiative: InitiativeResult, { letDown, share }: Known): string {
  const { say, language } = telling;
  if (isSome(letDown.p50)) {
    return say("let-down", { range: tollText(telling, letDown), share: shareInWords(share, language) });
  }
  if (isSome(letDown.p95))
    return say("let-down-rarely", { most: countText(telling, letDown.p95), mean: countText(telling, letDown.mean) });
  if (isSome(letDown.mean)) return say("let-down-seldom", { mean: countText(telling, letDown.mean) });
  return letDown.mean === 0 ? nobodyText(telling, initiative) : say("let-down-hardly");
}

/** Promises that no run can measure (a number of shops, a price) are not said to be kept. */
function nobodyText(telling: Telling, { promises }: InitiativeResult): string {
  const untried = promises.filter((promise) => promise.kept === null).length;
  if (untried === 0) return telling.say("let-down-nobody");
  return telling.say("let-down-nobody-tried", { count: countText(telling, untried) }, untried);
}

/** Customers who did not come for this. */
function othersText(telling: Telling, { others_let_down: others }: CustomersResult): string {
  if (!isSome(others.p95)) return "";
  return telling.say("others-let-down", { range: tollText(telling, others) }, others.mean);
}

/** Those who stay outside. */
function turnedAwayText(telling: Telling, { turned_away: count }: CustomersResult): string {
  return isSome(count) ? telling.say("turned-away", { count: countText(telling, count) }, count) : "";
}

/** How it befalls them: which promises break, and which stock runs out, for how many. */
function howText(telling: Telling, initiative: InitiativeResult, customers: CustomersResult): string {
  const broken = initiative.promises
    .flatMap((promise) =>
      promise.let_down !== null && isSome(promise.let_down) ? [{ promise, count: promise.let_down }] : [],
    )
    .toSorted((a, b) => b.count - a.count)
    .map(({ promise, count }) => brokenText(telling, promise, count));
  return [...broken, ...emptyStocks(telling, initiative, customers)].join(" · ");
}

function brokenText(telling: Telling, promise: PromiseResult, count: number): string {
  const said = promise.wording === null ? promise.topic : quoted(promise.wording, telling.language);
  const slots = { count: countText(telling, count), said };
  return isLate(promise) ? telling.say("suffer-late", slots, count) : telling.say("suffer-otherwise", slots, count);
}

function isLate({ direction, measure }: PromiseResult): boolean {
  return direction === "by" || (direction === "at-most" && (measure === "duration" || measure === "working-days"));
}

/** What is short of a stock is short for all who want it, the usual customers too; that is said where they suffer. */
function emptyStocks(telling: Telling, { capacities }: InitiativeResult, customers: CustomersResult): string[] {
  const withOthers = isSome(customers.others_let_down.mean);
  return capacities
    .flatMap((capacity) =>
      capacity.kind === "stock" && capacity.short && isSome(capacity.short.mean)
        ? [{ capacity, short: capacity.short }]
        : [],
    )
    .toSorted((a, b) => b.short.mean - a.short.mean)
    .map(({ capacity, short }) => {
      const slots = { count: tollText(telling, short), stock: capacity.title };
      const text = telling.say(capacity.of_customers ? "suffer-none-left" : "suffer-units-short", slots, short.mean);
      return withOthers ? telling.say("suffer-with-usual", { text }) : text;
    });
}

/** Where it happens; who suffers at several departments is counted at each. */
function whereText(telling: Telling, initiative: InitiativeResult, customers: CustomersResult): string {
  const where = Object.entries(customers.by_department)
    .filter(([, count]) => isSome(count))
    .sort(([a, most], [b, least]) => least - most || (a < b ? -1 : 1));
  const parts = where.map(([id, count]) =>
    telling.say("suffer-at", {
      count: countText(telling, count),
      department: nameOf(initiative, id),
    }),
  );
  if (parts.length < 2) return parts.join("");
  return `${parts.join(" · ")}   ${telling.say(parts.length === 2 ? "suffer-twice" : "suffer-more")}`;
}
