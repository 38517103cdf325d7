import { type Infer, choice, list, quantity, record, reference, said, text, yesNo } from "../schema/define.ts";
import { spanFields } from "./leaves.ts";

const usesSchema = record(
  ["How often what the price buys is used", "Cuántas veces se usa lo que compra el precio"],
  {
    allowed: text(
      ["How many uses are allowed; `unlimited` is an answer", "Cuántos usos se permiten; `unlimited` es una respuesta"],
      "1",
    ),
    expected: quantity("count", ["How many uses are expected", "Cuántos usos se esperan"], "1"),
  },
  [],
);

const rewardSchema = record(
  ["What is given to whoever takes part", "Lo que se da a quien participa"],
  {
    value: quantity("money", ["What it is worth", "Lo que vale"], "10 EUR"),
    times: quantity(
      "count",
      ["How many times one customer may get it", "Cuántas veces puede recibirlo un cliente"],
      "1",
    ),
    given: text(["When it is given", "Cuándo se entrega"], ["after delivery", "después de la entrega"]),
    if: text(["On which condition, for a prize", "Con qué condición, si es un premio"], ["Spain wins", "gana España"]),
    likely: quantity("share", ["How likely that condition is", "Lo probable que es esa condición"], "5%..15%"),
    paid_by: reference("department", ["Who pays it", "Quién lo paga"]),
  },
  [],
);

const capSchema = record(
  ["How many are let in at most; `none` is an answer", "Cuántos entran como máximo; `none` es una respuesta"],
  {
    total: quantity("count", ["In total", "En total"], "12000"),
    per_customer: quantity("count", ["For one customer", "Por cliente"], "1"),
    per_site: quantity("count", ["For one shop or site", "Por tienda o punto"], "40"),
    told: yesNo(["Whether customers are told", "Si se dice a los clientes"]),
  },
  [],
);

const proofSchema = record(
  ["What a customer shows to get it", "Lo que el cliente presenta para obtenerlo"],
  {
    proof: text(["The proof: a code, a coupon, a receipt", "La prueba: un código, un cupón, un recibo"], "code"),
    unique: yesNo(["Whether each one is different", "Si cada una es distinta"]),
    enforced: yesNo(["Whether it is checked, and works once only", "Si se comprueba y solo sirve una vez"]),
  },
  [],
);

const liabilitySchema = record(
  ["The most that it may cost, and who covers it", "Lo máximo que puede costar y quién lo cubre"],
  {
    most: quantity("money", ["The most that it may cost", "Lo máximo que puede costar"], "120000 EUR"),
    covered_by: reference("department", ["Who covers it, inside or outside", "Quién lo cubre, de dentro o de fuera"]),
    cover: quantity("money", ["Up to how much is covered", "Hasta cuánto está cubierto"], "120000 EUR"),
  },
  [],
);

const redeemSchema = record(
  ["When what was obtained can be used", "Cuándo se puede usar lo obtenido"],
  { ...spanFields, where: text(["Where", "Dónde"], "stores") },
  ["from", "to"],
);

/** What customers get, for how much, and what bounds it. */
export const offerSchema = record(
  [
    "What customers get, for how much, and what bounds it",
    "Lo que obtienen los clientes, por cuánto y con qué límites",
  ],
  {
    price: quantity(["money", "money-rate"], ["What a customer pays", "Lo que paga un cliente"], "189 EUR"),
    per: text(
      ["What the price buys: an order, a visit, a month", "Lo que compra el precio: un pedido, una visita, un mes"],
      "order",
    ),
    usual_price: quantity(["money", "money-rate"], ["What it costs otherwise", "Lo que cuesta normalmente"], "219 EUR"),
    unit_cost: quantity("money", ["What one use costs the company", "Lo que cuesta a la empresa un uso"], "131 EUR"),
    refunded: quantity(
      "money",
      ["What somebody gives back to the company for each", "Lo que alguien devuelve a la empresa por cada uno"],
      "20 EUR",
    ),
    paid_by: reference("department", [
      "Who bears its cost, inside or outside",
      "Quién asume su coste, de dentro o de fuera",
    ]),
    uses: usesSchema,
    reward: said(rewardSchema),
    cap: said(capSchema),
    throttle: quantity(
      "rate",
      [
        "How many are let in a day, in order of arrival; `none` is an answer",
        "Cuántos entran al día, por orden de llegada; `none` es una respuesta",
      ],
      "500/day",
    ),
    allocation: choice(
      ["Who gets it when there is not enough for everybody", "Quién lo obtiene si no hay para todos"],
      ["first-come", "draw", "reservation", "invitation"],
    ),
    claimed_with: said(proofSchema),
    transferable: yesNo(["Whether it can be passed on to somebody else", "Si se puede ceder a otra persona"]),
    redeem: said(
      list(
        ["When it can be used, apart from getting it", "Cuándo se puede usar, aparte de obtenerlo"],
        redeemSchema,
        "or-one",
      ),
    ),
    liability: said(liabilitySchema),
    open_to: choice(
      [
        "Who may take it: everyone, new customers only, existing ones only",
        "Quién puede acceder: todos, solo clientes nuevos, solo los actuales",
      ],
      ["everyone", "new", "existing"],
    ),
  },
  [],
);

export type OfferDeclaration = Infer<typeof offerSchema>;
