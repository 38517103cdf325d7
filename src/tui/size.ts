/** A screen's columns and rows. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** The smallest screen on which everything that matters has its place. */
export const SMALLEST: Size = { columns: 80, rows: 24 };
/** Beyond this a line is no longer read at a glance, and a number is a slip. */
const LARGEST: Size = { columns: 400, rows: 200 };

/** `120x40`; undefined: not a size, or one that nobody has. */
export function parseSize(text: string): Size | undefined {
  const [, columns, rows] = /^(\d{1,3})[xX](\d{1,3})$/.exec(text) ?? [];
  if (columns === undefined || rows === undefined) return undefined;
  const size = { columns: Number(columns), rows: Number(rows) };
  return size.columns <= LARGEST.columns && size.rows <= LARGEST.rows ? size : undefined;
}

export function isTooSmall({ columns, rows }: Size): boolean {
  return columns < SMALLEST.columns || rows < SMALLEST.rows;
}
