import { isNone, valueOf } from "../base/said.ts";
import type { Claim } from "../claims/claim.ts";
import type { Cover } from "./claim-cover.ts";
import { themesOf } from "./claim-themes.ts";
import { amount } from "./offer-money.ts";
import type { World } from "./world.ts";

const NOTHING: Cover = { is: "nothing" };
const COVERED: Cover = { is: "covered" };

/** What the offer declares of a claim: its price, what it gives, how often it may be used, to whom it is open. */
export function offerCover({ initiative }: World, claim: Claim): Cover {
  const { offer } = initiative.declaration;
  if (!offer) return NOTHING;
  if (claim.kind === "unlimited" && initiative.usesAllowed === "unlimited") return COVERED;
  if (claim.kind === "everyone") return openCover(offer.open_to);
  if (isGift(claim) && valueOf(offer.reward) !== undefined) return COVERED;
  if (claim.kind === "free" && amount(offer.price) === 0) return COVERED;
  return claim.kind === "price" ? priceCover(offer, claim) : NOTHING;
}

type Offer = NonNullable<World["initiative"]["declaration"]["offer"]>;

function openCover(openTo: Offer["open_to"]): Cover {
  if (openTo === undefined) return NOTHING;
  return openTo === "everyone" ? COVERED : { is: "stronger", than: "open_to" };
}

function isGift({ kind, words }: Claim): boolean {
  return (kind === "free" || kind === "price") && themesOf(words).has("gift");
}

/** A cent is lost in rounding a price, half a point in rounding a discount. */
const CENT = 0.011;
const HALF_POINT = 0.006;

/** A sum that the offer says is declared; below its price, or a larger discount than it gives, the text says more. */
function priceCover(offer: Offer, { amount: said }: Claim): Cover {
  const [price, usual] = [amount(offer.price), amount(offer.usual_price)];
  if (said?.is === "money") return sumCover(offer, said.value);
  if (said?.is !== "percent" || price === undefined || usual === undefined || usual <= 0) return NOTHING;
  return said.value <= 1 - price / usual + HALF_POINT ? COVERED : { is: "stronger", than: "price" };
}

function sumCover(offer: Offer, sum: number): Cover {
  const reward = isNone(offer.reward) ? undefined : amount(valueOf(offer.reward)?.value);
  const [price, usual] = [amount(offer.price), amount(offer.usual_price)];
  const saved = price !== undefined && usual !== undefined ? usual - price : undefined;
  const declared = [price, usual, reward, saved].filter((one) => one !== undefined);
  if (declared.some((one) => Math.abs(one - sum) < CENT)) return COVERED;
  return price !== undefined && sum < price ? { is: "stronger", than: "price" } : NOTHING;
}
