import type { Bilingual } from "./bilingual.ts";

/** What people call the departments that are usual, where a party is only named and no file says its title. */
const DEPARTMENTS: Readonly<Record<string, string>> = {
  finance: "finanzas",
  it: "sistemas",
  logistics: "logística",
  operations: "operaciones",
  people: "personas",
  risk: "riesgos",
  sales: "ventas",
  stores: "tiendas",
  support: "atención al cliente",
};

const FLOWS: Readonly<Record<string, Bilingual>> = {
  leads: { en: "people who show interest", es: "personas interesadas" },
  visits: { en: "visits", es: "visitas" },
  orders: { en: "orders", es: "pedidos" },
  parcels: { en: "parcels", es: "paquetes" },
  contacts: { en: "calls and messages", es: "consultas" },
  returns: { en: "returns", es: "devoluciones" },
  applications: { en: "applications", es: "solicitudes" },
  claims: { en: "claims", es: "reclamaciones" },
  installations: { en: "installations", es: "instalaciones" },
};

/** What a price buys one of. */
const UNITS: Readonly<Record<string, string>> = {
  application: "solicitud",
  booking: "reserva",
  contract: "contrato",
  coupon: "cupón",
  customer: "cliente",
  month: "mes",
  order: "pedido",
  parcel: "paquete",
  purchase: "compra",
  subscription: "suscripción",
  ticket: "entrada",
  unit: "unidad",
  visit: "visita",
  voucher: "vale",
  year: "año",
};

/** The title of a party that nobody declared: its usual name, else the words of its id. */
export function usualDepartment(id: string): Bilingual {
  const words = id.replaceAll(/[-_]+/g, " ");
  return { en: words, es: (Object.hasOwn(DEPARTMENTS, id) ? DEPARTMENTS[id] : undefined) ?? words };
}

/** A flow for people where the company has no word of its own for it: its usual name, else its id. */
export function usualFlow(id: string): Bilingual {
  return (Object.hasOwn(FLOWS, id) ? FLOWS[id] : undefined) ?? { en: id, es: id };
}

/** One of what a price buys, for people: its usual name, else as it was written. */
export function usualUnit(one: string): Bilingual {
  const words = one.toLowerCase();
  return { en: one, es: (Object.hasOwn(UNITS, words) ? UNITS[words] : undefined) ?? one };
}
