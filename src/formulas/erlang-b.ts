import { InvalidArgument, requireAtLeast, requireFinite, requirePositive } from "../base/invalid-argument.ts";
import { logGamma } from "../quantity/log-gamma.ts";

/**
 * The share of calls blocked when nobody can wait: `offered` load in erlangs (calls a unit of time times handle time in
 * that unit), at least 0; `servers` at least 0, fractions allowed (the continuous extension).
 *
 * B(0) = 1, B(k) = A B(k-1) / (k + A B(k-1)), started at the fractional part; stable, relative error about 1e-15.
 * No servers block everything; no load is never blocked (unless there are no servers). Models.md 1.1.
 */
export function erlangB(offered: number, servers: number): number {
  requireFinite("offered", requireAtLeast("offered", offered, 0));
  requireFinite("servers", requireAtLeast("servers", servers, 0));
  const whole = Math.floor(servers);
  const part = servers - whole;
  let blocked = part === 0 ? 1 : blockedByPart(offered, part);
  for (let k = 1; k <= whole; k++) {
    const waiting = offered * blocked;
    blocked = waiting / (k + part + waiting);
  }
  return blocked;
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

/** The load in erlangs at which `servers` (above 0, fractions allowed) block the share `blocking`, strictly in (0, 1). */
export function offeredAtBlocking(blocking: number, servers: number): number {
  requireInside("blocking", blocking);
  requirePositive("servers", requireFinite("servers", servers));
  return rising((offered) => erlangB(offered, servers) - blocking, servers);
}

/** The number of servers, with its fraction, at which a load (above 0) is blocked by the share `blocking`, in (0, 1). */
export function serversAtBlocking(blocking: number, offered: number): number {
  requireInside("blocking", blocking);
  requirePositive("offered", requireFinite("offered", offered));
  return rising((servers) => blocking - erlangB(offered, servers), offered);
}

function requireInside(argument: string, share: number): void {
  if (!(share > 0 && share < 1)) throw new InvalidArgument(argument, share, "strictly between 0 and 1");
}

/** The root of a rising function that is negative at 0, by doubling and halving. */
function rising(excess: (x: number) => number, guess: number): number {
  let high = guess;
  while (excess(high) < 0) high *= 2;
  let low = 0;
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (excess(middle) < 0) low = middle;
    else high = middle;
  }
  return high;
}
