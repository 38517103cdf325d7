/** The bits of a 32-bit integer in reverse order. */
export function reverseBits(bits: number): number {
  let x = bits;
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return (x >>> 16) | (x << 16);
}

/**
 * A keyed permutation of 32-bit integers in which a bit depends on itself, on lower bits and on the key only.
 * On reversed bits that is a nested uniform (Owen) scramble: Laine and Karras (2011), Burley (2020), with
 * Vegdahl's constants, which have less bias. Signed 32-bit result.
 */
export function permuteNested(bits: number, key: number): number {
  let x = bits;
  x ^= Math.imul(x, 0x3d20adea);
  x = (x + key) | 0;
  x = Math.imul(x, (key >>> 16) | 1);
  x ^= Math.imul(x, 0x05526c56);
  x ^= Math.imul(x, 0x53a22864);
  return x;
}

/** Spreads a 32-bit integer over all 32 bits (the finaliser of MurmurHash3). Signed 32-bit result. */
export function mixBits(bits: number): number {
  let x = bits ^ (bits >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return x ^ (x >>> 16);
}

/** A 32-bit key from a text (by UTF-16 unit) and a start value; two start values give unrelated keys. */
export function hashText(text: string, start: number): number {
  let hash = mixBits(start ^ text.length);
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return mixBits(hash);
}
