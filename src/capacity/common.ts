import {
  anything,
  bilingual,
  choice,
  date,
  dateRange,
  either,
  type Infer,
  list,
  mapOf,
  quantity,
  record,
  reference,
  said,
  text,
  yesNo,
} from "../schema/define.ts";

/** How far a trial went: evidence and rehearsals say it in the same words. */
export const trialFields = {
  load: quantity(
    "share",
    ["The share of the real load that was tried", "La parte de la carga real que se probó"],
    "94%",
  ),
  scope: text(
    ["end-to-end, or the part that was tried", "de extremo a extremo, o la parte que se probó"],
    "end-to-end",
  ),
  left_out: list(
    ["What the trial left out", "Lo que la prueba dejó fuera"],
    text(["A part left out", "Una parte que quedó fuera"]),
    "or-one",
  ),
} as const;

/** Where a number comes from: the one shape of evidence everywhere (files.md, Proportion). */
export const evidenceSchema = record(
  ["Where a number or a claim comes from", "De dónde sale un número o una afirmación"],
  {
    source: text(
      ["The study, campaign, report or system", "El estudio, la campaña, el informe o el sistema"],
      ["spring campaign", "campaña de primavera"],
    ),
    how: text(
      [
        "How it was found: load-test, measured, survey, estimate",
        "Cómo se obtuvo: prueba de carga, medición, encuesta, estimación",
      ],
      "load-test",
    ),
    on: date(["The day it was found", "El día en que se obtuvo"]),
    at: quantity(["count", "rate"], ["The load at which it was proved", "La carga con la que se probó"], "850/day"),
    ...trialFields,
    sample: quantity("count", ["How many were asked or measured", "A cuántos se preguntó o midió"], "412"),
  },
  [],
);

/** Evidence, or one word for it (`assumed`), or `none`. */
export const evidenceOrWord = either(["Evidence, `assumed` or `none`", "Evidencia, `assumed` o `none`"], {
  scalar: text(["`assumed`, `none` or the source in a word", "`assumed`, `none` o la fuente en una palabra"]),
  map: evidenceSchema,
});

/** Which units: every pair must match; a list holds alternatives. */
export const whereSchema = mapOf(
  ["Which product, region, channel or site", "Qué producto, región, canal o punto"],
  either(["A value, or alternatives", "Un valor o varios alternativos"], {
    scalar: text(["A value", "Un valor"], "stroller-x"),
    list: list(["Alternatives", "Alternativas"], text(["A value", "Un valor"])),
  }),
);

/** Where a table stands and how to read it (files.md, Spreadsheets). */
export const tableSchema = record(
  ["A table in a CSV file of the company's folder", "Una tabla en un archivo CSV de la carpeta de la empresa"],
  {
    file: reference("file", ["The file, from this file's folder", "El archivo, desde la carpeta de este archivo"]),
    columns: mapOf(
      ["Our name for each column: their header", "Nuestro nombre de cada columna: su encabezado"],
      text(["A header", "Un encabezado"]),
    ),
    decimal: choice(["The decimal mark of the file", "El signo decimal del archivo"], [".", ","]),
    dates: text(["The form of its dates", "La forma de sus fechas"], "dd/mm/yyyy"),
  },
  ["file"],
);

/** Its business-as-usual load, understood without any initiative of this repository (simulation.md, section 6). */
const usualSchema = either(["The usual load", "La carga habitual"], {
  scalar: quantity("rate", ["The usual load", "La carga habitual"], "640/day"),
  map: record(
    ["The usual load, and what was inside it when measured", "La carga habitual y lo que incluía al medirla"],
    {
      rate: quantity("rate", ["The usual load", "La carga habitual"], "640/day"),
      range: quantity(
        "rate",
        ["The usual load, as a range with options", "La carga habitual, como intervalo"],
        "600..700/day",
      ),
      moves_with: reference("driver", [
        "Shares the uncertainty of this driver",
        "Comparte la incertidumbre de este factor",
      ]),
      times: yesNo(["Whether the driver's own range multiplies", "Si el intervalo del factor multiplica"]),
      varies: quantity("share", ["Variation from day to day", "Variación de un día a otro"], "15%"),
      measured: dateRange(["When it was measured", "Cuándo se midió"]),
      includes: list(
        ["Initiatives already inside it", "Iniciativas que ya incluye"],
        reference("initiative", ["An initiative", "Una iniciativa"]),
        "or-one",
      ),
      excludes: list(
        ["Live initiatives that are not inside it", "Iniciativas en marcha que no incluye"],
        reference("initiative", ["An initiative", "Una iniciativa"]),
        "or-one",
      ),
      unknown: yesNo(["Nobody has worked it out", "Nadie lo ha calculado"]),
      ask: text(["Whom to ask", "A quién preguntar"]),
    },
    [],
  ),
});

const peakSchema = record(
  ["When the usual load is not the usual one", "Cuándo la carga habitual no es la habitual"],
  {
    from: date(["First day", "Primer día"]),
    to: date(["Last day", "Último día"]),
    times: quantity("count", ["How many times the usual load", "Cuántas veces la carga habitual"], "1.8..2.4"),
    name: text(["What it is called: Christmas, payday", "Cómo se llama: Navidad, día de paga"]),
  },
  ["from", "to", "times"],
);

export const optionSchema = record(
  ["Something that can be arranged to hold more", "Algo que se puede preparar para aguantar más"],
  {
    name: text(["What it is", "Qué es"], ["saturday shift", "turno de sábado"]),
    adds: quantity(["rate", "count", "money"], ["What one of it adds", "Lo que añade cada una"], "300/day"),
    cost: quantity(["money", "money-rate"], ["What it costs", "Lo que cuesta"], "1400 EUR/day"),
    notice: quantity(
      ["working-days", "duration"],
      ["How long before it must be ordered", "Con cuánta antelación hay que pedirlo"],
      "5 working days",
    ),
    at_most: quantity(
      ["duration", "count"],
      ["How many of it, or for how long, at most", "Cuántas, o durante cuánto tiempo, como máximo"],
      "20 days",
    ),
    paid_by: reference("department", ["Who pays it", "Quién lo paga"]),
  },
  ["name"],
);

export type OptionDeclaration = Infer<typeof optionSchema>;

/** What every kind of capacity may say. */
export const commonFields = {
  title: bilingual(["Its name for people", "Su nombre para la gente"]),
  where: whereSchema,
  after: reference("capacity", [
    "The capacity of this kind that comes before it",
    "La capacidad de este tipo que va antes",
  ]),
  takes: quantity(
    "share",
    [
      "The share of the units that comes here, when several hold the same flow side by side",
      "La parte de las unidades que llega aquí cuando varias atienden el mismo flujo en paralelo",
    ],
    "60%",
  ),
  per: choice(["`site`: every figure is for one site", "`site`: cada cifra es de un punto"], ["site"]),
  allocated: choice(["How supply is spread over sites", "Cómo se reparte entre los puntos"], ["evenly", "by-demand"]),
  usual: usualSchema,
  net: yesNo(["`yes`: declared after business as usual was taken away", "`yes`: declarada tras descontar lo habitual"]),
  peaks: list(["When the usual load is not the usual one", "Cuándo la carga habitual no es la habitual"], peakSchema),
  as_of: date(["The day on which these figures were true", "El día en que estas cifras eran ciertas"]),
  evidence: evidenceOrWord,
  sources: quantity(
    "count",
    [
      "How many independent places or suppliers; 1 is a single point of failure",
      "Cuántos lugares o proveedores independientes; 1 es un punto único de fallo",
    ],
    "2",
  ),
  fallback: text([
    "What takes over when it stops; `none` is an answer",
    "Qué la sustituye si se para; `none` es una respuesta",
  ]),
  options: said(
    list(["What can be arranged to hold more", "Lo que se puede preparar para aguantar más"], optionSchema),
  ),
  transit: quantity(
    "duration",
    ["Handling and transit after service", "Manipulación y transporte después del servicio"],
    "18 h",
  ),
  notes: anything(["Anything else, for people", "Cualquier otra cosa, para la gente"]),
} as const;

export const flowReference = reference("flow", ["The flow that it serves", "El flujo que atiende"]);
