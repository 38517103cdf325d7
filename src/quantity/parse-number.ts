import { complain, type Complaint, type Reading } from "../base/problem.ts";

/** More digits than these lose some of themselves in a computer's number. */
const MOST_WHOLE_DIGITS = 15;
const MOST_DECIMALS = 25;

/**
 * How a number is written, judged by its characters alone:
 * `sure` has one reading and is allowed; `grouped` has one reading but may not be written so; `torn` has two readings.
 */
export type Writing =
  | { readonly is: "sure"; readonly value: number }
  | { readonly is: "grouped"; readonly plain: string }
  | { readonly is: "torn"; readonly whole: string; readonly decimal: string }
  | { readonly is: "comma"; readonly plain: string }
  | { readonly is: "zeros"; readonly plain: string }
  | { readonly is: "long"; readonly digits: number; readonly most: number }
  | { readonly is: "unclear" };

/** Digits with any separators, without sign and unit: `30.000`, `1_200`, `0.125`. */
export function judgeNumber(text: string): Writing {
  const long = tooLong(text);
  if (long) return long;
  if (/^0\d/.test(text)) {
    const plain = text.replace(/^0+(?=\d)/, "");
    return judgeNumber(plain).is === "sure" ? { is: "zeros", plain } : { is: "unclear" };
  }
  if (/^\d+$/.test(text) || /^\d{1,3}(?:_\d{3})+(?:\.\d+)?$/.test(text)) return sure(text);
  if (/^\d+\.\d+$/.test(text)) return /^[1-9]\d{0,2}\.\d{3}$/.test(text) ? torn(text) : sure(text);
  if (/^[1-9]\d{0,2},\d{3}$/.test(text)) return torn(text.replace(",", "."));
  if (/^\d+,\d+$/.test(text)) return { is: "comma", plain: text.replace(",", ".") };
  return judgeGroups(text);
}

/** Thousands in groups, by a dot, a comma, a space or an apostrophe, with decimals behind the other sign. */
function judgeGroups(text: string): Writing {
  const match = /^(\d{1,3})(?:([.,' ’])\d{3})(?:\2\d{3})*(?:([.,])(\d+))?$/.exec(text);
  if (!match || match[2] === match[3]) return { is: "unclear" };
  const decimals = match[4] === undefined ? "" : `.${match[4]}`;
  const whole = match[4] === undefined ? text : text.slice(0, -decimals.length);
  const digits = whole.replaceAll(/\D/g, "").replace(/^0+(?=\d)/, "");
  return { is: "grouped", plain: unambiguous(digits + decimals) };
}

function sure(text: string): Writing {
  return { is: "sure", value: Number(text.replaceAll("_", "")) };
}

function torn(text: string): Writing {
  const [whole = "", decimals = ""] = text.split(".");
  return { is: "torn", whole: whole + decimals, decimal: unambiguous(`${whole}.${decimals}`) };
}

function tooLong(text: string): Writing | undefined {
  const [, whole = "", decimals = ""] = /^([\d_ '’]*)(?:[.,](\d*))?$/.exec(text) ?? [];
  const digits = whole.replaceAll(/\D/g, "").length;
  if (digits > MOST_WHOLE_DIGITS) return { is: "long", digits, most: MOST_WHOLE_DIGITS };
  if (decimals.length > MOST_DECIMALS) return { is: "long", digits: decimals.length, most: MOST_DECIMALS };
  return undefined;
}

/** A decimal that cannot be taken for thousands: `1.125` becomes `1.1250`, `30.000` becomes `30.0`. */
function unambiguous(text: string): string {
  if (!/^-?[1-9]\d{0,2}\.\d{3}$/.test(text)) return text;
  const short = text.replace(/0+$/, "");
  if (short.endsWith(".")) return `${short}0`;
  return short === text ? `${text}0` : short;
}

/** A number in plain digits: no exponent, and never with exactly three decimals where that might mean thousands. */
export function printNumber(value: number): string {
  const text = String(value === 0 ? 0 : value);
  if (!text.includes("e")) return unambiguous(text);
  const [mantissa = "", exponent = "0"] = text.split("e");
  const sign = mantissa.startsWith("-") ? "-" : "";
  const [whole = "", decimals = ""] = mantissa.replace("-", "").split(".");
  const shift = Number(exponent);
  if (shift >= 0) return sign + (whole + decimals).padEnd(whole.length + shift, "0");
  return `${sign}0.${"0".repeat(-shift - 1)}${whole}${decimals}`;
}

/** One number of a text, with where it stands in it. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly writing: Writing;
}

/** Every number of a text judged together, so that a mend is the whole text written well. */
export function judgePieces(text: string, pieces: readonly Piece[]): Reading<readonly number[]> {
  const values: number[] = [];
  for (const piece of pieces) {
    const complaint = complaintOf(text, pieces, piece.writing);
    if (complaint) return { complaint };
    if (piece.writing.is === "sure") values.push(piece.writing.value);
  }
  return { value: values };
}

function complaintOf(text: string, pieces: readonly Piece[], writing: Writing): Complaint | undefined {
  if (writing.is === "sure" || writing.is === "unclear") return undefined;
  if (writing.is === "long")
    return complain("number-too-long", { digits: writing.digits, most: writing.most }).complaint;
  const [whole, parted, decimal] = [asWhole, underscored, asDecimal].map((plainly) => rewrite(text, pieces, plainly));
  const mends = { whole: whole ?? "", parted: parted ?? "", decimal: decimal ?? "" };
  if (writing.is === "comma") return complain("number-comma", { found: text, mend: mends.decimal }).complaint;
  if (writing.is === "zeros") return complain("number-leading-zero", { found: text, mend: mends.decimal }).complaint;
  const isTorn = writing.is === "torn";
  const readings = isTorn ? [mends.whole, mends.decimal] : [mends.whole];
  const mend = isTorn ? [mends.whole, mends.parted, mends.decimal] : [mends.whole, mends.parted];
  return complain("number-ambiguous", { found: text, readings, mend: [...new Set(mend)] }).complaint;
}

function asWhole(writing: Writing): string | undefined {
  return writing.is === "torn" ? writing.whole : plainOf(writing);
}

function asDecimal(writing: Writing): string | undefined {
  return writing.is === "torn" ? writing.decimal : plainOf(writing);
}

function underscored(writing: Writing): string | undefined {
  const [whole = "", decimals] = (asWhole(writing) ?? "").split(".");
  if (whole === "") return undefined;
  return whole.replaceAll(/\B(?=(?:\d{3})+$)/g, "_") + (decimals === undefined ? "" : `.${decimals}`);
}

function plainOf(writing: Writing): string | undefined {
  return "plain" in writing ? writing.plain : undefined;
}

function rewrite(text: string, pieces: readonly Piece[], plainly: (one: Writing) => string | undefined): string {
  let result = "";
  let from = 0;
  for (const piece of pieces) {
    result += text.slice(from, piece.start) + (plainly(piece.writing) ?? piece.text);
    from = piece.start + piece.text.length;
  }
  return result + text.slice(from);
}

/** The number with its decimal point moved: exact in digits, where a multiplication would round twice. */
export function movePoint(value: number, places: number): number {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}
