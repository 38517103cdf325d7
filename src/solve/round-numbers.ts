/**
 * Whole numbers that people name: 1 to 99, then those with two significant digits (100, 110 … 990, 1000, 1100 …). The
 * steps on which a cap or a daily number is looked for.
 */
export function roundNumber(step: number): number {
  if (step < 99) return step + 1;
  const decade = Math.floor((step - 9) / 90);
  return (10 + ((step - 9) % 90)) * 10 ** decade;
}

/** The step of the largest such number that is not above `value`; -1 below 1. */
export function stepAtMost(value: number): number {
  if (value < 1) return -1;
  const whole = Math.floor(value);
  const decade = Math.max(0, String(whole).length - 2);
  const lead = Math.floor(whole / 10 ** decade);
  return decade === 0 ? lead - 1 : decade * 90 + lead - 1;
}
