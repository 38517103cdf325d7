import type { Language } from "../base/bilingual.ts";
import { compareText } from "../base/position.ts";
import { factNamed } from "../facts/named-facts.ts";
import type { FactSpec } from "../facts/subjects.ts";
import type { Gauge, MovedNumber, Scalar } from "./comparison.ts";
import type { InitiativeResult } from "./result.ts";

type Facts = Readonly<Record<string, Scalar>>;

/** The facts of a finding that are not what they were, by name; one that is not read on both sides did not move. */
export function movedFacts(before: Facts, after: Facts, language: Language): readonly MovedNumber[] {
  return Object.keys(after)
    .filter((name) => Object.hasOwn(before, name) && before[name] !== after[name])
    .sort(compareText)
    .map((name) => {
      const spec = factNamed(name);
      const both = { before: before[name] ?? null, after: after[name] ?? null };
      const told = { title: spec?.says[language] ?? name, unit: unitOf(name, spec) };
      return { name, gauge: "fact", ...told, ...both, way: wayOf(spec, both) };
    });
}

/** How many times the forecast something holds is a count to rules; told as one, 1.9 and 1.3 would be 2 and 1. */
const MULTIPLES: ReadonlySet<string> = new Set(["breaks_at", "multiple"]);

/** In what a fact is counted, for people. */
export function unitOf(name: string, spec: FactSpec | undefined): MovedNumber["unit"] {
  return MULTIPLES.has(name.slice(name.indexOf(".") + 1)) ? "multiple" : (spec?.type ?? "text");
}

interface Direction extends Pick<FactSpec, "worse" | "material"> {
  /** What it must move by in any case. */
  readonly least?: number;
}

/** Materially worse or better, in the direction that is worse for customers; what became unknown is a matter of its point. */
function wayOf(direction: Direction | undefined, both: Pick<MovedNumber, "before" | "after">): MovedNumber["way"] {
  const { before, after } = both;
  if (!direction || direction.worse === "none") return "neither";
  if (typeof before !== "number" || typeof after !== "number") return "neither";
  const margin = Math.max(Math.abs(before) * direction.material, direction.least ?? 0);
  if (Math.abs(after - before) <= margin) return "neither";
  return after > before === (direction.worse === "higher") ? "worse" : "better";
}

/** What a number must move by, relative to where it was, to matter: as for facts that say nothing else. */
const MATERIAL = 0.1;

/** Less than one customer more, on average, is nobody. */
const ONE_CUSTOMER = 1;

const GAUGES: Readonly<Record<Gauge, { worse: Direction["worse"]; unit: MovedNumber["unit"] }>> = {
  launch: { worse: "none", unit: "date" },
  ends: { worse: "none", unit: "date" },
  status: { worse: "none", unit: "text" },
  breaks_at: { worse: "lower", unit: "multiple" },
  expected: { worse: "none", unit: "count" },
  let_down: { worse: "higher", unit: "count" },
  others_let_down: { worse: "higher", unit: "count" },
  turned_away: { worse: "higher", unit: "count" },
  breach: { worse: "higher", unit: "probability" },
  short: { worse: "higher", unit: "count" },
  peak_use: { worse: "higher", unit: "share" },
  kept: { worse: "lower", unit: "share" },
  promised: { worse: "none", unit: "text" },
};

const GAUGE_NAMES: readonly Gauge[] = Object.keys(GAUGES).filter(isGauge);

function isGauge(name: string): name is Gauge {
  return Object.hasOwn(GAUGES, name);
}

interface Row {
  /** Of which capacity or promise; "" for the initiative itself. */
  readonly of: string;
  readonly title: string;
  readonly gauge: Gauge;
  readonly value: Scalar;
}

/** The numbers of an initiative that are not what they were, by name. */
export function movedNumbers(before: InitiativeResult, after: InitiativeResult): readonly MovedNumber[] {
  const was = new Map(rowsOf(before).map((row) => [nameOf(row), row]));
  const now = new Map(rowsOf(after).map((row) => [nameOf(row), row]));
  return [...new Set([...was.keys(), ...now.keys()])].sort(compareText).flatMap((name) => {
    const row = now.get(name) ?? was.get(name);
    const both = { before: was.get(name)?.value ?? null, after: now.get(name)?.value ?? null };
    if (!row || both.before === both.after) return [];
    const { worse, unit } = GAUGES[row.gauge];
    const { title, gauge } = row;
    return [
      {
        name,
        gauge,
        title,
        unit,
        ...both,
        way: wayOf({ worse, material: MATERIAL, least: unit === "count" ? ONE_CUSTOMER : 0 }, both),
      },
    ];
  });
}

function nameOf({ of, gauge }: Row): string {
  return of === "" ? gauge : `${of}.${gauge}`;
}

function rowsOf(initiative: InitiativeResult): readonly Row[] {
  return [...ownRows(initiative), ...capacityRows(initiative), ...promiseRows(initiative)];
}

function ownRows({ launch, ends, status, breaks_at: breaks, customers }: InitiativeResult): readonly Row[] {
  const values: Values = {
    launch,
    ends,
    status,
    breaks_at: breaks?.multiple,
    expected: customers?.expected.p50,
    let_down: customers?.let_down?.mean ?? customers?.let_down_at_least,
    others_let_down: customers?.others_let_down.mean,
    turned_away: customers?.turned_away,
  };
  return rows("", "", values);
}

function capacityRows({ capacities }: InitiativeResult): readonly Row[] {
  return capacities.flatMap(({ id, title, breach, short, peak_use }) =>
    rows(id, title, { breach: breach?.probability, short: short?.p50, peak_use }),
  );
}

function promiseRows({ promises }: InitiativeResult): readonly Row[] {
  return promises.flatMap(({ subject, wording, topic, kept, promised }) =>
    rows(subject, wording ?? topic, { kept: kept?.p50, promised }),
  );
}

type Values = Readonly<Partial<Record<Gauge, Scalar | undefined>>>;

function rows(of: string, title: string, values: Values): readonly Row[] {
  return GAUGE_NAMES.flatMap((gauge) =>
    Object.hasOwn(values, gauge) ? [{ of, title, gauge, value: values[gauge] ?? null }] : [],
  );
}
