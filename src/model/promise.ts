import { evidenceOrWord, whereSchema } from "../capacity/common.ts";
import { type Infer, list, quantity, record, reference, text } from "../schema/define.ts";
import { termFields } from "./term.ts";

/** The conditions of a promise or a commitment. */
export const providedSchema = list(
  [
    "The conditions; `ordered before 18:00` is understood, others are text",
    "Las condiciones; se entiende `pedidos antes de las 18:00`, las demás son texto",
  ],
  text(["A condition", "Una condición"], "ordered before 18:00"),
  "or-one",
);

/** Fields that a promise shares with a standing promise. */
export const promiseFields = {
  topic: reference("topic", ["What it is about", "De qué trata"]),
  ...termFields,
  wording: text(
    ["The words that customers read", "Las palabras que leen los clientes"],
    ["At home in 24 hours", "En casa en 24 horas"],
  ),
  channels: list(
    ["Where customers are told", "Dónde se dice a los clientes"],
    text(["A channel", "Un canal"], "web"),
    "or-one",
  ),
  kept_by: list(
    [
      "Who must keep it, inside or outside: each must agree",
      "Quién debe cumplirlo, de dentro o de fuera: cada uno debe estar de acuerdo",
    ],
    reference("department", ["A department or a party", "Un área o una parte externa"]),
    "or-one",
  ),
  provided: providedSchema,
  from: reference("flow", [
    "The flow from whose unit the time counts, when it is not the customer's own",
    "El flujo desde cuya unidad cuenta el tiempo, si no es la del cliente",
  ]),
  where: whereSchema,
} as const;

/** What customers are told. */
export const promiseSchema = record(
  ["What customers are told", "Lo que se dice a los clientes"],
  {
    ...promiseFields,
    limited_to: quantity(
      "count",
      ["The quantity that customers are told", "La cantidad que se dice a los clientes"],
      "12000",
    ),
    matters_because: evidenceOrWord,
    enabled_by: reference("initiative", [
      "The change that makes it possible beyond what is committed to today",
      "El cambio que lo hace posible más allá del compromiso de hoy",
    ]),
  },
  ["topic"],
);

export type PromiseDeclaration = Infer<typeof promiseSchema>;
