import type { Language } from "../base/bilingual.ts";
import { type CivilDay, dayText } from "./dates.ts";
import type { Voice } from "./fill.ts";
import { exact, money } from "./numbers.ts";
import { type TermWords, termText } from "./terms.ts";

/** One thing that a way out changes. */
export type PartWords =
  | { readonly is: "as-is" | "words" | "planned" }
  | { readonly is: "cap"; readonly total: number; readonly flow: string }
  | { readonly is: "daily"; readonly rate: number; readonly flow: string }
  | { readonly is: "date"; readonly launch: CivilDay }
  | { readonly is: "spread"; readonly ends: CivilDay | undefined }
  | { readonly is: "longer"; readonly ends: CivilDay }
  | { readonly is: "staged"; readonly steps: number; readonly until: CivilDay }
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
    case "longer":
      return `let it run to ${dayText(part.ends, "en", asOf)}, spread evenly`;
    case "staged":
      return `open in ${exact(part.steps, "en")} equal steps a week apart, for everybody on ${dayText(part.until, "en", asOf)}`;
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
    case "longer":
      return `alargarla hasta el ${dayText(part.ends, "es", asOf)}, repartida por igual`;
    case "staged":
      return `abrir en ${exact(part.steps, "es")} pasos iguales, uno por semana, para todos el ${dayText(part.until, "es", asOf)}`;
    case "promise":
      return `decir «en ${termText(part.term, "es", asOf)}»`;
    case "measure":
      return measureText(part);
  }
}

function measureText({ option, times, of }: Extract<PartWords, { is: "measure" }>): string {
  return times === 1 ? `${option} (${of})` : `${option} ×${times} (${of})`;
}

/** What is missing: of a declared option, that none is declared, or of what was asked for. */
export type GapWords =
  | {
      readonly of: string;
      readonly why: "no-option" | "no-adds" | "no-cost" | "no-notice" | "too-late";
      readonly option: string | undefined;
    }
  | { readonly why: "over-budget"; readonly cheapest: number; readonly budget: number }
  | { readonly why: "date-fixed"; readonly by: string }
  | { readonly why: "still-unknown" };

const GAPS: Readonly<Record<Language, Readonly<Record<GapWords["why"], string>>>> = {
  en: {
    "no-option": "{of} declares no option to hold more (`options:`)",
    "no-adds": "“{option}” of {of} does not say what it adds (`adds:`)",
    "no-cost": "“{option}” of {of} does not say what it costs (`cost:`; `none` is an answer)",
    "no-notice": "“{option}” of {of} does not say how long before it must be ordered (`notice:`; `none` is an answer)",
    "too-late": "“{option}” of {of} can no longer be there in time",
    "over-budget": "the cheapest way out costs {cheapest}: {missing} more than the {budget} that may be spent",
    "date-fixed": "its day is fixed by {by} (`fixed_by:`): no later one was tried",
    "still-unknown": "no limit on how many come would bound the risk while that is not known",
  },
  es: {
    "no-option": "{of} no declara ninguna opción para aguantar más (`options:`)",
    "no-adds": "«{option}» de {of} no dice cuánto añade (`adds:`)",
    "no-cost": "«{option}» de {of} no dice cuánto cuesta (`cost:`; `none` es una respuesta)",
    "no-notice":
      "«{option}» de {of} no dice con cuánta antelación hay que pedirla (`notice:`; `none` es una respuesta)",
    "too-late": "«{option}» de {of} ya no puede llegar a tiempo",
    "over-budget": "la salida más barata cuesta {cheapest}: {missing} más de los {budget} que se pueden gastar",
    "date-fixed": "su día lo fija {by} (`fixed_by:`): no se ha probado ninguno posterior",
    "still-unknown": "ningún límite de cuántos vienen acotaría el riesgo mientras no se sepa",
  },
};

/** A sentence on what is missing; money in the company's currency. */
export function gapText(gap: GapWords, { language, currency }: Pick<Voice, "language" | "currency">): string {
  return fillGap(
    GAPS[language][gap.why],
    valuesOf(gap, (amount) => money(amount, currency, language), language),
  );
}

function valuesOf(
  gap: GapWords,
  amount: (value: number) => string,
  language: Language,
): Readonly<Record<string, string>> {
  if ("of" in gap) return { of: gap.of, option: gap.option ?? "" };
  switch (gap.why) {
    case "over-budget":
      return { cheapest: amount(gap.cheapest), budget: amount(gap.budget), missing: amount(gap.cheapest - gap.budget) };
    case "date-fixed":
      return { by: FIXED[language][gap.by] ?? gap.by };
    case "still-unknown":
      return {};
  }
}

/** What may fix a day, as people call it; another initiative is called by its name. */
const FIXED: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { law: "law", announcement: "what was announced" },
  es: { law: "la ley", announcement: "lo que se anunció" },
};

function fillGap(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}
