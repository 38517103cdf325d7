import { usualUnit } from "../base/usual-names.ts";
import type { InitiativeKind } from "../model/initiative.ts";
import { BOUND_FACTS } from "./offer-bounds.ts";
import { type OfferSubject, offerAt, offerRow as row } from "./offer-money.ts";
import { PRICE_FACTS } from "./offer-price.ts";
import { departmentForTheme } from "./conversation.ts";
import { subject } from "./subjects.ts";
import { departmentName } from "./wording.ts";
import type { World } from "./world.ts";

/** The kinds that offer something even when they do not say what: of those, silence about a cap is a finding. */
const OFFERING: readonly InitiativeKind[] = ["campaign", "launch", "price"];

/** What customers get, for how much, and what bounds it. */
export const offer = subject<OfferSubject>({
  name: "offer",
  variable: "offer",
  says: { en: "What customers get, and what bounds it", es: "Lo que obtienen los clientes y lo que lo acota" },
  instances: offersOf,
  id: () => "offer",
  department: ({ world }) => departmentForTheme(world, "money"),
  at: (one) => offerAt(one)[0] ?? one.world.initiative.at,
  firstDay: ({ world }) => world.initiative.launch,
  facts: {
    is_declared: row("bool", ["It says what is offered", "Dice qué se ofrece"], ({ isDeclared }) => isDeclared),
    per: row("text", ["What the price buys", "Lo que compra el precio"], ({ offer: { per } }) => per ?? "customer", {
      bilingual: ({ world: { company }, offer: { per = "customer" } }) =>
        (Object.hasOwn(company.words, per) ? company.words[per] : undefined) ?? usualUnit(per),
    }),
    payer: row("text", ["Who bears its cost", "Quién asume su coste"], (one) => payerOf(one), {
      bilingual: (one) => departmentName(one.world, payerOf(one)),
    }),
    ...PRICE_FACTS,
    ...BOUND_FACTS,
  },
});

function offersOf(world: World): readonly OfferSubject[] {
  const { declaration, at } = world.initiative;
  if (declaration.offer) return [{ world, offer: declaration.offer, isDeclared: true }];
  const isOffering = OFFERING.includes(declaration.kind) && world.initiative.streams.length > 0;
  return isOffering ? [{ world, offer: { $at: { "": at } }, isDeclared: false }] : [];
}

function payerOf({ offer: { paid_by }, world }: OfferSubject): string {
  return paid_by ?? world.initiative.declaration.proposed_by;
}
