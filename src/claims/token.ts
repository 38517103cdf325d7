/** A word, a mark or an amount of a sentence, in the form in which it is compared. */
export interface Token {
  /** Lower case, without accents (ñ kept): `días` is `dias`. A mark is itself. */
  readonly word: string;
  /** As written. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  readonly is: "word" | "number" | "mark" | "time" | "money" | "percent" | "clock";
  /** Hours for times, an amount for money, a share for percentages; a number for numbers. */
  readonly value?: number;
  /** A time in working days. */
  readonly isWorking?: boolean;
  /** Joined to the word before by a hyphen: `free` in `duty-free`. */
  readonly glued?: boolean;
}

const TOKEN = /\d+(?:[.,:]\d+)*|[\p{L}\p{M}]+(?:['’][\p{L}]+)*|\S/gu;

/** The words, numbers and marks of a text. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let hyphenAt = -1;
  for (const { 0: raw, index } of text.matchAll(TOKEN)) {
    const end = index + raw.length;
    if (HYPHENS.has(raw) && tokens.at(-1)?.end === index && /[\p{L}\p{N}]/u.test(text[end] ?? "")) {
      hyphenAt = end;
      continue;
    }
    tokens.push({ raw, start: index, end, ...kindOf(raw), ...(hyphenAt === index ? { glued: true } : {}) });
  }
  return tokens;
}

const HYPHENS = new Set(["-", "\u2010", "\u2011", "\u2013"]);

function kindOf(raw: string): Pick<Token, "word" | "is" | "value"> {
  if (/^\d/.test(raw)) return numberOf(raw);
  return /^[\p{L}\p{M}]/u.test(raw) ? { word: plain(raw), is: "word" } : { word: raw, is: "mark" };
}

/** Lower case, accents away, one apostrophe. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("’", "'")
    .replaceAll("ñ", "\u0001")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("\u0001", "ñ");
}

/** `9:00` is a time of day; the last dot or comma before one or two digits is a decimal mark, others group thousands. */
function numberOf(raw: string): Pick<Token, "word" | "is" | "value"> {
  const clock = /^(\d{1,2}):(\d{2})$/.exec(raw);
  if (clock) return { word: raw, is: "clock", value: Number(clock[1]) + Number(clock[2]) / 60 };
  const decimal = /[.,](\d{1,2})$/.exec(raw);
  const whole = decimal ? raw.slice(0, -decimal[0].length) : raw;
  return { word: raw, is: "number", value: Number(`${whole.replaceAll(/\D/g, "")}${decimal ? `.${decimal[1]}` : ""}`) };
}
