import { describe, expect, it } from "vitest";
import * as models from "../../src/models.ts";

const DIGITS = 10n ** 40n;

/** A fraction of two whole numbers as a double. */
function quotient(above: bigint, below: bigint): number {
  return Number((above * DIGITS) / below) / Number(DIGITS);
}

/** Erlang B by its definition, A^n / n! over the sum of A^k / k!, in whole numbers: A = above / below. */
function exactErlangB(above: bigint, below: bigint, servers: bigint): number {
  let term = 1n;
  for (let k = 0n; k < servers; k++) term *= above;
  let last = term;
  let sum = term;
  for (let k = servers; k > 0n; k--) {
    // The term of k - 1, all over A^n / n!.
    last = (last * k * below) / above;
    sum += last;
  }
  return quotient(term, sum);
}

function relative(actual: number, expected: number): number {
  return Math.abs(actual - expected) / Math.abs(expected);
}

describe("Erlang B and C against whole numbers of any length", () => {
  it.each([
    [1n, 1n, 20n],
    [7n, 3n, 9n],
    [100n, 1n, 132n],
    [400n, 1n, 400n],
    [999n, 2n, 480n],
  ])("%s / %s erlangs on %s servers", (above, below, servers) => {
    const exact = exactErlangB(above * 10n ** 30n, below * 10n ** 30n, servers);
    const [offered, n] = [Number(above) / Number(below), Number(servers)];
    expect(relative(models.erlangB(offered, n), exact)).toBeLessThan(1e-13);
    if (offered < n) {
      const wait = exact / (1 - (offered / n) * (1 - exact));
      expect(relative(models.erlangC(offered, n), wait)).toBeLessThan(1e-12);
    }
  });

  it("agree across the change from steps to sums, and with the heavy-traffic limit", () => {
    const at = (servers: number) => models.erlangB(100_000, servers);
    // One step of the recursion from the last stepped number of servers gives the first summed one.
    const stepped = (100_000 * at(100_000)) / (100_001 + 100_000 * at(100_000));
    expect(relative(at(100_001), stepped)).toBeLessThan(1e-12);
    const many = 1e8;
    expect(models.erlangB(many, many) * Math.sqrt((Math.PI * many) / 2)).toBeCloseTo(1, 3);
    expect(models.erlangB(2e10, 1e10)).toBeCloseTo(0.5, 9);
  });

  it("near full load: the mean wait grows as 1 / (1 - rho), and turns infinite at it", () => {
    for (const spare of [1e-3, 1e-6, 1e-9]) {
      const { meanWait, occupancy } = models.patientQueue({ arrivalRate: 10 * (1 - spare), handleTime: 1, agents: 10 });
      expect(meanWait * 10 * spare).toBeCloseTo(1, spare < 1e-5 ? 4 : 2);
      expect(occupancy).toBeLessThan(1);
    }
    expect(models.patientQueue({ arrivalRate: 10, handleTime: 1, agents: 10 }).meanWait).toBe(Infinity);
  });
});

describe("Erlang A against the birth-death chain summed state by state", () => {
  it.each([
    { arrivalRate: 48, handleTime: 1, agents: 50, patience: 2 },
    { arrivalRate: 90, handleTime: 1, agents: 50, patience: 0.1 },
    { arrivalRate: 300, handleTime: 1, agents: 330, patience: 30 },
    { arrivalRate: 3, handleTime: 2, agents: 1, patience: 10 },
  ])("$arrivalRate calls, $agents agents, patience $patience", (queue) => {
    const { arrivalRate, handleTime, agents, patience } = queue;
    let weight = 1;
    let total = 0;
    let waiting = 0;
    let delayed = 0;
    for (let state = 0; state < 4000; state++) {
      total += weight;
      waiting += Math.max(0, state - agents) * weight;
      if (state >= agents) delayed += weight;
      const leaves = Math.min(state + 1, agents) / handleTime + Math.max(0, state + 1 - agents) / patience;
      weight *= arrivalRate / leaves;
      if (total > 1e200)
        [weight, total, waiting, delayed] = [weight / 1e200, total / 1e200, waiting / 1e200, delayed / 1e200];
    }
    const outcome = models.erlangA({ ...queue, target: 0 });
    expect(relative(outcome.queueLength, waiting / total)).toBeLessThan(1e-11);
    expect(relative(outcome.pWait, delayed / total)).toBeLessThan(1e-11);
    const p90 = models.waitQuantile(queue, 0.9);
    if (p90 > 0) expect(models.erlangA({ ...queue, target: p90 }).notWaiting).toBeCloseTo(0.9, 12);
  });

  it.each([
    [
      { arrivalRate: 10000, handleTime: 1, agents: 10000, patience: 2, target: 0.05 },
      0.5868870765894454,
      66.09853209153529,
      0.003304926604576764,
      0.996447566776301,
    ],
    [
      { arrivalRate: 12000, handleTime: 1, agents: 10000, patience: 1, target: 0.3 },
      1.0,
      2000.0,
      0.16666666666666666,
      0.8333333333333334,
    ],
    [
      { arrivalRate: 1e6, handleTime: 0.01, agents: 10050, patience: 1, target: 0.001 },
      0.49653538844097816,
      92.59053869255378,
      9.259053869255377e-5,
      0.9981999716620451,
    ],
    [
      { arrivalRate: 1e-9, handleTime: 1, agents: 1, patience: 2, target: 0.3 },
      9.999999996666667e-10,
      6.666666666666668e-19,
      3.3333333333333337e-10,
      0.9999999992415812,
    ],
    [
      { arrivalRate: 1e6, handleTime: 1, agents: 1000100, patience: 3, target: 0.001 },
      0.5830134968884342,
      745.2389220822281,
      0.00024841297402740934,
      0.6937633416104603,
    ],
  ])("%o, worked out with 50 digits", (queue, pWait, queueLength, pAbandon, serviceLevel) => {
    const found = models.erlangA(queue);
    const expected = { pWait, queueLength, pAbandon, serviceLevel };
    for (const name of ["pWait", "queueLength", "pAbandon", "serviceLevel"] as const)
      expect(relative(found[name], expected[name])).toBeLessThan(2e-14);
  });

  it("gives the published wait of nine callers in ten: 12.4 seconds", () => {
    const p90 = models.waitQuantile({ arrivalRate: 48, handleTime: 1, agents: 50, patience: 2 }, 0.9);
    expect(p90 * 60).toBeCloseTo(12.44, 1);
  });
});

describe("servers, state by state", () => {
  it.each([
    { arrivalRate: 20, serviceRate: 1, servers: 23 },
    { arrivalRate: 1, serviceRate: 1, servers: 300 },
    { arrivalRate: 4, serviceRate: 1, servers: 5, places: 9 },
  ])("$servers servers: chances sum to 1, and their mean is L", (queue) => {
    const shares = Array.from({ length: 900 }, (_, n) => models.chanceOfCustomers(queue, n));
    const state = models.serverQueue(queue);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(
      relative(
        shares.reduce((sum, share, n) => sum + n * share, 0),
        state.inSystem,
      ),
    ).toBeLessThan(1e-11);
    expect(relative(shares[0] ?? 0, state.empty)).toBeLessThan(1e-12);
  });
});

describe("tails", () => {
  it("of counts against whole numbers", () => {
    // Binomial(200, 1/5): sum of C(200, k) 4^(200-k) over 5^200.
    let term = 4n ** 200n;
    let sum = 0n;
    for (let k = 0n; k <= 60n; k++) {
      sum += term;
      if ([5n, 12n, 40n, 60n].includes(k)) {
        expect(relative(models.binomialCdf(Number(k), 200, 0.2), quotient(sum, 5n ** 200n))).toBeLessThan(1e-12);
      }
      term = (term * (200n - k)) / ((k + 1n) * 4n);
    }
  });

  it("of one quantile in 10^12, through their own shares", () => {
    for (const p of [1e-12, 1e-6, 0.3, 0.999]) {
      expect(relative(models.normalCdf(models.normalQuantile(p)), p)).toBeLessThan(1e-13 / Math.min(p, 0.1) ** 0.1);
      for (const df of [1, 2.5, 7, 1000]) {
        expect(relative(models.studentCdf(models.studentQuantile(p, df), df), p)).toBeLessThan(1e-10);
      }
      for (const [a, b] of [
        [0.5, 20],
        [3, 4],
        [1e5, 2e5],
      ] as const) {
        expect(relative(models.betaCdf(models.betaQuantile(p, a, b), a, b), p)).toBeLessThan(1e-9);
      }
    }
  });

  it("have closed forms: t with 1 and 2 degrees, Poisson at 0, loss far out", () => {
    expect(relative(models.studentQuantile(0.999999, 1), Math.tan(Math.PI * 0.499999))).toBeLessThan(1e-9);
    expect(models.studentCdf(-50, 2)).toBeCloseTo(0.5 * (1 - 50 / Math.sqrt(2 + 2500)), 14);
    expect(relative(models.poissonCdf(0, 50), Math.exp(-50))).toBeLessThan(1e-13);
    // L(z) -> phi(z) / z^2 (1 - 3 / z^2 + 15 / z^4).
    const far = (models.normalDensity(30) / 900) * (1 - 3 / 900 + 15 / 810_000 - 105 / 900 ** 3);
    expect(relative(models.normalLoss(30), far)).toBeLessThan(1e-8);
  });
});
