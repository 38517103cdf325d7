import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as models from "../../src/models.ts";
import { directionsOf, expectedOf, type Inputs, rowsOf, toleranceOf } from "./rows.ts";

type Answer = Readonly<Record<string, unknown>>;

const { dateOf, dayOf } = models;

function erlangA(i: Inputs): Answer {
  if (i.patience_min === undefined) {
    const queue = { arrivalRate: i.arrivals_per_min, handleTime: i.aht_min, agents: i.agents, target: 0 };
    const { meanWait, queueLength, occupancy } = models.patientQueue(queue);
    return { asa_s: meanWait * 60, wait_p90_s: models.waitQuantile(queue, 0.9) * 60, Lq: queueLength, occupancy };
  }
  const outcome = models.erlangA({
    arrivalRate: i.calls / i.interval_min,
    handleTime: i.aht_min,
    patience: i.patience_min,
    agents: i.agents,
    target: i.target_s / 60,
  });
  return {
    p_wait: outcome.pWait,
    p_abandon: outcome.pAbandon,
    occupancy: outcome.occupancy,
    EW: outcome.meanWait,
    Lq: outcome.queueLength,
    sl_offered: outcome.serviceLevel,
  };
}

function erlangB(i: Inputs): Answer {
  if (i.blocking === undefined) return { blocking: models.erlangB(i.traffic_erlangs, i.servers) };
  if (i.servers !== undefined) return { traffic_erlangs: models.offeredAtBlocking(i.blocking, i.servers) };
  const servers = models.serversAtBlocking(i.blocking, i.traffic_erlangs);
  return { servers, servers_integer: Math.ceil(servers) };
}

function erlangC(i: Inputs): Answer {
  if (i.servers !== undefined) return { p_wait: models.erlangC(i.traffic_erlangs, i.servers) };
  const arrivalRate = i.calls === undefined ? i.traffic_erlangs / i.aht_s : i.calls / (i.interval_min * 60);
  const load = { arrivalRate, handleTime: i.aht_s };
  if (i.agents !== undefined) return { asa_s: models.patientQueue({ ...load, agents: i.agents, target: 0 }).meanWait };
  const level = i.service_level === undefined ? {} : { serviceLevel: i.service_level, target: i.target_s };
  const wait = i.asa_s === undefined ? {} : { mostMeanWait: i.asa_s };
  const { agents } = models.staffing({ ...load, ...level, ...wait });
  return { agents, agents_min: agents >= 56 ? 56 : agents, agents_max: agents <= 60 ? 60 : agents };
}

function chatStaff(handleTime: number): number {
  return models.requiredAgents({ arrivalRate: 10, handleTime, serviceLevel: 0.8, target: 1 });
}

function chat(i: Inputs): Answer {
  if (i.max_concurrent !== undefined) return { factor: i.max_concurrent.map(models.chatConcurrencyFactor) };
  const times = chatStaff(10) / chatStaff(models.chatHandleTime(10, i.concurrency));
  return { overstatement: [Math.min(2, times), Math.max(3, times)] };
}

function backlog(i: Inputs): Answer {
  const work = { arrivals: i.arrivals, capacity: i.capacity, initialBacklog: i.initial_backlog };
  const cohorts = models.cohortsOf(work, "repeat-last");
  const waits = models.waitsByArrival(cohorts);
  const late = [0, 1, 2, 3, 5].map((days) => [String(days), models.lateUnits(cohorts, days)]);
  return {
    backlog_end_of_day: models.backlogOf(work).backlog,
    served: models.backlogOf(work).served,
    max_wait_days_by_arrival_day: Object.fromEntries(waits.map((wait) => [String(wait.arrived), wait.longest])),
    mean_wait_days_by_arrival_day: Object.fromEntries(waits.map((wait) => [String(wait.arrived), wait.mean])),
    late_units_if_promise_days: Object.fromEntries(late),
  };
}

function bass(i: Inputs): Answer {
  const peak = models.bassPeak({ ...i, m: (i.m_thousand ?? 0) / 1000 });
  const at = (t: number) => models.bassCumulative(i, t);
  return { peak_time: peak.time, peak_rate_million: peak.rate, F1: at(1), F5: at(5), F10: at(10) };
}

function distribution(i: Inputs): Answer {
  if (i.dist === "normal") return { z: models.normalQuantile(i.p) };
  if (i.dist === "lognormal") {
    const fitted = models.logNormal({ low: i.low, high: i.high, lowAt: i.p_low, highAt: i.p_high });
    return { ...fitted, p99: fitted.quantile(0.99) };
  }
  if (i.dist === undefined) {
    const [score, exact] = [models.wilson(i.k, i.n), models.clopperPearson(i.k, i.n)];
    return { wilson_low: score.low, wilson_high: score.high, exact_low: exact.low, exact_high: exact.high };
  }
  const fitted = i.dist === "pert" ? models.pert(i) : models.triangular(i);
  return { ...fitted, p5: fitted.quantile(0.05), p50: fitted.median, p95: fitted.quantile(0.95) };
}

function inventory(i: Inputs): Answer {
  if (i.S !== undefined) return stockpyl(i);
  if (i.demand_rate !== undefined) {
    const order = models.economicOrder({ fixed: i.fixed, holding: i.holding, demandRate: i.demand_rate });
    return { q: order.quantity, cost: order.cost };
  }
  if (i.demand !== undefined) {
    const { cost, orders } = lots(i, { fixed: i.fixed, holding: i.holding });
    return { cost, order_quantities: [0, ...orders] };
  }
  const decision = newsvendor(i, i.given_base_stock ?? undefined);
  return { base_stock: decision.baseStock, cost: decision.cost, critical_ratio: models.criticalRatio(i) };
}

function lots({ demand, unit_cost }: Inputs, costs: { fixed: number; holding: number }) {
  return models.lotPlan({ demand, ...costs, ...(unit_cost === null ? {} : { unitCost: unit_cost }) });
}

/** One order, its fixed cost and inventory a period: a mixed-integer problem of which the optimum is a lot plan. */
function milp(i: Inputs): Answer {
  return { objective: lots(i, { fixed: i.K, holding: i.h }).cost };
}

function newsvendor(i: Inputs, given: number | undefined) {
  if (i.poisson_mean !== undefined) return models.newsvendorPoisson(i, i.poisson_mean, given);
  if (i.sigma !== undefined) return models.newsvendorLogNormal(i, i, given);
  if (i.pmf === undefined) return models.newsvendorNormal(i, { mean: i.mean, sd: i.sd, leadTime: i.lead_time }, given);
  const shares = Array.from({ length: 9 }, (_, units) => i.pmf[units] ?? 0);
  return models.newsvendorDiscrete(i, shares, given);
}

function stockpyl(i: Inputs): Answer {
  const trace = models.orderTrace({
    demand: i.demand,
    policy: { kind: "base-stock", upTo: i.S },
    leadTime: i.lead_time,
    eventOrder: "demand-first",
  });
  return {
    inventory_level: trace.level,
    orders: trace.orders,
    arrivals: trace.receipts,
    backorders: trace.backorders,
    fill_rate: models.runningFillRate(trace, i.demand),
    total_cost: models.traceCost(trace, { holding: 1, stockout: 10 }),
  };
}

function mmc(i: Inputs): Answer {
  const places = i.K === undefined ? {} : { places: i.K };
  const state = models.serverQueue({ arrivalRate: i.lam, serviceRate: i.mu, servers: i.c, ...places });
  return {
    L: state.inSystem,
    Lq: state.queueLength,
    W: state.timeInSystem,
    Wq: state.wait,
    p0: state.empty,
    p_wait: state.pWait,
    rho: state.occupancy,
  };
}

function planning(i: Inputs): Answer {
  if (i.today !== undefined) {
    const day = models.earliestDay(dayOf(i.today), i.lead_days);
    return { delivered: dateOf(day), late_days: day - dayOf(i.due) };
  }
  const at = (day: number | undefined) => (day === undefined ? undefined : dateOf(day));
  const event = ([date, units]: readonly [string, number]) => ({ day: dayOf(date), units });
  const out = (i.committed ?? []).map(([date, units]) => event([date, -units]));
  const points = models.projectedStock(i.on_hand, [...out, ...(i.inbound ?? i.events).map(event)]);
  const shortage = models.firstShortage(points);
  const dates = { start: at(shortage?.from), end: at(shortage?.until) };
  if (i.order === undefined) {
    const after = points.map(({ day, level }) => [dateOf(day), level]);
    return { stock_after: after, shortage: { max: shortage?.units, ...dates } };
  }
  const deliveries = models.splitDelivery(points, i.order.qty, dayOf(i.order.due));
  const given = deliveries.map(({ day, units }) => ({ day, units: -units }));
  const after = models.projectedStock(i.on_hand, [...out, ...(i.inbound ?? []).map(event), ...given]);
  return {
    deliveries: deliveries.map(({ day, units }) => [dateOf(day), units]),
    stock_after: after.map(({ day, level }) => [dateOf(day), level]),
    shortage: { qty: shortage?.units, ...dates },
  };
}

function sequence(i: Inputs): Answer {
  const points = i.seq === "sobol" ? models.sobolPoints({ dimensions: i.d, count: i.n }) : models.haltonPoints(i.d, i.n);
  return { points: Array.from({ length: i.n }, (_, index) => [...points.subarray(index * i.d, (index + 1) * i.d)]) };
}

async function calendar(i: Inputs): Promise<Answer> {
  if (i.country !== undefined) return { holidays: await models.publicHolidays(i.country, i.year) };
  if (i.tz !== undefined) return { hours: i.dates.map((date) => models.hoursOfDay(i.tz, date)) };
  const isWorking = models.workingWeek({ weekend: i.weekend ?? [5, 6], holidays: i.holidays ?? [] });
  const start = dayOf(i.start);
  if (i.end !== undefined) {
    const ends = i.weekend === undefined ? "before-end" : "after-start";
    return { working_days: models.countWorkingDays(start, dayOf(i.end), { isWorking, ends }) };
  }
  const roll = i.roll === "forward" || i.roll === "backward" ? i.roll : "none";
  return { date: dateOf(models.addWorkingDays(start, i.n, { isWorking, roll })) };
}

const ANSWERS: Readonly<Record<string, (inputs: Inputs) => Answer | Promise<Answer>>> = {
  erlang_a: erlangA,
  erlang_b: erlangB,
  erlang_c: erlangC,
  chat_concurrency: chat,
  backlog,
  bass,
  distributions: distribution,
  inventory,
  mmc,
  planning_distilled: planning,
  rng_qmc: sequence,
  calendars: calendar,
  milp,
};

/** What is wrong with an answer: numbers count within the tolerance, everything else exactly, at any depth. */
function faults(actual: unknown, expected: unknown, at: { path: string; tolerance: number }): string[] {
  if (typeof expected === "number") {
    const isClose = typeof actual === "number" && Math.abs(actual - expected) <= at.tolerance;
    return isClose ? [] : [`${at.path}: ${String(actual)} is not ${expected}`];
  }
  if (typeof expected !== "object" || expected === null) {
    return actual === expected ? [] : [`${at.path}: ${String(actual)} is not ${String(expected)}`];
  }
  const values = new Map<string, unknown>(Object.entries(actual ?? {}));
  return Object.entries(expected).flatMap(([key, value]: [string, unknown]) =>
    faults(values.get(key), value, { path: `${at.path}.${key}`, tolerance: at.tolerance }),
  );
}

/** The exact values that came with a row hold for every row, whatever became of its published ones. */
const EXACT = 2e-12;

const rows = Object.keys(ANSWERS).flatMap((file) => rowsOf(file).map((row) => ({ ...row, file, name: `${row.id}: ${row.description}` })));

it("every file of vectors has an answer, and none is left out", () => {
  const files = readdirSync(new URL(".", import.meta.url)).filter((name) => name.endsWith(".json"));
  expect(files.filter((name) => name !== "sobol_direction_numbers_64.json").map((name) => name.slice(0, -5)).sort()).toEqual(
    Object.keys(ANSWERS).sort(),
  );
});

describe("vectors, through the public functions alone", () => {
  it.each(rows)("$name", async (row) => {
    const actual = await ANSWERS[row.file]?.(row.inputs);
    for (const [name, value] of Object.entries(expectedOf(row))) {
      // A sum of rounded figures may differ from the printed one in the last digits of a double.
      const rounding = typeof value === "number" ? 1e-15 * Math.abs(value) : 1e-15;
      expect(faults(actual?.[name], value, { path: name, tolerance: toleranceOf(row, name) + rounding })).toEqual([]);
    }
  });

  it.each(rows.filter((row) => row.reference_exact !== undefined))("with 50 digits, $name", async (row) => {
    const actual = await ANSWERS[row.file]?.(row.inputs);
    for (const [name, value] of Object.entries(row.reference_exact ?? {})) {
      const size = typeof value === "number" ? Math.max(1e-3, Math.abs(value)) : 1;
      const tolerance = EXACT * size;
      expect(faults(actual?.[name], value, { path: name, tolerance })).toEqual([]);
    }
  });

  it("have the direction numbers of Joe and Kuo", () => {
    for (const { dim, s, m } of directionsOf()) {
      const found = models.sobolDirections(dim).slice(0, s);
      expect(found).toEqual(m.map((integer, k) => integer * 2 ** (31 - k)));
    }
  });
});
