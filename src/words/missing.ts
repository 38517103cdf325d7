import type { Bilingual, Language } from "../base/bilingual.ts";

/** What may be left undeclared, in words; `{of}` is the name of what it belongs to. */
const MISSING: Readonly<Record<string, Bilingual>> = {
  rate: { en: "how many {of} handles", es: "cuántos atiende {of}" },
  on_hand: { en: "how many of {of} there are", es: "cuántos hay de {of}" },
  inbound: { en: "what is on order of {of}", es: "qué está pedido de {of}" },
  usual: { en: "the usual load of {of}", es: "la carga habitual de {of}" },
  agents: { en: "how many people attend {of}", es: "cuántas personas atienden {of}" },
  handle_time: { en: "how long each one takes at {of}", es: "cuánto se tarda en cada caso en {of}" },
  patience: {
    en: "how long people wait at {of} before they leave",
    es: "cuánto espera la gente en {of} antes de irse",
  },
  shrinkage: {
    en: "the paid hours of {of} that are not service",
    es: "las horas pagadas de {of} que no son de servicio",
  },
  profile: { en: "how the day of {of} spreads over its hours", es: "cómo se reparte por horas el día de {of}" },
  peak_hour: { en: "the busiest hour of {of}", es: "la hora punta de {of}" },
  places: { en: "how many places {of} has", es: "cuántas plazas tiene {of}" },
  stay: { en: "how long each one stays in {of}", es: "cuánto permanece cada uno en {of}" },
  most: { en: "the limit of {of}", es: "el límite de {of}" },
  used: { en: "how much of {of} is used already", es: "cuánto se ha usado ya de {of}" },
  each: { en: "how much each one takes of {of}", es: "cuánto consume cada uno de {of}" },
  target: { en: "the service level that {of} aims at", es: "el nivel de servicio que se propone {of}" },
  volume: { en: "how many {of} to expect", es: "cuántos {of} se esperan" },
  eligible: { en: "how many could come: {of}", es: "cuántos podrían venir: {of}" },
  customers: { en: "how many customers live {of}", es: "a cuántos clientes les llega {of}" },
  cap: { en: "how many at most: {of}", es: "cuántos como máximo: {of}" },
  commitment: { en: "what it commits to on {of}", es: "a qué se compromete sobre {of}" },
  answer: { en: "its answer on {of}", es: "su respuesta sobre {of}" },
};

const OTHER: Bilingual = { en: "{what} of {of}", es: "{what} de {of}" };
const SPLIT: Bilingual = { en: "how {of} splits by {what}", es: "cómo se reparte {of} por {what}" };

/** Something that nobody declared, in words: `how many Dispatch handles`. */
export function missingText(what: string, of: string, language: Language): string {
  const [field = what, pair] = what.split(".");
  const known = Object.hasOwn(MISSING, what) ? MISSING[what] : undefined;
  const template = field === "where" ? SPLIT : (known ?? OTHER);
  return template[language].replace("{what}", (pair ?? what).replaceAll("_", " ")).replace("{of}", of);
}
