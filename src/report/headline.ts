import type { CustomersResult, InitiativeResult, PromiseResult, Verdict } from "../result/result.ts";
import { fullDay } from "../words/dates.ts";
import { shareInWords } from "../words/share.ts";
import { verdictText } from "../words/verdicts.ts";
import type { Block, Mark } from "./blocks.ts";
import { type Telling, countText, isUncertain, nameOf, rangeText } from "./telling.ts";

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

function statusText(telling: Telling, status: string): string {
  switch (status) {
    case "draft":
    case "approved":
    case "live":
    case "done":
    case "stopped":
      return telling.say(`status-${status}`);
    default:
      return status;
  }
}

function customerLines(telling: Telling, initiative: InitiativeResult): Block[] {
  const { customers } = initiative;
  if (!customers) return [{ is: "text", text: telling.say("customers-unknown"), tone: "strong" }];
  const lines = [
    brokenPromises(telling, initiative),
    suffered(telling, initiative, customers),
    besides(telling, customers),
  ];
  if (customers.units_as_customers) lines.push(telling.say("units-as-customers"));
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

function letDownText(telling: Telling, initiative: InitiativeResult, customers: CustomersResult): string {
  const { say, language } = telling;
  const { p50, p95 } = customers.let_down;
  const isPartial = initiative.verdict === "undecided";
  if (p95 === 0) return say(isPartial ? "let-down-known-nobody" : "let-down-nobody");
  if (p50 < 0.5) return say("let-down-rarely", { most: countText(telling, p95) });
  const range = rangeText(telling, customers.let_down);
  const share = shareInWords(customers.share, language);
  return say(isPartial ? "let-down-known" : "let-down", { range, share });
}

/** The existing customers who suffer too, and those who stay outside. */
function besides(telling: Telling, customers: CustomersResult): string {
  const others = customers.others_let_down;
  const lines = [];
  if (others.p95 >= 0.5) lines.push(telling.say("others-let-down", { range: rangeText(telling, others) }, others.p50));
  if (customers.turned_away >= 0.5) {
    lines.push(telling.say("turned-away", { count: countText(telling, customers.turned_away) }, customers.turned_away));
  }
  return lines.join(" ");
}

/** How promises break, for how many. */
function brokenPromises(telling: Telling, initiative: InitiativeResult): string {
  const broken = initiative.promises.filter((promise) => promise.let_down >= 0.5);
  const parts = broken
    .toSorted((a, b) => b.let_down - a.let_down)
    .map((promise) => {
      const slots = { count: countText(telling, promise.let_down), topic: promise.topic };
      return isLate(promise)
        ? telling.say("suffer-late", slots, promise.let_down)
        : telling.say("suffer-otherwise", slots, promise.let_down);
    });
  return parts.join(" · ");
}

function isLate({ direction, measure }: PromiseResult): boolean {
  return direction === "by" || (direction === "at-most" && (measure === "duration" || measure === "working-days"));
}

/** Where it happens; who suffers at several departments is counted at each. */
function suffered(telling: Telling, initiative: InitiativeResult, customers: CustomersResult): string {
  const where = Object.entries(customers.by_department)
    .filter(([, count]) => count >= 0.5)
    .sort(([a, most], [b, least]) => least - most || (a < b ? -1 : 1));
  const parts = where.map(([id, count]) =>
    telling.say("suffer-at", { count: countText(telling, count), department: nameOf(initiative, id) }),
  );
  if (parts.length < 2) return parts.join("");
  return `${parts.join(" · ")}   ${telling.say(parts.length === 2 ? "suffer-twice" : "suffer-more")}`;
}
