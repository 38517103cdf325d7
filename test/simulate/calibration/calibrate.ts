import { estimateProbability, quantilesOf } from "../../../src/quantity/estimate.ts";
import { climb, type Climbed } from "../../../src/simulate/ladder.ts";
import { aboutBreach, planOf } from "../company.ts";
import { live, type Life } from "./brute.ts";
import { chanceOf } from "./chance.ts";
import { filesOf } from "./files.ts";
import { firmOf } from "./firm.ts";

/** Something that was said to have a probability, and how often it happened in lives that were lived by brute force. */
export interface Claim {
  readonly about: "breach" | "first breach" | "kept";
  readonly firm: number;
  readonly what: string;
  readonly said: number;
  readonly happened: number;
  readonly lives: number;
}

export interface Request {
  readonly from: number;
  readonly firms: number;
  /** Brute-force lives of each. */
  readonly lives: number;
}

/** Kept shares that are asked about; none of them is a share that whole days of a short launch would hit exactly. */
const KEPT = [0.95, 0.84, 0.55] as const;
/** Quantiles of a day say something where so many scenarios had that day. */
const ENOUGH = 100;

export function calibrate({ from, firms, lives }: Request): readonly Claim[] {
  return Array.from({ length: firms }, (_, index) => claimsOf(from + index, lives)).flat();
}

function claimsOf(seed: number, lives: number): readonly Claim[] {
  const firm = firmOf(seed);
  const files = filesOf(firm);
  const plans = { withIt: planOf(files), without: planOf(files, { included: false }) };
  const climbed = climb(plans, {
    seed: 1,
    scenarios: 512,
    questions: aboutBreach(plans.withIt, 0.1),
    turnedAwayCounts: false,
  });
  const chance = chanceOf(1_000_003 + seed);
  const lived = Array.from({ length: lives }, () => live(firm, chance));
  return firm.capacities
    .flatMap((capacity) => breachClaims(climbed, lived, { seed, name: capacity.name }))
    .concat(keptClaims(climbed, lived, seed));
}

function breachClaims({ withIt }: Climbed, lived: readonly Life[], at: { seed: number; name: string }): Claim[] {
  const plan = withIt.plan;
  const station = plan.stations.find((each) => each.capacity.id === at.name);
  const sample = station && withIt.stations[station.index];
  if (!sample) throw new Error(`no sample of ${at.name} in firm ${at.seed}`);
  const claim = { firm: at.seed, what: at.name } as const;
  const days = lived.flatMap((life) => life.first.get(at.name) ?? []);
  const breach: Claim = {
    ...claim,
    about: "breach",
    said: estimateProbability(sample.breach).probability,
    happened: days.length / lived.length,
    lives: lived.length,
  };
  const told = [...sample.first].filter((day) => day >= 0);
  if (told.length < ENOUGH || days.length < ENOUGH) return [breach];
  const { p5, p50, p95 } = quantilesOf(told);
  return [
    breach,
    ...[...new Set([p5, p50, p95])].map((quantile): Claim => ({
      ...claim,
      about: "first breach",
      said: told.filter((day) => day <= quantile).length / told.length,
      happened: days.filter((day) => day <= quantile).length / days.length,
      lives: days.length,
    })),
  ];
}

function keptClaims({ withIt }: Climbed, lived: readonly Life[], seed: number): Claim[] {
  const standard = withIt.plan.standards.find((each) => each.promise !== undefined);
  const happened = lived.flatMap((life) => life.kept ?? []);
  if (!standard || happened.length === 0) return [];
  const [due, kept] = [withIt.due[standard.index] ?? [], withIt.kept[standard.index] ?? []];
  const told = Array.from(due, (units, scenario) => (units > 0 ? (kept[scenario] ?? 0) / units : 0));
  const atLeast = (shares: readonly number[], least: number): number =>
    shares.filter((each) => each >= least).length / shares.length;
  return KEPT.map((least) => ({
    about: "kept",
    firm: seed,
    what: `${100 * least}%`,
    said: atLeast(told, least),
    happened: atLeast(happened, least),
    lives: happened.length,
  }));
}

export interface Tenth {
  readonly from: number;
  readonly claims: number;
  readonly said: number;
  readonly happened: number;
  /** What the draws of both sides leave open. */
  readonly error: number;
}

const SCENARIOS = 512;

/** What was said and what happened, by tenths of what was said. */
export function tenthsOf(claims: readonly Claim[]): readonly Tenth[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const own = claims.filter((claim) => Math.min(9, Math.floor(claim.said * 10)) === tenth);
    const mean = (of: (claim: Claim) => number): number =>
      own.reduce((sum, claim) => sum + of(claim), 0) / Math.max(1, own.length);
    const variance = mean((claim) => claim.said * (1 - claim.said) * (1 / claim.lives + 1 / SCENARIOS));
    return {
      from: tenth / 10,
      claims: own.length,
      said: mean((claim) => claim.said),
      happened: mean((claim) => claim.happened),
      error: Math.sqrt(variance / Math.max(1, own.length)),
    };
  });
}

/**
 * How surprised somebody would be who believed what was said: the mean square of the distances in standard errors. 1 is
 * what draws alone bring; unlike in a tenth, too high here and too low there do not make up for each other.
 */
export function surpriseOf(claims: readonly Claim[]): number {
  const squares = claims.map(({ said, happened, lives }) => {
    // One life more or less is never a surprise.
    const variance = (said * (1 - said) + 1 / lives) * (1 / lives + 1 / SCENARIOS);
    return (happened - said) ** 2 / variance;
  });
  return squares.reduce((sum, square) => sum + square, 0) / squares.length;
}
