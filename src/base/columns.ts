/* oxlint-disable typescript/no-unsafe-type-assertion -- the one place that says what a bounded index cannot prove */
/**
 * Reads of typed arrays whose index the caller has bounded: one function a type keeps them monomorphic, and one place
 * tells the compiler what it cannot see.
 */
export function float(column: Float64Array, index: number): number {
  return column[index] as number;
}

export function whole(column: Int32Array, index: number): number {
  return column[index] as number;
}

export function byte(column: Uint8Array, index: number): number {
  return column[index] as number;
}

export function add(column: Float64Array, index: number, amount: number): void {
  column[index] = (column[index] as number) + amount;
}
