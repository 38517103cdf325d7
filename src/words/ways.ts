import type { Language } from "../base/bilingual.ts";
import { type CivilDay, dayText } from "./dates.ts";
import { exact } from "./numbers.ts";
import { type TermWords, termText } from "./terms.ts";

/** One thing that a way out changes. */
export type PartWords =
  | { readonly is: "as-is" | "words" | "planned" }
  | { readonly is: "cap"; readonly total: number; readonly flow: string }
  | { readonly is: "daily"; readonly rate: number; readonly flow: string }
  | { readonly is: "date"; readonly launch: CivilDay }
  | { readonly is: "spread"; readonly ends: CivilDay | undefined }
  | { readonly is: "promise"; readonly term: TermWords }
  | { readonly is: "measure"; readonly option: string; readonly times: number; readonly of: string };

/** Flows as people call them, where the company has no word of its own. */
const FLOWS_ES: Readonly<Record<string, string>> = {
  orders: "pedidos",
  leads: "interesados",
  visits: "visitas",
  contacts: "consultas",
  parcels: "paquetes",
  applications: "solicitudes",
  bookings: "reservas",
  customers: "clientes",
};

/** `take at most 130 orders a day`, `extra pallet ×3 (Stroller X)`. */
export function partText(part: PartWords, language: Language, asOf?: CivilDay): string {
  return language === "es" ? partEs(part, asOf) : partEn(part, asOf);
}

function partEn(part: PartWords, asOf: CivilDay | undefined): string {
  switch (part.is) {
    case "as-is":
      return "launch as it is";
    case "words":
      return "change the words only";
    case "planned":
      return "launch as planned once that is settled";
    case "cap":
      return `take at most ${exact(part.total, "en")} ${part.flow} in all`;
    case "daily":
      return `take at most ${exact(part.rate, "en")} ${part.flow} a day`;
    case "date":
      return `launch on ${dayText(part.launch, "en", asOf)}`;
    case "spread":
      return part.ends === undefined ? "spread it evenly" : `spread it evenly to ${dayText(part.ends, "en", asOf)}`;
    case "promise":
      return `say “in ${termText(part.term, "en", asOf)}”`;
    case "measure":
      return measureText(part);
  }
}

function partEs(part: PartWords, asOf: CivilDay | undefined): string {
  switch (part.is) {
    case "as-is":
      return "lanzar tal como está";
    case "words":
      return "cambiar solo el texto";
    case "planned":
      return "lanzar como está previsto con eso resuelto";
    case "cap":
      return `admitir como mucho ${exact(part.total, "es")} ${FLOWS_ES[part.flow] ?? part.flow} en total`;
    case "daily":
      return `admitir como mucho ${exact(part.rate, "es")} ${FLOWS_ES[part.flow] ?? part.flow} al día`;
    case "date":
      return `lanzar el ${dayText(part.launch, "es", asOf)}`;
    case "spread":
      return part.ends === undefined
        ? "repartirlo por igual"
        : `repartirlo por igual hasta el ${dayText(part.ends, "es", asOf)}`;
    case "promise":
      return `decir «en ${termText(part.term, "es", asOf)}»`;
    case "measure":
      return measureText(part);
  }
}

function measureText({ option, times, of }: Extract<PartWords, { is: "measure" }>): string {
  return times === 1 ? `${option} (${of})` : `${option} ×${times} (${of})`;
}

/** Why a declared option is not among the ways out, or that none is declared. */
export interface GapWords {
  readonly of: string;
  readonly why: "no-option" | "no-adds" | "no-cost" | "no-notice" | "too-late";
  readonly option: string | undefined;
}

const GAPS: Readonly<Record<Language, Readonly<Record<GapWords["why"], string>>>> = {
  en: {
    "no-option": "{of} declares no option to hold more (`options:`)",
    "no-adds": "“{option}” of {of} does not say what it adds (`adds:`)",
    "no-cost": "“{option}” of {of} does not say what it costs (`cost:`; `none` is an answer)",
    "no-notice": "“{option}” of {of} does not say how long before it must be ordered (`notice:`; `none` is an answer)",
    "too-late": "“{option}” of {of} can no longer be there in time",
  },
  es: {
    "no-option": "{of} no declara ninguna opción para aguantar más (`options:`)",
    "no-adds": "«{option}» de {of} no dice cuánto añade (`adds:`)",
    "no-cost": "«{option}» de {of} no dice cuánto cuesta (`cost:`; `none` es una respuesta)",
    "no-notice":
      "«{option}» de {of} no dice con cuánta antelación hay que pedirla (`notice:`; `none` es una respuesta)",
    "too-late": "«{option}» de {of} ya no puede llegar a tiempo",
  },
};

export function gapText({ of, why, option = "" }: GapWords, language: Language): string {
  return GAPS[language][why].replace("{of}", () => of).replace("{option}", () => option);
}
