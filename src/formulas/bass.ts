import {
  InvalidArgument,
  requireAtLeast,
  requireFinite,
  requirePositive,
  requireRecord,
} from "../base/invalid-argument.ts";

/** Coefficients a unit of time, together at most 1e6; a year in the literature, so p / 52 and q / 52 for weeks. */
export interface BassCoefficients {
  /** Coefficient of innovation, above 0. */
  readonly p: number;
  /** Coefficient of imitation, at least 0. */
  readonly q: number;
}

/** What will have bought in the end, and how fast. */
export interface BassMarket extends BassCoefficients {
  /** Buyers in the end, at least 0; 1 (shares of the market) unless told. */
  readonly m?: number;
}

/**
 * How much of a market has bought by a time (F): a share, or buyers where the market's size is told.
 *
 * Source: Bass (1969): F(t) = (1 - e^(-(p+q)t)) / (1 + (q/p) e^(-(p+q)t)).
 *
 * @param market the coefficients, and optionally the size
 * @param t time since launch in the coefficients' unit, at least 0; infinity gives the whole market
 * @returns a share, 0 to 1, or as many buyers of `m`
 * @example bassCumulative({ p: 0.02116, q: 0.2698 }, 5) // 0.1927678480
 */
export function bassCumulative(market: BassMarket, t: number): number {
  const { p, q, m } = checked(market);
  const left = leftAt({ p, q }, t);
  return m * (-Math.expm1(left.exponent) * (p / (p + q * left.share)));
}

/** How far the market is from the end: e^(-(p+q)t). */
function leftAt({ p, q }: BassCoefficients, t: number): { exponent: number; share: number } {
  requireAtLeast("t", t, 0);
  const exponent = -(p + q) * t;
  return { exponent, share: Math.exp(exponent) };
}

/**
 * Sales between two times: m (F(to) - F(from)). For the n-th period, from n - 1 to n.
 *
 * Source: Bass (1969); the difference of F, not the rate at a point, so that periods add up to the market.
 *
 * @param market the coefficients, and optionally the size
 * @param from time since launch, at least 0
 * @param to time since launch, at least `from`; infinity allowed
 * @returns a share of the market, or buyers of `m`
 * @example bassSales({ p: 0.02116, q: 0.2698, m: 1000 }, 4, 5) // 54.7216802369
 */
export function bassSales(market: BassMarket, from: number, to: number): number {
  const { p, q, m } = checked(market);
  requireAtLeast("to", to, requireAtLeast("from", from, 0));
  if (from === to) return 0;
  const before = leftAt({ p, q }, from);
  const after = leftAt({ p, q }, to);
  // F(to) - F(from) without the cancellation of two numbers close to 1.
  const gone = -Math.expm1(after.exponent - before.exponent) * before.share;
  return m * gone * (p / (p + q * before.share)) * ((p + q) / (p + q * after.share));
}

/**
 * How fast a market buys at a time: m f(t), the derivative of `bassCumulative`.
 *
 * Source: Bass (1969): f = (p + q F) (1 - F).
 *
 * @param market the coefficients, and optionally the size
 * @param t time since launch, at least 0; infinity gives 0
 * @returns a share of the market, or buyers of `m`, a unit of time
 * @example bassRate({ p: 0.02116, q: 0.2698 }, 0) // 0.02116
 */
export function bassRate(market: BassMarket, t: number): number {
  const { p, q, m } = checked(market);
  const { share } = leftAt({ p, q }, t);
  const ratio = (p + q) / (p + q * share);
  return m * (p * share) * ratio * ratio;
}

export interface BassPeak {
  /** When sales are highest, in the coefficients' unit of time; 0 where nobody imitates more than innovates (q <= p). */
  readonly time: number;
  /** Share of the market, or buyers of `m`, that buy in a unit of time at the peak. */
  readonly rate: number;
}

/**
 * When a market buys fastest, and how fast.
 *
 * Source: Bass (1969): time ln(q/p) / (p+q), rate m (p+q)^2 / (4q); at launch and m p where q <= p.
 *
 * @param market the coefficients, and optionally the size
 * @example bassPeak({ p: 0.010399, q: 0.41861, m: 16895 }) // {"time": 8.6134091621, "rate": 1857.0406581}
 */
export function bassPeak(market: BassMarket): BassPeak {
  const { p, q, m } = checked(market);
  if (q <= p) return { time: 0, rate: m * p };
  return { time: Math.log(q / p) / (p + q), rate: (m * (((p + q) / q) * (p + q))) / 4 };
}

/** Faster than this nobody buys, and the market's end is not far enough for a double. */
const MOST = 1e6;

function checked(market: BassMarket): Required<BassMarket> {
  const { p, q, m = 1 } = requireRecord("market", market);
  requirePositive("p", requireFinite("p", p));
  requireAtLeast("q", requireFinite("q", q), 0);
  if (p + q > MOST) throw new InvalidArgument("p + q", p + q, `at most ${MOST}`);
  requireAtLeast("m", requireFinite("m", m), 0);
  return { p, q, m };
}
