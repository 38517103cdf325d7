/** Where something is written: file relative to the company's folder, line and column from 1 (UTF-16 units). */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many characters of the line are meant; 1 when unknown. */
  readonly length: number;
}

/** Stands for what no file says: an assumption, a default. */
export const NOWHERE: Position = { file: "", line: 0, column: 0, length: 0 };

/** Order for printing: by file, then line, then column. */
export function comparePositions(a: Position, b: Position): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column;
}

/** Code-unit order: never the machine's locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
