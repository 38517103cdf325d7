import { add, byte, float, whole } from "../base/columns.ts";
import { normalCdf, normalQuantile } from "../quantity/normal.ts";
import type { Prepared, Run } from "./behaviour.ts";
import { newPassage, type Passage, pushRow, resetPassage } from "./passage.ts";

const CLASSES = 8;

export interface Sites {
  /** Sites that take part. */
  readonly count: number;
  /** Coefficient of variation of demand between sites. */
  readonly spread: number;
  /** Figures are for one site, not for all together. */
  readonly each: boolean;
}

/**
 * The same capacity at many sites: site shares are log-normal with the declared coefficient of variation, evaluated at
 * the means of eight equal-probability classes; supply is the same at each. A breach is any class out; units short add
 * up over sites (simulation.md, section 4).
 */
export function atSites(prepared: Prepared, sites: Sites, days: number): Prepared {
  const multipliers = classMeans(sites.spread);
  const divisor = sites.each ? sites.count : 1;
  const load = {
    arrivals: new Float64Array(days + 1),
    busiestHour: new Float64Array(days + 1),
    supply: new Float64Array(days),
    added: new Float64Array(days),
    asked: 0,
  };
  const parts = multipliers.map(() => newPassage(days));
  const run: Run = (values, total, passage) => {
    load.supply.set(total.supply);
    load.added.set(total.added);
    load.asked = total.asked;
    for (const [index, part] of parts.entries()) {
      const times = (multipliers[index] ?? 1) / divisor;
      for (let day = 0; day <= days; day++) {
        load.arrivals[day] = float(total.arrivals, day) * times;
        load.busiestHour[day] = float(total.busiestHour, day) * times;
      }
      resetPassage(part, total.asked);
      prepared.run(values, load, part);
    }
    combine(passage, parts, { multipliers, divisor, from: total.asked });
  };
  return { ...prepared, ...ofAllSites(prepared, divisor), run };
}

/** What stands and comes in at one site is there as often as there are sites: the load that it meets is that of all. */
function ofAllSites({ onHand, receipts }: Prepared, count: number): Pick<Prepared, "onHand" | "receipts"> {
  return {
    ...(onHand && { onHand: { driver: onHand.driver, factor: onHand.factor * count } }),
    ...(receipts && { receipts: (values, window) => receipts(values, window) * count }),
  };
}

/** Means of the eight classes of a log-normal with mean 1; they average 1. */
export function classMeans(spread: number): readonly number[] {
  const sigma = Math.sqrt(Math.log(1 + spread * spread));
  return Array.from({ length: CLASSES }, (_, k) => {
    const above = k === 0 ? 1 : normalCdf(sigma - normalQuantile(k / CLASSES));
    const below = k === CLASSES - 1 ? 0 : normalCdf(sigma - normalQuantile((k + 1) / CLASSES));
    return CLASSES * (above - below);
  });
}

interface Weights {
  readonly multipliers: readonly number[];
  readonly divisor: number;
  /** The first day that is asked about. */
  readonly from: number;
}

function combine(passage: Passage, parts: readonly Passage[], weights: Weights): void {
  for (let day = weights.from; day <= passage.days; day++) {
    passage.first[day] = passage.rows;
    for (const [index, part] of parts.entries()) {
      const share = (weights.multipliers[index] ?? 1) / CLASSES;
      for (let row = whole(part.first, day); row < whole(part.first, day + 1); row++)
        joinRow(passage, { day, on: whole(part.on, row), share: share * float(part.share, row) });
      add(passage.ended, day, share * float(part.ended, day));
      add(passage.beyond, day, share * float(part.beyond, day));
    }
  }
  passage.first[passage.days + 1] = passage.rows;
  for (const part of parts) combineDays(passage, part, { from: weights.from, sites: weights.divisor / CLASSES });
}

/** Adds to the row of a day that is handed on then, if there is one. */
function joinRow(passage: Passage, { day, on, share }: { day: number; on: number; share: number }): void {
  for (let row = whole(passage.first, day); row < passage.rows; row++)
    if (whole(passage.on, row) === on) return add(passage.share, row, share);
  pushRow(passage, on, share);
}

function combineDays(passage: Passage, part: Passage, { from, sites }: { from: number; sites: number }): void {
  for (let day = from; day < passage.days; day++) {
    if (byte(part.breach, day) === 1) passage.breach[day] = 1;
    add(passage.short, day, float(part.short, day) * sites);
    add(passage.load, day, float(part.load, day) * sites);
    add(passage.holds, day, float(part.holds, day) * sites);
    add(passage.piled, day, float(part.piled, day) * sites);
    passage.use[day] = Math.max(float(passage.use, day), float(part.use, day));
  }
  passage.needed = Math.max(passage.needed, part.needed);
  passage.worstWait = Math.max(passage.worstWait, part.worstWait);
  passage.serviceLevel = Math.min(passage.serviceLevel, part.serviceLevel);
  passage.abandoned = Math.max(passage.abandoned, part.abandoned);
}
