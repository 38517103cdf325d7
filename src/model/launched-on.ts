import { type Said, valueOf } from "../base/said.ts";
import type { Day } from "../time/day.ts";
import type { Initiative, Stream } from "./company.ts";
import type { InitiativeDeclaration } from "./initiative.ts";

/**
 * The same initiative on another launch day: its end and every day of its demand, offer, opening and changes move with
 * it. Days that are history or that others gave (answers, briefings, what was decided) stay.
 */
export function launchedOn(initiative: Initiative, launch: Day): Initiative {
  const by = launch - initiative.launch;
  return {
    ...initiative,
    launch,
    ends: later(initiative.ends, by),
    declaration: declarationLater(initiative.declaration, by),
    streams: initiative.streams.map((stream) => streamLater(stream, by)),
  };
}

function later<T extends Day | undefined>(day: T, by: number): T | Day {
  return day === undefined ? day : day + by;
}

function declarationLater(declaration: InitiativeDeclaration, by: number): InitiativeDeclaration {
  const { affects, changes, rollout } = declaration;
  return {
    ...declaration,
    launch: declaration.launch + by,
    ...(affects ? { affects: { ...affects, ...toldLater(affects.told, by) } } : {}),
    ...(changes ? { changes: changes.map((change) => changeLater(change, by)) } : {}),
    ...(rollout ? { rollout: rolloutLater(rollout, by) } : {}),
  };
}

function toldLater(told: Said<Day> | undefined, by: number): { told?: Said<Day> } {
  const day = valueOf(told);
  return day === undefined ? {} : { told: { said: "value", value: day + by } };
}

type Change = NonNullable<InitiativeDeclaration["changes"]>[number];

function changeLater<C extends Change>(change: C, by: number): C {
  return {
    ...change,
    ...(change.from === undefined ? {} : { from: change.from + by }),
    ...(change.to === undefined ? {} : { to: change.to + by }),
  };
}

type Rollout = NonNullable<InitiativeDeclaration["rollout"]>;

function rolloutLater(rollout: Rollout, by: number): Rollout {
  return rollout.stages
    ? { ...rollout, stages: rollout.stages.map((stage) => ({ ...stage, on: stage.on + by })) }
    : rollout;
}

function streamLater(stream: Stream, by: number): Stream {
  const { curve } = stream.declaration;
  if (typeof curve !== "object") return stream;
  const moved =
    curve.kind === "spike"
      ? { ...curve, spike: { ...curve.spike, peak: curve.spike.peak + by } }
      : curve.kind === "ramp"
        ? { ...curve, ramp: { ...curve.ramp, to: curve.ramp.to + by } }
        : curve;
  return { ...stream, declaration: { ...stream.declaration, curve: moved } };
}
