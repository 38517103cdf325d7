import { evidenceOrWord, tableSchema } from "../capacity/common.ts";
import {
  type Infer,
  choice,
  date,
  either,
  list,
  mapOf,
  quantity,
  record,
  reference,
  tagged,
  text,
} from "../schema/define.ts";

/** How far an initiative reaches: decides the multiple of its forecast that it must survive. */
const REACHES = ["broadcast", "viral", "own-base", "invited", "forced"] as const;
export type Reach = (typeof REACHES)[number];

const spikeCurve = record(
  ["A rise to a peak, then a decay", "Una subida hasta un pico y después una caída"],
  {
    spike: record(
      ["A rise to a peak, then a decay", "Una subida hasta un pico y después una caída"],
      {
        peak: date(["The busiest day", "El día de más volumen"]),
        decay: quantity(
          "duration",
          ["How long until a third of the peak is left", "Cuánto tarda en quedar un tercio del pico"],
          "6 days",
        ),
      },
      ["peak", "decay"],
    ),
  },
  ["spike"],
);

const rampCurve = record(
  ["Equal steps up, then flat", "Sube por igual cada día y después se mantiene"],
  {
    ramp: record(
      ["Equal steps up, then flat", "Sube por igual cada día y después se mantiene"],
      { to: date(["The day from which it stays flat", "El día desde el que se mantiene"]) },
      ["to"],
    ),
  },
  ["ramp"],
);

const bassCurve = record(
  ["Spread by word of mouth", "Difusión de boca en boca"],
  {
    bass: record(
      ["Spread by word of mouth", "Difusión de boca en boca"],
      {
        p: quantity("count", ["Innovation a year", "Innovación al año"], "0.03"),
        q: quantity("count", ["Imitation a year", "Imitación al año"], "0.38"),
      },
      ["p", "q"],
    ),
  },
  ["bass"],
);

const weeklyCurve = record(
  [
    "The share of a week that comes on each day, Monday first",
    "La parte de la semana que llega cada día, desde el lunes",
  ],
  {
    weekly: list(
      ["Seven shares, Monday first", "Siete partes, desde el lunes"],
      quantity("share", ["A share of the week", "Una parte de la semana"], "18%"),
    ),
  },
  ["weekly"],
);

const seriesCurve = record(
  ["A forecast day by day, the volume itself", "Una previsión día a día: el propio volumen"],
  {
    series: either(["A forecast day by day from launch", "Una previsión día a día desde el lanzamiento"], {
      list: list(
        ["One figure a day, from launch", "Una cifra por día, desde el lanzamiento"],
        quantity("count", ["Units of that day", "Unidades de ese día"], "400"),
      ),
      map: tableSchema,
    }),
  },
  ["series"],
);

const flatCurve = record(
  ["The same every day", "Igual todos los días"],
  { flat: text(["`yes`: the same every day", "`yes`: igual todos los días"], "yes") },
  ["flat"],
);

const curveSchema = either(
  [
    "How the volume spreads over the days; nothing said: the same every day",
    "Cómo se reparte el volumen por días; si no se dice, igual cada día",
  ],
  {
    scalar: choice(["The same every day", "Igual todos los días"], ["flat"]),
    map: tagged(["How the volume spreads over the days", "Cómo se reparte el volumen por días"], {
      flat: flatCurve,
      spike: spikeCurve,
      ramp: rampCurve,
      bass: bassCurve,
      weekly: weeklyCurve,
      series: seriesCurve,
    }),
  },
);

const streamWhere = mapOf(
  ["Which product, region, channel or site", "Qué producto, región, canal o punto"],
  either(["A value, or the share of each", "Un valor, o la parte de cada uno"], {
    scalar: text(["A value", "Un valor"], "stroller-x"),
    map: mapOf(
      ["The share of each value; they sum to 100%", "La parte de cada valor; suman 100 %"],
      quantity("share", ["A share", "Una parte"], "70%"),
    ),
  }),
);

/** A forecast of one flow over time. */
export const streamSchema = record(
  ["How many are expected, of which flow and when", "Cuántos se esperan, de qué flujo y cuándo"],
  {
    flow: reference("flow", [
      "What comes: leads, orders, visits, contacts",
      "Lo que llega: interesados, pedidos, visitas, consultas",
    ]),
    volume: quantity(
      ["count", "rate"],
      [
        "The total from launch to end, or a rate; `unknown` is an answer",
        "El total de principio a fin, o un ritmo; `unknown` es una respuesta",
      ],
      "14000..24000",
    ),
    eligible: quantity("count", ["Everybody who could come", "Todos los que podrían venir"], "900000"),
    take_up: quantity(
      "share",
      [
        "The share of the eligible that comes; may stand for the volume",
        "La parte de los posibles que viene; puede sustituir al volumen",
      ],
      "2%..6%",
    ),
    reach: choice(
      [
        "Whom it reaches: everybody, from mouth to mouth, your own customers, those invited, those who cannot choose",
        "A quién llega: a todos, de boca en boca, a clientes propios, a invitados, a quien no puede elegir",
      ],
      REACHES,
    ),
    curve: curveSchema,
    peak_hour: quantity(
      "share",
      [
        "The share of the busiest day that comes in its busiest hour",
        "La parte del día de más volumen que llega en su hora punta",
      ],
      "14%",
    ),
    varies: quantity("share", ["Variation from day to day", "Variación de un día a otro"], "15%"),
    where: streamWhere,
    evidence: evidenceOrWord,
  },
  ["flow"],
);

export type StreamDeclaration = Infer<typeof streamSchema>;
