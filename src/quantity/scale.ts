import { requireNumber } from "../base/invalid-argument.ts";
/**
 * A scale on which a family is symmetric or linear: `toLine` takes a value there, `fromLine` brings it back.
 * The cut scale leaves values as they are and holds results inside its limits: what lies outside becomes the limit.
 */
export interface Scale {
  readonly kind: "plain" | "log" | "logit" | "cut";
  readonly toLine: (value: number) => number;
  readonly fromLine: (line: number) => number;
}

export const PLAIN: Scale = { kind: "plain", toLine: (value) => value, fromLine: (line) => line };

/** For amounts above zero. */
export const LOG: Scale = { kind: "log", toLine: Math.log, fromLine: Math.exp };

/** For shares strictly between 0 and 1. */
export const LOGIT: Scale = { kind: "logit", toLine: logit, fromLine: logistic };

/** Holds results inside `least..most`, both included. */
export function cutScale(least: number, most: number): Scale {
  return { kind: "cut", toLine: (value) => value, fromLine: (line) => Math.min(most, Math.max(least, line)) };
}

/** ln(y / (1 - y)), for y in [0, 1]: the ends give minus and plus infinity. */
export function logit(y: number): number {
  return Math.log(y) - Math.log1p(-y);
}

/** The inverse of `logit`, inside [0, 1] for every argument. */
export function logistic(line: number): number {
  if (line >= 0) return 1 / (1 + Math.exp(-line));
  const power = Math.exp(line);
  return power / (1 + power);
}

/** A mean that adding up many values may have rounded past the scale's own limits, brought back inside them. */
export function meanWithin(scale: Scale, mean: number): number {
  return Math.min(scale.fromLine(Infinity), Math.max(scale.fromLine(-Infinity), mean));
}

/** The share at or below `x`, from the share at or below a point of the line; 0 and 1 outside the scale's limits. */
export function shareBelow(x: number, scale: Scale, onLine: (line: number) => number): number {
  if (requireNumber("x", x) < scale.fromLine(-Infinity)) return 0;
  return x >= scale.fromLine(Infinity) ? 1 : onLine(scale.toLine(x));
}
