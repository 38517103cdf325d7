import {
  InvalidArgument,
  requireAtLeast,
  requireFinite,
  requireInside,
  requirePositive,
} from "../base/invalid-argument.ts";
import { logGamma } from "../quantity/log-gamma.ts";

/** More servers than this are refused: nobody has them, and a loop over them would not end. */
const MOST = 1e10;
/** Up to here every server is a step; above, only those that carry weight are. */
const STEPPED = 1e5;

/**
 * The share of calls that are blocked where nobody can wait (M/M/n/n).
 *
 * No servers block everything; no load is never blocked, unless there are no servers; shares below 1e-308 are 0. Relative
 * error about 1e-15, 1e-12 above a hundred thousand servers.
 *
 * Source: Erlang (1917), the recursion B(k) = A B(k-1) / (k + A B(k-1)) from B(0) = 1, continued to fractions of a server.
 *
 * @param offered load in erlangs: calls a unit of time times handle time in that unit; at least 0
 * @param servers 0 to 1e10, fractions allowed
 * @returns a share, 0 to 1
 * @example erlangB(10, 12) // 0.1197391884448251
 * @example erlangB(12.9225, 17.5) // 0.04999973069
 */
export function erlangB(offered: number, servers: number): number {
  requireFinite("offered", requireAtLeast("offered", offered, 0));
  requireAtLeast("servers", requireFinite("servers", servers), 0);
  if (servers > MOST) throw new InvalidArgument("servers", servers, `at most ${MOST}`);
  const whole = Math.floor(servers);
  const part = servers - whole;
  if (whole > STEPPED) return 1 / inverseOfMany(offered, servers);
  let blocked = part === 0 ? 1 : blockedByPart(offered, part);
  for (let k = 1; k <= whole; k++) {
    const waiting = offered * blocked;
    blocked = waiting / (k + part + waiting);
  }
  return blocked;
}

/** 1 / B as the sum of n (n-1) … (n-j+1) / A^j over j, of which about sqrt(n) terms carry weight. */
function inverseOfMany(offered: number, servers: number): number {
  let term = 1;
  let sum = 1;
  for (let left = servers; left > 0 && sum < Infinity; left--) {
    term *= left / offered;
    sum += term;
    if (left < offered && term < 1e-18 * sum) break;
  }
  return sum;
}

/** 1 / B = A^(1-s) e^A Gamma(s, A), s = part + 1, for a part of one server: 0 < part < 1. */
function blockedByPart(offered: number, part: number): number {
  if (offered === 0) return 0;
  const shape = part + 1;
  if (offered >= 1.5) return 1 / (offered * upperFraction(shape, offered));
  const upper = Math.exp(logGamma(shape)) - lowerGamma(shape, offered);
  return Math.exp(part * Math.log(offered) - offered) / upper;
}

/** Gamma(s, x) e^x x^-s by Lentz's continued fraction, for x of at least 1.5. */
function upperFraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let term = 1; term < 500; term++) {
    const a = -term * (term - shape);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return value;
}

/** The lower incomplete gamma function by its series, for small x. */
function lowerGamma(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let k = 1; k < 200 && term > 1e-18 * sum; k++) {
    term *= x / (shape + k);
    sum += term;
  }
  return sum * Math.exp(shape * Math.log(x) - x);
}

/**
 * The load at which a number of servers blocks a share of the calls: the inverse of `erlangB` in its load.
 *
 * Source: Erlang (1917), solved to the last digit by bisection.
 *
 * @param blocking a share, strictly between 0 and 1
 * @param servers above 0, at most 1e6, fractions allowed
 * @returns load in erlangs
 * @example offeredAtBlocking(0.01, 17) // 9.651602713377912
 */
export function offeredAtBlocking(blocking: number, servers: number): number {
  requireInside("blocking", blocking);
  requireInvertible("servers", servers);
  const most = servers / (1 - blocking) + 1;
  return rising((offered) => erlangB(offered, servers) - blocking, most);
}

/**
 * The number of servers, with its fraction, that block a share of a load: the inverse of `erlangB` in its servers. The
 * whole number that keeps blocking at or below that share is its ceiling.
 *
 * Source: Erlang (1917), solved to the last digit by bisection.
 *
 * @param blocking a share, strictly between 0 and 1
 * @param offered load in erlangs, above 0, at most 1e6
 * @returns a number of servers
 * @example serversAtBlocking(0.01, 10) // 17.444968888
 */
export function serversAtBlocking(blocking: number, offered: number): number {
  requireInside("blocking", blocking);
  requireInvertible("offered", offered);
  let enough = offered + 1;
  while (erlangB(offered, enough) > blocking) enough *= 2;
  return rising((servers) => blocking - erlangB(offered, servers), enough);
}

/** What an inverse asks for again and again. */
const MOST_INVERTED = 1e6;

function requireInvertible(argument: string, value: number): void {
  requirePositive(argument, value);
  if (value > MOST_INVERTED) throw new InvalidArgument(argument, value, `at most ${MOST_INVERTED}`);
}

/** The root of a rising function that is not above 0 at 0, nor below 0 at `most`, by halving. */
function rising(excess: (x: number) => number, most: number): number {
  let high = most;
  let low = 0;
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (excess(middle) < 0) low = middle;
    else high = middle;
  }
  return high;
}
