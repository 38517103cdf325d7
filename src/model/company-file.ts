import {
  type Infer,
  bilingual,
  choice,
  date,
  identifier,
  list,
  mapOf,
  quantity,
  record,
  reference,
  text,
} from "../schema/define.ts";
import { LANGUAGES } from "../base/bilingual.ts";
import { calendarSchema } from "./calendar.ts";
import { policySchema } from "./policy-schema.ts";

/** `batuta.yaml`: what holds for the whole company. */
export const companySchema = record(
  ["What holds for the whole company", "Lo que vale para toda la empresa"],
  {
    company: text(["Its name", "Su nombre"], "acme"),
    zone: text(["The time zone whose days it lives by", "La zona horaria de sus días"], "Europe/Madrid"),
    currency: text(["Its money, by three letters", "Su moneda, con tres letras"], "EUR"),
    customers: reference("flow", ["The flow that counts customers", "El flujo que cuenta clientes"]),
    calendar: calendarSchema,
    as_of: date(["Today, when it is not today: for examples and tests", "Hoy, si no es hoy: para ejemplos y pruebas"]),
    language: choice(["The language of its reports", "El idioma de sus informes"], LANGUAGES),
    includes: list(
      ["Which files belong to it", "Qué archivos le pertenecen"],
      text(["A pattern", "Un patrón"], "initiatives/**/*.yaml"),
      "or-one",
    ),
    drivers: mapOf(
      ["Uncertainty that several numbers share, by name", "Incertidumbre que comparten varios números, por nombre"],
      quantity(["count", "share"], ["How far it may move things", "Cuánto puede mover las cosas"], "0.8..1.25"),
    ),
    policy: policySchema,
    words: mapOf(
      ["The company's own names for things", "Los nombres propios de la empresa"],
      bilingual(["A name", "Un nombre"]),
    ),
    version: identifier([
      "The version of Batuta that it was written for",
      "La versión de Batuta para la que se escribió",
    ]),
  },
  ["company"],
);

export type CompanyFile = Infer<typeof companySchema>;
