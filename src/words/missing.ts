import type { Bilingual, Language } from "../base/bilingual.ts";
import { dateText } from "./dates.ts";
import { exact } from "./numbers.ts";
import { plural } from "./plural.ts";

/** A declaration: its field, the kind of what it belongs to (capacity, flow, stream …), and the name of that for people. */
export interface Declaration {
  readonly what: string;
  readonly kind: string;
  readonly of: string;
}

/** What may be left undeclared, in words; `{of}` is the name of what it belongs to. Of a flow, `flow rate`. */
const MISSING: Readonly<Record<string, Bilingual>> = {
  capacity: { en: "how much {of} can hold", es: "cuánto aguanta {of}" },
  "flow capacity": { en: "how many {of} can be held", es: "cuántos {of} se pueden atender" },
  rate: { en: "how many {of} handles", es: "cuántos atiende {of}" },
  "flow rate": { en: "how many {of} come of each one", es: "cuántos {of} salen de cada uno" },
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
  open: { en: "the hours in which {of} is open", es: "las horas en que abre {of}" },
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
  contacts: { en: "how many customers of {of} get in touch", es: "cuántos clientes de {of} consultan" },
  after: { en: "how long after each one {of} come", es: "cuánto después de cada uno llegan {of}" },
  takes: { en: "which part of the work comes to {of}", es: "qué parte del trabajo llega a {of}" },
  pays_after: { en: "when each one is booked at {of}", es: "cuándo se apunta cada uno en {of}" },
  retrial: { en: "how many who leave {of} try again", es: "cuántos de los que dejan {of} vuelven a intentarlo" },
  concurrency: {
    en: "how many chats one person holds at once at {of}",
    es: "cuántos chats lleva a la vez cada persona en {of}",
  },
  most_abandoned: { en: "how many may give up at {of}", es: "cuántos pueden desistir en {of}" },
  most_occupied: { en: "how busy people may be at {of}", es: "cuánto pueden estar ocupadas las personas en {of}" },
  max_wait: { en: "the longest wait accepted at {of}", es: "la espera más larga que se acepta en {of}" },
  reserved: { en: "how many of {of} are set aside", es: "cuántos de {of} están en reserva" },
  transit: { en: "how long the way after {of} takes", es: "cuánto dura el trayecto después de {of}" },
  peaks: { en: "how high the peak of {of} is", es: "cuánto sube el pico de {of}" },
  "now.backlog": { en: "what waits already at {of}", es: "lo que ya espera en {of}" },
  "options.notice": {
    en: "how long before it must be ordered what is counted on at {of}",
    es: "con cuánta antelación hay que pedir lo que se cuenta con tener en {of}",
  },
  "now.wait": { en: "how long units wait now at {of}", es: "cuánto se espera ahora en {of}" },
  "usual.varies": {
    en: "how much the usual load of {of} varies from day to day",
    es: "cuánto varía de un día a otro la carga habitual de {of}",
  },
  varies: {
    en: "how much {of} varies from day to day",
    es: "cuánto varía {of} de un día a otro",
  },
  curve: { en: "how {of} spread over the days", es: "cómo se reparten {of} por días" },
  throttle: { en: "how many a day are let in", es: "cuántos se admiten al día" },
  by: { en: "how much {of} changes", es: "cuánto cambia {of}" },
  cap: { en: "how many at most: {of}", es: "cuántos como máximo: {of}" },
  commitment: { en: "what it commits to on {of}", es: "a qué se compromete sobre {of}" },
  hours: {
    en: "how often it keeps {of} within the day: whole days cannot tell",
    es: "cuántas veces cumple {of} dentro del día: por días enteros no se distingue",
  },
  decided_by: {
    en: "which of its capacities decide {of} (`decided_by`): it serves several flows",
    es: "cuáles de sus capacidades deciden {of} (`decided_by`): atiende varios flujos",
  },
  answer: { en: "its answer on {of}", es: "su respuesta sobre {of}" },
};

const OTHER: Bilingual = { en: "{what} of {of}", es: "{what} de {of}" };
const SPLIT: Bilingual = { en: "how {of} splits by {what}", es: "cómo se reparte {of} por {what}" };

/** Something that nobody declared, in words: `how many Dispatch handles`. */
export function missingText({ what, kind, of }: Declaration, language: Language): string {
  const [field = what, pair] = what.split(".");
  const template = field === "where" ? SPLIT : (entryOf(MISSING, `${kind} ${what}`) ?? entryOf(MISSING, what) ?? OTHER);
  return put(template[language], { what: (pair ?? what).replaceAll("_", " "), of });
}

const ASK = {
  en: { one: "ask {who}: {count} number decides", other: "ask {who}: {count} numbers decide" },
  es: { one: "preguntar a {who}: {count} dato decide", other: "preguntar a {who}: {count} datos deciden" },
} as const;
const WRITE = {
  en: { one: "write {count} number that decides", other: "write {count} numbers that decide" },
  es: { one: "escribir {count} dato que decide", other: "escribir {count} datos que deciden" },
} as const;

/** The step towards what is not known: `ask Logistics: 2 numbers decide`; for whom nobody asks, to write them. */
export function askText(who: string | undefined, numbers: number, language: Language): string {
  const forms = who === undefined ? WRITE : ASK;
  return put(plural(numbers, forms[language]), { who: who ?? "", count: exact(numbers, language) });
}

/** A point that nobody can judge yet, by its title: `we cannot tell yet: “Stock runs out”`. */
export function untoldText(title: string, language: Language): string {
  return `${language === "es" ? "aún no se puede saber" : "we cannot tell yet"}: ${quoted(title, language)}`;
}

/** A text in the quotation marks of the language. */
export function quoted(text: string, language: Language): string {
  return language === "es" ? `«${text}»` : `“${text}”`;
}

/** What stands in for something that nobody declared; `{value}` is the default. */
const ASSUMED: Readonly<Record<string, Bilingual>> = {
  shrinkage: {
    en: "{value} of the paid hours of {of} are not service",
    es: "el {value} de las horas pagadas de {of} no es de servicio",
  },
  most_abandoned: { en: "at most {value} may give up at {of}", es: "en {of} puede desistir como mucho el {value}" },
  target: { en: "{of} aims at {value}", es: "{of} se propone {value}" },
  unserved: { en: "who finds none left of {of} waits for it", es: "quien no encuentra {of} espera a que llegue" },
  inbound: { en: "nothing is on order of {of}", es: "no hay nada pedido de {of}" },
  as_of: { en: "the figures of {of} are those of {value}", es: "las cifras de {of} son las del {value}" },
  overlap: {
    en: "while the old way still works, {value} of the units go to {of}",
    es: "mientras lo anterior siga funcionando, el {value} de las unidades va a {of}",
  },
  open: { en: "{of} is open {value}", es: "{of} abre de {value}" },
  overflow: { en: "what exceeds {of}: {value}", es: "lo que excede de {of}: {value}" },
  past_receipt: {
    en: "the receipt of {of} due on {value} is inside what was counted",
    es: "la entrada de {of} prevista el {value} está incluida en lo contado",
  },
  contacts: {
    en: "4% to 14% of these customers get in touch within 7 days, as in documented cases",
    es: "del 4 % al 14 % de estos clientes consulta en 7 días, como en casos documentados",
  },
};

const OTHER_ASSUMED: Bilingual = { en: "{what} of {of}: {value}", es: "{what} de {of}: {value}" };

/** A number that a default stands in for, in words. */
export function assumedText(declaration: Declaration & { readonly value: string }, language: Language): string {
  const { what, of, value } = declaration;
  const template = (entryOf(ASSUMED, what) ?? OTHER_ASSUMED)[language];
  const text = /^\d{4}-\d{2}-\d{2}$/.test(value) ? dateText(value, language) : value;
  return spaced(put(template, { what: what.replaceAll("_", " "), of, value: text }), language);
}

function spaced(text: string, language: Language): string {
  return language === "es" ? text.replaceAll(/(\d) ?%/g, "$1\u00A0%") : text;
}

function put(template: string, slots: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => slots[name] ?? "");
}

function entryOf(table: Readonly<Record<string, Bilingual>>, key: string): Bilingual | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
