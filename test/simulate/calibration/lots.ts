/** Whole units that have lived the same so far. */
export interface Lot {
  readonly judged: boolean;
  /** Day of the customer's own unit. */
  readonly origin: number;
  readonly created: number;
  readonly beforeNoon: boolean;
  /** Day on which they stand before the next capacity; from `days` on they still wait. */
  readonly day: number;
  /** Still on the hour of their creation. */
  readonly fresh: boolean;
  /** The day on which what begot them was served; before any day: nothing did. */
  readonly orderServed: number;
  readonly fate: "alive" | "lost" | "refused";
  readonly units: number;
}

/** Makes whole numbers of a row of amounts without losing any of their sum. */
export function wholeUnits(): (amount: number) => number {
  let owed = 0;
  return (amount) => {
    const units = Math.floor(amount + owed + 0.5);
    owed += amount - units;
    return units;
  };
}

/** A day's units, half of them before noon. */
export function dayLots({ judged, day, units }: { judged: boolean; day: number; units: number }): Lot[] {
  const before = Math.floor(units / 2);
  return [
    {
      judged,
      origin: day,
      created: day,
      beforeNoon: true,
      day,
      fresh: true,
      orderServed: -1,
      fate: "alive" as const,
      units: before,
    },
    {
      judged,
      origin: day,
      created: day,
      beforeNoon: false,
      day,
      fresh: true,
      orderServed: -1,
      fate: "alive" as const,
      units: units - before,
    },
  ].filter((lot) => lot.units > 0);
}

export function sum(lots: readonly Lot[]): number {
  return lots.reduce((total, lot) => total + lot.units, 0);
}

/** Takes so many of a day's units, of each lot in proportion and whole; gives who was taken and who is left. */
export function take(lots: readonly Lot[], wanted: number): { taken: Lot[]; left: Lot[] } {
  let ahead = 0;
  let given = 0;
  const all = sum(lots);
  const most = Math.min(wanted, all);
  const taken: Lot[] = [];
  const left: Lot[] = [];
  for (const lot of lots) {
    ahead += lot.units;
    const units = Math.round((ahead * most) / Math.max(1, all)) - given;
    given += units;
    if (units > 0) taken.push({ ...lot, units });
    if (lot.units > units) left.push({ ...lot, units: lot.units - units });
  }
  return { taken, left };
}

/** The lots of each day; the last entry holds what comes after the last day. */
export function byDay(lots: readonly Lot[], days: number, dayOf: (lot: Lot) => number): readonly (readonly Lot[])[] {
  const found = Array.from({ length: days + 1 }, (): Lot[] => []);
  for (const lot of lots) found[Math.min(days, dayOf(lot))]?.push(lot);
  return found;
}

/** Those who stand in line, the oldest day first; units of one day share what is left for them. */
export class Queue {
  private line: (readonly Lot[])[] = [];

  join(today: readonly Lot[]): void {
    if (today.length > 0) this.line.push(today);
  }

  serve(units: number): Lot[] {
    let room = units;
    const served: Lot[] = [];
    while (room > 0) {
      const [oldest] = this.line;
      if (!oldest) break;
      const { taken, left } = take(oldest, room);
      served.push(...taken);
      room -= sum(taken);
      if (left.length > 0) this.line[0] = left;
      else this.line.shift();
    }
    return served;
  }

  leave(): Lot[] {
    const all = this.line.flat();
    this.line = [];
    return all;
  }
}

/** Handed on that day: whoever had to wait for it has lost the hour of creation. */
export function movedOn(lot: Lot, day: number): Lot {
  return { ...lot, day, fresh: lot.fresh && day === lot.day };
}
