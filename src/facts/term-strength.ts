import type { Term } from "../model/company.ts";
import { type Quantity, middleOf } from "../quantity/quantity.ts";

/**
 * Whether a promise says more than a commitment (or another promise) does: `undefined` when they cannot be compared.
 * Less is more with `at most` and `by`, more is more with `at least`; `always` and `never` are more than any number.
 */
export function isStronger(promise: Term, commitment: Term): boolean | undefined {
  if (promise.direction === "unmeasurable" || commitment.direction === "unmeasurable") return undefined;
  if (isAbsolute(promise)) return promise.direction !== commitment.direction;
  if (isAbsolute(commitment)) return false;
  if (promise.direction === "by" || commitment.direction === "by") return isEarlier(promise, commitment);
  return isTighter(promise, commitment);
}

function isAbsolute({ direction }: Term): boolean {
  return direction === "always" || direction === "never";
}

function isEarlier(promise: Term, commitment: Term): boolean | undefined {
  if (promise.by === undefined || commitment.by === undefined) return undefined;
  return promise.by < commitment.by;
}

function isTighter(promise: Term, commitment: Term): boolean | undefined {
  const [said, held] = [amountOf(promise), amountOf(commitment)];
  if (!said || !held || isTime(said) !== isTime(held)) return undefined;
  if (promise.direction === "exactly" && commitment.direction === "exactly") return sizeOf(said) !== sizeOf(held);
  const direction = commitment.direction === "exactly" ? promise.direction : commitment.direction;
  if (promise.direction !== "exactly" && promise.direction !== direction) return undefined;
  return direction === "at-least" ? sizeOf(said) > sizeOf(held) : isShorter(said, held);
}

function amountOf({ value }: Term): Quantity | undefined {
  return value?.said === "value" ? value.value : undefined;
}

function isTime({ measure }: Quantity): boolean {
  return measure === "duration" || measure === "working-days";
}

/** Hours for times: a working day is never shorter than a day, so that `48 h` is tighter than `2 working days`. */
function isShorter(said: Quantity, held: Quantity): boolean {
  const crosses = said.measure === "duration" && held.measure === "working-days";
  return crosses ? sizeOf(said) <= sizeOf(held) : sizeOf(said) < sizeOf(held);
}

function sizeOf(quantity: Quantity): number {
  return middleOf(quantity) * (quantity.measure === "working-days" ? 24 : 1);
}
