import { requireAtLeast, requireFinite, requirePositive } from "../base/invalid-argument.ts";

/** How much more work an agent does with 1, 2, … 5 chats at once. Rule of thumb, callcentrehelper.com. */
const FACTORS = [1, 1.7, 2.5, 2.9, 3.5];

/**
 * How many times the work of one chat at a time an agent does with several at once: 1, 1.7, 2.5, 2.9, 3.5 for 1 to 5
 * chats, interpolated between. Beyond 5 chats it stays at the factor of 5: nothing is published.
 *
 * Source: rule of thumb, callcentrehelper.com, Erlang C for chat.
 *
 * @param chats most chats at once, at least 1, fractions allowed
 * @returns a factor, 1 to 3.5
 * @example chatConcurrencyFactor(3) // 2.5
 */
export function chatConcurrencyFactor(chats: number): number {
  requireAtLeast("chats", requireFinite("chats", chats), 1);
  const below = Math.min(Math.floor(chats), FACTORS.length);
  const from = FACTORS[below - 1] ?? 1;
  const to = FACTORS[below] ?? from;
  return from + (to - from) * (chats - below > 1 ? 0 : chats - below);
}

/**
 * The handle time to use in an Erlang formula for chats handled at once: handle time / `chatConcurrencyFactor`.
 *
 * Source: as `chatConcurrencyFactor`. Plain Erlang C at a concurrency of 3 asks for 2 to 3 times the staff.
 *
 * @param handleTime time from start to end of one chat, above 0, any unit
 * @param chats most chats at once, at least 1, fractions allowed
 * @returns a duration in the unit of `handleTime`
 * @example chatHandleTime(600, 3) // 240
 */
export function chatHandleTime(handleTime: number, chats: number): number {
  return requirePositive("handleTime", requireFinite("handleTime", handleTime)) / chatConcurrencyFactor(chats);
}
