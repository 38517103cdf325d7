import { compareText } from "../base/position.ts";
import type { CauseEvidence, FindingEvidence } from "./cause-evidence.ts";
import { type CauseIds, causeIdsIn } from "./cause-ids.ts";
import { orderOfCauses, type Stopped } from "./order-of-causes.ts";
import type { Cause } from "./cause-result.ts";
import { rounded } from "./rounding.ts";

/** What findings share, and which of it a finding has. */
export interface Causes {
  /** The fewest that settle the most first (order-of-causes), then those that stop nobody by how many they touch. */
  readonly list: readonly Cause[];
  /** The first cause that a finding shares with another; null: it stands alone. */
  readonly of: (finding: FindingEvidence) => string | null;
}

/** Causes that more than one finding shares; the evidence in the company's order. */
export function causesOf(all: readonly CauseEvidence[]): Causes {
  const idsOf = causeIdsIn(all);
  const groups = new Map<string, Member[]>();
  for (const one of all) {
    for (const finding of one.findings) {
      for (const id of idsOf(finding)) groups.set(id, [...(groups.get(id) ?? []), [one, finding]]);
    }
  }
  const shared = [...groups].filter(([, members]) => members.length > 1);
  const ids = new Set(shared.map(([id]) => id));
  const stopped = all.flatMap((one) => stoppedOf(one, idsOf));
  const turns = orderOfCauses(stopped.filter(({ causes }) => [...causes].every((id) => ids.has(id))));
  const place = new Map(turns.map(({ cause }, index) => [cause, index]));
  const list = shared
    .flatMap(([id, members]) =>
      causeOf({ id, members, completes: turns.find((turn) => turn.cause === id)?.completes ?? [] }),
    )
    .sort(
      (a, b) =>
        (place.get(a.id) ?? LAST) - (place.get(b.id) ?? LAST) ||
        b.touches.length - a.touches.length ||
        b.customers - a.customers ||
        compareText(a.id, b.id),
    );
  return { list, of: (finding) => idsOf(finding).find((id) => ids.has(id)) ?? null };
}

type Member = readonly [CauseEvidence, FindingEvidence];

const LAST = Number.MAX_SAFE_INTEGER;

/** What stops an initiative, where every bit of it has a cause; nothing where something else stops it too, or nothing does. */
function stoppedOf(one: CauseEvidence, idsOf: CauseIds): Stopped[] {
  const stops = one.findings.filter(({ severity, state }) => severity === "blocker" && state !== "waived");
  const causes = stops.map((finding) => idsOf(finding));
  if (stops.length === 0 || causes.some((ids) => ids.length === 0)) return [];
  return [{ initiative: one.initiative, causes: new Set(causes.flat()), customers: one.customers }];
}

interface Group {
  readonly id: string;
  readonly members: readonly Member[];
  readonly completes: readonly string[];
}

function causeOf({ id, members, completes }: Group): Cause[] {
  const first = members[0]?.[1];
  if (!first) return [];
  const missing = first.declarations.find((one) => one.id === id);
  const touched = [...new Set(members.map(([one]) => one))];
  const settled = missing ? touched.filter((one) => isSettledBy(one, id)) : touched;
  const { department, department_title } = missing ?? first;
  const customersIn = (one: CauseEvidence) => (missing ? one.customers : letDownAt(one, department));
  return [
    {
      id,
      kind: missing ? "declaration" : "capacity",
      department,
      department_title,
      what: missing ? missing.what : (first.over?.title ?? ""),
      settles: idsIn(settled),
      touches: idsIn(touched),
      completes,
      customers: rounded(settled.reduce((sum, one) => sum + customersIn(one), 0)),
    },
  ];
}

function idsIn(touched: readonly CauseEvidence[]): readonly string[] {
  return touched.map(({ initiative }) => initiative).sort(compareText);
}

/** True when nothing else is missing to know its verdict. */
function isSettledBy({ findings, verdict }: CauseEvidence, id: string): boolean {
  const blocking = findings.filter(({ state, severity }) => state === "unknown" && severity === "blocker");
  const ids = new Set(blocking.flatMap(({ declarations }) => declarations.map((one) => one.id)));
  return verdict === "undecided" && ids.size === 1 && ids.has(id);
}

function letDownAt({ by_department: people }: CauseEvidence, department: string): number {
  return Object.hasOwn(people, department) ? (people[department] ?? 0) : 0;
}
