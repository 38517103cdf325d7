const START = 0x811c9dc5;
const PRIME = 0x01000193;

/** Six hexadecimal digits that stand for a text (FNV-1a, folded to 24 bits): short enough to type, the same everywhere. */
export function shortId(text: string): string {
  let hash = START;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, PRIME) >>> 0;
  return ((hash >>> 24) ^ (hash & 0xffffff)).toString(16).padStart(6, "0");
}
