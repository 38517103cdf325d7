import type { Token } from "./token.ts";

/** Numbers that people write as words, both languages, without accents. */
const NUMBERS = figures(`
  a 1 an 1 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 fourteen 14 fifteen 15
  twenty 20 thirty 30 forty 40 fifty 50 sixty 60 ninety 90 half 0.5
  un 1 una 1 uno 1 dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12 catorce 14 quince 15
  veinte 20 veinticuatro 24 treinta 30 cuarenta 40 cincuenta 50 sesenta 60 noventa 90 media 0.5 medio 0.5`);

/** Minutes in each unit of time, both languages; a month has 30 days, a year 365. */
const MINUTES = figures(`
  second 0.016667 seconds 0.016667 segundo 0.016667 segundos 0.016667 seg 0.016667
  minute 1 minutes 1 min 1 mins 1 minuto 1 minutos 1 hour 60 hours 60 hr 60 hrs 60 h 60 hora 60 horas 60
  day 1440 days 1440 dia 1440 dias 1440 night 1440 nights 1440 week 10080 weeks 10080 semana 10080 semanas 10080
  month 43200 months 43200 mes 43200 meses 43200 year 525600 years 525600 yr 525600 año 525600 años 525600`);

/** `word figure word figure …` as a table. */
function figures(text: string): ReadonlyMap<string, number> {
  const pairs = text.trim().matchAll(/(\S+)\s+(\S+)/g);
  return new Map([...pairs].map(([, word = "", figure]) => [word, Number(figure)]));
}

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

/** `24-48 h`, `one to three days`: the later end is what is promised. */
function numberFirst(tokens: readonly Token[], i: number): Amount | undefined {
  const first = numberAt(tokens[i]);
  if (first === undefined) return undefined;
  const last = lastOfRange(tokens, i);
  const value = last === i ? first : (numberAt(tokens[last]) ?? first);
  return timeAt(tokens, [i, last], value) ?? unitAt(tokens, [i, last], value);
}

/** Where a range that starts at `i` ends; at `i` itself when it is one number. */
function lastOfRange(tokens: readonly Token[], i: number): number {
  const next = tokens[i + 1];
  if (next?.glued && isWritten(next)) return i + 1;
  return BETWEEN.has(next?.word ?? "") && isWritten(tokens[i + 2]) ? i + 2 : i;
}

function numberAt(token: Token | undefined): number | undefined {
  if (token?.is === "number") return token.value;
  return token?.is === "word" ? NUMBERS.get(token.word) : undefined;
}

/** A number that cannot be an article. */
function isWritten(token: Token | undefined): boolean {
  return token !== undefined && numberAt(token) !== undefined && (token.is === "number" || token.word.length > 2);
}

/** `an hour`, `half an hour`, `two working days`, `cinco días laborables`. */
function timeAt(tokens: readonly Token[], [i, last]: readonly [number, number], value: number): Amount | undefined {
  let unit = last + 1;
  if (value === 0.5 && numberAt(tokens[unit]) === 1) unit += 1;
  if (WORKING.has(tokens[unit]?.word ?? "")) unit += 1;
  const minutes = MINUTES.get(tokens[unit]?.word ?? "");
  if (minutes === undefined) return undefined;
  const end = WORKING.has(tokens[unit + 1]?.word ?? "") ? unit + 2 : unit + 1;
  const isWorking = WORKING.has(tokens[unit - 1]?.word ?? "") || end === unit + 2;
  return {
    token: together(tokens, [i, end - i], { is: "time", value: (value * minutes) / 60, isWorking }),
    length: end - i,
  };
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
  as: Pick<Token, "is" | "value" | "isWorking">,
): Token {
  const all = tokens.slice(from, from + length);
  const raw = all.map((token) => token.raw).join(" ");
  const glued = all[0]?.glued === true;
  const word = all.map((token) => token.word).join(" ");
  return { ...as, word, raw, start: all[0]?.start ?? 0, end: all.at(-1)?.end ?? 0, ...(glued ? { glued } : {}) };
}
