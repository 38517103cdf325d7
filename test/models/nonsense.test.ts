import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import * as models from "../../src/models.ts";

const { InvalidArgument } = models;

const queue = { arrivalRate: 3, handleTime: 3, agents: 12, target: 0.5 };
const work = { arrivals: [3, 4, 0], capacity: [2, 2, 2], initialBacklog: 1 };
const cohorts = models.cohortsOf(work, "repeat-last").map((cohort) => ({ ...cohort }));
const supply = { onHand: 5, demand: [3, 4], receipts: [0, 1], unserved: "backorder" as const };
const { served, level } = models.stockTrace(supply);
const costs = { holding: 1, stockout: 4 };
const points = [
  { day: 3, level: -2 },
  { day: 9, level: 5 },
];
const market = { p: 0.03, q: 0.4, m: 1000 };
const isWorking = models.workingWeek();

/** A call that every public function accepts; every value in it is then replaced by nonsense. */
const CALLS: Readonly<Record<string, readonly unknown[]>> = {
  erlangB: [5, 7],
  offeredAtBlocking: [0.01, 5],
  serversAtBlocking: [0.01, 5],
  erlangC: [5, 7],
  patientQueue: [queue],
  erlangA: [{ ...queue, patience: 2 }],
  waitQuantile: [{ arrivalRate: 3, handleTime: 3, agents: 12, patience: 2 }, 0.9],
  meanPatience: [0.03, 4],
  requiredAgents: [{ arrivalRate: 3, handleTime: 3, patience: 4, serviceLevel: 0.8, target: 0.5 }],
  requiredAgentsExactly: [{ arrivalRate: 3, handleTime: 3, mostMeanWait: 2 }],
  scheduledAgents: [14, 0.3],
  staffing: [{ arrivalRate: 3, handleTime: 3, patience: 4, mostOccupancy: 0.9, mostAbandoned: 0.1, shrinkage: 0.3 }],
  dayServiceLevel: [
    [0.9, 0.5],
    [10, 90],
  ],
  chatConcurrencyFactor: [3],
  chatHandleTime: [600, 3],
  queueModel: [{ handleTime: 3, patience: 4, interval: 30 }],
  fluidQueue: [{ arrivalRate: [8, 2], agents: [50, 50], interval: 30, handleTime: 10, patience: 20, start: 1 }],
  carriedQueue: [
    { stretches: [{ length: 30, arrivalRate: 8, agents: 50 }], handleTime: 10, patience: 20, target: 1, start: 1 },
  ],
  serverQueue: [{ arrivalRate: 3, serviceRate: 2, servers: 2, places: 4 }],
  chanceOfCustomers: [{ arrivalRate: 3, serviceRate: 2, servers: 2 }, 3],
  backlogOf: [work],
  cohortsOf: [work, "repeat-last"],
  waitsByArrival: [cohorts],
  lateUnits: [cohorts, 1],
  recoveryPeriod: [[3, 5, 1], 2, 1],
  stockTrace: [supply],
  fillRate: [{ served }, supply.demand],
  runningFillRate: [{ served }, supply.demand],
  cycleService: [{ served }, supply.demand],
  traceCost: [{ level }, costs],
  orderTrace: [{ demand: [3, 4], policy: { kind: "s-S", reorderAt: 2, upTo: 9 }, leadTime: 1, onHand: 5 }],
  projectedStock: [5, [{ day: 3, units: -7 }]],
  firstShortage: [points],
  splitDelivery: [points, 3, 0],
  earliestDay: [20_000, [7, 1]],
  criticalRatio: [costs],
  normalLoss: [1],
  newsvendorNormal: [costs, { mean: 50, sd: 8, leadTime: 2 }, 60],
  newsvendorLogNormal: [costs, { mu: 2, sigma: 0.3 }, 9],
  newsvendorDiscrete: [costs, [0.5, 0.5], 1],
  newsvendorPoisson: [costs, 6, 8],
  safetyStock: [{ mean: 100, sd: 20, leadTime: 4, leadTimeSd: 1 }, 0.95],
  stockService: [{ mean: 100, sd: 20, stock: 120, orderQuantity: 200 }],
  economicOrder: [{ fixed: 8, holding: 0.2, demandRate: 1300, productionRate: 2000 }, 300],
  lotPlan: [{ demand: [90, 120], fixed: 500, holding: 2, unitCost: [1, 2] }],
  runningTotal: [5, [1, -2]],
  crossingOf: [[5, 3], { floor: 4 }],
  bassCumulative: [market, 5],
  bassSales: [market, 4, 5],
  bassRate: [market, 5],
  bassPeak: [market],
  dailyWeights: [{ kind: "weekly", weekdays: [1, 1, 1, 1, 1, 2, 0], launchWeekday: 3, weeks: [5, 3] }, 9],
  evenLag: [1, 4],
  shareLag: [
    [
      [1, 0.5],
      [3, 0.5],
    ],
  ],
  lagged: [[5, 0, 1], { days: [1, 3], shares: [0.5, 0.5] }],
  dayOf: ["2026-03-29"],
  dateOf: [20_541],
  weekdayOf: [20_541],
  isoWeekOf: [20_541],
  hoursOfDay: ["Europe/Madrid", "2026-03-29"],
  publicHolidays: ["ES", 2026, "MD"],
  workingWeek: [{ weekend: [5, 6], holidays: ["2026-12-25"], worked: ["2026-12-26"] }],
  addWorkingDays: [20_541, 3, { isWorking, roll: "forward" }],
  countWorkingDays: [20_541, 20_551, { isWorking, ends: "before-end" }],
  gate: [{ from: 20_541, neededBy: 20_561, takes: 5, isWorking }],
  distributionOf: [{ low: 0.2, middle: 0.3, high: 0.5, family: "share" }],
  normal: [{ low: -10, high: 30, lowAt: 0.1, highAt: 0.9 }],
  logNormal: [{ mean: 100, sd: 20 }],
  logitNormal: [{ low: 0.1, high: 0.4 }],
  triangular: [{ min: 1, mode: 2, max: 5 }],
  pert: [{ min: 1, mode: 2, max: 5 }],
  beta: [{ alpha: 2, beta: 3 }],
  metalog: [{ low: 10, middle: 20, high: 40, lowAt: 0.1, least: 0, most: 90 }],
  normalCdf: [1],
  normalDensity: [1],
  normalQuantile: [0.9],
  studentCdf: [1, 7],
  studentQuantile: [0.9, 7],
  betaCdf: [0.3, 2, 3],
  betaDensity: [0.3, 2, 3],
  betaQuantile: [0.3, 2, 3],
  logGamma: [5],
  binomialCdf: [2, 10, 0.3],
  poissonCdf: [8, 6],
  uniforms: [1, "volume", 8],
  sobolPoints: [{ dimensions: 2, count: 4, scramble: 7 }],
  sobolDirections: [2],
  haltonPoints: [2, 4],
  estimateProbability: [[0, 0, 1, 0, 0, 0, 1, 0], 0.1],
  quantileOf: [[3, 1, 2], 0.5],
  quantilesOf: [[3, 1, 2]],
  weightedQuantile: [[3, 1, 2], [1, 1, 0], 0.5],
  wilson: [19, 20, 0.9],
  clopperPearson: [19, 20, 0.9],
};

/** No number, list, text, object or function can be any of these. */
const NEVER: readonly unknown[] = [Number.NaN, true, 1n, Symbol("x")];
/** Never where a number stands, and never where none does. */
const NOT_A_NUMBER: readonly unknown[] = ["5", "", [5], {}, () => 5];
const NOT_ANOTHER: readonly unknown[] = [5, -1, Infinity];
/** May be a limit; if it is none, it must be refused. */
const LIMITS = [0, -0, -1, 0.5, 1, 2, 1e4, 1e15, 1e308, 5e-324, -1e308, Infinity, -Infinity, null, undefined, []];

/**
 * Step by step through time, or checked elsewhere: rates that overflow a double are NaN, a million million steps take for
 * ever, and a missing object is a TypeError in `queueModel` and `fluidQueue`.
 */
const LOOSE = new Set(["carriedQueue", "fluidQueue", "queueModel"]);

interface Mutation {
  readonly path: string;
  readonly value: unknown;
  readonly args: readonly unknown[];
}

/** Every way to put `value` in the place of one part of the arguments. */
function* replaced(part: unknown, value: unknown, accepts: (part: unknown) => boolean, path = ""): Generator<Mutation> {
  if (accepts(part)) yield { path, value, args: [value] };
  if (typeof part !== "object" || part === null) return;
  const isList = Array.isArray(part) || ArrayBuffer.isView(part);
  for (const [key, inner] of Object.entries(part)) {
    for (const deeper of replaced(inner, value, accepts, `${path}.${key}`)) {
      const changed = isList
        ? Object.assign(Object.values(part), { [key]: deeper.args[0] })
        : { ...part, [key]: deeper.args[0] };
      yield { ...deeper, args: [changed] };
    }
  }
}

function mutations(name: string, values: readonly unknown[], accepts: (part: unknown) => boolean): Mutation[] {
  const valid = CALLS[name] ?? [];
  const parts = valid.map((_, index) => index);
  return values.flatMap((value) =>
    parts.flatMap((index) =>
      [...replaced(valid[index], value, accepts, `${name}[${index}]`)].map((found) => ({
        ...found,
        args: valid.with(index, found.args[0]),
      })),
    ),
  );
}

async function outcomeOf(name: string, args: readonly unknown[]): Promise<unknown> {
  const called: unknown = Reflect.get(models, name);
  if (typeof called !== "function") throw new Error(`no function ${name}`);
  try {
    const outcome: unknown = await Reflect.apply(called, undefined, args);
    return outcome;
  } catch (error) {
    return error;
  }
}

const told = ({ path, value }: Mutation) => `${path} = ${inspect(value)}`;

/** Whether a value holds NaN at any depth; what can be asked is asked. */
function holdsNaN(value: unknown): boolean {
  if (typeof value === "number") return Number.isNaN(value);
  if (typeof value === "function")
    return value.name === "quantile" && [0, 1e-9, 0.3, 0.5, 1].some((u) => holdsNaN(value(u)));
  return typeof value === "object" && value !== null && Object.values(value).some(holdsNaN);
}

const names = Object.keys(CALLS);
const isNumber = (part: unknown) => typeof part === "number";

describe("nonsense", () => {
  it("is asked of every public function", () => {
    expect(names.sort()).toEqual(
      Object.keys(models)
        .filter((name) => name !== "InvalidArgument")
        .sort(),
    );
  });

  it.each(names)("%s accepts what is right", async (name) => {
    const outcome = await outcomeOf(name, CALLS[name] ?? []);
    expect(outcome).not.toBeInstanceOf(Error);
    expect(holdsNaN(outcome)).toBe(false);
  });

  it.each(names)("%s refuses, by name, what is of the wrong type or not a number", async (name) => {
    const wrong = [
      ...mutations(name, [...NEVER, ...NOT_A_NUMBER], isNumber),
      ...mutations(name, [...NEVER, ...NOT_ANOTHER], (part) => !isNumber(part)),
    ];
    const accepted: string[] = [];
    for (const mutation of wrong) {
      const outcome = await outcomeOf(name, mutation.args);
      if (!(outcome instanceof InvalidArgument && outcome.argument !== ""))
        accepted.push(`${told(mutation)}: ${inspect(outcome)}`);
    }
    expect(accepted).toEqual([]);
  });

  it.each(names.filter((name) => !LOOSE.has(name)))(
    "%s gives a limit or refuses: never NaN, never another error, always an end",
    async (name) => {
      const doubtful: string[] = [];
      for (const mutation of mutations(name, LIMITS, () => true)) {
        const outcome = await outcomeOf(name, mutation.args);
        const isRefused = outcome instanceof InvalidArgument;
        if (!isRefused && (outcome instanceof Error || holdsNaN(outcome)))
          doubtful.push(`${told(mutation)}: ${outcome instanceof Error ? outcome.message : JSON.stringify(outcome)}`);
      }
      expect(doubtful).toEqual([]);
    },
  );
});
