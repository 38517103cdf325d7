import { plain } from "../claims/token.ts";

/** What a claim or a promise is about, by the beginnings of words (accents away); a new word is one more here. */
const THEMES: Readonly<Record<ClaimTheme, string>> = {
  price:
    "price precio prima tarifa fare fee cost coste gasto comision discount descuento free gratis gratuit charge cargo saving ahorro rate cuota rebaja",
  delivery:
    "deliver entreg shipping shipped ships envio envia arriv llega door puerta home casa domicilio parcel paquete dispatch recib receive",
  reply:
    "reply replies respon answer contest support soporte atencion atend helpline hotline call llam chat phone telefon",
  refund: "refund reembols money-back devol return cancel reintegr",
  approval: "approv aproba loan prestamo hipotec mortgage credit account cuenta alta",
  claim: "claim siniestro parte settle tramit indemniz payout",
  repair: "repair repar fix arregl technician tecnico engineer install instal replace sustitu",
  guarantee: "guarant garant warrant assur asegur",
  availability: "availab disponib open abiert abri opening horario hours uptime access 24-7",
  usage: "unlimited ilimit usage uso uses limit",
  gift: "gift regal reward recompensa voucher vale bonus prize premio cashback",
};

export type ClaimTheme =
  | "price"
  | "delivery"
  | "reply"
  | "refund"
  | "approval"
  | "claim"
  | "repair"
  | "guarantee"
  | "availability"
  | "usage"
  | "gift";

const BEGINNINGS: readonly (readonly [ClaimTheme, readonly string[]])[] = Object.entries(THEMES).map(
  ([theme, words]) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the table above
    return [theme as ClaimTheme, words.split(" ")] as const;
  },
);

/** The themes of a text: none when it speaks of nothing that is listed. */
export function themesOf(text: string): ReadonlySet<ClaimTheme> {
  const words = plain(text).split(/[^\p{L}\p{N}]+/u);
  const themes = BEGINNINGS.filter(([, beginnings]) =>
    beginnings.some((beginning) => words.some((word) => word.startsWith(beginning))),
  );
  return new Set(themes.map(([theme]) => theme));
}
