import { isResult } from "../../dist/generated/result-validator.js";
import type { Result } from "./result.ts";

/** Why a text is no stored result. */
export type StoredFault =
  | { readonly fault: "syntax" }
  | { readonly fault: "deep"; readonly most: number }
  | { readonly fault: "key"; readonly key: string }
  | { readonly fault: "empty" }
  | { readonly fault: "version"; readonly found: string }
  /** `path` is a JSON pointer into the text. */
  | { readonly fault: "shape"; readonly path: string };

export type Stored = { readonly results: readonly Result[] } | StoredFault;

/** A result nests a dozen levels. */
const MOST_DEPTH = 40;

/** Names under which an object's own machinery lies. */
const FORBIDDEN: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/**
 * The results in a JSON text, one or a list of them, whoever wrote it: its depth is judged before it is parsed, then its
 * keys, its version, and its shape by the published schema. What a text says is not judged here: renderers neutralise it.
 */
export function storedResults(text: string): Stored {
  if (isTooDeep(text)) return { fault: "deep", most: MOST_DEPTH };
  const value = parsed(text);
  if (value === undefined) return { fault: "syntax" };
  const key = forbiddenKey(value);
  if (key !== undefined) return { fault: "key", key };
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (list.length === 0) return { fault: "empty" };
  return shaped(list, Array.isArray(value));
}

function shaped(list: readonly unknown[], isList: boolean): Stored {
  const results: Result[] = [];
  for (const [index, one] of list.entries()) {
    const version = versionOf(one);
    if (version !== undefined && version !== 1) return { fault: "version", found: String(version) };
    if (!isStored(one)) return { fault: "shape", path: (isList ? `/${index}` : "") + wrongPath() };
    results.push(one);
  }
  return { results };
}

function isStored(value: unknown): value is Result {
  return isResult(value) === true;
}

function wrongPath(): string {
  const [error] = isResult.errors ?? [];
  if (!error) return "";
  const { missingProperty, additionalProperty } = error.params;
  const last = missingProperty ?? additionalProperty;
  return typeof last === "string" ? `${error.instancePath}/${last}` : error.instancePath;
}

function versionOf(value: unknown): number | string | undefined {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, "version")) return undefined;
  const { version } = value as { readonly version?: unknown };
  return typeof version === "number" || typeof version === "string" ? version : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Counts brackets outside strings, in one pass: what is no JSON at all is the parser's to refuse. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text[i];
    if (isInString && unit === "\\") i += 1;
    else if (unit === '"') isInString = !isInString;
    else if (!isInString && (unit === "[" || unit === "{")) depth += 1;
    else if (!isInString && (unit === "]" || unit === "}")) depth -= 1;
    if (depth > MOST_DEPTH) return true;
  }
  return false;
}

function forbiddenKey(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const found = FORBIDDEN.has(key) ? key : forbiddenKey(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
