import type { InitiativeResult, Result } from "../result/result.ts";
import { type Point, pointsOf } from "./points.ts";
import { openedIn } from "./point-actions.ts";
import type { Near } from "./scene.ts";
import type { State } from "./state.ts";

/** The point that is looked at, as the files say and as it is tried. */
export interface PointView {
  /** As its files stand. */
  readonly initiative: InitiativeResult;
  /** As it is tried; the same while nothing is, or no answer is there yet. */
  readonly seen: InitiativeResult;
  readonly point: Point;
  /** A finding is about it as its files stand. */
  readonly wasThere: boolean;
  /** From 1, and how many points there are. */
  readonly at: number;
  readonly count: number;
}

export function pointView(result: Result, state: State, { attempted }: Near): PointView | undefined {
  const initiative = openedIn(state, result);
  if (!initiative) return undefined;
  const points = pointsOf(initiative);
  const filed = points[state.point] ?? { finding: undefined, capacity: undefined };
  const seen = attempted ?? initiative;
  return {
    initiative,
    seen,
    point: asTried(seen, filed),
    wasThere: filed.finding !== undefined,
    at: state.point + 1,
    count: points.length,
  };
}

/** The same finding and capacity in the tried initiative; a finding that is gone no longer stands. */
function asTried({ findings, capacities }: InitiativeResult, { finding, capacity }: Point): Point {
  return {
    finding: findings.find(({ fingerprint }) => fingerprint === finding?.fingerprint),
    capacity: capacities.find(({ id }) => id === capacity?.id) ?? capacity,
  };
}
