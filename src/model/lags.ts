import { placed, problem, type Problem } from "../base/problem.ts";
import type { Position } from "../base/position.ts";
import { valueOf } from "../base/said.ts";
import { parseQuantity } from "../quantity/parse.ts";
import { middleOf, type Quantity } from "../quantity/quantity.ts";
import type { Lag, Step } from "./company.ts";
import type { FlowDeclaration } from "./flows.ts";

/** A lag longer than this is a slip of the pen. */
const MOST_DAYS = 1100;

export interface LagContext {
  readonly at: Position;
  /** Days when nobody says: none, or one after an outcome. */
  readonly days: number;
  readonly report: (problem: Problem) => void;
}

/** Shares by days of lag: a range spreads the units evenly over its days, a map says the share of each. */
export function lagOf(after: FlowDeclaration["after"], context: LagContext): Lag {
  const usual = fixed(context.days);
  if (after === undefined) return usual;
  if (!isSaid(after)) return mappedLag(after, context) ?? usual;
  const quantity = valueOf(after);
  return quantity ? (spreadLag(quantity, context) ?? usual) : usual;
}

/** That nobody has worked it out, with whom to ask. */
export function unknownLag(after: FlowDeclaration["after"], at: Position): Step["afterUnknown"] {
  if (after === undefined || !isSaid(after) || after.said !== "unknown") return undefined;
  return { ask: after.ask, at };
}

type After = NonNullable<FlowDeclaration["after"]>;

function isSaid(after: After): after is Extract<After, { readonly said: unknown }> {
  return "said" in after && typeof after.said === "string";
}

function fixed(days: number): Lag {
  return { days: [days], shares: [1], working: false };
}

function spreadLag(quantity: Quantity, context: LagContext): Lag | undefined {
  const [low, high] = [wholeDays(quantity, quantity.low), wholeDays(quantity, quantity.high)];
  if (isTooLong(high, context)) return undefined;
  const days = Array.from({ length: high - low + 1 }, (_, i) => low + i);
  return { days, shares: days.map(() => 1 / days.length), working: quantity.measure === "working-days" };
}

function wholeDays(quantity: Quantity, value: number): number {
  return Math.round(quantity.measure === "duration" ? value / 24 : value);
}

function isTooLong(days: number, context: LagContext): boolean {
  if (days <= MOST_DAYS) return false;
  context.report(problem("too-much", { what: "days", most: MOST_DAYS }, context.at));
  return true;
}

type Mapped = Exclude<After, { readonly said: unknown }>;

function mappedLag(after: Mapped, context: LagContext): Lag | undefined {
  const shares = new Map<number, number>();
  let working = false;
  for (const [key, said] of Object.entries(after)) {
    const read = parseQuantity(key, ["duration", "working-days"], { example: "1 day" });
    if (read.complaint) context.report(placed(read.complaint, context.at));
    if (!read.value) return undefined;
    const days = wholeDays(read.value, middleOf(read.value));
    if (isTooLong(days, context)) return undefined;
    const share = valueOf(said);
    shares.set(days, (shares.get(days) ?? 0) + (share ? middleOf(share) : 0));
    working ||= read.value.measure === "working-days";
  }
  return sharedLag(
    [...shares].toSorted(([a], [b]) => a - b),
    working,
    context,
  );
}

function sharedLag(
  shares: readonly (readonly [number, number])[],
  working: boolean,
  context: LagContext,
): Lag | undefined {
  const sum = shares.reduce((total, [, share]) => total + share, 0);
  if (Math.abs(sum - 1) > 1e-6) {
    context.report(problem("shares-sum", { of: "after", sum }, context.at));
    return undefined;
  }
  return { days: shares.map(([day]) => day), shares: shares.map(([, share]) => share / sum), working };
}
