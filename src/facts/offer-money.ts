import type { Position } from "../base/position.ts";
import { type Said, isNone, valueOf } from "../base/said.ts";
import type { OfferDeclaration } from "../model/offer.ts";
import { type Quantity, middleOf } from "../quantity/quantity.ts";
import { type UnknownFact, unknownFact } from "./fact.ts";
import { type Row, rowsFrom } from "./rows.ts";
import type { World } from "./world.ts";

/** The offer of an initiative; one that says nothing of it has an offer of which nothing is said. */
export interface OfferSubject {
  readonly world: World;
  readonly offer: Partial<OfferDeclaration> & Pick<OfferDeclaration, "$at">;
  readonly isDeclared: boolean;
}

/** Where a field of the offer stands, else the offer, else the initiative. */
export function offerAt({ offer, world }: OfferSubject, field = ""): readonly Position[] {
  return [offer.$at[field] ?? offer.$at[""] ?? world.initiative.at];
}

/** Writes rows about the offer. */
export const offerRow: Row<OfferSubject> = rowsFrom<OfferSubject>((one) => offerAt(one));

/** The number in the middle; `none` is zero, nothing said gives `otherwise`, `unknown` gives nothing. */
export function amount(said: Said<Quantity> | undefined, otherwise?: number): number | undefined {
  if (said === undefined) return otherwise;
  if (isNone(said)) return 0;
  return said.said === "value" ? middleOf(said.value) : undefined;
}

/** What a customer pays for what the price buys. */
export function priceOf({ offer }: OfferSubject): number | undefined {
  return amount(offer.price);
}

/** What one use costs. */
export function unitCostOf({ offer }: OfferSubject): number | undefined {
  return amount(offer.unit_cost);
}

/** Uses of what one price buys: expected, else as many as are allowed, else one; unlimited without a guess: nobody knows. */
export function usesOf({ offer: { uses } }: OfferSubject): number | undefined {
  if (!uses) return 1;
  const expected = amount(uses.expected);
  if (expected !== undefined) return expected;
  return uses.allowed === undefined ? 1 : allowedUses(uses.allowed);
}

/** A number of uses; nothing for `unlimited`. */
export function allowedUses(text: string): number | undefined {
  const uses = Number(text);
  return Number.isFinite(uses) && text.trim() !== "" ? uses : undefined;
}

export function isUnlimited({ offer: { uses } }: OfferSubject): boolean {
  const text = uses?.allowed?.toLowerCase() ?? "";
  return ["unlimited", "ilimitado", "ilimitados", "sin límite", "none"].includes(text);
}

/** What the reward costs for each customer: its value, as often as it may be had, as likely as its condition is. */
export function rewardCostOf(one: OfferSubject): number | undefined {
  if (one.offer.reward === undefined || isNone(one.offer.reward)) return 0;
  const reward = valueOf(one.offer.reward);
  if (!reward) return undefined;
  const value = amount(reward.value);
  const likely = reward.if === undefined ? 1 : amount(reward.likely);
  return value === undefined || likely === undefined ? undefined : value * (amount(reward.times, 1) ?? 1) * likely;
}

/** All that one customer may be given, whatever the odds. */
export function rewardOf(one: OfferSubject): number | undefined {
  const reward = valueOf(one.offer.reward);
  const value = amount(reward?.value);
  return value === undefined ? undefined : value * (amount(reward?.times, 1) ?? 1);
}

/** What is left of one price once everything is paid; nothing when a figure is missing. */
export function marginOf(one: OfferSubject): number | undefined {
  const [price, cost, uses, reward] = [priceOf(one), unitCostOf(one), usesOf(one), rewardCostOf(one)];
  if (price === undefined || cost === undefined || uses === undefined || reward === undefined) return undefined;
  return price + (amount(one.offer.refunded, 0) ?? 0) - cost * uses - reward;
}

/** What each one costs as far as is known: what nobody said is left out, and it is never less. */
export function knownCostOf(one: OfferSubject): number {
  return (unitCostOf(one) ?? 0) * (usesOf(one) ?? 1) + (rewardCostOf(one) ?? rewardOf(one) ?? 0);
}

export function isFree(one: OfferSubject): boolean {
  return priceOf(one) === 0;
}

/** Each customer takes money with them, as far as is known: what nobody declared does not count against it. */
export function isCostly(one: OfferSubject): boolean {
  const margin = marginOf(one);
  const [price, reward] = [priceOf(one), rewardOf(one)];
  const isRewardLarge = reward !== undefined && price !== undefined && reward >= price;
  return (margin !== undefined && margin < 0) || isRewardLarge || isPrize(one);
}

/** A reward on a condition: all of it may fall due at once. */
export function isPrize({ offer }: OfferSubject): boolean {
  return valueOf(offer.reward)?.if !== undefined;
}

/** Unknown for want of a field that only the proposer can say. */
export function unsaid({ world, offer }: OfferSubject, ...fields: readonly string[]): UnknownFact {
  const department = world.initiative.declaration.proposed_by;
  const at = offer.$at[""] ?? world.initiative.at;
  return unknownFact(
    ...fields.map((what) => ({ what, department, subject: "offer", said: what in offer, ask: undefined, at })),
  );
}
