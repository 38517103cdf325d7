import { isNone, valueOf } from "../base/said.ts";
import { middleOf } from "../quantity/quantity.ts";
import { isBounded } from "./exposure.ts";
import { type FactTable, unknownFact } from "./fact.ts";
import { type OfferSubject, amount, marginOf, offerAt, offerRow as row, rewardOf, unsaid } from "./offer-money.ts";
import { or } from "./rows.ts";
import { departmentName, saidWord } from "./wording.ts";

const at = (field: string) => ({ from: (one: OfferSubject) => offerAt(one, field) });

const CAP_FACTS: FactTable<OfferSubject> = {
  cap_said: row(
    "text",
    [
      "What is said of a cap in total: value, none, unknown or nothing",
      "Qué se dice de un tope total: value, none, unknown o nothing",
    ],
    (one) => capSaid(one),
    at("cap"),
  ),
  has_cap: row("bool", ["It has a cap in total", "Tiene un tope total"], (one) => cap(one) !== undefined, at("cap")),
  cap: row(
    "count",
    ["How many are let in at most", "Cuántos entran como máximo"],
    (one) => or(cap(one), unsaid(one, "cap").unknown),
    { worse: "higher", ...at("cap") },
  ),
  is_cap_told: row(
    "bool",
    ["Customers are told how many there are", "Se dice a los clientes cuántos hay"],
    isCapTold,
    at("cap"),
  ),
  has_customer_cap: row(
    "bool",
    ["It says how many one customer may have", "Dice cuántos puede tener un cliente"],
    ({ offer }) => valueOf(valueOf(offer.cap)?.per_customer) !== undefined,
    at("cap"),
  ),
  throttle_said: row(
    "text",
    [
      "What is said of how many a day: value, none, unknown or nothing",
      "Qué se dice de cuántos al día: value, none, unknown o nothing",
    ],
    ({ offer }) => saidWord(offer.throttle),
    at("throttle"),
  ),
  throttle: row(
    "rate",
    ["How many are let in a day", "Cuántos entran al día"],
    ({ offer }) => or(amount(offer.throttle)),
    { worse: "higher", ...at("throttle") },
  ),
  allocation: row(
    "text",
    [
      "Who gets it when there is not enough; empty: not said",
      "Quién lo obtiene si no hay para todos; vacío: no se dice",
    ],
    ({ offer }) => offer.allocation ?? "",
    at("allocation"),
  ),
  is_shared_out: row(
    "bool",
    [
      "A draw, a reservation or an invitation says who gets it",
      "Un sorteo, una reserva o una invitación dice quién lo obtiene",
    ],
    ({ offer }) => offer.allocation !== undefined && offer.allocation !== "first-come",
    at("allocation"),
  ),
  is_money_bounded: row(
    "bool",
    ["A declared lever bounds what it may cost", "Una palanca declarada acota lo que puede costar"],
    ({ world }) => isBounded("money", world),
  ),
  is_supply_bounded: row(
    "bool",
    ["A declared lever bounds how many come", "Una palanca declarada acota cuántos vienen"],
    ({ world }) => isBounded("supply", world),
  ),
  most_loss: row("money", ["The most that the cap lets it lose", "Lo máximo que el tope deja perder"], mostLoss, {
    worse: "higher",
    ...at("cap"),
  }),
};

const CLAIM_FACTS: FactTable<OfferSubject> = {
  claim_said: row(
    "text",
    [
      "What is said of how it is claimed: value, none, unknown or nothing",
      "Qué se dice de cómo se obtiene: value, none, unknown o nothing",
    ],
    ({ offer }) => saidWord(offer.claimed_with),
    at("claimed_with"),
  ),
  proof: row(
    "text",
    ["What a customer shows", "Lo que presenta el cliente"],
    ({ offer }) => valueOf(offer.claimed_with)?.proof ?? "",
    at("claimed_with"),
  ),
  can_be_copied: row(
    "bool",
    ["The proof is the same for all, or nobody checks it", "La prueba es igual para todos, o nadie la comprueba"],
    canBeCopied,
    at("claimed_with"),
  ),
  is_transferable: row(
    "bool",
    ["It may be passed on", "Se puede ceder"],
    ({ offer }) => offer.transferable === true,
    at("transferable"),
  ),
  has_redeem_windows: row(
    "bool",
    ["It says when it can be used", "Dice cuándo se puede usar"],
    ({ offer }) => (valueOf(offer.redeem)?.length ?? 0) > 0,
    at("redeem"),
  ),
  shuts_out_existing: row(
    "bool",
    ["Existing customers may not take it", "Los clientes actuales no pueden acceder"],
    ({ offer }) => offer.open_to === "new",
    at("open_to"),
  ),
  open_to: row(
    "text",
    ["Who may take it; empty: not said", "Quién puede acceder; vacío: no se dice"],
    ({ offer }) => offer.open_to ?? "",
    at("open_to"),
  ),
};

const LIABILITY_FACTS: FactTable<OfferSubject> = {
  liability_said: row(
    "text",
    [
      "What is said of the most it may cost: value, none, unknown or nothing",
      "Qué se dice de lo máximo que puede costar: value, none, unknown o nothing",
    ],
    ({ offer }) => saidWord(offer.liability),
    at("liability"),
  ),
  liability: row(
    "money",
    ["The most that it may cost", "Lo máximo que puede costar"],
    (one) => or(amount(liability(one)?.most), unsaid(one, "liability").unknown),
    { worse: "higher", ...at("liability") },
  ),
  cover: row(
    "money",
    ["Up to how much is covered", "Hasta cuánto está cubierto"],
    (one) => amount(liability(one)?.cover, 0) ?? unsaid(one, "cover"),
    { worse: "lower", ...at("liability") },
  ),
  insurer: row(
    "text",
    ["Who covers it; empty: nobody", "Quién lo cubre; vacío: nadie"],
    (one) => liability(one)?.covered_by ?? "",
    {
      bilingual: (one) => departmentName(one.world, liability(one)?.covered_by ?? ""),
      ...at("liability"),
    },
  ),
  uncovered: row("money", ["What stays uncovered", "Lo que queda sin cubrir"], uncovered, {
    worse: "higher",
    ...at("liability"),
  }),
  says_liability: row(
    "bool",
    ["It says the most that it may cost", "Dice lo máximo que puede costar"],
    (one) => amount(liability(one)?.most) !== undefined,
    at("liability"),
  ),
};

/** What bounds an offer: caps, draws, proofs, cover. */
export const BOUND_FACTS: FactTable<OfferSubject> = { ...CAP_FACTS, ...CLAIM_FACTS, ...LIABILITY_FACTS };

/** A cap for each customer alone is not a cap in total. */
function capSaid({ offer }: OfferSubject) {
  const said = valueOf(offer.cap);
  return said ? saidWord(said.total) : saidWord(offer.cap);
}

function cap({ offer }: OfferSubject): number | undefined {
  const total = valueOf(valueOf(offer.cap)?.total);
  return total && middleOf(total);
}

/** In the offer, or as the quantity of a promise. */
function isCapTold({ offer, world }: OfferSubject): boolean {
  const told = world.initiative.promises.some(({ declaration }) => valueOf(declaration.limited_to) !== undefined);
  return told || valueOf(offer.cap)?.told === true;
}

function mostLoss(one: OfferSubject) {
  const [total, margin, reward] = [cap(one), marginOf(one), rewardOf(one)];
  const each = margin === undefined ? reward : Math.max(0, -margin);
  return total === undefined || each === undefined ? unknownFact() : total * each;
}

function canBeCopied({ offer }: OfferSubject): boolean {
  const claim = valueOf(offer.claimed_with);
  if (!claim) return isNone(offer.claimed_with);
  return claim.unique === false || claim.enforced === false;
}

function liability({ offer }: OfferSubject) {
  return valueOf(offer.liability);
}

function uncovered(one: OfferSubject) {
  const [most, cover] = [amount(liability(one)?.most), amount(liability(one)?.cover, 0)];
  return most === undefined || cover === undefined ? unsaid(one, "liability") : Math.max(0, most - cover);
}
