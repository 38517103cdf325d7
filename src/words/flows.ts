import type { Language } from "../base/bilingual.ts";

/** Usual names of flows, for people; a company's own `words:` come first, any other name is said as it is written. */
const FLOWS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
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

export function flowText(name: string, language: Language): string {
  return (Object.hasOwn(FLOWS, name) ? FLOWS[name]?.[language] : undefined) ?? name;
}
