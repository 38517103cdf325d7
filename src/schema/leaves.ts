import type { Bilingual } from "../base/bilingual.ts";
import { nearest } from "../base/near.ts";
import { complain, type Reading } from "../base/problem.ts";
import type { ScalarTree } from "../base/tree.ts";
import { invisibleIn } from "../base/visible.ts";
import { parseQuantity } from "../quantity/parse.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { parseServiceTarget } from "../quantity/service-target.ts";
import { parseOpeningHours } from "../time/opening-hours.ts";
import { readClockTime, readDate, readDateRange } from "./dates.ts";
import type { Schema } from "./define.ts";
import { keyword } from "./form.ts";

/** What a scalar of a leaf means; every form but quantities, which may also be maps. */
export function readLeaf(schema: Schema<unknown>, tree: ScalarTree): Reading<unknown> {
  const source = written(tree);
  switch (schema["x-leaf"]) {
    case "identifier":
      return readIdentifier(source, schema["x-ref"]);
    case "choice":
      return readChoice(source, keyword(schema, "x-choices") ?? []);
    case "yes-no":
      return readYesNo(source);
    case "date":
      return readDate(source);
    case "date-range":
      return readDateRange(source);
    case "clock-time":
      return readClockTime(source);
    case "opening-hours":
      return parseOpeningHours(source)
        ? { value: source }
        : complain("hours-form", { found: source.trim().slice(0, 60) });
    case "service-target":
      return parseServiceTarget(source)
        ? { value: source }
        : complain("target-form", { found: source.trim().slice(0, 60) });
    case "bilingual":
      return bothLanguages(readText(source));
    case "anything":
      return { value: source };
    default:
      return readText(source);
  }
}

/** The characters that somebody wrote: a bare `0800` stays so and is not 800. */
export function written(tree: ScalarTree): string {
  return typeof tree.value === "string" ? tree.value : tree.source;
}

function bothLanguages(reading: Reading<string>): Reading<Bilingual> {
  return reading.complaint ? reading : { value: { en: reading.value, es: reading.value } };
}

function readText(source: string): Reading<string> {
  return source.trim() === "" ? complain("empty-text", {}) : { value: source };
}

/** What each kind of reference may hold besides letters, digits, hyphens, dots and underscores. */
const PATH_LIKE = new Set<unknown>(["capacity", "rule"]);
const IDENTIFIER = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u;
const PATH = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*(?:\/[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*)*$/u;
/** A pack of the company or of Batuta, or a package: `@acme/policy`. */
const PACKAGE = /^(?:@[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*\/)?[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u;
const LONGEST_IDENTIFIER = 120;

/** A name: the same in composed and decomposed accents; one that is none is shown as it might be written. */
function readIdentifier(source: string, kind?: unknown): Reading<string> {
  const text = source.trim().normalize("NFC");
  if (text === "") return complain("empty-text", {});
  if (kind === "file" && invisibleIn(text) === undefined) return { value: text };
  const form = kind === "pack" ? PACKAGE : PATH_LIKE.has(kind) ? PATH : IDENTIFIER;
  if (text.length <= LONGEST_IDENTIFIER && form.test(text)) return { value: text };
  return complain("text-form", { found: text.slice(0, 60), example: slug(text) });
}

/** A name made of a text: `Familias 24 h` becomes `familias-24-h`. */
function slug(text: string): string {
  const plain = text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  return words.join("-").slice(0, 60) || "families-24h";
}

function readChoice(source: string, choices: readonly string[]): Reading<string> {
  const text = source.trim();
  const same = choices.find((choice) => choice === text) ?? choices.find((choice) => choice === text.toLowerCase());
  if (same !== undefined) return { value: same };
  const yesNo = readYesNo(text).value;
  const asYesNo = yesNo === undefined ? undefined : choices.find((choice) => choice === (yesNo ? "yes" : "no"));
  if (asYesNo !== undefined) return { value: asYesNo };
  const near = nearest(text, choices);
  return complain("not-a-choice", { found: text.slice(0, 60), choices, ...(near === undefined ? {} : { near }) });
}

const YES = new Set(["yes", "true", "sí", "si", "y", "on"]);
const NO = new Set(["no", "false", "n", "off"]);

function readYesNo(source: string): Reading<boolean> {
  const text = source.trim().normalize("NFC").toLowerCase();
  if (YES.has(text)) return { value: true };
  if (NO.has(text)) return { value: false };
  return complain("not-a-choice", { found: source.trim().slice(0, 60), choices: ["yes", "no"] });
}

/** The quantity that a scalar says, in the measures of its schema. */
export function readQuantity(schema: Schema<unknown>, source: string): Reading<Quantity> {
  const measures = keyword(schema, "x-quantity") ?? [];
  const [example = "1200/day"] = keyword(schema, "examples") ?? [];
  const read = parseQuantity(source, measures, { example });
  const isNothing = keyword(schema, "x-positive") === true && read.value !== undefined && read.value.low <= 0;
  return isNothing ? complain("quantity-zero", { found: source.trim().slice(0, 60) }) : read;
}
