import { type DayService, dayTable } from "../../src/capacity/service-day.ts";
import { documents } from "../simulate/company.ts";

export interface Size {
  readonly days: number;
  /** A multiple of three: as many stocks as lines as phones. */
  readonly capacities: number;
}

export const KINDS = ["stock", "line", "phone"] as const;

/** Every second capacity of a kind is a little tighter, so that some breach often, some seldom. */
function tightness(index: number): number {
  return 1 + 0.04 * (index % 4);
}

export const USUAL = 100;
export const VOLUME_A_DAY = 50;
export const RECEIPT_EVERY = 30;
export const AGENTS = 8;
export const PHONE_HOURS = 10;
export const PHONE_TARGET = 0.8;
/** Working days that a unit may wait in a line. */
export const ALLOWANCE = 1;

/** A receipt covers the days until the next one. */
export function receiptOf(index: number): number {
  return Math.round(RECEIPT_EVERY * (USUAL + VOLUME_A_DAY) * tightness(index));
}

/** A line works five days of seven for what orders bring on all seven, and for the usual load of its own five. */
function rateOf(index: number): number {
  return Math.round((USUAL + (7 / 5) * VOLUME_A_DAY) * 1.1 * tightness(index));
}

function figures(kind: (typeof KINDS)[number], index: number, { days }: Size): string {
  if (kind === "line")
    return `throughput: %, rate: ${0.9 * rateOf(index)}..${1.1 * rateOf(index)}/day, max_wait: ${ALLOWANCE} working days`;
  if (kind === "phone")
    return `staffed: %, agents: ${AGENTS + (index % 2)}, open: every day 8:00-${8 + PHONE_HOURS}:00, profile: [20%, 30%, 30%, 20%], handle_time: 20 min, patience: 10 min, target: ${100 * PHONE_TARGET}% within 60 s`;
  const first = receiptOf(index);
  const inbound = Array.from(
    { length: Math.max(0, Math.ceil(days / RECEIPT_EVERY) - 1) },
    (_, n) => `{on: ${dateOf((n + 1) * RECEIPT_EVERY)}, quantity: ${first}}`,
  );
  return `stock: %, on_hand: ${0.95 * first}..${1.15 * first}, inbound: [${inbound.join(", ")}]`;
}

/** 2026-06-01 is a Monday. */
function dateOf(on: number): string {
  return new Date(Date.UTC(2026, 5, 1 + on)).toISOString().slice(0, 10);
}

/** Orders beget one flow for each capacity; each has its usual load beside it. */
export function benchCompany(size: Size): string {
  const { days, capacities } = size;
  const all = Array.from({ length: capacities }, (_, index) => ({ index, kind: KINDS[index % 3] ?? "stock" }));
  const named = (kind: (typeof KINDS)[number]): string =>
    all
      .filter((each) => each.kind === kind)
      .map(
        ({ index }) =>
          `  c${pad(index)}: {${figures(kind, index, size).replace("%", `f${pad(index)}`)}, usual: ${0.9 * USUAL}..${1.1 * USUAL}/day}`,
      )
      .join("\n");
  return documents(
    "company: bench\nzone: Europe/Madrid\ncurrency: EUR\ncustomers: orders\nas_of: 2026-06-01\npolicy: {tail: 0 days}",
    `flows:\n  orders: {}\n${all.map(({ index }) => `  f${pad(index)}: {from: orders, rate: 0.8..1.2 per order}`).join("\n")}`,
    `initiative: test\ntitle: Test\nkind: campaign\nproposed_by: marketing\nlaunch: 2026-06-01\nends: ${dateOf(days - 1)}\ndemand: [{flow: orders, volume: ${0.8 * VOLUME_A_DAY * days}..${1.25 * VOLUME_A_DAY * days}}]`,
    `department: store\ncapacities:\n${named("stock")}`,
    `department: warehouse\ncalendar: mon-fri\ncapacities:\n${named("line")}`,
    `department: support\ncapacities:\n${named("phone")}`,
  );
}

export function pad(index: number): string {
  return String(index).padStart(2, "0");
}

export const GRID = 1 / 256;
const MOST = 4;

/** A phone's day as the program tabulates it: the share answered in time and the share that hangs up, by steps of load. */
export function phoneTable(index: number): {
  readonly capacity: number;
  readonly served: Float64Array;
  readonly abandoned: Float64Array;
} {
  const hours = PHONE_HOURS / 4;
  const table = dayTable({
    intervals: [0.2, 0.3, 0.3, 0.2].map((weight) => ({ hours, weight, agents: 1 })),
    agents: AGENTS + (index % 2),
    handleTime: 20 / 60,
    patience: 10 / 60,
    target: 60 / 3600,
    counts: "offered",
    model: "erlang-a",
  });
  const steps = MOST / GRID + 2;
  const at = (step: number): DayService => {
    const service = { level: 1, abandoned: 0, occupancy: 0 };
    table.at(Math.min(MOST, step * GRID) * table.capacity, service);
    return service;
  };
  return {
    capacity: table.capacity,
    served: Float64Array.from({ length: steps }, (_, step) => at(step).level),
    abandoned: Float64Array.from({ length: steps }, (_, step) => at(step).abandoned),
  };
}
