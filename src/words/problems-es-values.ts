import { firstInitiative } from "./first-initiative.ts";
import { exact } from "./numbers.ts";
import { RULE_FAULTS } from "./rule-faults-es.ts";
import type { ProblemSentences, Told } from "./problems-en-terms.ts";
import { CELL_MENDS, CSV_REASONS, KINDS, MANY, MEASURES, choices, known } from "./problems-es-terms.ts";

const FIRST = {
  mend: "Empiece con `batuta init`, o escriba una primera iniciativa en un archivo como `verano.initiative.yaml`, por ejemplo:",
  example: firstInitiative("es"),
};

/** What can be wrong with a value, between files, in a table and in the request. */
export const VALUES_ES = {
  "number-ambiguous": ({ found, readings, mend }) => ({
    what:
      readings.length > 1
        ? `${found} se puede leer de dos maneras: ¿${readings.join(" o ")}?`
        : `${found} parece ser ${readings[0]}, pero aquí los millares no se separan así.`,
    mend: `Escriba ${choices(mend)}.`,
  }),
  "number-comma": ({ found, mend }) => ({
    what: `${found} lleva coma decimal; aquí los números llevan punto.`,
    mend: `Escriba ${mend}`,
  }),
  "number-leading-zero": ({ found, mend }) => ({
    what: `A ${found} le sobra el cero del principio.`,
    mend: `Escriba ${mend}`,
  }),
  "number-exponent": ({ found, mend }) => ({
    what: `${found} es un número en notación científica.`,
    mend: `Escriba ${mend}`,
  }),
  "number-infinite": ({ found }) => ({
    what: `Con ${found} nadie puede hacer cuentas.`,
    mend: "Escriba el número más alto que espera, o `none` donde no haya límite.",
  }),
  "number-too-long": ({ digits, most }) => ({
    what: `Este número tiene ${digits} cifras; con más de ${most} se pierde exactitud.`,
    mend: "Redondéalo.",
  }),
  "number-word": ({ found, mend }) => ({ what: `${found} es un número abreviado.`, mend: `Escríbalo entero: ${mend}` }),
  "quantity-form": ({ found, expected, example }) => ({
    what: `«${found}» no es ${choices(expected.map((one) => MEASURES[one] ?? one))}.`,
    mend: `Por ejemplo: ${example}. Si nadie lo sabe: unknown`,
  }),
  "quantity-unit": ({ found, unit, expected, example }) => ({
    what: `${found}: aquí va ${choices(expected.map((one) => MEASURES[one] ?? one))}${unit === "" ? "" : `, y «${unit}» es otra cosa`}.`,
    mend: `Por ejemplo: ${example}`,
  }),
  "quantity-bare": ({ found, mends }) => ({
    what: `¿${found} de qué? Falta la unidad.`,
    mend: `Escriba ${choices(mends)}.`,
  }),
  "quantity-negative": ({ found }) => ({
    what: `${found} es menos que nada, y aquí no puede ser.`,
    mend: "Quite el signo menos, o mire si la clave es esta.",
  }),
  "quantity-zero": ({ found }) => ({
    what: `${found} no es nada, y aquí no puede ser.`,
    mend: "Escriba una cifra pequeña, o `unknown` si nadie lo ha medido todavía.",
  }),
  "range-upside-down": ({ found, mend }) => ({ what: `${found} va del mayor al menor.`, mend: `Escriba ${mend}` }),
  "range-dash": ({ found, mend }) => ({
    what: `${found} parece un intervalo; un intervalo lleva dos puntos seguidos.`,
    mend: `Escriba ${mend}`,
  }),
  "range-unit": ({ found, mend }) => ({
    what: `${found}: la unidad va al final, o detrás de cada número.`,
    mend: `Escriba ${mend}`,
  }),
  "share-bare": ({ found, readings }) => ({
    what: `${found}: un porcentaje lleva su signo, para que nadie lo tome por otra cosa.`,
    mend: `Escriba ${choices(readings)}.`,
  }),
  "share-over-one": ({ found }) => ({
    what: `${found} es más que todos: una parte llega como mucho al 100%.`,
    mend: "Si cada uno trae más de uno, escriba por ejemplo 1.2 per order",
  }),
  "step-bare": ({ found, share, per }) => ({
    what: `${found} se puede leer de dos maneras: ¿una parte de ellos, o tantos por cada uno?`,
    mend: `Escriba ${share} o ${per}.`,
  }),
  "money-without-currency": ({ found, mend }) => ({ what: `¿${found} en qué moneda?`, mend: `Escriba ${mend}` }),
  "money-symbol": ({ found, mends }) => ({
    what: `${found}: hay dólares y pesos de muchos países.`,
    mend: `Escriba el código de la moneda: ${choices(mends)}.`,
  }),
  "date-form": ({ found, readings }) => dateForm(found, readings),
  "date-impossible": ({ found }) => ({
    what: `${found} no está en ningún calendario.`,
    mend: "Revise el día y el mes.",
  }),
  "date-far": ({ found, years }) => ({
    what: `${found} está a más de ${years} años del día de esta comprobación.`,
    mend: "Mire el año; lo que no termina dice `ends: never`.",
  }),
  "time-form": ({ found, mend }) => ({
    what: `«${found}» no es una hora del día.`,
    mend: `Escriba ${mend ?? "horas y minutos, por ejemplo 14:00"}`,
  }),
  "hours-form": ({ found }) => ({
    what: `«${found}» no se entiende como horario.`,
    mend: "Escriba los días y después de qué hora a qué hora, por ejemplo lun-vie 9:00-20:00, sáb 10:00-14:00",
  }),
  "target-form": ({ found }) => ({
    what: `«${found}» no se entiende como nivel de servicio.`,
    mend: "Escriba qué parte se atiende en cuánto tiempo, por ejemplo 80% en 30 s",
  }),
  "id-twice": ({ kind, id }) => ({
    what: `Hay dos veces ${KINDS[kind] ?? kind} \`${id}\`.`,
    mend: "Póngale otro nombre a uno de los dos, o deje solo uno.",
  }),
  "company-twice": () => ({ what: "La empresa está descrita dos veces.", mend: "Deje un solo documento `company:`." }),
  "reference-unknown": ({ kind, id, near, known: names }) => ({
    what: `No se encuentra \`${id}\` (${KINDS[kind] ?? kind}).`,
    ...known(near, names),
  }),
  "flow-circle": ({ circle }) => ({
    what: `Estos flujos nacen unos de otros en círculo: ${circle.join(" → ")}.`,
    mend: "Quite uno de los pasos.",
  }),
  "flow-undeclared": ({ flow, near, known: names }) => ({
    what: `Ningún archivo dice qué es \`${flow}\`.`,
    ...known(near, names),
  }),
  "order-undecided": ({ capacities, kind }) => ({
    what: `${capacities.join(" y ")} (${kind}) atienden lo mismo, y nada dice cuál va antes.`,
    mend: `Añada \`after: ${capacities[0] ?? ""}\` a la segunda, o \`takes: 60%\` y \`takes: 40%\` si se reparten el trabajo.`,
  }),
  "takes-range": ({ capacity }) => ({
    what: `La parte que atiende ${capacity} es un intervalo, y con las de al lado ya no sumaría 100 %.`,
    mend: "Escriba un solo número, como `takes: 60%`.",
  }),
  "takes-sum": ({ capacities, sum }) => ({
    what: `Lo que toman ${capacities.join(", ")} suma ${Math.round(sum * 1000) / 10}%, no 100%.`,
    mend: "Cambie el `takes:` de una de ellas.",
  }),
  "usual-missing": ({ capacity }) => ({
    what: `${capacity} no dice cuánto ocupa ya el trabajo de todos los días.`,
    mend: "Añada `usual: 640/day` con la carga habitual; `net: yes` si la cifra es lo que queda después; o `usual: unknown`.",
  }),
  "ends-before-launch": ({ launch, ends }) => ({
    what: `Termina el ${ends}, antes de su lanzamiento del ${launch}.`,
    mend: "Revise las dos fechas.",
  }),
  "series-after-end": ({ days, units, ends, last }) => ({
    what: `Termina el ${ends}, y ${days === 1 ? "un día" : `${days} días`} de esta previsión ${days === 1 ? "viene" : "vienen"} después, con ${exact(units, "es")} unidades: el último es el ${last}.`,
    mend: `Escriba \`ends: ${last}\`, o quite esos días.`,
  }),
  "too-much": ({ what, most }) => ({
    what: `Son ${MANY[what] ?? `demasiados valores en \`${what}\``}: se juzgan como mucho ${most}.`,
    mend: "Compruebe una parte más pequeña.",
  }),
  "answers-whose": ({ file, departments }) => ({
    what: `Nada dice de quién son estas respuestas en ${file}.`,
    mend: `Añada \`department: ${departments[0] ?? "logistics"}\` encima, o ponga el archivo en la carpeta del área.`,
  }),
  "shares-sum": ({ of, sum }) => ({
    what: `Las partes de ${of} suman ${Math.round(sum * 1000) / 10}%, no 100%.`,
    mend: "Cambie una de ellas.",
  }),
  "term-twice": ({ first, second }) => ({
    what: `De un mismo tema se dicen \`${first}\` y \`${second}\`.`,
    mend: "Deje uno, o escriba dos.",
  }),
  "field-twice": ({ id, field }) => ({
    what: `\`${field}\` de ${id} está dicho dos veces y no coincide.`,
    mend: "Deje uno de los dos.",
  }),
  "based-on-circle": ({ circle }) => ({
    what: `Estas iniciativas se repiten unas a otras en círculo: ${circle.join(" → ")}.`,
    mend: "Quite uno de los `based_on:`.",
  }),
  "policy-contradiction": ({ first, second }) => ({
    what: `\`${first}\` y \`${second}\` no pueden valer a la vez.`,
    mend: "Deje solo lo que quería decir.",
  }),
  "policy-locked": ({ rule }) => ({
    what: `\`${rule}\` está fijada: una política posterior puede endurecerla, no suavizarla.`,
    mend: "Quite esta línea, o pacte el cambio con quien mantiene la política que la fija.",
  }),
  "zone-unknown": ({ zone }) => ({
    what: `\`${zone}\` no es una zona horaria.`,
    mend: "Escriba una como `Europe/Madrid`.",
  }),
  "site-takes": ({ capacity }) => ({
    what: `${capacity} dice \`per: site\` y \`takes:\`, que aún no se pueden juzgar juntos.`,
    mend: "Deje uno de los dos.",
  }),
  "rule-invalid": ({ rule, fault, found, near }) => ({
    what: `La regla ${rule} no se puede usar: ${RULE_FAULTS[fault](found, near)}.`,
  }),
  "csv-column-missing": ({ column, columns, near }) => ({
    what: `La tabla no tiene la columna «${column}».`,
    mend: near === undefined ? `Sus columnas son ${choices(columns)}.` : `¿Quería decir «${near}»?`,
  }),
  "csv-cell": ({ row, column, found, expected, readings }) => ({
    what: `Fila ${row}, columna «${column}»: ${readings.length > 1 ? `«${found}» se puede leer de dos maneras: ¿${readings.join(" o ")}?` : `«${found}» no es ${expected === "number" ? "un número" : "una fecha"}.`}`,
    mend: CELL_MENDS[expected],
  }),
  "csv-row": ({ row, found, expected }) => ({
    what: `La fila ${row} tiene ${found} celdas, y la cabecera ${expected}.`,
    mend: "Puede que una coma dentro de un valor lo haya partido en dos: guarde la hoja con otro separador, o ponga esos valores entre comillas.",
  }),
  "csv-unreadable": ({ reason }) => ({
    what: CSV_REASONS[reason],
    mend: "Guárdela otra vez desde la hoja de cálculo como «CSV UTF-8».",
  }),
  "nothing-to-check": ({ path }) => ({
    what: `No hay nada que comprobar en \`${path}\`.`,
    ...FIRST,
  }),
  "no-initiative": ({ path }) => ({
    what: `En \`${path}\` no hay ninguna iniciativa.`,
    ...FIRST,
  }),
  "initiative-unknown": ({ id, known: names }) => ({
    what: `No hay ninguna iniciativa \`${id}\`.`,
    ...known(undefined, names),
  }),
  "holidays-unknown": ({ country, region }) => ({
    what: `No se conocen los festivos de ${region === "" ? country : `${country}, ${region}`}.`,
    mend: "Use códigos como country: ES, region: MD; o escriba los días en `closed:`.",
  }),
  "more-problems": ({ count }) => ({
    what: count === 1 ? "Y 1 más como estos." : `Y ${count} más como estos.`,
    mend: "A menudo desaparecen al arreglar los primeros.",
  }),
} satisfies Partial<ProblemSentences>;

function dateForm(found: string, readings: readonly string[]): Told {
  const [first, second] = readings;
  if (first === undefined) return { what: `«${found}» no es una fecha.`, mend: "Escriba año, mes y día: 2026-06-01" };
  if (second === undefined) return { what: `«${found}» es una fecha escrita de otra forma.`, mend: `Escriba ${first}` };
  return { what: `${found}: ¿es el ${dayOf(first)} o el ${dayOf(second)}?`, mend: `Escriba ${first} o ${second}` };
}

const MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" ");

function dayOf(date: string): string {
  return `${Number(date.slice(8))} de ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ""}`;
}
