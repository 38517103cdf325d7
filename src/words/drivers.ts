import type { Bilingual, Language } from "../base/bilingual.ts";
import { type CivilDay, dateText } from "./dates.ts";

/** A driver's name, taken apart (as the result gives it). */
export interface DriverWords {
  readonly kind: string;
  readonly name: string;
  readonly of: string;
  readonly from?: string;
  readonly field: string;
  readonly day?: string;
  readonly pairs: readonly string[];
}

/** By kind and field; `{of}` is a capacity or a flow, `{from}` the flow that it comes from, `{day}` a date. */
const DRIVERS: Readonly<Record<string, Bilingual>> = {
  "demand volume": { en: "volume of {of}", es: "volumen de {of}" },
  "demand eligible": { en: "how many could come: {of}", es: "cuántos podrían venir: {of}" },
  "demand take_up": { en: "share who come: {of}", es: "parte que viene: {of}" },
  "demand peak_hour": { en: "busiest hour of {of}", es: "hora punta de {of}" },
  "flow rate": { en: "{of} from {from}", es: "{of} a partir de {from}" },
  "change by": { en: "how much {of} changes", es: "cuánto cambia {of}" },
  "offer throttle": { en: "how many are let in a day", es: "cuántos se admiten al día" },
  "offer cap.total": { en: "the cap", es: "el tope" },
  "affects customers": { en: "customers who live the change", es: "clientes a quienes les llega el cambio" },
  "affects contacts": { en: "how many of them get in touch", es: "cuántos de ellos consultan" },
  "capacity usual": { en: "usual load of {of}", es: "carga habitual de {of}" },
  "capacity usual.peaks": { en: "peak of {of} from {day}", es: "pico de {of} desde el {day}" },
  "capacity rate": { en: "how many {of} handles", es: "cuántos atiende {of}" },
  "capacity ramp": { en: "how many {of} handles from {day}", es: "cuántos atiende {of} desde el {day}" },
  "capacity on_hand": { en: "{of} on hand", es: "{of} en almacén" },
  "capacity reserved": { en: "{of} set aside", es: "{of} en reserva" },
  "capacity inbound.delay": {
    en: "delay of the receipt of {day} ({of})",
    es: "retraso de la entrada del {day} ({of})",
  },
  "capacity inbound.quantity": {
    en: "size of the receipt of {day} ({of})",
    es: "cantidad de la entrada del {day} ({of})",
  },
  "capacity now.backlog": { en: "what waits already at {of}", es: "lo que ya espera en {of}" },
  "capacity now.wait": { en: "how long units wait now at {of}", es: "cuánto se espera ahora en {of}" },
  "capacity max_wait": { en: "longest wait accepted at {of}", es: "espera más larga que se acepta en {of}" },
  "capacity pays_after": { en: "when each one is booked at {of}", es: "cuándo se apunta cada uno en {of}" },
  "capacity retrial": {
    en: "share who leave {of} and try again",
    es: "parte de quienes dejan {of} que vuelve a intentarlo",
  },
  "capacity concurrency": { en: "chats at once for one person at {of}", es: "chats a la vez por persona en {of}" },
  "capacity most_abandoned": { en: "share who may give up at {of}", es: "parte que puede desistir en {of}" },
  "capacity most_occupied": { en: "how busy people may be at {of}", es: "cuánta ocupación se acepta en {of}" },
  "capacity most": { en: "the limit of {of}", es: "el límite de {of}" },
  "capacity least": { en: "the floor of {of}", es: "el mínimo de {of}" },
  "capacity peak_hour": { en: "busiest hour of {of}", es: "hora punta de {of}" },
  "capacity shrinkage": {
    en: "paid hours of {of} that are not service",
    es: "horas pagadas de {of} que no son de servicio",
  },
  "capacity agents": { en: "people who attend {of}", es: "personas que atienden {of}" },
  "capacity handle_time": { en: "time that each one takes at {of}", es: "tiempo por caso en {of}" },
  "capacity patience": { en: "how long people wait at {of}", es: "cuánto espera la gente en {of}" },
  "capacity places": { en: "places of {of}", es: "plazas de {of}" },
  "capacity stay": { en: "how long each one stays in {of}", es: "cuánto permanece cada uno en {of}" },
  "capacity used": { en: "how much of {of} is used already", es: "cuánto se ha usado ya de {of}" },
  "capacity each": { en: "how much each one takes of {of}", es: "cuánto consume cada uno de {of}" },
};

/** A driver for people: `volume of leads (stroller-x, ES)`; one that has no words yet keeps its name. */
export function driverText(driver: DriverWords, language: Language, asOf?: CivilDay): string {
  const key = `${driver.kind} ${driver.field}`;
  const template = Object.hasOwn(DRIVERS, key) ? DRIVERS[key]?.[language] : undefined;
  if (template === undefined) return driver.name;
  const slots: Readonly<Record<string, string>> = {
    of: driver.of,
    from: driver.from ?? "",
    day: driver.day === undefined ? "" : dateText(driver.day, language, asOf),
  };
  const text = template.replace(/\{(\w+)\}/g, (_, name: string) => slots[name] ?? "");
  return driver.pairs.length === 0 ? text : `${text} (${driver.pairs.join(", ")})`;
}
