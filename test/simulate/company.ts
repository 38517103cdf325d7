import type { Problem } from "../../src/base/problem.ts";
import { readYaml } from "../../src/files/read.ts";
import { understand } from "../../src/model/understand.ts";
import type { Company, Initiative } from "../../src/model/company.ts";
import type { DecodedDocument } from "../../src/model/documents.ts";
import { join } from "../../src/model/join.ts";
import { buildPlan, type BuiltPlan } from "../../src/simulate/build/build-plan.ts";
import type { Tables } from "../../src/simulate/build/building.ts";
import { middles } from "../../src/simulate/drivers.ts";
import { harmedFlows } from "../../src/simulate/ladder.ts";
import type { CapacityOutlook, Outlook, PromiseOutlook } from "../../src/simulate/outlook.ts";
import type { Questions } from "../../src/simulate/questions.ts";
import { rehearse } from "../../src/simulate/rehearse.ts";
import { drawOnce } from "../../src/simulate/sample.ts";
import { parseDay } from "../../src/time/day.ts";

/** A day of a test; one that is none is a fault of the test. */
export function day(text: string): number {
  const found = parseDay(text);
  if (found === undefined) throw new Error(`no day: ${text}`);
  return found;
}

/** Files by name, or one text in one file. */
export type Files = string | Readonly<Record<string, string>>;

/** The company of these files, and what is wrong with them. */
export function joined(files: Files): { readonly company: Company; readonly problems: readonly Problem[] } {
  const decoded: DecodedDocument[] = [];
  const problems: Problem[] = [];
  for (const [file, text] of Object.entries(typeof files === "string" ? { "company.yaml": files } : files)) {
    const read = readYaml(file, new TextEncoder().encode(text));
    problems.push(...read.problems);
    for (const tree of read.documents) understand(tree, file, { documents: decoded, problems });
  }
  const found = join(decoded, { name: "test", today: () => day("2026-06-01"), holidays: new Map() });
  return { company: found.company, problems: [...problems, ...found.problems] };
}

/** The company of these files; anything wrong with them is a fault of the test. */
export function companyOf(files: Files): Company {
  const { company, problems } = joined(files);
  if (problems.length > 0) throw new Error(JSON.stringify(problems, undefined, 1));
  return company;
}

export interface Asked {
  /** The judged initiative; the first of the company when it is not said. */
  readonly id?: string;
  readonly seed?: number;
  readonly scenarios?: number;
  readonly tables?: Tables;
}

export function initiativeOf(company: Company, id?: string): Initiative {
  const found = id === undefined ? company.initiatives[0] : company.initiatives.find((each) => each.id === id);
  if (!found) throw new Error(`no initiative ${id ?? ""}`);
  return found;
}

/** Plays an initiative through its company as the program does it. */
export function rehearsed(files: Files, asked: Asked = {}): Outlook {
  const company = companyOf(files);
  const { seed = 1, scenarios = 512, tables = () => undefined } = asked;
  return rehearse(company, initiativeOf(company, asked.id), { seed, scenarios, tables });
}

export function capacityOf(outlook: Outlook, id: string): CapacityOutlook {
  const found = outlook.capacities.find((each) => each.id === id);
  if (!found) throw new Error(`no capacity ${id}`);
  return found;
}

export function promiseOf(outlook: Outlook, topic: string): PromiseOutlook {
  const found = outlook.promises.find((each) => each.topic === topic);
  if (!found) throw new Error(`no promise about ${topic}`);
  return found;
}

/** The ladder's question about breaches alone: nothing else is close to what is accepted. */
export function aboutBreach(plan: BuiltPlan, tolerance: number): Questions {
  const reached = plan.stations.filter(({ index }) =>
    plan.lots.some((lot) => lot.judged && lot.stations.includes(index)),
  );
  return {
    stations: reached.map(({ index }) => index),
    breach: tolerance,
    short: 0,
    adds: { probability: 1, customers: 1e6 },
    promises: [],
  };
}

export interface Built extends Asked {
  /** False: the run without the judged initiative. */
  readonly included?: boolean;
}

export function planOf(files: Files, asked: Built = {}): BuiltPlan {
  const company = companyOf(files);
  const judged = initiativeOf(company, asked.id);
  const others = company.initiatives.filter(
    (each) => each !== judged && (each.status === "approved" || each.status === "live"),
  );
  const { seed = 1, tables = () => undefined, included = true } = asked;
  return buildPlan(company, { judged, others, included, seed, tables });
}

/** What one run with every quantity at its middle did, told in days and units. */
export interface Run {
  readonly plan: BuiltPlan;
  readonly expected: number;
  readonly letDown: number;
  readonly turnedAway: number;
  /** Units of a flow by outcome and day; of one initiative, the judged one if not said. */
  readonly units: (flow: string, initiative?: string) => readonly Unit[];
  /** Share kept of the only promise of the judged initiative on a topic. */
  readonly kept: (topic: string) => number;
  readonly at: (capacity: string) => Station;
}

export type Outcome = "served" | "waiting" | "lost" | "refused" | "abandoned" | "turned-away" | "never-came";

export interface Unit {
  readonly created: number;
  readonly outcome: Outcome;
  /** The last day of its way, when it is served. */
  readonly day: number;
  readonly late: boolean;
  readonly quantity: number;
  readonly where: Readonly<Record<string, readonly string[]>>;
}

export interface Station {
  readonly breachDays: readonly number[];
  readonly short: number;
  /** Load that arrives on a day of the year-month-day form. */
  readonly arrivals: (date: string) => number;
  readonly use: (date: string) => number;
  readonly serviceLevel: number;
  readonly abandoned: number;
  readonly worstWait: number;
  readonly breach: boolean;
  readonly shortOn: (date: string) => number;
  /** Share of a day's arrivals that was let down here. */
  readonly beyond: (date: string) => number;
}

const OUTCOMES: readonly Outcome[] = ["served", "lost", "refused", "abandoned", "turned-away"];

/** One run, every quantity at its middle. */
export function played(files: Files, asked: Built & { readonly turnedAwayCounts?: boolean } = {}): Run {
  const plan = planOf(files, asked);
  const without = planOf(files, { ...asked, included: false });
  const { turnedAwayCounts = false } = asked;
  const before = drawOnce(without, middles(without.drivers), { turnedAwayCounts, remember: harmedFlows(plan) });
  const sample = drawOnce(plan, middles(plan.drivers), { turnedAwayCounts, baseline: before.harm });
  const { start, days } = plan.horizon;
  return {
    plan,
    expected: sample.expected[0] ?? 0,
    letDown: sample.letDown[0] ?? 0,
    turnedAway: sample.turnedAway[0] ?? 0,
    units(flow, initiative = plan.judged) {
      return plan.lots.flatMap((lot) => {
        const batches = sample.stage.serving.batches[lot.index];
        if (lot.flow !== flow || lot.initiative !== initiative || !batches) return [];
        return Array.from({ length: batches.count }, (_, index): Unit => {
          const fate = batches.fate[index] ?? 0;
          const on = batches.day[index] ?? 0;
          const ended = fate >= 8 ? "never-came" : (OUTCOMES[fate] ?? "served");
          return {
            created: start + (batches.created[index] ?? 0),
            outcome: ended === "served" && on >= days ? "waiting" : ended,
            day: start + on,
            late: (batches.late[index] ?? 0) > 0,
            quantity: batches.quantity[index] ?? 0,
            where: lot.where,
          };
        });
      });
    },
    kept(topic) {
      const ways = plan.standards.filter(
        (each) => each.topic === topic && each.promise !== undefined && each.initiative === plan.judged,
      );
      const sum = (columns: readonly Float64Array[]): number =>
        ways.reduce((total, each) => total + (columns[each.index]?.[0] ?? 0), 0);
      return sum(sample.kept) / sum(sample.due);
    },
    at(capacity) {
      const station = plan.stations.find((each) => each.capacity.id === capacity);
      const state = station && sample.stage.serving.states[station.index];
      const figures = station && sample.stations[station.index];
      if (!state || !figures) throw new Error(`no station ${capacity}`);
      const indexOf = (date: string): number => day(date) - start;
      return {
        breachDays: [...state.passage.breach].flatMap((flag, index) => (flag === 1 ? [start + index] : [])),
        breach: figures.breach[0] === 1,
        short: figures.short[0] ?? 0,
        arrivals: (date) => state.load.arrivals[indexOf(date)] ?? Number.NaN,
        use: (date) => state.passage.use[indexOf(date)] ?? Number.NaN,
        shortOn: (date) => state.passage.short[indexOf(date)] ?? Number.NaN,
        beyond: (date) => state.passage.beyond[indexOf(date)] ?? Number.NaN,
        serviceLevel: state.passage.serviceLevel,
        abandoned: state.passage.abandoned,
        worstWait: state.passage.worstWait,
      };
    },
  };
}

/** Sum of the quantities of units that satisfy a test. */
export function sum(units: readonly Unit[], which: (unit: Unit) => boolean = () => true): number {
  return units.reduce((total, unit) => (which(unit) ? total + unit.quantity : total), 0);
}

/** Quantities of units with an outcome, by day of service (or of creation, for those that were not served). */
export function byDay(units: readonly Unit[], outcome: Outcome = "served"): Readonly<Record<string, number>> {
  const days: Record<string, number> = {};
  for (const unit of units) {
    if (unit.outcome !== outcome) continue;
    const at = new Date((outcome === "served" ? unit.day : unit.created) * 86_400_000).toISOString().slice(5, 10);
    days[at] = (days[at] ?? 0) + unit.quantity;
  }
  return Object.fromEntries(Object.entries(days).map(([date, units]) => [date, Math.round(units * 1e9) / 1e9]));
}

/** A small company: 2026-06-01 is a Monday. */
export const ACME = "company: acme\nzone: Europe/Madrid\ncurrency: EUR\ncustomers: orders\nas_of: 2026-06-01\n";

export interface Small {
  readonly launch?: string;
  readonly ends?: string;
  readonly series?: readonly number[];
  readonly flow?: string;
  readonly more?: string;
}

/** An initiative whose demand is given day by day. */
export function initiative(small: Small = {}): string {
  const { launch = "2026-06-01", ends = "2026-06-05", series, flow = "orders", more = "" } = small;
  const demand = series ? `demand: [{flow: ${flow}, curve: {series: [${series.join(", ")}]}}]\n` : "";
  return `initiative: test\ntitle: Test\nkind: campaign\nproposed_by: marketing\nlaunch: ${launch}\nends: ${ends}\n${demand}${more}`;
}

/** Documents of one file. */
export function documents(...texts: readonly string[]): string {
  return texts.join("\n---\n");
}
