import { largestCap, mayBound } from "./bounded-ways.ts";
import { deedOf, type Ground, overOf } from "./ground.ts";
import { capAt, evenly, type Lever } from "./levers.ts";
import { clearWay, leverWay } from "./made.ts";
import { cheapestPlan, type Measure, measuresOf, mostOf, type Plan, planDeeds, planEdits } from "./measures.ts";
import { isClear } from "./trial.ts";
import type { Gap, Way } from "./way.ts";

export interface MeasuredWays {
  readonly ways: readonly Way[];
  readonly gaps: readonly Gap[];
}

/** What departments declared: by itself, with the demand spread evenly, and for as many customers as it holds. */
export async function measuredWays(ground: Ground, bounded: BoundedBefore): Promise<MeasuredWays> {
  const { company, initiative } = ground.search.now;
  const { measures, gaps } = measuresOf(company, initiative, overOf(ground, ground.tried));
  if (ground.wanted.depth === "quick") {
    const alone = bounded.hasWays ? undefined : await measuredWay(ground, measures, { id: "measures" });
    return { ways: alone ? [alone] : [], gaps };
  }
  const alone = await measuredWay(ground, measures, { id: "measures" });
  const spread = evenly(initiative);
  const ways = [
    alone,
    spread && (await leverWay(ground, "spread", spread)),
    spread && (await measuredWay(ground, measures, { id: "mix", lever: spread })),
    isPayable(ground, alone) ? undefined : await cappedWay(ground, measures, bounded.volume),
  ];
  return { ways: ways.filter((way) => way !== undefined), gaps };
}

/** What was found before any measure is taken. */
interface BoundedBefore {
  readonly hasWays: boolean;
  /** The largest safe cap. */
  readonly volume: number | undefined;
}

function isPayable({ wanted: { budget } }: Ground, way: Way | undefined): boolean {
  return way !== undefined && (budget === undefined || way.cost <= budget);
}

interface Joined {
  readonly id: string;
  /** What is done beside the measures. */
  readonly lever?: Lever;
}

/** The cheapest measures that are enough beside the lever, where it is not enough by itself. */
async function measuredWay(
  ground: Ground,
  measures: readonly Measure[],
  { id, lever }: Joined,
): Promise<Way | undefined> {
  const { company, initiative } = ground.search.now;
  const before = [...ground.edits, ...(lever?.edits ?? [])];
  const tried = await ground.search.attempt(before, "settled");
  if (!tried || (lever && isClear(tried, ground.accepted))) return undefined;
  const attempt = async (plan: Plan) =>
    ground.search.attempt([...before, ...planEdits(company, initiative, plan)], "settled");
  const over = overOf(ground, tried);
  const plan = await cheapestPlan(
    measures.filter(({ capacity }) => over.includes(capacity.id)),
    over,
    async (each) => {
      const after = await attempt(each);
      if (!after) return "other";
      if (isClear(after, ground.accepted)) return "clear";
      const left = overOf(ground, after);
      return left.some((capacity) => over.includes(capacity)) ? left : "other";
    },
  );
  const after = plan && (await attempt(plan));
  if (!plan || !after) return undefined;
  const does = [...(lever ? [deedOf(ground, lever)] : []), ...planDeeds(plan)];
  const edits = [...(lever?.edits ?? []), ...planEdits(company, initiative, plan)];
  return clearWay(ground, { id, does, edits, plan }, after);
}

/**
 * Where measures do not hold everybody, or cost more than may be spent: as many customers as all that can be paid for
 * holds, when that is more than the largest cap without any, with the cheapest of the measures that are enough for them.
 */
async function cappedWay(
  ground: Ground,
  measures: readonly Measure[],
  volume: number | undefined,
): Promise<Way | undefined> {
  const { company, initiative } = ground.search.now;
  const most = mostOf(measures, ground.wanted.budget);
  if (!mayBound(ground) || most.taken.length === 0) return undefined;
  const reinforced = { ...ground, edits: [...ground.edits, ...planEdits(company, initiative, most)] };
  const total = await largestCap(reinforced);
  if (total === undefined || total <= (volume ?? 0)) return undefined;
  const payable = most.taken.map(({ measure, times }) => ({ ...measure, most: times }));
  return measuredWay(ground, payable, { id: "cap-measures", lever: capAt(company, initiative, total) });
}
