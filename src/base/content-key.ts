import { createHash } from "node:crypto";

/**
 * A name for what a value says: two values have the same one only if every part of them is the same. Undefined where a
 * part of it is code, which nobody can compare.
 */
export function contentKey(value: unknown): string | undefined {
  try {
    return hashOf(JSON.stringify(value, plainly));
  } catch (error) {
    if (error instanceof CodeFound) return undefined;
    throw error;
  }
}

class CodeFound extends Error {}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** What JSON would leave out or take for another value is spelled out. */
function plainly(_: string, value: unknown): unknown {
  if (typeof value === "function") throw new CodeFound();
  if (value === undefined) return { $undefined: true };
  if (typeof value === "number" && !Number.isFinite(value)) return { $number: String(value) };
  if (value instanceof Map) return { $map: [...value] };
  if (value instanceof Set) return { $set: [...value] };
  if (ArrayBuffer.isView(value))
    return { $bytes: hashOf(Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("base64")) };
  return isDeclaration(value) ? { $declared: keyOfDeclaration(value) } : value;
}

/**
 * What a file declares, and what was joined of one declaration, mostly stays the same object however often a company is
 * joined anew: it is gone through once.
 */
const known = new WeakMap<object, string>();

function isDeclaration(value: unknown): value is object {
  return (
    typeof value === "object" && value !== null && (Object.hasOwn(value, "$at") || Object.hasOwn(value, "declaration"))
  );
}

function keyOfDeclaration(declaration: object): string {
  const key = known.get(declaration) ?? hashOf(JSON.stringify(Object.entries(declaration), plainly));
  known.set(declaration, key);
  return key;
}
