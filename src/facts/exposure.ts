import { isNone, valueOf } from "../base/said.ts";
import type { InitiativeDeclaration } from "../model/initiative.ts";
import type { RehearsalDeclaration } from "../model/rehearsal.ts";
import type { Risk } from "../model/rules.ts";
import { middleOf } from "../quantity/quantity.ts";
import type { World } from "./world.ts";

type Lever = (world: World) => boolean;

/** Every lever that bounds a risk, by name: each bounds its own risk only. A new one is one line here. */
const LEVERS: Readonly<Record<Exclude<Risk, "process">, Readonly<Record<string, Lever>>>> = {
  money: {
    cap: hasCap,
    draw: (world) => offer(world)?.allocation === "draw",
    invitation: (world) => offer(world)?.allocation === "invitation",
    cover: hasCover,
  },
  supply: {
    "cap-told": (world) => hasCap(world) && valueOf(offer(world)?.cap)?.told === true,
    draw: (world) => offer(world)?.allocation === "draw",
    "redeem-windows": areUsesSpread,
    "staged-share": isStaged,
  },
  systems: { "waiting-room": hasWaitingRoom, rehearsal: hasFullRehearsal, "staged-share": isStaged },
  existing: { overlap: hasOverlap, "way-back": hasWayBack, stages: isStaged },
};

/** The declared levers that bound a risk. */
function leversFor(risk: Exclude<Risk, "process">, world: World): readonly string[] {
  return Object.entries(LEVERS[risk]).flatMap(([name, isPulled]) => (isPulled(world) ? [name] : []));
}

/**
 * Whether a declared lever bounds the risk. Process is bounded when every risk that the initiative runs is: money and
 * supply with an offer, existing with customers who live the change.
 */
export function isBounded(risk: Risk, world: World): boolean {
  if (risk !== "process") return leversFor(risk, world).length > 0;
  const run = risksOf(world.initiative.declaration);
  return run.length > 0 && run.every((one) => leversFor(one, world).length > 0);
}

function risksOf(declaration: InitiativeDeclaration): readonly Exclude<Risk, "process">[] {
  return [
    ...(declaration.offer ? (["money", "supply"] as const) : []),
    ...(declaration.affects ? (["existing"] as const) : []),
  ];
}

function offer({ initiative }: World) {
  return initiative.declaration.offer;
}

export function hasCap(world: World): boolean {
  return valueOf(valueOf(offer(world)?.cap)?.total) !== undefined;
}

/** One window spreads the uses and does not say how many: two share them out, or customers are told a quantity. */
function areUsesSpread(world: World): boolean {
  const windows = valueOf(offer(world)?.redeem)?.length ?? 0;
  return windows > 1 || (windows === 1 && isQuantityTold(world));
}

/** In the offer, or as the quantity of a promise. */
function isQuantityTold(world: World): boolean {
  const isPromised = world.initiative.promises.some(({ declaration }) => valueOf(declaration.limited_to) !== undefined);
  return isPromised || (hasCap(world) && valueOf(offer(world)?.cap)?.told === true);
}

/** Somebody covers at least the most that it may cost. */
export function hasCover(world: World): boolean {
  const liability = valueOf(offer(world)?.liability);
  const cover = valueOf(liability?.cover);
  const most = valueOf(liability?.most);
  if (!liability?.covered_by || !cover) return false;
  return !most || middleOf(cover) >= middleOf(most);
}

function isStaged({ initiative: { declaration } }: World): boolean {
  const { first_day: firstDay, stages = [] } = declaration.rollout ?? {};
  const shares = [firstDay, stages[0]?.share].map(valueOf).filter((share) => share !== undefined);
  return shares.some((share) => share.high < 1);
}

/** A place that is full keeps people waiting instead of losing them. */
function hasWaitingRoom({ company, outlook }: World): boolean {
  const touched = new Set(
    outlook.capacities.filter((one) => one.touched && one.kind === "concurrent").map((one) => one.id),
  );
  const rooms = company.departments.flatMap((department) => department.capacities).filter(({ id }) => touched.has(id));
  return (
    rooms.length > 0 &&
    rooms.every(({ declaration }) => declaration.kind === "concurrent" && declaration.overflow === "queue")
  );
}

/** Tried end to end at the full load, and it passed. */
/** The whole was tried at the whole load, and no trial of the same since then went otherwise. */
function hasFullRehearsal({ initiative }: World): boolean {
  const rehearsals = valueOf(initiative.declaration.rehearsals) ?? [];
  return rehearsals.some((one) => isFull(one) && !rehearsals.some((other) => isTakenBack(one, other)));
}

function isFull({ scope, load, result, left_out: leftOut = [] }: RehearsalDeclaration): boolean {
  const share = valueOf(load);
  return scope === "end-to-end" && result === "passed" && leftOut.length === 0 && share !== undefined && share.low >= 1;
}

function isTakenBack({ of, on }: RehearsalDeclaration, other: RehearsalDeclaration): boolean {
  const isLess = other.result === "failed" || other.result === "partly";
  return isLess && other.of === of && (on === undefined || other.on === undefined || other.on >= on);
}

function hasOverlap({ initiative: { declaration } }: World): boolean {
  const overlap = valueOf(declaration.rollout?.overlap);
  return overlap !== undefined && overlap.low > 0;
}

/** It can be undone, and somebody says how; or something takes over. */
function hasWayBack({ initiative: { declaration } }: World): boolean {
  const { reversible, fallback } = declaration.rollout ?? {};
  const isReversible = typeof reversible === "object" ? reversible.how !== undefined : reversible === "yes";
  return isReversible || (fallback !== undefined && !isNone(fallback) && fallback.said === "value");
}
