import type { Day } from "../time/day.ts";
import type { InitiativeFile } from "./initiative.ts";
import type { OfferDeclaration } from "./offer.ts";
import type { RolloutDeclaration } from "./rollout.ts";
import type { StreamDeclaration } from "./stream.ts";

/** What belongs to one run of an initiative, and is never taken from the one that it repeats. */
const OWN = [
  "initiative",
  "status",
  "approved",
  "reason",
  "launch",
  "ends",
  "timing",
  "revisions",
  "asked",
  "answers",
  "briefings",
  "decisions",
] as const satisfies readonly (keyof InitiativeFile)[];

/** Groups of keys that are taken key by key: to change the price is not to withdraw the cap. */
const MERGED = [
  "segment",
  "offer",
  "rates",
  "affects",
  "spend",
  "rollout",
] as const satisfies readonly (keyof InitiativeFile)[];

/** An initiative with what it does not say taken from the one that it repeats; planned days move with the launch. */
export function repeated(file: InitiativeFile, known: InitiativeFile): InitiativeFile {
  const by = file.launch - known.launch;
  const base = withoutOwn(moved(known, by));
  const merged: Record<string, unknown> = {};
  for (const field of MERGED) {
    const [own, taken] = [file[field], base[field]];
    if (own && taken) merged[field] = { ...taken, ...own, $at: { ...placesIn(taken), ...placesIn(own) } };
  }
  return { ...base, ...file, ...withoutPlaces(merged), $at: { ...placesIn(base), ...file.$at } };
}

/** `rates` is a map of steps, without places of its own. */
function withoutPlaces(merged: Record<string, unknown>): Record<string, unknown> {
  const { rates, ...others } = merged;
  if (typeof rates !== "object" || rates === null) return others;
  return { ...others, rates: Object.fromEntries(Object.entries(rates).filter(([step]) => step !== "$at")) };
}

function placesIn(value: object): object {
  return "$at" in value && typeof value.$at === "object" && value.$at !== null ? value.$at : {};
}

function withoutOwn(file: InitiativeFile): Partial<InitiativeFile> {
  const own: readonly string[] = OWN;
  const kept = Object.entries(file).filter(([field]) => !own.includes(field) && field !== "$at");
  const places = Object.entries(file.$at).filter(([field]) => !own.includes(field) && field !== "");
  return { ...Object.fromEntries(kept), $at: Object.fromEntries(places) };
}

function moved(file: InitiativeFile, by: number): InitiativeFile {
  const { demand, offer, promises, rollout, changes, touchpoints, affects } = file;
  const day = (one: Day): Day => one + by;
  return {
    ...file,
    ...(demand && { demand: demand.map((stream) => movedStream(stream, day)) }),
    ...(offer && { offer: movedOffer(offer, day) }),
    ...(promises && { promises: promises.map((promise) => movedDays(promise, ["by", "ordered_by"], day)) }),
    ...(rollout && { rollout: movedRollout(rollout, day) }),
    ...(changes && { changes: changes.map((change) => movedDays(change, ["from", "to"], day)) }),
    ...(touchpoints && { touchpoints: touchpoints.map((touchpoint) => movedSaid(touchpoint, "ready", day)) }),
    ...(affects && { affects: movedSaid(affects, "told", day) }),
  };
}

type Move = (day: Day) => Day;

function movedDays<T extends object>(record: T, fields: readonly string[], day: Move): T {
  const days = Object.entries(record).flatMap(([field, value]) =>
    fields.includes(field) && typeof value === "number" ? [[field, day(value)]] : [],
  );
  return { ...record, ...Object.fromEntries(days) };
}

function movedSaid<K extends string, T extends { readonly [F in K]?: { readonly said: string; readonly value?: Day } }>(
  record: T,
  field: K,
  day: Move,
): T {
  const said = record[field];
  return said?.value === undefined ? record : { ...record, [field]: { ...said, value: day(said.value) } };
}

function movedStream(stream: StreamDeclaration, day: Move): StreamDeclaration {
  const { curve } = stream;
  if (typeof curve !== "object") return stream;
  if (curve.kind === "spike") return { ...stream, curve: { ...curve, spike: movedDays(curve.spike, ["peak"], day) } };
  if (curve.kind === "ramp") return { ...stream, curve: { ...curve, ramp: movedDays(curve.ramp, ["to"], day) } };
  return stream;
}

function movedOffer(offer: OfferDeclaration, day: Move): OfferDeclaration {
  const { redeem } = offer;
  if (redeem?.said !== "value") return offer;
  return {
    ...offer,
    redeem: { said: "value", value: redeem.value.map((window) => movedDays(window, ["from", "to"], day)) },
  };
}

function movedRollout(rollout: RolloutDeclaration, day: Move): RolloutDeclaration {
  const { stages } = rollout;
  return stages ? { ...rollout, stages: stages.map((stage) => movedDays(stage, ["on"], day)) } : rollout;
}
