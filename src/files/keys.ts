/** Names that JavaScript's own objects use: refused as keys, so that no index by name can be led astray. */
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

export function keyForbidden(key: string): boolean {
  return FORBIDDEN.has(key);
}
