import { complain, type Complaint, type Reading } from "../base/problem.ts";
import { bareComplaint } from "./parse-bare.ts";
import { judgeNumber, judgePieces, movePoint, type Piece, printNumber } from "./parse-number.ts";
import { currencyOf, parseUnit, type Unit } from "./parse-unit.ts";
import type { Measure, Quantity } from "./quantity.ts";

export interface Wanted {
  /** A valid quantity, shown when the text is none; one with a minus sign means that negative ones are allowed. */
  readonly example: string;
}

/** One number of a range, with its sign and its unit. */
interface Part {
  readonly negative: boolean;
  readonly piece: Piece;
  readonly unitText: string;
  readonly source: string;
}

/** A text longer than this is no quantity. */
const LONGEST = 200;

type Measures = readonly Measure[];

type Failed = { readonly complaint: Complaint };

/**
 * The quantity that a text says, judged by its characters: what has two readings, or none, is a complaint with its mends
 * and never a guess.
 */
export function parseQuantity(source: string, measures: Measures, wanted: Wanted): Reading<Quantity> {
  const text = tidy(source);
  const early = text.length > LONGEST ? tooLong(text, measures, wanted) : notPlain(text);
  if (early) return early;
  const parts = splitParts(text);
  if (!parts) return dashed(text) ?? formless(text, measures, wanted);
  const numbers = judgePieces(
    text,
    parts.map((part) => part.piece),
  );
  if (numbers.complaint) return numbers;
  if (numbers.value.length !== parts.length) return formless(text, measures, wanted);
  const units = unitsOf(text, parts, { measures, example: wanted.example });
  if (units.complaint) return units;
  return build(text, parts, { numbers: numbers.value, units: units.value, measures, wanted });
}

function tooLong(text: string, measures: Measures, wanted: Wanted): Reading<Quantity> {
  const digits = text.replaceAll(/\D/g, "").length;
  if (digits > LONGEST / 2) return complain("number-too-long", { digits, most: 15 });
  return complain("quantity-form", { found: `${text.slice(0, 40)}…`, expected: measures, example: wanted.example });
}

/** Typographic minus signs and spaces are what spreadsheets and word processors make of the plain ones. */
function tidy(source: string): string {
  return source
    .normalize("NFC")
    .replaceAll(/[\u00A0\u2007\u2009\u202F\t\r\n]/g, " ")
    .replaceAll("\u2212", "-")
    .trim();
}

/** How many zeros a word stands for. */
const ZEROS: ReadonlyMap<string, number> = new Map([
  ["k", 3],
  ["mil", 3],
  ["thousand", 3],
  ["M", 6],
  ["million", 6],
  ["millones", 6],
]);

function notPlain(text: string): Reading<Quantity> | undefined {
  if (/^[+-]?(?:\.?inf(?:inity)?|\.nan|nan|∞|infinit[eo])$/i.test(text))
    return complain("number-infinite", { found: text });
  const exponent = /^[+-]?\d+(?:\.\d+)?e[+-]?\d{1,3}(?![\p{L}\d])/iu.exec(text)?.[0];
  if (exponent !== undefined) {
    const value = Number(exponent);
    if (!Number.isFinite(value) || Math.abs(value) > 1e15) return complain("number-infinite", { found: text });
    return complain("number-exponent", {
      found: text,
      mend: value.toLocaleString("en", PLAIN) + text.slice(exponent.length),
    });
  }
  const [, number = "", word = "", rest = ""] =
    /^(\d+(?:\.\d+)?) ?(k|mil|thousand|M|million|millones)\b(.*)$/.exec(text) ?? [];
  if (number === "") return undefined;
  return complain("number-word", {
    found: text,
    mend: printNumber(movePoint(Number(number), ZEROS.get(word) ?? 0)) + rest,
  });
}

const PLAIN = { useGrouping: false, maximumFractionDigits: 20 } as const;

const PART = /^([+-]?)\s*(?:([€£$]|[A-Z]{3})\s*)?(\d(?:[\d.,_'’]| (?=\d))*)\s*(.*)$/u;

/** One to three numbers between `..`, or nothing when the text has another form. */
function splitParts(text: string): readonly Part[] | undefined {
  if (/\.{3}|^\.\.|\.\.$/.test(text)) return undefined;
  const sources = text.split("..");
  if (sources.length > 3) return undefined;
  const parts: Part[] = [];
  let from = 0;
  for (const source of sources) {
    const part = partOf(source, from);
    if (!part) return undefined;
    parts.push(part);
    from += source.length + 2;
  }
  return parts;
}

function partOf(source: string, from: number): Part | undefined {
  const lead = source.length - source.trimStart().length;
  const trimmed = source.trim();
  const match = PART.exec(trimmed);
  const number = match?.[3];
  if (!match || number === undefined) return undefined;
  const rest = match[4] ?? "";
  const before = trimmed.length - number.length - rest.length;
  const start =
    from + lead + trimmed.indexOf(number, Math.min(before, (match[1] ?? "").length + (match[2] ?? "").length));
  return {
    negative: match[1] === "-",
    piece: { text: number, start, writing: judgeNumber(number) },
    unitText: `${match[2] ?? ""}${rest === "" || match[2] === undefined ? rest : ` ${rest}`}`
      .replace(/^(\S+) \//, "$1/")
      .trim(),
    source: trimmed,
  };
}

/** `800-1400`, `800 to 1400`, `entre 800 y 1400`: a range in words, which has one reading but is not how files say it. */
function dashed(text: string): Failed | undefined {
  const plain = text.replace(/^(?:entre|between|from|de|desde) /i, "");
  const match = /^(\d[^-–—]{0,60}?)\s*(?:[-–—]|\b(?:to|and|a|y|hasta)\b)\s*(\d.*)$/iu.exec(plain);
  return match
    ? complain("range-dash", { found: text, mend: `${(match[1] ?? "").trim()}..${match[2] ?? ""}` })
    : undefined;
}

function formless(found: string, expected: Measures, wanted: Wanted): Reading<never> {
  return dashed(found) ?? complain("quantity-form", { found, expected, example: wanted.example });
}

interface Hopes {
  readonly measures: Measures;
  readonly example: string;
}

/** The unit of each part: its own, else the one that stands once at the end. */
function unitsOf(text: string, parts: readonly Part[], hopes: Hopes): Reading<readonly Unit[]> {
  const last = parts.at(-1)?.unitText ?? "";
  const stray = parts.find((part) => part.unitText !== "")?.unitText ?? "";
  if (last === "" && stray !== "")
    return complain("range-unit", { found: text, mend: text + (/^[%/]/.test(stray) ? "" : " ") + stray });
  const units: Unit[] = [];
  for (const part of parts) {
    const written = part.unitText === "" ? last : part.unitText;
    const unit = parseUnit(written);
    if (!unit) return unknownUnit(text, written, hopes);
    units.push(unit);
  }
  const first = units[0];
  if (units.some((unit) => unit.measure !== first?.measure || unit.unit !== first.unit))
    return complain("quantity-unit", { found: text, unit: last, expected: hopes.measures, example: hopes.example });
  return { value: units };
}

function unknownUnit(text: string, unit: string, hopes: Hopes): Reading<never> {
  if (unit.startsWith("$")) {
    const mends = ["USD", "MXN", "COP"].map((code) =>
      text
        .replaceAll("$", "")
        .trim()
        .replace(/^([\d.]+)/, `$1 ${code}`),
    );
    return complain("money-symbol", { found: text, mends });
  }
  if ((dashed(text) && /^[-–—]/.test(unit)) || /^(?:to|and|a|y|hasta) \d/.test(unit))
    return dashed(text) ?? formless(text, hopes.measures, hopes);
  return complain("quantity-unit", { found: text, unit, expected: hopes.measures, example: hopes.example });
}

interface Found {
  readonly numbers: readonly number[];
  readonly units: readonly Unit[];
  readonly measures: Measures;
  readonly wanted: Wanted;
}

function build(text: string, parts: readonly Part[], found: Found): Reading<Quantity> {
  const values = found.numbers.map((number, i) => signed(number, parts[i], found.units[i]));
  const measure = found.units[0]?.measure ?? "count";
  const [low = 0, ...others] = values;
  const high = others.at(-1) ?? low;
  const unit = found.units[0]?.unit ?? "";
  const wrong = unwanted(text, { measure, values, unit }, found) ?? upsideDown(text, parts, values);
  if (wrong) return wrong;
  const middle = others.length === 2 ? { middle: others[0] ?? low } : {};
  return { value: { measure, low, ...middle, high, unit, text } };
}

function signed(number: number, part: Part | undefined, unit: Unit | undefined): number {
  const value = unit?.measure === "share" ? movePoint(number, -2) : (number * (unit?.times ?? 1)) / (unit?.over ?? 1);
  return part?.negative && value !== 0 ? -value : value;
}

interface Said {
  readonly measure: Measure;
  readonly values: readonly number[];
  readonly unit: string;
}

function unwanted(text: string, said: Said, found: Found): Reading<Quantity> | undefined {
  const { measures, wanted } = found;
  // `10/dya` where a rate is wanted is a slip, never "ten per dya".
  const isSlip = said.measure === "per-unit" && text.includes("/") && measures.includes("rate");
  if (isSlip || !measures.includes(said.measure)) {
    if (said.measure === "count") return bareComplaint(text, found.numbers, { measures, example: wanted.example });
    const unit = parseUnitText(text);
    return complain("quantity-unit", { found: text, unit, expected: measures, example: wanted.example });
  }
  if (said.values.some((value) => value < 0) && !wanted.example.includes("-"))
    return complain("quantity-negative", { found: text });
  const isStep = measures.includes("per-unit");
  if (isStep && said.measure === "share" && said.values.some((value) => value > 1))
    return complain("share-over-one", { found: text });
  return undefined;
}

/** What stands behind the last digit: the unit as it was written. */
function parseUnitText(text: string): string {
  const match = /(?:^|\d)\s*([^\d]*)$/.exec(text)?.[1] ?? "";
  return match === "" ? (currencyOf(text.slice(0, 3)) ?? "") : match;
}

function upsideDown(text: string, parts: readonly Part[], values: readonly number[]): Reading<Quantity> | undefined {
  if (values.every((value, i) => i === 0 || value >= (values[i - 1] ?? value))) return undefined;
  const order = values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const shared = parts.slice(0, -1).every((part) => part.unitText === "");
  const tail = shared ? (parts.at(-1)?.source ?? "").slice((parts.at(-1)?.source ?? "").search(/\s*[^\d.,_+-]*$/)) : "";
  const bodies = parts.map((part) => (shared && tail !== "" ? part.source.replace(tail, "") : part.source));
  return complain("range-upside-down", { found: text, mend: order.map((i) => bodies[i]).join("..") + tail });
}
