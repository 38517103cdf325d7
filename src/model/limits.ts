import type { Position } from "../base/position.ts";
import { problem, type Problem } from "../base/problem.ts";
import { canonical } from "./canonical.ts";
import { type DecodedDocument, documentsOf } from "./documents.ts";
import type { InitiativeDeclaration } from "./initiative.ts";
import { flowOf } from "./join-capacities.ts";
import { placeOf } from "./joining.ts";

/** What one company may hold: a rehearsal takes time for each of these, and some of it for each pair of them. */
const MOST = {
  flows: 500,
  capacities: 1000,
  /** Of one initiative. */
  promises: 200,
  /** Capacities of one kind that the same units come to, one behind another. */
  line: 12,
} as const;

/** What is more than a company may hold, told at the first one too many of each; a company beyond its limits is not judged. */
export function beyondLimits(documents: readonly DecodedDocument[]): readonly Problem[] {
  const capacities = capacitiesIn(documents);
  const initiatives = documentsOf(documents, "initiative");
  return [
    ...tooMany("flows", flowsIn(documents)),
    ...tooMany(
      "capacities",
      capacities.map(({ at }) => at),
    ),
    ...linesAmong(capacities)
      .flatMap((line) => tooMany("line", line))
      .slice(0, 1),
    ...initiatives.flatMap(({ value }) => tooMany("promises", promisesOf(value))),
  ];
}

function tooMany(what: keyof typeof MOST, found: readonly Position[]): readonly Problem[] {
  const first = found[MOST[what]];
  return first ? [problem("too-much", { what, most: MOST[what] }, first)] : [];
}

function flowsIn(documents: readonly DecodedDocument[]): readonly Position[] {
  const flows = documentsOf(documents, "flows").flatMap(({ value }) => Object.values(value.flows));
  return flows.map((flow) => placeOf(flow.$at, ""));
}

interface Counted {
  readonly at: Position;
  /** What the capacities have in common that the same units come to. */
  readonly line: string;
}

function capacitiesIn(documents: readonly DecodedDocument[]): readonly Counted[] {
  const declared = documentsOf(documents, "department").flatMap(({ value }) => Object.values(value.capacities ?? {}));
  return declared.map((one) => ({
    at: placeOf(one.$at, ""),
    line: canonical([one.kind, flowOf(one), one.where ?? {}]),
  }));
}

function linesAmong(capacities: readonly Counted[]): readonly (readonly Position[])[] {
  const lines = new Map<string, Position[]>();
  for (const { line, at } of capacities) {
    const known = lines.get(line);
    if (known) known.push(at);
    else lines.set(line, [at]);
  }
  return [...lines.values()];
}

function promisesOf({ promises = [] }: Pick<InitiativeDeclaration, "promises">): readonly Position[] {
  return promises.map((promise) => placeOf(promise.$at, ""));
}
