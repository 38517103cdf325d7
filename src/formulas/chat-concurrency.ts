import { requireAtLeast, requireFinite, requirePositive } from "../base/invalid-argument.ts";

/** How much more work an agent does with 1, 2, … 5 chats at once. Rule of thumb, callcentrehelper.com. */
const FACTORS = [1, 1.7, 2.5, 2.9, 3.5];

/**
 * How many times the work of one chat at a time an agent does with at most `chats` at once (at least 1; fractions are
 * interpolated). Beyond 5 chats it stays at the factor of 5: nothing is published.
 */
export function chatConcurrencyFactor(chats: number): number {
  requireAtLeast("chats", requireFinite("chats", chats), 1);
  const below = Math.min(Math.floor(chats), FACTORS.length);
  const from = FACTORS[below - 1] ?? 1;
  const to = FACTORS[below] ?? from;
  return from + (to - from) * (chats - below > 1 ? 0 : chats - below);
}

/** The handle time to use in an Erlang formula for chats handled at once: handle time over the factor, in its unit. */
export function chatHandleTime(handleTime: number, chats: number): number {
  return requirePositive("handleTime", handleTime) / chatConcurrencyFactor(chats);
}
