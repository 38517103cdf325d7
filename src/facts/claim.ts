import type { Bilingual } from "../base/bilingual.ts";
import { valueOf } from "../base/said.ts";
import type { Claim } from "../claims/claim.ts";
import { plain } from "../claims/token.ts";
import { type Cover, coverOf } from "./claim-cover.ts";
import { rowsFrom } from "./rows.ts";
import { subject } from "./subjects.ts";
import { termName } from "./wording.ts";
import type { World } from "./world.ts";

/** Something that a text of an initiative says and customers will take for a promise. */
export interface ClaimSubject {
  readonly world: World;
  readonly claim: Claim;
  readonly cover: Cover;
}

const row = rowsFrom<ClaimSubject>(({ claim }) => [claim.at]);

export const claim = subject<ClaimSubject>({
  name: "claim",
  variable: "claim",
  says: {
    en: "What a text says and customers will take for a promise",
    es: "Lo que dice un texto y los clientes tomarán por promesa",
  },
  instances: claimsOf,
  id: (one) => idOf(one.claim),
  department: ({ world }) => world.initiative.declaration.proposed_by,
  at: (one) => one.claim.at,
  firstDay: ({ world }) => world.initiative.launch,
  facts: {
    words: row("text", ["The words", "Las palabras"], (one) => one.claim.words),
    sentence: row(
      "text",
      ["The sentence in which they stand", "La frase en la que están"],
      (one) => one.claim.sentence,
    ),
    text: row(
      "text",
      ["The file of the text, or where its words are read", "El archivo del texto, o dónde se leen sus palabras"],
      (one) => one.claim.source,
    ),
    kind: row(
      "text",
      [
        "What it promises: time, free, unlimited, guaranteed, always, everyone, price, refund or hours",
        "Qué promete: time, free, unlimited, guaranteed, always, everyone, price, refund u hours",
      ],
      (one) => one.claim.kind,
    ),
    is_declared: row(
      "bool",
      ["A promise or the offer declares something on it", "Una promesa o la oferta declara algo sobre ello"],
      ({ cover }) => cover.is !== "nothing",
    ),
    is_stronger: row(
      "bool",
      ["It says more than what is declared", "Dice más de lo que se declara"],
      ({ cover }) => cover.is === "stronger",
      { from: declaredAt },
    ),
    declared: row("text", ["What is declared on it", "Lo que se declara sobre ello"], (one) => declaredName(one).en, {
      bilingual: declaredName,
      from: declaredAt,
    }),
  },
});

/** Every claim once a text and words: said twice, it is mended twice by one decision. */
function claimsOf(world: World): readonly ClaimSubject[] {
  const first = new Map<string, Claim>();
  for (const one of world.initiative.claims) if (!first.has(idOf(one))) first.set(idOf(one), one);
  return [...first.values()].map((one) => ({ world, claim: one, cover: coverOf(world, one) }));
}

/** `claim:copy/landing.md/free-returns`. */
function idOf({ source, words }: Claim): string {
  const slug = plain(words)
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");
  return `claim:${source}/${slug}`;
}

function declaredAt({ world, claim: { at }, cover }: ClaimSubject) {
  if (cover.is !== "stronger") return [at];
  if (typeof cover.than === "string")
    return [world.initiative.declaration.offer?.$at[cover.than] ?? world.initiative.at];
  return [cover.than.term.at];
}

const OPEN_TO: Readonly<Record<string, Bilingual>> = {
  new: { en: "new customers only", es: "solo clientes nuevos" },
  existing: { en: "existing customers only", es: "solo clientes actuales" },
};

function declaredName({ world, cover }: ClaimSubject): Bilingual {
  const { offer } = world.initiative.declaration;
  if (cover.is !== "stronger") return { en: "", es: "" };
  if (cover.than === "open_to") return OPEN_TO[offer?.open_to ?? ""] ?? { en: "", es: "" };
  if (cover.than !== "price") return termName(cover.than.term);
  const [price, usual] = [valueOf(offer?.price)?.text ?? "", valueOf(offer?.usual_price)?.text];
  return usual === undefined
    ? { en: price, es: price }
    : { en: `${price} instead of ${usual}`, es: `${price} en lugar de ${usual}` };
}
