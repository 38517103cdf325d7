import { isNone, valueOf } from "../base/said.ts";
import type { FactTable } from "./fact.ts";
import {
  type OfferSubject,
  allowedUses,
  amount,
  isCostly,
  isFree,
  isPrize,
  isUnlimited,
  knownCostOf,
  marginOf,
  offerAt,
  offerRow as row,
  priceOf,
  rewardCostOf,
  rewardOf,
  unitCostOf,
  unsaid,
  usesOf,
} from "./offer-money.ts";
import { middle, or } from "./rows.ts";
import { saidWord } from "./wording.ts";

const at = (field: string) => ({ from: (one: OfferSubject) => offerAt(one, field) });
const sums = {
  from: (one: OfferSubject) =>
    ["price", "unit_cost", "uses", "reward", "refunded"]
      .filter((field) => one.offer.$at[field])
      .flatMap((field) => offerAt(one, field)),
};

/** What is paid, what it costs, what is left. */
export const PRICE_FACTS: FactTable<OfferSubject> = {
  price_said: row(
    "text",
    [
      "What is said of the price: value, none, unknown or nothing",
      "Qué se dice del precio: value, none, unknown o nothing",
    ],
    ({ offer }) => saidWord(offer.price),
    at("price"),
  ),
  price: row(
    "money",
    ["What a customer pays", "Lo que paga un cliente"],
    (one) => priceOf(one) ?? unsaid(one, "price"),
    { worse: "lower", ...at("price") },
  ),
  is_free: row("bool", ["It costs customers nothing", "A los clientes no les cuesta nada"], isFree, at("price")),
  usual_price: row(
    "money",
    ["What it costs otherwise", "Lo que cuesta normalmente"],
    ({ offer }) => middle(offer.usual_price),
    at("usual_price"),
  ),
  cost_said: row(
    "text",
    [
      "What is said of the cost of one use: value, none, unknown or nothing",
      "Qué se dice del coste de un uso: value, none, unknown o nothing",
    ],
    ({ offer }) => saidWord(offer.unit_cost),
    at("unit_cost"),
  ),
  unit_cost: row(
    "money",
    ["What one use costs", "Lo que cuesta un uso"],
    (one) => unitCostOf(one) ?? unsaid(one, "unit_cost"),
    { worse: "higher", ...at("unit_cost") },
  ),
  refunded: row(
    "money",
    ["What somebody gives back for each", "Lo que alguien devuelve por cada uno"],
    ({ offer }) => amount(offer.refunded, 0) ?? 0,
    { worse: "lower", ...at("refunded") },
  ),
  says_money: row(
    "bool",
    ["It says a price, a cost or a reward", "Dice un precio, un coste o una recompensa"],
    ({ offer }) => [offer.price, offer.unit_cost, offer.reward, offer.usual_price].some((said) => said !== undefined),
  ),
  is_sold_for_good: row(
    "bool",
    [
      "It stays on sale above its cost, without a reward: the more who come, the better",
      "Queda a la venta por encima de su coste, sin recompensa: cuantos más vengan, mejor",
    ],
    isSoldForGood,
    sums,
  ),
  uses: row(
    "count",
    ["Uses of what one price buys", "Usos de lo que compra un precio"],
    (one) => usesOf(one) ?? unsaid(one, "uses"),
    { worse: "higher", ...at("uses") },
  ),
  is_unlimited: row("bool", ["It may be used without limit", "Puede usarse sin límite"], isUnlimited, at("uses")),
  allows_many: row("bool", ["It may be used more than once", "Puede usarse más de una vez"], allowsMany, at("uses")),
  most_uses: row("count", ["The most uses of one price", "Los usos máximos de un precio"], mostUses, {
    worse: "higher",
    bound: (one) => (isUnlimited(one) && valueOf(one.offer.uses?.expected) === undefined ? "lower" : undefined),
    ...at("uses"),
  }),
  break_even_uses: row(
    "count",
    ["Uses at which the price is spent", "Usos con los que se agota el precio"],
    breakEvenUses,
    { worse: "lower", ...sums },
  ),
  margin: row(
    "money",
    ["What is left of one price", "Lo que queda de un precio"],
    (one) => marginOf(one) ?? unsaid(one, ...missingOf(one)),
    { worse: "lower", ...sums },
  ),
  knows_margin: row(
    "bool",
    ["What is left of one price is known", "Se sabe lo que queda de un precio"],
    (one) => marginOf(one) !== undefined,
    sums,
  ),
  loss: row(
    "money",
    ["What each one costs more than it brings", "Lo que cada uno cuesta más de lo que aporta"],
    (one) => {
      const margin = marginOf(one);
      return margin === undefined ? unsaid(one, ...missingOf(one)) : Math.max(0, -margin);
    },
    { worse: "higher", ...sums },
  ),
  known_cost: row(
    "money",
    ["What each one costs, as far as is known", "Lo que cuesta cada uno, hasta donde se sabe"],
    knownCostOf,
    { worse: "higher", ...sums },
  ),
  loses: row(
    "bool",
    [
      "Each one costs more than it brings, as far as is known",
      "Cada uno cuesta más de lo que aporta, hasta donde se sabe",
    ],
    (one) => (marginOf(one) ?? 0) < 0,
    sums,
  ),
  is_costly: row("bool", ["The more who come, the more it costs", "Cuantos más vienen, más cuesta"], isCostly, sums),
  reward_said: row(
    "text",
    [
      "What is said of a reward: value, none, unknown or nothing",
      "Qué se dice de una recompensa: value, none, unknown o nothing",
    ],
    ({ offer }) => saidWord(offer.reward),
    at("reward"),
  ),
  has_reward: row(
    "bool",
    ["It gives a reward", "Da una recompensa"],
    ({ offer }) => valueOf(offer.reward) !== undefined,
    at("reward"),
  ),
  reward: row(
    "money",
    ["All that one customer may be given", "Todo lo que puede recibir un cliente"],
    (one) => rewardOf(one) ?? unsaid(one, "reward"),
    { worse: "higher", ...at("reward") },
  ),
  reward_cost: row(
    "money",
    [
      "What the reward costs for each customer, with its odds",
      "Lo que cuesta la recompensa por cliente, con su probabilidad",
    ],
    (one) => rewardCostOf(one) ?? unsaid(one, "reward"),
    { worse: "higher", ...at("reward") },
  ),
  is_reward_beyond_price: row(
    "bool",
    ["The reward is worth the price or more", "La recompensa vale el precio o más"],
    (one) => {
      const [reward, price] = [rewardOf(one), priceOf(one)];
      return reward !== undefined && reward > 0 && price !== undefined && reward >= price;
    },
    sums,
  ),
  is_prize: row("bool", ["The reward depends on something", "La recompensa depende de algo"], isPrize, at("reward")),
  prize_condition: row(
    "text",
    ["What it depends on", "De qué depende"],
    ({ offer }) => valueOf(offer.reward)?.if ?? "",
    at("reward"),
  ),
};

function isSoldForGood(one: OfferSubject): boolean {
  const [price, cost] = [priceOf(one), unitCostOf(one)];
  const isPermanent = one.world.initiative.ends === undefined;
  const hasReward = one.offer.reward !== undefined && !isNone(one.offer.reward);
  return isPermanent && !hasReward && price !== undefined && cost !== undefined && price > cost;
}

function allowsMany(one: OfferSubject): boolean {
  const { uses } = one.offer;
  return isUnlimited(one) || (uses?.allowed !== undefined && (allowedUses(uses.allowed) ?? 1) > 1);
}

/** Unlimited: as many as are expected at most, at the very least two. */
function mostUses(one: OfferSubject) {
  const { uses } = one.offer;
  const expected = valueOf(uses?.expected);
  if (isUnlimited(one)) return expected ? expected.high : 2;
  return or(uses?.allowed === undefined ? 1 : allowedUses(uses.allowed));
}

function breakEvenUses(one: OfferSubject) {
  const [price, cost, reward] = [priceOf(one), unitCostOf(one), rewardCostOf(one)];
  if (price === undefined || cost === undefined || reward === undefined) return unsaid(one, ...missingOf(one));
  const left = price + (amount(one.offer.refunded, 0) ?? 0) - reward;
  return cost > 0 ? Math.max(0, left) / cost : Number.MAX_SAFE_INTEGER;
}

function missingOf(one: OfferSubject): readonly string[] {
  const values = { price: priceOf(one), unit_cost: unitCostOf(one), uses: usesOf(one), reward: rewardCostOf(one) };
  return Object.entries(values).flatMap(([field, value]) => (value === undefined ? [field] : []));
}
