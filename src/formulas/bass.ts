import { requireAtLeast, requireFinite, requirePositive } from "../base/invalid-argument.ts";

/** Coefficients a unit of time: of innovation `p` (above 0) and of imitation `q` (at least 0). A year in the literature. */
export interface BassCoefficients {
  readonly p: number;
  readonly q: number;
}

/**
 * The share of the market that has bought by time `t` (at least 0; infinity gives 1), in the coefficients' unit of time:
 * F(t) = (1 - e^(-(p+q)t)) / (1 + (q/p) e^(-(p+q)t)). Bass (1969).
 */
export function bassCumulative(coefficients: BassCoefficients, t: number): number {
  const { p, q } = checked(coefficients);
  requireAtLeast("t", t, 0);
  const decayed = -(p + q) * t;
  return -Math.expm1(decayed) / (1 + (q / p) * Math.exp(decayed));
}

export interface BassPeak {
  /** When sales are highest: ln(q/p) / (p+q), and 0 where nobody imitates more than innovates (q <= p). */
  readonly time: number;
  /** Share of the market that buys in a unit of time at the peak: (p+q)^2 / (4q), and p for a peak at 0. */
  readonly rate: number;
}

/** The highest sales of a Bass curve, in the coefficients' unit of time. Bass (1969). */
export function bassPeak(coefficients: BassCoefficients): BassPeak {
  const { p, q } = checked(coefficients);
  if (q <= p) return { time: 0, rate: p };
  return { time: Math.log(q / p) / (p + q), rate: ((p + q) * (p + q)) / (4 * q) };
}

function checked({ p, q }: BassCoefficients): BassCoefficients {
  requirePositive("p", requireFinite("p", p));
  requireAtLeast("q", requireFinite("q", q), 0);
  return { p, q };
}
