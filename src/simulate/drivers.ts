import type { Draw, Family } from "../capacity/behaviour.ts";
import { distributionOf } from "../quantity/distribution.ts";
import type { Distribution } from "../quantity/family.ts";
import { isPoint, type Quantity } from "../quantity/quantity.ts";
import { uniforms } from "../quantity/uniforms.ts";

/** A named uncertain quantity. Its draws depend on the seed and on its name only (simulation.md, section 11). */
export interface Driver {
  readonly name: string;
  /** Whose uniforms it takes: its own name, or the company driver that it moves with. */
  readonly uniform: string;
  readonly distribution: Distribution;
  /** The company driver's own range, where `times: yes` lets it multiply. */
  readonly times: Distribution | undefined;
}

export interface Drivers {
  readonly list: readonly Driver[];
  readonly draw: (name: string, quantity: Quantity, family: Family) => Draw;
  /** A quantity that is the same in every scenario. */
  readonly constant: (value: number) => Draw;
}

/** Collects the drivers of one plan; the same name twice is the same driver. */
export function collectDrivers(shared: Readonly<Record<string, Quantity>>): Drivers {
  const list: Driver[] = [];
  const indexes = new Map<string, number>();
  const register = (driver: Driver): Draw => {
    const known = indexes.get(driver.name);
    if (known !== undefined) return { driver: known, factor: 1 };
    indexes.set(driver.name, list.length);
    list.push(driver);
    return { driver: list.length - 1, factor: 1 };
  };
  return {
    list,
    draw: (name, quantity, family) => register(driverOf(name, { quantity, family, shared })),
    constant: (value) =>
      register({
        name: `=${value}`,
        uniform: "=",
        distribution: distributionOf({ family: "signed", low: value, high: value }),
        times: undefined,
      }),
  };
}

interface Source {
  readonly quantity: Quantity;
  readonly family: Family;
  readonly shared: Readonly<Record<string, Quantity>>;
}

function driverOf(name: string, source: Source): Driver {
  const { quantity, shared } = source;
  const range = { low: quantity.low, middle: quantity.middle, high: quantity.high };
  const distribution = distributionOf({ ...range, family: source.family, cutAtZero: source.family !== "signed" });
  const other = quantity.movesWith === undefined ? undefined : shared[quantity.movesWith];
  const times =
    other && quantity.times
      ? distributionOf({ low: other.low, middle: other.middle, high: other.high, family: "amount" })
      : undefined;
  const uniform = quantity.movesWith === undefined ? name : `driver:${quantity.movesWith}`;
  return isPoint(quantity) && !times
    ? { name, uniform: "=", distribution, times }
    : { name, uniform, distribution, times };
}

/** Values of drivers by scenario: one column a driver, kept by name so that compared runs share their draws. */
export interface Sampler {
  readonly count: number;
  readonly columns: (drivers: readonly Driver[]) => readonly Float64Array[];
}

export function createSampler(seed: number, count: number): Sampler {
  const known = new Map<string, Float64Array>();
  const column = (driver: Driver): Float64Array => {
    const cached = known.get(driver.name);
    if (cached) return cached;
    const made =
      driver.uniform === "="
        ? new Float64Array(count).fill(driver.distribution.median)
        : sampled(driver, uniforms(seed, driver.uniform, count));
    known.set(driver.name, made);
    return made;
  };
  return { count, columns: (drivers) => drivers.map(column) };
}

/** Writes the values of one scenario, and gives them. */
export function drawInto(values: Float64Array, columns: readonly Float64Array[], scenario: number): Float64Array {
  for (let driver = 0; driver < columns.length; driver++) values[driver] = columns[driver]?.[scenario] ?? 0;
  return values;
}

/** Turns a column of uniforms into values, in place. */
function sampled(driver: Driver, column: Float64Array): Float64Array {
  for (let scenario = 0; scenario < column.length; scenario++) {
    const uniform = column[scenario] ?? 0.5;
    column[scenario] = driver.distribution.quantile(uniform) * (driver.times?.quantile(uniform) ?? 1);
  }
  return column;
}

/** Every driver at its middle: the plain answer. */
export function middles(drivers: readonly Driver[]): Float64Array {
  return Float64Array.from(drivers, (driver) => driver.distribution.median * (driver.times?.median ?? 1));
}
