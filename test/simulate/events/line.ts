/** One line before equal servers: who comes first is served first. Gives the moment at which each is done. */
export function serveInLine(moments: readonly number[], handling: () => number, servers: number): readonly number[] {
  const freeAt = new Array<number>(servers).fill(0);
  return moments.map((moment) => {
    const first = freeAt.indexOf(Math.min(...freeAt));
    const done = Math.max(moment, freeAt[first] ?? 0) + handling();
    freeAt[first] = done;
    return done;
  });
}

/** A line that works through its open days without a pause, `rate` a day, and stands still on the others. */
export function serveOnOpenDays(
  moments: readonly number[],
  line: { readonly rate: number; readonly open: (day: number) => boolean },
): readonly number[] {
  let free = 0;
  return moments.map((moment) => {
    let at = Math.max(moment, free);
    if (!line.open(Math.floor(at))) {
      at = Math.floor(at) + 1;
      while (!line.open(at)) at += 1;
    }
    let left = 1 / line.rate;
    let untilClosing = Math.floor(at) + 1 - at;
    while (left > untilClosing) {
      left -= untilClosing;
      at += untilClosing;
      while (!line.open(Math.floor(at))) at += 1;
      untilClosing = 1;
    }
    free = at + left;
    return free;
  });
}

export interface Delivery {
  readonly moment: number;
  readonly units: number;
}

/** Goods wait for orders and orders for goods, each in their turn: the moment at which each order has its unit. */
export function takeFromStock(
  moments: readonly number[],
  onHand: number,
  deliveries: readonly Delivery[],
): readonly number[] {
  const goods = [{ moment: 0, units: onHand }, ...deliveries].toSorted((a, b) => a.moment - b.moment);
  let next = 0;
  let left = goods[0]?.units ?? 0;
  return moments.map((moment) => {
    while (left === 0 && next < goods.length) {
      next += 1;
      left = goods[next]?.units ?? 0;
    }
    const landed = goods[next]?.moment;
    if (landed === undefined) return Infinity;
    left -= 1;
    return Math.max(moment, landed);
  });
}

/** Every order at once orders its own replacement, which takes a fixed time: the stock is kept at its base. */
export function takeFromBaseStock(moments: readonly number[], base: number, leadTime: number): readonly number[] {
  return moments.map((moment, index) => {
    const replaces = index - base;
    return replaces < 0 ? moment : Math.max(moment, (moments[replaces] ?? 0) + leadTime);
  });
}
