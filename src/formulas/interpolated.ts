/** Two numbers in [0, 1] at one point. */
export interface Pair {
  readonly first: number;
  readonly second: number;
}

export type Curve = (y: number) => Pair;

/** Nodes of a cell on [-1, 1]: Chebyshev points, so that the error is spread evenly. */
const NODES = Array.from({ length: 6 }, (_, index) => -Math.cos(((2 * index + 1) * Math.PI) / 12));
const PROBES = [-1, -0.86, -0.5, 0, 0.5, 0.86, 1];
const CLOSE = 1.5e-5;
const SPLIT = 4;
const DEEPEST = 5;
/** Coefficients of one curve in one cell; a cell holds two curves. */
const SIZE = 6;

interface Cells {
  readonly from: number;
  readonly perUnit: number;
  readonly count: number;
  readonly depth: number;
  /** 0: not looked at; 1: polynomials ready; 2: see `finer`; 3: too steep for any, use the curve itself. */
  readonly state: Uint8Array;
  readonly polynomials: Float64Array;
  readonly finer: (Cells | undefined)[];
}

/**
 * A curve over [0, 1] as polynomials of degree 5 in cells, `count` at first. A cell is made when a point in it is asked
 * for, checked against the curve between its nodes, and split into four while it is off by more than 1.5e-5. Results
 * do not depend on the order of the questions. Points outside [0, 1) ask the curve itself.
 */
export function interpolated(curve: Curve, count: number): Curve {
  const cells = newCells(0, count, 1 / count, 0);
  return (y) => (y >= 0 && y < 1 ? lookUp(curve, cells, y) : curve(y));
}

function newCells(from: number, count: number, width: number, depth: number): Cells {
  return {
    from,
    perUnit: 1 / width,
    count,
    depth,
    state: new Uint8Array(count),
    polynomials: new Float64Array(count * SIZE * 2),
    finer: [],
  };
}

function lookUp(curve: Curve, root: Cells, y: number): Pair {
  let cells = root;
  for (;;) {
    const position = (y - cells.from) * cells.perUnit;
    const cell = Math.min(cells.count - 1, Math.max(0, Math.floor(position)));
    if (cells.state[cell] === 0) makeCell(curve, cells, cell);
    if (cells.state[cell] === 1) return evaluate(cells.polynomials, cell * SIZE * 2, 2 * (position - cell) - 1);
    const finer = cells.finer[cell];
    if (finer === undefined) return curve(y);
    cells = finer;
  }
}

function evaluate(c: Float64Array, at: number, t: number): Pair {
  return { first: unit(horner(c, at, t)), second: unit(horner(c, at + SIZE, t)) };
}

function horner(c: Float64Array, at: number, t: number): number {
  let value = c[at + SIZE - 1] ?? 0;
  for (let index = at + SIZE - 2; index >= at; index--) value = value * t + (c[index] ?? 0);
  return value;
}

function unit(value: number): number {
  return value < 0 ? 0 : value > 1 ? 1 : value;
}

function makeCell(curve: Curve, cells: Cells, cell: number): void {
  const width = 1 / cells.perUnit;
  const from = cells.from + cell * width;
  const ask = (t: number) => curve(from + ((t + 1) / 2) * width);
  const values = NODES.map(ask);
  fit(
    values.map((pair) => pair.first),
    cells.polynomials,
    cell * SIZE * 2,
  );
  fit(
    values.map((pair) => pair.second),
    cells.polynomials,
    cell * SIZE * 2 + SIZE,
  );
  const isClose = PROBES.every((t) => {
    const exact = ask(t);
    const here = evaluate(cells.polynomials, cell * SIZE * 2, t);
    return Math.abs(exact.first - here.first) <= CLOSE && Math.abs(exact.second - here.second) <= CLOSE;
  });
  cells.state[cell] = isClose ? 1 : cells.depth < DEEPEST ? 2 : 3;
  if (cells.state[cell] === 2) cells.finer[cell] = newCells(from, SPLIT, width / SPLIT, cells.depth + 1);
}

/** Newton's divided differences at the nodes, expanded into powers of t. */
function fit(values: number[], into: Float64Array, at: number): void {
  for (let order = 1; order < SIZE; order++) {
    for (let index = SIZE - 1; index >= order; index--) {
      const span = (NODES[index] ?? 0) - (NODES[index - order] ?? 0);
      values[index] = ((values[index] ?? 0) - (values[index - 1] ?? 0)) / span;
    }
  }
  expand(values, into, at);
}

function expand(newton: readonly number[], into: Float64Array, at: number): void {
  into.fill(0, at, at + SIZE);
  for (let index = SIZE - 1; index >= 0; index--) {
    const node = NODES[index] ?? 0;
    for (let power = SIZE - 1; power > 0; power--) {
      into[at + power] = (into[at + power - 1] ?? 0) - node * (into[at + power] ?? 0);
    }
    into[at] = (newton[index] ?? 0) - node * (into[at] ?? 0);
  }
}
