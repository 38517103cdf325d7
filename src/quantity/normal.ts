import { requireNumber, requireShare } from "../base/invalid-argument.ts";

const INVERSE_SQRT_TWO_PI = 0.3989422804014327;

/**
 * The density of the standard normal.
 *
 * Source: e^(-x^2 / 2) / sqrt(2 pi).
 *
 * @param x any number; the infinities give 0
 * @returns a density
 * @example normalDensity(1) // 0.2419707245
 */
export function normalDensity(x: number): number {
  requireNumber("x", x);
  return INVERSE_SQRT_TWO_PI * Math.exp(-0.5 * x * x);
}

/**
 * The quantile of the standard normal. Relative error about 1e-16.
 *
 * Source: Wichura (1988), algorithm AS 241, double version.
 *
 * @param p a share, 0 to 1; the ends give minus and plus infinity
 * @returns standard deviations from the mean
 * @example normalQuantile(0.95) // 1.6448536270
 */
export function normalQuantile(p: number): number {
  requireShare("p", p);
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * central(0.180625 - q * q);
  const tail = q < 0 ? p : 1 - p;
  if (tail === 0) return q < 0 ? -Infinity : Infinity;
  const r = Math.sqrt(-Math.log(tail));
  const z = r <= 5 ? nearTail(r - 1.6) : farTail(r - 5);
  return q < 0 ? -z : z;
}

function central(r: number): number {
  const above =
    ((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r +
      13731.69376550946) *
      r +
      1971.5909503065513) *
      r +
      133.14166789178438) *
      r +
    3.3871328727963665;
  const below =
    ((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r +
      5394.196021424751) *
      r +
      687.1870074920579) *
      r +
      42.31333070160091) *
      r +
    1;
  return above / below;
}

function nearTail(r: number): number {
  const above =
    ((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r +
      3.6478483247632045) *
      r +
      5.769497221460691) *
      r +
      4.630337846156546) *
      r +
    1.4234371107496835;
  const below =
    ((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r + 0.14810397642748008) *
      r +
      0.6897673349851) *
      r +
      1.6763848301838038) *
      r +
      2.053191626637759) *
      r +
    1;
  return above / below;
}

function farTail(r: number): number {
  const above =
    ((((((2.0103343992922881e-7 * r + 0.000027115555687434876) * r + 0.0012426609473880784) * r +
      0.026532189526576124) *
      r +
      0.29656057182850487) *
      r +
      1.7848265399172913) *
      r +
      5.463784911164114) *
      r +
    6.657904643501103;
  const below =
    ((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 0.000018463183175100548) * r +
      0.0007868691311456133) *
      r +
      0.014875361290850615) *
      r +
      0.1369298809227358) *
      r +
      0.599832206555888) *
      r +
    1;
  return above / below;
}

/**
 * The share of the standard normal at or below a point. Relative error about 1e-15, tails included.
 *
 * Source: Cody's rational approximations (1969), a continued fraction beyond 5.66.
 *
 * @param x any number; minus and plus infinity give 0 and 1
 * @returns a share, 0 to 1
 * @example normalCdf(-2) // 0.0227501319
 */
export function normalCdf(x: number): number {
  const size = Math.abs(requireNumber("x", x));
  if (size <= 0.67448975) return 0.5 + x * middleShare(size * size);
  const tail = size > 38.5 ? 0 : steepExp(size) * (size <= 5.656854249492381 ? middleTail(size) : outerTail(size));
  return x < 0 ? tail : 1 - tail;
}

function middleShare(s: number): number {
  const above =
    (((0.06568233791820745 * s + 2.2352520354606837) * s + 161.02823106855587) * s + 1067.6894854603709) * s +
    18154.98125334356;
  const below = (((s + 47.202581904688245) * s + 976.0985517377767) * s + 10260.932208618979) * s + 45507.78933502673;
  return above / below;
}

function middleTail(y: number): number {
  const above =
    (((((((1.0765576773720192e-8 * y + 0.39894151208813466) * y + 8.883149794388377) * y + 93.50665613217785) * y +
      597.2702763948002) *
      y +
      2494.5375852903726) *
      y +
      6848.190450536283) *
      y +
      11602.65143764735) *
      y +
    9842.714838383978;
  const below =
    (((((((y + 22.266688044328117) * y + 235.387901782625) * y + 1519.3775994075547) * y + 6485.558298266761) * y +
      18615.571640885097) *
      y +
      34900.95272114598) *
      y +
      38912.00328609327) *
      y +
    19685.429676859992;
  return above / below;
}

/** Mills' ratio over sqrt(2 pi) by its continued fraction; 20 terms are exact to a double from 5.6 on. */
function outerTail(y: number): number {
  let ratio = y;
  for (let term = 20; term > 0; term--) ratio = y + term / ratio;
  return INVERSE_SQRT_TWO_PI / ratio;
}

/** e^(-y*y/2) without losing digits of y*y in the exponent. */
function steepExp(y: number): number {
  const rough = Math.trunc(y * 16) / 16;
  return Math.exp(-0.5 * rough * rough) * Math.exp(-0.5 * (y - rough) * (y + rough));
}
