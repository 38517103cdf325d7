/** What is tried on the board: nothing of it is in any file. */
export interface Change {
  /** Percent of the forecast. */
  readonly volume: number;
  /** Days by which the launch is later (or earlier). */
  readonly days: number;
  /** The id of a way out, with what every way out needs. */
  readonly option: string | undefined;
}

export const NO_CHANGE: Change = { volume: 100, days: 0, option: undefined };

export function isChange({ volume, days, option }: Change): boolean {
  return volume !== NO_CHANGE.volume || days !== NO_CHANGE.days || option !== undefined;
}
