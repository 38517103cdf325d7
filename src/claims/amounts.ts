import type { Token } from "./token.ts";

/** Numbers that people write as words, both languages, without accents. */
const NUMBERS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    fourteen: 14,
    fifteen: 15,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    ninety: 90,
    un: 1,
    una: 1,
    uno: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    once: 11,
    doce: 12,
    catorce: 14,
    quince: 15,
    veinte: 20,
    veinticuatro: 24,
    treinta: 30,
    cuarenta: 40,
    cincuenta: 50,
    sesenta: 60,
    noventa: 90,
    half: 0.5,
    media: 0.5,
    medio: 0.5,
  }),
);

const YEAR = 365 * 24;
const MONTH = 30 * 24;

/** Hours in each unit of time, both languages. */
const HOURS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    second: 1 / 3600,
    seconds: 1 / 3600,
    segundo: 1 / 3600,
    segundos: 1 / 3600,
    seg: 1 / 3600,
    minute: 1 / 60,
    minutes: 1 / 60,
    min: 1 / 60,
    mins: 1 / 60,
    minuto: 1 / 60,
    minutos: 1 / 60,
    hour: 1,
    hours: 1,
    hr: 1,
    hrs: 1,
    h: 1,
    hora: 1,
    horas: 1,
    day: 24,
    days: 24,
    dia: 24,
    dias: 24,
    night: 24,
    nights: 24,
    week: 168,
    weeks: 168,
    semana: 168,
    semanas: 168,
    month: MONTH,
    months: MONTH,
    mes: MONTH,
    meses: MONTH,
    year: YEAR,
    years: YEAR,
    yr: YEAR,
    año: YEAR,
    años: YEAR,
  }),
);

const BETWEEN = new Set(["to", "or", "a", "o", "u", "y", "-", "–", "/", "and"]);
const WORKING = new Set(["working", "business", "laborables", "laborable", "habiles", "habil"]);
const CURRENCY = new Set([
  "€",
  "£",
  "$",
  "eur",
  "euro",
  "euros",
  "gbp",
  "pound",
  "pounds",
  "usd",
  "dollar",
  "dollars",
  "dolares",
  "pesos",
]);
const BIG = new Set(["million", "millions", "billion", "billions", "bn", "m", "k", "millones", "millon", "mil"]);

/** The tokens of a sentence with its amounts put together: `48 h`, `two working days`, `9,99 €`, `20 %`, `9 am`. */
export function withAmounts(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length;) {
    const found = amountAt(tokens, i);
    const token = tokens[i];
    if (found) joined.push(found.token);
    else if (token) joined.push(token);
    i += found?.length ?? 1;
  }
  return joined;
}

interface Amount {
  readonly token: Token;
  readonly length: number;
}

function amountAt(tokens: readonly Token[], i: number): Amount | undefined {
  return currencyFirst(tokens, i) ?? numberFirst(tokens, i);
}

/** `€9.99`, `EUR 10`; sums in millions are nobody's price. */
function currencyFirst(tokens: readonly Token[], i: number): Amount | undefined {
  const number = tokens[i + 1];
  if (!CURRENCY.has(tokens[i]?.word ?? "") || number?.is !== "number" || number.value === undefined) return undefined;
  if (BIG.has(tokens[i + 2]?.word ?? "")) return undefined;
  return { token: together(tokens, [i, 2], { is: "money", value: number.value }), length: 2 };
}

function numberFirst(tokens: readonly Token[], i: number): Amount | undefined {
  const first = numberAt(tokens[i]);
  if (first === undefined) return undefined;
  const second = BETWEEN.has(tokens[i + 1]?.word ?? "")
    ? digitsAt(tokens[i + 2])
    : tokens[i + 1]?.glued
      ? digitsAt(tokens[i + 1])
      : undefined;
  const last = second === undefined ? i : BETWEEN.has(tokens[i + 1]?.word ?? "") ? i + 2 : i + 1;
  const value = second ?? first;
  return timeAt(tokens, [i, last], value) ?? unitAt(tokens, [i, last], value);
}

function numberAt(token: Token | undefined): number | undefined {
  if (token?.is === "number") return token.value;
  return token?.is === "word" ? NUMBERS.get(token.word) : undefined;
}

function digitsAt(token: Token | undefined): number | undefined {
  return token?.is === "number" || (token?.is === "word" && token.word.length > 2) ? numberAt(token) : undefined;
}

/** `an hour`, `half an hour`, `two working days`, `cinco días laborables`. */
function timeAt(tokens: readonly Token[], [i, last]: readonly [number, number], value: number): Amount | undefined {
  let unit = last + 1;
  if (value === 0.5 && numberAt(tokens[unit]) === 1) unit += 1;
  if (WORKING.has(tokens[unit]?.word ?? "")) unit += 1;
  const hours = HOURS.get(tokens[unit]?.word ?? "");
  if (hours === undefined) return undefined;
  const end = WORKING.has(tokens[unit + 1]?.word ?? "") ? unit + 2 : unit + 1;
  return { token: together(tokens, [i, end - i], { is: "time", value: value * hours }), length: end - i };
}

/** `9.99 €`, `20 %`, `20 por ciento`, `9 am`. */
function unitAt(tokens: readonly Token[], [i, last]: readonly [number, number], value: number): Amount | undefined {
  const unit = tokens[last + 1]?.word ?? "";
  const length = last + 2 - i;
  if (CURRENCY.has(unit)) return { token: together(tokens, [i, length], { is: "money", value }), length };
  if (unit === "%" || unit === "percent")
    return { token: together(tokens, [i, length], { is: "percent", value: value / 100 }), length };
  if (unit === "por" && tokens[last + 2]?.word === "ciento")
    return { token: together(tokens, [i, length + 1], { is: "percent", value: value / 100 }), length: length + 1 };
  if ((unit === "am" || unit === "pm") && tokens[i]?.is === "number")
    return { token: together(tokens, [i, length], { is: "clock", value }), length };
  return undefined;
}

function together(
  tokens: readonly Token[],
  [from, length]: readonly [number, number],
  as: Pick<Token, "is" | "value">,
): Token {
  const all = tokens.slice(from, from + length);
  const raw = all.map((token) => token.raw).join(" ");
  const glued = all[0]?.glued === true;
  const word = all.map((token) => token.word).join(" ");
  return { ...as, word, raw, start: all[0]?.start ?? 0, end: all.at(-1)?.end ?? 0, ...(glued ? { glued } : {}) };
}
